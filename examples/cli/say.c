#include "say.h"

#include <stdarg.h>

#include "output.h"
#include "phrase.h"

static void say(const char *format, va_list arguments)
{
    struct phrase line;
    phrase_begin(&line);
    vfprintf(line.stream, format, arguments);
    fflush(stdout);
    fputs("fgc: ", stderr);
    print_named(stderr, phrase_text(&line));
    fputc('\n', stderr);
    phrase_free(&line);
}

int say_usage(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(format, arguments);
    va_end(arguments);
    return USAGE;
}

int say_refused(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(format, arguments);
    va_end(arguments);
    return REFUSED;
}

void say_note(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(format, arguments);
    va_end(arguments);
}

static bool is_usage(fgc_status status)
{
    return status == FGC_ERROR_SYNTAX || status == FGC_ERROR_UNKNOWN || status == FGC_ERROR_LIMIT ||
           status == FGC_ERROR_INVALID_ARGUMENT;
}

int say_error(const char *what, const fgc_error *error, const char *advice)
{
    char place[32] = "";
    if (fgc_error_column(error) > 0)
        snprintf(place, sizeof place, ", column %zu", fgc_error_column(error));
    say_note("%s%s: %s%s%s", what, place, fgc_error_message(error), *advice ? "; " : "", advice);
    return is_usage(fgc_error_status(error)) ? USAGE : REFUSED;
}
