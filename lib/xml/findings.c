#include "xml/findings.h"

#include <string.h>

#include "xml/blocks.h"

/* A finding, its texts by where they stand. */
struct finding {
    fgc_status status;
    struct position at;
    size_t path;
    size_t message;
};

struct fgc_xml_findings {
    fgc_allocator allocator;
    struct finding *items;
    size_t count;
    size_t room;
    size_t limit;
    struct bytes texts;
};

fgc_xml_findings *fgc__xml_findings_new(const fgc_allocator *allocator, size_t limit)
{
    fgc_xml_findings *findings = fgc__xml_alloc(allocator, sizeof *findings);
    if (findings) {
        findings->allocator = *allocator;
        findings->limit = limit;
    }
    return findings;
}

/* Keep a text; `at` gets its place. */
static bool keep(fgc_xml_findings *findings, const char *text, size_t *at)
{
    *at = findings->texts.size;
    return fgc__xml_append(&findings->allocator, &findings->texts, text, strlen(text) + 1);
}

fgc_status fgc__xml_findings_add(fgc_xml_findings *findings, fgc_status status,
                                 const char *message, struct position at, const char *path)
{
    bool last = findings->count + 1 >= findings->limit;
    struct finding finding = { .status = last ? FGC_ERROR_LIMIT : status, .at = at };
    void *items = findings->items;
    if (!fgc__xml_grow(&findings->allocator, &items, &findings->room, sizeof finding,
                       findings->count + 1))
        return FGC_ERROR_NO_MEMORY;
    findings->items = items;
    if (!keep(findings, path, &finding.path) ||
        !keep(findings, last ? "there is more that is wrong" : message, &finding.message))
        return FGC_ERROR_NO_MEMORY;
    findings->items[findings->count++] = finding;
    return last ? FGC_ERROR_LIMIT : FGC_OK;
}

size_t fgc_xml_findings_count(const fgc_xml_findings *findings)
{
    return findings ? findings->count : 0;
}

fgc_status fgc_xml_findings_read(const fgc_xml_findings *findings, size_t index,
                                 fgc_xml_finding *finding, fgc_error *error)
{
    if (!findings || index >= findings->count)
        return fgc__xml_fail(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such finding");
    fgc_status status = fgc__xml_sized_check(finding, sizeof *finding, error);
    if (status)
        return status;
    const struct finding *found = &findings->items[index];
    fgc_xml_finding ours = {
        .status = found->status,
        .line = found->at.line,
        .column = found->at.column,
        .path = findings->texts.data + found->path,
        .message = findings->texts.data + found->message,
    };
    fgc__xml_sized_out(&ours, finding, sizeof ours);
    return FGC_OK;
}

void fgc_xml_findings_free(fgc_xml_findings *findings)
{
    if (!findings)
        return;
    fgc_allocator allocator = findings->allocator;
    fgc__xml_free(&allocator, findings->items, findings->room * sizeof *findings->items);
    fgc__xml_clear(&allocator, &findings->texts);
    fgc__xml_free(&allocator, findings, sizeof *findings);
}
