#include "counting.h"

#include <stdlib.h>

enum { SLOTS = 512 };

/* A rule, where its amount and way of counting may have put it. */
struct slot {
    int32_t unit;
    int32_t amount;
    uint32_t excluded;
    bool rolls;
    fgc_rule *rule; /* NULL: empty */
};

struct counting {
    struct slot slots[SLOTS];
};

struct counting *counting_new(void)
{
    return calloc(1, sizeof(struct counting));
}

void counting_free(struct counting *counting)
{
    for (size_t i = 0; counting && i < SLOTS; i++)
        fgc_rule_free(counting->slots[i].rule);
    free(counting);
}

static struct slot *find_slot(struct counting *counting, const struct row *row)
{
    uint32_t key = (uint32_t)row->amount * 4 + (uint32_t)row->unit - 1;
    key = (key * 8 + row->excluded) * 2 + row->rolls;
    return &counting->slots[key * 2654435761u >> 16 & (SLOTS - 1)];
}

static bool fits(const struct slot *slot, const struct row *row)
{
    return slot->rule && slot->amount == row->amount && slot->unit == row->unit &&
           slot->excluded == row->excluded && slot->rolls == row->rolls;
}

/* The policy that counts so, or 0. Where no last day can be a day off, nothing is left to roll. */
static int32_t find_policy(const struct row *row)
{
    const uint32_t all = FGC_SATURDAYS | FGC_SUNDAYS | FGC_HOLIDAYS;
    bool rolls = row->rolls && row->excluded != all;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_POLICY); i++) {
        fgc_counting counting = { .size = sizeof counting };
        int32_t policy = fgc_code_at(FGC_LIST_POLICY, i);
        if (fgc_policy_read(policy, &counting, NULL) == FGC_OK && counting.units >> row->unit & 1 &&
            counting.excluded == row->excluded && counting.rolls == rolls)
            return policy;
    }
    return 0;
}

static fgc_rule *make_rule(const struct row *row, fgc_error *error)
{
    int32_t policy = find_policy(row);
    fgc_rule_options options = {
        .size = sizeof options,
        .id = "batch",
        .citation = "a line of a batch",
        .unit = row->unit,
        .amount = row->amount,
        .policy = policy,
        .policies = 1u << policy,
        .party = FGC_PARTY_AUTHORITY,
        .basis = FGC_BASIS_SOFT,
    };
    fgc_rule *rule = NULL;
    fgc_rule_new(&options, &rule, error);
    return rule;
}

const fgc_rule *counting_rule(struct counting *counting, const struct row *row, fgc_error *error)
{
    struct slot *slot = find_slot(counting, row);
    if (fits(slot, row))
        return slot->rule;
    fgc_rule *rule = make_rule(row, error);
    if (!rule)
        return NULL;
    fgc_rule_free(slot->rule);
    *slot = (struct slot){ row->unit, row->amount, row->excluded, row->rolls, rule };
    return rule;
}
