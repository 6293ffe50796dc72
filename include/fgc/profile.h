#ifndef FGC_PROFILE_H
#define FGC_PROFILE_H

#include <fgc/process.h>
#include <fgc/rule.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a municipality runs the process: how strongly each guard holds, who may be in which part, from which
 *  age a child consents, who approves the plan, which clocks run and how they count, and its calendar. One
 *  of the library's own, or derived from one: `derive`, set, `freeze`. What is fixed cannot be set.
 *  Threads: a frozen profile is immutable and may be used by any number of threads; a draft by one. */
typedef struct fgc_profile fgc_profile;

/** Who decides on the plan. Ids and labels: code list FGC_LIST_APPROVER. */
typedef enum fgc_approver {
    FGC_APPROVER_AUTHORITY = 1, /* approves it if the child is safe */
    FGC_APPROVER_NETWORK = 2    /* adopts it; there is no approval */
} fgc_approver;

/** What a profile needs of the host. Set `size`; zero is right for the rest. */
typedef struct fgc_profile_options {
    uint32_t size;
    uint32_t reserved;
    const char *closing; /* the municipality's closing days, as in fgc_calendar_options */
    const char *zone;    /* as there; NULL: the country's */
    const fgc_allocator *allocator;
} fgc_profile_options;

/** Load one of the library's profiles, frozen: "no-barnevern", "no-oppvekst", "dk-boernesag". Owned by the
 *  caller, give back with fgc_profile_free. `options` may be NULL.
 *  Fails with FGC_ERROR_UNKNOWN (no such profile), and as fgc_calendar_new. */
FGC_API fgc_status fgc_profile_load(const char *id, const fgc_profile_options *options,
                                    fgc_profile **profile, fgc_error *error);

/** Begin a draft that is as a frozen profile, with an id (1–63 of a–z 0–9 . - _, from a letter on, and none
 *  of the library's) and a version (from 1 on) of its own. Owned by the caller, give back with
 *  fgc_profile_free. Fails with FGC_ERROR_INVALID_ARGUMENT, _NO_MEMORY. */
FGC_API fgc_status fgc_profile_derive(const fgc_profile *base, const char *id, int32_t version,
                                      fgc_profile **draft, fgc_error *error);

/** Make a draft immutable. Freezing what is frozen does nothing. */
FGC_API void fgc_profile_freeze(fgc_profile *profile);

/** Hold a frozen profile once more: it lives until it was given back as often as it was loaded or held, so
 *  that cases and hosts may be finalised in any order. NULL and drafts are left alone. */
FGC_API void fgc_profile_hold(const fgc_profile *profile);

/** Give a profile back; NULL is allowed. */
FGC_API void fgc_profile_free(const fgc_profile *profile);

/* Setting a draft. All fail with FGC_ERROR_INVALID_ARGUMENT for a frozen profile, or a value there is none
 * of, or what is fixed; the draft is then unchanged. */

/** How strongly a guard holds (index as in fgc_guard_read; not a fixed one). */
FGC_API fgc_status fgc_profile_set_severity(fgc_profile *draft, size_t guard, int32_t severity,
                                            fgc_error *error);

/** Whether a role may be in a part; only of roles that a profile may say it of, and never more in private
 *  time than FGC_ADMISSION_IF_CALLED for an authority. */
FGC_API fgc_status fgc_profile_set_admission(fgc_profile *draft, int32_t role, int32_t part,
                                             int32_t admission, fgc_error *error);

/** From which age, in years, a child's own consent is needed: 1 to 18. The clock consent.turns_15 is the
 *  law's and stays; switch it off if it misleads. */
FGC_API fgc_status fgc_profile_set_consent_age(fgc_profile *draft, int32_t years, fgc_error *error);

/** Who decides on the plan (fgc_approver). */
FGC_API fgc_status fgc_profile_set_approver(fgc_profile *draft, int32_t approver, fgc_error *error);

/** Whether a request starts the assignment clock only when it was received complete; else as soon as it was
 *  received (Bufetat, and the library's own profiles). */
FGC_API fgc_status fgc_profile_set_complete(fgc_profile *draft, bool complete, fgc_error *error);

/** How a clock runs: on or off, by one of its rule's policies (0: as it is), and how long, in the rule's
 *  unit (0: as it is; only where the rule says how far). Fails also with FGC_ERROR_UNKNOWN for a rule that
 *  is none of the profile's clocks, FGC_ERROR_RANGE for the amount, _NO_MEMORY. */
FGC_API fgc_status fgc_profile_set_clock(fgc_profile *draft, const char *rule, bool on,
                                         int32_t policy, int32_t amount, fgc_error *error);

/** The other closing days, instead of those it has: the calendar is built anew. Fails as
 *  fgc_calendar_new. */
FGC_API fgc_status fgc_profile_set_closing(fgc_profile *draft, const char *closing,
                                           fgc_error *error);

/* Reading a profile. Texts, calendar and rules are borrowed as long as it lives; of a draft, until it is
 * next set. */

FGC_API const char *fgc_profile_name(const fgc_profile *profile); /* its id */
FGC_API int32_t fgc_profile_version(const fgc_profile *profile);
FGC_API int32_t fgc_profile_base(const fgc_profile *profile); /* fgc_profile_id it stems from */
FGC_API const char *fgc_profile_citation(const fgc_profile *profile); /* of the one it stems from */
FGC_API int32_t fgc_profile_country(const fgc_profile *profile);
FGC_API bool fgc_profile_is_frozen(const fgc_profile *profile);
FGC_API int32_t fgc_profile_severity(const fgc_profile *profile, size_t guard);
FGC_API int32_t fgc_profile_admission(const fgc_profile *profile, int32_t role, int32_t part);
FGC_API int32_t fgc_profile_consent_age(const fgc_profile *profile);
FGC_API int32_t fgc_profile_approver(const fgc_profile *profile);
FGC_API bool fgc_profile_complete(const fgc_profile *profile);
FGC_API const fgc_calendar *fgc_profile_calendar(const fgc_profile *profile);

/** The clocks of a case, by index: the rule as this profile has it, and whether it runs. */
FGC_API size_t fgc_profile_clock_count(const fgc_profile *profile);
FGC_API const fgc_rule *fgc_profile_clock(const fgc_profile *profile, size_t index);
FGC_API bool fgc_profile_clock_is_on(const fgc_profile *profile, size_t index);

#ifdef __cplusplus
}
#endif

#endif
