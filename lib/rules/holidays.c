#include "rules/holidays.h"

#include <string.h>

#include "base/fail.h"
#include "base/sized.h"
#include "values/codes.h"

static const char no_1995[] = "Lov 24. februar 1995 nr. 12 om helligdager og helligdagsfred § 2";
static const char no_1947[] = "Lov 26. april 1947 nr. 1 om 1. og 17. mai som høgtidsdager";
static const char dk_2023[] =
    "Lov om detailsalg fra butikker m.v. § 2, stk. 1, som ændret ved lov nr. 214 af 6. marts 2023";
static const char dk_prayer[] = "Afskaffet fra 2024: lov nr. 214 af 6. marts 2023";
static const char dk_limit[] =
    "Forældelsesloven (lov nr. 522 af 6. juni 2007) § 27, stk. 2; vejledning nr. 9533 af 2018";

/* Every rule that makes a holiday. Days that are none are left out: 24 and 31 December, 5 June, Palm
 * Sunday, Easter Eve, the Danish 1 May. No day is moved when it falls on a Sunday.
 * Where two may fall on one day, they stand in the order of their Norwegian names. */
// clang-format off
static const struct holiday_row holidays[] = {
    /* country        set              name                      month day  from  to    citation  */
    { FGC_COUNTRY_NO, "",              NAME_NEW_YEARS_DAY,        1,   1,   1950, 2100, no_1995 },
    { FGC_COUNTRY_NO, "",              NAME_MAUNDY_THURSDAY,      0,  -3,   1950, 2100, no_1995 },
    { FGC_COUNTRY_NO, "",              NAME_GOOD_FRIDAY,          0,  -2,   1950, 2100, no_1995 },
    { FGC_COUNTRY_NO, "",              NAME_EASTER_SUNDAY,        0,   0,   1950, 2100, no_1995 },
    { FGC_COUNTRY_NO, "",              NAME_EASTER_MONDAY,        0,   1,   1950, 2100, no_1995 },
    { FGC_COUNTRY_NO, "",              NAME_LABOUR_DAY,           5,   1,   1950, 2100, no_1947 },
    { FGC_COUNTRY_NO, "",              NAME_WHIT_SUNDAY,          0,  49,   1950, 2100, no_1995 },
    { FGC_COUNTRY_NO, "",              NAME_WHIT_MONDAY,          0,  50,   1950, 2100, no_1995 },
    { FGC_COUNTRY_NO, "",              NAME_NO_CONSTITUTION_DAY,  5,  17,   1950, 2100, no_1947 },
    { FGC_COUNTRY_NO, "",              NAME_ASCENSION_DAY,        0,  39,   1950, 2100, no_1995 },
    { FGC_COUNTRY_NO, "",              NAME_CHRISTMAS_DAY,       12,  25,   1950, 2100, no_1995 },
    { FGC_COUNTRY_NO, "",              NAME_BOXING_DAY,          12,  26,   1950, 2100, no_1995 },
    { FGC_COUNTRY_DK, "",              NAME_NEW_YEARS_DAY,        1,   1,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "",              NAME_MAUNDY_THURSDAY,      0,  -3,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "",              NAME_GOOD_FRIDAY,          0,  -2,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "",              NAME_EASTER_SUNDAY,        0,   0,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "",              NAME_EASTER_MONDAY,        0,   1,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "",              NAME_PRAYER_DAY,           0,  26,   1950, 2023, dk_prayer },
    { FGC_COUNTRY_DK, "",              NAME_ASCENSION_DAY,        0,  39,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "",              NAME_WHIT_SUNDAY,          0,  49,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "",              NAME_WHIT_MONDAY,          0,  50,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "",              NAME_CHRISTMAS_DAY,       12,  25,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "",              NAME_BOXING_DAY,          12,  26,   1950, 2100, dk_2023 },
    { FGC_COUNTRY_DK, "dk-limitation", NAME_DK_CONSTITUTION_DAY,  6,   5,   1950, 2100, dk_limit },
    { FGC_COUNTRY_DK, "dk-limitation", NAME_CHRISTMAS_EVE,       12,  24,   1950, 2100, dk_limit },
    { FGC_COUNTRY_DK, "dk-limitation", NAME_NEW_YEARS_EVE,       12,  31,   1950, 2100, dk_limit },
};

static const struct {
    const char *name;
    uint32_t bit;
} sets[] = {
    { "dk-limitation", FGC_DK_LIMITATION },
};
// clang-format on

const struct holiday_row *fgc__holiday_rows(size_t *count)
{
    *count = sizeof holidays / sizeof *holidays;
    return holidays;
}

fgc_date fgc__holiday_date(const struct holiday_row *row, int32_t year)
{
    if (year < row->from_year || year > row->to_year)
        return FGC_NO_DATE;
    return row->month == 0 ? fgc_date_easter(year) + row->day
                           : fgc_date_from(year, row->month, row->day);
}

uint32_t fgc__holiday_set(const char *name, size_t size)
{
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
        if (strlen(sets[i].name) == size && memcmp(sets[i].name, name, size) == 0)
            return sets[i].bit;
    return 0;
}

size_t fgc_holiday_count(void)
{
    return sizeof holidays / sizeof *holidays;
}

fgc_status fgc_holiday_read(size_t index, fgc_holiday *holiday, fgc_error *error)
{
    if (index >= fgc_holiday_count())
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "there is no holiday of this index");
    fgc_status status = fgc__sized_check(holiday, sizeof *holiday, error);
    if (status)
        return status;
    const struct holiday_row *row = &holidays[index];
    fgc_holiday ours = { .country = row->country,
                         .name = row->name,
                         .month = row->month,
                         .day = row->day,
                         .from_year = row->from_year,
                         .to_year = row->to_year,
                         .set = row->set,
                         .citation = row->citation };
    fgc__sized_out(&ours, holiday, sizeof ours);
    return FGC_OK;
}
