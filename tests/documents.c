#include "documents.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct world *a_world(const fgc_digest *digest)
{
    static const char *const ids[] = { "no-barnevern", "no-oppvekst", "dk-boernesag" };
    struct world *world = calloc(1, sizeof *world);
    world->error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        fgc_profile *profile = NULL;
        assert_int_equal(fgc_profile_load(ids[i], NULL, &profile, world->error), FGC_OK);
        world->profiles[i] = profile;
    }
    world->cases = (fgc_case_options){ .size = sizeof world->cases,
                                       .profile_count = COUNT_OF(ids),
                                       .profiles = world->profiles,
                                       .digest = digest };
    world->options = (fgc_xml_options){ .size = sizeof world->options, .cases = &world->cases };
    return world;
}

void end_world(struct world *world)
{
    for (size_t i = 0; i < COUNT_OF(world->profiles); i++)
        fgc_profile_free(world->profiles[i]);
    fgc_error_free(world->error);
    free(world);
}

fgc_text *document_of(const fgc_case *c)
{
    fgc_text *text = NULL;
    assert_int_equal(fgc_xml_write_text(c, NULL, &text, NULL), FGC_OK);
    return text;
}

fgc_case *case_of_lines(const struct world *world, const char *lines, size_t size)
{
    fgc_case *c = NULL;
    assert_int_equal(fgc_case_new(&world->cases, &c, NULL), FGC_OK);
    if (fgc_case_replay_lines(c, lines, size, world->error) != FGC_OK)
        fail_msg("line %zu: %s", fgc_error_line(world->error), fgc_error_message(world->error));
    return c;
}

fgc_case *read_case(const struct world *world, const char *data, size_t size)
{
    fgc_case *c = NULL;
    if (fgc_xml_read_case(data, size, &world->options, &c, world->error) != FGC_OK)
        fail_msg("%zu:%zu %s: %s", fgc_error_line(world->error), fgc_error_column(world->error),
                 fgc_error_path(world->error), fgc_error_message(world->error));
    return c;
}

void find(finder *by, const char *data, size_t size, char *out, size_t room)
{
    fgc_xml_findings *findings = NULL;
    fgc_xml_options options = { .size = sizeof options };
    assert_int_equal(by(data, size, &options, &findings, NULL), FGC_OK);
    out[0] = '\0';
    for (size_t i = 0; i < fgc_xml_findings_count(findings); i++) {
        fgc_xml_finding finding = { .size = sizeof finding };
        size_t at = strlen(out);
        assert_int_equal(fgc_xml_findings_read(findings, i, &finding, NULL), FGC_OK);
        assert_true(finding.message[0] != '\0');
        snprintf(out + at, room - at, "%s%s %llu:%llu %s", i > 0 ? " ; " : "",
                 fgc_code_id(FGC_LIST_STATUS, finding.status), (unsigned long long)finding.line,
                 (unsigned long long)finding.column, finding.path);
    }
    fgc_xml_findings_free(findings);
}

void assert_found(finder *by, const char *data, size_t size, const char *wanted)
{
    char found[4096];
    find(by, data, size, found, sizeof found);
    assert_string_equal(found, wanted);
}

/* The same with the first two attributes of each event in another order. */
static char *in_other_order(const char *data, size_t size)
{
    static const char start[] = "<event ";
    char *other = calloc(1, size + 1);
    memcpy(other, data, size);
    for (char *at = other; (at = strstr(at, start)) != NULL; at++) {
        char *first = at + strlen(start), *second = strchr(first, ' ') + 1;
        size_t one = (size_t)(second - first) - 1, two = strcspn(second, " ");
        memmove(first, second, two);
        first[two] = ' ';
        memcpy(first + two + 1, data + (first - other), one);
    }
    return other;
}

static void assert_order_is_nothing(const struct world *world, const char *data, size_t size)
{
    char *other = in_other_order(data, size);
    fgc_case *read = read_case(world, other, size);
    fgc_text *document = document_of(read);
    assert_string_equal(fgc_text_data(document), data);
    fgc_text_free(document);
    fgc_case_free(read);
    free(other);
}

/* Read in pieces, no event is whole when it is told of. */
static void assert_pieces_are_nothing(const struct world *world, const char *data, size_t size)
{
    fgc_xml_reader *reader = NULL;
    fgc_case *read = NULL;
    assert_int_equal(fgc_xml_reader_new(&world->options, &reader, NULL), FGC_OK);
    for (size_t at = 0, taken, piece = 48; at < size && !read; at += taken)
        assert_int_equal(fgc_xml_reader_push(reader, data + at,
                                             piece < size - at ? piece : size - at, &taken, &read,
                                             NULL),
                         FGC_OK);
    fgc_text *document = document_of(read);
    assert_string_equal(fgc_text_data(document), data);
    fgc_text_free(document);
    fgc_case_free(read);
    fgc_xml_reader_free(reader);
}

void assert_comes_back(const struct world *world, const fgc_case *c)
{
    fgc_text *document = document_of(c);
    const char *data = fgc_text_data(document);
    size_t size = fgc_text_size(document);
    fgc_case *read = read_case(world, data, size);
    assert_alike(c, read, 1772528400);
    assert_int_equal(fgc_case_writable(read), fgc_case_writable(c));
    fgc_text *again = document_of(read);
    assert_string_equal(fgc_text_data(again), data);
    assert_order_is_nothing(world, data, size);
    assert_pieces_are_nothing(world, data, size);
    if (fgc_case_writable(c) != FGC_ERROR_NEWER) {
        assert_found(fgc_xml_check, data, size, "");
        assert_found(fgc_xml_validate, data, size, "");
    }
    fgc_text_free(again);
    fgc_text_free(document);
    fgc_case_free(read);
}
