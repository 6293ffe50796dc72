/* load FOLDER: load every case of a folder, and print the nanoseconds a case. A file that ends in .journal is a
 * case; a chained one is verified with libsodium's SHA-256. The times are of the processor, the least of several runs. */
#include <fgc/fgc.h>

#include <dirent.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "walk.h"

enum { RUNS = 2, LONGEST = 1 << 20 };

static void load(const char *path, const fgc_profile *profile, char *lines)
{
    FILE *file = fopen(path, "rb");
    must(file != NULL, path);
    size_t size = fread(lines, 1, LONGEST, file);
    fclose(file);
    fgc_case_options options = {
        .size = sizeof options, .profile_count = 1, .profiles = &profile, .digest = &sodium
    };
    fgc_case *c = NULL;
    must(fgc_case_new(&options, &c, NULL) == FGC_OK, "a case");
    must(fgc_case_replay_lines(c, lines, size, NULL) == FGC_OK, path);
    fgc_case_free(c);
}

static size_t load_all(const char *folder, const fgc_profile *profile, char *lines)
{
    DIR *entries = opendir(folder);
    must(entries != NULL, folder);
    size_t count = 0;
    for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
        const char *dot = strrchr(entry->d_name, '.');
        char path[4096];
        if (!dot || strcmp(dot, ".journal") != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        load(path, profile, lines);
        count++;
    }
    closedir(entries);
    return count;
}

int main(int count, char **arguments)
{
    fgc_profile *profile = NULL;
    char *lines = malloc(LONGEST);
    must(count == 2 && lines && sodium_init() >= 0, "finding a folder");
    must(fgc_profile_load("no-barnevern", NULL, &profile, NULL) == FGC_OK, "the profile");
    double least = 1e18;
    for (int run = 0; run < RUNS; run++) {
        clock_t began = clock();
        size_t cases = load_all(arguments[1], profile, lines);
        double taken = (double)(clock() - began) / CLOCKS_PER_SEC * 1e9 / (double)cases;
        least = taken < least ? taken : least;
    }
    printf("%.0f\n", least);
    free(lines);
    fgc_profile_free(profile);
    return 0;
}
