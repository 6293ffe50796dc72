/* shared SCENARIO: run a scenario of tests/shared, as it says there, and print what came of it. */
#include <fgc/fgc.h>
#ifdef WITH_XML
#include <fgc/xml.h>
#endif
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct runner {
    fgc_error *error;
    fgc_profile *profile;
    fgc_case *c;
    const fgc_digest *digest;
    fgc_stamp by;
};

static int32_t sha256(void *context, const void *data, size_t size, uint8_t *out32)
{
    (void)context;
    return crypto_hash_sha256(out32, data, size);
}

static int32_t salt(void *context, uint8_t *out, size_t size)
{
    (void)context;
    for (size_t i = 0; i < size; i++)
        out[i] = (uint8_t)(7 * i + 3);
    return 0;
}

static const fgc_digest salted = { .size = sizeof salted, .sha256 = sha256, .random = salt };

/* What cannot go wrong in a scenario ends it. */
static void must(const struct runner *run, fgc_status status)
{
    if (status >= 0)
        return;
    fprintf(stderr, "shared: %s\n", fgc_error_message(run->error));
    exit(1);
}

/* The next word of a line; "" when there is none. */
static char *word(char **rest)
{
    char *begin = *rest, *end = strchr(begin, ' ');
    *rest = end ? end + 1 : begin + strlen(begin);
    if (end)
        *end = '\0';
    return begin;
}

static fgc_time instant(const struct runner *run, const char *text)
{
    fgc_time time = 0;
    must(run, fgc_time_read(text, strlen(text), &time, run->error));
    return time;
}

static void print_roles(uint32_t roles)
{
    const char *comma = "";
    for (int32_t role = 1; role < 32; role++)
        if (roles >> role & 1) {
            printf("%s%s", comma, fgc_code_id(FGC_LIST_ROLE, role));
            comma = ",";
        }
    if (!roles)
        printf("-");
}

static void print_time(const fgc_calendar *calendar, fgc_time time)
{
    char local[32] = "-";
    if (time)
        fgc_calendar_write_time(calendar, time, local, sizeof local);
    printf("%s", local);
}

static void print_day(fgc_date date)
{
    char day[16];
    fgc_date_write(date, day, sizeof day);
    printf("%s", day);
}

static void print_text(fgc_text *text)
{
    fwrite(fgc_text_data(text), 1, fgc_text_size(text), stdout);
    fgc_text_free(text);
}

static void do_profile(struct runner *run, char *rest)
{
    fgc_profile_free(run->profile);
    must(run, fgc_profile_load(rest, NULL, &run->profile, run->error));
    printf("%s %d\n", fgc_profile_name(run->profile), fgc_profile_version(run->profile));
}

static fgc_case *new_case(const struct runner *run)
{
    const fgc_profile *profile = run->profile;
    fgc_case_options options = {
        .size = sizeof options, .profile_count = 1, .profiles = &profile, .digest = run->digest
    };
    fgc_case *c = NULL;
    must(run, fgc_case_new(&options, &c, run->error));
    return c;
}

static void do_case(struct runner *run, char *rest)
{
    run->digest = strcmp(rest, "chained") == 0 ? &salted : NULL;
    fgc_case_free(run->c);
    run->c = new_case(run);
}

static void do_by(struct runner *run, char *rest)
{
    int32_t role = fgc_code_find(FGC_LIST_ROLE, word(&rest));
    fgc_time at = instant(run, word(&rest));
    run->by = (fgc_stamp){ .size = sizeof run->by,
                           .role = role,
                           .effective = at,
                           .recorded = at,
                           .actor = "u-17",
                           .person = (fgc_id)strtoul(rest, NULL, 10) };
}

static void print_refusal(const struct runner *run)
{
    int32_t language =
        fgc_profile_country(run->profile) == FGC_COUNTRY_DK ? FGC_LANGUAGE_DA : FGC_LANGUAGE_NB;
    printf("refused\n");
    for (size_t i = 0; i < fgc_error_unmet_count(run->error); i++) {
        size_t guard = fgc_error_unmet_guard(run->error, i);
        char id[64];
        fgc_guard_id(guard, id, sizeof id);
        printf("%s %s ", id,
               fgc_code_id(FGC_LIST_SEVERITY, fgc_error_unmet_severity(run->error, i)));
        size_t count = fgc_error_concerned_count(run->error, i);
        for (size_t k = 0; k < count; k++)
            printf("%s%u", k ? "," : "", fgc_error_concerned(run->error, i, k));
        printf("%s %s\n", count ? "" : "-", fgc_guard_sentence(guard, language));
    }
}

static void do_record(struct runner *run, char *rest)
{
    fgc_id number = 0;
    fgc_status status =
        fgc_case_record_text(run->c, &run->by, rest, strlen(rest), &number, run->error);
    const char *path = fgc_error_path(run->error);
    if (status >= 0)
        printf("%s %u\n", status == FGC_REPEATED ? "repeated" : "recorded", number);
    else if (status == FGC_ERROR_REFUSED)
        print_refusal(run);
    else
        printf("failed %s %s %zu\n", fgc_code_id(FGC_LIST_STATUS, status), *path ? path : "-",
               fgc_error_column(run->error));
}

static void do_state(struct runner *run, char *rest)
{
    (void)rest;
    fgc_case_state state = { .size = sizeof state };
    must(run, fgc_case_read_state(run->c, &state, run->error));
    printf("%s %u %u %s\n", fgc_code_id(FGC_LIST_PHASE, state.phase), fgc_case_revision(run->c),
           state.coordinator, state.on_hold ? "on-hold" : "running");
}

static void do_steps(struct runner *run, char *rest)
{
    fgc_steps *steps = NULL;
    const char *space = "";
    must(run, fgc_case_steps(run->c, instant(run, rest), &steps, run->error));
    for (size_t i = 0; i < fgc_steps_count(steps); i++) {
        fgc_step step = { .size = sizeof step };
        must(run, fgc_steps_read(steps, i, &step, run->error));
        if (step.allowed) {
            printf("%s%s", space, fgc_code_id(FGC_LIST_COMMAND, step.command));
            space = " ";
        }
    }
    printf("\n");
    fgc_steps_free(steps);
}

static void do_people(struct runner *run, char *rest)
{
    (void)rest;
    for (size_t i = 0; i < fgc_case_person_count(run->c); i++) {
        fgc_person person = { .size = sizeof person };
        must(run, fgc_case_read_person(run->c, i, &person, run->error));
        printf("%u %s ", person.id, fgc_code_id(FGC_LIST_PERSON_KIND, person.kind));
        print_roles(person.roles);
        printf(" %s\n", *person.name ? person.name : "-");
    }
}

static fgc_rule_options rule_of(const struct runner *run, const fgc_deadline *deadline)
{
    fgc_rule_options rule = { .size = sizeof rule };
    must(run, fgc_rule_read(deadline->rule, &rule, run->error));
    return rule;
}

static void print_deadline(const struct runner *run, const fgc_deadline *one)
{
    printf("%s %u %s ", rule_of(run, one).id, one->trigger,
           fgc_code_id(FGC_LIST_STATE, one->state));
    print_time(fgc_profile_calendar(run->profile), one->due);
    printf(" ");
    if (one->stopped)
        printf("-");
    else
        print_day(one->last_day);
    printf(" %d\n", one->working_days_left);
}

static void print_explanation(const struct runner *run, const fgc_deadlines *deadlines,
                              size_t index)
{
    fgc_explanation *explanation = NULL;
    must(run, fgc_deadlines_explain(deadlines, index, &explanation, run->error));
    for (int32_t language = FGC_LANGUAGE_NB; language <= FGC_LANGUAGE_DA; language += 2) {
        fgc_text *sentences = NULL;
        must(run, fgc_explanation_sentences(explanation, language, &sentences, run->error));
        print_text(sentences);
    }
    fgc_explanation_free(explanation);
}

static void do_deadlines(struct runner *run, char *rest)
{
    fgc_deadlines *deadlines = NULL;
    fgc_time now = instant(run, word(&rest));
    must(run, fgc_case_deadlines(run->c, now, &deadlines, run->error));
    for (size_t i = 0; i < fgc_deadlines_count(deadlines); i++) {
        fgc_deadline one = { .size = sizeof one };
        must(run, fgc_deadlines_read(deadlines, i, &one, run->error));
        if (!*rest)
            print_deadline(run, &one);
        else if (strcmp(rule_of(run, &one).id, rest) == 0)
            print_explanation(run, deadlines, i);
    }
    fgc_deadlines_free(deadlines);
}

static void do_due(struct runner *run, char *rest)
{
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = fgc_code_find(FGC_LIST_COUNTRY, word(&rest)) };
    const char *id = word(&rest);
    fgc_calendar *calendar = NULL;
    fgc_clock clock = { .size = sizeof clock };
    fgc_due due = { .size = sizeof due };
    must(run, fgc_calendar_new(&options, &calendar, run->error));
    must(run, fgc_calendar_read_time(calendar, rest, strlen(rest), &clock.starts, run->error));
    must(run, fgc_rule_due(fgc_rule_find(id, options.country), calendar, &clock, &due, run->error));
    print_time(calendar, due.due);
    printf(" ");
    print_day(due.last_day);
    printf("\n");
    fgc_calendar_free(calendar);
}

static fgc_text *lines_of(const struct runner *run, const fgc_case *c)
{
    fgc_text *text = NULL;
    must(run, fgc_text_new(NULL, &text, run->error));
    must(run, fgc_case_write_lines(c, 1, fgc_case_revision(c), text, run->error));
    return text;
}

static void do_lines(struct runner *run, char *rest)
{
    (void)rest;
    print_text(lines_of(run, run->c));
}

/* Tell whether a case has the lines of the runner's, and go on with it. */
static void go_on_with(struct runner *run, fgc_case *loaded)
{
    fgc_text *lines = lines_of(run, run->c), *again = lines_of(run, loaded);
    printf("%s\n", strcmp(fgc_text_data(lines), fgc_text_data(again)) ? "different" : "same");
    fgc_text_free(lines);
    fgc_text_free(again);
    fgc_case_free(run->c);
    run->c = loaded;
}

static void do_replay(struct runner *run, char *rest)
{
    (void)rest;
    fgc_text *lines = lines_of(run, run->c);
    fgc_case *loaded = new_case(run);
    must(run,
         fgc_case_replay_lines(loaded, fgc_text_data(lines), fgc_text_size(lines), run->error));
    fgc_text_free(lines);
    go_on_with(run, loaded);
}

#ifdef WITH_XML
static void do_document(struct runner *run, char *rest)
{
    (void)rest;
    const fgc_profile *profile = run->profile;
    fgc_case_options cases = {
        .size = sizeof cases, .profile_count = 1, .profiles = &profile, .digest = run->digest
    };
    fgc_xml_options options = { .size = sizeof options, .cases = &cases };
    fgc_text *document = NULL, *again = NULL;
    fgc_case *read = NULL;
    must(run, fgc_xml_write_text(run->c, NULL, &document, run->error));
    must(run, fgc_xml_read_case(fgc_text_data(document), fgc_text_size(document), &options, &read,
                                run->error));
    must(run, fgc_xml_write_text(read, NULL, &again, run->error));
    printf("%s ", strcmp(fgc_text_data(document), fgc_text_data(again)) ? "different" : "same");
    fgc_text_free(document);
    fgc_text_free(again);
    go_on_with(run, read);
}
#endif

static void do_clean(struct runner *run, char *rest)
{
    fgc_text *clean = NULL;
    fgc_status status = fgc_text_clean(rest, strlen(rest), 1024, 0, NULL, &clean, run->error);
    if (status < 0) {
        printf("failed %s %zu\n", fgc_code_id(FGC_LIST_STATUS, status),
               fgc_error_column(run->error));
        return;
    }
    print_text(clean);
    printf("\n");
}

struct named {
    char *name;
    fgc_text *key;
};

static int by_key(const void *one, const void *other)
{
    const struct named *a = one, *b = other;
    return strcmp(fgc_text_data(a->key), fgc_text_data(b->key));
}

static void do_sort(struct runner *run, char *rest)
{
    struct named names[32];
    size_t count = 0;
    for (char *name = strtok(rest, ";"); name; name = strtok(NULL, ";")) {
        names[count].name = name;
        must(run, fgc_name_sort_key(name, strlen(name), NULL, &names[count].key, run->error));
        count++;
    }
    qsort(names, count, sizeof *names, by_key);
    for (size_t i = 0; i < count; i++) {
        printf("%s%s", i ? ";" : "", names[i].name);
        fgc_text_free(names[i].key);
    }
    printf("\n");
}

static void do_verify(struct runner *run, char *rest)
{
    (void)rest;
    fgc_text *lines = lines_of(run, run->c);
    int32_t finding = 0;
    fgc_id number = 0;
    must(run, fgc_journal_verify(fgc_text_data(lines), fgc_text_size(lines), run->digest, NULL,
                                 NULL, &finding, &number, run->error));
    printf("%s %u\n", fgc_code_id(FGC_LIST_FINDING, finding), number);
    fgc_text_free(lines);
}

static void do_head(struct runner *run, char *rest)
{
    (void)rest;
    fgc_head head = { .size = sizeof head };
    must(run, fgc_case_head(run->c, &head, run->error));
    printf("%u ", head.sequence);
    for (size_t i = 0; i < sizeof head.digest; i++)
        printf("%02x", head.digest[i]);
    printf("\n");
}

static const struct {
    const char *verb;
    void (*run)(struct runner *run, char *rest);
} verbs[] = {
    { "profile", do_profile },   { "case", do_case },           { "by", do_by },
    { "record", do_record },     { "state", do_state },         { "steps", do_steps },
    { "people", do_people },     { "deadlines", do_deadlines }, { "explain", do_deadlines },
    { "due", do_due },           { "lines", do_lines },         { "replay", do_replay },
    { "clean", do_clean },       { "sort", do_sort },           { "verify", do_verify },
    { "head", do_head },
#ifdef WITH_XML
    { "document", do_document },
#endif
};

int main(int count, char **arguments)
{
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    struct runner run = { .error = fgc_error_new(NULL) };
    char line[4096];
    if (!file)
        return 2;
    for (int number = 0; fgets(line, sizeof line, file);) {
        line[strcspn(line, "\n")] = '\0';
        if (!*line || *line == '#')
            continue;
        printf("= %d %s\n", ++number, line);
        char *rest = line, *verb = word(&rest);
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
            if (strcmp(verbs[i].verb, verb) == 0)
                verbs[i].run(&run, rest);
    }
    fclose(file);
    fgc_case_free(run.c);
    fgc_profile_free(run.profile);
    fgc_error_free(run.error);
    return 0;
}
