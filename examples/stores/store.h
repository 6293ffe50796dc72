#ifndef STORE_H
#define STORE_H

#include <fgc/fgc.h>

/* A database that keeps the lines of cases, a row an event. sqlite.c and postgresql.c are one each. */
struct store;

enum outcome {
    DONE,
    AGAIN, /* another process was faster, or the connection broke: load the case anew and try again.
              Whether something was stored is not known, which is why every command has a once word */
    FAILED /* trying again is no use; the error tells why */
};

/* What a store is opened with: so many words of the command line, and what they are. */
extern const int store_word_count;
extern const char store_words[];

/* Open a store. Close it with store_close, also when it could not be opened; NULL is allowed. */
enum outcome store_open(char **words, struct store **store, fgc_error *error);
void store_close(struct store *store);

/* Make the table, once. */
enum outcome store_create(struct store *store, fgc_error *error);

/* Add a case's lines to a text, in order; of a case that is not there, none. */
enum outcome store_load(struct store *store, const char *reference, fgc_text *lines,
                        fgc_error *error);

/* One transaction: begin, insert new rows and rewrite old ones, commit. Nothing is stored before
 * store_commit is DONE. After anything else than DONE, roll back. */
enum outcome store_begin(struct store *store, fgc_error *error);
enum outcome store_insert(struct store *store, const char *reference, fgc_id number,
                          const char *line, fgc_error *error);
enum outcome store_rewrite(struct store *store, const char *reference, fgc_id number,
                           const char *line, fgc_error *error);
enum outcome store_commit(struct store *store, fgc_error *error);
void store_roll_back(struct store *store);

#endif
