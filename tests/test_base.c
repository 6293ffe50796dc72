#include "scarce.h"

#include <string.h>

#include "base/alloc.h"
#include "base/sized.h"

/* A struct as it was first released, as it is now, and as a later version may have it. */
struct first {
    uint32_t size;
    int32_t one;
};

struct now {
    uint32_t size;
    int32_t one;
    int64_t two;
};

struct later {
    uint32_t size;
    int32_t one;
    int64_t two;
    int64_t three;
};

static fgc_status read(const void *theirs, struct now *ours)
{
    return fgc__sized_in(theirs, ours, sizeof(struct first), sizeof(struct now), NULL);
}

static void a_struct_of_our_size_is_read_whole(void **unused)
{
    (void)unused;
    struct now theirs = { .size = sizeof theirs, .one = 1, .two = 2 }, ours;
    assert_int_equal(read(&theirs, &ours), FGC_OK);
    assert_memory_equal(&ours, &theirs, sizeof ours);
}

static void what_an_older_struct_lacks_is_zero(void **unused)
{
    (void)unused;
    struct first theirs = { .size = sizeof theirs, .one = 1 };
    struct now ours = { .two = 99 };
    assert_int_equal(read(&theirs, &ours), FGC_OK);
    assert_int_equal(ours.one, 1);
    assert_int_equal(ours.two, 0);
}

static void a_newer_struct_is_read_if_the_rest_is_zero(void **unused)
{
    (void)unused;
    struct later theirs = { .size = sizeof theirs, .one = 1, .two = 2 };
    struct now ours;
    assert_int_equal(read(&theirs, &ours), FGC_OK);
    assert_int_equal(ours.two, 2);
    for (size_t i = 0; i < sizeof theirs.three; i++) {
        theirs.three = 0;
        ((unsigned char *)&theirs.three)[i] = 1;
        assert_int_equal(read(&theirs, &ours), FGC_ERROR_ABI);
    }
}

static void a_size_that_cannot_be_is_refused(void **unused)
{
    (void)unused;
    unsigned char theirs[8192] = { 0 };
    struct now ours;
    for (uint32_t size = 0; size <= sizeof theirs; size++) {
        memcpy(theirs, &size, sizeof size);
        bool possible = size >= sizeof(struct first) && size <= 4096;
        fgc_status expected = possible ? FGC_OK : FGC_ERROR_ABI;
        assert_int_equal(read(theirs, &ours), expected);
        assert_int_equal(fgc__sized_check(theirs, sizeof(struct first), NULL), expected);
    }
    memset(theirs, 0xFF, 4);
    assert_int_equal(read(theirs, &ours), FGC_ERROR_ABI);
    assert_int_equal(read(NULL, &ours), FGC_ERROR_INVALID_ARGUMENT);
}

static void no_more_is_written_than_the_caller_knows(void **unused)
{
    (void)unused;
    struct now ours = { .size = sizeof ours, .one = 1, .two = 2 };
    struct later theirs = { .size = sizeof(struct first), .two = 77, .three = 88 };
    fgc__sized_out(&ours, &theirs, sizeof ours);
    assert_int_equal(theirs.size, sizeof(struct first));
    assert_int_equal(theirs.one, 1);
    assert_int_equal(theirs.two, 77);
    assert_int_equal(theirs.three, 88);
}

static void what_we_do_not_know_is_written_as_zero(void **unused)
{
    (void)unused;
    struct now ours = { .size = sizeof ours, .one = 1, .two = 2 };
    struct later theirs = { .size = sizeof theirs, .three = 88 };
    fgc__sized_out(&ours, &theirs, sizeof ours);
    assert_int_equal(theirs.size, sizeof theirs);
    assert_int_equal(theirs.two, 2);
    assert_int_equal(theirs.three, 0);
}

static void memory_comes_zeroed_and_goes_wiped(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    unsigned char *block = fgc__alloc(&allocator, 100);
    for (size_t i = 0; i < 100; i++)
        assert_int_equal(block[i], 0);
    memset(block, 'x', 100);
    char *copy = fgc__copy(&allocator, "a name", 6);
    assert_string_equal(copy, "a name");
    fgc__free(&allocator, block, 100);
    fgc__free(&allocator, copy, 7);
    fgc__free(&allocator, NULL, 0);
    assert_int_equal(scarce.unwiped, 0);
    assert_all_given_back(&scarce);
}

static void an_array_grows_by_factors_and_keeps_its_items(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    void *items = NULL;
    size_t room = 0;
    for (size_t count = 0; count < 10000; count++) {
        assert_true(fgc__grow(&allocator, &items, &room, sizeof(size_t), count + 1));
        assert_true(room > count);
        ((size_t *)items)[count] = count;
    }
    for (size_t i = 0; i < 10000; i++)
        assert_int_equal(((size_t *)items)[i], i);
    assert_true(scarce.asked < 20);
    fgc__free(&allocator, items, room * sizeof(size_t));
    assert_int_equal(scarce.unwiped, 0);
    assert_all_given_back(&scarce);
}

static void a_size_that_overflows_is_no_memory(void **unused)
{
    (void)unused;
    static const size_t items[] = { 1, 3, 8, 24, SIZE_MAX };
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    for (size_t i = 0; i < COUNT_OF(items); i++) {
        void *block = NULL;
        size_t room = 0;
        assert_false(fgc__grow(&allocator, &block, &room, items[i], SIZE_MAX));
        assert_false(fgc__grow(&allocator, &block, &room, items[i], SIZE_MAX / 2 + 1));
        assert_false(fgc__grow(&allocator, &block, &room, items[i], SIZE_MAX / items[i] + (i > 0)));
        assert_null(block);
        assert_int_equal(room, 0);
    }
    assert_all_given_back(&scarce);
}

static void an_array_that_cannot_grow_is_unchanged(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    void *items = NULL;
    size_t room = 0;
    assert_true(fgc__grow(&allocator, &items, &room, 1, 16));
    memset(items, 'k', 16);
    void *before = items;
    size_t room_before = room;
    scarce.failing = scarce.asked + 1;
    assert_false(fgc__grow(&allocator, &items, &room, 1, room + 1));
    assert_ptr_equal(items, before);
    assert_int_equal(room, room_before);
    assert_memory_equal(items, "kkkkkkkkkkkkkkkk", 16);
    fgc__free(&allocator, items, room);
    assert_all_given_back(&scarce);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_struct_of_our_size_is_read_whole),
        cmocka_unit_test(what_an_older_struct_lacks_is_zero),
        cmocka_unit_test(a_newer_struct_is_read_if_the_rest_is_zero),
        cmocka_unit_test(a_size_that_cannot_be_is_refused),
        cmocka_unit_test(no_more_is_written_than_the_caller_knows),
        cmocka_unit_test(what_we_do_not_know_is_written_as_zero),
        cmocka_unit_test(memory_comes_zeroed_and_goes_wiped),
        cmocka_unit_test(an_array_grows_by_factors_and_keeps_its_items),
        cmocka_unit_test(a_size_that_overflows_is_no_memory),
        cmocka_unit_test(an_array_that_cannot_grow_is_unchanged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
