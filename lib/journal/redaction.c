#include "journal/redaction.h"

#include <string.h>

#include "journal/line.h"

/* Go through the words of a newer line, which its record keeps as it is; `*at` begins as 0 or 1. */
static bool next_word(const struct record *record, size_t *at, struct token *token)
{
    const char *line = fgc__record_fields(record).texts;
    struct tokens tokens = { .line = line, .size = record->texts_size - 1 };
    struct token command;
    if (*at <= 1)
        fgc__line_begin(&tokens, &command);
    else
        tokens.at = *at;
    tokens.past = true;
    bool found = fgc__line_next(&tokens, token);
    *at = tokens.at;
    return found;
}

/* The id that is the value of a word; 0: it is none. */
static fgc_id id_of(const struct token *token)
{
    uint64_t id = 0;
    for (size_t i = 0; token->mark == '=' && i < token->size; i++) {
        if (token->value[i] < '0' || token->value[i] > '9' || id > UINT32_MAX)
            return 0;
        id = id * 10 + (uint64_t)(token->value[i] - '0');
    }
    return id <= UINT32_MAX ? (fgc_id)id : 0;
}

static bool is_newer_redacted(const struct record *record)
{
    struct token token;
    size_t at = 0;
    while (next_word(record, &at, &token))
        if (token.mark == '#')
            return true;
    return false;
}

bool fgc__chain_is_redacted(const struct record *record)
{
    if (record->command == 0)
        return is_newer_redacted(record);
    for (size_t i = 0; i < record->value_count; i++)
        if (record->values[i].state == VALUE_REDACTED)
            return true;
    return record->reason_state == VALUE_REDACTED;
}

static int64_t number_of(const struct record *record, int32_t key)
{
    struct fields fields = fgc__record_fields(record);
    const struct value *value = fgc__find(&fields, key);
    return value ? value->number : 0;
}

/* The command whose fields a record has. */
static int32_t command_of(const struct record *record)
{
    return record->command == FGC_COMMAND_CORRECT ? (int32_t)number_of(record, FIELD_COMMAND)
                                                  : record->command;
}

/* Whether a command is about the person or thing it names in a field. */
static bool is_about(int32_t command, int32_t key)
{
    switch (key) {
    case FIELD_MEMBER:
    case FIELD_CHILD:
    case FIELD_COORDINATOR:
    case FIELD_OBJECTION:
    case FIELD_HOME:
    case FIELD_LINE:
        return true;
    case FIELD_QUESTION:
        return command == FGC_COMMAND_CHANGE_QUESTION || command == FGC_COMMAND_REMOVE_QUESTION;
    case FIELD_ACTION:
        return command == FGC_COMMAND_CHANGE_ACTION || command == FGC_COMMAND_DROP_ACTION ||
               command == FGC_COMMAND_REPORT_ACTION;
    case FIELD_TALK:
        return command == FGC_COMMAND_REVIEW_TALK || command == FGC_COMMAND_GIVE_TALK;
    default:
        return false;
    }
}

/* Of a newer record, which we cannot read, every id may be whom it is about. */
static fgc_id next_of_newer(const struct record *record, size_t *at)
{
    struct token token;
    while (next_word(record, at, &token)) {
        fgc_id id = id_of(&token);
        if (id != 0)
            return id;
    }
    return 0;
}

fgc_id fgc__redaction_next(const struct record *record, size_t *at)
{
    if (*at == 0) {
        *at = 1;
        return record->number;
    }
    if (record->command == 0)
        return next_of_newer(record, at);
    int32_t command = command_of(record);
    while (*at <= record->value_count) {
        const struct value *value = &record->values[(*at)++ - 1];
        if (is_about(command, value->key) && value->number != 0)
            return (fgc_id)value->number;
    }
    return 0;
}

const struct record *fgc__redaction_corrected(struct record *const *records, size_t count,
                                              const struct record *record)
{
    int64_t event = record->command == FGC_COMMAND_CORRECT ? number_of(record, FIELD_EVENT) : 0;
    return event >= 1 && (uint64_t)event <= count ? records[event - 1] : NULL;
}

static bool is_taken_by(const struct record *record, fgc_id target)
{
    size_t at = 0;
    fgc_id id = fgc__redaction_next(record, &at);
    while (id != 0 && id != target)
        id = fgc__redaction_next(record, &at);
    return id != 0;
}

bool fgc__redaction_covers(struct record *const *records, size_t count, fgc_id target,
                           const struct record *record)
{
    const struct record *corrected = fgc__redaction_corrected(records, count, record);
    return target != 0 &&
           (is_taken_by(record, target) || (corrected && is_taken_by(corrected, target)));
}

static fgc_id target_of_newer(const struct record *record)
{
    const char *line = fgc__record_fields(record).texts;
    struct tokens tokens = { .line = line, .size = record->texts_size - 1 };
    struct token token = { .size = 0 };
    const char *redact = fgc_code_id(FGC_LIST_COMMAND, FGC_COMMAND_REDACT);
    size_t at = 0;
    fgc__line_begin(&tokens, &token);
    if (token.size != strlen(redact) || memcmp(token.value, redact, token.size) != 0)
        return 0;
    while (next_word(record, &at, &token))
        if (fgc__token_is(&token, fgc__field_name(FIELD_TARGET)))
            return id_of(&token);
    return 0;
}

fgc_id fgc__redaction_target(const struct record *record)
{
    if (record->command == 0)
        return target_of_newer(record);
    return record->command == FGC_COMMAND_REDACT ? (fgc_id)number_of(record, FIELD_TARGET) : 0;
}

/* Whether the rows of a command say that a value at a place among them is an id. */
static bool is_id(int32_t command, size_t place)
{
    size_t count;
    const struct field_row *rows = fgc__fields(command, &count);
    return place < count && rows[place].type >= FGC_FIELD_TYPE_PERSON;
}

static bool is_mention(const struct record *record, const struct value *value)
{
    size_t own;
    fgc__fields(record->command, &own);
    return value->row < own ? is_id(record->command, value->row)
                            : is_id(command_of(record), value->row - own);
}

bool fgc__mentions(const struct record *record, fgc_id id)
{
    struct token token;
    size_t at = 0;
    if (id == 0)
        return false;
    while (record->command == 0 && next_word(record, &at, &token))
        if (id_of(&token) == id)
            return true;
    for (size_t i = 0; i < record->value_count; i++)
        if (record->values[i].number == id && is_mention(record, &record->values[i]))
            return true;
    return record->person == id;
}
