#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "options.h"
#include "output.h"
#include "record.h"
#include "say.h"

static const char help[] =
    "usage: fgc holidays NO|DK YEAR[..YEAR] [options]\n"
    "\n"
    "The public holidays of one year or several, from 1950 to 2100: country, date and name with\n"
    "tabs between, a line a name. Two holidays on one day are two lines.\n"
    "\n"
    "  --closing LIST   closing days too: MM-DD, YYYY-MM-DD, A/B for a range, or dk-limitation,\n"
    "                   with commas between\n"
    "  --lang LANG      nb, nn, da or en (else nb for NO, da for DK)\n"
    "  --format FORMAT  text or tsv (the same here), or json\n"
    "  --help           this text\n";

struct request {
    const char *country;
    const char *years;
    const char *closing;
    int32_t language;
    enum format format;
    bool help;
};

static bool read_options(int argc, char **argv, struct request *request)
{
    static const struct option options[] = {
        { "closing", required_argument, NULL, 'c' },
        { "lang", required_argument, NULL, 'l' },
        { "format", required_argument, NULL, 'f' },
        { "help", no_argument, NULL, OPTION_HELP },
        { 0 },
    };
    int found;
    while ((found = option_next("holidays", argc, argv, options)) != OPTIONS_END) {
        if (found == OPTION_WRONG)
            return false;
        if (found == OPTION_HELP)
            request->help = true;
        if (found == 'c')
            request->closing = optarg;
        if (found == 'l' && !option_language(optarg, &request->language))
            return false;
        if (found == 'f' && !option_format(optarg, &request->format))
            return false;
    }
    if (!request->help && argc - optind != 2) {
        say_usage("a country and a year are wanted, such as fgc holidays NO 2026..2028");
        return false;
    }
    request->country = argv[optind];
    request->years = request->help ? NULL : argv[optind + 1];
    return true;
}

/* Four digits; 0 if there is anything else. */
static int32_t read_year(const char *text, size_t size)
{
    return size == 4 && strspn(text, "0123456789") >= size ? (int32_t)strtol(text, NULL, 10) : 0;
}

/* Read YEAR or YEAR..YEAR into its first and last day. */
static bool read_years(const char *text, fgc_date *first, fgc_date *last)
{
    const char *dots = strstr(text, "..");
    const char *second = dots ? dots + 2 : text;
    *first = fgc_date_from(read_year(text, dots ? (size_t)(dots - text) : strlen(text)), 1, 1);
    *last = fgc_date_from(read_year(second, strlen(second)), 12, 31);
    if (*first != FGC_NO_DATE && *last != FGC_NO_DATE && *first <= *last)
        return true;
    say_usage("'%s' is no year or range of years from 1950 to 2100; write 2026 or 2026..2028",
              text);
    return false;
}

static void list_day(const fgc_calendar *calendar, fgc_date date, int32_t language, json_t *list)
{
    enum { MOST = 8 };
    int32_t names[MOST];
    size_t count = fgc_calendar_names(calendar, date, names, MOST);
    const char *country = fgc_code_id(FGC_LIST_COUNTRY, fgc_calendar_country(calendar));
    for (size_t i = 0; i < count && i < MOST; i++) {
        json_t *record = made(json_object());
        record_add_text(record, "country", country);
        record_add_date(record, "date", date);
        record_add_text(record, "name", fgc_code_label(FGC_LIST_HOLIDAY, names[i], language));
        list_add(list, record);
    }
}

static int print(const struct request *request, const fgc_calendar *calendar, fgc_date first,
                 fgc_date last)
{
    int32_t language = language_for(request->language, fgc_calendar_country(calendar));
    json_t *list = made(json_array());
    for (fgc_date date = first; date <= last; date++)
        if (fgc_calendar_day(calendar, date) & FGC_HOLIDAYS)
            list_day(calendar, date, language, list);
    int code = request->format == FORMAT_JSON ? write_json(list) : write_tsv(list, false);
    json_decref(list);
    return code;
}

int command_holidays(int argc, char **argv)
{
    struct request request = { 0 };
    if (!read_options(argc, argv, &request))
        return USAGE;
    if (request.help)
        return fputs(help, stdout) < 0 ? REFUSED : DONE;
    int32_t country;
    fgc_date first, last;
    if (!option_country("holidays", request.country, &country) ||
        !read_years(request.years, &first, &last))
        return USAGE;
    int code = DONE;
    fgc_calendar *calendar = option_calendar(country, request.closing, &code);
    if (!calendar)
        return code;
    code = print(&request, calendar, first, last);
    fgc_calendar_free(calendar);
    return code;
}
