#include "store.h"

#include <errno.h>
#include <fcntl.h>
#include <fgc/xml.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "bytes.h"
#include "case_file.h"
#include "output.h"
#include "say.h"

enum { PATIENCE_MS = 20000, LOOK_EVERY_MS = 5, LONGEST_NAME = 200, NONE = -1 };

/* What may be done about an error of the system. */
static const char *advice(void)
{
    switch (errno) {
    case EACCES:
    case EPERM:
        return "; ask who owns it for the right to write on it and in its folder";
    case ENOENT:
        return "; make the folder first";
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return "; make room on the disk and try again";
    default:
        return "";
    }
}

static int tell(const struct store *store, const char *what)
{
    return say_refused("%s: %s%s; nothing was changed%s", store->name, what, strerror(errno),
                       advice());
}

/* Lock, or give up: whoever holds it needs milliseconds, unless they were stopped. */
static int wait_for(const struct store *store, int file)
{
    const struct timespec pause = { .tv_nsec = LOOK_EVERY_MS * 1000000L };
    for (int waited = 0; flock(file, LOCK_EX | LOCK_NB) != 0; waited += LOOK_EVERY_MS) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return tell(store, "it cannot be locked: ");
        if (waited > PATIENCE_MS)
            return say_refused("%s: somebody else has been writing on it for %d s; nothing was "
                               "changed, try again",
                               store->name, PATIENCE_MS / 1000);
        nanosleep(&pause, NULL);
    }
    return DONE;
}

/* Open the folder a path is in. */
static int open_folder(struct store *store)
{
    char *stroke = strrchr(store->path, '/');
    store->base = stroke ? stroke + 1 : store->path;
    if (!*store->base || strlen(store->base) > LONGEST_NAME || strcmp(store->name, "-") == 0)
        return say_usage("%s: no case's file can be called this; choose another name", store->name);
    char *folder = made_block(strdup(store->path));
    folder[store->base - store->path] = '\0';
    store->folder = open(*folder ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    free(folder);
    return store->folder < 0 ? tell(store, "") : DONE;
}

/* Whether the file that was locked is still the one of that name: another writer may have put a new one
 * in its place while this one waited. */
static bool is_in_place(struct store *store)
{
    struct stat now;
    return fstat(store->lock, &store->read) == 0 &&
           fstatat(store->folder, store->base, &now, AT_SYMLINK_NOFOLLOW) == 0 &&
           now.st_dev == store->read.st_dev && now.st_ino == store->read.st_ino;
}

static int lock_file(struct store *store)
{
    for (;;) {
        store->lock = openat(store->folder, store->base,
                             O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
        if (store->lock < 0)
            return tell(store, "it cannot be written on: ");
        if (fstat(store->lock, &store->read) != 0 || !S_ISREG(store->read.st_mode))
            return say_refused("%s: this is no file that can be kept; name a case's", store->name);
        int code = wait_for(store, store->lock);
        if (code || is_in_place(store))
            return code;
        close(store->lock);
    }
}

int store_open(struct store *store, const char *name)
{
    *store = (struct store){ .name = name, .folder = NONE, .lock = NONE };
    store->path = realpath(name, NULL);
    if (!store->path)
        return say_refused("%s: %s; fgc new makes the file of a new case", name, strerror(errno));
    int code = open_folder(store);
    return code ? code : lock_file(store);
}

static int refuse_to_overwrite(const struct store *store)
{
    return say_refused("%s: there is such a file already, and it was left alone; name a new one",
                       store->name);
}

int store_open_new(struct store *store, const char *name)
{
    struct stat there;
    *store = (struct store){ .name = name, .folder = NONE, .lock = NONE };
    store->path = made_block(strdup(name));
    int code = open_folder(store);
    if (!code)
        code = wait_for(store, store->folder);
    if (!code && fstatat(store->folder, store->base, &there, AT_SYMLINK_NOFOLLOW) == 0)
        code = refuse_to_overwrite(store);
    return code;
}

void store_close(struct store *store)
{
    if (store->lock != NONE)
        close(store->lock);
    if (store->folder != NONE)
        close(store->folder);
    free(store->path);
}

char *store_read(const struct store *store, size_t *size)
{
    char *bytes = bytes_read(store->lock, LONGEST_CASE, size);
    if (!bytes)
        tell(store, "it cannot be read: ");
    return bytes;
}

static int32_t write_block(void *context, const char *data, size_t size)
{
    int file = *(const int *)context;
    while (size > 0) {
        ssize_t put = write(file, data, size);
        if (put < 0 && errno != EINTR)
            return 1;
        data += put > 0 ? put : 0;
        size -= put > 0 ? (size_t)put : 0;
    }
    return 0;
}

/* Write the document into a file and see it onto the disk. */
static int write_document(const struct store *store, int file, const fgc_case *c)
{
    fgc_xml_sink sink = { .size = sizeof sink, .write = write_block, .context = &file };
    fgc_error *error = fgc_error_new(NULL);
    int code = DONE;
    errno = 0;
    fgc_status status = fgc_xml_write_case(c, &sink, error);
    if (status == FGC_ERROR_HOST)
        code = tell(store, "the new document could not be written: ");
    else if (status)
        code = say_error(store->name, error, "nothing was changed");
    else if (fsync(file) != 0)
        code = tell(store, "the new document could not be stored: ");
    fgc_error_free(error);
    return code;
}

/* The new file may be read and written by those who might the old one; a case's by its owner. */
static void hand_over(const struct store *store, int file)
{
    if (store->lock == NONE)
        return;
    if (fchown(file, store->read.st_uid, store->read.st_gid) == 0 ||
        fchown(file, (uid_t)-1, store->read.st_gid) == 0)
        (void)fchmod(file, store->read.st_mode & 07777);
    else /* not in that group: it may not get more through another one */
        (void)fchmod(file, store->read.st_mode & 0707);
}

/* Somebody who does not lock, such as an editor, may have written meanwhile. */
static bool is_untouched(const struct store *store)
{
    struct stat now;
    return fstatat(store->folder, store->base, &now, AT_SYMLINK_NOFOLLOW) == 0 &&
           now.st_ino == store->read.st_ino && now.st_size == store->read.st_size &&
           now.st_mtim.tv_sec == store->read.st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == store->read.st_mtim.tv_nsec;
}

/* Give a new file its name only if nothing has it. Some file systems have no links: the folder is locked,
 * and only those who do not lock could come between. */
static int name_new(const struct store *store, const char *temporary)
{
    struct stat there;
    if (linkat(store->folder, temporary, store->folder, store->base, 0) == 0)
        return unlinkat(store->folder, temporary, 0) == 0 ? DONE : tell(store, "");
    if (errno == EEXIST || fstatat(store->folder, store->base, &there, AT_SYMLINK_NOFOLLOW) == 0)
        return refuse_to_overwrite(store);
    return renameat(store->folder, temporary, store->folder, store->base) == 0 ? DONE
                                                                               : tell(store, "");
}

static int put_in_place(const struct store *store, const char *temporary)
{
    if (store->lock == NONE)
        return name_new(store, temporary);
    if (!is_untouched(store))
        return say_refused("%s: somebody has written on it without locking it; nothing was "
                           "changed, try again",
                           store->name);
    return renameat(store->folder, temporary, store->folder, store->base) == 0 ? DONE
                                                                               : tell(store, "");
}

int store_write(struct store *store, const fgc_case *c)
{
    char temporary[256];
    snprintf(temporary, sizeof temporary, ".%s.new", store->base);
    unlinkat(store->folder, temporary, 0);
    int file = openat(store->folder, temporary,
                      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return tell(store, "no file can be made beside it: ");
    hand_over(store, file);
    int code = write_document(store, file, c);
    if (close(file) != 0 && !code)
        code = tell(store, "the new document could not be stored: ");
    if (!code)
        code = put_in_place(store, temporary);
    if (code)
        unlinkat(store->folder, temporary, 0);
    else if (fsync(store->folder) != 0)
        code = say_refused("%s: it was written, but may be lost if power fails now: %s; see fgc "
                           "journal before you repeat it",
                           store->name, strerror(errno));
    return code;
}
