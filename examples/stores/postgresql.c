/* Cases in a PostgreSQL database, parted by municipality. The statements are in postgresql.sql. */
#include "store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#include "postgresql_sql.h"

struct store {
    PGconn *connection;
    const char *municipality;
};

const int store_word_count = 2;
const char store_words[] = "CONNECTION MUNICIPALITY";

/* Whether what failed with this SQLSTATE may go well another time. Without one it was libpq that failed,
 * so the connection broke, although PQstatus may not say so yet. */
static bool may_go_well(const char *sqlstate)
{
    static const char *const beginnings[] = {
        "23505", /* unique_violation: another process stored an event of this number */
        "40",    /* the transaction was rolled back: serialization, deadlock */
        "08",    /* the connection */
        "57P",   /* the server was stopped, or ended the session */
    };
    for (size_t i = 0; sqlstate && i < sizeof beginnings / sizeof *beginnings; i++)
        if (strncmp(sqlstate, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    return !sqlstate;
}

/* How a statement went. The message is the server's first line, which quotes no data. */
static enum outcome outcome_of(const PGresult *result, fgc_error *error)
{
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return DONE;
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    fgc_error_set(error, FGC_ERROR_HOST, message ? message : "the connection broke", 0, 0, "store");
    return may_go_well(PQresultErrorField(result, PG_DIAG_SQLSTATE)) ? AGAIN : FAILED;
}

static enum outcome run(struct store *store, const char *sql, fgc_error *error)
{
    PGresult *result = PQexec(store->connection, sql);
    enum outcome outcome = outcome_of(result, error);
    PQclear(result);
    return outcome;
}

/* Values go beside the statement, never in it. It is not prepared: a pooler between may answer the next one
 * by another session. */
static PGresult *run_with(struct store *store, const char *sql, int count,
                          const char *const *values)
{
    return PQexecParams(store->connection, sql, count, NULL, values, NULL, NULL, 0);
}

/* Connect anew if the connection broke. */
static enum outcome connect_again(struct store *store, fgc_error *error)
{
    if (PQstatus(store->connection) != CONNECTION_OK)
        PQreset(store->connection);
    if (PQstatus(store->connection) == CONNECTION_OK)
        return DONE;
    fgc_error_set(error, FGC_ERROR_HOST, "there is no connection", 0, 0, "store");
    return AGAIN;
}

enum outcome store_open(char **words, struct store **store, fgc_error *error)
{
    *store = calloc(1, sizeof **store);
    if (!*store)
        return FAILED;
    /* Lines are UTF-8, whatever the environment says. */
    const char *const keys[] = { "dbname", "client_encoding", NULL };
    const char *const values[] = { words[0], "UTF8", NULL };
    (*store)->municipality = words[1];
    (*store)->connection = PQconnectdbParams(keys, values, 1);
    if (PQstatus((*store)->connection) == CONNECTION_OK)
        return DONE;
    fgc_error_set(error, FGC_ERROR_HOST, PQerrorMessage((*store)->connection), 0, 0, "store");
    return FAILED;
}

void store_close(struct store *store)
{
    if (store)
        PQfinish(store->connection);
    free(store);
}

enum outcome store_create(struct store *store, fgc_error *error)
{
    return run(store, sql_create, error);
}

static fgc_status add_lines(const PGresult *result, fgc_text *lines, fgc_error *error)
{
    fgc_status status = FGC_OK;
    for (int row = 0; !status && row < PQntuples(result); row++) {
        status = fgc_text_add(lines, PQgetvalue(result, row, 0),
                              (size_t)PQgetlength(result, row, 0), error);
        if (!status)
            status = fgc_text_add(lines, "\n", 1, error);
    }
    return status;
}

enum outcome store_load(struct store *store, const char *reference, fgc_text *lines,
                        fgc_error *error)
{
    enum outcome outcome = connect_again(store, error);
    if (outcome)
        return outcome;
    const char *const values[] = { store->municipality, reference };
    PGresult *result = run_with(store, sql_load, 2, values);
    outcome = outcome_of(result, error);
    if (outcome == DONE && add_lines(result, lines, error))
        outcome = FAILED;
    PQclear(result);
    return outcome;
}

static enum outcome put(struct store *store, const char *sql, const char *reference, fgc_id number,
                        const char *line, fgc_error *error)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%u", (unsigned)number);
    const char *const values[] = { store->municipality, reference, digits, line };
    PGresult *result = run_with(store, sql, 4, values);
    enum outcome outcome = outcome_of(result, error);
    PQclear(result);
    return outcome;
}

enum outcome store_begin(struct store *store, fgc_error *error)
{
    enum outcome outcome = connect_again(store, error);
    return outcome ? outcome : run(store, sql_begin, error);
}

enum outcome store_insert(struct store *store, const char *reference, fgc_id number,
                          const char *line, fgc_error *error)
{
    return put(store, sql_insert, reference, number, line, error);
}

enum outcome store_rewrite(struct store *store, const char *reference, fgc_id number,
                           const char *line, fgc_error *error)
{
    return put(store, sql_rewrite, reference, number, line, error);
}

enum outcome store_commit(struct store *store, fgc_error *error)
{
    return run(store, sql_commit, error);
}

void store_roll_back(struct store *store)
{
    run(store, sql_roll_back, NULL);
}
