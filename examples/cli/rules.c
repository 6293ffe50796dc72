#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "options.h"
#include "output.h"
#include "record.h"
#include "say.h"
#include "suggest.h"
#include "words.h"

static const char help[] =
    "usage: fgc rules [RULE] [options]\n"
    "\n"
    "The deadline rules there are, or one of them in full.\n"
    "\n"
    "  --lang LANG      nb, nn, da or en (else nb, and da for Danish rules)\n"
    "  --format FORMAT  text, json, or tsv with a header line\n"
    "  --help           this text\n";

/* The ids of the policies a rule may be counted by, its own first. */
static json_t *policy_ids(const fgc_rule_options *facts)
{
    json_t *ids = made(json_array());
    list_add(ids, json_string(fgc_code_id(FGC_LIST_POLICY, facts->policy)));
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_POLICY); i++) {
        int32_t policy = fgc_code_at(FGC_LIST_POLICY, i);
        if (policy != facts->policy && facts->policies >> policy & 1)
            list_add(ids, json_string(fgc_code_id(FGC_LIST_POLICY, policy)));
    }
    return ids;
}

static fgc_date bound(fgc_date date)
{
    return date ? date : FGC_NO_DATE;
}

static json_t *describe(const fgc_rule *rule, const fgc_rule_options *facts, int32_t language)
{
    json_t *record = made(json_object());
    record_add_text(record, "id", facts->id);
    record_add_code(record, "country", FGC_LIST_COUNTRY, facts->country);
    record_add_text(record, "title", fgc_rule_title(rule, language));
    record_add_code(record, "unit", FGC_LIST_UNIT, facts->unit);
    record_add(record, "opens", facts->opens ? json_integer(facts->opens) : json_null());
    record_add_number(record, "amount", facts->amount);
    record_add_number(record, "amount_least",
                      facts->amount_least ? facts->amount_least : facts->amount);
    record_add_number(record, "amount_most",
                      facts->amount_most ? facts->amount_most : facts->amount);
    record_add(record, "policies", policy_ids(facts));
    record_add_code(record, "party", FGC_LIST_PARTY, facts->party);
    record_add_code(record, "basis", FGC_LIST_BASIS, facts->basis);
    record_add_code(record, "starts", FGC_LIST_MOMENT, facts->starts);
    record_add_code(record, "second", FGC_LIST_MOMENT, facts->second);
    record_add_code(record, "met_by", FGC_LIST_MOMENT, facts->met_by);
    record_add_date(record, "valid_from", bound(facts->valid_from));
    record_add_date(record, "valid_to", bound(facts->valid_to));
    record_add_text(record, "after", facts->after);
    record_add_text(record, "roll_set", facts->roll_set);
    record_add(record, "stops_on_hold", json_boolean(facts->stops_on_hold));
    record_add(record, "ends_at_start", json_boolean(facts->ends_at_start));
    record_add(record, "from_date", json_boolean(facts->from_date));
    record_add(record, "off", json_boolean(facts->off));
    record_add_text(record, "citation", facts->citation);
    return record;
}

/* "2024-01-01 –", "– 2023-12-31", or nothing. */
static char *write_validity(char *out, size_t room, const fgc_rule_options *facts)
{
    char from[11] = "", to[11] = "";
    fgc_date_write(bound(facts->valid_from), from, sizeof from);
    fgc_date_write(bound(facts->valid_to), to, sizeof to);
    snprintf(out, room, "%s%s%s%s%s", from, *from ? " " : "", *from || *to ? "–" : "",
             *to ? " " : "", to);
    return out;
}

/* "working-days (weekends, calendar)". */
static char *write_policies(char *out, size_t room, const fgc_rule_options *facts)
{
    json_t *ids = policy_ids(facts);
    size_t count = json_array_size(ids);
    out[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        size_t at = strlen(out);
        snprintf(out + at, room - at, "%s%s%s",
                 i == 0   ? ""
                 : i == 1 ? " ("
                          : ", ",
                 json_string_value(json_array_get(ids, i)), count > 1 && i + 1 == count ? ")" : "");
    }
    json_decref(ids);
    return out;
}

static const char *label(int32_t list, int32_t value, int32_t language)
{
    const char *found = value ? fgc_code_label(list, value, language) : NULL;
    return found ? found : "";
}

static json_t *list_row(const fgc_rule *rule, const fgc_rule_options *facts, int32_t language)
{
    char length[32], policies[256], validity[64];
    const char *country = fgc_code_id(FGC_LIST_COUNTRY, facts->country);
    fgc_rule_length_label(rule, language, length, sizeof length);
    return json_pack("[ssssssss]", facts->id, country ? country : "–", length,
                     write_policies(policies, sizeof policies, facts),
                     label(FGC_LIST_PARTY, facts->party, language),
                     label(FGC_LIST_BASIS, facts->basis, language),
                     write_validity(validity, sizeof validity, facts), facts->citation);
}

static json_t *list_header(int32_t language)
{
    return json_pack("[ssssssss]", word(WORD_RULE, language), word(WORD_COUNTRY, language),
                     word(WORD_LENGTH, language), word(WORD_COUNTED_BY, language),
                     word(WORD_PARTY, language), word(WORD_BASIS, language),
                     word(WORD_VALID, language), word(WORD_SOURCE, language));
}

/* A line of one rule in full, unless there is nothing to say. */
static void add_line(json_t *table, enum word name, const char *text, int32_t language)
{
    if (*text)
        list_add(table, json_pack("[ss]", word(name, language), text));
}

static void add_policies(json_t *table, const fgc_rule_options *facts, int32_t language)
{
    json_t *ids = policy_ids(facts);
    for (size_t i = 0; i < json_array_size(ids); i++) {
        char text[512];
        const char *id = json_string_value(json_array_get(ids, i));
        int32_t policy = fgc_code_find(FGC_LIST_POLICY, id);
        snprintf(text, sizeof text, "%s – %s", id, label(FGC_LIST_POLICY, policy, language));
        add_line(table, i == 0 ? WORD_COUNTED_BY : WORD_OR_BY, text, language);
    }
    json_decref(ids);
}

static void print_in_full(const fgc_rule *rule, const fgc_rule_options *facts, int32_t language)
{
    char text[256];
    json_t *table = made(json_array());
    add_line(table, WORD_RULE, facts->id, language);
    add_line(table, WORD_COUNTRY, label(FGC_LIST_COUNTRY, facts->country, language), language);
    fgc_rule_length_label(rule, language, text, sizeof text);
    add_line(table, WORD_LENGTH, text, language);
    add_policies(table, facts, language);
    add_line(table, WORD_PARTY, label(FGC_LIST_PARTY, facts->party, language), language);
    add_line(table, WORD_STARTS, label(FGC_LIST_MOMENT, facts->starts, language), language);
    add_line(table, WORD_AFTER, facts->after ? facts->after : "", language);
    add_line(table, WORD_SECOND, label(FGC_LIST_MOMENT, facts->second, language), language);
    add_line(table, WORD_MET_BY, label(FGC_LIST_MOMENT, facts->met_by, language), language);
    add_line(table, WORD_STOPS_ON_HOLD, word(facts->stops_on_hold ? WORD_YES : WORD_NO, language),
             language);
    add_line(table, WORD_OFF, facts->off ? word(WORD_YES, language) : "", language);
    add_line(table, WORD_VALID, write_validity(text, sizeof text, facts), language);
    add_line(table, WORD_BASIS, label(FGC_LIST_BASIS, facts->basis, language), language);
    add_line(table, WORD_SOURCE, facts->citation, language);
    output_bold(true);
    fputs(fgc_rule_title(rule, language), stdout);
    output_bold(false);
    putchar('\n');
    table_print(table, ": ", false);
    json_decref(table);
}

/* The next rule asked for, from an index on, or NULL. */
static const fgc_rule *next_rule(const struct listing *request, size_t *index,
                                 fgc_rule_options *facts)
{
    while (*index < fgc_rule_count()) {
        const fgc_rule *rule = fgc_rule_at((*index)++);
        *facts = (fgc_rule_options){ .size = sizeof *facts };
        if (fgc_rule_read(rule, facts, NULL) == FGC_OK &&
            (!request->id || strcmp(request->id, facts->id) == 0))
            return rule;
    }
    return NULL;
}

static int print_list(const struct listing *request)
{
    json_t *table = made(json_array());
    fgc_rule_options facts;
    const fgc_rule *rule;
    list_add(table, list_header(language_for(request->language, 0)));
    for (size_t i = 0; (rule = next_rule(request, &i, &facts)) != NULL;)
        list_add(table, list_row(rule, &facts, language_for(request->language, facts.country)));
    table_print(table, "\t", true);
    json_decref(table);
    return DONE;
}

static int print_rules(const struct listing *request)
{
    fgc_rule_options facts;
    const fgc_rule *rule;
    bool first = true;
    for (size_t i = 0; (rule = next_rule(request, &i, &facts)) != NULL; first = false) {
        fputs(first ? "" : "\n", stdout);
        print_in_full(rule, &facts, language_for(request->language, facts.country));
    }
    return DONE;
}

static int write_rules(const struct listing *request)
{
    json_t *records = made(json_array());
    fgc_rule_options facts;
    const fgc_rule *rule;
    for (size_t i = 0; (rule = next_rule(request, &i, &facts)) != NULL;)
        list_add(records, describe(rule, &facts, language_for(request->language, facts.country)));
    return write_records(request->format, records);
}

int command_rules(int argc, char **argv)
{
    struct listing request = { 0 };
    if (!option_listing("rules", "rule", option_format, argc, argv, &request))
        return USAGE;
    if (request.help)
        return fputs(help, stdout) < 0 ? REFUSED : DONE;
    if (request.id && !fgc_rule_find(request.id, 0))
        return suggest_rules(request.id);
    if (request.format != FORMAT_TEXT)
        return write_rules(&request);
    return request.id ? print_rules(&request) : print_list(&request);
}
