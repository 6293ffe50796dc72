#include "deadline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "batch.h"
#include "commands.h"
#include "output.h"
#include "record.h"
#include "say.h"
#include "suggest.h"

static const char help[] =
    "usage: fgc deadline RULE --from INSTANT [options]\n"
    "       fgc deadline --batch < LINES\n"
    "\n"
    "When a deadline is due. In time means before the due instant.\n"
    "\n"
    "  --from INSTANT     when it starts\n"
    "  --country COUNTRY  NO or DK, for a rule that is not of one country (else NO)\n"
    "  --policy NAME      count by another of the rule's policies (fgc rules RULE lists them)\n"
    "  --hold FROM/TO     a time on hold; nothing after the stroke: it goes on. May be repeated\n"
    "  --second INSTANT   when the event came that ends the deadline earlier\n"
    "  --closing LIST     closing days count as holidays: MM-DD, YYYY-MM-DD, A/B for a range, or\n"
    "                     dk-limitation, with commas between\n"
    "  --now INSTANT      say how it stands at that moment\n"
    "  --met INSTANT      when what was due was done (with --now)\n"
    "  --warn LEAD        warn this long before: 24h, 3d or 1w (with --now). May be repeated\n"
    "  --explain          how it was counted, day by day and in words\n"
    "  --lang LANG        nb, nn, da or en (else nb in Norway, da in Denmark)\n"
    "  --format FORMAT    text, json, or tsv with a header line\n"
    "  --batch            answer tab-separated lines, id country unit amount excluded closing\n"
    "                     roll start, with id last_day due, or id error MESSAGE (see man fgc)\n"
    "  --help             this text\n"
    "\n"
    "INSTANT is 2026-03-06T16:00:00+01:00, or local time 2026-03-06T16:00, or a day 2026-03-06,\n"
    "which is its first moment (what a rule counted from a birth date wants).\n";

static bool take_option(int found, struct question *question)
{
    if (found == OPTION_WRONG)
        return false;
    if (found < OPTION_TEXTS)
        question->texts[found] = optarg;
    else if (found == 'H')
        question->holds[question->hold_count++] = optarg;
    else if (found == 'w')
        question->leads[question->lead_count++] = optarg;
    else if (found == 'l')
        return option_language(optarg, &question->language);
    else if (found == 'f')
        return option_format(optarg, &question->format);
    else if (found == 'e')
        question->explain = true;
    else if (found == 'b')
        question->batch = true;
    else
        question->help = true;
    return true;
}

static bool read_options(int argc, char **argv, struct question *question)
{
    static const struct option options[] = {
        { "from", required_argument, NULL, FROM },
        { "country", required_argument, NULL, COUNTRY },
        { "policy", required_argument, NULL, POLICY },
        { "now", required_argument, NULL, NOW },
        { "met", required_argument, NULL, MET },
        { "second", required_argument, NULL, SECOND },
        { "closing", required_argument, NULL, CLOSING },
        { "hold", required_argument, NULL, 'H' },
        { "warn", required_argument, NULL, 'w' },
        { "lang", required_argument, NULL, 'l' },
        { "format", required_argument, NULL, 'f' },
        { "explain", no_argument, NULL, 'e' },
        { "batch", no_argument, NULL, 'b' },
        { "help", no_argument, NULL, OPTION_HELP },
        { 0 },
    };
    int found;
    while ((found = option_next("deadline", argc, argv, options)) != OPTIONS_END)
        if (!take_option(found, question))
            return false;
    question->rule = argv[optind];
    if (question->help)
        return true;
    if (question->batch && argc > 2)
        say_usage("--batch stands alone: all else is in the lines on standard input");
    else if (!question->batch && argc - optind != 1)
        say_usage("one rule is wanted, such as fgc deadline no.assignment.ordinary --from "
                  "2026-03-06T16:00; fgc rules lists them");
    else if (!question->batch && !question->texts[FROM])
        say_usage("--from is missing: give the moment the deadline starts, such as --from "
                  "2026-03-06T16:00");
    else if (!question->texts[NOW] && (question->texts[MET] || question->lead_count > 0))
        say_usage("%s is about how the deadline stands: add --now INSTANT",
                  question->texts[MET] ? "--met" : "--warn");
    else
        return true;
    return false;
}

/* The rule, and the country to count in: the rule's, else the one asked for, else Norway. */
static int find_rule(const struct question *question, struct deadline *deadline, int32_t *country)
{
    *country = 0;
    const char *asked = question->texts[COUNTRY];
    if (asked && !option_country("--country", asked, country))
        return USAGE;
    if (!fgc_rule_find(question->rule, 0))
        return suggest_rules(question->rule);
    deadline->rule = fgc_rule_find(question->rule, *country);
    if (!deadline->rule)
        return say_usage("%s is not a rule of %s: leave out --country", question->rule, asked);
    deadline->facts.size = sizeof deadline->facts;
    fgc_rule_read(deadline->rule, &deadline->facts, NULL);
    if (deadline->facts.country)
        *country = deadline->facts.country;
    else if (!*country)
        *country = FGC_COUNTRY_NO;
    return DONE;
}

static int find_policy(const char *name, struct deadline *deadline)
{
    int32_t policy = name ? fgc_code_find(FGC_LIST_POLICY, name) : deadline->facts.policy;
    deadline->clock.policy = policy;
    if (policy && deadline->facts.policies >> policy & 1)
        return DONE;
    return say_usage("--policy: %s is not counted by '%s'; see fgc rules %s for its policies",
                     deadline->facts.id, name, deadline->facts.id);
}

/* Why a clock was refused: the fault may be in the rule or in the holds. */
static int refuse(const struct deadline *deadline, const fgc_error *error)
{
    if (strcmp(fgc_error_path(error), "clock.holds") != 0)
        return say_error(deadline->facts.id, error, "");
    if (fgc_error_status(error) == FGC_ERROR_RANGE)
        return say_refused("--hold: %s", fgc_error_message(error));
    return say_usage("--hold: %s", fgc_error_message(error));
}

static int count(struct deadline *deadline, bool explain)
{
    fgc_error *error = fgc_error_new(NULL);
    deadline->due.size = sizeof deadline->due;
    deadline->standing.size = sizeof deadline->standing;
    fgc_status status =
        fgc_rule_due(deadline->rule, deadline->calendar, &deadline->clock, &deadline->due, error);
    if (!status && deadline->now != NO_TIME)
        status = fgc_rule_standing(deadline->rule, deadline->calendar, &deadline->clock,
                                   deadline->now, &deadline->standing, error);
    if (!status && explain)
        status = fgc_rule_explain(deadline->rule, deadline->calendar, &deadline->clock,
                                  &deadline->explanation, error);
    int code = status ? refuse(deadline, error) : DONE;
    fgc_error_free(error);
    return code;
}

static int write_answer(const struct deadline *deadline, enum format format)
{
    if (format == FORMAT_JSON)
        return deadline_write_json(deadline);
    if (format == FORMAT_TSV)
        return deadline_write_tsv(deadline);
    return deadline_print(deadline);
}

static int answer(const struct question *question, struct deadline *deadline)
{
    int32_t country;
    int code = find_rule(question, deadline, &country);
    if (!code)
        code = find_policy(question->texts[POLICY], deadline);
    if (!code)
        deadline->calendar = option_calendar(country, question->texts[CLOSING], &code);
    if (!code)
        code = deadline_read_clock(deadline, question);
    if (!code)
        code = count(deadline, question->explain);
    deadline->language = language_for(question->language, country);
    return code ? code : write_answer(deadline, question->format);
}

static void deadline_clear(struct deadline *deadline)
{
    fgc_explanation_free(deadline->explanation);
    fgc_calendar_free(deadline->calendar);
    free(deadline->holds);
    free(deadline->leads);
}

static int run(int argc, char **argv, struct question *question)
{
    if (!read_options(argc, argv, question))
        return USAGE;
    if (question->help)
        return fputs(help, stdout) < 0 ? REFUSED : DONE;
    if (question->batch)
        return batch_run();
    struct deadline deadline = { .now = NO_TIME };
    int code = answer(question, &deadline);
    deadline_clear(&deadline);
    return code;
}

int command_deadline(int argc, char **argv)
{
    struct question question = {
        .holds = calloc((size_t)argc, sizeof *question.holds),
        .leads = calloc((size_t)argc, sizeof *question.leads),
    };
    int code = question.holds && question.leads ? run(argc, argv, &question)
                                                : say_refused("out of memory");
    free(question.holds);
    free(question.leads);
    return code;
}
