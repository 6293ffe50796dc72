#include "progress.h"

#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_MS = 500, EVERY_MS = 100, LOOK_EVERY = 256, WIDTH = 40 };

static int64_t now_ms(void)
{
    struct timespec now = { 0 };
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* The bytes still to come, when standard input is a file. */
static int64_t input_size(void)
{
    struct stat input;
    if (fstat(STDIN_FILENO, &input) != 0 || !S_ISREG(input.st_mode))
        return 0;
    off_t at = lseek(STDIN_FILENO, 0, SEEK_CUR);
    return at < 0 || at > input.st_size ? 0 : (int64_t)(input.st_size - at);
}

void progress_begin(struct progress *progress)
{
    *progress = (struct progress){ .wanted = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO),
                                   .unit = "lines" };
    if (!progress->wanted)
        return;
    progress->total = input_size();
    progress->next = now_ms() + FIRST_MS;
}

void progress_begin_items(struct progress *progress, const char *unit, int64_t total)
{
    *progress = (struct progress){
        .wanted = isatty(STDERR_FILENO), .unit = unit, .total = total, .next = now_ms() + FIRST_MS
    };
}

static void draw(struct progress *progress)
{
    char bar[WIDTH + 1];
    if (progress->total > 0) {
        int64_t done = progress->done < progress->total ? progress->done : progress->total;
        int64_t filled = done * WIDTH / progress->total;
        for (int i = 0; i < WIDTH; i++)
            bar[i] = i < filled ? '#' : '.';
        bar[WIDTH] = '\0';
        fprintf(stderr, "\r[%s] %3d %%  %lld %s", bar, (int)(done * 100 / progress->total),
                (long long)progress->lines, progress->unit);
    } else {
        fprintf(stderr, "\r%lld %s", (long long)progress->lines, progress->unit);
    }
    fflush(stderr);
    progress->shown = true;
}

/* Draw when it is time to. */
static void show(struct progress *progress)
{
    int64_t now = now_ms();
    if (now < progress->next)
        return;
    draw(progress);
    progress->next = now + EVERY_MS;
}

void progress_line(struct progress *progress, int64_t bytes)
{
    progress->done += bytes;
    if (++progress->lines % LOOK_EVERY == 0 && progress->wanted)
        show(progress);
}

void progress_at(struct progress *progress, int64_t done)
{
    progress->done = done;
    progress->lines = done;
    if (progress->wanted)
        show(progress);
}

void progress_end(struct progress *progress)
{
    if (progress->shown)
        fprintf(stderr, "\r%*s\r", WIDTH + 35, "");
}
