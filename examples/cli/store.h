#ifndef CLI_STORE_H
#define CLI_STORE_H

#include <fgc/case.h>
#include <sys/stat.h>

/* The file of a case, changed as a whole or not at all, by one writer at a time.
 *
 * Who writes holds a lock from before the case is read until the new document stands in its place: so
 * nobody writes on a case that somebody else has written on meanwhile. Readers need no lock: whenever
 * they open the file, they get a whole document. What a killed writer left behind the next takes away. */
struct store {
    const char *name; /* as the user calls it */
    char *path;       /* of the file itself, if the name is a link */
    const char *base; /* its name in its folder */
    int folder;
    int lock;         /* of a new file the folder is locked, else the file itself */
    struct stat read; /* of the file that was locked */
};

/* Lock a file that is there, and one that is not there yet. Returns the exit code; the user has been told.
 * Close either way. */
int store_open(struct store *store, const char *name);
int store_open_new(struct store *store, const char *name);
void store_close(struct store *store);

/* The bytes of the file that is locked; NULL after telling why not. Free with free. */
char *store_read(const struct store *store, size_t *size);

/* Put the document of a case in the file's place. After DONE it is on the disk: tell people only then.
 * After anything else the file is as it was. */
int store_write(struct store *store, const fgc_case *c);

#endif
