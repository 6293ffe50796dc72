/* bench_due FGC FOLDER: how long `fgc due` takes over 10,000 case files of 60 chained events: by the clock,
 * with both cores at it, and of the processor, beside libxml2 that reads the same files and does nothing. */
#define _XOPEN_SOURCE 700
#include "walk.h"

#include <fcntl.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { FILES = 10000, CASES = 50, RUNS = 3, EVENTS = 60 };

/* Run a program of up to four words; what it prints goes to /dev/null. */
static void run(const char *program, const char *first, const char *second, const char *third)
{
    int status = -1;
    pid_t child = fork();
    if (child == 0) {
        must(dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO) >= 0, "/dev/null");
        execl(program, program, first, second, third, (char *)NULL);
        _exit(1);
    }
    must(child > 0 && waitpid(child, &status, 0) == child && status == 0, first);
}

/* The case of a walk with other salts, in files called after its number and the next ones. */
static void make_files(const struct walk *walk, const char *fgc, int number)
{
    char name[16], other[16];
    fgc_case *c = walk_case(walk, &sodium, NULL);
    walk_record(walk, c, 0, EVENTS);
    fgc_text *lines = walk_lines(c);
    FILE *file = fopen("lines", "w");
    must(file && fwrite(fgc_text_data(lines), fgc_text_size(lines), 1, file) == 1 &&
             fclose(file) == 0,
         "lines");
    snprintf(name, sizeof name, "%d.xml", number);
    run(fgc, "import", "lines", name);
    for (int i = 1; i < FILES / CASES; i++) {
        snprintf(other, sizeof other, "%d.xml", number + i);
        must(link(name, other) == 0, "a link");
    }
    fgc_text_free(lines);
    fgc_case_free(c);
}

static double seconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double children_seconds(void)
{
    struct rusage used;
    getrusage(RUSAGE_CHILDREN, &used);
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static double read_bare(void)
{
    static char bytes[1 << 20];
    xmlSAXHandler nothing = { 0 };
    char name[16];
    double began = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < FILES; i++) {
        snprintf(name, sizeof name, "%d.xml", i);
        int file = open(name, O_RDONLY);
        ssize_t size = read(file, bytes, sizeof bytes);
        must(size > 0 && xmlSAXUserParseMemory(&nothing, NULL, bytes, (int)size) == 0, name);
        close(file);
    }
    return seconds(CLOCK_PROCESS_CPUTIME_ID) - began;
}

static double least(double a, double b)
{
    return a < b ? a : b;
}

int main(int argc, char **argv)
{
    struct walk walk;
    double clock = 1e9, processor = 1e9, bare = 1e9;
    must(argc == 3 && mkdir(argv[2], 0700) == 0 && chdir(argv[2]) == 0, "a new folder");
    walk_make(&walk, FEW_MEMBERS);
    for (int i = 0; i < CASES; i++)
        make_files(&walk, argv[1], i * (FILES / CASES));
    for (int i = 0; i < RUNS; i++) {
        double began = seconds(CLOCK_MONOTONIC), spent = children_seconds();
        run(argv[1], "due", ".", "--now=2026-06-01");
        clock = least(clock, seconds(CLOCK_MONOTONIC) - began);
        processor = least(processor, children_seconds() - spent);
        bare = least(bare, read_bare());
    }
    tell("fgc due, a file of 60 events, by the clock", clock / FILES * 1e9, "", 0);
    tell("fgc due, a file of 60 events, of the processor", processor / FILES * 1e9, "libxml2 SAX",
         bare / FILES * 1e9);
    walk_free(&walk);
    return 0;
}
