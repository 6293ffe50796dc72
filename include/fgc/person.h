#ifndef FGC_PERSON_H
#define FGC_PERSON_H

#include <fgc/case.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What brought a person into a case. */
typedef enum fgc_person_kind {
    FGC_PERSON_CHILD = 1, /* the main person, whatever their age */
    FGC_PERSON_MEMBER = 2,
    FGC_PERSON_COORDINATOR = 3,
    FGC_PERSON_CASE_WORKER = 4
} fgc_person_kind;

/** How an invitation stands. Child and parents decide; where they differ it is disputed, and nobody's veto
 *  goes before. */
typedef enum fgc_invitation {
    FGC_INVITATION_PROPOSED = 1,
    FGC_INVITATION_APPROVED = 2,
    FGC_INVITATION_VETOED = 3,
    FGC_INVITATION_DISPUTED = 4,
    FGC_INVITATION_SENT = 5,
    FGC_INVITATION_ACCEPTED = 6,
    FGC_INVITATION_DECLINED = 7,
    FGC_INVITATION_UNDECIDED = 8,
    FGC_INVITATION_EXCLUDED = 9
} fgc_invitation;

/** How a consent stands. */
typedef enum fgc_consent {
    FGC_CONSENT_NOT_GIVEN = 1,
    FGC_CONSENT_ORAL = 2,
    FGC_CONSENT_WRITTEN = 3,
    FGC_CONSENT_WITHDRAWN = 4
} fgc_consent;

/** A person of a case. Set `size`. Texts are borrowed until the case is changed or freed, and "" when they
 *  are not known or were redacted. */
typedef struct fgc_person {
    uint32_t size;
    fgc_id id;
    fgc_id described;      /* the event with what is known of them; see fgc_case_reading */
    int32_t kind;          /* fgc_person_kind */
    uint32_t roles;        /* those they have, as bits (1u << FGC_ROLE_…) */
    int32_t invitation;    /* fgc_invitation; of members */
    int32_t preparation;   /* fgc_form; 0: not prepared for the next conference */
    int32_t informed;      /* fgc_form; 0: not informed */
    int32_t mode;          /* fgc_mode in which they are present, else mean to come; 0: not known */
    int32_t participation; /* consent to it, fgc_consent */
    int32_t sharing;       /* consent to sharing information, fgc_consent */
    int32_t exclusion;     /* fgc_exclusion_reason, for the authority only; 0: not excluded */
    int32_t planned;       /* of a child: fgc_participation; 0: not planned */
    int32_t outcome;       /* of a child who left the case: fgc_outcome; 0 */
    fgc_date born;         /* of a child: born, or expected; meant only if `birth_known` */
    uint32_t attended;     /* parts of conferences they were in, as bits (1u << FGC_PHASE_…) */
    const char *name;
    const char *key;
    uint8_t birth_known;
    uint8_t expected; /* 1: not born yet */
    uint8_t estimated;
    uint8_t private_person;
    uint8_t present;
    uint8_t called_in;   /* present in private time because the family called them in */
    uint8_t interpreter; /* needs one */
    uint8_t protected_address;
} fgc_person;

/** The people of a case in the order they came in, by index. Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI. */
FGC_API size_t fgc_case_person_count(const fgc_case *c);
FGC_API fgc_status fgc_case_read_person(const fgc_case *c, size_t index, fgc_person *person,
                                        fgc_error *error);

/** The index of the person of an id; fgc_case_person_count() when there is none. */
FGC_API size_t fgc_case_find_person(const fgc_case *c, fgc_id id);

/** What a member is to a child. */
typedef struct fgc_kinship {
    uint32_t size;
    fgc_id member;
    fgc_id child;
    int32_t relation; /* fgc_relation; 0: not known */
    int32_t side;     /* fgc_side */
    int32_t tier;     /* fgc_tier */
    int32_t tie;      /* fgc_tie */
    int32_t
        consenter; /* whether it was settled that they must consent: 1 yes, 2 no; 0: it was not, and who
                          has daily care must */
    int32_t basis; /* fgc_consent_basis of that; 0: none was given */
} fgc_kinship;

FGC_API size_t fgc_case_kinship_count(const fgc_case *c);
FGC_API fgc_status fgc_case_read_kinship(const fgc_case *c, size_t index, fgc_kinship *kinship,
                                         fgc_error *error);

/** Whether somebody may be in a part of the conference (FGC_PHASE_INFORMATION, _PRIVATE_TIME,
 *  _PRESENTATION) without being called in. Nobody may who is excluded. A private person may be where any
 *  of their roles may, a professional where none of theirs may not. */
FGC_API bool fgc_case_may_attend(const fgc_case *c, fgc_id person, int32_t part);

/** The next person after `after` (0: the first) who is in the room. 0: no more. */
FGC_API fgc_id fgc_case_next_present(const fgc_case *c, fgc_id after);

/** The next person after `after` whose consent (fgc_consent_purpose) is needed at `now`, for the children
 *  the conference concerns, and not there. 0: no more. */
FGC_API fgc_id fgc_case_next_missing_consent(const fgc_case *c, int32_t purpose, fgc_time now,
                                             fgc_id after);

#ifdef __cplusplus
}
#endif

#endif
