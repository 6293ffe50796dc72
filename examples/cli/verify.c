#include <errno.h>
#include <fgc/xml.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "asked.h"
#include "bytes.h"
#include "case_file.h"
#include "commands.h"
#include "output.h"
#include "record.h"
#include "say.h"
#include "words.h"

static const char help[] =
    "usage: fgc verify FILE... [options]\n"
    "\n"
    "Whether files are as they were written: the form of the document, every finding with line\n"
    "and column; the schema that other systems check too; and of a chained case that no event\n"
    "was changed, taken out or put in. FILE - is standard input.\n"
    "\n"
    "  --head N:DIGEST  of one file: hold it against a head that was kept elsewhere, as\n"
    "                   fgc show --format json tells it: a journal that was shortened or\n"
    "                   rewritten shows too\n"
    "  --closing LIST   the municipality's closing days, such as 12-24,2026-05-15\n"
    "  --lang LANG      nb, nn, da or en (else nb)\n"
    "  --format FORMAT  text or json; tsv has a line a file\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 all is well, 1 something is not, 2 wrong usage.\n";

/* A file being verified, and what was found. */
struct verification {
    const struct asked *asked;
    const struct host *host;
    const fgc_head *head; /* NULL: none was given */
    const char *file;
    const char *bytes;
    size_t size;
    json_t *record;
    json_t *findings;
    bool is_newer; /* something only a newer library knows was kept */
};

static void add_finding(struct verification *of, const char *kind, const char *status, size_t line,
                        size_t column, const char *path, const char *message)
{
    json_t *finding = made(json_object());
    record_add_text(finding, "kind", kind);
    record_add_text(finding, "status", status);
    record_add_number(finding, "line", (int64_t)line);
    record_add_number(finding, "column", (int64_t)column);
    record_add_text(finding, "path", path);
    record_add_text(finding, "message", message);
    list_add(of->findings, finding);
}

/* Whether something was found on a line already: the schema says the same in other words. */
static bool is_found(const struct verification *of, uint64_t line)
{
    for (size_t i = 0; i < json_array_size(of->findings); i++)
        if (json_integer_value(json_object_get(json_array_get(of->findings, i), "line")) ==
            (json_int_t)line)
            return true;
    return false;
}

static void add_findings(struct verification *of, const char *kind,
                         const fgc_xml_findings *findings)
{
    for (size_t i = 0; i < fgc_xml_findings_count(findings); i++) {
        fgc_xml_finding finding = { .size = sizeof finding };
        if (fgc_xml_findings_read(findings, i, &finding, NULL))
            continue;
        if (finding.status == FGC_ERROR_NEWER)
            of->is_newer = true;
        else if (strcmp(kind, "schema") != 0 || !is_found(of, finding.line))
            add_finding(of, kind, fgc_code_id(FGC_LIST_STATUS, finding.status),
                        (size_t)finding.line, (size_t)finding.column, finding.path,
                        finding.message);
    }
}

static void add_error(struct verification *of, const char *kind, const fgc_error *error)
{
    add_finding(of, kind, fgc_code_id(FGC_LIST_STATUS, fgc_error_status(error)),
                fgc_error_line(error), fgc_error_column(error), fgc_error_path(error),
                fgc_error_message(error));
}

/* The form, and the schema: it knows nothing of what is newer. */
static void check(struct verification *of, fgc_error *error)
{
    static const struct {
        const char *kind;
        fgc_status (*check)(const char *data, size_t size, const fgc_xml_options *options,
                            fgc_xml_findings **findings, fgc_error *error);
    } checks[] = { { "form", fgc_xml_check }, { "schema", fgc_xml_validate } };
    fgc_xml_options options = { .size = sizeof options };
    for (size_t i = 0; i < sizeof checks / sizeof *checks && !of->is_newer; i++) {
        fgc_xml_findings *findings = NULL;
        if (checks[i].check(of->bytes, of->size, &options, &findings, error))
            add_error(of, checks[i].kind, error);
        else
            add_findings(of, checks[i].kind, findings);
        fgc_xml_findings_free(findings);
    }
}

static fgc_case *read_case(const struct verification *of, bool digests, fgc_error *error)
{
    fgc_case *c = NULL;
    fgc_case_options cases = of->host->cases;
    fgc_xml_options options = { .size = sizeof options, .cases = &cases };
    if (!digests)
        cases.digest = NULL;
    fgc_xml_read_case(of->bytes, of->size, &options, &c, error);
    return c;
}

/* The journal, read without its digests so that what is wrong with them can be told. */
static int32_t verify_journal(struct verification *of, fgc_error *error)
{
    int32_t finding = 0;
    fgc_id number = 0;
    fgc_text *lines = NULL;
    fgc_case *c = read_case(of, false, error);
    fgc_id revision = c ? fgc_case_revision(c) : 0;
    record_add_number(of->record, "events", revision);
    if (!c || revision == 0 || fgc_text_new(NULL, &lines, error) ||
        fgc_case_write_lines(c, 1, revision, lines, error) ||
        fgc_journal_verify(fgc_text_data(lines), fgc_text_size(lines), of->host->cases.digest,
                           of->head, NULL, &finding, &number, error))
        finding = 0;
    record_add_number(of->record, "number", number);
    fgc_text_free(lines);
    fgc_case_free(c);
    return finding;
}

static void verify_chain(struct verification *of, fgc_error *error)
{
    int32_t finding = verify_journal(of, error);
    bool is_good = finding == FGC_FINDING_INTACT || finding == FGC_FINDING_UNVERIFIED;
    bool is_newer = !finding && fgc_error_status(error) == FGC_ERROR_NEWER;
    record_add_text(of->record, "result",
                    finding    ? fgc_code_id(FGC_LIST_FINDING, finding)
                    : is_newer ? "newer"
                               : "damaged");
    if (is_good)
        return;
    fgc_error *place = fgc_error_new(NULL);
    fgc_case *c = read_case(of, true, place);
    if (c) /* only the head says so: an event has no place, it may not even be there */
        add_finding(of, "journal", fgc_code_id(FGC_LIST_STATUS, fgc_error_status(error)), 0, 0,
                    NULL, fgc_error_message(error));
    else
        add_error(of, "journal", place);
    fgc_case_free(c);
    fgc_error_free(place);
}

static void print_text(const struct verification *of)
{
    int32_t language = of->asked->language;
    size_t count = json_array_size(of->findings);
    const char *result = json_string_value(json_object_get(of->record, "result"));
    for (size_t i = 0; i < count; i++) {
        const json_t *finding = json_array_get(of->findings, i);
        const char *path = json_string_value(json_object_get(finding, "path"));
        json_int_t line = json_integer_value(json_object_get(finding, "line"));
        print_named(stdout, of->file);
        putchar(':');
        if (line > 0)
            printf("%" JSON_INTEGER_FORMAT ":%" JSON_INTEGER_FORMAT ":", line,
                   json_integer_value(json_object_get(finding, "column")));
        printf(" %s%s%s%s\n", json_string_value(json_object_get(finding, "message")),
               path ? " (" : "", path ? path : "", path ? ")" : "");
    }
    output_style(count > 0 ? STYLE_RED : STYLE_GREEN);
    print_named(stdout, of->file);
    fputs(": ", stdout);
    if (count > 0)
        printf("%s %zu", word(WORD_FINDINGS, language), count);
    else
        printf("%" JSON_INTEGER_FORMAT " %s, %s",
               json_integer_value(json_object_get(of->record, "events")),
               word(WORD_EVENTS, language),
               word(result && strcmp(result, "intact") == 0 ? WORD_CHAIN_INTACT : WORD_NOT_CHAINED,
                    language));
    if (of->is_newer)
        printf(", %s", word(WORD_OF_NEWER, language));
    output_style(STYLE_PLAIN);
    putchar('\n');
}

static int verify_bytes(struct verification *of, json_t *records)
{
    fgc_error *error = fgc_error_new(NULL);
    of->record = made(json_object());
    of->findings = made(json_array());
    record_add_text(of->record, "file", of->file);
    check(of, error);
    if (json_array_size(of->findings) == 0) {
        verify_chain(of, error);
    } else {
        record_add_number(of->record, "events", 0);
        record_add_number(of->record, "number", 0);
        record_add_text(of->record, "result", "damaged");
    }
    record_add_number(of->record, "finding_count", (int64_t)json_array_size(of->findings));
    int code = json_array_size(of->findings) > 0 ? REFUSED : DONE;
    if (of->asked->format == FORMAT_TEXT)
        print_text(of);
    if (of->asked->format == FORMAT_JSON)
        record_add(of->record, "findings", json_incref(of->findings));
    list_add(records, of->record);
    json_decref(of->findings);
    fgc_error_free(error);
    return code;
}

static int verify_file(struct verification *of, json_t *records)
{
    char *bytes = bytes_read_file(of->file, LONGEST_CASE, &of->size);
    if (!bytes)
        return say_refused("%s: %s; name a case's file", of->file, strerror(errno));
    of->bytes = bytes;
    int code = verify_bytes(of, records);
    free(bytes);
    return code;
}

/* Read `N:DIGEST` in hexadecimal digits. False: the user has been told. */
static bool read_head(const char *text, fgc_head *head)
{
    size_t size = 0, digits = strspn(text, "0123456789");
    head->sequence = (fgc_id)strtoul(text, NULL, 10);
    if (digits > 0 && digits < 10 && text[digits] == ':' &&
        sodium_hex2bin(head->digest, sizeof head->digest, text + digits + 1,
                       strlen(text + digits + 1), NULL, &size, NULL) == 0 &&
        size == sizeof head->digest)
        return true;
    say_usage("--head: '%s' is no head; write N:DIGEST as fgc show --format json tells it", text);
    return false;
}

static int verify_all(struct asked *asked, const struct host *host)
{
    fgc_head head = { .size = sizeof head };
    const char *text = asked->texts[ASKED_HEAD];
    json_t *records = made(json_array());
    int code = DONE;
    if (text && !read_head(text, &head))
        code = USAGE;
    for (int i = 0; code != USAGE && i < asked->word_count; i++) {
        struct verification of = {
            .asked = asked, .host = host, .head = text ? &head : NULL, .file = asked->words[i]
        };
        int found = verify_file(&of, records);
        code = found > code ? found : code;
    }
    if (code != USAGE && asked->format == FORMAT_JSON)
        write_json(records);
    if (code != USAGE && asked->format == FORMAT_TSV)
        write_tsv(records, true);
    json_decref(records);
    return code;
}

int command_verify(int argc, char **argv)
{
    int code;
    struct asked asked;
    if (!asked_read(help, ASKING_ALWAYS | ASKING(ASKED_HEAD), argc, argv, &asked, &code))
        return code;
    if (asked.word_count < 1)
        return say_usage("a file is missing; see fgc verify --help");
    if (asked.texts[ASKED_HEAD] && asked.word_count > 1)
        return say_usage("--head is the head of one file; name one");
    return host_run(&asked, verify_all);
}
