#ifndef FGC_BASE_INLINE_H
#define FGC_BASE_INLINE_H

/* A function that is worth its size wherever it is called: the few that run for every item of a batch. */
#if defined(__GNUC__)
#define ALWAYS_INLINE static inline __attribute__((always_inline))
#else
#define ALWAYS_INLINE static inline
#endif

#endif
