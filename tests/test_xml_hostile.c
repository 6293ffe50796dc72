/* Documents that are made to hurt, memory that runs out, and that nothing is ever printed.
 *
 * test_xml_hostile [long | still]: everything, also where it takes long; or no tests, but the same attacks and
 * a good document between a line `begin` and a line `end`, for tests/check-still to look at. */
#define _POSIX_C_SOURCE 200809L

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxml/xmlmemory.h>

#include "builders.h"
#include "documents.h"
#include "scarce.h"

enum { MIB = 1 << 20, MOST_MEMORY = 16 * MIB, MOST_MILLISECONDS = 50 };

/* libxml2's memory: what is out, the most that ever was, and which allocation is to fail. */
static struct {
    size_t now;
    size_t most;
    size_t asked;
    size_t failing; /* from 1; 0: none */
    size_t largest; /* that is given */
    bool failed;
} theirs = { .largest = SIZE_MAX };

static void *their_realloc(void *block, size_t size)
{
    size_t before = block ? malloc_usable_size(block) : 0;
    theirs.asked++;
    if (theirs.asked == theirs.failing || size > theirs.largest) {
        theirs.failed = true;
        return NULL;
    }
    void *moved = realloc(block, size);
    if (!moved)
        return NULL;
    theirs.now += malloc_usable_size(moved) - before;
    theirs.most = theirs.now > theirs.most ? theirs.now : theirs.most;
    return moved;
}

static void *their_malloc(size_t size)
{
    return their_realloc(NULL, size);
}

static void their_free(void *block)
{
    theirs.now -= block ? malloc_usable_size(block) : 0;
    free(block);
}

static char *their_strdup(const char *text)
{
    char *copy = their_malloc(strlen(text) + 1);
    return copy ? strcpy(copy, text) : NULL;
}

/* What a test writes to stderr. */
static FILE *caught;
static int kept_stderr;

static int catch_stderr(void **unused)
{
    (void)unused;
    fflush(stderr);
    caught = tmpfile();
    kept_stderr = dup(2);
    return caught && dup2(fileno(caught), 2) == 2 ? 0 : -1;
}

/* It was nothing; else it is passed on. */
static int release_stderr(void **unused)
{
    (void)unused;
    char printed[4096];
    size_t size;
    fflush(stderr);
    dup2(kept_stderr, 2);
    close(kept_stderr);
    long all = ftell(fseek(caught, 0, SEEK_END) == 0 ? caught : NULL);
    rewind(caught);
    while ((size = fread(printed, 1, sizeof printed, caught)) > 0)
        fwrite(printed, 1, size, stderr);
    fclose(caught);
    return all == 0 ? 0 : -1;
}

/* A host's memory, and the most of it that ever was out. */
struct watched {
    struct scarce scarce;
    size_t most;
};

static void *watched_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    struct watched *watched = context;
    void *moved = scarce_resize(&watched->scarce, block, old_size, new_size);
    if (watched->scarce.bytes > watched->most)
        watched->most = watched->scarce.bytes;
    return moved;
}

static fgc_profile *profile;
static bool brief; /* a part is tried, for everything takes longer here */

/* Everything that reads refuses a document, quickly, with little memory, and says the same of it. */
static void assert_refused(const char *name, const char *data, size_t size, fgc_status wanted)
{
    struct watched watched = { .most = 0 };
    fgc_allocator allocator = { watched_resize, &watched };
    const fgc_profile *profiles[] = { profile };
    fgc_case_options cases = {
        .size = sizeof cases, .profile_count = 1, .profiles = profiles, .allocator = &allocator
    };
    fgc_xml_options options = { .size = sizeof options, .cases = &cases, .allocator = &allocator };
    fgc_case *c = NULL;
    fgc_xml_findings *findings = NULL, *against = NULL;
    theirs.most = theirs.now;
    size_t before = theirs.now;
    double start = milliseconds();
    fgc_status status = fgc_xml_read_case(data, size, &options, &c, NULL);
    double read = milliseconds();
    if (fgc_xml_check(data, size, &options, &findings, NULL) != FGC_OK)
        fail_msg("%s cannot be checked", name);
    double checked = milliseconds();
    if (fgc_xml_validate(data, size, &options, &against, NULL) != FGC_OK)
        fail_msg("%s cannot be validated", name);
    double validated = milliseconds();
    size_t count = fgc_xml_findings_count(findings);
    if (status != wanted || c || count == 0)
        fail_msg("%s: %d, and %zu findings", name, status, count);
    fgc_xml_findings_free(findings);
    fgc_xml_findings_free(against);
    size_t most = watched.most + (theirs.most - before);
    if (most > MOST_MEMORY)
        fail_msg("%s takes %zu bytes", name, most);
    const double most_ms = is_slow() ? 1e9 : MOST_MILLISECONDS;
    if (read - start > most_ms || checked - read > most_ms || validated - checked > most_ms)
        fail_msg("%s takes %.0f, %.0f and %.0f ms", name, read - start, checked - read,
                 validated - checked);
    assert_all_given_back(&watched.scarce);
    assert_int_equal(watched.scarce.unwiped, 0);
}

/* A document, `count` times something between its beginning and its end. */
struct made {
    char *data;
    size_t size;
};

static struct made make(const char *begin, const char *middle, size_t count, const char *end)
{
    size_t first = strlen(begin), one = strlen(middle), last = strlen(end);
    struct made made = { .size = first + count * one + last };
    made.data = malloc(made.size + 1);
    memcpy(made.data, begin, first);
    if (one == 1)
        memset(made.data + first, *middle, count);
    for (size_t i = 0; one > 1 && i < count; i++)
        memcpy(made.data + first + i * one, middle, one);
    memcpy(made.data + first + count * one, end, last + 1);
    return made;
}

static void refuse_made(const char *begin, const char *middle, size_t count, const char *end,
                        fgc_status status)
{
    struct made made = make(begin, middle, count, end);
    char name[64];
    snprintf(name, sizeof name, "%.40s…", *middle ? middle : begin);
    assert_refused(name, made.data, made.size, status);
    free(made.data);
}

#define CASE "<case xmlns='urn:fgc:case:1' version='1'>"
#define EVENT                                                                                      \
    "<event number='1' effective='2026-03-02T08:00:00Z' recorded='2026-03-02T08:00:00Z' "          \
    "role='child' actor='u'>"
#define OPEN                                                                                       \
    "<open_case reference='r' urgency='ordinary' setting='dk_school' stage='none' "                \
    "purpose='general' "                                                                           \
    "initiated_by='child' profile='no-barnevern' profile_version='1'"

static void attacks_are_refused(void **unused)
{
    (void)unused;
    refuse_made("<!DOCTYPE case [<!ENTITY a 'aaaaaaaaaa'>",
                "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>", 1, "]>" CASE "&b;</case>",
                FGC_ERROR_SYNTAX);
    refuse_made("<!DOCTYPE case SYSTEM 'file:///etc/passwd'>", "", 0, CASE "</case>",
                FGC_ERROR_SYNTAX);
    refuse_made("<!DOCTYPE case [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "", 0,
                CASE "&x;</case>", FGC_ERROR_SYNTAX);
    refuse_made(CASE "<event", " a='b'", 50000, "/></case>", FGC_ERROR_LIMIT);
    refuse_made("<case", " xmlns:a='urn:fgc:case:1'", 50000, "/>", FGC_ERROR_LIMIT);
    refuse_made(CASE, "<event>", 100000, "", FGC_ERROR_SYNTAX);
    refuse_made("", "<a>", 1000000, "", FGC_ERROR_SYNTAX);
    refuse_made(CASE EVENT OPEN " topics='1'><topics>", "x", 20 * MIB, "</topics>",
                FGC_ERROR_LIMIT);
    refuse_made(CASE EVENT OPEN "><topics>", "&amp;", 4 * MIB, "</topics>", FGC_ERROR_LIMIT);
    refuse_made(CASE EVENT "<open_case reference='", "x", 20 * MIB, "'/>", FGC_ERROR_LIMIT);
    refuse_made(CASE EVENT "<open_case reference='", "&#120;", 80000, "'/></event></case>",
                FGC_ERROR_LIMIT);
    refuse_made(CASE "<!--", "x", 20 * MIB, "--></case>", FGC_ERROR_LIMIT);
    refuse_made(CASE "<?x ", "y", 20 * MIB, "?></case>", FGC_ERROR_LIMIT);
    refuse_made(CASE "<![CDATA[", "x", 20 * MIB, "]]></case>", FGC_ERROR_LIMIT);
    refuse_made(CASE, " ", 20 * MIB, "</case>", FGC_ERROR_LIMIT);
    refuse_made(CASE "<", "x", 20 * MIB, "/></case>", FGC_ERROR_LIMIT);
    refuse_made(CASE, "<x/>", 30000, "</case>", FGC_ERROR_SYNTAX);
    refuse_made(CASE EVENT OPEN "/></event>", "<newer line=''/>", 20000, "</case>",
                FGC_ERROR_SYNTAX);
    refuse_made(CASE EVENT OPEN " topics='9'>", "<topics/>", 200000, "</open_case></event></case>",
                FGC_ERROR_LIMIT);
    refuse_made(CASE EVENT OPEN ">", "<topics>home</topics>", 200000, "</open_case></event></case>",
                FGC_ERROR_LIMIT);
    refuse_made(CASE EVENT OPEN "/>", "<override>a.b</override>", 200000, "</event></case>",
                FGC_ERROR_LIMIT);
}

/* Names of all kinds would fill libxml2's dictionary. */
static void many_names_are_refused(void **unused)
{
    (void)unused;
    static char data[4 * MIB];
    size_t size = (size_t)snprintf(data, sizeof data, CASE EVENT OPEN "/></event>");
    for (unsigned i = 0; size + 64 < sizeof data; i++)
        size += (size_t)snprintf(data + size, sizeof data - size, "<?a%u?>", i);
    size += (size_t)snprintf(data + size, sizeof data - size, "</case>");
    assert_refused("names", data, size, FGC_ERROR_LIMIT);
}

static void other_encodings_are_refused(void **unused)
{
    (void)unused;
    static const struct {
        const char *name;
        const char *data;
        size_t size;
    } documents[] = {
        { "UTF-16, big end first", "\xFE\xFF\0<\0c\0a\0s\0e\0/\0>", 16 },
        { "UTF-16, little end first", "\xFF\xFE<\0c\0a\0s\0e\0/\0>\0", 16 },
        { "UTF-16 without a mark", "<\0c\0a\0s\0e\0/\0>\0", 14 },
        { "UTF-32", "\0\0\0<\0\0\0a\0\0\0/\0\0\0>", 16 },
        { "UTF-7", "+ADw-case/+AD4-", 15 },
        { "UTF-7 by name", "<?xml version='1.0' encoding='UTF-7'?><case/>", 45 },
        { "Latin-1 by name", "<?xml version='1.0' encoding='ISO-8859-1'?><case/>", 50 },
        { "EBCDIC", "\x4C\x6F\xA7\x94\x93", 5 },
        { "gzip", "\x1F\x8B\x08\0\0\0\0\0", 8 },
        { "a mark that breaks off", "\xEF\xBB<case/>", 9 },
        { "a NUL", "<case>\0</case>", 14 },
        { "an overlong character", "<case>\xC0\xBC</case>", 15 },
        { "half of a pair", "<case>\xED\xA0\x80</case>", 16 },
        { "a character that breaks off", "<case>\xE2\x82</case>", 15 },
        { "a control character", "<case>\x01</case>", 14 },
        { "nothing", "", 0 },
        { "nothing but a mark", "\xEF\xBB\xBF", 3 },
        { "nothing but spaces", " \n\t ", 4 },
        { "a line of a journal", "fgc1 1", 6 },
    };
    for (size_t i = 0; i < COUNT_OF(documents); i++)
        assert_refused(documents[i].name, documents[i].data, documents[i].size, FGC_ERROR_SYNTAX);
}

/* Cases to read, and what comes of it. */

static fgc_text *a_document(const fgc_digest *digest, const char **lines)
{
    static char kept[1 << 16];
    fgc_text *text = NULL;
    struct story story = a_story("no-barnevern", digest, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    tell(&story, CW, "add_member name=\"<Å> & B\" private=yes languages=se languages=nb");
    tell(&story, CW, "redact target=%u basis=Krav", story.father);
    fgc_text *written = lines_of(story.c);
    snprintf(kept, sizeof kept, "%s", fgc_text_data(written));
    *lines = kept;
    fgc_text_free(written);
    assert_int_equal(fgc_xml_write_text(story.c, NULL, &text, NULL), FGC_OK);
    end(&story);
    return text;
}

static void every_part_of_a_document_is_refused(void **unused)
{
    (void)unused;
    const char *lines;
    fgc_text *text = a_document(NULL, &lines);
    const char *data = fgc_text_data(text);
    size_t size = fgc_text_size(text) - 1, step = brief ? 53 : 1;
    const fgc_profile *profiles[] = { profile };
    fgc_case_options cases = { .size = sizeof cases, .profile_count = 1, .profiles = profiles };
    fgc_xml_options options = { .size = sizeof options, .cases = &cases };
    for (size_t part = 0; part < size; part += step) {
        fgc_case *c = NULL;
        char *exact = malloc(part + 1); /* so that reading past it would be seen */
        memcpy(exact, data, part);
        if (fgc_xml_read_case(exact, part, &options, &c, NULL) == FGC_OK || c)
            fail_msg("%zu of %zu bytes are read", part, size);
        free(exact);
    }
    fgc_text_free(text);
}

/* Whatever a document is changed to, reading and checking agree, and nothing is printed. */
static void changed_documents_are_read_or_refused(void **unused)
{
    (void)unused;
    static const char bits[] = "<>/&;#x\"'= \n-!?[]aé0";
    const char *lines;
    fgc_text *text = a_document(&test_digest, &lines);
    size_t size = fgc_text_size(text), rounds = brief ? 300 : 20000, good = 0;
    uint64_t random = 17;
    const fgc_profile *profiles[] = { profile };
    fgc_case_options cases = { .size = sizeof cases, .profile_count = 1, .profiles = profiles };
    fgc_xml_options options = { .size = sizeof options, .cases = &cases };
    char *data = malloc(size);
    for (size_t round = 0; round < rounds; round++) {
        fgc_case *c = NULL;
        fgc_xml_findings *findings = NULL;
        memcpy(data, fgc_text_data(text), size);
        for (int64_t changes = random_below(&random, 3); changes >= 0; changes--)
            data[random_below(&random, (int64_t)size)] =
                bits[random_below(&random, (int64_t)sizeof bits)];
        fgc_status status = fgc_xml_read_case(data, size, &options, &c, NULL);
        assert_int_equal(c != NULL, status == FGC_OK);
        if (fgc_xml_check(data, size, &options, &findings, NULL) != FGC_OK)
            fail_msg("round %zu cannot be checked", round);
        for (size_t i = 0; c && i < fgc_xml_findings_count(findings); i++) {
            fgc_xml_finding finding = { .size = sizeof finding };
            assert_int_equal(fgc_xml_findings_read(findings, i, &finding, NULL), FGC_OK);
            assert_int_equal(finding.status, FGC_ERROR_NEWER);
        }
        good += c != NULL;
        fgc_xml_findings_free(findings);
        fgc_case_free(c);
    }
    assert_true(brief || good > 20);
    free(data);
    fgc_text_free(text);
}

/* Memory does not grow with a register. */
static void a_register_takes_no_more_memory_than_a_case(void **unused)
{
    (void)unused;
    const char *lines;
    fgc_text *text = a_document(NULL, &lines);
    const char *one = strstr(fgc_text_data(text), "<case");
    const char *inside = strchr(one, '>') + 1;
    size_t most[2] = { 0, 0 }, counts[2] = { 20, brief ? 60 : 1000 };
    for (size_t i = 0; i < COUNT_OF(most); i++) {
        struct watched watched = { .most = 0 };
        fgc_allocator allocator = { watched_resize, &watched };
        const fgc_profile *profiles[] = { profile };
        fgc_case_options cases = {
            .size = sizeof cases, .profile_count = 1, .profiles = profiles, .allocator = &allocator
        };
        fgc_xml_options options = { .size = sizeof options,
                                    .cases = &cases,
                                    .allocator = &allocator };
        fgc_xml_reader *reader = NULL;
        size_t before = theirs.most = theirs.now, read = 0;
        char body[1 << 16];
        snprintf(body, sizeof body, "<case>%s", inside);
        struct made made =
            make("<register xmlns='urn:fgc:case:1' version='1'>", body, counts[i], "</register>");
        assert_int_equal(fgc_xml_reader_new(&options, &reader, NULL), FGC_OK);
        for (size_t at = 0, taken; at < made.size; at += taken) {
            fgc_case *c = NULL;
            size_t piece = made.size - at < 10000 ? made.size - at : 10000;
            assert_int_equal(fgc_xml_reader_push(reader, made.data + at, piece, &taken, &c, NULL),
                             FGC_OK);
            read += c != NULL;
            fgc_case_free(c);
        }
        assert_int_equal(fgc_xml_reader_end(reader, NULL), FGC_OK);
        fgc_xml_reader_free(reader);
        assert_int_equal(read, counts[i]);
        most[i] = watched.most + (theirs.most - before);
        assert_all_given_back(&watched.scarce);
        assert_int_equal(watched.scarce.unwiped, 0);
        free(made.data);
    }
    if (most[1] > most[0] + most[0] / 4)
        fail_msg("%zu cases take %zu bytes, %zu take %zu", counts[0], most[0], counts[1], most[1]);
    fgc_text_free(text);
}

/* Memory that runs out. */

enum { READ, READ_PIECES, CHECK, VALIDATE, WAYS };

/* Do one of the things a document is for; what comes of it is whole. */
static fgc_status use(int way, const char *data, size_t size, const char *lines,
                      struct scarce *scarce)
{
    fgc_allocator allocator = scarce_allocator(scarce);
    const fgc_profile *profiles[] = { profile };
    fgc_case_options cases = { .size = sizeof cases,
                               .profile_count = 1,
                               .profiles = profiles,
                               .digest = &test_digest,
                               .allocator = &allocator };
    fgc_xml_options options = { .size = sizeof options, .cases = &cases, .allocator = &allocator };
    fgc_case *c = NULL;
    fgc_xml_findings *findings = NULL;
    fgc_xml_reader *reader = NULL;
    fgc_status status = FGC_OK;
    if (way == READ) {
        status = fgc_xml_read_case(data, size, &options, &c, NULL);
    } else if (way == READ_PIECES) {
        status = fgc_xml_reader_new(&options, &reader, NULL);
        for (size_t at = 0, taken; !status && at < size; at += taken) {
            fgc_case *got = NULL;
            size_t piece = size - at < 777 ? size - at : 777;
            status = fgc_xml_reader_push(reader, data + at, piece, &taken, &got, NULL);
            assert_true(!got || (!c && status == FGC_OK));
            c = got ? got : c;
        }
        if (!status)
            status = fgc_xml_reader_end(reader, NULL);
        fgc_xml_reader_free(reader);
    } else {
        status = (way == CHECK ? fgc_xml_check : fgc_xml_validate)(data, size, &options, &findings,
                                                                   NULL);
        assert_int_equal(findings != NULL, status == FGC_OK);
        assert_int_equal(fgc_xml_findings_count(findings), 0);
        fgc_xml_findings_free(findings);
    }
    scarce->failing = theirs.failing = 0;
    if (c) {
        fgc_text *read = lines_of(c);
        assert_string_equal(fgc_text_data(read), lines);
        fgc_text_free(read);
    }
    assert_int_equal(way < CHECK && status == FGC_OK && !c, 0);
    fgc_case_free(c);
    return status;
}

static void a_failed_allocation_of_ours_is_reported(void **unused)
{
    (void)unused;
    const char *lines;
    fgc_text *text = a_document(&test_digest, &lines);
    size_t step = brief ? 29 : 1;
    for (int way = 0; way < WAYS; way++) {
        struct scarce scarce = { .failed = true };
        for (size_t failing = 1; scarce.failed; failing += step) {
            scarce = (struct scarce){ .failing = failing };
            fgc_status status = use(way, fgc_text_data(text), fgc_text_size(text), lines, &scarce);
            assert_int_equal(status, scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK);
            assert_all_given_back(&scarce);
            assert_int_equal(scarce.unwiped, 0);
        }
    }
    fgc_text_free(text);
}

static void a_failed_allocation_when_writing_is_reported(void **unused)
{
    (void)unused;
    for (int chained = 0; chained < 2; chained++) {
        const char *lines;
        const fgc_digest *digest = chained ? &test_digest : NULL;
        fgc_text *text = a_document(digest, &lines);
        const fgc_profile *profiles[] = { profile };
        fgc_case_options cases = {
            .size = sizeof cases, .profile_count = 1, .profiles = profiles, .digest = digest
        };
        fgc_xml_options options = { .size = sizeof options, .cases = &cases };
        fgc_case *c = NULL;
        assert_int_equal(
            fgc_xml_read_case(fgc_text_data(text), fgc_text_size(text), &options, &c, NULL),
            FGC_OK);
        struct scarce scarce = { .failed = true };
        for (size_t failing = 1; scarce.failed; failing++) {
            scarce = (struct scarce){ .failing = failing };
            fgc_allocator allocator = scarce_allocator(&scarce);
            fgc_text *written = NULL;
            fgc_status status = fgc_xml_write_text(c, &allocator, &written, NULL);
            assert_int_equal(status, scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK);
            if (written)
                assert_string_equal(fgc_text_data(written), fgc_text_data(text));
            fgc_text_free(written);
            assert_all_given_back(&scarce);
            assert_int_equal(scarce.unwiped, 0);
        }
        fgc_case_free(c);
        fgc_text_free(text);
    }
}

/* Each of libxml2's allocations fails in turn, once the schema is made: while that is made, one that fails may
 * crash libxml2 2.9 itself, so it is not begun without room. What is lost when validating is libxml2's. */
static void a_failed_allocation_of_libxml2_is_reported(void **unused)
{
    (void)unused;
    const char *lines;
    fgc_text *text = a_document(NULL, &lines);
    size_t step = brief ? 97 : 1;
    fgc_xml_findings *findings = NULL;
    theirs.largest = MIB;
    assert_int_equal(fgc_xml_validate("", 0, NULL, &findings, NULL), FGC_ERROR_NO_MEMORY);
    assert_null(findings);
    theirs.largest = SIZE_MAX;
    assert_int_equal(fgc_xml_validate("", 0, NULL, &findings, NULL), FGC_OK);
    fgc_xml_findings_free(findings);
    for (int way = 0; way < WAYS; way++) {
        theirs.failed = way != VALIDATE || !is_slow(); /* who would tell of what is lost */
        for (size_t failing = 1; theirs.failed; failing += step) {
            size_t before = theirs.now;
            theirs.asked = 0;
            theirs.failing = failing;
            theirs.failed = false;
            struct scarce scarce = { .failing = 0 };
            fgc_status status = use(way, fgc_text_data(text), fgc_text_size(text), lines, &scarce);
            xmlResetLastError();
            assert_all_given_back(&scarce);
            bool right = status == (theirs.failed ? FGC_ERROR_NO_MEMORY : FGC_OK);
            if (!right && (way != VALIDATE || status != FGC_OK)) /* it can do without some */
                fail_msg("way %d, allocation %zu: %d", way, failing, status);
            if (way != VALIDATE && theirs.now != before)
                fail_msg("way %d, allocation %zu: %zu bytes are lost", way, failing,
                         theirs.now - before);
        }
        struct scarce scarce = { .failing = 0 };
        assert_int_equal(use(way, fgc_text_data(text), fgc_text_size(text), lines, &scarce),
                         FGC_OK);
    }
    fgc_text_free(text);
}

/* Nor is less found when memory runs out. */
static void a_failed_allocation_of_libxml2_hides_nothing(void **unused)
{
    (void)unused;
    static const char data[] = "<register xmlns='urn:fgc:case:1' version='1'>" CASE EVENT OPEN
                               " a='1' reference2='2'>x<topics "
                               "b='c'>y</topics></open_case></event><event "
                               "number='2'><add_child/>z<add_child/></event></case>"
                               "<case><event><refer>text</refer></event></case></register>";
    finder *const finders[] = { fgc_xml_check, fgc_xml_validate };
    for (size_t i = 0; i < (is_slow() ? 1 : COUNT_OF(finders)); i++) {
        size_t all = 0;
        theirs.failed = true;
        for (size_t failing = 0; theirs.failed; failing++) {
            fgc_xml_findings *findings = NULL;
            theirs.asked = 0;
            theirs.failing = failing;
            theirs.failed = failing == 0;
            fgc_status status = finders[i](data, sizeof data - 1, NULL, &findings, NULL);
            size_t count = fgc_xml_findings_count(findings);
            theirs.failing = 0;
            all = failing == 0 ? count : all;
            assert_int_equal(status, count == all ? FGC_OK : FGC_ERROR_NO_MEMORY);
            fgc_xml_findings_free(findings);
        }
        assert_true(all > 5);
    }
}

static void on_error(void *context, void *error)
{
    (void)context;
    (void)error;
}

/* The thread's handler of errors is the host's again. */
static void the_hosts_handler_is_put_back(void **unused)
{
    (void)unused;
    int mine = 0;
    const char *lines;
    fgc_text *text = a_document(NULL, &lines);
    xmlStructuredErrorFunc handler = (xmlStructuredErrorFunc)(void (*)(void))on_error;
    xmlGenericErrorFunc printer = xmlGenericError;
    xmlSetStructuredErrorFunc(&mine, handler);
    for (int way = 0; way < WAYS; way++)
        for (size_t size = fgc_text_size(text), i = 0; i < 2; i++, size /= 2) {
            const fgc_profile *profiles[] = { profile };
            fgc_case_options cases = { .size = sizeof cases,
                                       .profile_count = 1,
                                       .profiles = profiles };
            fgc_xml_options options = { .size = sizeof options, .cases = &cases };
            fgc_case *c = NULL;
            fgc_xml_findings *findings = NULL;
            fgc_xml_read_case(fgc_text_data(text), size, &options, &c, NULL);
            fgc_xml_validate(fgc_text_data(text), size, &options, &findings, NULL);
            fgc_xml_findings_free(findings);
            fgc_case_free(c);
            assert_ptr_equal(xmlStructuredErrorContext, &mine);
            assert_true(xmlGenericError == printer);
            assert_true(xmlStructuredError == handler);
        }
    xmlSetStructuredErrorFunc(NULL, NULL);
    fgc_text_free(text);
}

/* All that a document is for, with nothing said but when it begins and ends. */
static void be_still(void **unused)
{
    const char *lines;
    fgc_text *text = a_document(NULL, &lines);
    fgc_text_free(a_document(NULL, &lines));
    if (write(1, "begin\n", 6) != 6)
        fail();
    for (int way = 0; way < WAYS; way++) {
        struct scarce scarce = { .failing = 0 };
        assert_int_equal(use(way, fgc_text_data(text), fgc_text_size(text), lines, &scarce),
                         FGC_OK);
    }
    attacks_are_refused(unused);
    other_encodings_are_refused(unused);
    if (write(1, "end\n", 4) != 4)
        fail();
    fgc_text_free(text);
}

/* A test that prints nothing. */
#define quiet(test) cmocka_unit_test_setup_teardown(test, catch_stderr, release_stderr)

int main(int count, char **arguments)
{
    static const struct CMUnitTest tests[] = {
        quiet(a_failed_allocation_of_libxml2_is_reported),
        quiet(a_failed_allocation_of_libxml2_hides_nothing),
        quiet(a_failed_allocation_of_ours_is_reported),
        quiet(a_failed_allocation_when_writing_is_reported),
        quiet(attacks_are_refused),
        quiet(many_names_are_refused),
        quiet(other_encodings_are_refused),
        quiet(every_part_of_a_document_is_refused),
        quiet(changed_documents_are_read_or_refused),
        quiet(a_register_takes_no_more_memory_than_a_case),
        quiet(the_hosts_handler_is_put_back),
    };
    if (xmlMemSetup(their_free, their_malloc, their_realloc, their_strdup) != 0 ||
        fgc_profile_load("no-barnevern", NULL, &profile, NULL) != FGC_OK)
        return 2;
    const char *argument = count > 1 ? arguments[1] : "";
    static const struct CMUnitTest still[] = { cmocka_unit_test(be_still) };
    brief = is_slow() && strcmp(argument, "long") != 0;
    int failed = strcmp(argument, "still") == 0 ? cmocka_run_group_tests(still, NULL, NULL)
                                                : cmocka_run_group_tests(tests, NULL, NULL);
    fgc_profile_free(profile);
    return failed;
}
