#ifndef CLI_MARKDOWN_H
#define CLI_MARKDOWN_H

/* Print a text so that Markdown shows it as it is, also in a table's cell. */
void markdown_put(const char *text);

#endif
