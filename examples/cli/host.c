#include "host.h"

#include <string.h>

#include "asked.h"
#include "say.h"

static int load(struct host *host, const fgc_profile_options *options, fgc_error *error)
{
    for (size_t i = 0; i < HOST_PROFILES; i++) {
        fgc_profile *profile = NULL;
        const char *id = fgc_code_id(FGC_LIST_PROFILE, fgc_code_at(FGC_LIST_PROFILE, i));
        if (fgc_profile_load(id, options, &profile, error))
            return say_error("--closing", error,
                             "write a list such as 12-24,2026-05-15,07-01/07-31");
        host->profiles[i] = profile;
    }
    return DONE;
}

int host_begin(struct host *host, const char *closing)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_profile_options options = { .size = sizeof options, .closing = closing };
    *host = (struct host){ .profiles = { NULL } };
    host->cases = (fgc_case_options){ .size = sizeof host->cases,
                                      .profile_count = HOST_PROFILES,
                                      .profiles = host->profiles,
                                      .digest = &host->cryptography.digest };
    int code = cryptography_begin(&host->cryptography, NULL)
                   ? load(host, &options, error)
                   : say_refused("libsodium does not start; is its package whole?");
    fgc_error_free(error);
    return code;
}

void host_end(struct host *host)
{
    for (size_t i = 0; i < HOST_PROFILES; i++)
        fgc_profile_free(host->profiles[i]);
}

int host_run(struct asked *asked, int (*work)(struct asked *asked, const struct host *host))
{
    struct host host;
    int code = host_begin(&host, asked->texts[ASKED_CLOSING]);
    if (!code)
        code = work(asked, &host);
    host_end(&host);
    return code;
}

const fgc_profile *host_profile(const struct host *host, const char *id)
{
    for (size_t i = 0; i < HOST_PROFILES; i++)
        if (strcmp(fgc_profile_name(host->profiles[i]), id) == 0)
            return host->profiles[i];
    return NULL;
}
