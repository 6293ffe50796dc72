/* What the library judges, against what a jurist can read: tests/tables/judgements.txt and commands.txt, line
 * by line on real cases; and whether a fault in any row of the tables would be seen by it. */
#include "situations.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "planted.h"

#include "case/whole.h"

enum { LINES = 1024, UNMET = 16, PROFILES = 3, COMMANDS = FGC_COMMAND_UPDATE_CASE, PHASES = 9 };
enum { ALL_PROFILES = 7 << 1, ALL_ROLES = 0x1FFFE, FAMILY_ROLES = 3 << 1, PRIVATE_ROLES = 0x7E };

/* Guards that are not met, and how strongly they hold. */
struct findings {
    size_t count;
    size_t guards[UNMET];
    int32_t severities[UNMET];
};

struct line {
    size_t number;
    uint32_t profiles; /* a bit each */
    bool amiss;        /* the library does not judge so yet */
    size_t situation;
    int32_t command;
    const char *text;
    struct findings expected;
};

static struct {
    char *text;
    size_t count;
    struct line lines[LINES];
} judgements;

/* When and on whose behalf, a bit each; before there is a case is bit 0. */
static struct {
    uint32_t phases;
    uint32_t roles;
} commands[COMMANDS + 1];

static uint32_t profiles_in(char *text)
{
    uint32_t bits = 0;
    for (char *word = strtok(text, " "); word; word = strtok(NULL, " ")) {
        if (strcmp(word, "every") == 0)
            bits |= ALL_PROFILES;
        else if (strcmp(word, "norwegian") == 0)
            bits |= 1u << FGC_PROFILE_NO_BARNEVERN | 1u << FGC_PROFILE_NO_OPPVEKST;
        else if (strcmp(word, "authority") == 0)
            bits |= 1u << FGC_PROFILE_NO_BARNEVERN | 1u << FGC_PROFILE_DK_BOERNESAG;
        else
            bits |= 1u << fgc_code_find(FGC_LIST_PROFILE, word);
    }
    assert_true(bits != 0 && !(bits & 1));
    return bits;
}

static int32_t command_in(const char *text)
{
    char word[64];
    const char *command = strchr(text, ' ');
    assert_non_null(command);
    size_t size = strcspn(command + 1, " ");
    assert_true(size < sizeof word);
    memcpy(word, command + 1, size);
    word[size] = '\0';
    return fgc_code_find(FGC_LIST_COMMAND, word);
}

/* Findings in the order of the guards. */
static void find(struct findings *findings, size_t guard, int32_t severity)
{
    size_t at = findings->count++;
    assert_true(at < UNMET);
    for (; at > 0 && findings->guards[at - 1] > guard; at--) {
        findings->guards[at] = findings->guards[at - 1];
        findings->severities[at] = findings->severities[at - 1];
    }
    findings->guards[at] = guard;
    findings->severities[at] = severity;
}

static void read_expected(struct line *line, char *text)
{
    if (strcmp(text, "-") == 0)
        return;
    for (char *item = strtok(text, ","); item; item = strtok(NULL, ",")) {
        char fact[64], severity[32], id[GUARD_ID_ROOM];
        assert_int_equal(sscanf(item, " %63s %31s", fact, severity), 2);
        snprintf(id, sizeof id, "%.30s.%.30s", fgc_code_id(FGC_LIST_COMMAND, line->command), fact);
        size_t guard = fgc_guard_find(id);
        if (guard == fgc_guard_count())
            fail_msg("line %zu: there is no guard %s", line->number, id);
        find(&line->expected, guard, fgc_code_find(FGC_LIST_SEVERITY, severity));
    }
}

static void read_judgements(void)
{
    size_t number = 0;
    judgements.text = read_table("judgements.txt");
    char *rest = judgements.text;
    for (char *text = next_line(&rest, &number); text; text = next_line(&rest, &number)) {
        assert_true(judgements.count < LINES);
        struct line *line = &judgements.lines[judgements.count++];
        line->number = number;
        line->amiss = text[0] == '!';
        text += line->amiss;
        line->profiles = profiles_in(next_column(&text));
        line->situation = find_situation(next_column(&text));
        line->text = next_column(&text);
        assert_true(line->text && text);
        line->command = command_in(line->text);
        if (line->command == 0)
            fail_msg("line %zu: there is no such command", number);
        read_expected(line, next_column(&text));
    }
}

static uint32_t phases_in(char *text)
{
    uint32_t bits = 0, open = 0x7F << 1;
    for (char *word = strtok(text, " "); word; word = strtok(NULL, " ")) {
        if (strcmp(word, "before") == 0)
            bits |= 1;
        else if (strcmp(word, "open") == 0)
            bits |= open;
        else if (strcmp(word, "any") == 0)
            bits |= open | 1u << FGC_PHASE_CLOSED;
        else if (strcmp(word, "preparing..") == 0)
            bits |= open & ~(1u << FGC_PHASE_INITIATIVE | 1u << FGC_PHASE_REFERRED);
        else
            bits |= 1u << fgc_code_find(FGC_LIST_PHASE, word);
    }
    return bits;
}

static uint32_t roles_in(char *text)
{
    uint32_t bits = 0;
    for (char *word = strtok(text, " "); word; word = strtok(NULL, " ")) {
        if (strcmp(word, "family") == 0)
            bits |= FAMILY_ROLES;
        else if (strcmp(word, "private") == 0)
            bits |= PRIVATE_ROLES;
        else if (strcmp(word, "anyone") == 0)
            bits |= ALL_ROLES;
        else
            bits |= 1u << fgc_code_find(FGC_LIST_ROLE, word);
    }
    assert_true(bits != 0 && !(bits & 1));
    return bits;
}

static void read_commands(void)
{
    size_t number = 0;
    char *text = read_table("commands.txt"), *rest = text;
    for (char *line = next_line(&rest, &number); line; line = next_line(&rest, &number)) {
        int32_t command = fgc_code_find(FGC_LIST_COMMAND, next_column(&line));
        if (command == 0 || commands[command].roles != 0 || !line)
            fail_msg("commands.txt, line %zu: no such command, or it came before", number);
        commands[command].phases = phases_in(next_column(&line));
        commands[command].roles = roles_in(next_column(&line));
    }
    free(text);
}

static void find_advice(const struct scene *scene, fgc_id number, struct findings *found)
{
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_case_read_event(scene->c, number, event, NULL), FGC_OK);
    for (size_t i = 0; i < fgc_event_advice_count(event); i++)
        find(found, fgc_guard_find(fgc_event_advice(event, i)), FGC_SEVERITY_ADVICE);
    fgc_event_free(event);
}

/* What the library finds of a line when it is recorded. */
static void record(const struct line *line, int32_t profile, struct findings *found)
{
    struct scene *scene = scene_of(line->situation, profile);
    fgc_id number = 0;
    fgc_error *error = fgc_error_new(NULL);
    *found = (struct findings){ 0 };
    fgc_status status = tell(scene, line->text, &number, error);
    bool refusing = false;
    if (status == FGC_OK)
        find_advice(scene, number, found);
    else if (status == FGC_ERROR_REFUSED)
        for (size_t i = 0; i < fgc_error_unmet_count(error); i++)
            find(found, fgc_error_unmet_guard(error, i), fgc_error_unmet_severity(error, i));
    else
        fail_msg("line %zu: %s: %s", line->number, line->text, fgc_error_message(error));
    for (size_t i = 0; i < found->count; i++)
        refusing |= found->severities[i] > FGC_SEVERITY_ADVICE;
    assert_int_equal(status, refusing ? FGC_ERROR_REFUSED : FGC_OK);
    if (status == FGC_OK)
        spend(scene);
    fgc_error_free(error);
}

/* What the judge by itself finds of it in a scene, by a profile. */
static void judge(const struct line *line, const struct scene *scene, const fgc_profile *profile,
                  struct findings *found)
{
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    if (read_command(scene, line->text, event, NULL) != FGC_OK)
        fail_msg("line %zu: %s", line->number, line->text);
    struct fields fields = fgc__event_fields(event);
    struct matter matter = fgc__matter(scene->c, scene->now);
    matter.profile = fgc__profile_compiled(profile);
    matter.command = event->command;
    matter.role = event->role;
    matter.speaker = event->person;
    matter.given = &fields;
    matter.whole = true;
    const struct value *person =
        fgc__find(&fields, matter.profile->commands[event->command].person_key);
    matter.person = person ? fgc__person(matter.state, (fgc_id)person->number) : NULL;
    fgc_stamp stamp = { .override_count = event->override_count, .overrides = event->override_ids };
    struct verdict verdict;
    fgc__judge(&matter, &stamp, &verdict);
    *found = (struct findings){ 0 };
    for (size_t i = 0; i < verdict.count; i++)
        if (!verdict.unmet[i].overridden)
            find(found, verdict.unmet[i].guard, verdict.unmet[i].severity);
    fgc_event_free(event);
}

static bool are_alike(const struct findings *one, const struct findings *other)
{
    bool alike = one->count == other->count;
    for (size_t i = 0; alike && i < one->count; i++)
        alike = one->guards[i] == other->guards[i] && one->severities[i] == other->severities[i];
    return alike;
}

static void print_findings(const char *what, const struct findings *findings)
{
    char id[GUARD_ID_ROOM];
    print_error("    %s:%s", what, findings->count == 0 ? " nothing" : "");
    for (size_t i = 0; i < findings->count; i++) {
        fgc_guard_id(findings->guards[i], id, sizeof id);
        print_error(" %s %s", strchr(id, '.') + 1,
                    fgc_code_id(FGC_LIST_SEVERITY, findings->severities[i]));
    }
    print_error("\n");
}

static void every_judgement_is_as_it_is_written(void **unused)
{
    (void)unused;
    size_t wrong = 0;
    for (size_t i = 0; i < judgements.count; i++)
        for (int32_t profile = 1; profile <= PROFILES; profile++) {
            const struct line *line = &judgements.lines[i];
            struct findings found, alone;
            if (!(line->profiles & 1u << profile))
                continue;
            const struct scene *scene = scene_of(line->situation, profile);
            judge(line, scene, scene->profile, &alone);
            record(line, profile, &found);
            bool right = are_alike(&found, &line->expected) && are_alike(&alone, &line->expected);
            if (right != line->amiss)
                continue;
            wrong++;
            print_error("line %zu, %s, %s: %s\n", line->number,
                        fgc_code_id(FGC_LIST_PROFILE, profile), situation_name(line->situation),
                        line->text);
            print_findings("written", &line->expected);
            print_findings("judged", &found);
        }
    assert_int_equal(wrong, 0);
}

static const struct fault no_fault = { .kind = FAULT_NONE };

/* The situation that has a phase's name; before there is a case, nothing. */
static struct scene *scene_in(int32_t phase, int32_t profile)
{
    const char *name = phase == 0 ? "nothing" : fgc_code_id(FGC_LIST_PHASE, phase);
    return scene_of(find_situation(name), profile);
}

static bool has_unmet(const fgc_steps *step, size_t guard)
{
    fgc_unmet unmet = { .size = sizeof unmet };
    for (size_t i = 0; fgc_steps_unmet(step, 0, i, &unmet, NULL) == FGC_OK; i++)
        if (unmet.guard == guard)
            return true;
    return false;
}

/* Whether phase and role of a command are as they are written. */
static bool is_as_written(int32_t command, int32_t phase, int32_t role, bool in_phase, bool in_role)
{
    return in_phase == (commands[command].phases >> phase & 1) &&
           in_role == (commands[command].roles >> role & 1);
}

/* The index of a command's guard of the phase; that of the role is the next. */
static size_t phase_guard(int32_t command)
{
    return fgc_guard_count() - 2 * (size_t)(COMMANDS + 1 - command);
}

/* What the library says of it when it is asked to judge. */
static bool is_judged_so(int32_t command, int32_t phase, int32_t role, int32_t profile)
{
    fgc_event *event = NULL;
    const struct scene *scene = scene_in(phase, profile);
    fgc_stamp by = { .size = sizeof by,
                     .role = role,
                     .effective = scene->now,
                     .recorded = scene->now,
                     .actor = "u-17" };
    const char *id = fgc_code_id(FGC_LIST_COMMAND, command);
    fgc_steps *step = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_begin(event, id, strlen(id), NULL), FGC_OK);
    assert_int_equal(fgc_event_stamp(event, &by, NULL), FGC_OK);
    fgc_case_judge(scene->c, event, &step, NULL);
    assert_non_null(step);
    bool in_phase = !has_unmet(step, phase_guard(command));
    bool in_role = !has_unmet(step, phase_guard(command) + 1);
    fgc_steps_free(step);
    fgc_event_free(event);
    return is_as_written(command, phase, role, in_phase, in_role);
}

/* What the judge by itself finds of it, by a profile. */
static bool is_found_so(int32_t command, int32_t phase, int32_t role, const fgc_profile *profile)
{
    const struct scene *scene = scene_in(phase, FGC_PROFILE_NO_BARNEVERN);
    struct matter matter = fgc__matter(scene->c, scene->now);
    struct verdict verdict;
    bool in_phase = true, in_role = true;
    matter.profile = fgc__profile_compiled(profile);
    matter.command = command;
    matter.role = role;
    fgc__judge(&matter, NULL, &verdict);
    for (size_t i = 0; i < verdict.count; i++) {
        in_phase &= verdict.unmet[i].guard != phase_guard(command);
        in_role &= verdict.unmet[i].guard != phase_guard(command) + 1;
    }
    return is_as_written(command, phase, role, in_phase, in_role);
}

static void every_command_belongs_where_it_is_written(void **unused)
{
    (void)unused;
    size_t wrong = 0;
    for (int32_t command = 1; command <= COMMANDS; command++)
        for (int32_t phase = 0; phase < PHASES; phase++)
            for (int32_t role = 1; role <= FGC_ROLE_INTAKE; role++)
                for (int32_t profile = 1; profile <= PROFILES; profile++)
                    if (!is_judged_so(command, phase, role, profile)) {
                        wrong++;
                        print_error("%s in phase %d for %s\n",
                                    fgc_code_id(FGC_LIST_COMMAND, command), phase,
                                    fgc_code_id(FGC_LIST_ROLE, role));
                    }
    assert_int_equal(wrong, 0);
}

/* Whether some line of a command, in a profile, is judged otherwise with a fault planted. */
static bool is_found(const struct fault *fault, int32_t command, int32_t profile)
{
    bool found = false;
    for (size_t i = 0; i < judgements.count; i++) /* situations are set up without the fault */
        if (judgements.lines[i].command == command)
            scene_of(judgements.lines[i].situation, profile);
    plant(fault);
    const fgc_profile *faulty = load_planted(profile);
    for (size_t i = 0; i < judgements.count && !found; i++) {
        const struct line *line = &judgements.lines[i];
        struct findings findings;
        if (line->command != command || line->amiss || !(line->profiles & 1u << profile))
            continue;
        const fgc_profile *tuned =
            is_tuned(line->situation) ? make_profile(line->situation, profile) : NULL;
        judge(line, scene_of(line->situation, profile), tuned ? tuned : faulty, &findings);
        found = !are_alike(&findings, &line->expected);
        fgc_profile_free(tuned);
    }
    fgc_profile_free(faulty);
    plant(&no_fault);
    return found;
}

static size_t count_if_missed(const struct fault *fault, int32_t command, int32_t profile)
{
    char text[160];
    if (is_found(fault, command, profile))
        return 0;
    describe_fault(fault, text, sizeof text);
    print_error("nobody sees it in %s when %s\n", fgc_code_id(FGC_LIST_PROFILE, profile), text);
    return 1;
}

static void a_fault_in_any_guard_is_seen(void **unused)
{
    (void)unused;
    size_t count, missed = 0, tried = 0;
    const struct guard_row *guards = fgc__guards(&count);
    for (size_t i = 0; i < count; i++)
        for (int32_t profile = 1; profile <= PROFILES; profile++) {
            int32_t now = guards[i].severities[profile - 1], command = guards[i].command;
            struct fault fault = { .kind = FAULT_WANTED, .guard = i };
            if (now != FGC_SEVERITY_OFF) {
                missed += count_if_missed(&fault, command, profile);
                tried++;
            }
            fault.kind = FAULT_SEVERITY;
            for (fault.severity = 0; fault.severity <= FGC_SEVERITY_REQUIRED; fault.severity++)
                if (fault.severity != now) {
                    missed += count_if_missed(&fault, command, profile);
                    tried++;
                }
        }
    print_message("# %zu faults in %zu guards\n", tried, count);
    assert_int_equal(missed, 0);
}

static bool is_seen_in_row(const struct fault *fault)
{
    bool seen = false;
    plant(fault);
    const fgc_profile *faulty = load_planted(FGC_PROFILE_NO_BARNEVERN);
    for (int32_t phase = 0; phase < PHASES; phase++)
        for (int32_t role = 1; role <= FGC_ROLE_INTAKE; role++)
            seen |= !is_found_so(fault->command, phase, role, faulty);
    fgc_profile_free(faulty);
    plant(&no_fault);
    return seen;
}

static void a_fault_in_any_command_is_seen(void **unused)
{
    (void)unused;
    size_t tried = 0;
    for (int32_t command = 1; command <= COMMANDS; command++) {
        struct fault fault = { .kind = FAULT_PHASE, .command = command };
        for (fault.phase = 1; fault.phase < PHASES; fault.phase++, tried++)
            assert_true(is_seen_in_row(&fault));
        fault.kind = FAULT_ROLE;
        for (fault.role = 1; fault.role <= FGC_ROLE_INTAKE; fault.role++, tried++)
            assert_true(is_seen_in_row(&fault));
    }
    print_message("# %zu faults in %d commands\n", tried, COMMANDS);
}

/* No row is dead: every command is accepted somewhere; every guard is met in one line of its command, and in
 * another it is not. */
static void no_row_is_dead(void **unused)
{
    (void)unused;
    size_t count, dead = 0;
    bool accepted[COMMANDS + 1] = { false };
    static bool met[GUARD_LIMIT], unmet[GUARD_LIMIT];
    const struct guard_row *guards = fgc__guards(&count);
    for (size_t k = 0; k < judgements.count; k++) {
        const struct line *line = &judgements.lines[k];
        accepted[line->command] |= line->expected.count == 0;
        for (size_t i = 0; i < count; i++) {
            bool found = false;
            for (size_t j = 0; j < line->expected.count; j++)
                found |= line->expected.guards[j] == i;
            for (int32_t profile = 1; profile <= PROFILES; profile++)
                if (guards[i].command == line->command && line->profiles & 1u << profile &&
                    guards[i].severities[profile - 1] != FGC_SEVERITY_OFF)
                    (found ? unmet : met)[i] = true;
        }
    }
    for (int32_t command = 1; command <= COMMANDS; command++)
        if (!accepted[command]) {
            dead++;
            print_error("%s is accepted nowhere\n", fgc_code_id(FGC_LIST_COMMAND, command));
        }
    for (size_t i = 0; i < count; i++)
        if (!met[i] || !unmet[i]) {
            char id[GUARD_ID_ROOM];
            fgc_guard_id(i, id, sizeof id);
            dead++;
            print_error("%s is %s\n", id, met[i] ? "always met" : "never met");
        }
    assert_int_equal(dead, 0);
}

static void facts_of_people_have_a_bit_each(void **unused)
{
    (void)unused;
    uint8_t facts[64] = { 0 };
    const fgc_profile *profile = load_planted(FGC_PROFILE_DK_BOERNESAG);
    const struct compiled *compiled = fgc__profile_compiled(profile);
    for (size_t i = 0; i < compiled->guard_count; i++) {
        const struct compiled_guard *guard = &compiled->guards[i];
        uint8_t *known = &facts[guard->fact % 64];
        if (guard->subject != FGC_SUBJECT_PERSON)
            continue;
        assert_true(*known == 0 || *known == guard->fact);
        *known = guard->fact;
    }
    fgc_profile_free(profile);
}

static bool is_accepted(const struct line *line, const struct scene *scene)
{
    struct findings found;
    judge(line, scene, scene->profile, &found);
    for (size_t i = 0; i < found.count; i++)
        if (found.severities[i] > FGC_SEVERITY_ADVICE)
            return false;
    return true;
}

/* What the steps of a scene say of a command. */
static fgc_step step_of(const fgc_steps *steps, int32_t command)
{
    fgc_step step = { .size = sizeof step };
    size_t index = fgc_steps_find(steps, command);
    assert_int_equal(fgc_steps_read(steps, index, &step, NULL), FGC_OK);
    return step;
}

/* Whether there is any thing of a kind, coordinator or event that a required field may be. */
static bool has_any(const struct scene *scene, const fgc_field *field)
{
    static const struct {
        const char *field;
        int32_t kind;
    } kinds[] = {
        { "question", FGC_THING_QUESTION }, { "objection", FGC_THING_OBJECTION },
        { "talk", FGC_THING_TALK },         { "action", FGC_THING_ACTION },
        { "line", FGC_THING_BOTTOM_LINE },  { "home", FGC_THING_HOME },
    };
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (strcmp(field->name, kinds[i].field) == 0) {
            fgc_thing thing = { .size = sizeof thing, .marks = FGC_MARK_REMOVED };
            fgc_id id = 0;
            while ((thing.marks & FGC_MARK_REMOVED) &&
                   (id = fgc_case_next_thing(scene->c, kinds[i].kind, id)) != 0)
                assert_int_equal(fgc_case_read_thing(scene->c, id, &thing, NULL), FGC_OK);
            return id != 0;
        }
    if (strcmp(field->name, "event") == 0)
        return fgc_case_revision(scene->c) > 1; /* the first is never corrected */
    if (strcmp(field->name, "coordinator") != 0)
        return true;
    fgc_person person = { .size = sizeof person };
    for (size_t i = 0; i < fgc_case_person_count(scene->c); i++)
        if (fgc_case_read_person(scene->c, i, &person, NULL) == FGC_OK &&
            person.kind == FGC_PERSON_COORDINATOR)
            return true;
    return false;
}

/* Steps do not say whether there is what a command refers to: without it nothing can be accepted. */
static bool may_be_given(const struct scene *scene, int32_t command)
{
    fgc_field field = { .size = sizeof field };
    for (size_t i = 0; fgc_field_read(command, i, &field, NULL) == FGC_OK; i++)
        if (field.required && !has_any(scene, &field))
            return false;
    return true;
}

/* In a situation what is permitted is what is accepted, of all that stands in any line; what can be overridden
 * may be made good by what is given. */
static size_t count_disagreements(size_t situation, int32_t profile)
{
    const struct scene *scene = scene_of(situation, profile);
    bool accepted[COMMANDS + 1] = { false };
    size_t count = 0;
    fgc_steps *steps = NULL;
    assert_int_equal(fgc_case_steps(scene->c, scene->now, &steps, NULL), FGC_OK);
    for (size_t i = 0; i < judgements.count; i++) {
        const struct line *line = &judgements.lines[i];
        if (!strstr(line->text, "override=") && knows_all(scene, line->text))
            accepted[line->command] |= is_accepted(line, scene);
    }
    for (int32_t command = 1; command <= COMMANDS; command++) {
        fgc_step step = step_of(steps, command);
        bool agree = accepted[command] ? step.severity < FGC_SEVERITY_REQUIRED
                                       : !step.allowed || !may_be_given(scene, command);
        if (!agree) {
            print_error("%s, %s: %s is permitted, and accepted, the one without the other\n",
                        situation_name(situation), fgc_code_id(FGC_LIST_PROFILE, profile),
                        fgc_code_id(FGC_LIST_COMMAND, command));
            count++;
        }
    }
    fgc_steps_free(steps);
    return count;
}

static void what_is_permitted_is_what_is_accepted(void **unused)
{
    (void)unused;
    size_t wrong = 0;
    for (size_t i = 0; i < situation_count(); i++)
        for (int32_t profile = 1; profile <= PROFILES; profile++)
            wrong += count_disagreements(i, profile);
    assert_int_equal(wrong, 0);
}

static int read_all(void **unused)
{
    (void)unused;
    read_situations();
    read_commands();
    read_judgements();
    return 0;
}

static int forget_all(void **unused)
{
    (void)unused;
    forget_situations();
    free(judgements.text);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_command_belongs_where_it_is_written),
        cmocka_unit_test(every_judgement_is_as_it_is_written),
        cmocka_unit_test(no_row_is_dead),
        cmocka_unit_test(facts_of_people_have_a_bit_each),
        cmocka_unit_test(what_is_permitted_is_what_is_accepted),
        cmocka_unit_test(a_fault_in_any_guard_is_seen),
        cmocka_unit_test(a_fault_in_any_command_is_seen),
    };
    return cmocka_run_group_tests_name("judgements", tests, read_all, forget_all);
}
