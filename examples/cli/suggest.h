#ifndef CLI_SUGGEST_H
#define CLI_SUGGEST_H

/* Say that there is no such rule, and which ones may be meant. Returns the exit code. */
int suggest_rules(const char *unknown);

/* The same of what can be recorded of a case. */
int suggest_commands(const char *unknown);

#endif
