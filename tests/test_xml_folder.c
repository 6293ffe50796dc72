/* Every file of a folder is read, checked and validated as a document: none is taken for a case, none takes
 * more than 0.2 s.
 *
 * test_xml_folder FOLDER */
#define _XOPEN_SOURCE 700

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builders.h"
#include "documents.h"

enum { MOST_MILLISECONDS = 200, MOST_FILES = 64 };

static const char *folder;
static struct world *world;
static size_t files;

static void refuse(const char *path, const char *data, size_t size)
{
    fgc_case *c = NULL;
    fgc_xml_findings *checked = NULL, *validated = NULL;
    double start = milliseconds();
    if (fgc_xml_read_case(data, size, &world->options, &c, NULL) == FGC_OK)
        fail_msg("%s is read", path);
    assert_int_equal(fgc_xml_check(data, size, NULL, &checked, NULL), FGC_OK);
    assert_int_equal(fgc_xml_validate(data, size, NULL, &validated, NULL), FGC_OK);
    if (fgc_xml_findings_count(checked) == 0 || fgc_xml_findings_count(validated) == 0)
        fail_msg("nothing is wrong with %s", path);
    if (milliseconds() - start > MOST_MILLISECONDS)
        fail_msg("%s takes %.0f ms", path, milliseconds() - start);
    fgc_xml_findings_free(checked);
    fgc_xml_findings_free(validated);
}

static int visit(const char *path, const struct stat *about, int type, struct FTW *where)
{
    (void)where;
    FILE *file = type == FTW_F ? fopen(path, "rb") : NULL;
    size_t size = (size_t)about->st_size;
    if (!file)
        return 0;
    char *data = malloc(size + 1);
    assert_int_equal(fread(data, 1, size, file), size);
    fclose(file);
    refuse(path, data, size);
    free(data);
    files++;
    return 0;
}

static void none_is_ours(void **unused)
{
    (void)unused;
    world = a_world(NULL);
    fgc_xml_findings *first = NULL; /* makes the schema */
    assert_int_equal(fgc_xml_validate("", 0, NULL, &first, NULL), FGC_OK);
    fgc_xml_findings_free(first);
    assert_int_equal(nftw(folder, visit, MOST_FILES, FTW_PHYS), 0);
    assert_true(files > 1000);
    end_world(world);
}

int main(int count, char **arguments)
{
    static const struct CMUnitTest tests[] = { cmocka_unit_test(none_is_ours) };
    if (count != 2)
        return 2;
    folder = arguments[1];
    return cmocka_run_group_tests(tests, NULL, NULL);
}
