#ifndef FGC_PROCESS_SOURCES_H
#define FGC_PROCESS_SOURCES_H

/* The sources that rows of the process cite. */
extern const char fgc__source_handbook[];
extern const char fgc__source_intake[];
extern const char fgc__source_practice[];
extern const char fgc__source_consent[];
extern const char fgc__source_honour[];
extern const char fgc__source_safety[];
extern const char fgc__source_independence[];
extern const char fgc__source_costs[];
extern const char fgc__source_network[];
extern const char fgc__source_invitation[];
extern const char fgc__source_child[];
extern const char fgc__source_roles[];
extern const char fgc__source_talks[];
extern const char fgc__source_presence[];
extern const char fgc__source_private[];
extern const char fgc__source_plan[];
extern const char fgc__source_approval[];
extern const char fgc__source_refusal[];
extern const char fgc__source_follow_up[];
extern const char fgc__source_foster[];
extern const char fgc__source_records[];
extern const char fgc__source_facts[];

#define CITE_HANDBOOK fgc__source_handbook
#define CITE_INTAKE fgc__source_intake
#define CITE_PRACTICE fgc__source_practice
#define CITE_CONSENT fgc__source_consent
#define CITE_HONOUR fgc__source_honour
#define CITE_SAFETY fgc__source_safety
#define CITE_INDEPENDENCE fgc__source_independence
#define CITE_COSTS fgc__source_costs
#define CITE_NETWORK fgc__source_network
#define CITE_INVITATION fgc__source_invitation
#define CITE_CHILD fgc__source_child
#define CITE_ROLES fgc__source_roles
#define CITE_TALKS fgc__source_talks
#define CITE_PRESENCE fgc__source_presence
#define CITE_PRIVATE fgc__source_private
#define CITE_PLAN fgc__source_plan
#define CITE_APPROVAL fgc__source_approval
#define CITE_REFUSAL fgc__source_refusal
#define CITE_FOLLOW_UP fgc__source_follow_up
#define CITE_FOSTER fgc__source_foster
#define CITE_RECORDS fgc__source_records
#define CITE_FACTS fgc__source_facts

#endif
