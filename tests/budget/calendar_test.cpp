#include "budget/calendar.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace budget;

TEST_CASE("fiscal year N is the one that ends in calendar year N")
{
    FiscalCalendar const july{7};
    CHECK(july.year_of(Month{2026, 7}) == 2027);
    CHECK(july.year_of(Month{2026, 6}) == 2026);
    CHECK(july.first(2027) == Month{2026, 7});
    CHECK(july.last(2027) == Month{2027, 6});
    CHECK(july.month_of_year(Month{2027, 1}) == 7);
    FiscalCalendar const january{1};
    CHECK(january.year_of(Month{2026, 12}) == 2026);
    CHECK(january.first(2026) == Month{2026, 1});
    FiscalCalendar const october{10};
    CHECK(october.year_of(Month{2026, 10}) == 2027);
    CHECK(october.first(2027) == Month{2026, 10});
    CHECK(fiscal_year_name(2027) == "FY27");
    CHECK_THROWS_AS(FiscalCalendar{13}, std::domain_error);
}

TEST_CASE("days and months count as calendars do")
{
    CHECK(Month(2028, 2).days() == 29);
    CHECK(Month(2027, 2).last_day() == Date(2027, 2, 28));
    CHECK(add_months(Date(2027, 1, 31), 1) == Date(2027, 2, 28));
    CHECK(Date(2027, 1, 1) - 1 == Date(2026, 12, 31));
    CHECK(Date(2026, 12, 31) - Date(2026, 11, 22) == 39);
    CHECK(for_people(Date(2026, 12, 31)) == "31 Dec 2026");
    CHECK_THROWS_AS(Date(2027, 2, 29), std::domain_error);
}

TEST_CASE("only the exact form of a date or month is read")
{
    CHECK(read_plain_date("2026-12-31") == Date(2026, 12, 31));
    CHECK(read_plain_month("2026-12") == Month(2026, 12));
    for (auto const* bad : {"", "2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "2026/01/01", "2026-01-01 "})
        CHECK_FALSE(read_plain_date(bad));
    for (auto const* bad : {"", "2026-00", "2026-13", "2026-1", "1899-01"}) CHECK_FALSE(read_plain_month(bad));
}
