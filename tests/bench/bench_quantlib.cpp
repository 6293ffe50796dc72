// QuantLib's Norway on the array that bench_deadlines wrote: `bench_quantlib ARRAY RESULT`. Prints name
// and nanoseconds an item, and fails when its days are not those of RESULT. A twentieth of the array is
// enough: it takes microseconds an item.
#include <ql/time/calendars/norway.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <vector>

namespace
{

std::vector<std::int32_t> read(const char *path)
{
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    std::vector<std::int32_t> array(static_cast<std::size_t>(in.tellg()) / sizeof(std::int32_t));
    in.seekg(0);
    in.read(reinterpret_cast<char *>(array.data()),
            static_cast<std::streamsize>(array.size() * sizeof(std::int32_t)));
    return array;
}

template <class Work> double measure(std::size_t items, Work work)
{
    double best = 1e18;
    for (int run = 0; run < 5; run++) {
        std::clock_t began = std::clock();
        work();
        double taken = static_cast<double>(std::clock() - began) * (1e9 / CLOCKS_PER_SEC);
        best = std::min(best, taken / static_cast<double>(items));
    }
    return best;
}

} // namespace

int main(int count, char **arguments)
{
    using namespace QuantLib;
    if (count != 3)
        return 2;
    const Date::serial_type epoch = Date(1, January, 1970).serialNumber();
    auto days = read(arguments[1]);
    const auto expected = read(arguments[2]);
    days.resize(days.size() / 20);
    const Norway norway;
    std::vector<Date> dates, result(days.size());
    for (auto day : days)
        dates.emplace_back(day + epoch);
    double add = measure(dates.size(), [&] {
        for (std::size_t i = 0; i < dates.size(); i++)
            result[i] = norway.advance(dates[i], 15, Days);
    });
    std::printf("add 15 working days, batch\t%.3f\n", add);
    std::size_t working = 0;
    double is = measure(dates.size(), [&] {
        for (const auto &date : dates)
            working += norway.isBusinessDay(date);
    });
    std::printf("is a working day, one call\t%.3f\n", is);
    std::size_t differ = working == 0;
    for (std::size_t i = 0; i < result.size(); i++)
        differ += result[i].serialNumber() - epoch != expected[i];
    if (differ > 0)
        std::fprintf(stderr, "QuantLib counts otherwise for %zu items\n", differ);
    return differ > 0;
}
