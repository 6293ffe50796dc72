/* What fgc._capi_xml binds: fgc/xml.h once more, beside capi.cdef.h and like that. */

typedef struct fgc_xml_reader fgc_xml_reader;
typedef struct fgc_xml_findings fgc_xml_findings;


typedef struct fgc_xml_sink {
    uint32_t size;
    uint32_t reserved;
    int32_t (*write)(void *context, const char *data, size_t size);
    void *context;
    const fgc_allocator *allocator;
    ...;
} fgc_xml_sink;

typedef struct fgc_xml_options {
    uint32_t size;
    uint32_t depth;
    uint32_t tag_bytes;
    uint32_t attributes;
    uint32_t text_bytes;
    uint32_t events;
    uint32_t findings;
    uint32_t reserved;
    uint64_t bytes;
    const fgc_case_options *cases;
    const fgc_allocator *allocator;
    ...;
} fgc_xml_options;

typedef struct fgc_xml_finding {
    uint32_t size;
    int32_t status;
    uint64_t line;
    uint64_t column;
    const char *path;
    const char *message;
    ...;
} fgc_xml_finding;

/* fgc/xml.h */
fgc_status fgc_xml_write_case(const fgc_case *c, const fgc_xml_sink *sink, fgc_error *error);
fgc_status fgc_xml_write_text(const fgc_case *c, const fgc_allocator *allocator, fgc_text **text,
    fgc_error *error);
fgc_status fgc_xml_begin_register(const fgc_xml_sink *sink, fgc_error *error);
fgc_status fgc_xml_add_case(const fgc_case *c, const fgc_xml_sink *sink, fgc_error *error);
fgc_status fgc_xml_end_register(const fgc_xml_sink *sink, fgc_error *error);
fgc_status fgc_xml_read_case(const char *data, size_t size, const fgc_xml_options *options,
    fgc_case **c, fgc_error *error);
fgc_status fgc_xml_reader_new(const fgc_xml_options *options, fgc_xml_reader **reader,
    fgc_error *error);
void fgc_xml_reader_free(fgc_xml_reader *reader);
fgc_status fgc_xml_reader_push(fgc_xml_reader *reader, const char *data, size_t size, size_t *taken,
    fgc_case **c, fgc_error *error);
fgc_status fgc_xml_reader_end(fgc_xml_reader *reader, fgc_error *error);
fgc_status fgc_xml_check(const char *data, size_t size, const fgc_xml_options *options,
    fgc_xml_findings **findings, fgc_error *error);
fgc_status fgc_xml_validate(const char *data, size_t size, const fgc_xml_options *options,
    fgc_xml_findings **findings, fgc_error *error);
size_t fgc_xml_findings_count(const fgc_xml_findings *findings);
fgc_status fgc_xml_findings_read(const fgc_xml_findings *findings, size_t index,
    fgc_xml_finding *finding, fgc_error *error);
void fgc_xml_findings_free(fgc_xml_findings *findings);
const char *fgc_xml_schema(void);

/* Functions of the host's, written in Python: xml.py. */
extern "Python" int32_t fgcpy_on_write(void *, const char *, size_t);

/* The package's own, in build_capi.py. */
int32_t fgcpy_write(void *context, const char *data, size_t size);
