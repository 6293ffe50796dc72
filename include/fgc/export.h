#ifndef FGC_EXPORT_H
#define FGC_EXPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What every public header of libfgc needs: fixed-width types, and the mark of an exported function. */
#if defined(_WIN32) && defined(FGC_BUILDING)
#define FGC_API __declspec(dllexport)
#elif defined(_WIN32)
#define FGC_API __declspec(dllimport)
#else
#define FGC_API __attribute__((visibility("default")))
#endif

#endif
