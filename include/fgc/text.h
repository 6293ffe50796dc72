#ifndef FGC_TEXT_H
#define FGC_TEXT_H

#include <fgc/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A growing text: what generated documents are returned as, and a builder for hosts. Always
 *  UTF-8 with a NUL behind it. It remembers its allocator and wipes its memory before letting it go.
 *  Threads: const functions may run together; any other call needs it alone. */
typedef struct fgc_text fgc_text;

/** Make an empty text. Owned by the caller, free with fgc_text_free. `allocator` may be NULL.
 *  Fails with FGC_ERROR_NO_MEMORY. */
FGC_API fgc_status fgc_text_new(const fgc_allocator *allocator, fgc_text **text, fgc_error *error);

/** Free a text; NULL is allowed. */
FGC_API void fgc_text_free(fgc_text *text);

/** Add `size` bytes, copied, which may not be the text's own. Fails with FGC_ERROR_NO_MEMORY; the text is then as it was. */
FGC_API fgc_status fgc_text_add(fgc_text *text, const char *data, size_t size, fgc_error *error);

/** Make the text empty and wipe what it held. */
FGC_API void fgc_text_clear(fgc_text *text);

/** The bytes, with a NUL behind them. Borrowed until the text is changed or freed. */
FGC_API const char *fgc_text_data(const fgc_text *text);

/** The number of bytes, the NUL not counted. */
FGC_API size_t fgc_text_size(const fgc_text *text);

/** Make a text that somebody has written clean, as the library does with every text it is given; a host
 *  can so tell at once, and knows beforehand what will be kept.
 *
 *  `data` is at most `limit` bytes of UTF-8. There is no NUL or other control character (U+0000–001F,
 *  007F–009F), none that turns the direction of writing (U+061C, 200E, 200F, 202A–202E, 2066–2069) and no
 *  noncharacter (U+FDD0–FDEF, and the last two of each plane); code points that a later Unicode may
 *  assign are kept. With `lines` 1 a text may have newlines, tabs and U+2028, 2029, and CR LF becomes a
 *  newline; with 0 it is one line. At most 30 combining marks follow one another (UAX #15, Stream-Safe
 *  Text), those that a letter decomposes to counted, and not parted by characters that are not seen. The
 *  result is in Unicode's normal form C, and again of at most `limit` bytes. Cleaning it once more gives
 *  the same bytes.
 *
 *  Owned by the caller, free with fgc_text_free. `allocator` may be NULL.
 *  Fails with FGC_ERROR_SYNTAX and FGC_ERROR_LIMIT (column: the byte of `data`, from 1, at which what is
 *  wrong begins; 0 when the text is too long only in normal form), _INVALID_ARGUMENT, _NO_MEMORY. */
FGC_API fgc_status fgc_text_clean(const char *data, size_t size, size_t limit, int32_t lines,
                                  const fgc_allocator *allocator, fgc_text **clean,
                                  fgc_error *error);

#ifdef __cplusplus
}
#endif

#endif
