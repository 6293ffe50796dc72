#include "xml/document.h"

#include <string.h>

#include "xml/format.h"

_Static_assert(2 * COMMAND_FIELDS <= FIELD_PLACES, "what is corrected has a place for each field");

static const char schema_instance[] = "http://www.w3.org/2001/XMLSchema-instance";

static void on_broken(void *context, fgc_status status, const char *message, struct position at)
{
    fgc__xml_find_here(context, status, message, at);
}

/* Whether an element is of our namespace. Names that libxml2 has seen before are at the same place. */
static bool is_in_space(struct document *document, const struct tag *tag)
{
    if (!tag->space || tag->space == document->space)
        return tag->space != NULL;
    if (strcmp(tag->space, NAMESPACE) != 0)
        return false;
    document->space = tag->space;
    return true;
}

static bool is_ours(struct document *document, const struct tag *tag, const char *name)
{
    return strcmp(tag->name, name) == 0 && is_in_space(document, tag);
}

/* Whether a version is one that will come: digits, and more than ours. */
static bool is_newer(const char *version, size_t size)
{
    size_t digits = 0;
    while (digits < size && version[digits] >= '0' && version[digits] <= '9')
        digits++;
    return digits > 0 && digits == size && version[0] != '0' && !(size == 1 && version[0] == '1');
}

static bool is_newer_space(const char *space)
{
    size_t stem = strlen(NAMESPACE_STEM);
    return space && strncmp(space, NAMESPACE_STEM, stem) == 0 &&
           is_newer(space + stem, strlen(space + stem));
}

static void refuse_attribute(struct document *document, struct position at, const char *below)
{
    fgc__xml_find(document, FGC_ERROR_SYNTAX, "there is no such attribute", at, below);
    document->gaps = true;
}

/* Pass over an element. */
static void unexpected(struct document *document, const struct tag *tag)
{
    char below[PATH_ROOM];
    fgc__xml_path_here(document, "/*", below);
    fgc__xml_find(document, FGC_ERROR_SYNTAX, "this element has no place here", tag->at, below);
    document->skipped = 1;
    document->gaps = true;
}

/* Read the attribute `version` and refuse others. */
static void read_version(struct document *document, const struct tag *tag)
{
    bool found = false;
    for (size_t i = 0; i < tag->attribute_count; i++) {
        struct attribute attribute = tag->attributes[i];
        struct position at = attribute.at;
        bool hint = attribute.space && strcmp(attribute.space, schema_instance) == 0 &&
                    strcmp(attribute.name, "schemaLocation") == 0;
        if (hint)
            continue;
        if (attribute.space || strcmp(attribute.name, "version") != 0) {
            refuse_attribute(document, at, "/@*");
            continue;
        }
        found = true;
        if (is_newer(attribute.value, attribute.size)) {
            fgc__xml_document_fail(document, FGC_ERROR_NEWER, "the document is of a newer version",
                                   at, "/@version");
        } else if (attribute.size != strlen(VERSION) || attribute.value[0] != VERSION[0]) {
            fgc__xml_find(document, FGC_ERROR_SYNTAX, "there is no such version", at, "/@version");
        }
    }
    if (!found)
        fgc__xml_find(document, FGC_ERROR_SYNTAX, "the version is missing", tag->at, "/@version");
}

static void refuse_attributes(struct document *document, const struct tag *tag, const char *below)
{
    for (size_t i = 0; i < tag->attribute_count; i++)
        refuse_attribute(document, tag->attributes[i].at, below);
}

static void begin_case(struct document *document, const struct tag *tag)
{
    document->level = LEVEL_CASE;
    document->element = tag->at;
    document->cases++;
    document->events = document->event_elements = document->newer_elements = 0;
    document->number = 0;
    if (document->findings)
        return;
    fgc_status status = fgc_case_new(document->options.cases, &document->c, document->work);
    if (!status)
        status = fgc_case_begin_replay(document->c, document->work);
    if (status)
        fgc__xml_document_fail(document, status, fgc_error_message(document->work), tag->at, "");
}

static void begin_document(struct document *document, const struct tag *tag)
{
    document->in_register = is_ours(document, tag, "register");
    if (is_newer_space(tag->space)) {
        fgc__xml_document_fail(document, FGC_ERROR_NEWER, "the document is of a newer version",
                               tag->at, "/*");
    } else if (!document->in_register && !is_ours(document, tag, "case")) {
        fgc__xml_document_fail(document, FGC_ERROR_SYNTAX, "this is no document of cases", tag->at,
                               "/*");
    } else if (document->in_register && document->single) {
        fgc__xml_document_fail(document, FGC_ERROR_SYNTAX, "this is a register, and no case",
                               tag->at, "/register");
    } else if (document->in_register) {
        document->level = LEVEL_REGISTER;
        read_version(document, tag);
    } else {
        begin_case(document, tag);
        read_version(document, tag);
    }
    if (!document->findings)
        document->source.scan.stop = document->in_register ? 1 : 0;
}

static void begin_in_register(struct document *document, const struct tag *tag)
{
    if (!is_ours(document, tag, "case")) {
        unexpected(document, tag);
        return;
    }
    begin_case(document, tag);
    refuse_attributes(document, tag, "/@*");
}

/* What an attribute's name says. */
static struct split split(const char *name)
{
    struct split split = { .name = name, .size = strlen(name), .kind = KIND_VALUE };
    const char *dot = strchr(name, '.');
    if (dot && strcmp(dot, SALT_SUFFIX) == 0)
        split.kind = KIND_SALT;
    else if (dot && strcmp(dot, COMMITMENT_SUFFIX) == 0)
        split.kind = KIND_COMMITMENT;
    if (split.kind != KIND_VALUE)
        split.size = (size_t)(dot - name);
    return split;
}

/* The same; a name that libxml2 keeps where it kept one before is the same. */
static const struct split *split_of(struct document *document, const char *name)
{
    struct split *seen = &document->splits[((uintptr_t)name >> 3) % RECENT];
    if (seen->name != name)
        *seen = split(name);
    return seen;
}

/* Note what an item is. */
static void say(struct document *document, struct item *item, enum kind kind, const char *data,
                size_t size)
{
    fgc_status status =
        item ? fgc__xml_draft_say(&document->draft, item, kind, data, size) : FGC_ERROR_NO_MEMORY;
    if (status == FGC_ERROR_NO_MEMORY)
        fgc__xml_document_no_memory(document);
    if (status == FGC_ERROR_LIMIT)
        fgc__xml_document_fail(document, status, "an event has at most 65,536 bytes",
                               document->event_at, "");
}

/* Take an attribute of a field or of the envelope; `size` is that of its name without a suffix. */
static void take_attribute(struct document *document, size_t place, size_t size, enum kind kind,
                           const struct attribute *attribute, struct position at)
{
    struct draft *draft = &document->draft;
    struct item *item = fgc__xml_draft_first(draft, place);
    if (!item)
        item = fgc__xml_draft_put(draft, place, attribute->name, size, at);
    if (kind == KIND_VALUE && item)
        item->at = at;
    say(document, item, kind, attribute->value, attribute->size);
}

/* The envelope's attributes and the places of their values. */
static const struct {
    const char *name;
    size_t size;
    enum place place;
} envelope[] = {
    { "number", 6, PLACE_NUMBER },     { "effective", 9, PLACE_EFFECTIVE },
    { "recorded", 8, PLACE_RECORDED }, { "role", 4, PLACE_ROLE },
    { "actor", 5, PLACE_ACTOR },       { "for", 3, PLACE_FOR },
    { "once", 4, PLACE_ONCE },         { "override_reason", 15, PLACE_REASON },
    { "digest", 6, PLACE_DIGEST },
};

enum { ENVELOPE_SIZE = sizeof envelope / sizeof *envelope };

const char *fgc__xml_envelope_name(enum place place)
{
    size_t i = 0;
    while (i < ENVELOPE_SIZE - 1 && envelope[i].place != place)
        i++;
    return envelope[i].name;
}

static size_t find_in_envelope(const char *name, size_t size, size_t expected)
{
    for (size_t i = 0; i < ENVELOPE_SIZE; i++) {
        size_t at = (expected + i) % ENVELOPE_SIZE;
        if (envelope[at].size == size && memcmp(envelope[at].name, name, size) == 0)
            return at;
    }
    return ENVELOPE_SIZE;
}

static void take_envelope(struct document *document, const struct attribute *attribute,
                          struct position at, size_t *expected)
{
    const struct split *name = split_of(document, attribute->name);
    size_t i = find_in_envelope(name->name, name->size, *expected);
    if (attribute->space || i == ENVELOPE_SIZE ||
        (name->kind != KIND_VALUE && envelope[i].place != PLACE_REASON)) {
        refuse_attribute(document, at, "/@*");
        return;
    }
    *expected = i + 1;
    take_attribute(document, envelope[i].place, name->size, name->kind, attribute, at);
}

static void begin_event(struct document *document, const struct tag *tag)
{
    size_t expected = 0;
    document->level = LEVEL_EVENT;
    document->event_at = tag->at;
    document->event_elements++;
    document->events++;
    document->command = 0;
    document->gaps = false;
    document->last_place = PLACE_NUMBER;
    fgc__xml_draft_begin(&document->draft);
    for (size_t i = 0; i < tag->attribute_count; i++) {
        struct attribute attribute = tag->attributes[i];
        take_envelope(document, &attribute, tag->attributes[i].at, &expected);
    }
}

static void begin_newer(struct document *document, const struct tag *tag)
{
    bool found = false;
    document->level = LEVEL_NEWER;
    document->event_at = tag->at;
    document->newer_elements++;
    document->events++;
    document->gaps = false;
    fgc__xml_draft_begin(&document->draft);
    for (size_t i = 0; i < tag->attribute_count; i++) {
        struct attribute attribute = tag->attributes[i];
        struct position at = attribute.at;
        if (attribute.space || strcmp(attribute.name, "line") != 0) {
            refuse_attribute(document, at, "/@*");
        } else {
            found = true;
            take_attribute(document, PLACE_FIELDS, 0, KIND_VALUE, &attribute, at);
        }
    }
    if (!found)
        fgc__xml_find(document, FGC_ERROR_SYNTAX, "the line is missing", tag->at, "/@line");
    else if (!document->quiet && !fgc__xml_is_over(document))
        fgc__xml_accept_newer(document);
}

static void begin_in_case(struct document *document, const struct tag *tag)
{
    bool event = is_ours(document, tag, "event");
    if (!event && !is_ours(document, tag, "newer"))
        unexpected(document, tag);
    else if (document->events == document->options.events)
        fgc__xml_document_fail(document, FGC_ERROR_LIMIT, "a case has too many events", tag->at,
                               "");
    else if (event)
        begin_event(document, tag);
    else
        begin_newer(document, tag);
}

/* The value of an attribute without a namespace; its size 0 when there is none. */
static struct attribute attribute_of(const struct tag *tag, const char *name)
{
    for (size_t i = 0; i < tag->attribute_count; i++) {
        struct attribute attribute = tag->attributes[i];
        if (!attribute.space && strcmp(attribute.name, name) == 0)
            return attribute;
    }
    return (struct attribute){ .size = 0 };
}

/* Find the fields that the command has. */
static void find_shape(struct document *document, const struct tag *tag)
{
    struct shape *shape = &document->shape;
    *shape = (struct shape){ .own = fgc__xml_rows(document->command) };
    if (document->command != FGC_COMMAND_CORRECT)
        return;
    struct attribute corrected = attribute_of(tag, "command");
    int32_t command = corrected.size > 0 ? fgc__xml_command(corrected.value, corrected.size) : 0;
    shape->more = fgc__xml_rows(command);
}

/* Whether a newer library may have a command or field of this name. */
static bool may_be_newer(const char *name, size_t size)
{
    size_t letters = 0;
    while (letters < size &&
           (name[letters] == '_' || (name[letters] >= 'a' && name[letters] <= 'z')))
        letters++;
    return size > 0 && letters == size;
}

/* What an attribute of a command says. */
struct said {
    size_t field; /* among those of the command; their number when it has no such field */
    struct split name;
    bool refused;
};

/* Find the fields that a command is given with; whether all of them are known. */
static bool find_fields(struct document *document, const struct tag *tag, struct said *said)
{
    const struct shape *shape = &document->shape;
    size_t count = document->command != 0 ? fgc__xml_shape_count(shape) : 0, expected = 0;
    bool known = document->command != 0;
    for (size_t i = 0; i < tag->attribute_count; i++) {
        struct attribute attribute = tag->attributes[i];
        const struct split *name = &said[i].name;
        said[i].name = *split_of(document, attribute.name);
        said[i].field =
            count > 0 ? fgc__xml_shape_find(shape, name->name, name->size, expected) : 0;
        expected = said[i].field + (name->kind == KIND_VALUE);
        said[i].refused =
            attribute.space || (said[i].field >= count && !may_be_newer(name->name, name->size));
        known = known && (said[i].field < count || said[i].refused);
    }
    return known;
}

/* The place of a field by its name among those that stand there already; `draft.places`: none. */
static size_t place_in_order(const struct draft *draft, const char *name, size_t size)
{
    size_t place = PLACE_FIELDS;
    for (; place < draft->places; place++) {
        const struct item *item = fgc__xml_draft_first(draft, place);
        if (item && item->name_size == size && memcmp(item->name, name, size) == 0)
            break;
    }
    return place;
}

static void take_field(struct document *document, const struct attribute *attribute,
                       const struct said *said, struct position at)
{
    const struct shape *shape = &document->shape;
    struct draft *draft = &document->draft;
    char below[PATH_ROOM];
    if (said->refused) {
        fgc__xml_path_here(document, "/@*", below);
        refuse_attribute(document, at, below);
        return;
    }
    const struct split *name = &said->name;
    size_t place = document->ordered ? place_in_order(draft, name->name, name->size)
                                     : PLACE_FIELDS + said->field;
    take_attribute(document, place, name->size, name->kind, attribute, at);
    struct item *item = fgc__xml_draft_first(draft, place);
    if (!document->ordered && item)
        item->counts = fgc__xml_shape_at(shape, said->field)->many != 0;
    if (document->ordered && item && document->command != 0 &&
        said->field == fgc__xml_shape_count(shape)) {
        fgc__xml_item_path(document, item, below);
        fgc__xml_find_newer(document, at, below);
    }
}

/* The command of an element, in the same way. */
static int32_t command_of(struct document *document, const char *name)
{
    struct recent *seen = &document->commands[((uintptr_t)name >> 3) % RECENT];
    if (seen->name != name)
        *seen = (struct recent){ name, fgc__xml_command(name, strlen(name)) };
    return seen->command;
}

static void begin_command(struct document *document, const struct tag *tag)
{
    struct said said[ATTRIBUTES_LIMIT];
    document->level = LEVEL_COMMAND;
    document->last_place = PLACE_COMMAND;
    document->command = command_of(document, tag->name);
    if (document->command == 0 && !may_be_newer(tag->name, strlen(tag->name))) {
        document->level = LEVEL_EVENT;
        unexpected(document, tag);
        return;
    }
    find_shape(document, tag);
    document->ordered = !find_fields(document, tag, said);
    if (document->command == 0)
        fgc__xml_find_newer(document, tag->at, "/*");
    struct item *item = fgc__xml_draft_put(&document->draft, PLACE_COMMAND, "", 0, tag->at);
    say(document, item, KIND_VALUE, tag->name, strlen(tag->name));
    for (size_t i = 0; i < tag->attribute_count && !fgc__xml_is_over(document); i++) {
        struct attribute attribute = tag->attributes[i];
        take_field(document, &attribute, &said[i], tag->attributes[i].at);
    }
}

/* Begin a value of a list. */
static void begin_value(struct document *document, const struct tag *tag, size_t place,
                        const char *name, bool personal)
{
    struct draft *draft = &document->draft;
    struct item *first = fgc__xml_draft_first(draft, place);
    uint32_t before = first ? draft->items[draft->last[place] - 1].ordinal : 0;
    if (first && first->ordinal == 0)
        first->counts = true;
    struct item *item = fgc__xml_draft_put(draft, place, name, strlen(name), tag->at);
    if (!item) {
        fgc__xml_document_no_memory(document);
        return;
    }
    item->ordinal = before + 1;
    document->level = LEVEL_VALUE;
    document->value_place = place;
    for (size_t i = 0; i < tag->attribute_count; i++) {
        struct attribute attribute = tag->attributes[i];
        struct position at = attribute.at;
        bool salt = strcmp(attribute.name, SALT) == 0;
        if (personal && !attribute.space && (salt || strcmp(attribute.name, COMMITMENT) == 0)) {
            say(document, item, salt ? KIND_SALT : KIND_COMMITMENT, attribute.value,
                attribute.size);
            continue;
        }
        char below[PATH_ROOM];
        fgc__xml_path_here(document, "/@*", below);
        refuse_attribute(document, at, below);
    }
}

static void begin_in_event(struct document *document, const struct tag *tag)
{
    bool known = command_of(document, tag->name) != 0;
    bool override = !known && is_ours(document, tag, "override");
    bool advice = !known && is_ours(document, tag, "advice");
    enum place place = override ? PLACE_OVERRIDE : advice ? PLACE_ADVICE : PLACE_COMMAND;
    bool second = place == PLACE_COMMAND && document->last_place != PLACE_NUMBER;
    if (!is_in_space(document, tag) || second || place < document->last_place ||
        (place != PLACE_COMMAND && document->last_place == PLACE_NUMBER)) {
        unexpected(document, tag);
        return;
    }
    document->last_place = place;
    if (place == PLACE_COMMAND)
        begin_command(document, tag);
    else
        begin_value(document, tag, place, override ? "override" : "advice", false);
}

static void begin_in_command(struct document *document, const struct tag *tag)
{
    const struct shape *shape = &document->shape;
    size_t size = strlen(tag->name), place = PLACES;
    if (document->ordered) {
        place = place_in_order(&document->draft, tag->name, size);
        if (place == document->draft.places)
            place = PLACES;
    } else {
        size_t field = fgc__xml_shape_find(shape, tag->name, size, 0);
        if (field < fgc__xml_shape_count(shape) && fgc__xml_shape_at(shape, field)->many)
            place = PLACE_FIELDS + field;
    }
    if (place == PLACES || !is_in_space(document, tag))
        unexpected(document, tag);
    else
        begin_value(document, tag, place, tag->name, true);
}

static size_t take(void *context, const struct ahead *ahead)
{
    return fgc__xml_take_plain(context, ahead);
}

static void on_start(void *context, const struct tag *tag)
{
    struct document *document = context;
    document->text_found = false;
    if (document->skipped > 0) {
        document->skipped++;
        return;
    }
    switch (document->level) {
    case LEVEL_NOTHING:
        begin_document(document, tag);
        break;
    case LEVEL_REGISTER:
        begin_in_register(document, tag);
        break;
    case LEVEL_CASE:
        begin_in_case(document, tag);
        break;
    case LEVEL_EVENT:
        begin_in_event(document, tag);
        break;
    case LEVEL_COMMAND:
        begin_in_command(document, tag);
        break;
    default:
        unexpected(document, tag);
        break;
    }
}

static void end_value(struct document *document)
{
    struct item *item = &document->draft.items[document->draft.count - 1];
    if (!item->has_value && !item->redacted)
        say(document, item, KIND_VALUE, "", 0);
    document->level = document->value_place < PLACE_FIELDS ? LEVEL_EVENT : LEVEL_COMMAND;
}

static void end_case(struct document *document)
{
    if (document->events == 0)
        fgc__xml_find(document, FGC_ERROR_SYNTAX, "a case has events", document->element, "");
    document->level = document->in_register ? LEVEL_REGISTER : LEVEL_END;
    if (fgc__xml_is_over(document) || !document->c)
        return;
    if (fgc_case_end_replay(document->c, NULL) != FGC_OK) {
        fgc__xml_document_no_memory(document);
        return;
    }
    document->ended = document->c;
    document->c = NULL;
}

static void on_end(void *context)
{
    struct document *document = context;
    document->text_found = false;
    if (document->skipped > 0) {
        document->skipped--;
        return;
    }
    switch (document->level) {
    case LEVEL_VALUE:
        end_value(document);
        break;
    case LEVEL_COMMAND:
        document->level = LEVEL_EVENT;
        break;
    case LEVEL_EVENT:
        fgc__xml_accept_event(document);
        document->level = LEVEL_CASE;
        break;
    case LEVEL_NEWER:
        document->level = LEVEL_CASE;
        break;
    case LEVEL_CASE:
        end_case(document);
        break;
    default:
        document->level = LEVEL_END;
        break;
    }
}

static void on_text(void *context, const char *data, size_t size)
{
    struct document *document = context;
    if (document->skipped > 0)
        return;
    if (document->level == LEVEL_VALUE) {
        say(document, &document->draft.items[document->draft.count - 1], KIND_VALUE, data, size);
        return;
    }
    size_t white = fgc__xml_white(data, size);
    if (white == size || document->text_found)
        return;
    char below[PATH_ROOM];
    document->text_found = true;
    fgc__xml_path_here(document, "", below);
    fgc__xml_find(document, FGC_ERROR_SYNTAX, "text has no place here",
                  fgc__xml_text_at(&document->source, white), below);
}

/* A limit of the host's, which may only be lower; 0 stays ours. */
static bool limit(uint32_t *theirs, uint32_t ours)
{
    bool fits = *theirs <= ours;
    if (*theirs == 0)
        *theirs = ours;
    return fits;
}

static fgc_status read_options(struct document *document, const fgc_xml_options *options,
                               fgc_error *error)
{
    fgc_xml_options *ours = &document->options;
    fgc_status status = FGC_OK;
    if (options)
        status = fgc__xml_sized_in(options, ours, sizeof *ours, sizeof *ours, error);
    if (!status && ours->reserved != 0)
        status = fgc__xml_fail(error, FGC_ERROR_ABI, "a reserved field is not zero");
    if (!status &&
        (!limit(&ours->depth, DEPTH_LIMIT) || !limit(&ours->tag_bytes, 524288) ||
         !limit(&ours->attributes, ATTRIBUTES_LIMIT) || !limit(&ours->text_bytes, 131072) ||
         !limit(&ours->events, 100000) || !limit(&ours->findings, 1000)))
        status = fgc__xml_fail(error, FGC_ERROR_RANGE, "a limit can only be lowered");
    if (ours->bytes == 0)
        ours->bytes = 1073741824;
    return status;
}

static fgc_status make_parts(struct document *document)
{
    const fgc_xml_options *options = &document->options;
    const fgc_allocator *allocator = &document->allocator;
    struct audience audience = { document, take, on_start, on_end, on_text, on_broken };
    struct limits limits = { .bytes = options->bytes,
                             .depth = options->depth,
                             .tag = options->tag_bytes,
                             .text = options->text_bytes,
                             .attributes = options->attributes };
    document->draft.allocator = *allocator;
    document->failure = fgc_error_new(allocator);
    document->work = fgc_error_new(allocator);
    if (!document->failure || !document->work ||
        fgc_event_new(allocator, &document->event, NULL) != FGC_OK)
        return FGC_ERROR_NO_MEMORY;
    return fgc__xml_source_open(&document->source, allocator, &limits, &audience);
}

fgc_status fgc__xml_document_open(struct document *document, const fgc_xml_options *options,
                                  fgc_error *error)
{
    fgc_status status = read_options(document, options, error);
    if (status)
        return status;
    document->allocator = fgc__xml_allocator(document->options.allocator);
    if (make_parts(document) == FGC_OK)
        return FGC_OK;
    fgc__xml_document_close(document);
    return fgc__xml_no_memory(error);
}

void fgc__xml_document_close(struct document *document)
{
    fgc__xml_source_close(&document->source);
    fgc__xml_draft_clear(&document->draft);
    fgc_event_free(document->event);
    fgc_error_free(document->failure);
    fgc_error_free(document->work);
    fgc_case_free(document->c);
    fgc_case_free(document->ended);
    fgc_xml_findings_free(document->findings);
}
