#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

/* The commands. `argv[0]` is the command's name. Each returns the exit code. */
int command_deadline(int argc, char **argv);
int command_rules(int argc, char **argv);
int command_holidays(int argc, char **argv);
int command_process(int argc, char **argv);
int command_scenario(int argc, char **argv);

#endif
