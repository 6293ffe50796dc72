/* Documents are read and checked: what is wrong is found where it is. */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builders.h"
#include "documents.h"

/* Lines of a newer library, and the document that it writes of them itself. */
static const char newer_lines[] =
    "fgc1 1 2026-03-02T08:00:00Z 2026-03-02T08:00:00Z case_worker u open_case reference=r "
    "urgency=ordinary setting=dk_school stage=none purpose=general topics=home topics=school "
    "initiated_by=child profile=dk-boernesag profile_version=1\n"
    "fgc1 2 2026-03-02T08:00:00Z 2026-03-02T08:00:00Z case_worker u add_child name=\"A & "
    "\\\"B\\\"\" "
    "born=2012-05-17 pets=cat pets=dog shoes=31\n"
    "fgc1 3 2026-03-02T08:00:00Z 2026-03-02T08:00:00Z case_worker u walk_dog dog=2 where=here "
    "where=there "
    "how=\"en\\nto \\\\ <\" for=2 once=x override=walk_dog.rain override_reason=r "
    "advice=walk_dog.role\n"
    "fgc1 4 2026-03-02T08:00:00Z 2026-03-02T08:00:00Z neighbour u refer\n"
    "fgc1 5 2026-03-02T08:00:00Z 2026-03-02T08:00:00Z child u update_case stage=dreaming "
    "purpose=school "
    "topics=home topics=space violence=no\n";

static const char newer_document[] =
    "<c:case xmlns:c='urn:fgc:case:1' version='1'>\n"
    "<c:event recorded='2026-03-02T08:00:00Z' actor='u' number='1' role='case_worker' "
    "effective='2026-03-02T08:00:00Z'><c:open_case profile_version='1' profile='dk-boernesag' "
    "initiated_by='child' purpose='general' stage='none' setting='dk_school' urgency='ordinary' "
    "reference='r'><c:topics>home</c:topics><c:topics>sch<!-- -->oo<![CDATA[l]]></c:topics>"
    "</c:open_case></c:event>\n"
    "<c:event number='2' effective='2026-03-02T08:00:00Z' recorded='2026-03-02T08:00:00Z' "
    "role='case_worker' actor='u'><c:add_child name='A &amp; &quot;B&#34;' born='2012-05-17' "
    "pets='2' "
    "shoes='31'><c:pets>cat</c:pets><c:pets>dog</c:pets></c:add_child></c:event>\n"
    "<c:event number='3' effective='2026-03-02T08:00:00Z' recorded='2026-03-02T08:00:00Z' "
    "role='case_worker' actor='u' for='2' once='x' override_reason='r'><c:walk_dog dog='2' "
    "where='2' "
    "how='en&#10;to \\ &lt;'><c:where>here</c:where><c:where>there</c:where></c:walk_dog>"
    "<c:override>walk_dog.rain</c:override><c:advice>walk_dog.role</c:advice></c:event>\n"
    "<c:event number='4' effective='2026-03-02T08:00:00Z' recorded='2026-03-02T08:00:00Z' "
    "role='neighbour' actor='u'><c:refer/></c:event>\n"
    "<?hint nothing?><c:event number='5' effective='2026-03-02T08:00:00Z' "
    "recorded='2026-03-02T08:00:00Z' role='child' actor='u'><c:update_case violence='no' "
    "stage='dreaming' purpose='school' "
    "topics='2'><c:topics>home</c:topics><c:topics>space</c:topics>"
    "</c:update_case></c:event>\n"
    "</c:case>\n";

static void events_of_a_newer_library_come_back(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    fgc_case *c = case_of_lines(world, newer_lines, strlen(newer_lines));
    assert_int_equal(fgc_case_writable(c), FGC_ERROR_NEWER);
    assert_comes_back(world, c);
    fgc_text *document = document_of(c);
    assert_non_null(strstr(fgc_text_data(document), "<newer line=\"fgc1 3 "));
    fgc_text_free(document);
    fgc_case_free(c);
    end_world(world);
}

static void elements_of_a_newer_library_become_its_lines(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    fgc_case *c = read_case(world, newer_document, strlen(newer_document));
    fgc_text *lines = lines_of(c);
    assert_string_equal(fgc_text_data(lines), newer_lines);
    assert_int_equal(fgc_case_writable(c), FGC_ERROR_NEWER);
    fgc_text_free(lines);
    fgc_case_free(c);
    end_world(world);
}

/* A document as others write it: another order, prefixes, spaces, references. */
static void documents_of_others_are_read(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    const char *end = strstr(newer_document, "<c:event number='2'");
    char document[4096], plain[4096];
    snprintf(document, sizeof document, "\xEF\xBB\xBF \n%.*s </c:case>\t",
             (int)(end - newer_document), newer_document);
    fgc_case *c = read_case(world, document, strlen(document));
    fgc_text *lines = lines_of(c);
    size_t first = (size_t)(strchr(newer_lines, '\n') - newer_lines) + 1;
    snprintf(plain, sizeof plain, "%.*s", (int)first, newer_lines);
    assert_string_equal(fgc_text_data(lines), plain);
    fgc_text_free(lines);
    fgc_case_free(c);
    end_world(world);
}

/* The table. */

static char *table;

struct row {
    char name[128];
    char old[512];
    char new[1024];
    char wanted[1024];
};

/* Copy up to `end`, `\n` as a line's end. */
static void copy_part(char *out, size_t room, const char *from, const char *end)
{
    size_t at = 0;
    for (; from < end; from++) {
        assert_true(at + 1 < room);
        bool line = from[0] == '\\' && from[1] == 'n';
        out[at++] = line ? '\n' : *from;
        from += line;
    }
    out[at] = '\0';
}

static void read_row(const char *line, const char *end, struct row *row)
{
    char *const parts[] = { row->name, row->old, row->new, row->wanted };
    const size_t rooms[] = { sizeof row->name, sizeof row->old, sizeof row->new,
                             sizeof row->wanted };
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        const char *close = i + 1 < COUNT_OF(parts) ? strstr(line, " ; ") : end;
        assert_non_null(close);
        copy_part(parts[i], rooms[i], line, close);
        line = close + 3;
    }
}

/* The document of the table, with a row's change. Free it. */
static char *changed(const char *document, const struct row *row)
{
    bool last = row->old[0] == '$';
    const char *old = row->old + last, *at = strstr(document, old);
    assert_non_null(at);
    for (const char *next = at; last && (next = strstr(next + 1, old)) != NULL;)
        at = next;
    size_t size = strlen(document) + strlen(row->new) + 1;
    char *made = malloc(size);
    snprintf(made, size, "%.*s%s%s", (int)(at - document), document, row->new, at + strlen(old));
    return made;
}

/* Reading fails with the first finding that is not kept for a newer library. */
static void assert_read_fails_alike(const struct world *world, const char *document,
                                    const char *wanted)
{
    static const char newer[] = "newer ";
    fgc_case *c = NULL;
    char found[256] = "";
    while (strncmp(wanted, newer, strlen(newer)) == 0 && !strstr(wanted, "version") &&
           strncmp(wanted, "newer 2:1 ", 10) != 0) {
        const char *next = strstr(wanted, " ; ");
        wanted = next ? next + 3 : "";
    }
    fgc_status status =
        fgc_xml_read_case(document, strlen(document), &world->options, &c, world->error);
    if (status)
        snprintf(found, sizeof found, "%s %zu:%zu %s", fgc_code_id(FGC_LIST_STATUS, status),
                 fgc_error_line(world->error), fgc_error_column(world->error),
                 fgc_error_path(world->error));
    assert_int_equal(strncmp(found, wanted, strlen(found)), 0);
    assert_int_equal(found[0] == '\0', wanted[0] == '\0');
    assert_int_equal(c != NULL, status == FGC_OK);
    if (c)
        assert_int_equal(fgc_case_writable(c), FGC_ERROR_NEWER);
    fgc_case_free(c);
}

static void what_is_wrong_is_found_where_it_is(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    char *document = strchr(table, '<'), *rows = strstr(table, "----\n");
    size_t count = 0;
    *rows = '\0';
    assert_found(fgc_xml_check, document, strlen(document), "");
    assert_found(fgc_xml_validate, document, strlen(document), "");
    fgc_case_free(read_case(world, document, strlen(document)));
    for (char *line = strchr(rows + 1, '\n') + 1, *end; *line; line = end + 1) {
        struct row row;
        char found[2048];
        end = strchr(line, '\n');
        if (*line == '#' || *line == '\n')
            continue;
        read_row(line, end, &row);
        char *made = changed(document, &row);
        find(fgc_xml_check, made, strlen(made), found, sizeof found);
        if (strcmp(found, row.wanted) != 0)
            fail_msg("%s: %s, not %s", row.name, found, row.wanted);
        assert_read_fails_alike(world, made, row.wanted);
        free(made);
        count++;
    }
    *rows = '-';
    assert_true(count >= 60);
    end_world(world);
}

/* Whatever is wrong for the schema is wrong for the form check. */
static void the_schema_and_the_check_agree(void **unused)
{
    (void)unused;
    char *document = strchr(table, '<'), *rows = strstr(table, "----\n");
    size_t both = 0, check_alone = 0;
    *rows = '\0';
    for (char *line = strchr(rows + 1, '\n') + 1, *end; *line; line = end + 1) {
        struct row row;
        char found[4096];
        end = strchr(line, '\n');
        if (*line == '#' || *line == '\n')
            continue;
        read_row(line, end, &row);
        char *made = changed(document, &row);
        find(fgc_xml_validate, made, strlen(made), found, sizeof found);
        assert_true(found[0] == '\0' || row.wanted[0] != '\0');
        *(found[0] ? &both : &check_alone) += 1;
        free(made);
    }
    *rows = '-';
    assert_true(both > 2 * check_alone);
}

static void every_finding_has_its_place(void **unused)
{
    (void)unused;
    static const char document[] =
        "<register xmlns='urn:fgc:case:1' version='1'>\n<case/>\n<case a='b'><event/></case>\n"
        "<cases/>\n</register>";
    assert_found(fgc_xml_check, document, strlen(document),
                 "syntax 2:1 /register/case[1] ; syntax 3:7 /register/case[2]/@* ; "
                 "syntax 3:13 /register/case[2]/event[1] ; syntax 4:1 /register/*");
    assert_found(
        fgc_xml_validate, document, strlen(document),
        "syntax 2:1 /register/case[1] ; syntax 3:1 /register/case[2] ; "
        "syntax 3:13 /register/case[2]/event[1] ; syntax 3:13 /register/case[2]/event[1] ; "
        "syntax 3:13 /register/case[2]/event[1] ; syntax 3:13 /register/case[2]/event[1] ; "
        "syntax 3:13 /register/case[2]/event[1] ; syntax 3:13 /register/case[2]/event[1] ; "
        "syntax 4:1 /register");
}

/* Registers. */

struct collected {
    fgc_text *text;
    size_t calls;
    size_t failing; /* the call that fails, from 1 */
};

static int32_t collect(void *context, const char *data, size_t size)
{
    struct collected *collected = context;
    if (++collected->calls == collected->failing)
        return 7;
    return fgc_text_add(collected->text, data, size, NULL);
}

static fgc_text *a_register(const fgc_case *const *cases, size_t count)
{
    struct collected collected = { .failing = 0 };
    fgc_xml_sink sink = { .size = sizeof sink, .write = collect, .context = &collected };
    assert_int_equal(fgc_text_new(NULL, &collected.text, NULL), FGC_OK);
    assert_int_equal(fgc_xml_begin_register(&sink, NULL), FGC_OK);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(fgc_xml_add_case(cases[i], &sink, NULL), FGC_OK);
    assert_int_equal(fgc_xml_end_register(&sink, NULL), FGC_OK);
    return collected.text;
}

/* Read a register in pieces of a size; how many cases it has. */
static size_t read_register(const struct world *world, const char *data, size_t size, size_t piece,
                            const fgc_case *const *cases)
{
    fgc_xml_reader *reader = NULL;
    size_t count = 0;
    assert_int_equal(fgc_xml_reader_new(&world->options, &reader, NULL), FGC_OK);
    for (size_t at = 0, taken = 0; at < size; at += taken) {
        fgc_case *c = NULL;
        size_t left = size - at < piece ? size - at : piece;
        assert_int_equal(fgc_xml_reader_push(reader, data + at, left, &taken, &c, world->error),
                         FGC_OK);
        assert_true(taken == left || c);
        if (c)
            assert_alike(cases[count++], c, 1772528400);
        fgc_case_free(c);
    }
    assert_int_equal(fgc_xml_reader_end(reader, world->error), FGC_OK);
    fgc_xml_reader_free(reader);
    return count;
}

static void a_register_is_read_case_by_case(void **unused)
{
    (void)unused;
    static const size_t pieces[] = { 1, 7, 100, 4096, SIZE_MAX };
    struct world *world = a_world(NULL);
    struct story stories[3] = { a_story("no-barnevern", NULL, NULL),
                                a_story("no-barnevern", NULL, NULL),
                                a_story("dk-boernesag", NULL, NULL) };
    const fgc_case *cases[3];
    go_to(&stories[0], FGC_PHASE_CLOSED);
    go_to(&stories[1], FGC_PHASE_INITIATIVE);
    go_to(&stories[2], FGC_PHASE_REFERRED);
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        cases[i] = stories[i].c;
    fgc_text *text = a_register(cases, COUNT_OF(cases));
    const char *data = fgc_text_data(text);
    for (size_t i = 0; i < COUNT_OF(pieces); i++)
        assert_int_equal(read_register(world, data, fgc_text_size(text), pieces[i], cases), 3);
    assert_found(fgc_xml_check, data, fgc_text_size(text), "");
    assert_found(fgc_xml_validate, data, fgc_text_size(text), "");
    fgc_text *empty = a_register(NULL, 0), *one = document_of(cases[1]);
    assert_int_equal(
        read_register(world, fgc_text_data(empty), fgc_text_size(empty), SIZE_MAX, NULL), 0);
    assert_int_equal(read_register(world, fgc_text_data(one), fgc_text_size(one), 10, cases + 1),
                     1);
    fgc_case *c = NULL;
    assert_int_equal(
        fgc_xml_read_case(data, fgc_text_size(text), &world->options, &c, world->error),
        FGC_ERROR_SYNTAX);
    fgc_text_free(empty);
    fgc_text_free(one);
    fgc_text_free(text);
    for (size_t i = 0; i < COUNT_OF(stories); i++)
        end(&stories[i]);
    end_world(world);
}

static void what_came_before_a_fault_was_whole(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_REFERRED);
    const fgc_case *cases[] = { story.c, story.c };
    fgc_text *text = a_register(cases, 2);
    char *data = strdup(fgc_text_data(text));
    size_t taken, size = fgc_text_size(text);
    fgc_xml_reader *reader = NULL;
    fgc_case *c = NULL;
    memcpy(strstr(strstr(data, "</case>"), "role="), "rule=", 5);
    assert_int_equal(fgc_xml_reader_new(&world->options, &reader, NULL), FGC_OK);
    assert_int_equal(fgc_xml_reader_push(reader, data, size, &taken, &c, world->error), FGC_OK);
    assert_alike(c, story.c, story.now);
    fgc_case_free(c);
    for (int i = 0; i < 2; i++) {
        fgc_status status = i == 0 ? fgc_xml_reader_push(reader, data + taken, size - taken, &taken,
                                                         &c, world->error)
                                   : fgc_xml_reader_end(reader, world->error);
        assert_int_equal(status, FGC_ERROR_SYNTAX);
        assert_null(c);
        assert_string_equal(fgc_error_path(world->error), "/register/case[2]/event[1]/@*");
    }
    fgc_xml_reader_free(reader);
    free(data);
    fgc_text_free(text);
    end(&story);
    end_world(world);
}

static void a_reader_that_ended_takes_no_more(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    fgc_text *text = a_register(NULL, 0);
    fgc_xml_reader *reader = NULL;
    fgc_case *c = NULL;
    size_t taken;
    assert_int_equal(fgc_xml_reader_new(&world->options, &reader, NULL), FGC_OK);
    assert_int_equal(fgc_xml_reader_push(reader, fgc_text_data(text), 20, &taken, &c, NULL),
                     FGC_OK);
    assert_int_equal(taken, 20);
    assert_int_equal(fgc_xml_reader_end(reader, NULL), FGC_ERROR_SYNTAX);
    fgc_xml_reader_free(reader);
    assert_int_equal(fgc_xml_reader_new(&world->options, &reader, NULL), FGC_OK);
    assert_int_equal(
        fgc_xml_reader_push(reader, fgc_text_data(text), fgc_text_size(text), &taken, &c, NULL),
        FGC_OK);
    assert_int_equal(fgc_xml_reader_end(reader, NULL), FGC_OK);
    assert_int_equal(fgc_xml_reader_push(reader, "\n", 1, &taken, &c, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    fgc_xml_reader_free(reader);
    fgc_text_free(text);
    end_world(world);
}

static void a_sink_that_fails_is_told_of(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_CLOSED);
    struct collected collected = { .failing = 0 };
    fgc_xml_sink sink = { .size = sizeof sink, .write = collect, .context = &collected };
    assert_int_equal(fgc_text_new(NULL, &collected.text, NULL), FGC_OK);
    assert_int_equal(fgc_xml_write_case(story.c, &sink, NULL), FGC_OK);
    size_t calls = collected.calls;
    fgc_text *whole = document_of(story.c);
    assert_string_equal(fgc_text_data(collected.text), fgc_text_data(whole));
    for (size_t failing = 1; failing <= calls; failing++) {
        collected = (struct collected){ .text = collected.text, .failing = failing };
        assert_int_equal(fgc_xml_write_case(story.c, &sink, NULL), FGC_ERROR_HOST);
        assert_int_equal(collected.calls, failing);
    }
    collected = (struct collected){ .text = collected.text, .failing = 1 };
    assert_int_equal(fgc_xml_begin_register(&sink, NULL), FGC_ERROR_HOST);
    fgc_text_free(whole);
    fgc_text_free(collected.text);
    end(&story);
}

/* What is asked wrongly. */
static void arguments_are_checked(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    struct story story = a_story("no-barnevern", NULL, NULL);
    fgc_xml_sink sink = { .size = sizeof sink };
    fgc_xml_options options = world->options;
    fgc_text *text = NULL;
    fgc_case *c = NULL;
    fgc_xml_reader *reader = NULL;
    fgc_xml_findings *findings = NULL;
    fgc_xml_finding finding = { .size = sizeof finding };
    size_t taken;
    assert_int_equal(fgc_xml_write_text(NULL, NULL, &text, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_write_text(story.c, NULL, &text, NULL), FGC_ERROR_INVALID_ARGUMENT);
    go_to(&story, FGC_PHASE_INITIATIVE);
    assert_int_equal(fgc_xml_write_text(story.c, NULL, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_write_case(story.c, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_write_case(story.c, &sink, NULL), FGC_ERROR_INVALID_ARGUMENT);
    sink.size = 3;
    assert_int_equal(fgc_xml_begin_register(&sink, NULL), FGC_ERROR_ABI);
    assert_int_equal(fgc_xml_read_case(NULL, 1, &options, &c, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_read_case("", 0, NULL, &c, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_read_case("", 0, &options, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_read_case("", 0, &options, &c, NULL), FGC_ERROR_SYNTAX);
    assert_int_equal(fgc_xml_check("", 0, NULL, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_reader_new(NULL, &reader, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_reader_new(&options, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_reader_push(NULL, "", 0, &taken, &c, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_reader_end(NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_xml_findings_count(NULL), 0);
    assert_int_equal(fgc_xml_findings_read(NULL, 0, &finding, NULL), FGC_ERROR_INVALID_ARGUMENT);
    options.reserved = 1;
    assert_int_equal(fgc_xml_read_case("", 0, &options, &c, NULL), FGC_ERROR_ABI);
    options = (fgc_xml_options){ .size = 9 };
    assert_int_equal(fgc_xml_check("", 0, &options, &findings, NULL), FGC_ERROR_ABI);
    fgc_xml_reader_free(NULL);
    fgc_xml_findings_free(NULL);
    end(&story);
    end_world(world);
}

static void limits_can_be_lowered_only(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    const fgc_xml_options none = world->options;
    fgc_xml_options lower[7], higher[6];
    char *document = strchr(table, '<');
    size_t size = (size_t)(strstr(table, "----\n") - document);
    for (size_t i = 0; i < COUNT_OF(lower); i++)
        lower[i] = none;
    for (size_t i = 0; i < COUNT_OF(higher); i++)
        higher[i] = none;
    lower[0].depth = 3;
    lower[1].tag_bytes = 100;
    lower[2].attributes = 5;
    lower[3].text_bytes = 3;
    lower[4].events = 3;
    lower[5].bytes = size - 1;
    lower[6].depth = 1;
    higher[0].depth = 17;
    higher[1].tag_bytes = 524289;
    higher[2].attributes = 129;
    higher[3].text_bytes = 131073;
    higher[4].events = 100001;
    higher[5].findings = 1001;
    for (size_t i = 0; i < COUNT_OF(lower); i++) {
        fgc_case *c = NULL;
        fgc_status status = fgc_xml_read_case(document, size, &lower[i], &c, world->error);
        assert_int_equal(status, FGC_ERROR_LIMIT);
        assert_true(fgc_error_line(world->error) > 0);
    }
    for (size_t i = 0; i < COUNT_OF(higher); i++) {
        fgc_case *c = NULL;
        assert_int_equal(fgc_xml_read_case(document, size, &higher[i], &c, NULL), FGC_ERROR_RANGE);
    }
    lower[5].bytes = size;
    fgc_case *c = NULL;
    assert_int_equal(fgc_xml_read_case(document, size, &lower[5], &c, NULL), FGC_OK);
    fgc_case_free(c);
    end_world(world);
}

/* Read a case to its end or to what is wrong, in pieces of a size: where that is, and what. */
static void read_wrong(const fgc_xml_options *options, const char *document, size_t piece,
                       char *out, size_t room)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_xml_reader *reader = NULL;
    size_t size = strlen(document);
    fgc_status status = FGC_OK;
    assert_int_equal(fgc_xml_reader_new(options, &reader, NULL), FGC_OK);
    for (size_t at = 0, taken; at < size && !status; at += taken) {
        fgc_case *c = NULL;
        size_t left = size - at;
        status = fgc_xml_reader_push(reader, document + at, left < piece ? left : piece, &taken, &c,
                                     error);
        fgc_case_free(c);
    }
    snprintf(out, room, "%s %zu:%zu %s %s", fgc_code_id(FGC_LIST_STATUS, status),
             fgc_error_line(error), fgc_error_column(error), fgc_error_path(error),
             fgc_error_message(error));
    fgc_xml_reader_free(reader);
    fgc_error_free(error);
}

static void the_first_limit_is_told_of(void **unused)
{
    (void)unused;
    static const struct {
        const char *document;
        uint32_t tag_bytes, text_bytes, attributes, depth;
        const char *wanted;
    } rows[] = {
#define CASE "<case xmlns='urn:fgc:case:1' version='1'>"
#define TOO_DEEP "elements are too deep in one another"
        { CASE "\n<event><refer/></event>", 0, 0, 0, 2, "limit 2:8 /case/event[1] " TOO_DEEP },
        { CASE "\n<event/>", 0, 0, 0, 1, "limit 2:1 /case " TOO_DEEP },
        { CASE "\n<event a='' b='' c=''>", 0, 0, 2, 0,
          "limit 2:20 /case a tag has too many attributes" },
        { CASE "\n \n<event a='' b='' c=''>", 0, 2, 2, 0,
          "limit 1:42 /case there is too much text between two tags" },
        { "<case version='1' xmlns='urn:fgc:case:1'>", 27, 0, 1, 0,
          "limit 1:25 / a tag has too many attributes" },
        { "<case version='1' xmlns='urn:fgc:case:1'>", 24, 0, 1, 0,
          "limit 1:1 / a tag, comment or the like is too long" },
    };
    struct world *world = a_world(NULL);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char whole[256], bytes[256];
        world->options.tag_bytes = rows[i].tag_bytes;
        world->options.text_bytes = rows[i].text_bytes;
        world->options.attributes = rows[i].attributes;
        world->options.depth = rows[i].depth;
        read_wrong(&world->options, rows[i].document, SIZE_MAX, whole, sizeof whole);
        read_wrong(&world->options, rows[i].document, 1, bytes, sizeof bytes);
        assert_string_equal(whole, rows[i].wanted);
        assert_string_equal(bytes, rows[i].wanted);
    }
    end_world(world);
}

/* A time that is not as it is written, behind a text like it that is. */
static void every_value_is_as_it_is_written(void **unused)
{
    (void)unused;
    static const char document[] =
        CASE "<event number='1' effective='2026-03-02T08:00:00Z' "
             "recorded='2026-03-02T08:00:00Z' role='case_worker' actor='u'>"
             "<open_case reference='1' urgency='ordinary' setting='no_child_welfare' stage='none' "
             "purpose='general' initiated_by='family' profile='no-barnevern' profile_version='1'/>"
             "</event>\n<event number='2' effective='2026-03-02T08:00:00Z' "
             "recorded='2026-03-02T08:00:00Z' role='case_worker' actor='u'>\n"
             "<adjourn reason='2026-03-03T10:00:00+01:00' until='2026-03-03T10:00:00+01:00'/>"
             "</event></case>";
    struct world *world = a_world(NULL);
    char wrong[256];
    read_wrong(&world->options, document, SIZE_MAX, wrong, sizeof wrong);
    assert_string_equal(wrong, "syntax 3:45 /case/event[2]/adjourn/@until "
                               "a line is written in one way only");
    end_world(world);
}

static void findings_come_to_an_end(void **unused)
{
    (void)unused;
    static const char document[] =
        "<case xmlns='urn:fgc:case:1' version='1'><a/><b/><c/><d/></case>";
    fgc_xml_options options = { .size = sizeof options, .findings = 3 };
    fgc_xml_findings *findings = NULL;
    fgc_xml_finding last = { .size = sizeof last };
    assert_int_equal(fgc_xml_check(document, strlen(document), &options, &findings, NULL), FGC_OK);
    assert_int_equal(fgc_xml_findings_count(findings), 3);
    assert_int_equal(fgc_xml_findings_read(findings, 2, &last, NULL), FGC_OK);
    assert_int_equal(last.status, FGC_ERROR_LIMIT);
    fgc_xml_findings_free(findings);
}

static void a_profile_that_was_not_given_is_named(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    char *document = strchr(table, '<');
    size_t size = (size_t)(strstr(table, "----\n") - document);
    fgc_case *c = NULL;
    world->cases.profiles = world->profiles + 1;
    world->cases.profile_count = 2;
    assert_int_equal(fgc_xml_read_case(document, size, &world->options, &c, world->error),
                     FGC_ERROR_PROFILE);
    assert_string_equal(fgc_error_path(world->error), "no-barnevern");
    assert_int_equal(fgc_error_line(world->error), 3);
    end_world(world);
}

/* A case as it was has not all its events. */
static void a_case_as_it_was_is_not_written(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    struct story story = a_story("no-barnevern", NULL, NULL);
    fgc_case *past = NULL;
    fgc_text *text = NULL;
    go_to(&story, FGC_PHASE_REFERRED);
    assert_int_equal(fgc_case_as_of(story.c, fgc_case_revision(story.c), story.now, &past, NULL),
                     FGC_OK);
    assert_int_equal(fgc_xml_write_text(past, NULL, &text, NULL), FGC_OK);
    fgc_text_free(text);
    fgc_case_free(past);
    assert_int_equal(fgc_case_as_of(story.c, 5, 1772528400 + 100, &past, NULL), FGC_OK);
    text = NULL;
    assert_int_equal(fgc_xml_write_text(past, NULL, &text, NULL), FGC_ERROR_UNKNOWN);
    assert_null(text);
    fgc_case_free(past);
    end(&story);
    end_world(world);
}

/* What was once written is read, and written again as it was. */
static void a_document_of_version_1_stays_as_it_is(void **unused)
{
    (void)unused;
    struct world *world = a_world(NULL);
    char *document = strchr(table, '<');
    size_t size = (size_t)(strstr(table, "----\n") - document);
    fgc_case *c = read_case(world, document, size);
    fgc_text *again = document_of(c);
    assert_int_equal(fgc_text_size(again), size);
    assert_memory_equal(fgc_text_data(again), document, size);
    fgc_text_free(again);
    fgc_case_free(c);
    end_world(world);
}

static void the_schema_is_there(void **unused)
{
    (void)unused;
    assert_non_null(strstr(fgc_xml_schema(), "<xs:element name=\"add_child\">"));
    assert_string_equal(fgc_xml_schema() + strlen(fgc_xml_schema()) - 13, "</xs:schema>\n");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(events_of_a_newer_library_come_back),
        cmocka_unit_test(elements_of_a_newer_library_become_its_lines),
        cmocka_unit_test(documents_of_others_are_read),
        cmocka_unit_test(what_is_wrong_is_found_where_it_is),
        cmocka_unit_test(the_schema_and_the_check_agree),
        cmocka_unit_test(every_finding_has_its_place),
        cmocka_unit_test(a_register_is_read_case_by_case),
        cmocka_unit_test(what_came_before_a_fault_was_whole),
        cmocka_unit_test(a_reader_that_ended_takes_no_more),
        cmocka_unit_test(a_sink_that_fails_is_told_of),
        cmocka_unit_test(arguments_are_checked),
        cmocka_unit_test(limits_can_be_lowered_only),
        cmocka_unit_test(the_first_limit_is_told_of),
        cmocka_unit_test(every_value_is_as_it_is_written),
        cmocka_unit_test(findings_come_to_an_end),
        cmocka_unit_test(a_profile_that_was_not_given_is_named),
        cmocka_unit_test(a_case_as_it_was_is_not_written),
        cmocka_unit_test(a_document_of_version_1_stays_as_it_is),
        cmocka_unit_test(the_schema_is_there),
    };
    table = read_file(TABLES "/documents.txt");
    int failed = table ? cmocka_run_group_tests(tests, NULL, NULL) : 2;
    free(table);
    return failed;
}
