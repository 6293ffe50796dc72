#include "bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "output.h"

/* How much is to be expected: what a file has, or little of a pipe. */
static size_t expected(int file)
{
    enum { LITTLE = 1 << 14 };
    struct stat facts;
    return fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) ? (size_t)facts.st_size + 2 : LITTLE;
}

char *bytes_read(int file, size_t limit, size_t *size)
{
    size_t room = expected(file);
    char *bytes = NULL;
    ssize_t got = 1;
    *size = 0;
    for (errno = 0; got > 0 && *size <= limit; *size += got > 0 ? (size_t)got : 0) {
        if (!bytes || *size + 1 >= room) {
            room = bytes ? 2 * room : room;
            bytes = made_block(realloc(bytes, room));
        }
        do
            got = read(file, bytes + *size, room - *size - 1);
        while (got < 0 && errno == EINTR);
    }
    if (got == 0 && *size <= limit) {
        bytes[*size] = '\0';
        return bytes;
    }
    if (got >= 0)
        errno = EFBIG;
    free(bytes);
    return NULL;
}

char *bytes_read_file(const char *name, size_t limit, size_t *size)
{
    if (strcmp(name, "-") == 0)
        return bytes_read(STDIN_FILENO, limit, size);
    int file = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0)
        return NULL;
    char *bytes = bytes_read(file, limit, size);
    int kept = errno;
    close(file);
    errno = kept;
    return bytes;
}
