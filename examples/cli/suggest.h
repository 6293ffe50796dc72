#ifndef CLI_SUGGEST_H
#define CLI_SUGGEST_H

/* Say that there is no such rule, and which ones may be meant. Returns the exit code. */
int suggest_rules(const char *unknown);

#endif
