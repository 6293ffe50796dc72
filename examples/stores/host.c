#include "host.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <sodium.h>

/* A quarter of a minute at least: long enough for a database that starts again. */
#define ATTEMPTS 128
#define LONGEST_PAUSE_MS 250

static int32_t sha256(void *context, const void *data, size_t size, uint8_t *out32)
{
    (void)context;
    return crypto_hash_sha256(out32, data, size);
}

static int32_t random_bytes(void *context, uint8_t *out, size_t size)
{
    (void)context;
    randombytes_buf(out, size);
    return 0;
}

/* With it journals are chained: a row that is changed behind the library's back shows when the case is
 * loaded. Rows taken off the end show only beside an fgc_case_head that is kept elsewhere. */
static const fgc_digest digest = { .size = sizeof digest,
                                   .sha256 = sha256,
                                   .random = random_bytes };

fgc_status host_begin(struct host *host)
{
    static const char *const ids[PROFILE_COUNT] = { "no-barnevern", "no-oppvekst", "dk-boernesag" };
    host->error = fgc_error_new(NULL);
    if (sodium_init() < 0)
        return fgc_error_set(host->error, FGC_ERROR_HOST, "libsodium does not work", 0, 0, "");
    fgc_status status = fgc_event_new(NULL, &host->event, host->error);
    if (!status)
        status = fgc_text_new(NULL, &host->text, host->error);
    for (size_t i = 0; !status && i < PROFILE_COUNT; i++) {
        fgc_profile *profile = NULL;
        status = fgc_profile_load(ids[i], NULL, &profile, host->error);
        host->profiles[i] = profile;
    }
    return status;
}

static void forget(struct host *host)
{
    fgc_case_free(host->c);
    host->c = NULL;
}

void host_end(struct host *host)
{
    forget(host);
    for (size_t i = 0; i < PROFILE_COUNT; i++)
        fgc_profile_free(host->profiles[i]);
    fgc_text_free(host->text);
    fgc_event_free(host->event);
    fgc_error_free(host->error);
    store_close(host->store);
}

enum outcome host_load(struct host *host)
{
    forget(host);
    fgc_text_clear(host->text);
    enum outcome outcome = store_load(host->store, host->reference, host->text, host->error);
    if (outcome != DONE)
        return outcome;
    fgc_case_options options = { .size = sizeof options,
                                 .profiles = host->profiles,
                                 .profile_count = PROFILE_COUNT,
                                 .digest = &digest };
    fgc_status status = fgc_case_new(&options, &host->c, host->error);
    if (!status)
        status = fgc_case_replay_lines(host->c, fgc_text_data(host->text),
                                       fgc_text_size(host->text), host->error);
    if (status)
        forget(host);
    return status ? FAILED : DONE;
}

typedef enum outcome put_function(struct store *store, const char *reference, fgc_id number,
                                  const char *line, fgc_error *error);

static enum outcome put(struct host *host, fgc_id number, put_function *function)
{
    fgc_text_clear(host->text);
    fgc_status status = fgc_case_read_event(host->c, number, host->event, host->error);
    if (!status)
        status = fgc_event_write_line(host->event, host->text, host->error);
    if (status)
        return FAILED;
    return function(host->store, host->reference, number, fgc_text_data(host->text), host->error);
}

/* Store the events after the revision that is stored, and what a redaction among them changed. */
static enum outcome save(struct host *host, fgc_id stored)
{
    const fgc_case *c = host->c;
    enum outcome outcome = store_begin(host->store, host->error);
    for (fgc_id n = stored + 1; !outcome && n <= fgc_case_revision(c); n++)
        outcome = put(host, n, store_insert);
    for (fgc_id n = 0; !outcome && (n = fgc_case_next_changed(c, stored, n)) != 0;)
        outcome = put(host, n, store_rewrite);
    if (outcome == DONE)
        outcome = store_commit(host->store, host->error);
    if (outcome != DONE)
        store_roll_back(host->store);
    return outcome;
}

/* Longer from time to time, and not as long as whoever else is waiting. */
static void pause_before(int tries)
{
    int longest = tries < 8 ? 1 << tries : LONGEST_PAUSE_MS;
    struct timespec pause = { .tv_nsec = (rand() % longest + 1) * 1000000L };
    if (tries > 0)
        nanosleep(&pause, NULL);
}

static enum outcome try_once(struct host *host, const fgc_stamp *by, const char *text,
                             fgc_id *number, fgc_status *status)
{
    enum outcome outcome = host_load(host);
    if (outcome != DONE)
        return outcome;
    fgc_id stored = fgc_case_revision(host->c);
    *status = fgc_case_record_text(host->c, by, text, strlen(text), number, host->error);
    return *status == FGC_OK ? save(host, stored) : DONE;
}

enum answer host_record(struct host *host, const fgc_stamp *by, const char *text, fgc_id *number)
{
    enum outcome outcome = AGAIN;
    fgc_status status = FGC_OK;
    for (int tries = 0; outcome == AGAIN && tries < ATTEMPTS; tries++) {
        pause_before(tries);
        outcome = try_once(host, by, text, number, &status);
    }
    if (outcome != DONE)
        return UNSTORED;
    return status < 0 ? REFUSED : RECORDED;
}
