#ifndef FGC_XML_H
#define FGC_XML_H

#include <fgc/case.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A case as a document: for archives, registers and other systems. This is the library libfgc-xml, which
 * needs libxml2; fgc.h does not include this header. It does nothing that a host could not do with
 * libfgc's public functions.
 *
 *      <case xmlns="urn:fgc:case:1" version="1">
 *        <event number="2" effective="2026-03-06T09:00:00Z" recorded="2026-03-06T09:00:00Z"
 *               role="case_worker" actor="u-17">
 *          <add_member name="Bestemor" private="yes" languages="2">
 *            <languages>nb</languages>
 *            <languages>se</languages>
 *          </add_member>
 *          <advice>add_member.consents_valid</advice>
 *        </event>
 *      </case>
 *
 * An `event` is a line of the journal (fgc_event_read_line): the envelope stands on it, `number effective
 * recorded role actor`, and if there are any `for once override_reason digest`; in it stand the command
 * with its fields, then each `override` and each `advice`. Everything is an attribute but lists: their
 * values are elements, and an attribute of their name counts them and may be left out. Beside a personal
 * field of a chained journal stands `name.salt`; instead of a redacted one `name.commitment`, which is
 * empty in a journal that is not chained. In a list those two stand on the value.
 *
 * What only a newer library knows is kept. An event that came here as a line is `<newer line="…"/>`; one
 * that a newer library wrote as an element is read with its fields in the order they stand in. The case is
 * then read-only.
 *
 * A `register` holds any number of cases. The document element has the attribute `version`; a document of
 * a newer version is refused with FGC_ERROR_NEWER.
 *
 * Documents are UTF-8 and have no DOCTYPE. Comments and processing instructions are passed over. Nothing
 * is ever loaded: there is no network, file or entity. Nothing is printed, and whom libxml2 tells of errors
 * in a thread is the same after a call as before. Memory is taken from the host's allocator, except what
 * libxml2 takes for itself: about as much as its input at one time, which the limits bound.
 *
 * Sizes are in bytes, without a NUL; texts and documents that are given need none, and are borrowed for the
 * call. Errors tell line and column, from 1 and in bytes, and the path in the document.
 * Threads: different readers, findings and cases may be used by different threads at the same time, from the
 * first call on. One case may be written by several at once. */

/** Where a document is written to, block by block. */
typedef struct fgc_xml_sink {
    uint32_t size;
    uint32_t reserved;
    /* Take a block, which ends somewhere in the document, and is borrowed for the call. Not 0: it failed,
     * and is not called again. */
    int32_t (*write)(void *context, const char *data, size_t size);
    void *context; /* passed on as it is */
    const fgc_allocator *allocator; /* for a block; NULL: malloc and free */
} fgc_xml_sink;

/** Write the document of a case, which has events. The memory needed does not grow with it. The same case
 *  gives the same bytes, read or recorded; read again they give the same lines.
 *  Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI, _HOST (the sink failed), _UNKNOWN (a case as it was, in
 *  which an event is not there), _NO_MEMORY; what was written until then is no document. */
FGC_API fgc_status fgc_xml_write_case(const fgc_case *c, const fgc_xml_sink *sink,
                                      fgc_error *error);

/** The same document as a text. Owned by the caller, free with fgc_text_free. `allocator` may be NULL.
 *  Fails in the same way. */
FGC_API fgc_status fgc_xml_write_text(const fgc_case *c, const fgc_allocator *allocator,
                                      fgc_text **text, fgc_error *error);

/** Write a register: begin it, add cases one by one, end it, with a sink that goes on where it was. Cases are
 *  as in a document of their own, without what stands before them. Fail as fgc_xml_write_case; a register
 *  with a case that was not added whole is no document. */
FGC_API fgc_status fgc_xml_begin_register(const fgc_xml_sink *sink, fgc_error *error);
FGC_API fgc_status fgc_xml_add_case(const fgc_case *c, const fgc_xml_sink *sink, fgc_error *error);
FGC_API fgc_status fgc_xml_end_register(const fgc_xml_sink *sink, fgc_error *error);

/** How documents are read. Set `size`; zero is right for the rest, but `cases` is needed to read cases. Where
 *  options are not needed they may be NULL. What goes over a limit is refused with FGC_ERROR_LIMIT, before
 *  libxml2 gets it. All but `bytes` can only be lowered: FGC_ERROR_RANGE. */
typedef struct fgc_xml_options {
    uint32_t size;
    uint32_t depth;       /* elements in one another; 0: 16 */
    uint32_t tag_bytes;   /* of a tag, comment or the like; 0: 524,288 */
    uint32_t attributes;  /* of a tag; 0: 128 */
    uint32_t text_bytes;  /* between two tags; 0: 131,072 */
    uint32_t events;      /* of a case; 0: 100,000 */
    uint32_t findings;    /* of a check, the last of them FGC_ERROR_LIMIT; 0: 1,000 */
    uint32_t reserved;
    uint64_t bytes;                  /* of the document; 0: 1,073,741,824 */
    const fgc_case_options *cases;   /* what cases are made with */
    const fgc_allocator *allocator;  /* for reading and findings; NULL: malloc and free */
} fgc_xml_options;

/** Read the document of one case. The events are history: they are not judged. `c` gets the case, owned by
 *  the caller, free with fgc_case_free; it is unchanged when reading fails.
 *  Fails with FGC_ERROR_SYNTAX, _LIMIT, _NEWER, _DAMAGED, _PROFILE (the path names it), _INVALID_ARGUMENT,
 *  _ABI, _RANGE, _NO_MEMORY, and as fgc_event_read_line, fgc_event_check and fgc_case_replay. */
FGC_API fgc_status fgc_xml_read_case(const char *data, size_t size, const fgc_xml_options *options,
                                     fgc_case **c, fgc_error *error);

/** A document that is read as it comes, in pieces of any size: a register case by case, or one case. The
 *  memory needed does not grow with the register.
 *  Threads: one thread at a time. */
typedef struct fgc_xml_reader fgc_xml_reader;

/** Make a reader. `options` are copied, what they point to is not: it must live as long as the reader.
 *  Owned by the caller, free with fgc_xml_reader_free. Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI,
 *  _RANGE (a limit that is higher than its default), _NO_MEMORY. */
FGC_API fgc_status fgc_xml_reader_new(const fgc_xml_options *options, fgc_xml_reader **reader,
                                      fgc_error *error);

/** Free a reader; NULL is allowed. */
FGC_API void fgc_xml_reader_free(fgc_xml_reader *reader);

/** Read on, at most to the end of the next case. `data` is borrowed for the call. `taken` gets the number of
 *  bytes that were read: go on with those behind. `c` gets the case that ended, owned by the caller, free
 *  with fgc_case_free, or NULL when the bytes came to their end first.
 *  Fails as fgc_xml_read_case; `c` is then NULL, and the reader fails with the same whatever it is given. The
 *  cases that it gave before are whole, the document is not. Fails with FGC_ERROR_INVALID_ARGUMENT after
 *  fgc_xml_reader_end. */
FGC_API fgc_status fgc_xml_reader_push(fgc_xml_reader *reader, const char *data, size_t size,
                                       size_t *taken, fgc_case **c, fgc_error *error);

/** End the document: call it when all is pushed, else a document that breaks off is taken for whole. Fails
 *  with FGC_ERROR_SYNTAX when its end was not there, and as fgc_xml_reader_push. */
FGC_API fgc_status fgc_xml_reader_end(fgc_xml_reader *reader, fgc_error *error);

/** What is wrong with a document, in its order. Immutable.
 *  Threads: may be read from any thread. */
typedef struct fgc_xml_findings fgc_xml_findings;

/** Something wrong. Texts are borrowed as long as the findings live, and hold nothing of the document but
 *  names that libfgc has too. */
typedef struct fgc_xml_finding {
    uint32_t size;
    int32_t status;      /* what reading would fail with (fgc_status); FGC_ERROR_NEWER also for what is kept */
    uint64_t line;       /* of where it begins, from 1 */
    uint64_t column;     /* in bytes, from 1 */
    const char *path;    /* "/register/case[2]/event[5]/add_child/@born" */
    const char *message; /* an English sentence for a log */
} fgc_xml_finding;

/** Check the form of a document, a case or a register, and find everything that is wrong with it. After
 *  what is not well-formed, or goes over a limit, nothing more is found. Whether events fit together
 *  otherwise than by their numbers, and their digests, is found when they are read, and by
 *  fgc_journal_verify.
 *  FGC_OK says only that it was checked. `findings` is owned by the caller, free with
 *  fgc_xml_findings_free. Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI, _RANGE, _NO_MEMORY. */
FGC_API fgc_status fgc_xml_check(const char *data, size_t size, const fgc_xml_options *options,
                                 fgc_xml_findings **findings, fgc_error *error);

/** Hold a document against the schema, fgc_xml_schema: what other systems can do too. It knows of a newer
 *  library's events nothing but `newer`, and less of what stands in a value than fgc_xml_check. `findings` is
 *  owned by the caller, free with fgc_xml_findings_free. Fails in the same way.
 *  libxml2 2.9 may crash when its memory runs out while it validates, and loses what it has half made, up to
 *  some 10 kB: so it is asked for 4 MiB beforehand, and when there are none this is FGC_ERROR_NO_MEMORY.
 *  fgc_xml_check has no such weakness. The schema, 1 MB, is made at the first call and kept. */
FGC_API fgc_status fgc_xml_validate(const char *data, size_t size, const fgc_xml_options *options,
                                    fgc_xml_findings **findings, fgc_error *error);

/** The number of findings; 0: nothing is wrong, or `findings` is NULL. */
FGC_API size_t fgc_xml_findings_count(const fgc_xml_findings *findings);

/** Read a finding; set its `size` before. Fails with FGC_ERROR_INVALID_ARGUMENT (there is none at that
 *  index), _ABI. */
FGC_API fgc_status fgc_xml_findings_read(const fgc_xml_findings *findings, size_t index,
                                         fgc_xml_finding *finding, fgc_error *error);

/** Free findings; NULL is allowed. */
FGC_API void fgc_xml_findings_free(fgc_xml_findings *findings);

/** The XML schema of the documents, as it is installed too: fgc-case-1.xsd. Static; ends with a NUL. */
FGC_API const char *fgc_xml_schema(void);

#ifdef __cplusplus
}
#endif

#endif
