/* What fgc._capi binds: the public headers once more, as cffi reads them. Written by tools/make_cdef.py; a test
 * holds it against the headers both ways. Left out are the typed commands of fgc/command.h, which the package does
 * not use; and enumerations, which are written out in codes.py. `...` leaves sizes and offsets to the compiler, so
 * that a struct that has grown is no fault. */

typedef int32_t fgc_date;
typedef int64_t fgc_time;
typedef uint32_t fgc_id;
typedef int... fgc_status;

typedef struct fgc_error fgc_error;
typedef struct fgc_text fgc_text;
typedef struct fgc_calendar fgc_calendar;
typedef struct fgc_rule fgc_rule;
typedef struct fgc_explanation fgc_explanation;
typedef struct fgc_profile fgc_profile;
typedef struct fgc_event fgc_event;
typedef struct fgc_steps fgc_steps;
typedef struct fgc_case fgc_case;
typedef struct fgc_plan fgc_plan;
typedef struct fgc_deadlines fgc_deadlines;

typedef int32_t fgc_offset_function(void *context, fgc_time at);

typedef struct fgc_allocator {
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context;
    ...;
} fgc_allocator;

typedef struct fgc_holiday {
    uint32_t size;
    int32_t country;
    int32_t name;
    int32_t month;
    int32_t day;
    int32_t from_year;
    int32_t to_year;
    int32_t reserved;
    const char *set;
    const char *citation;
    ...;
} fgc_holiday;

typedef struct fgc_calendar_options {
    uint32_t size;
    int32_t country;
    const char *closing;
    const char *zone;
    fgc_offset_function *offset;
    void *offset_context;
    const fgc_allocator *allocator;
    ...;
} fgc_calendar_options;

typedef struct fgc_counting {
    uint32_t size;
    uint32_t excluded;
    uint32_t units;
    uint8_t rolls;
    uint8_t leap_day_in_march;
    uint16_t reserved;
    ...;
} fgc_counting;

typedef struct fgc_rule_options {
    uint32_t size;
    int32_t country;
    const char *id;
    const char *citation;
    int32_t unit;
    int32_t amount;
    int32_t opens;
    int32_t amount_least;
    int32_t amount_most;
    int32_t policy;
    uint32_t policies;
    int32_t party;
    int32_t basis;
    int32_t starts;
    int32_t second;
    int32_t met_by;
    fgc_date valid_from;
    fgc_date valid_to;
    const char *after;
    const char *roll_set;
    uint8_t stops_on_hold;
    uint8_t ends_at_start;
    uint8_t from_date;
    uint8_t off;
    uint32_t reserved;
    const fgc_allocator *allocator;
    ...;
} fgc_rule_options;

typedef struct fgc_hold {
    fgc_time from;
    fgc_time to;
    ...;
} fgc_hold;

typedef struct fgc_lead {
    int32_t amount;
    int32_t unit;
    ...;
} fgc_lead;

typedef struct fgc_clock {
    uint32_t size;
    int32_t policy;
    fgc_time starts;
    fgc_date starts_on;
    uint32_t hold_count;
    const fgc_hold *holds;
    fgc_time second;
    fgc_time met;
    fgc_time lapsed;
    const fgc_lead *leads;
    uint32_t lead_count;
    uint32_t reserved;
    ...;
} fgc_clock;

typedef struct fgc_due {
    uint32_t size;
    int32_t stopped;
    fgc_time due;
    fgc_date last_day;
    fgc_date unrolled;
    fgc_time safe;
    fgc_time opens;
    int64_t paused_seconds;
    fgc_date safe_day;
    int32_t weekend_days;
    int32_t holidays;
    int32_t held_days;
    ...;
} fgc_due;

typedef struct fgc_standing {
    uint32_t size;
    int32_t state;
    int64_t seconds_left;
    fgc_time next_warning;
    int32_t working_days_left;
    int32_t warnings;
    ...;
} fgc_standing;

typedef struct fgc_explained {
    uint32_t size;
    int32_t kind;
    fgc_date date;
    int32_t counted;
    int64_t seconds;
    int32_t reason;
    int32_t name;
    int32_t name_too;
    int32_t reserved;
    ...;
} fgc_explained;

typedef struct fgc_command_row {
    uint32_t size;
    uint32_t phases;
    uint32_t roles;
    uint32_t field_count;
    const char *citation;
    ...;
} fgc_command_row;

typedef struct fgc_field {
    uint32_t size;
    int32_t type;
    int32_t list;
    uint32_t hidden_from;
    const char *name;
    uint8_t required;
    uint8_t personal;
    uint8_t many;
    uint8_t given;
    uint32_t reserved;
    ...;
} fgc_field;

typedef struct fgc_guard {
    uint32_t size;
    int32_t command;
    int32_t fact;
    uint8_t wanted;
    uint8_t fixed;
    uint16_t reserved;
    const char *citation;
    ...;
} fgc_guard;

typedef struct fgc_profile_options {
    uint32_t size;
    uint32_t reserved;
    const char *closing;
    const char *zone;
    const fgc_allocator *allocator;
    ...;
} fgc_profile_options;

typedef struct fgc_stamp {
    uint32_t size;
    int32_t role;
    fgc_time effective;
    fgc_time recorded;
    const char *actor;
    const char *once;
    fgc_id person;
    uint32_t override_count;
    const char *const *overrides;
    const char *override_reason;
    ...;
} fgc_stamp;

typedef struct fgc_step {
    uint32_t size;
    int32_t command;
    int32_t severity;
    uint32_t roles;
    uint32_t unmet_count;
    uint32_t person_count;
    uint8_t allowed;
    uint8_t about_person;
    uint16_t reserved;
    ...;
} fgc_step;

typedef struct fgc_unmet {
    uint32_t size;
    int32_t severity;
    uint32_t guard;
    uint32_t concerned_count;
    ...;
} fgc_unmet;

typedef struct fgc_digest {
    uint32_t size;
    uint32_t reserved;
    int32_t (*sha256)(void *context, const void *data, size_t size, uint8_t *out32);
    int32_t (*random)(void *context, uint8_t *out, size_t size);
    void *context;
    ...;
} fgc_digest;

typedef struct fgc_head {
    uint32_t size;
    fgc_id sequence;
    uint8_t digest[32];
    ...;
} fgc_head;

typedef struct fgc_case_options {
    uint32_t size;
    uint32_t profile_count;
    const fgc_profile *const *profiles;
    const fgc_digest *digest;
    const fgc_allocator *allocator;
    ...;
} fgc_case_options;

typedef struct fgc_case_state {
    uint32_t size;
    int32_t phase;
    int32_t urgency;
    int32_t setting;
    int32_t stage;
    int32_t purpose;
    int32_t outcome;
    int32_t adjourned_part;
    int32_t conference_number;
    int32_t follow_up;
    int32_t decision;
    uint32_t plan_version;
    uint32_t plan_awaiting;
    uint32_t plan_in_force;
    uint32_t plan_safe;
    fgc_id coordinator;
    fgc_id case_worker;
    fgc_id conference;
    fgc_id person_count;
    uint32_t breaches;
    fgc_time request_received;
    fgc_time conference_start;
    uint8_t on_hold;
    uint8_t situation_agreed;
    uint8_t questions_agreed;
    uint8_t safety_screened;
    uint8_t honour_conflict;
    uint8_t high_conflict;
    uint8_t violence;
    uint8_t chained;
    fgc_id described;
    fgc_id hold;
    fgc_id adjournment;
    fgc_id follow_up_event;
    ...;
} fgc_case_state;

typedef struct fgc_person {
    uint32_t size;
    fgc_id id;
    fgc_id described;
    int32_t kind;
    uint32_t roles;
    int32_t invitation;
    int32_t preparation;
    int32_t informed;
    int32_t mode;
    int32_t participation;
    int32_t sharing;
    int32_t exclusion;
    int32_t planned;
    int32_t outcome;
    fgc_date born;
    uint32_t attended;
    const char *name;
    const char *key;
    uint8_t birth_known;
    uint8_t expected;
    uint8_t estimated;
    uint8_t private_person;
    uint8_t present;
    uint8_t called_in;
    uint8_t interpreter;
    uint8_t protected_address;
    ...;
} fgc_person;

typedef struct fgc_kinship {
    uint32_t size;
    fgc_id member;
    fgc_id child;
    int32_t relation;
    int32_t side;
    int32_t tier;
    int32_t tie;
    int32_t consenter;
    int32_t basis;
    ...;
} fgc_kinship;

typedef struct fgc_thing {
    uint32_t size;
    fgc_id id;
    fgc_id described;
    int32_t kind;
    int32_t code;
    uint32_t marks;
    fgc_id about;
    uint32_t reserved;
    ...;
} fgc_thing;

typedef struct fgc_plan_item {
    uint32_t size;
    fgc_id id;
    fgc_id described;
    fgc_id before;
    int32_t kind;
    int32_t status;
    int32_t change;
    uint32_t marks;
    ...;
} fgc_plan_item;

typedef struct fgc_deadline {
    uint32_t size;
    int32_t state;
    const fgc_rule *rule;
    fgc_id trigger;
    int32_t stopped;
    fgc_time starts;
    fgc_time due;
    fgc_time opens;
    fgc_time safe;
    fgc_time met;
    int64_t seconds_left;
    fgc_date last_day;
    fgc_date unrolled;
    fgc_id met_by;
    int32_t working_days_left;
    ...;
} fgc_deadline;

/* fgc/version.h */
const char *fgc_version(void);
const char *fgc_data_version(void);

/* fgc/error.h */
fgc_error *fgc_error_new(const fgc_allocator *allocator);
void fgc_error_free(fgc_error *error);
fgc_status fgc_error_status(const fgc_error *error);
const char *fgc_error_message(const fgc_error *error);
size_t fgc_error_line(const fgc_error *error);
size_t fgc_error_column(const fgc_error *error);
const char *fgc_error_path(const fgc_error *error);
size_t fgc_error_unmet_count(const fgc_error *error);
size_t fgc_error_unmet_guard(const fgc_error *error, size_t index);
int32_t fgc_error_unmet_severity(const fgc_error *error, size_t index);
size_t fgc_error_concerned_count(const fgc_error *error, size_t index);
uint32_t fgc_error_concerned(const fgc_error *error, size_t index, size_t concerned);
fgc_status fgc_error_set(fgc_error *error, fgc_status status, const char *message, size_t line,
    size_t column, const char *path);

/* fgc/text.h */
fgc_status fgc_text_new(const fgc_allocator *allocator, fgc_text **text, fgc_error *error);
void fgc_text_free(fgc_text *text);
fgc_status fgc_text_add(fgc_text *text, const char *data, size_t size, fgc_error *error);
void fgc_text_clear(fgc_text *text);
const char *fgc_text_data(const fgc_text *text);
size_t fgc_text_size(const fgc_text *text);
fgc_status fgc_text_clean(const char *data, size_t size, size_t limit, int32_t lines,
    const fgc_allocator *allocator, fgc_text **clean, fgc_error *error);

/* fgc/name.h */
fgc_status fgc_name_search_key(const char *name, size_t size, const fgc_allocator *allocator,
    fgc_text **key, fgc_error *error);
fgc_status fgc_name_likeness_key(const char *name, size_t size, const fgc_allocator *allocator,
    fgc_text **key, fgc_error *error);
fgc_status fgc_name_sort_key(const char *name, size_t size, const fgc_allocator *allocator,
    fgc_text **key, fgc_error *error);

/* fgc/code.h */
size_t fgc_code_count(int32_t list);
int32_t fgc_code_at(int32_t list, size_t index);
const char *fgc_code_id(int32_t list, int32_t value);
const char *fgc_code_label(int32_t list, int32_t value, int32_t language);
int32_t fgc_code_find(int32_t list, const char *id);

/* fgc/date.h */
fgc_date fgc_date_from(int32_t year, int32_t month, int32_t day);
void fgc_date_parts(fgc_date date, int32_t *year, int32_t *month, int32_t *day);
int32_t fgc_date_weekday(fgc_date date);
fgc_date fgc_date_easter(int32_t year);
fgc_status fgc_date_read(const char *text, size_t size, fgc_date *date, fgc_error *error);
size_t fgc_date_write(fgc_date date, char *out, size_t room);
size_t fgc_date_label(fgc_date date, int32_t language, char *out, size_t room);
fgc_status fgc_time_read(const char *text, size_t size, fgc_time *time, fgc_error *error);
size_t fgc_time_write(fgc_time time, char *out, size_t room);

/* fgc/calendar.h */
size_t fgc_holiday_count(void);
fgc_status fgc_holiday_read(size_t index, fgc_holiday *holiday, fgc_error *error);
fgc_status fgc_calendar_new(const fgc_calendar_options *options, fgc_calendar **calendar,
    fgc_error *error);
void fgc_calendar_free(fgc_calendar *calendar);
int32_t fgc_calendar_country(const fgc_calendar *calendar);
uint32_t fgc_calendar_day(const fgc_calendar *calendar, fgc_date date);
size_t fgc_calendar_names(const fgc_calendar *calendar, fgc_date date, int32_t *names, size_t room);
bool fgc_calendar_is_working_day(const fgc_calendar *calendar, uint32_t excluded, fgc_date date);
fgc_status fgc_calendar_add(const fgc_calendar *calendar, uint32_t excluded, fgc_date date,
    int32_t n, fgc_date *result, fgc_error *error);
fgc_status fgc_calendar_between(const fgc_calendar *calendar, uint32_t excluded, fgc_date from,
    fgc_date to, int32_t *count, fgc_error *error);
fgc_status fgc_calendar_is_working_day_batch(const fgc_calendar *calendar, uint32_t excluded,
    const fgc_date *dates, uint8_t *result, int32_t *status, size_t count, fgc_error *error);
fgc_status fgc_calendar_add_batch(const fgc_calendar *calendar, uint32_t excluded,
    const fgc_date *dates, int32_t n, fgc_date *result, int32_t *status, size_t count,
    fgc_error *error);
fgc_status fgc_calendar_between_batch(const fgc_calendar *calendar, uint32_t excluded,
    const fgc_date *from, const fgc_date *to, int32_t *result, int32_t *status, size_t count,
    fgc_error *error);
fgc_status fgc_calendar_local(const fgc_calendar *calendar, fgc_time time, fgc_date *date,
    int32_t *offset_seconds, fgc_error *error);
fgc_status fgc_calendar_instant(const fgc_calendar *calendar, fgc_date date, int32_t second,
    fgc_time *time, fgc_error *error);
fgc_status fgc_calendar_read_time(const fgc_calendar *calendar, const char *text, size_t size,
    fgc_time *time, fgc_error *error);
size_t fgc_calendar_write_time(const fgc_calendar *calendar, fgc_time time, char *out, size_t room);

/* fgc/rule.h */
fgc_status fgc_policy_read(int32_t policy, fgc_counting *counting, fgc_error *error);
size_t fgc_rule_count(void);
const fgc_rule *fgc_rule_at(size_t index);
const fgc_rule *fgc_rule_find(const char *id, int32_t country);
fgc_status fgc_rule_new(const fgc_rule_options *options, fgc_rule **rule, fgc_error *error);
void fgc_rule_free(fgc_rule *rule);
fgc_status fgc_rule_read(const fgc_rule *rule, fgc_rule_options *options, fgc_error *error);
const char *fgc_rule_title(const fgc_rule *rule, int32_t language);
size_t fgc_rule_length_label(const fgc_rule *rule, int32_t language, char *out, size_t room);

/* fgc/clock.h */
fgc_status fgc_rule_due(const fgc_rule *rule, const fgc_calendar *calendar, const fgc_clock *clock,
    fgc_due *due, fgc_error *error);
fgc_status fgc_rule_due_batch(const fgc_rule *rule, const fgc_calendar *calendar, int32_t policy,
    const fgc_time *starts, fgc_time *due, int32_t *status, size_t count, fgc_error *error);
fgc_status fgc_rule_standing(const fgc_rule *rule, const fgc_calendar *calendar,
    const fgc_clock *clock, fgc_time now, fgc_standing *standing, fgc_error *error);

/* fgc/explanation.h */
fgc_status fgc_rule_explain(const fgc_rule *rule, const fgc_calendar *calendar,
    const fgc_clock *clock, fgc_explanation **explanation, fgc_error *error);
void fgc_explanation_free(fgc_explanation *explanation);
size_t fgc_explanation_count(const fgc_explanation *explanation);
fgc_status fgc_explanation_read(const fgc_explanation *explanation, size_t index,
    fgc_explained *step, fgc_error *error);
fgc_status fgc_explanation_sentences(const fgc_explanation *explanation, int32_t language,
    fgc_text **sentences, fgc_error *error);

/* fgc/process.h */
fgc_status fgc_command_read(int32_t command, fgc_command_row *row, fgc_error *error);
fgc_status fgc_field_read(int32_t command, size_t index, fgc_field *field, fgc_error *error);
int32_t fgc_fact_subject(int32_t fact);
size_t fgc_guard_count(void);
fgc_status fgc_guard_read(size_t index, fgc_guard *guard, fgc_error *error);
int32_t fgc_guard_severity(size_t index, int32_t profile);
size_t fgc_guard_id(size_t index, char *out, size_t room);
const char *fgc_guard_sentence(size_t index, int32_t language);
size_t fgc_guard_find(const char *id);
int32_t fgc_role_group_of(int32_t role);
int32_t fgc_role_admission(int32_t role, int32_t part);
bool fgc_role_admission_is_tuned(int32_t role, int32_t part);

/* fgc/profile.h */
fgc_status fgc_profile_load(const char *id, const fgc_profile_options *options,
    fgc_profile **profile, fgc_error *error);
fgc_status fgc_profile_derive(const fgc_profile *base, const char *id, int32_t version,
    fgc_profile **draft, fgc_error *error);
void fgc_profile_freeze(fgc_profile *profile);
void fgc_profile_hold(const fgc_profile *profile);
void fgc_profile_free(const fgc_profile *profile);
fgc_status fgc_profile_set_severity(fgc_profile *draft, size_t guard, int32_t severity,
    fgc_error *error);
fgc_status fgc_profile_set_admission(fgc_profile *draft, int32_t role, int32_t part,
    int32_t admission, fgc_error *error);
fgc_status fgc_profile_set_consent_age(fgc_profile *draft, int32_t years, fgc_error *error);
fgc_status fgc_profile_set_approver(fgc_profile *draft, int32_t approver, fgc_error *error);
fgc_status fgc_profile_set_complete(fgc_profile *draft, bool complete, fgc_error *error);
fgc_status fgc_profile_set_clock(fgc_profile *draft, const char *rule, bool on, int32_t policy,
    int32_t amount, fgc_error *error);
fgc_status fgc_profile_set_closing(fgc_profile *draft, const char *closing, fgc_error *error);
const char *fgc_profile_name(const fgc_profile *profile);
int32_t fgc_profile_version(const fgc_profile *profile);
int32_t fgc_profile_base(const fgc_profile *profile);
const char *fgc_profile_citation(const fgc_profile *profile);
int32_t fgc_profile_country(const fgc_profile *profile);
bool fgc_profile_is_frozen(const fgc_profile *profile);
int32_t fgc_profile_severity(const fgc_profile *profile, size_t guard);
int32_t fgc_profile_admission(const fgc_profile *profile, int32_t role, int32_t part);
int32_t fgc_profile_consent_age(const fgc_profile *profile);
int32_t fgc_profile_approver(const fgc_profile *profile);
bool fgc_profile_complete(const fgc_profile *profile);
const fgc_calendar *fgc_profile_calendar(const fgc_profile *profile);
size_t fgc_profile_clock_count(const fgc_profile *profile);
const fgc_rule *fgc_profile_clock(const fgc_profile *profile, size_t index);
bool fgc_profile_clock_is_on(const fgc_profile *profile, size_t index);

/* fgc/event.h */
fgc_status fgc_event_new(const fgc_allocator *allocator, fgc_event **event, fgc_error *error);
void fgc_event_free(fgc_event *event);
fgc_status fgc_event_begin(fgc_event *event, const char *command, size_t size, fgc_error *error);
fgc_status fgc_event_stamp(fgc_event *event, const fgc_stamp *stamp, fgc_error *error);
fgc_status fgc_event_add(fgc_event *event, const char *field, const char *value, size_t size,
    fgc_error *error);
fgc_status fgc_event_read(fgc_event *event, const char *text, size_t size, fgc_error *error);
fgc_status fgc_event_check(const fgc_event *event, fgc_error *error);
fgc_status fgc_event_write(const fgc_event *event, fgc_text *text, fgc_error *error);
fgc_status fgc_event_read_line(fgc_event *event, const char *line, size_t size, fgc_error *error);
fgc_status fgc_event_begin_past(fgc_event *event, fgc_id number, const fgc_stamp *stamp,
    const char *command, size_t size, fgc_error *error);
fgc_status fgc_event_add_advice(fgc_event *event, const char *guard, fgc_error *error);
fgc_status fgc_event_write_line(const fgc_event *event, fgc_text *text, fgc_error *error);
fgc_id fgc_event_number(const fgc_event *event);
size_t fgc_event_advice_count(const fgc_event *event);
const char *fgc_event_advice(const fgc_event *event, size_t index);
bool fgc_event_field_is_redacted(const fgc_event *event, size_t index);
int32_t fgc_event_command(const fgc_event *event);
fgc_status fgc_event_read_stamp(const fgc_event *event, fgc_stamp *stamp, fgc_error *error);
size_t fgc_event_field_count(const fgc_event *event);
const char *fgc_event_field_name(const fgc_event *event, size_t index);
const char *fgc_event_field_value(const fgc_event *event, size_t index);

/* fgc/step.h */
void fgc_steps_free(fgc_steps *steps);
size_t fgc_steps_count(const fgc_steps *steps);
fgc_status fgc_steps_read(const fgc_steps *steps, size_t index, fgc_step *step, fgc_error *error);
size_t fgc_steps_find(const fgc_steps *steps, int32_t command);
fgc_status fgc_steps_unmet(const fgc_steps *steps, size_t index, size_t unmet, fgc_unmet *out,
    fgc_error *error);
fgc_id fgc_steps_concerned(const fgc_steps *steps, size_t index, size_t unmet, size_t concerned);
fgc_id fgc_steps_person(const fgc_steps *steps, size_t index, size_t person);

/* fgc/digest.h */
fgc_status fgc_journal_verify(const char *lines, size_t size, const fgc_digest *digest,
    const fgc_head *expected, const fgc_allocator *allocator, int32_t *finding, fgc_id *number,
    fgc_error *error);

/* fgc/case.h */
fgc_status fgc_case_new(const fgc_case_options *options, fgc_case **c, fgc_error *error);
void fgc_case_free(fgc_case *c);
fgc_status fgc_case_record(fgc_case *c, const fgc_event *event, fgc_id *number, fgc_error *error);
fgc_status fgc_case_record_text(fgc_case *c, const fgc_stamp *by, const char *text, size_t size,
    fgc_id *number, fgc_error *error);
fgc_status fgc_case_judge(const fgc_case *c, const fgc_event *event, fgc_steps **step,
    fgc_error *error);
fgc_status fgc_case_steps(const fgc_case *c, fgc_time now, fgc_steps **steps, fgc_error *error);
fgc_status fgc_case_replay(fgc_case *c, const fgc_event *event, fgc_error *error);
fgc_status fgc_case_begin_replay(fgc_case *c, fgc_error *error);
fgc_status fgc_case_end_replay(fgc_case *c, fgc_error *error);
fgc_status fgc_case_replay_lines(fgc_case *c, const char *lines, size_t size, fgc_error *error);
fgc_status fgc_case_as_of(const fgc_case *c, fgc_id revision, fgc_time effective, fgc_case **past,
    fgc_error *error);
fgc_id fgc_case_revision(const fgc_case *c);
fgc_status fgc_case_writable(const fgc_case *c);
const fgc_profile *fgc_case_profile(const fgc_case *c);
fgc_status fgc_case_read_event(const fgc_case *c, fgc_id number, fgc_event *event,
    fgc_error *error);
fgc_id fgc_case_reading(const fgc_case *c, fgc_id number);
fgc_status fgc_case_write_lines(const fgc_case *c, fgc_id first, fgc_id last, fgc_text *text,
    fgc_error *error);
fgc_status fgc_case_head(const fgc_case *c, fgc_head *head, fgc_error *error);
fgc_id fgc_case_next_changed(const fgc_case *c, fgc_id since, fgc_id after);
fgc_id fgc_case_next_mention(const fgc_case *c, fgc_id id, fgc_id after);
uint32_t fgc_case_restriction(const fgc_case *c, fgc_id id);
fgc_status fgc_case_read_state(const fgc_case *c, fgc_case_state *state, fgc_error *error);
int64_t fgc_case_minutes(const fgc_case *c, int32_t kind);
int64_t fgc_case_expenses(const fgc_case *c, int32_t kind, int32_t currency);

/* fgc/person.h */
size_t fgc_case_person_count(const fgc_case *c);
fgc_status fgc_case_read_person(const fgc_case *c, size_t index, fgc_person *person,
    fgc_error *error);
size_t fgc_case_find_person(const fgc_case *c, fgc_id id);
size_t fgc_case_kinship_count(const fgc_case *c);
fgc_status fgc_case_read_kinship(const fgc_case *c, size_t index, fgc_kinship *kinship,
    fgc_error *error);
bool fgc_case_may_attend(const fgc_case *c, fgc_id person, int32_t part);
fgc_id fgc_case_next_present(const fgc_case *c, fgc_id after);
fgc_id fgc_case_next_missing_consent(const fgc_case *c, int32_t purpose, fgc_time now,
    fgc_id after);

/* fgc/thing.h */
fgc_status fgc_case_read_thing(const fgc_case *c, fgc_id id, fgc_thing *thing, fgc_error *error);
fgc_id fgc_case_next_thing(const fgc_case *c, int32_t kind, fgc_id after);
fgc_id fgc_case_next_unanswered(const fgc_case *c, fgc_id after);
fgc_id fgc_case_next_objection(const fgc_case *c, fgc_id after);

/* fgc/plan.h */
uint32_t fgc_case_plan_versions(const fgc_case *c);
fgc_id fgc_case_plan_event(const fgc_case *c, uint32_t version);
fgc_status fgc_case_plan(const fgc_case *c, uint32_t version, fgc_plan **plan, fgc_error *error);
fgc_status fgc_case_plan_difference(const fgc_case *c, uint32_t from, uint32_t to, fgc_plan **plan,
    fgc_error *error);
void fgc_plan_free(fgc_plan *plan);
size_t fgc_plan_count(const fgc_plan *plan);
fgc_status fgc_plan_read(const fgc_plan *plan, size_t index, fgc_plan_item *item, fgc_error *error);

/* fgc/deadline.h */
fgc_status fgc_case_deadlines(const fgc_case *c, fgc_time now, fgc_deadlines **deadlines,
    fgc_error *error);
void fgc_deadlines_free(fgc_deadlines *deadlines);
size_t fgc_deadlines_count(const fgc_deadlines *deadlines);
fgc_status fgc_deadlines_read(const fgc_deadlines *deadlines, size_t index, fgc_deadline *deadline,
    fgc_error *error);
fgc_status fgc_deadlines_explain(const fgc_deadlines *deadlines, size_t index,
    fgc_explanation **explanation, fgc_error *error);

/* Functions of the host's, written in Python: digest.py and calendar.py. */
extern "Python" int32_t fgcpy_on_sha256(void *, const void *, size_t, uint8_t *);
extern "Python" int32_t fgcpy_on_random(void *, uint8_t *, size_t);
extern "Python" int32_t fgcpy_on_offset(void *, fgc_time, int32_t *);

/* The package's own, in build_capi.py: an answer below 0, or FGC_NO_DATE, is none. */
int32_t fgcpy_sha256(void *context, const void *data, size_t size, uint8_t *out);
int32_t fgcpy_random(void *context, uint8_t *out, size_t size);
int32_t fgcpy_offset(void *context, fgc_time at);
fgc_time fgcpy_due_at(const fgc_rule *rule, const fgc_calendar *calendar, int32_t policy,
    fgc_time starts);
fgc_date fgcpy_add(const fgc_calendar *calendar, uint32_t excluded, fgc_date date, int32_t n);
int32_t fgcpy_offset_at(const fgc_calendar *calendar, fgc_time time);
