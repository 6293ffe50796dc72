#ifndef FGC_VERSION_H
#define FGC_VERSION_H

#include <fgc/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the linked library, such as "0.1.0". Static. */
FGC_API const char *fgc_version(void);

/** The version of the rules, holidays and words the linked library carries: the date they were
 *  last reviewed, "2026-11-21". It changes whenever a row does. Static. */
FGC_API const char *fgc_data_version(void);

#ifdef __cplusplus
}
#endif

#endif
