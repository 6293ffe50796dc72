/* The doors of reading. */
#include <fgc/xml.h>

#include "xml/schema.h"

struct fgc_xml_reader {
    struct document document;
};

static fgc_status open_reader(struct document *document, const fgc_xml_options *options,
                              fgc_error *error)
{
    struct thread thread;
    fgc__xml_enter(&thread, &document->source);
    fgc_status status = fgc__xml_document_open(document, options, error);
    fgc__xml_leave(&thread);
    return status;
}

static void close_reader(struct document *document)
{
    struct thread thread;
    fgc__xml_enter(&thread, &document->source);
    fgc__xml_document_close(document);
    fgc__xml_leave(&thread);
}

/* Say again what ended the document. */
static fgc_status tell(const struct document *document, fgc_error *error)
{
    const fgc_error *failure = document->failure;
    if (document->status == FGC_OK)
        return FGC_OK;
    return fgc_error_set(error, document->status, fgc_error_message(failure),
                         fgc_error_line(failure), fgc_error_column(failure),
                         fgc_error_path(failure));
}

static size_t push(struct document *document, const char *data, size_t size)
{
    struct thread thread;
    fgc__xml_enter(&thread, &document->source);
    size_t taken = fgc__xml_source_push(&document->source, data, size);
    fgc__xml_leave(&thread);
    return taken;
}

static void end(struct document *document)
{
    struct thread thread;
    fgc__xml_enter(&thread, &document->source);
    fgc__xml_source_end(&document->source);
    fgc__xml_leave(&thread);
    if (document->level != LEVEL_END)
        fgc__xml_document_fail(document, FGC_ERROR_SYNTAX, "the document has no end",
                               document->source.begin, "");
}

static fgc_status check_data(const char *data, size_t size, const void *result, fgc_error *error)
{
    return result && (data || size == 0)
               ? FGC_OK
               : fgc__xml_fail(error, FGC_ERROR_INVALID_ARGUMENT,
                               "no document, or no place for the result");
}

static fgc_status check_cases(const fgc_xml_options *options, fgc_error *error)
{
    return options && options->cases
               ? FGC_OK
               : fgc_error_set(error, FGC_ERROR_INVALID_ARGUMENT,
                               "without options for cases there is none", 0, 0, "cases");
}

fgc_status fgc_xml_read_case(const char *data, size_t size, const fgc_xml_options *options,
                             fgc_case **c, fgc_error *error)
{
    struct document document = { .single = true };
    fgc_status status = check_data(data, size, c, error);
    if (!status)
        status = check_cases(options, error);
    if (!status)
        status = open_reader(&document, options, error);
    if (status)
        return status;
    size_t taken = push(&document, data, size);
    if (taken < size)
        push(&document, data + taken, size - taken);
    end(&document);
    status = tell(&document, error);
    if (!status) {
        *c = document.ended;
        document.ended = NULL;
    }
    close_reader(&document);
    return status;
}

fgc_status fgc_xml_reader_new(const fgc_xml_options *options, fgc_xml_reader **reader,
                              fgc_error *error)
{
    fgc_status status = check_cases(options, error);
    if (!status)
        status = check_data("", 0, reader, error);
    if (status)
        return status;
    fgc_allocator allocator = fgc__xml_allocator(options->allocator);
    fgc_xml_reader *made = fgc__xml_alloc(&allocator, sizeof *made);
    if (!made)
        return fgc__xml_no_memory(error);
    status = open_reader(&made->document, options, error);
    if (status)
        fgc__xml_free(&allocator, made, sizeof *made);
    else
        *reader = made;
    return status;
}

void fgc_xml_reader_free(fgc_xml_reader *reader)
{
    if (!reader)
        return;
    fgc_allocator allocator = reader->document.allocator;
    close_reader(&reader->document);
    fgc__xml_free(&allocator, reader, sizeof *reader);
}

fgc_status fgc_xml_reader_push(fgc_xml_reader *reader, const char *data, size_t size,
                               size_t *taken, fgc_case **c, fgc_error *error)
{
    struct document *document = reader ? &reader->document : NULL;
    bool ended = document && document->status == FGC_OK && fgc__xml_is_over(document);
    if (!document || ended || !taken || check_data(data, size, c, NULL) != FGC_OK)
        return fgc__xml_fail(error, FGC_ERROR_INVALID_ARGUMENT,
                             "no reader, or it ended; no bytes, or no place for the result");
    *c = NULL;
    *taken = 0;
    if (document->status == FGC_OK)
        *taken = push(document, data, size);
    if (document->status)
        return tell(document, error);
    *c = document->ended;
    document->ended = NULL;
    return FGC_OK;
}

fgc_status fgc_xml_reader_end(fgc_xml_reader *reader, fgc_error *error)
{
    if (!reader)
        return fgc__xml_fail(error, FGC_ERROR_INVALID_ARGUMENT, "no reader");
    if (reader->document.status == FGC_OK)
        end(&reader->document);
    fgc__xml_source_stop(&reader->document.source);
    return tell(&reader->document, error);
}

/* Read a document for what is wrong with it; `plug`, if it is asked, is the schema's. */
static void find_all(struct document *document, const char *data, size_t size, struct plug *plug)
{
    struct thread thread;
    fgc__xml_enter(&thread, &document->source);
    if (plug && !fgc__xml_schema_plug(document, plug))
        fgc__xml_document_no_memory(document);
    fgc__xml_source_push(&document->source, data, size);
    fgc__xml_source_end(&document->source);
    if (plug)
        fgc__xml_schema_unplug(document, plug);
    fgc__xml_leave(&thread);
}

static fgc_status find(const char *data, size_t size, const fgc_xml_options *options, bool by_schema,
                       fgc_xml_findings **findings, fgc_error *error)
{
    struct document document = { .quiet = by_schema };
    struct plug plug = { .context = NULL };
    fgc_status status = check_data(data, size, findings, error);
    if (!status)
        status = open_reader(&document, options, error);
    if (status)
        return status;
    document.findings = fgc__xml_findings_new(&document.allocator, document.options.findings);
    if (document.findings)
        find_all(&document, data, size, by_schema ? &plug : NULL);
    else
        fgc__xml_document_no_memory(&document);
    status = tell(&document, error);
    if (!status) {
        *findings = document.findings;
        document.findings = NULL;
    }
    close_reader(&document);
    return status;
}

fgc_status fgc_xml_check(const char *data, size_t size, const fgc_xml_options *options,
                         fgc_xml_findings **findings, fgc_error *error)
{
    return find(data, size, options, false, findings, error);
}

fgc_status fgc_xml_validate(const char *data, size_t size, const fgc_xml_options *options,
                            fgc_xml_findings **findings, fgc_error *error)
{
    return find(data, size, options, true, findings, error);
}
