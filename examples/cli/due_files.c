/* The deadlines of many case files. */
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "due.h"
#include "output.h"
#include "phrase.h"
#include "progress.h"

enum { MOST_WORKERS = 8, FILES_A_WORKER = 32, DEEPEST = 32 };

static struct due_file *add_file(struct due_files *files, char *name)
{
    /* Room doubles: it is full when the count is a power of two. */
    if ((files->count & (files->count - 1)) == 0)
        files->files = made_block(realloc(files->files, (files->count > 0 ? 2 * files->count : 1) *
                                                            sizeof *files->files));
    files->files[files->count] = (struct due_file){ .name = name };
    return &files->files[files->count++];
}

/* A folder that says nothing of its files: they may be missed. */
static void add_unread(struct due_files *files, const char *folder, const char *why)
{
    struct phrase phrase;
    phrase_begin(&phrase);
    fprintf(phrase.stream, "%s: %s; its files are not listed", folder, why);
    add_file(files, made_block(strdup(folder)))->why = made_block(strdup(phrase_text(&phrase)));
    phrase_free(&phrase);
}

static bool is_called_xml(const char *name)
{
    size_t size = strlen(name);
    return name[0] != '.' && size > 4 && strcmp(name + size - 4, ".xml") == 0;
}

static char *join(const char *folder, const char *name)
{
    size_t size = strlen(folder);
    bool ends = size > 0 && folder[size - 1] == '/';
    char *path = made_block(malloc(size + strlen(name) + 2));
    sprintf(path, "%s%s%s", folder, ends ? "" : "/", name);
    return path;
}

/* What the folder says of an entry; when it does not say, the file is asked. Links are not followed. */
static int type_of(const struct dirent *entry, const char *path)
{
    struct stat facts;
    if (entry->d_type != DT_UNKNOWN)
        return entry->d_type;
    if (lstat(path, &facts) != 0)
        return DT_UNKNOWN;
    return S_ISDIR(facts.st_mode) ? DT_DIR : S_ISREG(facts.st_mode) ? DT_REG : DT_UNKNOWN;
}

static void find_in(struct due_files *files, const char *folder, int depth)
{
    DIR *stream = depth < DEEPEST ? opendir(folder) : NULL;
    const struct dirent *entry;
    if (!stream) {
        add_unread(files, folder,
                   depth < DEEPEST ? strerror(errno) : "folders are too deep in one another");
        return;
    }
    while ((entry = readdir(stream)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        char *path = join(folder, entry->d_name);
        int type = type_of(entry, path);
        if (type == DT_REG && is_called_xml(entry->d_name)) {
            add_file(files, path);
            continue;
        }
        if (type == DT_DIR)
            find_in(files, path, depth + 1);
        free(path);
    }
    closedir(stream);
}

void due_files_find(struct due_files *files, char **names, int count)
{
    *files = (struct due_files){ NULL, 0 };
    for (int i = 0; i < count; i++) {
        struct stat facts;
        if (strcmp(names[i], "-") != 0 && stat(names[i], &facts) == 0 && S_ISDIR(facts.st_mode))
            find_in(files, names[i], 0);
        else
            add_file(files, made_block(strdup(names[i])));
    }
}

static void free_row(struct due_row *row)
{
    free(row->title);
    free(row->state_label);
    free(row->text);
    free(row->explained);
}

void due_files_free(struct due_files *files)
{
    for (size_t i = 0; i < files->count; i++) {
        struct due_file *file = &files->files[i];
        for (size_t k = 0; k < file->count; k++)
            free_row(&file->rows[k]);
        free(file->rows);
        free(file->why);
        free(file->name);
    }
    free(files->files);
}

/* What the workers share: each takes the next file that nobody has. */
struct work {
    const struct due_question *question;
    struct due_files *files;
    atomic_size_t next;
    atomic_size_t done;
    struct progress *progress; /* drawn by the thread that began */
    pthread_t first;
};

static void *work_on(void *shared)
{
    struct work *work = shared;
    bool draws = pthread_equal(pthread_self(), work->first) != 0;
    size_t index;
    while ((index = atomic_fetch_add(&work->next, 1)) < work->files->count) {
        if (!work->files->files[index].why)
            due_file_read(work->question, &work->files->files[index]);
        size_t done = atomic_fetch_add(&work->done, 1) + 1;
        if (draws)
            progress_at(work->progress, (int64_t)done);
    }
    return NULL;
}

/* One file needs no help, and then nothing is asked of the machine. */
static size_t worker_count(size_t files)
{
    size_t wanted = files / FILES_A_WORKER + 1;
    long cores = wanted > 1 ? sysconf(_SC_NPROCESSORS_ONLN) : 1;
    size_t most = cores < 1 ? 1 : cores > MOST_WORKERS ? MOST_WORKERS : (size_t)cores;
    return wanted < most ? wanted : most;
}

void due_files_read(const struct due_question *question, struct due_files *files)
{
    pthread_t threads[MOST_WORKERS];
    struct progress progress;
    struct work work = { .question = question, .files = files, .progress = &progress };
    size_t workers = worker_count(files->count), started = 0;
    work.first = pthread_self();
    progress_begin_items(&progress, "files", (int64_t)files->count);
    for (size_t i = 1; i < workers; i++)
        started += pthread_create(&threads[started], NULL, work_on, &work) == 0;
    work_on(&work); /* whoever could not be started is not missed */
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    progress_end(&progress);
}
