/* A command line on a store of cases. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <sodium.h>

#include "host.h"

enum { OK = 0, NOT_RECORDED = 1, WRONG_USAGE = 2, STORE_FAILED = 3 };

static const char usage[] =
    "usage: %s %s COMMAND\n"
    "  create                                  make the table, once\n"
    "  new REFERENCE                           open a case\n"
    "  do REFERENCE ROLE 'command field=value' record a command, and print its number\n"
    "  show REFERENCE                          print the journal\n"
    "  work REFERENCE COUNT                    log hours so many times\n"
    "  --once WORD, after new, do and work     what has this word is recorded once\n"
    "Exit codes: 0 done, 1 refused, 2 wrong usage, 3 the store failed.\n";

struct request {
    char **words; /* after the store's */
    int count;
    const char *once; /* NULL: each command gets one of its own */
};

static int tell_store(const struct host *host)
{
    fprintf(stderr, "%s\n", fgc_error_message(host->error));
    return STORE_FAILED;
}

static int tell_refusal(const struct host *host)
{
    fprintf(stderr, "%s", fgc_error_message(host->error));
    for (size_t i = 0; i < fgc_error_unmet_count(host->error); i++) {
        char id[64] = "";
        fgc_guard_id(fgc_error_unmet_guard(host->error, i), id, sizeof id);
        if (fgc_error_unmet_severity(host->error, i) > FGC_SEVERITY_ADVICE)
            fprintf(stderr, " %s", id);
    }
    fputc('\n', stderr);
    return NOT_RECORDED;
}

/* A word no one else will have. A form in a browser brings one of its own. */
static const char *make_once(char once[33])
{
    unsigned char bytes[16];
    randombytes_buf(bytes, sizeof bytes);
    return sodium_bin2hex(once, 33, bytes, sizeof bytes);
}

/* Record, and when it is stored print the event's number: whoever reads it may rely on it. */
static int record(struct host *host, int32_t role, const char *text, const char *once)
{
    char word[33];
    fgc_id number = 0;
    fgc_time now = time(NULL);
    fgc_stamp by = { .size = sizeof by,
                     .role = role,
                     .effective = now,
                     .recorded = now,
                     .actor = "example",
                     .once = once ? once : make_once(word) };
    enum answer answer = host_record(host, &by, text, &number);
    if (answer == UNSTORED)
        fprintf(stderr, "it may be stored or not; repeat it with --once %s: ", by.once);
    if (answer != RECORDED)
        return answer == REFUSED ? tell_refusal(host) : tell_store(host);
    printf("%u\n", (unsigned)number);
    return fflush(stdout) == 0 ? OK : STORE_FAILED;
}

static int run_new(struct host *host, const struct request *request)
{
    static const char bare[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:+-_/";
    char text[256];
    int size = snprintf(text, sizeof text,
                        "open_case reference=%s urgency=ordinary setting=no_child_welfare "
                        "stage=assistance purpose=general initiated_by=family",
                        host->reference);
    if (size >= (int)sizeof text || host->reference[strspn(host->reference, bare)] != '\0')
        return WRONG_USAGE;
    return record(host, FGC_ROLE_CASE_WORKER, text, request->once);
}

static int run_do(struct host *host, const struct request *request)
{
    int32_t role = fgc_code_find(FGC_LIST_ROLE, request->words[2]);
    return role ? record(host, role, request->words[3], request->once) : WRONG_USAGE;
}

static int run_show(struct host *host, const struct request *request)
{
    (void)request;
    if (host_load(host) != DONE)
        return tell_store(host);
    fgc_id revision = fgc_case_revision(host->c);
    fgc_text_clear(host->text);
    if (revision > 0 && fgc_case_write_lines(host->c, 1, revision, host->text, host->error))
        return tell_store(host);
    fputs(fgc_text_data(host->text), stdout);
    return OK;
}

/* With `--once WORD` the commands have the words WORD-1, WORD-2 and so on. */
static int run_work(struct host *host, const struct request *request)
{
    int code = OK;
    long count = strtol(request->words[2], NULL, 10);
    for (long i = 1; code == OK && i <= count; i++) {
        char once[160];
        snprintf(once, sizeof once, "%s-%ld", request->once ? request->once : "", i);
        code = record(host, FGC_ROLE_COORDINATOR, "log_hours minutes=1 kind=travel",
                      request->once ? once : NULL);
    }
    return code;
}

static int run_create(struct host *host, const struct request *request)
{
    (void)request;
    return store_create(host->store, host->error) == DONE ? OK : tell_store(host);
}

static int run(struct host *host, const struct request *request)
{
    static const struct {
        const char *name;
        int count;
        int (*run)(struct host *host, const struct request *request);
    } commands[] = {
        { "create", 1, run_create }, { "new", 2, run_new },   { "do", 4, run_do },
        { "show", 2, run_show },     { "work", 3, run_work },
    };
    host->reference = request->count > 1 ? request->words[1] : "";
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (request->count == commands[i].count && strcmp(request->words[0], commands[i].name) == 0)
            return commands[i].run(host, request);
    return WRONG_USAGE;
}

int main(int argc, char **argv)
{
    struct host host = { 0 };
    struct request request = { .words = argv + 1 + store_word_count,
                               .count = argc - 1 - store_word_count };
    srand((unsigned)getpid());
    if (request.count > 2 && strcmp(argv[argc - 2], "--once") == 0) {
        request.once = argv[argc - 1];
        request.count -= 2;
    }
    int code = WRONG_USAGE;
    if (request.count > 0 && host_begin(&host) != FGC_OK)
        code = tell_refusal(&host);
    else if (request.count > 0 && store_open(argv + 1, &host.store, host.error) != DONE)
        code = tell_store(&host);
    else if (request.count > 0)
        code = run(&host, &request);
    if (code == WRONG_USAGE)
        fprintf(stderr, usage, argv[0], store_words);
    host_end(&host);
    return code;
}
