#ifndef CLI_PROCESS_H
#define CLI_PROCESS_H

#include <fgc/fgc.h>
#include <jansson.h>

/* What is shown of the process, and how it is called. */
struct process {
    int32_t profile; /* fgc_profile_id; 0: all of them, side by side */
    int32_t language;
};

/* The profiles that are shown. */
size_t process_profile_count(const struct process *process);
int32_t process_profile_at(const struct process *process, size_t index);

/* What a value is called; "" for an unknown one. */
const char *process_label(const struct process *process, int32_t list, int32_t value);

/* The rows of the tables, in their order. */
fgc_command_row process_command(int32_t command);
fgc_field process_field(int32_t command, size_t index);
fgc_guard process_guard(size_t index);

/* Whether a guard is listed: not phase and role, which every command shows by itself. */
bool process_lists_guard(const fgc_guard *guard);

/* The groups commands are listed in: those of no phase yet, of every phase, of every open phase; then
 * for each phase the others that belong to it. */
size_t process_group_count(void);
const char *process_group_id(size_t group);
const char *process_group_title(const struct process *process, size_t group);
bool process_group_has(size_t group, int32_t command);

/* "Initiativ – Forberedelse, Oppfølging"; "barn, forelder/foresatt". Cut at `room`; return `out`. */
char *process_write_phases(const struct process *process, char *out, size_t room, uint32_t phases);
char *process_write_roles(const struct process *process, char *out, size_t room, uint32_t roles);

/* The number of a source in an array of those cited so far, where it is added if it is new. */
size_t process_cite(json_t *sources, const char *citation);

/* Print it all. Each returns the exit code. */
int process_print(const struct process *process);
int process_print_markdown(const struct process *process);
int process_print_dot(const struct process *process);
int process_write_tsv(const struct process *process);
int process_write_json(const struct process *process);

#endif
