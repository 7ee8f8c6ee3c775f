#include "importers/date_text.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace budget;
using namespace importers;

namespace {

FiscalCalendar const july{7};

template <class T> std::string date_code(Loaded<T> const& loaded)
{
    if (loaded.value) return "taken";
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].text.ends_with('.'));
    CHECK(loaded.problems[0].remedy.ends_with('.'));
    return loaded.problems[0].code;
}

} // namespace

TEST_CASE("dates as people type them")
{
    struct Row {
        char const* typed;
        char const* date;
    };
    for (auto const& [typed, date] : {
             Row{"6/30/27", "2027-06-30"},
             {"06/30/2027", "2027-06-30"},
             {" 6/30/2027 ", "2027-06-30"},
             {"6-30-2027", "2027-06-30"},
             {"2027-06-30", "2027-06-30"},
             {"2027/6/30", "2027-06-30"},
             {"June 30, 2027", "2027-06-30"},
             {"june 30 2027", "2027-06-30"},
             {"Jun. 30, 2027", "2027-06-30"},
             {"Jun 30, '27", "2027-06-30"},
             {"June 30th, 2027", "2027-06-30"},
             {"June 1st, 2027", "2027-06-01"},
             {"30 Jun 2027", "2027-06-30"},
             {"30 June, 2027", "2027-06-30"},
             {"30-Jun-2027", "2027-06-30"},
             {"30-Jun-27", "2027-06-30"},
             {"Sept 30, 2026", "2026-09-30"},
             {"2/29/28", "2028-02-29"},
             {"4/5/27", "2027-04-05"}, // the month first
             {"June 2027", "2027-06-30"},
             {"Jun-27", "2027-06-30"},
             {"Jun '27", "2027-06-30"},
             {"Jun \xE2\x80\x99" "27", "2027-06-30"},
             {"Feb 2028", "2028-02-29"},
             {"6/2027", "2027-06-30"},
             {"2027-06", "2027-06-30"},
             {"FY27", "2027-06-30"},
             {"fy 2027", "2027-06-30"},
             {"12/31/1999", "1999-12-31"},
         }) {
        CAPTURE(typed);
        auto const loaded = read_date(typed, july);
        REQUIRE(loaded.value.has_value());
        CHECK(plain_text(*loaded.value) == date);
        CHECK(loaded.problems.empty());
    }
    CHECK(read_date("FY27", FiscalCalendar{10}).value == Date{2027, 9, 30});
    CHECK(read_date("FY27", FiscalCalendar{1}).value == Date{2027, 12, 31});
    CHECK(read_month("Jun-27", july).value == Month{2027, 6});
    CHECK(read_month("6/30/27", july).value == Month{2027, 6});
    CHECK(read_month("FY27", july).value == Month{2027, 6});
    CHECK(read_month("2027-06", july).value == Month{2027, 6});
}

TEST_CASE("days that don't exist, or could be two, are refused")
{
    struct Row {
        char const* typed;
        char const* code;
    };
    for (auto const& [typed, code] : {
             Row{"", "date.empty"},
             {" ", "date.empty"},
             {"13/5/27", "date.day-first"},
             {"31/12/2026", "date.day-first"},
             {"30.6.2027", "date.day-first"},
             {"2/30/27", "date.no-such-day"},
             {"2/29/27", "date.no-such-day"},
             {"13/13/27", "date.no-such-day"},
             {"6/0/27", "date.no-such-day"},
             {"0/5/27", "date.no-such-day"},
             {"June 31, 2027", "date.no-such-day"},
             {"2027-13-01", "date.no-such-day"},
             {"13/2027", "date.no-such-day"},
             {"Jun 27", "date.ambiguous"},
             {"6/27", "date.no-year"},
             {"30 June", "date.no-year"},
             {"6/30/1899", "date.out-of-range"},
             {"6/30/2200", "date.out-of-range"},
             {"6/30/7", "date.out-of-range"},
             {"6/30/127", "date.out-of-range"},
             {"FY1", "date.out-of-range"},
             {"tomorrow", "date.not-understood"},
             {"46203", "date.not-understood"}, // a spreadsheet's day number
             {"2027", "date.not-understood"},
             {"Ju 30, 2027", "date.not-understood"},
             {"6/30/2027 or so", "date.not-understood"},
             {"Q3 2027", "date.not-understood"},
             {"99999999999999999999/1/1", "date.not-understood"},
         }) {
        CAPTURE(typed);
        CHECK(date_code(read_date(typed, july)) == code);
        CHECK(date_code(read_month(typed, july)) == code);
    }
    CHECK(read_date("13/5/27", july).problems[0].text == "\"13/5/27\" begins with the day.");
    CHECK(read_date("13/5/27", july).problems[0].remedy == "Write the month first: 5/13/2027.");
    CHECK(read_date("2/30/27", july).problems[0].remedy == "Feb 2027 has 28 days.");
    CHECK(read_date("Jun 27", july).problems[0].remedy == "Write Jun 27, 2027 for the day, or Jun 2027 for the month.");
}

TEST_CASE("every date that the program shows can be typed back")
{
    std::mt19937 random{3};
    for (int i = 0; i < 3000; ++i) {
        Date const date = Date{1900, 1, 1} + static_cast<int>(random() % 109'000); // to mid 2198
        CHECK(read_date(plain_text(date), july).value == date);
        CHECK(read_date(for_people(date), july).value == date);
        CHECK(read_month(plain_text(Month{date}), july).value == Month{date});
        CHECK(read_month(for_people(Month{date}), july).value == Month{date});
    }
}

TEST_CASE("no text makes the date readers fall over")
{
    std::mt19937 random{9};
    std::string const letters = "0123456789/-.,' junfyth\xC2\xA0";
    for (int i = 0; i < 20000; ++i) {
        std::string typed;
        for (auto size = random() % 12; size > 0; --size) typed += letters[random() % letters.size()];
        CAPTURE(typed);
        auto const loaded = read_date(typed, july);
        CHECK(loaded.value.has_value() == loaded.problems.empty());
    }
}
