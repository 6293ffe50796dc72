#include <fgc/fgc.h>
#include <stdio.h>

int main(void)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_profile *norway = NULL;
    if (fgc_profile_load("no-barnevern", NULL, &norway, error))
        return printf("%s\n", fgc_error_message(error)), 1;

    const fgc_profile *profiles[] = { norway };
    fgc_case_options options = { .size = sizeof options, .profiles = profiles, .profile_count = 1 };
    fgc_open_case_fields opened = { .size = sizeof opened, .reference = "2026/104", .urgency = FGC_URGENCY_ACUTE,
        .setting = FGC_SETTING_NO_CHILD_WELFARE, .stage = FGC_STAGE_EMERGENCY, .purpose = FGC_PURPOSE_GENERAL,
        .initiated_by = FGC_INITIATED_BY_FAMILY };
    fgc_add_child_fields child = { .size = sizeof child, .name = "Ane", .born = fgc_date_from(2012, 5, 17) };
    fgc_receive_request_fields request = { .size = sizeof request, .at = 1772809200 };
    fgc_stamp by = { .size = sizeof by, .role = FGC_ROLE_CASE_WORKER, .actor = "u-17",
        .effective = 1772812800, .recorded = 1772812800 }; /* Friday 6 March 2026 at 17:00 in Oslo */
    fgc_case *c = NULL;
    if (fgc_case_new(&options, &c, error) || fgc_case_open_case(c, &by, &opened, NULL, error) ||
        fgc_case_add_child(c, &by, &child, NULL, error))
        return printf("%s\n", fgc_error_message(error)), 1;

    by.role = FGC_ROLE_COORDINATION_SERVICE;
    fgc_case_receive_request(c, &by, &request, NULL, error);
    if (fgc_case_refer(c, &by, NULL, NULL, error) == FGC_ERROR_REFUSED) /* may it go on, and why not? */
        for (size_t i = 0; i < fgc_error_unmet_count(error); i++)
            printf("- %s\n", fgc_guard_sentence(fgc_error_unmet_guard(error, i), FGC_LANGUAGE_EN));

    fgc_deadlines *deadlines = NULL; /* when is what due? */
    fgc_deadline first = { .size = sizeof first };
    char local[32];
    if (!fgc_case_deadlines(c, by.recorded, &deadlines, error) && !fgc_deadlines_read(deadlines, 0, &first, error) &&
        fgc_calendar_write_time(fgc_profile_calendar(norway), first.due, local, sizeof local))
        printf("%s: before %s\n", fgc_rule_title(first.rule, FGC_LANGUAGE_EN), local);
    fgc_deadlines_free(deadlines);
    fgc_case_free(c);
    fgc_profile_free(norway);
    fgc_error_free(error);
    return 0;
}
