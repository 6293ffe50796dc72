#include <fgc/version.h>

const char *fgc_version(void)
{
    return FGC_VERSION;
}

/* Changed together with any row of a table. */
const char *fgc_data_version(void)
{
    return "2026-11-21";
}
