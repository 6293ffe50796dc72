#include "markdown.h"

#include <stdio.h>
#include <string.h>

void markdown_put(const char *text)
{
    for (; *text; text++) {
        if (strchr("\\`*_[]<>|", *text))
            putchar('\\');
        putchar(*text);
    }
}
