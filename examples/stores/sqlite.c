/* Cases in an SQLite file. The statements are in sqlite.sql. Nothing else in the process may open the file,
 * not even to copy it: closing it again would end the locks that SQLite holds. */
#include "store.h"

#include <stdlib.h>

#include <sqlite3.h>

#include "sqlite_sql.h"

struct store {
    sqlite3 *database;
    bool has_rewritten; /* in this transaction */
};

const int store_word_count = 1;
const char store_words[] = "FILE";

static enum outcome outcome_of(struct store *store, int code, fgc_error *error)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return DONE;
    fgc_error_set(error, FGC_ERROR_HOST, sqlite3_errmsg(store->database), 0, 0, "store");
    bool again = code == SQLITE_CONSTRAINT_PRIMARYKEY || (code & 0xff) == SQLITE_BUSY;
    return again ? AGAIN : FAILED;
}

static enum outcome run(struct store *store, const char *sql, fgc_error *error)
{
    return outcome_of(store, sqlite3_exec(store->database, sql, NULL, NULL, NULL), error);
}

enum outcome store_open(char **words, struct store **store, fgc_error *error)
{
    *store = calloc(1, sizeof **store);
    if (!*store || sqlite3_open(words[0], &(*store)->database) != SQLITE_OK) {
        fgc_error_set(error, FGC_ERROR_HOST, "the file cannot be opened", 0, 0, "store");
        return FAILED;
    }
    sqlite3_extended_result_codes((*store)->database, 1);
    return run(*store, sql_open, error);
}

void store_close(struct store *store)
{
    if (store)
        sqlite3_close(store->database);
    free(store);
}

enum outcome store_create(struct store *store, fgc_error *error)
{
    return run(store, sql_create, error);
}

static enum outcome prepare(struct store *store, const char *sql, const char *reference,
                            sqlite3_stmt **statement, fgc_error *error)
{
    int code = sqlite3_prepare_v2(store->database, sql, -1, statement, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_text(*statement, 1, reference, -1, SQLITE_STATIC);
    return outcome_of(store, code, error);
}

static fgc_status add_line(sqlite3_stmt *statement, fgc_text *lines, fgc_error *error)
{
    const char *line = (const char *)sqlite3_column_text(statement, 0);
    fgc_status status =
        fgc_text_add(lines, line, (size_t)sqlite3_column_bytes(statement, 0), error);
    return status ? status : fgc_text_add(lines, "\n", 1, error);
}

enum outcome store_load(struct store *store, const char *reference, fgc_text *lines,
                        fgc_error *error)
{
    sqlite3_stmt *statement = NULL;
    enum outcome outcome = prepare(store, sql_load, reference, &statement, error);
    int code = SQLITE_DONE;
    while (outcome == DONE && (code = sqlite3_step(statement)) == SQLITE_ROW)
        if (add_line(statement, lines, error))
            outcome = FAILED;
    if (outcome == DONE)
        outcome = outcome_of(store, code, error);
    sqlite3_finalize(statement);
    return outcome;
}

static enum outcome put(struct store *store, const char *sql, const char *reference, fgc_id number,
                        const char *line, fgc_error *error)
{
    sqlite3_stmt *statement = NULL;
    enum outcome outcome = prepare(store, sql, reference, &statement, error);
    if (outcome == DONE) {
        sqlite3_bind_int64(statement, 2, number);
        sqlite3_bind_text(statement, 3, line, -1, SQLITE_STATIC);
        outcome = outcome_of(store, sqlite3_step(statement), error);
    }
    sqlite3_finalize(statement);
    return outcome;
}

enum outcome store_begin(struct store *store, fgc_error *error)
{
    store->has_rewritten = false;
    return run(store, sql_begin, error);
}

enum outcome store_insert(struct store *store, const char *reference, fgc_id number,
                          const char *line, fgc_error *error)
{
    return put(store, sql_insert, reference, number, line, error);
}

enum outcome store_rewrite(struct store *store, const char *reference, fgc_id number,
                           const char *line, fgc_error *error)
{
    store->has_rewritten = true;
    return put(store, sql_rewrite, reference, number, line, error);
}

enum outcome store_commit(struct store *store, fgc_error *error)
{
    enum outcome outcome = run(store, sql_commit, error);
    if (outcome == DONE && store->has_rewritten)
        run(store, sql_empty_log, NULL); /* if somebody reads it just now, a later one does it */
    return outcome;
}

void store_roll_back(struct store *store)
{
    run(store, sql_roll_back, NULL);
}
