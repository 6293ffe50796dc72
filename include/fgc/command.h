#ifndef FGC_COMMAND_H
#define FGC_COMMAND_H

#include <fgc/case.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The commands, typed: for each a function, called fgc_case_ and the command's id, and a struct of what
 * is given with it, if anything is. It packs an event (fgc/event.h) and records it, so that the same is
 * recorded whichever way it comes. In which phases, on whose behalf and by which guards:
 * fgc_command_read, fgc_guard_read, fgc_case_steps.
 *
 * Set `size` and what is given: zero and NULL are "not given", and so is NULL for the whole struct. Yes
 * and no are fgc_yes. A list is a count and a pointer, and in a list zero is a value. What zero cannot
 * say, the number 0, the date 1970-01-01 and its first second, an event can. An `update_` or `change_`
 * command says anew all that is known, not only what differs. Everything is copied.
 *
 * `number`, which may be NULL, gets the event's number: the id of whom or what it brought in. People and
 * things are given by theirs. A `reference` is the host's, to a document it keeps.
 *
 * Every function fails as fgc_event_stamp, fgc_event_add and fgc_case_record do, and with
 * FGC_ERROR_UNKNOWN (a code that its list has not), _INVALID_ARGUMENT (a yes that is no fgc_yes, a count
 * without a list), _RANGE (a number below 0, a time the tables have not), _ABI; path names the field.
 *
 * Members are in the order of fgc_field_read: behind `size` those of four bytes, then those of eight. Two
 * are longer than the field's name, which C++ keeps to itself: `private_person` is the field `private`,
 * `protected_address` is `protected`. */

/** An answer; 0: none. */
typedef enum fgc_yes { FGC_YES = 1, FGC_NO = 2 } fgc_yes;

/* The case and its children. */

/** Open the case. The profile is the first of those the case was given. */
typedef struct fgc_open_case_fields {
    uint32_t size;
    int32_t urgency; /* required; fgc_urgency */
    int32_t setting; /* required; fgc_setting */
    int32_t stage;   /* required; fgc_stage */
    int32_t purpose; /* required; fgc_purpose */
    uint32_t topics_count;
    int32_t initiated_by;     /* required; fgc_initiated_by */
    int32_t honour_conflict;  /* fgc_yes: or negative social control */
    int32_t high_conflict;    /* fgc_yes */
    int32_t violence;         /* fgc_yes */
    const char *reference;    /* required; the host's, to the case */
    const int32_t *topics;    /* fgc_topic */
    const char *service;      /* of the professional who took the initiative */
    const char *authority;    /* the host's key */
    const char *municipality; /* its number */
} fgc_open_case_fields;
FGC_API fgc_status fgc_case_open_case(fgc_case *c, const fgc_stamp *by,
                                      const fgc_open_case_fields *fields, fgc_id *number,
                                      fgc_error *error);

/** Change what is known of the case. */
typedef struct fgc_update_case_fields {
    uint32_t size;
    int32_t stage;   /* required; fgc_stage */
    int32_t purpose; /* required; fgc_purpose */
    uint32_t topics_count;
    int32_t honour_conflict; /* fgc_yes: or negative social control */
    int32_t high_conflict;   /* fgc_yes */
    int32_t violence;        /* fgc_yes */
    uint32_t reserved;
    const int32_t *topics; /* fgc_topic */
} fgc_update_case_fields;
FGC_API fgc_status fgc_case_update_case(fgc_case *c, const fgc_stamp *by,
                                        const fgc_update_case_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Add a child, whom the case is about, whatever their age: `born`, or `expected`. */
typedef struct fgc_add_child_fields {
    uint32_t size;
    fgc_date born;
    fgc_date expected; /* the day, of a child not born yet */
    int32_t estimated; /* fgc_yes: that day is */
    int32_t living;    /* fgc_living */
    uint32_t reserved;
    const char *name;
    const char *key; /* the host's, of the person */
} fgc_add_child_fields;
FGC_API fgc_status fgc_case_add_child(fgc_case *c, const fgc_stamp *by,
                                      const fgc_add_child_fields *fields, fgc_id *number,
                                      fgc_error *error);

/** Change what is known of a child. */
typedef struct fgc_update_child_fields {
    uint32_t size;
    fgc_id child; /* required */
    fgc_date born;
    fgc_date expected; /* the day, of a child not born yet */
    int32_t estimated; /* fgc_yes: that day is */
    int32_t living;    /* fgc_living */
    const char *name;
    const char *key; /* the host's, of the person */
} fgc_update_child_fields;
FGC_API fgc_status fgc_case_update_child(fgc_case *c, const fgc_stamp *by,
                                         const fgc_update_child_fields *fields, fgc_id *number,
                                         fgc_error *error);

/** Let a child leave the case with its own outcome, while siblings go on. */
typedef struct fgc_leave_child_fields {
    uint32_t size;
    fgc_id child;    /* required */
    int32_t outcome; /* required; fgc_outcome */
    int32_t living;  /* fgc_living: how they live now */
    const char *reason;
} fgc_leave_child_fields;
FGC_API fgc_status fgc_case_leave_child(fgc_case *c, const fgc_stamp *by,
                                        const fgc_leave_child_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Hand the case over to another authority; plan, clocks and coordinator go on. */
typedef struct fgc_hand_over_fields {
    uint32_t size;
    uint32_t reserved;
    const char *authority;    /* required; the host's key */
    const char *municipality; /* required; its number */
    const char *reason;
} fgc_hand_over_fields;
FGC_API fgc_status fgc_case_hand_over(fgc_case *c, const fgc_stamp *by,
                                      const fgc_hand_over_fields *fields, fgc_id *number,
                                      fgc_error *error);

/** Name the case worker, who is a person of the case. */
typedef struct fgc_change_case_worker_fields {
    uint32_t size;
    uint32_t reserved;
    const char *name; /* required */
    const char *key;  /* the host's, of the person */
} fgc_change_case_worker_fields;
FGC_API fgc_status fgc_case_change_case_worker(fgc_case *c, const fgc_stamp *by,
                                               const fgc_change_case_worker_fields *fields,
                                               fgc_id *number, fgc_error *error);

/* The offer, consent and safety. */

/** Offer a conference, with the answer. */
typedef struct fgc_offer_fields {
    uint32_t size;
    fgc_id member;  /* whom it was made to */
    int32_t answer; /* required; fgc_answer */
    uint32_t reserved;
    const char *reason;
} fgc_offer_fields;
FGC_API fgc_status fgc_case_offer(fgc_case *c, const fgc_stamp *by, const fgc_offer_fields *fields,
                                  fgc_id *number, fgc_error *error);

/** Inform somebody of what a conference is. */
typedef struct fgc_inform_fields {
    uint32_t size;
    fgc_id member; /* required */
    int32_t form;  /* required; fgc_form */
} fgc_inform_fields;
FGC_API fgc_status fgc_case_inform(fgc_case *c, const fgc_stamp *by,
                                   const fgc_inform_fields *fields, fgc_id *number,
                                   fgc_error *error);

/** Settle whether a member must consent for a child. */
typedef struct fgc_set_consenter_fields {
    uint32_t size;
    fgc_id member;    /* required */
    fgc_id child;     /* required */
    int32_t required; /* required; fgc_yes: whether they must consent */
    int32_t basis;    /* fgc_consent_basis */
} fgc_set_consenter_fields;
FGC_API fgc_status fgc_case_set_consenter(fgc_case *c, const fgc_stamp *by,
                                          const fgc_set_consenter_fields *fields, fgc_id *number,
                                          fgc_error *error);

/** Record a consent, one for each purpose. */
typedef struct fgc_give_consent_fields {
    uint32_t size;
    fgc_id member;   /* required */
    int32_t purpose; /* required; fgc_consent_purpose */
    int32_t form;    /* required; fgc_consent_form */
} fgc_give_consent_fields;
FGC_API fgc_status fgc_case_give_consent(fgc_case *c, const fgc_stamp *by,
                                         const fgc_give_consent_fields *fields, fgc_id *number,
                                         fgc_error *error);

/** Withdraw a consent; a conference that is being held is interrupted by it. */
typedef struct fgc_withdraw_consent_fields {
    uint32_t size;
    fgc_id member;   /* required */
    int32_t purpose; /* required; fgc_consent_purpose */
    uint32_t reserved;
    const char *reason;
} fgc_withdraw_consent_fields;
FGC_API fgc_status fgc_case_withdraw_consent(fgc_case *c, const fgc_stamp *by,
                                             const fgc_withdraw_consent_fields *fields,
                                             fgc_id *number, fgc_error *error);

/** Record an assessment of safety. */
typedef struct fgc_assess_safety_fields {
    uint32_t size;
    int32_t kind;   /* required; fgc_safety_kind */
    int32_t result; /* required; fgc_safety_result */
    uint32_t reserved;
    const char *measures;
} fgc_assess_safety_fields;
FGC_API fgc_status fgc_case_assess_safety(fgc_case *c, const fgc_stamp *by,
                                          const fgc_assess_safety_fields *fields, fgc_id *number,
                                          fgc_error *error);

/* The situation and the questions. */

/** Agree with the family on the description of the situation. */
typedef struct fgc_agree_situation_fields {
    uint32_t size;
    uint32_t reserved;
    const char *reference; /* required */
} fgc_agree_situation_fields;
FGC_API fgc_status fgc_case_agree_situation(fgc_case *c, const fgc_stamp *by,
                                            const fgc_agree_situation_fields *fields,
                                            fgc_id *number, fgc_error *error);

/** Add a question to the conference. */
typedef struct fgc_add_question_fields {
    uint32_t size;
    fgc_id asked_by; /* whose question it is */
    fgc_id view;     /* the child's view it comes from */
    uint32_t reserved;
    const char *text; /* required */
} fgc_add_question_fields;
FGC_API fgc_status fgc_case_add_question(fgc_case *c, const fgc_stamp *by,
                                         const fgc_add_question_fields *fields, fgc_id *number,
                                         fgc_error *error);

/** Change a question. */
typedef struct fgc_change_question_fields {
    uint32_t size;
    fgc_id question;  /* required */
    fgc_id asked_by;  /* whose question it is */
    fgc_id view;      /* the child's view it comes from */
    const char *text; /* required */
} fgc_change_question_fields;
FGC_API fgc_status fgc_case_change_question(fgc_case *c, const fgc_stamp *by,
                                            const fgc_change_question_fields *fields,
                                            fgc_id *number, fgc_error *error);

/** Remove a question. */
typedef struct fgc_remove_question_fields {
    uint32_t size;
    fgc_id question; /* required */
    uint32_t with_count;
    uint32_t reserved;
    const char *reason;
    const fgc_id *with; /* who agreed */
} fgc_remove_question_fields;
FGC_API fgc_status fgc_case_remove_question(fgc_case *c, const fgc_stamp *by,
                                            const fgc_remove_question_fields *fields,
                                            fgc_id *number, fgc_error *error);

/** Agree on the questions as they are. */
typedef struct fgc_agree_questions_fields {
    uint32_t size;
    uint32_t with_count;
    const fgc_id *with; /* who agreed */
} fgc_agree_questions_fields;
FGC_API fgc_status fgc_case_agree_questions(fgc_case *c, const fgc_stamp *by,
                                            const fgc_agree_questions_fields *fields,
                                            fgc_id *number, fgc_error *error);

/** State what a plan must meet to be approved. */
typedef struct fgc_state_bottom_line_fields {
    uint32_t size;
    uint32_t reserved;
    const char *text;       /* required */
    const char *background; /* why it is one */
} fgc_state_bottom_line_fields;
FGC_API fgc_status fgc_case_state_bottom_line(fgc_case *c, const fgc_stamp *by,
                                              const fgc_state_bottom_line_fields *fields,
                                              fgc_id *number, fgc_error *error);

/* The request. */

/** Record that the request was received, which starts the clock for the assignment. */
typedef struct fgc_receive_request_fields {
    uint32_t size;
    int32_t complete; /* fgc_yes: nothing is missing */
    fgc_time at;      /* required; not after it is recorded */
    const char *reference;
} fgc_receive_request_fields;
FGC_API fgc_status fgc_case_receive_request(fgc_case *c, const fgc_stamp *by,
                                            const fgc_receive_request_fields *fields,
                                            fgc_id *number, fgc_error *error);

/** Refer the case: from now it waits for a coordinator. */
typedef struct fgc_refer_fields {
    uint32_t size;
    uint32_t reserved;
    const char *reference;
} fgc_refer_fields;
FGC_API fgc_status fgc_case_refer(fgc_case *c, const fgc_stamp *by, const fgc_refer_fields *fields,
                                  fgc_id *number, fgc_error *error);

/** Set how urgent the case is. */
typedef struct fgc_set_urgency_fields {
    uint32_t size;
    int32_t urgency;    /* required; fgc_urgency */
    const char *reason; /* required */
} fgc_set_urgency_fields;
FGC_API fgc_status fgc_case_set_urgency(fgc_case *c, const fgc_stamp *by,
                                        const fgc_set_urgency_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Put the case on hold. */
typedef struct fgc_hold_fields {
    uint32_t size;
    int32_t reason; /* required; fgc_hold_reason */
    fgc_date until;
    uint32_t reserved;
    const char *note;
} fgc_hold_fields;
FGC_API fgc_status fgc_case_hold(fgc_case *c, const fgc_stamp *by, const fgc_hold_fields *fields,
                                 fgc_id *number, fgc_error *error);

/** Take the case off hold. */
FGC_API fgc_status fgc_case_resume(fgc_case *c, const fgc_stamp *by, fgc_id *number,
                                   fgc_error *error);

/* The coordinator. */

/** Propose a coordinator. */
typedef struct fgc_propose_coordinator_fields {
    uint32_t size;
    uint32_t languages_count;
    const char *name;             /* required */
    const char *key;              /* the host's, of the person */
    const char *region;           /* the host's key */
    const char *const *languages; /* such as "nb", "so" */
} fgc_propose_coordinator_fields;
FGC_API fgc_status fgc_case_propose_coordinator(fgc_case *c, const fgc_stamp *by,
                                                const fgc_propose_coordinator_fields *fields,
                                                fgc_id *number, fgc_error *error);

/** Record that a proposed coordinator declines. */
typedef struct fgc_coordinator_declines_fields {
    uint32_t size;
    fgc_id coordinator; /* required; who was proposed */
    const char *reason;
} fgc_coordinator_declines_fields;
FGC_API fgc_status fgc_case_coordinator_declines(fgc_case *c, const fgc_stamp *by,
                                                 const fgc_coordinator_declines_fields *fields,
                                                 fgc_id *number, fgc_error *error);

/** Assign the coordinator: from now the conference is prepared. */
typedef struct fgc_assign_coordinator_fields {
    uint32_t size;
    int32_t employer;      /* required; fgc_employer */
    int32_t prior_contact; /* required; fgc_prior_contact */
    uint32_t accepted_by_count;
    fgc_date trained;            /* the day */
    fgc_date police_certificate; /* the day it was shown */
    fgc_date available_from;
    uint32_t languages_count;
    const char *name;             /* required */
    const char *key;              /* the host's, of the person */
    const char *region;           /* the host's key */
    const fgc_id *accepted_by;    /* who accepts the acquaintance */
    const char *const *languages; /* such as "nb", "so" */
} fgc_assign_coordinator_fields;
FGC_API fgc_status fgc_case_assign_coordinator(fgc_case *c, const fgc_stamp *by,
                                               const fgc_assign_coordinator_fields *fields,
                                               fgc_id *number, fgc_error *error);

/** Assign another coordinator. */
typedef struct fgc_replace_coordinator_fields {
    uint32_t size;
    int32_t employer;      /* required; fgc_employer */
    int32_t prior_contact; /* required; fgc_prior_contact */
    uint32_t accepted_by_count;
    fgc_date trained;            /* the day */
    fgc_date police_certificate; /* the day it was shown */
    fgc_date available_from;
    uint32_t languages_count;
    const char *name;             /* required */
    const char *key;              /* the host's, of the person */
    const char *region;           /* the host's key */
    const fgc_id *accepted_by;    /* who accepts the acquaintance */
    const char *const *languages; /* such as "nb", "so" */
    const char *reason;
} fgc_replace_coordinator_fields;
FGC_API fgc_status fgc_case_replace_coordinator(fgc_case *c, const fgc_stamp *by,
                                                const fgc_replace_coordinator_fields *fields,
                                                fgc_id *number, fgc_error *error);

/** Release the coordinator, before there is another. */
typedef struct fgc_release_coordinator_fields {
    uint32_t size;
    uint32_t reserved;
    const char *reason; /* required */
} fgc_release_coordinator_fields;
FGC_API fgc_status fgc_case_release_coordinator(fgc_case *c, const fgc_stamp *by,
                                                const fgc_release_coordinator_fields *fields,
                                                fgc_id *number, fgc_error *error);

/** Record an agreement that was signed. */
typedef struct fgc_sign_agreement_fields {
    uint32_t size;
    int32_t kind;  /* required; fgc_agreement */
    fgc_id member; /* with whom */
    uint32_t reserved;
    const char *reference;
} fgc_sign_agreement_fields;
FGC_API fgc_status fgc_case_sign_agreement(fgc_case *c, const fgc_stamp *by,
                                           const fgc_sign_agreement_fields *fields, fgc_id *number,
                                           fgc_error *error);

/** Log minutes the coordinator worked. */
typedef struct fgc_log_hours_fields {
    uint32_t size;
    int32_t kind; /* required; fgc_hours_kind */
    fgc_date on;
    uint32_t reserved;
    int64_t minutes; /* required */
} fgc_log_hours_fields;
FGC_API fgc_status fgc_case_log_hours(fgc_case *c, const fgc_stamp *by,
                                      const fgc_log_hours_fields *fields, fgc_id *number,
                                      fgc_error *error);

/** Log an expense of the coordinator's. */
typedef struct fgc_log_expense_fields {
    uint32_t size;
    int32_t kind;         /* required; fgc_expense_kind */
    int32_t currency;     /* required; fgc_currency */
    int32_t social_costs; /* fgc_social_costs */
    fgc_date on;
    uint32_t reserved;
    int64_t amount; /* required; øre */
} fgc_log_expense_fields;
FGC_API fgc_status fgc_case_log_expense(fgc_case *c, const fgc_stamp *by,
                                        const fgc_log_expense_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Record supervision or training of a coordinator or an initiator. */
typedef struct fgc_record_support_fields {
    uint32_t size;
    int32_t kind;       /* required; fgc_coordinator_support */
    fgc_id coordinator; /* whose */
    fgc_date on;
    const char *reference;
} fgc_record_support_fields;
FGC_API fgc_status fgc_case_record_support(fgc_case *c, const fgc_stamp *by,
                                           const fgc_record_support_fields *fields, fgc_id *number,
                                           fgc_error *error);

/* The network. */

/** Add a member of the network, or a professional. */
typedef struct fgc_add_member_fields {
    uint32_t size;
    int32_t private_person; /* required; fgc_yes: no professional */
    uint32_t languages_count;
    int32_t interpreter;       /* fgc_yes: needs one */
    int32_t protected_address; /* fgc_yes */
    uint32_t reserved;
    const char *name;             /* required */
    const char *key;              /* the host's, of the person */
    const char *const *languages; /* such as "nb", "so" */
    const char *contact;          /* the host's key to an address */
    const char *wishes;           /* of language, culture, gender */
} fgc_add_member_fields;
FGC_API fgc_status fgc_case_add_member(fgc_case *c, const fgc_stamp *by,
                                       const fgc_add_member_fields *fields, fgc_id *number,
                                       fgc_error *error);

/** Change what is known of a member. */
typedef struct fgc_update_member_fields {
    uint32_t size;
    fgc_id member;          /* required */
    int32_t private_person; /* required; fgc_yes: no professional */
    uint32_t languages_count;
    int32_t interpreter;          /* fgc_yes: needs one */
    int32_t protected_address;    /* fgc_yes */
    const char *name;             /* required */
    const char *key;              /* the host's, of the person */
    const char *const *languages; /* such as "nb", "so" */
    const char *contact;          /* the host's key to an address */
    const char *wishes;           /* of language, culture, gender */
} fgc_update_member_fields;
FGC_API fgc_status fgc_case_update_member(fgc_case *c, const fgc_stamp *by,
                                          const fgc_update_member_fields *fields, fgc_id *number,
                                          fgc_error *error);

/** Say what a member is to a child. */
typedef struct fgc_relate_fields {
    uint32_t size;
    fgc_id member;    /* required */
    fgc_id child;     /* required */
    int32_t relation; /* required; fgc_relation */
    int32_t side;     /* fgc_side */
    int32_t tier;     /* fgc_tier */
    int32_t tie;      /* fgc_tie */
} fgc_relate_fields;
FGC_API fgc_status fgc_case_relate(fgc_case *c, const fgc_stamp *by,
                                   const fgc_relate_fields *fields, fgc_id *number,
                                   fgc_error *error);

/** Approve or veto that a member is invited. */
typedef struct fgc_decide_invitation_fields {
    uint32_t size;
    fgc_id member;    /* required */
    int32_t decision; /* required; fgc_invitation_decision */
    fgc_id decider;   /* required; who decided */
    const char *reason;
} fgc_decide_invitation_fields;
FGC_API fgc_status fgc_case_decide_invitation(fgc_case *c, const fgc_stamp *by,
                                              const fgc_decide_invitation_fields *fields,
                                              fgc_id *number, fgc_error *error);

/** Record what a child objects to. */
typedef struct fgc_object_fields {
    uint32_t size;
    fgc_id child;       /* required */
    int32_t about;      /* required; fgc_objection_about */
    fgc_id target;      /* the person, question or talk */
    int32_t visibility; /* fgc_audience: who may see the reason */
    uint32_t reserved;
    const char *reason;
} fgc_object_fields;
FGC_API fgc_status fgc_case_object(fgc_case *c, const fgc_stamp *by,
                                   const fgc_object_fields *fields, fgc_id *number,
                                   fgc_error *error);

/** Answer a child's objection. */
typedef struct fgc_answer_objection_fields {
    uint32_t size;
    fgc_id objection; /* required */
    int32_t answer;   /* required; fgc_objection_answer */
    uint32_t reserved;
    const char *reason;
} fgc_answer_objection_fields;
FGC_API fgc_status fgc_case_answer_objection(fgc_case *c, const fgc_stamp *by,
                                             const fgc_answer_objection_fields *fields,
                                             fgc_id *number, fgc_error *error);

/** Exclude a member from the conference. */
typedef struct fgc_exclude_member_fields {
    uint32_t size;
    fgc_id member;  /* required */
    int32_t reason; /* required; fgc_exclusion_reason */
    fgc_id decider; /* required; who decided */
    uint32_t alternatives_count;
    uint32_t reserved;
    const int32_t *alternatives; /* fgc_mode: those tried */
    const char *note;
} fgc_exclude_member_fields;
FGC_API fgc_status fgc_case_exclude_member(fgc_case *c, const fgc_stamp *by,
                                           const fgc_exclude_member_fields *fields, fgc_id *number,
                                           fgc_error *error);

/** Record that the invitation was sent. */
typedef struct fgc_send_invitation_fields {
    uint32_t size;
    fgc_id member; /* required */
    const char *reference;
} fgc_send_invitation_fields;
FGC_API fgc_status fgc_case_send_invitation(fgc_case *c, const fgc_stamp *by,
                                            const fgc_send_invitation_fields *fields,
                                            fgc_id *number, fgc_error *error);

/** Record the answer to an invitation. */
typedef struct fgc_answer_invitation_fields {
    uint32_t size;
    fgc_id member;  /* required */
    int32_t answer; /* required; fgc_answer */
    int32_t mode;   /* fgc_mode: in which they mean to come */
} fgc_answer_invitation_fields;
FGC_API fgc_status fgc_case_answer_invitation(fgc_case *c, const fgc_stamp *by,
                                              const fgc_answer_invitation_fields *fields,
                                              fgc_id *number, fgc_error *error);

/** Record how a member was prepared for the conference. */
typedef struct fgc_prepare_member_fields {
    uint32_t size;
    fgc_id member; /* required */
    int32_t form;  /* required; fgc_form */
} fgc_prepare_member_fields;
FGC_API fgc_status fgc_case_prepare_member(fgc_case *c, const fgc_stamp *by,
                                           const fgc_prepare_member_fields *fields, fgc_id *number,
                                           fgc_error *error);

/** Give a member a role. */
typedef struct fgc_give_role_fields {
    uint32_t size;
    fgc_id member; /* required */
    int32_t role;  /* required; fgc_role */
    fgc_id chosen_by;
} fgc_give_role_fields;
FGC_API fgc_status fgc_case_give_role(fgc_case *c, const fgc_stamp *by,
                                      const fgc_give_role_fields *fields, fgc_id *number,
                                      fgc_error *error);

/** Take a role back. */
typedef struct fgc_take_role_fields {
    uint32_t size;
    fgc_id member; /* required */
    int32_t role;  /* required; fgc_role */
    uint32_t reserved;
    const char *reason;
} fgc_take_role_fields;
FGC_API fgc_status fgc_case_take_role(fgc_case *c, const fgc_stamp *by,
                                      const fgc_take_role_fields *fields, fgc_id *number,
                                      fgc_error *error);

/* The conference. */

/** Submit a talk for part 1, to be reviewed by the family. */
typedef struct fgc_submit_talk_fields {
    uint32_t size;
    fgc_id member; /* required; whose talk it is */
    int32_t told;  /* fgc_yes: instead of written */
    uint32_t reserved;
    int64_t minutes; /* required; how long it will be */
    const char *reference;
} fgc_submit_talk_fields;
FGC_API fgc_status fgc_case_submit_talk(fgc_case *c, const fgc_stamp *by,
                                        const fgc_submit_talk_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Record that a talk was reviewed. */
typedef struct fgc_review_talk_fields {
    uint32_t size;
    fgc_id talk; /* required */
    fgc_id by;   /* required; the child or a parent */
    fgc_id view; /* the child's, of the talk */
} fgc_review_talk_fields;
FGC_API fgc_status fgc_case_review_talk(fgc_case *c, const fgc_stamp *by,
                                        const fgc_review_talk_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Record a child's view. */
typedef struct fgc_record_child_view_fields {
    uint32_t size;
    fgc_id child;         /* required */
    int32_t form;         /* required; fgc_view_form */
    int32_t confidential; /* fgc_yes */
    int32_t approved;     /* fgc_yes: by the child, as it is written down */
    int32_t weight;       /* fgc_weight */
    const char *reference;
    const char *text;
} fgc_record_child_view_fields;
FGC_API fgc_status fgc_case_record_child_view(fgc_case *c, const fgc_stamp *by,
                                              const fgc_record_child_view_fields *fields,
                                              fgc_id *number, fgc_error *error);

/** Plan how a child takes part. */
typedef struct fgc_plan_participation_fields {
    uint32_t size;
    fgc_id child; /* required */
    int32_t how;  /* required; fgc_participation */
    uint32_t reserved;
    const char *reason;
} fgc_plan_participation_fields;
FGC_API fgc_status fgc_case_plan_participation(fgc_case *c, const fgc_stamp *by,
                                               const fgc_plan_participation_fields *fields,
                                               fgc_id *number, fgc_error *error);

/** Schedule the conference, or schedule it anew. */
typedef struct fgc_schedule_conference_fields {
    uint32_t size;
    uint32_t children_count;
    int32_t remote; /* fgc_yes */
    uint32_t reserved;
    const fgc_id *children; /* required; whom it concerns */
    fgc_time start;         /* required */
    const char *place;
} fgc_schedule_conference_fields;
FGC_API fgc_status fgc_case_schedule_conference(fgc_case *c, const fgc_stamp *by,
                                                const fgc_schedule_conference_fields *fields,
                                                fgc_id *number, fgc_error *error);

/** Cancel the conference. */
typedef struct fgc_cancel_conference_fields {
    uint32_t size;
    uint32_t reserved;
    const char *reason; /* required */
} fgc_cancel_conference_fields;
FGC_API fgc_status fgc_case_cancel_conference(fgc_case *c, const fgc_stamp *by,
                                              const fgc_cancel_conference_fields *fields,
                                              fgc_id *number, fgc_error *error);

/** Open the conference: part 1 begins. */
FGC_API fgc_status fgc_case_open_conference(fgc_case *c, const fgc_stamp *by, fgc_id *number,
                                            fgc_error *error);

/** Resume an adjourned conference, in the part it left. */
FGC_API fgc_status fgc_case_resume_conference(fgc_case *c, const fgc_stamp *by, fgc_id *number,
                                              fgc_error *error);

/** Record who comes in. */
typedef struct fgc_arrive_fields {
    uint32_t size;
    fgc_id member; /* required */
    int32_t mode;  /* required; fgc_mode */
} fgc_arrive_fields;
FGC_API fgc_status fgc_case_arrive(fgc_case *c, const fgc_stamp *by,
                                   const fgc_arrive_fields *fields, fgc_id *number,
                                   fgc_error *error);

/** Record who goes out. */
typedef struct fgc_leave_fields {
    uint32_t size;
    fgc_id member; /* required */
} fgc_leave_fields;
FGC_API fgc_status fgc_case_leave(fgc_case *c, const fgc_stamp *by, const fgc_leave_fields *fields,
                                  fgc_id *number, fgc_error *error);

/** Record that a talk was given. */
typedef struct fgc_give_talk_fields {
    uint32_t size;
    fgc_id talk;     /* required */
    int64_t minutes; /* required; how long it was */
} fgc_give_talk_fields;
FGC_API fgc_status fgc_case_give_talk(fgc_case *c, const fgc_stamp *by,
                                      const fgc_give_talk_fields *fields, fgc_id *number,
                                      fgc_error *error);

/** Begin part 2, the family's own. */
FGC_API fgc_status fgc_case_start_private_time(fgc_case *c, const fgc_stamp *by, fgc_id *number,
                                               fgc_error *error);

/** Call somebody in to private time, who is then present until they leave. */
typedef struct fgc_call_in_fields {
    uint32_t size;
    fgc_id member; /* required */
    const char *reason;
} fgc_call_in_fields;
FGC_API fgc_status fgc_case_call_in(fgc_case *c, const fgc_stamp *by,
                                    const fgc_call_in_fields *fields, fgc_id *number,
                                    fgc_error *error);

/** Adjourn the conference to another day. */
typedef struct fgc_adjourn_fields {
    uint32_t size;
    uint32_t reserved;
    fgc_time until;
    const char *reason; /* required */
} fgc_adjourn_fields;
FGC_API fgc_status fgc_case_adjourn(fgc_case *c, const fgc_stamp *by,
                                    const fgc_adjourn_fields *fields, fgc_id *number,
                                    fgc_error *error);

/** End the meeting. */
typedef struct fgc_end_meeting_fields {
    uint32_t size;
    uint32_t reserved;
    const char *reason;
} fgc_end_meeting_fields;
FGC_API fgc_status fgc_case_end_meeting(fgc_case *c, const fgc_stamp *by,
                                        const fgc_end_meeting_fields *fields, fgc_id *number,
                                        fgc_error *error);

/* The plan. */

/** Add a goal to the plan. */
typedef struct fgc_add_goal_fields {
    uint32_t size;
    uint32_t reserved;
    const char *text; /* required */
} fgc_add_goal_fields;
FGC_API fgc_status fgc_case_add_goal(fgc_case *c, const fgc_stamp *by,
                                     const fgc_add_goal_fields *fields, fgc_id *number,
                                     fgc_error *error);

/** Add an action to the plan. */
typedef struct fgc_add_action_fields {
    uint32_t size;
    fgc_id question; /* that it answers */
    uint32_t responsible_count;
    fgc_date start;
    fgc_date due;
    fgc_id watched_by;
    int32_t public_support;         /* fgc_yes: it is asked for */
    int32_t accepted;               /* fgc_yes: those responsible were there, or accepted */
    const char *text;               /* required */
    const fgc_id *responsible;      /* required; the members who do it */
    const char *often;              /* how often, in words */
    const char *contingency;        /* what happens if it fails */
    const char *decision_reference; /* the formal decision on it */
} fgc_add_action_fields;
FGC_API fgc_status fgc_case_add_action(fgc_case *c, const fgc_stamp *by,
                                       const fgc_add_action_fields *fields, fgc_id *number,
                                       fgc_error *error);

/** Change an action of the plan. */
typedef struct fgc_change_action_fields {
    uint32_t size;
    fgc_id action;   /* required */
    fgc_id question; /* that it answers */
    uint32_t responsible_count;
    fgc_date start;
    fgc_date due;
    fgc_id watched_by;
    int32_t public_support; /* fgc_yes: it is asked for */
    int32_t accepted;       /* fgc_yes: those responsible were there, or accepted */
    uint32_t reserved;
    const char *text;               /* required */
    const fgc_id *responsible;      /* required; the members who do it */
    const char *often;              /* how often, in words */
    const char *contingency;        /* what happens if it fails */
    const char *decision_reference; /* the formal decision on it */
} fgc_change_action_fields;
FGC_API fgc_status fgc_case_change_action(fgc_case *c, const fgc_stamp *by,
                                          const fgc_change_action_fields *fields, fgc_id *number,
                                          fgc_error *error);

/** Drop an action from the plan. */
typedef struct fgc_drop_action_fields {
    uint32_t size;
    fgc_id action; /* required */
} fgc_drop_action_fields;
FGC_API fgc_status fgc_case_drop_action(fgc_case *c, const fgc_stamp *by,
                                        const fgc_drop_action_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Record that the network has its plan, a new version: part 3 begins. */
typedef struct fgc_plan_ready_fields {
    uint32_t size;
    int32_t agreed_by_all; /* required; fgc_yes */
    uint32_t open_questions_count;
    uint32_t reserved;
    const fgc_id *open_questions; /* questions left without an action */
} fgc_plan_ready_fields;
FGC_API fgc_status fgc_case_plan_ready(fgc_case *c, const fgc_stamp *by,
                                       const fgc_plan_ready_fields *fields, fgc_id *number,
                                       fgc_error *error);

/** Record that there will be no plan; there is no place for a reason. */
FGC_API fgc_status fgc_case_no_plan(fgc_case *c, const fgc_stamp *by, fgc_id *number,
                                    fgc_error *error);

/** Assess whether the child is safe with the plan's last version. */
typedef struct fgc_assess_plan_safety_fields {
    uint32_t size;
    int32_t result; /* required; fgc_safety_result */
    const char *reason;
} fgc_assess_plan_safety_fields;
FGC_API fgc_status fgc_case_assess_plan_safety(fgc_case *c, const fgc_stamp *by,
                                               const fgc_assess_plan_safety_fields *fields,
                                               fgc_id *number, fgc_error *error);

/** Check a bottom line against the plan. */
typedef struct fgc_check_bottom_line_fields {
    uint32_t size;
    fgc_id line; /* required; the bottom line */
    int32_t met; /* required; fgc_yes */
    uint32_t reserved;
    const char *reason;
} fgc_check_bottom_line_fields;
FGC_API fgc_status fgc_case_check_bottom_line(fgc_case *c, const fgc_stamp *by,
                                              const fgc_check_bottom_line_fields *fields,
                                              fgc_id *number, fgc_error *error);

/** Approve the plan, wholly or partly, or leave it to the manager. */
typedef struct fgc_decide_plan_fields {
    uint32_t size;
    int32_t decision; /* required; fgc_decision */
    uint32_t actions_count;
    int32_t reason;        /* fgc_refusal_reason */
    const char *mandate;   /* the host's key of what allows it */
    const fgc_id *actions; /* when it is partly approved: those that are */
    const char *conditions;
} fgc_decide_plan_fields;
FGC_API fgc_status fgc_case_decide_plan(fgc_case *c, const fgc_stamp *by,
                                        const fgc_decide_plan_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Adopt the plan, where no authority approves it. */
FGC_API fgc_status fgc_case_adopt_plan(fgc_case *c, const fgc_stamp *by, fgc_id *number,
                                       fgc_error *error);

/** Return the plan to the network. */
typedef struct fgc_return_plan_fields {
    uint32_t size;
    int32_t reason; /* required; fgc_refusal_reason */
    const char *note;
} fgc_return_plan_fields;
FGC_API fgc_status fgc_case_return_plan(fgc_case *c, const fgc_stamp *by,
                                        const fgc_return_plan_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Reject the plan. */
typedef struct fgc_reject_plan_fields {
    uint32_t size;
    int32_t reason; /* required; fgc_refusal_reason */
    const char *note;
} fgc_reject_plan_fields;
FGC_API fgc_status fgc_case_reject_plan(fgc_case *c, const fgc_stamp *by,
                                        const fgc_reject_plan_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Amend the plan in force with what was changed since: a new version. */
typedef struct fgc_amend_plan_fields {
    uint32_t size;
    uint32_t agreed_by_count;
    const char *reason;      /* required */
    const fgc_id *agreed_by; /* required; who agreed */
} fgc_amend_plan_fields;
FGC_API fgc_status fgc_case_amend_plan(fgc_case *c, const fgc_stamp *by,
                                       const fgc_amend_plan_fields *fields, fgc_id *number,
                                       fgc_error *error);

/** Record who signed the plan. */
typedef struct fgc_sign_plan_fields {
    uint32_t size;
    fgc_id member; /* required */
} fgc_sign_plan_fields;
FGC_API fgc_status fgc_case_sign_plan(fgc_case *c, const fgc_stamp *by,
                                      const fgc_sign_plan_fields *fields, fgc_id *number,
                                      fgc_error *error);

/** Record who was given the plan. */
typedef struct fgc_distribute_plan_fields {
    uint32_t size;
    fgc_id member; /* required */
} fgc_distribute_plan_fields;
FGC_API fgc_status fgc_case_distribute_plan(fgc_case *c, const fgc_stamp *by,
                                            const fgc_distribute_plan_fields *fields,
                                            fgc_id *number, fgc_error *error);

/* Follow-up. */

/** Report how it goes with an action. */
typedef struct fgc_report_action_fields {
    uint32_t size;
    fgc_id action;  /* required */
    int32_t status; /* required; fgc_action_status */
    uint32_t reserved;
    const char *reference;
} fgc_report_action_fields;
FGC_API fgc_status fgc_case_report_action(fgc_case *c, const fgc_stamp *by,
                                          const fgc_report_action_fields *fields, fgc_id *number,
                                          fgc_error *error);

/** Record that somebody asked how it goes with the plan. */
typedef struct fgc_check_in_fields {
    uint32_t size;
    uint32_t reserved;
    const char *reference;
} fgc_check_in_fields;
FGC_API fgc_status fgc_case_check_in(fgc_case *c, const fgc_stamp *by,
                                     const fgc_check_in_fields *fields, fgc_id *number,
                                     fgc_error *error);

/** Schedule the follow-up. */
typedef struct fgc_schedule_follow_up_fields {
    uint32_t size;
    fgc_date on; /* required */
} fgc_schedule_follow_up_fields;
FGC_API fgc_status fgc_case_schedule_follow_up(fgc_case *c, const fgc_stamp *by,
                                               const fgc_schedule_follow_up_fields *fields,
                                               fgc_id *number, fgc_error *error);

/** Start the follow-up: the next conference is prepared, and people are invited and prepared anew. */
FGC_API fgc_status fgc_case_start_follow_up(fgc_case *c, const fgc_stamp *by, fgc_id *number,
                                            fgc_error *error);

/** Waive the follow-up. */
typedef struct fgc_waive_follow_up_fields {
    uint32_t size;
    uint32_t reserved;
    const char *reason; /* required */
} fgc_waive_follow_up_fields;
FGC_API fgc_status fgc_case_waive_follow_up(fgc_case *c, const fgc_stamp *by,
                                            const fgc_waive_follow_up_fields *fields,
                                            fgc_id *number, fgc_error *error);

/** Record an evaluation. */
typedef struct fgc_evaluate_fields {
    uint32_t size;
    int32_t role; /* required; fgc_role: of who answers */
    uint32_t scores_count;
    int32_t would_recommend; /* fgc_yes */
    const char *instrument;  /* required; the host's key of the questionnaire */
    const int64_t *scores;   /* as the instrument counts */
    int64_t plan_realised;
    int64_t wellbeing;
} fgc_evaluate_fields;
FGC_API fgc_status fgc_case_evaluate(fgc_case *c, const fgc_stamp *by,
                                     const fgc_evaluate_fields *fields, fgc_id *number,
                                     fgc_error *error);

/* Homes: the recruitment of a foster home. */

/** Name a home for the child. */
typedef struct fgc_name_home_fields {
    uint32_t size;
    uint32_t members_count;
    int32_t tier;          /* fgc_tier */
    int32_t side;          /* fgc_side */
    const fgc_id *members; /* required; who would live there with the child */
} fgc_name_home_fields;
FGC_API fgc_status fgc_case_name_home(fgc_case *c, const fgc_stamp *by,
                                      const fgc_name_home_fields *fields, fgc_id *number,
                                      fgc_error *error);

/** Answer for a home, whether it is willing. */
typedef struct fgc_answer_home_fields {
    uint32_t size;
    fgc_id home;    /* required */
    int32_t answer; /* required; fgc_yes: the home is willing */
} fgc_answer_home_fields;
FGC_API fgc_status fgc_case_answer_home(fgc_case *c, const fgc_stamp *by,
                                        const fgc_answer_home_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Record that the home's form was sent. */
typedef struct fgc_send_form_fields {
    uint32_t size;
    fgc_id home; /* required */
} fgc_send_form_fields;
FGC_API fgc_status fgc_case_send_form(fgc_case *c, const fgc_stamp *by,
                                      const fgc_send_form_fields *fields, fgc_id *number,
                                      fgc_error *error);

/** Record that the home's form came back. */
typedef struct fgc_receive_form_fields {
    uint32_t size;
    fgc_id home; /* required */
    const char *reference;
} fgc_receive_form_fields;
FGC_API fgc_status fgc_case_receive_form(fgc_case *c, const fgc_stamp *by,
                                         const fgc_receive_form_fields *fields, fgc_id *number,
                                         fgc_error *error);

/** Record that the home was interviewed. */
typedef struct fgc_hold_interview_fields {
    uint32_t size;
    fgc_id home; /* required */
    const char *reference;
} fgc_hold_interview_fields;
FGC_API fgc_status fgc_case_hold_interview(fgc_case *c, const fgc_stamp *by,
                                           const fgc_hold_interview_fields *fields, fgc_id *number,
                                           fgc_error *error);

/** Record that home and child were discussed together. */
typedef struct fgc_discuss_matching_fields {
    uint32_t size;
    fgc_id home; /* required */
    const char *reference;
} fgc_discuss_matching_fields;
FGC_API fgc_status fgc_case_discuss_matching(fgc_case *c, const fgc_stamp *by,
                                             const fgc_discuss_matching_fields *fields,
                                             fgc_id *number, fgc_error *error);

/** Record the meeting with the family on the homes, after the conference. */
typedef struct fgc_clarify_with_family_fields {
    uint32_t size;
    uint32_t reserved;
    const char *reference;
} fgc_clarify_with_family_fields;
FGC_API fgc_status fgc_case_clarify_with_family(fgc_case *c, const fgc_stamp *by,
                                                const fgc_clarify_with_family_fields *fields,
                                                fgc_id *number, fgc_error *error);

/** Decide on a home. */
typedef struct fgc_decide_home_fields {
    uint32_t size;
    fgc_id home;    /* required */
    int32_t answer; /* required; fgc_yes: it is approved */
    uint32_t reserved;
    const char *reason;
} fgc_decide_home_fields;
FGC_API fgc_status fgc_case_decide_home(fgc_case *c, const fgc_stamp *by,
                                        const fgc_decide_home_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Record that intake contacted the home. */
typedef struct fgc_contact_by_intake_fields {
    uint32_t size;
    fgc_id home; /* required */
} fgc_contact_by_intake_fields;
FGC_API fgc_status fgc_case_contact_by_intake(fgc_case *c, const fgc_stamp *by,
                                              const fgc_contact_by_intake_fields *fields,
                                              fgc_id *number, fgc_error *error);

/* Closing and record keeping. */

/** Record that something was not done as it should be: a fact, in any phase. */
typedef struct fgc_record_breach_fields {
    uint32_t size;
    int32_t kind;  /* required; fgc_breach */
    fgc_id member; /* by or with whom */
    uint32_t reserved;
    fgc_time from;
    fgc_time to;
    const char *reason;
} fgc_record_breach_fields;
FGC_API fgc_status fgc_case_record_breach(fgc_case *c, const fgc_stamp *by,
                                          const fgc_record_breach_fields *fields, fgc_id *number,
                                          fgc_error *error);

/** Close the case. */
typedef struct fgc_close_case_fields {
    uint32_t size;
    int32_t outcome; /* required; fgc_outcome */
    int32_t living;  /* fgc_living: how the children live now */
    uint32_t reserved;
    const char *reason;
} fgc_close_case_fields;
FGC_API fgc_status fgc_case_close_case(fgc_case *c, const fgc_stamp *by,
                                       const fgc_close_case_fields *fields, fgc_id *number,
                                       fgc_error *error);

/** Reopen the case. */
typedef struct fgc_reopen_case_fields {
    uint32_t size;
    uint32_t reserved;
    const char *reason; /* required */
} fgc_reopen_case_fields;
FGC_API fgc_status fgc_case_reopen_case(fgc_case *c, const fgc_stamp *by,
                                        const fgc_reopen_case_fields *fields, fgc_id *number,
                                        fgc_error *error);

/** Strike an event that should not be there: `strike` is FGC_YES. To correct one, which takes its fields
 *  anew, record an event. */
typedef struct fgc_correct_fields {
    uint32_t size;
    fgc_id event;    /* required; which one */
    int32_t command; /* required; fgc_command: that of the event */
    int32_t strike;  /* fgc_yes */
} fgc_correct_fields;
FGC_API fgc_status fgc_case_correct(fgc_case *c, const fgc_stamp *by,
                                    const fgc_correct_fields *fields, fgc_id *number,
                                    fgc_error *error);

/** Take out the personal fields of an event, or of the events about a person. */
typedef struct fgc_redact_fields {
    uint32_t size;
    fgc_id target;     /* required; the event, or the person */
    const char *basis; /* required; the legal one */
} fgc_redact_fields;
FGC_API fgc_status fgc_case_redact(fgc_case *c, const fgc_stamp *by,
                                   const fgc_redact_fields *fields, fgc_id *number,
                                   fgc_error *error);

/** Restrict who may see an event or a person. */
typedef struct fgc_restrict_fields {
    uint32_t size;
    fgc_id target; /* required; the event, or the person */
    uint32_t roles_count;
    uint32_t reserved;
    const int32_t *roles; /* required; fgc_role: who may still see it */
} fgc_restrict_fields;
FGC_API fgc_status fgc_case_restrict(fgc_case *c, const fgc_stamp *by,
                                     const fgc_restrict_fields *fields, fgc_id *number,
                                     fgc_error *error);

/** Go over to another profile, or version of it, of those the case was given. */
typedef struct fgc_migrate_fields {
    uint32_t size;
    uint32_t reserved;
    const char *profile;     /* required; its name */
    int64_t profile_version; /* required */
} fgc_migrate_fields;
FGC_API fgc_status fgc_case_migrate(fgc_case *c, const fgc_stamp *by,
                                    const fgc_migrate_fields *fields, fgc_id *number,
                                    fgc_error *error);

#ifdef __cplusplus
}
#endif

#endif
