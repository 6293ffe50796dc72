#ifndef CLI_BATCH_H
#define CLI_BATCH_H

/* Answer every line of standard input: `fgc deadline --batch`. Returns the exit code. */
int batch_run(void);

#endif
