#ifndef FGC_EVENT_H
#define FGC_EVENT_H

#include <fgc/date.h>
#include <fgc/process.h>
#include <fgc/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The number of the event that brought a person or thing into a case; never used again. 0: none. */
typedef uint32_t fgc_id;

/** When something happened, when it was recorded, by whom and on whose behalf. */
typedef struct fgc_stamp {
    uint32_t size;
    int32_t role;       /* fgc_role: on whose behalf */
    fgc_time effective; /* when it happened, not after `recorded`; neither may be 0 */
    fgc_time recorded;  /* when it was written down */
    const char *actor;  /* the host's key of who wrote it down, such as "u-17" */
    const char *once;   /* a word that makes the same event count once; NULL: none */
    fgc_id person;      /* on whose behalf, if it is a person of the case */
    uint32_t override_count;
    const char *const *overrides; /* ids of the guards overridden */
    const char *override_reason;  /* NULL when none is */
} fgc_stamp;

/** An event of a case: a command, its stamp and its fields, each in its written form. A builder that is
 *  filled, written, and filled anew: reading a thousand events takes no more memory than the longest.
 *  Threads: const functions may run together; any other call needs it alone. */
typedef struct fgc_event fgc_event;

/** Make an empty event. Owned by the caller, free with fgc_event_free. `allocator` may be NULL.
 *  Fails with FGC_ERROR_NO_MEMORY. */
FGC_API fgc_status fgc_event_new(const fgc_allocator *allocator, fgc_event **event,
                                 fgc_error *error);

/** Free an event, and wipe it; NULL is allowed. */
FGC_API void fgc_event_free(fgc_event *event);

/** Empty an event and begin one of a command, named by its id ("open_case"). Of the stamp, role, times
 *  and actor stay; person, once and overrides, which belong to one event, go.
 *  Fails with FGC_ERROR_UNKNOWN; the event is then empty. */
FGC_API fgc_status fgc_event_begin(fgc_event *event, const char *command, size_t size,
                                   fgc_error *error);

/** Set the stamp, before or after the fields. Texts are copied and cleaned: actor and once are keys of
 *  at most 128 bytes, the reason a line of at most 1,024; at most 16 guards are overridden, each once, and
 *  not without a reason.
 *  Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI, _SYNTAX, _RANGE, _LIMIT, _UNKNOWN (a guard's id),
 *  _NO_MEMORY (path names the field); the event is then unchanged. */
FGC_API fgc_status fgc_event_stamp(fgc_event *event, const fgc_stamp *stamp, fgc_error *error);

/** Add a field in its written form, repeated for a list: texts and names as they are (cleaned as
 *  fgc_text_clean does), codes by id, `yes` or `no`, numbers and ids in digits, dates `YYYY-MM-DD`,
 *  instants RFC 3339 (kept in UTC). A text has at most 16,384 bytes, a name 1,024, a key 128.
 *  `correct` has the fields of the command it corrects too, once its own field `command` is there.
 *  Fails with FGC_ERROR_UNKNOWN (no such field or code), _INVALID_ARGUMENT (set by the library alone, or
 *  given twice), _SYNTAX, _RANGE, _LIMIT, _NO_MEMORY; path names the field; the event is unchanged. */
FGC_API fgc_status fgc_event_add(fgc_event *event, const char *field, const char *value,
                                 size_t size, fgc_error *error);

/** Empty an event and read `command field=value …`: the grammar of journals, scenarios and the command
 *  line. Words are separated by single spaces; a value is bare if it is of A–Z a–z 0–9 . : + - _ / @ # %
 *  and not empty, else in double quotes, in which `\"`, `\\`, `\n` and `\t` stand for themselves. Beside the
 *  command's fields there are `for=` (the person), `once=`, `override=` (repeated) and
 *  `override_reason=`. At most 65,536 bytes. The rest of the stamp is unchanged.
 *  Fails as fgc_event_begin, fgc_event_stamp and fgc_event_add; the column is where a value stands that
 *  cannot be taken. The event is then empty. */
FGC_API fgc_status fgc_event_read(fgc_event *event, const char *text, size_t size,
                                  fgc_error *error);

/** Whether every required field is there; of `correct`, the corrected command's too, and with `strike=yes`
 *  none of them. Fails with FGC_ERROR_INVALID_ARGUMENT, path names the field. */
FGC_API fgc_status fgc_event_check(const fgc_event *event, fgc_error *error);

/** Add the event to a text as fgc_event_read reads it, fields in the order of the command's row. Role,
 *  times and actor are not written: who keeps events keeps them beside; nor is what only the library sets,
 *  or was redacted.
 *  Fails with FGC_ERROR_LIMIT (over 65,536 bytes), _NO_MEMORY; the text is then unchanged. */
FGC_API fgc_status fgc_event_write(const fgc_event *event, fgc_text *text, fgc_error *error);

/* Events of a journal have what only the library gives them: a number, the advice that was not followed,
 * and in a chained journal salts and a digest. */

/** Empty an event and read a line of a journal, without its newline:
 *
 *      fgc1 NUMBER EFFECTIVE RECORDED ROLE ACTOR COMMAND field=value … digest=…
 *
 *  with the envelope's words `for once override override_reason advice` behind the fields. A personal
 *  field of a chained journal is `field~salt=value`; redacted it is `field#commitment`, or in a journal
 *  that is not chained `field#`. Salts (16 bytes), commitments and digests (32) are base64url without
 *  padding. A line is read only if fgc_event_write_line would write the very same bytes. A line with a
 *  command, field, code, role or guard of a newer library is kept as it is: its command is 0, it has no
 *  fields, and it is written back unchanged.
 *  Fails with FGC_ERROR_SYNTAX and as fgc_event_read; the column is where. The event is then empty. */
FGC_API fgc_status fgc_event_read_line(fgc_event *event, const char *line, size_t size,
                                       fgc_error *error);

/** Empty an event and begin one of a journal that is not chained, by its parts: what follows is added with
 *  fgc_event_add, what only the library sets too. So a host that keeps journals in another form than lines
 *  replays them. Texts are taken only in their written form, as fgc_event_field_value gives them: else both
 *  fail with FGC_ERROR_SYNTAX.
 *  Fails as fgc_event_begin and fgc_event_stamp, with FGC_ERROR_INVALID_ARGUMENT if the number is 0; the event
 *  is then empty. */
FGC_API fgc_status fgc_event_begin_past(fgc_event *event, fgc_id number, const fgc_stamp *stamp,
                                        const char *command, size_t size, fgc_error *error);

/** Add to such an event a guard whose advice was not followed, by id: at most 16, each once.
 *  Fails with FGC_ERROR_INVALID_ARGUMENT, _UNKNOWN, _LIMIT; the event is then unchanged. */
FGC_API fgc_status fgc_event_add_advice(fgc_event *event, const char *guard, fgc_error *error);

/** Add the event's line to a text, with no newline behind it. The event is one with a number: read from a
 *  line or a case, or begun as one of a journal. Fails with FGC_ERROR_INVALID_ARGUMENT, _LIMIT, _NO_MEMORY. */
FGC_API fgc_status fgc_event_write_line(const fgc_event *event, fgc_text *text, fgc_error *error);

/** Its place in the journal, from 1; 0: none yet. */
FGC_API fgc_id fgc_event_number(const fgc_event *event);

/** The guards whose advice was not followed, by id; NULL past the end. Borrowed until the event is changed
 *  or freed. */
FGC_API size_t fgc_event_advice_count(const fgc_event *event);
FGC_API const char *fgc_event_advice(const fgc_event *event, size_t index);

/** Whether a field's text was taken out; its value is then "". */
FGC_API bool fgc_event_field_is_redacted(const fgc_event *event, size_t index);

/** The command (fgc_command); 0 while the event is empty, or when only a newer library knows it. */
FGC_API int32_t fgc_event_command(const fgc_event *event);

/** Read the stamp. Its texts are borrowed until the event is changed or freed.
 *  Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI. */
FGC_API fgc_status fgc_event_read_stamp(const fgc_event *event, fgc_stamp *stamp, fgc_error *error);

/** The fields, in the order of the command's row; NULL past the end. Borrowed as above. */
FGC_API size_t fgc_event_field_count(const fgc_event *event);
FGC_API const char *fgc_event_field_name(const fgc_event *event, size_t index);
FGC_API const char *fgc_event_field_value(const fgc_event *event, size_t index);

#ifdef __cplusplus
}
#endif

#endif
