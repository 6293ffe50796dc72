#ifndef FGC_BASE_INLINE_H
#define FGC_BASE_INLINE_H

/* A function that is worth its size wherever it is called: the few that run for every item of a batch. */
#if defined(__GNUC__)
#define ALWAYS_INLINE static inline __attribute__((always_inline))
#else
#define ALWAYS_INLINE static inline
#endif

/* A function that takes in all it calls of its file, for the same few. */
#if defined(__GNUC__)
#define FLATTEN __attribute__((flatten))
#else
#define FLATTEN
#endif

#endif
