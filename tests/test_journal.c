#include "test.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "builders.h"
#include "journal/base64.h"
#include "journal/chain.h"
#include "scarce.h"

enum { LONG = 60, SHORT = 12, ROOM = LONG + 4 };

static const char REFERENCE[] = "2026/104";

/* A host's digest, of which the n-th call fails; its random bytes are the same every time. */
struct host {
    size_t failing; /* from 1; 0: none */
    size_t asked;
    uint64_t random;
};

static int32_t sha256(void *context, const void *data, size_t size, uint8_t *out32)
{
    struct host *host = context;
    if (++host->asked == host->failing)
        return 1;
    return crypto_hash_sha256(out32, data, size);
}

static int32_t random_bytes(void *context, uint8_t *out, size_t size)
{
    struct host *host = context;
    if (++host->asked == host->failing)
        return 1;
    for (size_t i = 0; i < size; i++)
        out[i] = (uint8_t)random_below(&host->random, 256);
    return 0;
}

static fgc_digest digest_of(struct host *host)
{
    return (fgc_digest){
        .size = sizeof(fgc_digest), .sha256 = sha256, .random = random_bytes, .context = host
    };
}

/* A journal, and where its lines begin; the last one ends where one more would begin. */
struct journal {
    char *lines;
    size_t count;
    size_t starts[ROOM + 1];
    fgc_head heads[ROOM + 1]; /* by number */
};

static size_t size_of(const struct journal *journal)
{
    return journal->starts[journal->count];
}

static void add_line(struct journal *journal, const char *line, size_t size)
{
    size_t at = size_of(journal);
    assert_true(journal->count < ROOM);
    journal->lines = realloc(journal->lines, at + size + 1);
    assert_non_null(journal->lines);
    memcpy(journal->lines + at, line, size);
    journal->lines[at + size] = '\n';
    journal->starts[++journal->count] = at + size + 1;
}

/* Add an event that was read, and seal it if there is a digest. */
static void add_event(struct journal *journal, const fgc_digest *digest, fgc_event *event)
{
    fgc_head *head = &journal->heads[journal->count + 1];
    fgc_text *text = NULL;
    *head = (fgc_head){ .size = sizeof *head, .sequence = (fgc_id)journal->count + 1 };
    event->number = head->sequence;
    if (digest) {
        assert_int_equal(fgc__chain_salt(digest, event, NULL), FGC_OK);
        assert_int_equal(
            fgc__chain_seal(digest, journal->heads[journal->count].digest, REFERENCE, event, NULL),
            FGC_OK);
        fgc__chain_read(event->digest, head->digest);
    }
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    assert_int_equal(fgc_event_write_line(event, text, NULL), FGC_OK);
    add_line(journal, fgc_text_data(text), fgc_text_size(text));
    fgc_text_free(text);
}

static void add_text(struct journal *journal, const fgc_digest *digest, const char *text)
{
    fgc_event *event = NULL;
    fgc_stamp by = { .size = sizeof by,
                     .role = FGC_ROLE_CASE_WORKER,
                     .effective = 1772791140 + 60 * (fgc_time)journal->count,
                     .recorded = 1772791200 + 60 * (fgc_time)journal->count,
                     .actor = journal->count % 5 == 3 ? "Ø. Lie" : "u-17" };
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_stamp(event, &by, NULL), FGC_OK);
    assert_int_equal(fgc_event_read(event, text, strlen(text), NULL), FGC_OK);
    if (event->command == FGC_COMMAND_OPEN_CASE) {
        assert_true(fgc__event_give(event, FIELD_PROFILE, "no-barnevern", 0));
        assert_true(fgc__event_give(event, FIELD_PROFILE_VERSION, "1", 1));
        assert_true(!digest || fgc__event_give(event, FIELD_CHAINED, "yes", 1));
    }
    if (journal->count % 7 == 5)
        fgc__event_advise(event, fgc_guard_find("hold.on_hold"));
    add_event(journal, digest, event);
    fgc_event_free(event);
}

/* Add a line of a newer library, which is read with a digest that is not its own. */
static void add_newer(struct journal *journal, const fgc_digest *digest)
{
    static const char before[] = "2026-03-06T09:59:00Z 2026-03-06T10:00:00Z choir_master u-17 sing "
                                 "song~AAAAAAAAAAAAAAAAAAAAAA=\"\\\"Å\\\" leva\" member=2 verses=3";
    static const char sealed[] = " digest=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    fgc_event *event = NULL;
    char line[512];
    int size = snprintf(line, sizeof line, "fgc1 %zu %s%s", journal->count + 1, before, sealed);
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_read_line(event, line, (size_t)size, NULL), FGC_OK);
    assert_int_equal(fgc_event_command(event), 0);
    fgc_head *head = &journal->heads[journal->count + 1];
    *head = (fgc_head){ .size = sizeof *head, .sequence = (fgc_id)journal->count + 1 };
    assert_int_equal(
        fgc__chain_seal(digest, journal->heads[journal->count].digest, REFERENCE, event, NULL),
        FGC_OK);
    fgc__chain_read(event->digest, head->digest);
    memcpy(line + size - 43, event->digest, 43);
    add_line(journal, line, (size_t)size);
    fgc_event_free(event);
}

static const char *const texts[] = {
    "open_case reference=2026/104 urgency=ordinary setting=no_child_welfare stage=investigation "
    "purpose=general initiated_by=family service=\"Barnevernet i Ås\"",
    "add_child name=Ane born=2012-05-17 key=k-1",
    "add_member name=\"Mor \\\"Mia\\\" Lie\" private=yes languages=nb wishes=\"Hjemme\\nhos "
    "mormor\"",
    "relate member=3 child=2 relation=parent",
    "add_question text=\"Hvem henter?\" asked_by=3",
    "change_question question=5 text=\"Hvem henter på fredager?\" once=q-2",
    "hold reason=other override=hold.on_hold override_reason=\"Etter avtale\"",
    "resume for=3",
    "log_hours minutes=45 kind=travel",
    "correct event=3 command=add_member name=\"Mia Lie\" private=yes",
    "decide_invitation member=3 decision=approved decider=3 reason=\"nær\"",
};

/* Events of every form in turn; every 20th is of a newer library. */
static struct journal a_journal(const fgc_digest *digest, size_t count)
{
    struct journal journal = { .heads = { { .size = sizeof(fgc_head) } } };
    while (journal.count < count)
        if (journal.count % 20 == 11 && digest)
            add_newer(&journal, digest);
        else
            add_text(
                &journal, digest,
                texts[journal.count < COUNT_OF(texts) ? journal.count
                                                      : 1 + journal.count % (COUNT_OF(texts) - 1)]);
    return journal;
}

struct found {
    fgc_status status;
    int32_t finding;
    fgc_id number;
};

static struct found verify(const char *lines, size_t size, const fgc_digest *digest,
                           const fgc_head *expected)
{
    struct found found = { .finding = 0 };
    found.status = fgc_journal_verify(lines, size, digest, expected, NULL, &found.finding,
                                      &found.number, NULL);
    return found;
}

static void assert_found(const struct journal *journal, const fgc_digest *digest,
                         const fgc_head *expected, int32_t finding, fgc_id number)
{
    struct found found = verify(journal->lines, size_of(journal), digest, expected);
    assert_int_equal(found.status, FGC_OK);
    assert_int_equal(found.finding, finding);
    assert_int_equal(found.number, number);
}

/* The first event that is not as it was: lines of the journal up to the first byte that differs, and one. */
static fgc_id first_changed(const struct journal *journal, const char *lines, size_t size)
{
    size_t same = 0, number = 1;
    while (same < size && same < size_of(journal) && lines[same] == journal->lines[same])
        same++;
    while (number < journal->count && journal->starts[number] <= same)
        number++;
    return (fgc_id)number;
}

/* That a spoilt journal is found at its first event that is not as it was. */
static void assert_spoilt(const struct journal *journal, const fgc_digest *digest,
                          const char *lines, size_t size)
{
    struct found found = verify(lines, size, digest, NULL);
    fgc_id number = first_changed(journal, lines, size);
    bool known = found.finding == FGC_FINDING_DAMAGED || found.finding == FGC_FINDING_EDITED;
    if (found.status != FGC_OK || !known || found.number != number)
        fail_msg("status %d, finding %d at %u instead of %u", (int)found.status, (int)found.finding,
                 (unsigned)found.number, (unsigned)number);
}

static void an_untouched_journal_is_intact(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(&digest, LONG);
    fgc_error *error = fgc_error_new(NULL);
    int32_t finding = 0;
    fgc_id number = 99;
    assert_found(&journal, &digest, NULL, FGC_FINDING_INTACT, 0);
    for (size_t i = 0; i <= LONG; i++)
        assert_found(&journal, &digest, &journal.heads[i], FGC_FINDING_INTACT, 0);
    assert_found(&journal, NULL, &journal.heads[LONG], FGC_FINDING_UNVERIFIED, 0);
    assert_int_equal(fgc_journal_verify(journal.lines, size_of(&journal), &digest, NULL, NULL,
                                        &finding, &number, error),
                     FGC_OK);
    assert_int_equal(number, 0);
    assert_int_equal(fgc_error_status(error), FGC_OK);
    fgc_error_free(error);
    free(journal.lines);
}

/* Cut a journal off at every `step`th byte, and behind every line. */
static void cut_off(size_t count, size_t step)
{
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(&digest, count);
    size_t whole = 0;
    for (size_t size = 1; size < size_of(&journal); size++) {
        if (size == journal.starts[whole + 1]) {
            struct found found = verify(journal.lines, size, &digest, &journal.heads[count]);
            whole++;
            assert_int_equal(found.finding, FGC_FINDING_SHORTENED);
            assert_int_equal(found.number, whole + 1);
            assert_int_equal(verify(journal.lines, size, &digest, NULL).finding,
                             FGC_FINDING_INTACT);
        } else if (size % step == 0) {
            assert_spoilt(&journal, &digest, journal.lines, size);
        }
    }
    free(journal.lines);
}

/* Change every `step`th bit of a journal, one at a time. */
static void spoil_bits(size_t count, size_t step)
{
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(&digest, count);
    size_t size = size_of(&journal);
    char *lines = malloc(size);
    assert_non_null(lines);
    memcpy(lines, journal.lines, size);
    for (size_t bit = 0; bit < 8 * size; bit += step) {
        lines[bit / 8] = (char)(lines[bit / 8] ^ 1 << bit % 8);
        assert_spoilt(&journal, &digest, lines, size);
        lines[bit / 8] = journal.lines[bit / 8];
    }
    free(lines);
    free(journal.lines);
}

static void a_journal_cut_off_anywhere_is_told(void **unused)
{
    (void)unused;
    cut_off(SHORT, is_slow() ? 5 : 1);
    cut_off(LONG, is_slow() ? 97 : 17);
}

static void a_changed_bit_is_found_where_it_is(void **unused)
{
    (void)unused;
    spoil_bits(SHORT, is_slow() ? 31 : 5);
    spoil_bits(LONG, is_slow() ? 997 : 97);
}

static void a_long_journal_cut_off_at_every_byte_is_told(void **unused)
{
    (void)unused;
    cut_off(LONG, 1);
}

static void every_changed_bit_of_a_long_journal_is_found_where_it_is(void **unused)
{
    (void)unused;
    spoil_bits(LONG, 1);
}

/* Put some lines of a journal, each a number, behind one another. */
static size_t compose(const struct journal *journal, const size_t *numbers, size_t count, char *out)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        size_t start = journal->starts[numbers[i] - 1];
        size_t length = journal->starts[numbers[i]] - start;
        memcpy(out + size, journal->lines + start, length);
        size += length;
    }
    return size;
}

static void lines_swapped_left_out_and_doubled_are_found(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(&digest, LONG);
    char *lines = malloc(2 * size_of(&journal));
    assert_non_null(lines);
    for (size_t at = 1; at <= LONG; at++) {
        size_t swapped[LONG], without[LONG], doubled[LONG + 1];
        for (size_t i = 0; i < LONG; i++) {
            swapped[i] = i + 1 == at ? at + 1 : i == at ? at : i + 1;
            without[i] = i + 1 < at ? i + 1 : i + 2;
        }
        for (size_t i = 0; i <= LONG; i++)
            doubled[i] = i < at ? i + 1 : i;
        if (at < LONG) {
            size_t size = compose(&journal, swapped, LONG, lines);
            assert_spoilt(&journal, &digest, lines, size);
            size = compose(&journal, without, LONG - 1, lines);
            assert_spoilt(&journal, &digest, lines, size);
        }
        struct found found =
            verify(lines, compose(&journal, doubled, LONG + 1, lines), &digest, NULL);
        assert_int_equal(found.finding, FGC_FINDING_DAMAGED);
        assert_int_equal(found.number, at + 1);
    }
    free(lines);
    free(journal.lines);
}

static void another_history_is_found_at_the_expected_head(void **unused)
{
    (void)unused;
    struct host host = { 0 }, other = { .random = 1 };
    fgc_digest digest = digest_of(&host), others = digest_of(&other);
    struct journal journal = a_journal(&digest, SHORT), forked = a_journal(&others, SHORT);
    for (fgc_id i = 1; i <= SHORT; i++) {
        bool same = memcmp(journal.heads[i].digest, forked.heads[i].digest, 32) == 0;
        assert_false(same);
        assert_found(&forked, &digest, &journal.heads[i], FGC_FINDING_FORKED, i);
        assert_found(&forked, NULL, &journal.heads[i], FGC_FINDING_FORKED, i);
    }
    fgc_head beyond = { .size = sizeof beyond, .sequence = SHORT + 5 };
    assert_found(&journal, &digest, &beyond, FGC_FINDING_SHORTENED, SHORT + 1);
    free(forked.lines);
    free(journal.lines);
}

/* Redact an event of a journal in place: a copy with that line changed. */
static struct journal redacted(const struct journal *journal, const fgc_digest *digest,
                               size_t number)
{
    struct journal made = { .count = 0 };
    fgc_event *event = NULL;
    fgc_text *text = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    for (size_t i = 1; i <= journal->count; i++) {
        const char *line = journal->lines + journal->starts[i - 1];
        size_t size = journal->starts[i] - journal->starts[i - 1] - 1;
        if (i == number) {
            assert_int_equal(fgc_event_read_line(event, line, size, NULL), FGC_OK);
            assert_int_equal(fgc__chain_redact(digest, event, NULL), FGC_OK);
            assert_int_equal(fgc_event_write_line(event, text, NULL), FGC_OK);
            line = fgc_text_data(text);
            size = fgc_text_size(text);
        }
        add_line(&made, line, size);
    }
    memcpy(made.heads, journal->heads, sizeof made.heads);
    fgc_text_free(text);
    fgc_event_free(event);
    return made;
}

static bool is_changed(const struct journal *one, const struct journal *other)
{
    return size_of(one) != size_of(other) || memcmp(one->lines, other->lines, size_of(one)) != 0;
}

static void add_redaction(struct journal *journal, const fgc_digest *digest, fgc_id target)
{
    char text[64];
    snprintf(text, sizeof text, "redact target=%u basis=\"Krav om sletting\"", (unsigned)target);
    add_text(journal, digest, text);
}

static void redacting_keeps_the_chain_if_it_is_accounted_for(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(&digest, LONG);
    size_t with_texts = 0;
    for (fgc_id i = 1; i <= LONG; i++) {
        struct journal made = redacted(&journal, &digest, i);
        if (!is_changed(&journal, &made)) {
            free(made.lines);
            continue;
        }
        with_texts++;
        assert_found(&made, &digest, &journal.heads[LONG], FGC_FINDING_REDACTED, i);
        assert_found(&made, NULL, NULL, FGC_FINDING_REDACTED, i);
        add_redaction(&made, &digest, i);
        assert_found(&made, &digest, &journal.heads[LONG], FGC_FINDING_INTACT, 0);
        size_t end = made.starts[i] - 1;
        for (size_t at = made.starts[i - 1]; at < end; at += is_slow() ? 101 : 11) {
            made.lines[at] ^= 1;
            struct found found = verify(made.lines, size_of(&made), &digest, NULL);
            made.lines[at] ^= 1;
            assert_int_equal(found.number, i);
            assert_int_not_equal(found.finding, FGC_FINDING_INTACT);
            assert_int_not_equal(found.finding, FGC_FINDING_REDACTED);
        }
        free(made.lines);
    }
    assert_true(with_texts > 30);
    free(journal.lines);
}

static void a_redaction_accounts_for_what_is_about_the_person_or_thing(void **unused)
{
    (void)unused;
    /* what is redacted, by which target: whether that accounts for it */
    static const struct {
        size_t number;
        fgc_id target;
        bool covers;
    } cases[] = {
        { 3, 3, true },   { 3, 2, false }, { 10, 3, true }, { 10, 10, true },
        { 6, 5, true },   { 6, 6, true },  { 6, 3, false }, { 5, 3, false },
        { 11, 3, true },  { 7, 7, true },  { 12, 2, true }, { 12, 3, true },
        { 12, 5, false }, { 1, 1, true },  { 1, 2, false }, { 12, 12, true },
    };
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(&digest, SHORT);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct journal made = redacted(&journal, &digest, cases[i].number);
        assert_true(is_changed(&journal, &made));
        add_redaction(&made, &digest, cases[i].target);
        if (cases[i].covers)
            assert_found(&made, &digest, NULL, FGC_FINDING_INTACT, 0);
        else
            assert_found(&made, &digest, NULL, FGC_FINDING_REDACTED, (fgc_id)cases[i].number);
        free(made.lines);
    }
    free(journal.lines);
}

static void a_journal_that_is_not_chained_is_read_and_not_verified(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(NULL, SHORT);
    fgc_head head = journal.heads[SHORT];
    assert_found(&journal, &digest, NULL, FGC_FINDING_UNVERIFIED, 0);
    assert_found(&journal, NULL, &head, FGC_FINDING_UNVERIFIED, 0);
    head.digest[0] = 1;
    assert_found(&journal, NULL, &head, FGC_FINDING_FORKED, SHORT);
    head.sequence = SHORT + 1;
    assert_found(&journal, NULL, &head, FGC_FINDING_SHORTENED, SHORT + 1);

    struct journal made = redacted(&journal, NULL, 3);
    assert_non_null(strstr(made.lines, " name# "));
    assert_found(&made, NULL, NULL, FGC_FINDING_REDACTED, 3);
    add_redaction(&made, NULL, 3);
    assert_found(&made, NULL, NULL, FGC_FINDING_UNVERIFIED, 0);
    free(made.lines);

    size_t without[] = { 1, 2, 4, 5 };
    char *lines = malloc(size_of(&journal));
    assert_non_null(lines);
    struct found found = verify(lines, compose(&journal, without, 4, lines), NULL, NULL);
    assert_int_equal(found.finding, FGC_FINDING_DAMAGED);
    assert_int_equal(found.number, 3);
    free(lines);
    free(journal.lines);
}

static void a_digest_is_on_every_line_or_on_none(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(&digest, 8), plain = a_journal(NULL, 8);
    add_text(&journal, NULL, "resume");
    add_text(&plain, &digest, "resume");
    assert_found(&journal, &digest, NULL, FGC_FINDING_DAMAGED, 9);
    assert_found(&journal, NULL, NULL, FGC_FINDING_DAMAGED, 9);
    assert_found(&plain, NULL, NULL, FGC_FINDING_DAMAGED, 9);
    free(journal.lines);
    free(plain.lines);
}

static void a_journal_begins_with_a_case_that_is_opened(void **unused)
{
    (void)unused;
    static const struct {
        const char *line;
        int32_t finding;
    } cases[] = {
        { "fgc1 1 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child u resume\n",
          FGC_FINDING_DAMAGED },
        { "fgc1 1 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child u sing\n", FGC_FINDING_DAMAGED },
        { "fgc1 1 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child u open_case reference=1 tune=2\n",
          FGC_FINDING_UNVERIFIED },
        { "fgc1 1 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child u open_case chained=yes tune=2\n",
          FGC_FINDING_DAMAGED },
        { "", FGC_FINDING_UNVERIFIED },
        { "\n", FGC_FINDING_DAMAGED },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct found found = verify(cases[i].line, strlen(cases[i].line), NULL, NULL);
        assert_int_equal(found.status, FGC_OK);
        assert_int_equal(found.finding, cases[i].finding);
        assert_int_equal(found.number, found.finding == FGC_FINDING_DAMAGED);
    }
    fgc_head head = { .size = sizeof head, .sequence = 3 };
    struct found found = verify(NULL, 0, NULL, &head);
    assert_int_equal(found.finding, FGC_FINDING_SHORTENED);
    assert_int_equal(found.number, 1);
}

/* An opening event with a field of a newer library still says whose journal it is. */
static void a_chain_that_a_newer_library_began_is_verified(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = { .heads = { { .size = sizeof(fgc_head) } } };
    char line[] = "fgc1 1 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child u open_case "
                  "reference=2026/104 chained=yes tune=x "
                  "digest=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_read_line(event, line, strlen(line), NULL), FGC_OK);
    assert_int_equal(fgc__chain_seal(&digest, journal.heads[0].digest, REFERENCE, event, NULL),
                     FGC_OK);
    memcpy(line + strlen(line) - 43, event->digest, 43);
    add_line(&journal, line, strlen(line));
    fgc__chain_read(event->digest, journal.heads[1].digest);
    add_text(&journal, &digest, texts[1]);
    assert_found(&journal, &digest, NULL, FGC_FINDING_INTACT, 0);
    fgc_event_free(event);
    free(journal.lines);
}

static void a_finding_tells_its_line_and_why(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(&digest, SHORT);
    fgc_error *error = fgc_error_new(NULL);
    int32_t finding = 0;
    fgc_id number = 0;
    journal.lines[journal.starts[4] + 3] = '2';
    assert_int_equal(fgc_journal_verify(journal.lines, size_of(&journal), &digest, NULL, NULL,
                                        &finding, &number, error),
                     FGC_OK);
    assert_int_equal(finding, FGC_FINDING_DAMAGED);
    assert_int_equal(fgc_error_status(error), FGC_ERROR_DAMAGED);
    assert_int_equal(fgc_error_line(error), 5);
    assert_int_equal(fgc_error_column(error), 1);
    assert_string_equal(fgc_error_message(error), "a line begins with fgc1");
    fgc_error_free(error);
    free(journal.lines);
}

static void wrong_arguments_are_refused(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host), wrong = digest;
    fgc_head head = { .size = 8 };
    int32_t finding = 77;
    fgc_id number = 77;
    assert_int_equal(fgc_journal_verify(NULL, 1, NULL, NULL, NULL, &finding, &number, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_journal_verify("", 0, NULL, NULL, NULL, NULL, &number, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_journal_verify("", 0, NULL, NULL, NULL, &finding, NULL, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    wrong.sha256 = NULL;
    assert_int_equal(fgc_journal_verify("", 0, &wrong, NULL, NULL, &finding, &number, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    wrong = digest;
    wrong.reserved = 1;
    assert_int_equal(fgc_journal_verify("", 0, &wrong, NULL, NULL, &finding, &number, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    wrong.size = 4;
    assert_int_equal(fgc_journal_verify("", 0, &wrong, NULL, NULL, &finding, &number, NULL),
                     FGC_ERROR_ABI);
    assert_int_equal(fgc_journal_verify("", 0, NULL, &head, NULL, &finding, &number, NULL),
                     FGC_ERROR_ABI);
    assert_int_equal(finding, 77);
    assert_int_equal(number, 77);
}

static void a_host_that_fails_is_no_finding(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal journal = a_journal(&digest, SHORT);
    size_t asked = host.asked = 0;
    assert_found(&journal, &digest, NULL, FGC_FINDING_INTACT, 0);
    asked = host.asked;
    assert_true(asked > SHORT);
    for (host.failing = 1; host.failing <= asked; host.failing++) {
        int32_t finding = 77;
        fgc_id number = 77;
        host.asked = 0;
        assert_int_equal(fgc_journal_verify(journal.lines, size_of(&journal), &digest, NULL, NULL,
                                            &finding, &number, NULL),
                         FGC_ERROR_HOST);
        assert_int_equal(finding, 77);
        assert_int_equal(number, 77);
    }
    free(journal.lines);
}

static void a_failed_allocation_is_reported_and_nothing_leaks(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    struct journal whole = a_journal(&digest, SHORT), journal = redacted(&whole, &digest, 3);
    struct scarce scarce = { .failed = true };
    add_redaction(&journal, &digest, 3);
    for (size_t n = 1; scarce.failed; n++) {
        int32_t finding = 0;
        fgc_id number = 0;
        scarce = (struct scarce){ .failing = n };
        fgc_allocator allocator = scarce_allocator(&scarce);
        fgc_status status =
            fgc_journal_verify(journal.lines, size_of(&journal), &digest, &whole.heads[SHORT],
                               &allocator, &finding, &number, NULL);
        assert_int_equal(status, scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK);
        assert_int_equal(finding, scarce.failed ? 0 : FGC_FINDING_INTACT);
        assert_all_given_back(&scarce);
        assert_int_equal(scarce.unwiped, 0);
    }
    free(whole.lines);
    free(journal.lines);
}

/* The digest as the header has it, made by hand. */
static void a_digest_is_what_the_header_says(void **unused)
{
    (void)unused;
    static const char line[] =
        "fgc1 2 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child u add_question "
        "text~AAECAwQFBgcICQoLDA0ODw=\"Hva \\\"nå\\\"?\\n\" asked_by=3 for=3 "
        "digest=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    static const char value[] = "Hva \"nå\"?\n";
    uint8_t previous[32], salted[16 + sizeof value - 1], hash[32];
    char commitment[44], expected[44], data[512] = "fgc1\n";
    for (uint8_t i = 0; i < 16; i++)
        salted[i] = i;
    memcpy(salted + 16, value, sizeof value - 1);
    crypto_hash_sha256(hash, salted, sizeof salted);
    fgc__base64_write(hash, 32, commitment);
    memset(previous, 'p', sizeof previous);
    memcpy(data + 5, previous, sizeof previous);
    int size = snprintf(data + 37, sizeof data - 37,
                        "%s\nfgc1 2 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child u "
                        "add_question text#%s asked_by=3 for=3",
                        REFERENCE, commitment);
    crypto_hash_sha256(hash, (const uint8_t *)data, (size_t)size + 37);
    fgc__base64_write(hash, 32, expected);

    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_read_line(event, line, sizeof line - 1, NULL), FGC_OK);
    assert_int_equal(fgc__chain_check(&digest, previous, REFERENCE, event, NULL, NULL),
                     FGC_ERROR_DAMAGED);
    assert_int_equal(fgc__chain_seal(&digest, previous, REFERENCE, event, NULL), FGC_OK);
    assert_string_equal(event->digest, expected);
    assert_int_equal(fgc__chain_check(&digest, previous, REFERENCE, event, NULL, NULL), FGC_OK);
    assert_int_equal(fgc__chain_check(&digest, previous, "2026/105", event, NULL, NULL),
                     FGC_ERROR_DAMAGED);
    previous[31]++;
    assert_int_equal(fgc__chain_check(&digest, previous, REFERENCE, event, NULL, NULL),
                     FGC_ERROR_DAMAGED);
    fgc_event_free(event);
}

static bool holds(const void *block, size_t size, const char *text)
{
    const char *bytes = block;
    size_t length = strlen(text);
    for (size_t i = 0; bytes && i + length <= size; i++)
        if (memcmp(bytes + i, text, length) == 0)
            return true;
    return false;
}

static void what_is_redacted_is_nowhere_in_the_event(void **unused)
{
    (void)unused;
    static const char text[] = "hold reason=other note=\"Til \\\"Bestemor\\\"\" "
                               "override=hold.role override_reason=\"Fordi Bestemor\"";
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    for (size_t chained = 0; chained <= 1; chained++) {
        fgc_event *event = NULL;
        assert_int_equal(fgc_event_new(&allocator, &event, NULL), FGC_OK);
        assert_int_equal(fgc_event_read(event, text, sizeof text - 1, NULL), FGC_OK);
        if (chained)
            assert_int_equal(fgc__chain_salt(&digest, event, NULL), FGC_OK);
        assert_true(holds(event->texts, event->texts_room, "Bestemor"));
        assert_int_equal(fgc__chain_redact(chained ? &digest : NULL, event, NULL), FGC_OK);
        assert_false(holds(event->texts, event->texts_room, "Bestemor"));
        assert_false(holds(event->scratch, event->scratch_room, "Bestemor"));
        assert_false(holds(event, sizeof *event, "Bestemor"));
        assert_string_equal(fgc_event_field_value(event, 0), "other");
        assert_true(fgc_event_field_is_redacted(event, 1));
        assert_int_equal(strlen(event->texts + event->values[1].beside), chained ? 43 : 0);
        assert_int_equal(strlen(event->reason_beside), chained ? 43 : 0);
        assert_int_equal(event->reason_state, VALUE_REDACTED);
        fgc_event_free(event);
    }
}

/* Salting and redacting change everything or nothing. */
static void a_host_or_memory_that_fails_leaves_the_event_as_it_was(void **unused)
{
    (void)unused;
    static const char text[] = "add_child name=Ane born=2012-05-17 override=add_child.role "
                               "override_reason=x";
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(&allocator, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_read(event, text, sizeof text - 1, NULL), FGC_OK);
    for (host.failing = 1; host.failing <= 3; host.failing++) {
        host.asked = 0;
        assert_int_equal(fgc__chain_salt(&digest, event, NULL), FGC_ERROR_HOST);
        assert_int_equal(event->values[0].state, VALUE_PLAIN);
        assert_int_equal(event->reason_state, VALUE_PLAIN);
    }
    host.failing = 0;
    assert_int_equal(fgc__chain_salt(&digest, event, NULL), FGC_OK);
    assert_int_equal(event->values[0].state, VALUE_SALTED);
    for (host.failing = 1; host.failing <= 3; host.failing++) {
        host.asked = 0;
        assert_int_equal(fgc__chain_redact(&digest, event, NULL), FGC_ERROR_HOST);
        assert_string_equal(fgc_event_field_value(event, 0), "Ane");
        assert_string_equal(event->override_reason, "x");
    }
    host.failing = 0;
    assert_int_equal(fgc__chain_redact(NULL, event, NULL), FGC_ERROR_HOST);
    for (size_t n = 1; n <= 2; n++) {
        scarce.failing = scarce.asked + n;
        assert_int_equal(fgc__chain_redact(&digest, event, NULL), FGC_ERROR_NO_MEMORY);
        assert_string_equal(fgc_event_field_value(event, 0), "Ane");
    }
    assert_int_equal(fgc__chain_redact(&digest, event, NULL), FGC_OK);
    assert_true(event->values[1].number == 0);
    fgc_event_free(event);
    assert_all_given_back(&scarce);
    assert_int_equal(scarce.unwiped, 0);
}

static void base64_is_read_only_as_it_is_written(void **unused)
{
    (void)unused;
    static const struct {
        const char *bytes;
        const char *text;
    } cases[] = {
        { "", "" },
        { "f", "Zg" },
        { "fo", "Zm8" },
        { "foo", "Zm9v" },
        { "foob", "Zm9vYg" },
        { "\xff\xfe\xfd", "__79" },
        { "\xfb\xf0", "-_A" },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char text[44];
        uint8_t bytes[32];
        size_t size = strlen(cases[i].bytes);
        assert_int_equal(fgc__base64_write((const uint8_t *)cases[i].bytes, size, text),
                         strlen(cases[i].text));
        assert_string_equal(text, cases[i].text);
        fgc__base64_read(text, bytes, size);
        assert_memory_equal(bytes, cases[i].bytes, size);
        assert_true(fgc__base64_is(text, strlen(text), size));
        assert_false(fgc__base64_is(text, strlen(text), size + 1));
    }
    static const char *const wrong[] = { "Zh",  "Zm9", "Z=",   "Z+",   "Z/",   "Z ",
                                         "Zg=", "Z",   "Zm=v", "=m9v", "Zm9/", "Z\xc3\x39v" };
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        for (size_t size = 1; size < 4; size++)
            assert_false(fgc__base64_is(wrong[i], strlen(wrong[i]), size));
}

static fgc_event *an_event(const char *line)
{
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_read_line(event, line, strlen(line), NULL), FGC_OK);
    return event;
}

static void a_record_gives_back_what_was_packed(void **unused)
{
    (void)unused;
    struct host host = { 0 };
    fgc_digest digest = digest_of(&host);
    fgc_allocator allocator = fgc__allocator(NULL);
    struct journal journal = a_journal(&digest, LONG);
    fgc_event *event = NULL, *again = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_new(NULL, &again, NULL), FGC_OK);
    for (size_t i = 1; i <= LONG; i++) {
        const char *line = journal.lines + journal.starts[i - 1];
        size_t size = journal.starts[i] - journal.starts[i - 1] - 1;
        fgc_text *text = NULL;
        assert_int_equal(fgc_event_read_line(event, line, size, NULL), FGC_OK);
        struct record *record = fgc__record_pack(&allocator, event);
        struct record *copy = fgc__record_copy(&allocator, record);
        assert_string_equal(fgc__record_actor(record), event->actor);
        assert_string_equal(fgc__record_once(record), event->once);
        assert_string_equal(fgc__record_digest(record), event->digest);
        assert_int_equal(fgc__record_fields(record).count, fgc_event_field_count(event));
        assert_true(fgc__record_unpack(copy, again));
        assert_int_equal(fgc__record_is_like(record, again), record->command != 0);
        assert_int_equal(fgc_event_advice_count(again), fgc_event_advice_count(event));
        assert_int_equal(again->row_count, event->row_count);
        assert_int_equal(again->more_count, event->more_count);
        assert_true(again->past && again->salted);
        assert_int_equal(again->newer, event->newer);
        assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
        assert_int_equal(fgc_event_write_line(again, text, NULL), FGC_OK);
        assert_int_equal(fgc_text_size(text), size);
        assert_memory_equal(fgc_text_data(text), line, size);
        fgc_text_free(text);
        fgc__record_free(&allocator, record);
        fgc__record_free(&allocator, copy);
    }
    fgc__record_free(&allocator, NULL);
    assert_int_equal(fgc_event_read(again, "resume", 6, NULL), FGC_OK);
    assert_false(again->past || again->salted || again->newer);
    fgc_event_free(event);
    fgc_event_free(again);
    free(journal.lines);
}

#define BY "fgc1 7 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z case_worker u-17 "

static void events_are_alike_by_what_they_say(void **unused)
{
    (void)unused;
    static const char said[] =
        "hold reason=other note=x for=2 override=hold.role override_reason=y";
    static const struct {
        const char *line;
        bool like;
    } cases[] = {
        { BY "hold reason=other note=x for=2 override=hold.role override_reason=y", true },
        { "fgc1 9 2026-03-07T09:59:00Z 2026-03-07T10:00:00Z child u-18 hold reason=other note=x "
          "for=2 once=a override=hold.role override_reason=y advice=hold.on_hold",
          true },
        { BY "hold reason=other note~AAAAAAAAAAAAAAAAAAAAAA=x for=2 override=hold.role "
             "override_reason~AAAAAAAAAAAAAAAAAAAAAA=y "
             "digest=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          true },
        { BY "hold reason=other note# for=2 override=hold.role override_reason=y", false },
        { BY "hold reason=other note=x for=2 override=hold.role override_reason#", false },
        { BY "hold reason=other note=z for=2 override=hold.role override_reason=y", false },
        { BY "hold reason=other for=2 override=hold.role override_reason=y", false },
        { BY "hold reason=other note=x until=2026-04-01 for=2 override=hold.role override_reason=y",
          false },
        { BY "hold reason=other note=x for=3 override=hold.role override_reason=y", false },
        { BY "hold reason=other note=x for=2 override=hold.phase override_reason=y", false },
        { BY "hold reason=other note=x for=2 override=hold.role override_reason=z", false },
        { BY "hold reason=other note=x for=2", false },
        { BY "hold reason=other note=x for=2 tune=y", false },
        { BY "resume for=2", false },
    };
    fgc_allocator allocator = fgc__allocator(NULL);
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_read(event, said, sizeof said - 1, NULL), FGC_OK);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_event *other = an_event(cases[i].line);
        struct record *record = fgc__record_pack(&allocator, other);
        assert_int_equal(fgc__record_is_like(record, event), cases[i].like);
        fgc__record_free(&allocator, record);
        fgc_event_free(other);
    }
    fgc_event *given = an_event(BY "open_conference number=1");
    struct record *record = fgc__record_pack(&allocator, given);
    assert_int_equal(fgc_event_read(event, "open_conference", 15, NULL), FGC_OK);
    assert_true(fgc__record_is_like(record, event));
    fgc__record_free(&allocator, record);
    fgc_event_free(given);
    fgc_event_free(event);
}

static void events_mention_whom_they_name(void **unused)
{
    (void)unused;
    static const struct {
        const char *line;
        fgc_id id;
        bool mentions;
    } cases[] = {
        { BY "add_action text=x responsible=4 responsible=5", 5, true },
        { BY "add_action text=x responsible=4 responsible=5", 6, false },
        { BY "log_hours minutes=45 kind=travel", 45, false },
        { BY "resume for=3", 3, true },
        { BY "resume", 7, false },
        { BY "resume", 0, false },
        { BY "correct event=4 command=log_hours minutes=30 kind=travel", 4, true },
        { BY "correct event=4 command=log_hours minutes=30 kind=travel", 30, false },
        { BY "correct event=4 command=relate member=9 child=2 relation=parent", 9, true },
        { BY "sing member=5 for=8", 5, true },
        { BY "sing member=5 for=8", 8, true },
        { BY "sing member=5 for=8", 7, false },
    };
    fgc_allocator allocator = fgc__allocator(NULL);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_event *event = an_event(cases[i].line);
        struct record *record = fgc__record_pack(&allocator, event);
        assert_int_equal(fgc__mentions(record, cases[i].id), cases[i].mentions);
        fgc__record_free(&allocator, record);
        fgc_event_free(event);
    }
}

static void a_redaction_covers_what_is_about_its_target(void **unused)
{
    (void)unused;
    static const struct {
        const char *line;
        fgc_id target;
        bool covers;
    } cases[] = {
        { BY "resume", 7, true },
        { BY "resume for=3", 3, false },
        { BY "update_member member=3 name=x private=yes", 3, true },
        { BY "relate member=3 child=2 relation=parent", 2, true },
        { BY "coordinator_declines coordinator=4", 4, true },
        { BY "add_action text=x question=5 responsible=4", 5, false },
        { BY "add_action text=x question=5 responsible=4", 4, false },
        { BY "remove_question question=5", 5, true },
        { BY "report_action action=6 status=done", 6, true },
        { BY "review_talk talk=5 by=3", 5, true },
        { BY "review_talk talk=5 by=3", 3, false },
        { BY "answer_objection objection=5 answer=met", 5, true },
        { BY "decide_home home=5 answer=yes", 5, true },
        { BY "check_bottom_line line=5 met=yes", 5, true },
        { BY "correct event=1 command=update_member member=3 name=x private=yes", 1, true },
        { BY "correct event=1 command=update_member member=3 name=x private=yes", 3, true },
        { BY "correct event=1 command=add_question text=x", 2, true },
        { BY "correct event=1 command=add_question text=x", 9, false },
        { BY "correct event=2 command=add_question text=x", 2, false },
        { BY "correct event=99 command=add_question text=x", 2, false },
    };
    fgc_allocator allocator = fgc__allocator(NULL);
    fgc_event *about = an_event("fgc1 1 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child u-17 "
                                "relate member=3 child=2 relation=parent");
    struct record *records[7] = { fgc__record_pack(&allocator, about) };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_event *event = an_event(cases[i].line);
        records[6] = fgc__record_pack(&allocator, event);
        if (fgc__redaction_covers(records, 7, cases[i].target, records[6]) != cases[i].covers)
            fail_msg("%s, %u", cases[i].line, (unsigned)cases[i].target);
        fgc__record_free(&allocator, records[6]);
        fgc_event_free(event);
    }
    fgc__record_free(&allocator, records[0]);
    fgc_event_free(about);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_untouched_journal_is_intact),
        cmocka_unit_test(a_journal_cut_off_anywhere_is_told),
        cmocka_unit_test(a_changed_bit_is_found_where_it_is),
        cmocka_unit_test(lines_swapped_left_out_and_doubled_are_found),
        cmocka_unit_test(another_history_is_found_at_the_expected_head),
        cmocka_unit_test(redacting_keeps_the_chain_if_it_is_accounted_for),
        cmocka_unit_test(a_redaction_accounts_for_what_is_about_the_person_or_thing),
        cmocka_unit_test(a_journal_that_is_not_chained_is_read_and_not_verified),
        cmocka_unit_test(a_digest_is_on_every_line_or_on_none),
        cmocka_unit_test(a_journal_begins_with_a_case_that_is_opened),
        cmocka_unit_test(a_chain_that_a_newer_library_began_is_verified),
        cmocka_unit_test(a_finding_tells_its_line_and_why),
        cmocka_unit_test(wrong_arguments_are_refused),
        cmocka_unit_test(a_host_that_fails_is_no_finding),
        cmocka_unit_test(a_failed_allocation_is_reported_and_nothing_leaks),
        cmocka_unit_test(a_digest_is_what_the_header_says),
        cmocka_unit_test(what_is_redacted_is_nowhere_in_the_event),
        cmocka_unit_test(a_host_or_memory_that_fails_leaves_the_event_as_it_was),
        cmocka_unit_test(base64_is_read_only_as_it_is_written),
        cmocka_unit_test(a_record_gives_back_what_was_packed),
        cmocka_unit_test(events_are_alike_by_what_they_say),
        cmocka_unit_test(events_mention_whom_they_name),
        cmocka_unit_test(a_redaction_covers_what_is_about_its_target),
    };
    const struct CMUnitTest long_tests[] = {
        cmocka_unit_test(a_long_journal_cut_off_at_every_byte_is_told),
        cmocka_unit_test(every_changed_bit_of_a_long_journal_is_found_where_it_is),
    };
    if (argc > 1 && strcmp(argv[1], "long") == 0)
        return cmocka_run_group_tests_name("journal-long", long_tests, NULL, NULL);
    return cmocka_run_group_tests_name("journal", tests, NULL, NULL);
}
