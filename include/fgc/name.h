#ifndef FGC_NAME_H
#define FGC_NAME_H

#include <fgc/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What people are called, for finding them again and putting them in order. A name is kept as it is
 * written; a host may store a key beside it, and makes its keys anew when fgc_version changes.
 *
 * A name is one line of at most 4,096 bytes, and need not be clean yet: the rules are those of
 * fgc_text_clean. A key is UTF-8, compared byte by byte (memcmp, a binary collation); it is as personal
 * as the name. All three functions give a text owned by the caller, free with fgc_text_free; `allocator`
 * may be NULL. They fail as fgc_text_clean; *key is then unchanged.
 * Threads: any number of threads may call them at the same time. */

/** What a name is searched by: two names have the same key if only case, composition, spaces at the
 *  ends, the number of spaces between words, or characters that are not seen tell them apart: `ÅSE`,
 *  `Åse` and `A`, ring above, `se`. The key of a name's beginning is the beginning of its key, unless
 *  what follows composes with its last letter. (Unicode: full case folding, NFC.) */
FGC_API fgc_status fgc_name_search_key(const char *name, size_t size,
                                       const fgc_allocator *allocator, fgc_text **key,
                                       fgc_error *error);

/** What tells that two names may be one person's: suggest it to somebody who can tell, and never merge
 *  by it. An empty key, of a name without a letter or digit, is like no other.
 *
 *  Alike are å and aa, æ ä and ae, ø ö œ and oe, ü and y, þ and th, ß and ss; č đ ð ǧ ǥ ħ ı ǩ ł ŋ š ŧ ž
 *  and the letter without its stroke, hook or caron; any letter with and without accents; and names that
 *  spaces, hyphens, apostrophes and other signs alone tell apart (`Anne-Marie`, `Annemarie`). Not alike
 *  are ü and ue, for then the surnames Bue and By would be; nor ø and o, å and a, c and k, w and v.
 *  (Statistics Norway counts ä with æ, ö with ø, ü with y and leaves out accents and apostrophes, Om
 *  statistikken Navn, 2015-01-27; passports write aa, ae, oe, th, ss, ICAO Doc 9303-3, 2021, § 6.) */
FGC_API fgc_status fgc_name_likeness_key(const char *name, size_t size,
                                         const fgc_allocator *allocator, fgc_text **key,
                                         fgc_error *error);

/** What names are put in order by, the same for Norwegian, Danish and Sámi names. No two names have the
 *  same key, but for composition.
 *
 *  First by letters, word by word, the shorter first: digits, a á b c č d đ e f g ǧ ǥ h … k ǩ … n ŋ … s š
 *  t ŧ … z ž æ ø å, other scripts; aa is å however it is said, ä is æ, ö ø, ü y, ð d, þ th, œ oe, and ae
 *  and oe are two letters. Hyphens, apostrophes and other signs are passed over. Then letters of one's
 *  own before foreign ones, å before aa, without accent before with. Last the bytes of the name, so that
 *  capitals come first. The key begins with the letters, æ ø å as { | }.
 *  (Retskrivningsordbogen § 4; aa always å and word by word: DS 377; the Sámi alphabet's places:
 *  Unicode CLDR 42, se.) */
FGC_API fgc_status fgc_name_sort_key(const char *name, size_t size, const fgc_allocator *allocator,
                                     fgc_text **key, fgc_error *error);

#ifdef __cplusplus
}
#endif

#endif
