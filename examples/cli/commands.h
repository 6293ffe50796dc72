#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

/* The commands. `argv[0]` is the command's name. Each returns the exit code. */
int command_deadline(int argc, char **argv);
int command_rules(int argc, char **argv);
int command_holidays(int argc, char **argv);
int command_process(int argc, char **argv);
int command_scenario(int argc, char **argv);
int command_new(int argc, char **argv);
int command_do(int argc, char **argv);
int command_show(int argc, char **argv);
int command_next(int argc, char **argv);
int command_due(int argc, char **argv);
int command_journal(int argc, char **argv);
int command_plan(int argc, char **argv);
int command_verify(int argc, char **argv);
int command_export(int argc, char **argv);
int command_import(int argc, char **argv);

#endif
