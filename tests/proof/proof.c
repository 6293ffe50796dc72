/* The process is proved on the rows of the shipped profiles: `proof [--long] [SLICE]`. Every slice is explored
 * whole, its claims hold, and walks at random on real cases stay inside; then faults are planted in the rows,
 * and each is found. --long has more people. */
#include "slices.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "planted.h"
#include "reach.h"
#include "walk.h"

enum { PROFILES = 3, LIMIT = 20000000, WALKS = 20, STEPS = 1500, TESTS = 256 };

static const uint64_t seed = 20261122;
static bool is_long;

struct trial {
    char name[192];
    const struct proof *proof;
    const struct planted *planted;
    int32_t profile;
};

/* A fault, the slice where it is found, and how. */
struct planted {
    const char *row; /* a guard's id, or a command's */
    enum fault_kind kind;
    int32_t value; /* severity, phase or role */
    int32_t part;  /* of an admission */
    const char *slice;
    int32_t profile;
    const char *found;
};

#define OFF FGC_SEVERITY_OFF
#define ADVICE FGC_SEVERITY_ADVICE
#define OVERRIDABLE FGC_SEVERITY_OVERRIDABLE
#define NB FGC_PROFILE_NO_BARNEVERN
#define NO FGC_PROFILE_NO_OPPVEKST
#define DK FGC_PROFILE_DK_BOERNESAG

#define COURSE "the course of a case"
#define ROOM "the room"
#define PRIVATELY "part 2 is for those who may be there"
#define SAFELY "a plan is decided on when this version is safe"
#define BEGINS "a part begins with consents and a coordinator"
#define IN_FORCE "follow-up needs a plan in force"
#define SKIPPED "nothing is skipped"
#define EXCLUDED "who is excluded stays outside"
#define COMPLETED "what is completed was followed up"
#define AFTER "a coordinator comes after the consents"
#define INDEPENDENT "the coordinator is independent"
#define SHARED "what is shared is consented to"
#define NEVER "what is never accepted is refused"

// clang-format off
static const struct planted all_planted[] = {
    /* row                                 fault           as                       part                     slice                 profile found by */
    { "start_private_time.room_private",   FAULT_SEVERITY, OFF,                     0,                       ROOM,                 NB, PRIVATELY },
    { "start_private_time.room_private",   FAULT_SEVERITY, ADVICE,                  0,                       ROOM,                 DK, PRIVATELY },
    { "arrive.may_be_here",                FAULT_SEVERITY, OVERRIDABLE,             0,                       ROOM,                 NO, PRIVATELY },
    { "call_in.may_be_called",             FAULT_SEVERITY, ADVICE,                  0,                       ROOM,                 NB, NEVER },
    { "informant",                         FAULT_ADMISSION,0,                       FGC_PHASE_PRIVATE_TIME,  ROOM,                 DK, PRIVATELY },
    { "case_worker",                       FAULT_ADMISSION,0,                       FGC_PHASE_PRIVATE_TIME,  ROOM,                 NB, PRIVATELY },
    { "companion",                         FAULT_ADMISSION,0,                       FGC_PHASE_PRIVATE_TIME,  ROOM,                 NO, PRIVATELY },
    { "give_role.role_fits",               FAULT_SEVERITY, OFF,                     0,                       "the room, when people change", NB, NEVER },
    { "give_role.room_stays_private",      FAULT_SEVERITY, ADVICE,                  0,                       "the room, when people change", NB, PRIVATELY },
    { "take_role.room_stays_private",      FAULT_WANTED,   0,                       0,                       "the room, when people change", DK, PRIVATELY },
    { "update_member.room_stays_private",  FAULT_SEVERITY, OFF,                     0,                       "the room, when people change", NO, PRIVATELY },
    { "start_private_time.consents_valid", FAULT_SEVERITY, ADVICE,                  0,                       "consents of parents, about a fifteenth birthday", NB, BEGINS },
    { "open_conference.consents_valid",    FAULT_SEVERITY, OFF,                     0,                       COURSE,               NB, BEGINS },
    { "resume_conference.consents_valid",  FAULT_SEVERITY, ADVICE,                  0,                       COURSE,               DK, BEGINS },
    { "open_conference.coordinator_assigned", FAULT_SEVERITY, OVERRIDABLE,          0,                       COURSE,               NO, BEGINS },
    { "resume_conference.coordinator_assigned", FAULT_SEVERITY, OFF,                0,                       COURSE,               NB, BEGINS },
    { "start_private_time.coordinator_assigned", FAULT_SEVERITY, ADVICE,            0,                       COURSE,               NB, BEGINS },
    { "decide_plan.version_safe",          FAULT_SEVERITY, OVERRIDABLE,             0,                       COURSE,               NB, SAFELY },
    { "decide_plan.version_safe",          FAULT_WANTED,   0,                       0,                       "the plan",           DK, SAFELY },
    { "decide_plan.authority_approves",    FAULT_SEVERITY, OFF,                     0,                       COURSE,               NO, SAFELY },
    { "adopt_plan.authority_approves",     FAULT_SEVERITY, ADVICE,                  0,                       COURSE,               NB, SAFELY },
    { "decide_plan.manager_where_support", FAULT_SEVERITY, ADVICE,                  0,                       "the plan",           NB, "public support is the manager's" },
    { "decide_plan.mandate_covers",        FAULT_SEVERITY, OFF,                     0,                       "the plan",           DK, NEVER },
    { "plan_ready.plan_has_action",        FAULT_SEVERITY, OFF,                     0,                       "the plan",           NO, "a plan has an action" },
    { "add_action.may_write_plan",         FAULT_SEVERITY, ADVICE,                  0,                       "the plan",           NB, "who writes the plan" },
    { "check_in.plan_in_force",            FAULT_SEVERITY, OFF,                     0,                       COURSE,               DK, IN_FORCE },
    { "report_action.plan_in_force",       FAULT_SEVERITY, OFF,                     0,                       "the plan",           NB, IN_FORCE },
    { "plan_ready",                        FAULT_PHASE,    FGC_PHASE_INFORMATION,   0,                       COURSE,               NB, SKIPPED },
    { "close_case.follow_up_settled",      FAULT_SEVERITY, ADVICE,                  0,                       COURSE,               NB, COMPLETED },
    { "close_case.outcome_fits",           FAULT_SEVERITY, OFF,                     0,                       COURSE,               DK, COMPLETED },
    { "close_case.nothing_open",           FAULT_SEVERITY, OFF,                     0,                       COURSE,               NB, COMPLETED },
    { "withdraw_consent",                  FAULT_PHASE,    FGC_PHASE_PRIVATE_TIME,  0,                       COURSE,               NB, "nobody can withdraw" },
    { "close_case",                        FAULT_PHASE,    FGC_PHASE_REFERRED,      0,                       COURSE,               NO, "consent was withdrawn, and the case cannot be closed" },
    { "resume",                            FAULT_PHASE,    FGC_PHASE_PREPARING,     0,                       COURSE,               NB, "the case cannot be completed" },
    { "replace_coordinator",               FAULT_PHASE,    FGC_PHASE_PREPARING,     0,                       COURSE,               NB, "the case cannot be completed" },
    { "send_invitation.excluded",          FAULT_SEVERITY, OFF,                     0,                       "exclusion at any time", NB, EXCLUDED },
    { "distribute_plan.excluded",          FAULT_SEVERITY, ADVICE,                  0,                       "exclusion at any time", DK, EXCLUDED },
    { "decide_invitation.excluded",        FAULT_SEVERITY, OFF,                     0,                       "exclusion at any time", NO, EXCLUDED },
    { "send_invitation.invitation_approved", FAULT_SEVERITY, ADVICE,                0,                       "the network",        NB, "an invitation is approved before it is sent" },
    { "distribute_plan.may_share",         FAULT_SEVERITY, OFF,                     0,                       "talks",              NO, SHARED },
    { "give_talk.may_share",               FAULT_SEVERITY, ADVICE,                  0,                       "talks",              NB, SHARED },
    { "inform.risk_assessed",              FAULT_SEVERITY, OVERRIDABLE,             0,                       "honour-related conflict", DK, "risk is assessed before anybody is involved" },
    { "decide_home.interviewed",           FAULT_SEVERITY, ADVICE,                  0,                       "a home",             NB, "a yes needs an interview" },
    { "assign_coordinator.consents_valid", FAULT_SEVERITY, OFF,                     0,                       "assignment",         DK, AFTER },
    { "assign_coordinator.independent",    FAULT_SEVERITY, OVERRIDABLE,             0,                       "assignment",         NB, NEVER },
    { "replace_coordinator.acquaintance_accepted", FAULT_SEVERITY, ADVICE,          0,                       "assignment",         NO, NEVER },
};
// clang-format on

static size_t claims_of(const struct proof *proof)
{
    size_t count = 0;
    while (count < COUNT_OF(proof->claims) && proof->claims[count].test)
        count++;
    return count;
}

/* Explore a slice. What was found wrong, after it was told; NULL: nothing. */
static const char *prove(const struct proof *proof, const fgc_profile *profile, struct stage *stage,
                         struct exploration *all)
{
    struct broken broken;
    const char *what = NULL;
    uint32_t node;
    set_stage(stage, &proof->slice, profile, is_long, proof->remember);
    assert_true(explore(all, stage, proof->claims, claims_of(proof), LIMIT, &broken));
    if (broken.claim) {
        print_broken(all, &broken);
        return broken.claim;
    }
    if (proof->withdraws && find_captive(all, &node, &what))
        ;
    else if (proof->completes && find_dead_end(all, &node))
        what = "the case cannot be completed";
    if (what) {
        print_message("# %s: %s\n", proof->slice.name, what);
        print_way(all, node);
    }
    return what;
}

static const struct fault no_fault = { .kind = FAULT_NONE };

/* Which moves were accepted in some profile. */
static bool accepted[64][MOVES];

static void the_claims_hold(void **state)
{
    const struct trial *trial = *state;
    static struct stage stage;
    static struct exploration all;
    plant(&no_fault);
    const fgc_profile *profile = load_planted(trial->profile);
    const char *what = prove(trial->proof, profile, &stage, &all);
    print_message("# %zu states, %zu events\n", all.count, all.edge_count);
    if (!what)
        walk(&all, profile, WALKS, STEPS, seed);
    for (size_t i = 0; i < stage.move_count; i++)
        accepted[trial->proof - proofs][i] |= all.accepted[i];
    end_exploration(&all);
    clear_stage(&stage);
    fgc_profile_free(profile);
    if (what)
        fail_msg("%s", what);
}

/* Every move of a slice happens somewhere, but those that never may. */
static void no_move_is_idle(void **state)
{
    const struct trial *trial = *state;
    struct stage stage;
    size_t idle = 0;
    const fgc_profile *profile = load_planted(DK);
    set_stage(&stage, &trial->proof->slice, profile, is_long, NULL);
    for (size_t i = 0; i < stage.move_count; i++)
        if (!stage.moves[i].never && !accepted[trial->proof - proofs][i]) {
            print_error("%s: %s\n", trial->proof->slice.name, stage.moves[i].text);
            idle++;
        }
    clear_stage(&stage);
    fgc_profile_free(profile);
    assert_int_equal(idle, 0);
}

static struct fault fault_of(const struct planted *planted)
{
    struct fault fault = { .kind = planted->kind };
    switch (planted->kind) {
    case FAULT_PHASE:
        fault.command = fgc_code_find(FGC_LIST_COMMAND, planted->row);
        fault.phase = planted->value;
        assert_int_not_equal(fault.command, 0);
        break;
    case FAULT_ADMISSION:
        fault.role = fgc_code_find(FGC_LIST_ROLE, planted->row);
        fault.phase = planted->part;
        assert_int_not_equal(fault.role, 0);
        break;
    default:
        fault.guard = fgc_guard_find(planted->row);
        fault.severity = planted->value;
        assert_int_not_equal(fault.guard, fgc_guard_count());
        break;
    }
    return fault;
}

static void the_fault_is_found(void **state)
{
    const struct planted *planted = ((const struct trial *)*state)->planted;
    struct fault fault = fault_of(planted);
    struct stage stage;
    struct exploration all;
    plant(&fault);
    const fgc_profile *profile = load_planted(planted->profile);
    const char *what = prove(find_proof(planted->slice), profile, &stage, &all);
    plant(&no_fault);
    end_exploration(&all);
    clear_stage(&stage);
    fgc_profile_free(profile);
    assert_non_null(what);
    assert_string_equal(what, planted->found);
}

static struct trial trials[TESTS];
static struct CMUnitTest tests[TESTS];
static size_t test_count;

static struct trial *add_test(CMUnitTestFunction function)
{
    assert_true(test_count < TESTS);
    struct trial *trial = &trials[test_count];
    tests[test_count] =
        (struct CMUnitTest){ .name = trial->name, .test_func = function, .initial_state = trial };
    test_count++;
    return trial;
}

static void add_proof(const struct proof *proof)
{
    for (int32_t profile = 1; profile <= PROFILES; profile++)
        if (proof->slice.profiles >> profile & 1) {
            struct trial *trial = add_test(the_claims_hold);
            trial->proof = proof;
            trial->profile = profile;
            snprintf(trial->name, sizeof trial->name, "%s, by %s", proof->slice.name,
                     fgc_code_id(FGC_LIST_PROFILE, profile));
        }
    struct trial *trial = add_test(no_move_is_idle);
    trial->proof = proof;
    snprintf(trial->name, sizeof trial->name, "%s: no move is idle", proof->slice.name);
}

static void add_planted(const struct planted *planted)
{
    struct trial *trial = add_test(the_fault_is_found);
    struct fault fault = fault_of(planted);
    char text[128];
    describe_fault(&fault, text, sizeof text);
    trial->planted = planted;
    snprintf(trial->name, sizeof trial->name, "it is found, by %s, when %s",
             fgc_code_id(FGC_LIST_PROFILE, planted->profile), text);
}

int main(int argc, char **argv)
{
    const char *only = NULL;
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], "--long") == 0)
            is_long = true;
        else
            only = argv[i];
    for (size_t i = 0; i < proof_count; i++)
        if (!only || strcmp(only, proofs[i].slice.name) == 0)
            add_proof(&proofs[i]);
    for (size_t i = 0; i < COUNT_OF(all_planted); i++)
        if (!is_long && (!only || strcmp(only, all_planted[i].slice) == 0))
            add_planted(&all_planted[i]);
    print_message("# seed %llu\n", (unsigned long long)seed);
    return _cmocka_run_group_tests("proof", tests, test_count, NULL, NULL);
}
