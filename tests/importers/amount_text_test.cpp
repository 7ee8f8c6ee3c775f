// Tables of what people type and what it means, or why it is refused. A refusal is looked up by its code; the sentences that
// carry an answer of their own are compared whole.
#include "importers/amount_text.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace budget;
using namespace importers;

namespace {

template <class T> std::string code_of(Loaded<T> const& loaded)
{
    if (loaded.value) return "taken";
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].text.ends_with('.'));
    CHECK(loaded.problems[0].remedy.ends_with('.'));
    return loaded.problems[0].code;
}

std::string sentence(Loaded<Money> const& loaded)
{
    return loaded.problems.empty() ? "" : loaded.problems[0].text + " " + loaded.problems[0].remedy;
}

} // namespace

TEST_CASE("amounts as people type them")
{
    struct Row {
        char const* typed;
        std::int64_t cents;
    };
    for (auto const& [typed, cents] : {
             Row{"0", 0},
             {"1234", 123400},
             {"1234.5", 123450},
             {"100.6", 10060}, // not 100.06
             {"100.06", 10006},
             {"$1,234.50", 123450},
             {"$ 1,234,567.89", 123456789},
             {"  12 ", 1200},
             {".5", 50},
             {"-.05", -5},
             {"5.", 500},
             {"+7", 700},
             {"(12)", -1200},
             {"($12.30)", -1230},
             {"$(12.30)", -1230},
             {"12-", -1200},
             {"-$5", -500},
             {"$-5", -500},
             {"\xE2\x88\x92" "5", -500},                 // U+2212
             {"1\xC2\xA0" "234.50", 123450},             // no-break space between thousands
             {"$\xC2\xA0" "12", 1200},
             {"12 500", 1250000},
             {"5k", 500000},
             {"5 K", 500000},
             {"$ 1.2m", 120000000},
             {"1.2345k", 123450},
             {"-2.5k", -250000},
             {"1.2 million", 120000000},
             {"3 thousand", 300000},
             {"12 USD", 1200},
             {"USD 12", 1200},
             {"12 dollars", 1200},
             {"=52000*1.03", 5356000},
             {"= 52,000 * 3%", 156000},
             {"=(1+2)*3-4/2", 700},
             {"=-(2-5)", 300},
             {"=10/3", 333},
             {"=0.125", 12}, // half to even
             {"=0.135", 14},
             {"=$28.75*2080", 5980000},
             {"=1.2m/12", 10000000},
             {"=2\xC3\x97" "3", 600},
             {"92233720368547758.07", 9223372036854775807},
         }) {
        CAPTURE(typed);
        auto const loaded = read_amount(typed);
        INFO(sentence(loaded));
        REQUIRE(loaded.value.has_value());
        CHECK(loaded.value->cents() == cents);
        CHECK(loaded.problems.empty());
    }
}

TEST_CASE("amounts that can't be read for sure are refused")
{
    struct Row {
        char const* typed;
        char const* code;
    };
    for (auto const& [typed, code] : {
             Row{"", "amount.empty"},
             {"   ", "amount.empty"},
             {"\xC2\xA0", "amount.empty"},
             {"1.234,56", "amount.decimal-comma"},
             {"12,5", "amount.decimal-comma"},
             {"1,23", "amount.decimal-comma"},
             {"1 234,50", "amount.decimal-comma"},
             {"1.234", "amount.three-places"},
             {"1.230", "amount.three-places"},
             {"1.2345", "amount.part-of-cent"},
             {"1.234567k", "amount.part-of-cent"},
             {"1,2345", "amount.decimal-comma"},
             {"12,34,567", "amount.grouping"},
             {"1,234,56", "amount.grouping"},
             {"1.2.3", "amount.grouping"},
             {"12 34", "amount.grouping"},
             {"5%", "amount.percent"},
             {"\xE2\x82\xAC" "5", "amount.currency"},
             {"\xC2\xA3" "5", "amount.currency"},
             {"--5", "amount.two-signs"},
             {"(-5)", "amount.two-signs"},
             {"-5-", "amount.two-signs"},
             {"10-12", "amount.calculation"},
             {"52000*1.03", "amount.calculation"},
             {"1/2", "amount.calculation"},
             {"five", "amount.not-understood"},
             {"$", "amount.not-understood"},
             {"k", "amount.not-understood"},
             {"-", "amount.not-understood"},
             {"()", "amount.not-understood"},
             {"(5", "amount.not-understood"},
             {"1e3", "amount.not-understood"},
             {"5kk", "amount.not-understood"},
             {"12 a month", "amount.not-understood"},
             {"0x10", "amount.not-understood"},
             {"92233720368547758.08", "amount.too-large"},
             {"1234567890123456789012345678901", "amount.too-large"},
             {"=", "amount.calculation"},
             {"=1+", "amount.calculation"},
             {"=(1", "amount.calculation"},
             {"=1)", "amount.calculation"},
             {"=1/0", "amount.calculation"},
             {"=1/(2-2)", "amount.calculation"},
             {"=A1*2", "amount.calculation"},
             {"=2^3", "amount.calculation"},
             {"=1.2.3", "amount.calculation"},
             {"=((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))", "amount.calculation"},
             {"=999999999999999999999999*9", "amount.too-large"},
         }) {
        CAPTURE(typed);
        CHECK(code_of(read_amount(typed)) == code);
    }
    CHECK(sentence(read_amount("1.234,56")) ==
          "\"1.234,56\" has a comma where the point should be. Write 1234.56; a comma separates thousands.");
    CHECK(sentence(read_amount("1.234")) == "\"1.234\" has three digits behind the point. Write $1,234.00 or $1.23.");
    CHECK(sentence(read_amount("")) == "There is no amount. Write one, or 0 where nothing is paid.");
    CHECK(sentence(read_amount("10-12")) ==
          "\"10-12\" looks like a calculation. Start it with \"=\", such as =52000*1.03.");
    CHECK(sentence(read_amount("=1/0")) ==
          "\"=1/0\" can't be worked out: it divides by 0. Change what stands after \"/\".");
    CHECK(code_of(read_amount(std::string(300, '('))) == "amount.not-understood");
    CHECK(code_of(read_amount("=" + std::string(300, '('))) == "amount.too-large");
}

TEST_CASE("every amount that the program shows can be typed back")
{
    std::mt19937 random{11};
    for (int i = 0; i < 2000; ++i) {
        auto const size = static_cast<std::int64_t>(random()) << (random() % 24);
        auto const amount = Money::from_cents(random() % 2 == 0 ? size : -size);
        CHECK(read_amount(dollars(amount)).value == amount);
        CHECK(read_amount(short_dollars(amount)).value == amount);
        CHECK(read_amount(plain_text(amount)).value == amount);
    }
}

TEST_CASE("rates with and without their sign")
{
    for (auto const* typed : {"3.4%", "3.4 %", " 3.4\xC2\xA0%", "0.034", "=1.4%+2%", "=0.017*2"}) {
        CAPTURE(typed);
        CHECK(read_rate(typed, Bare::fraction).value == Ratio{34, 1000});
    }
    for (auto const* typed : {"3.4%", "3.4", "0.034", "=3.4", "=1.4%+2%"}) {
        CAPTURE(typed);
        CHECK(read_rate(typed, Bare::percent).value == Ratio{34, 1000});
    }
    CHECK(read_rate("3.4", Bare::fraction).value == Ratio{34, 10});
    CHECK(read_rate("0", Bare::percent).value == Ratio{0});
    CHECK(read_rate("1", Bare::percent).value == Ratio{1, 100});
    CHECK(read_rate("100", Bare::percent).value == Ratio{1});
    CHECK(read_rate("-2.5", Bare::percent).value == Ratio{-25, 1000});
    CHECK(read_rate("1/3", Bare::fraction).value == Ratio{1, 3});
    CHECK(read_rate("0.5%", Bare::percent).value == Ratio{5, 1000});
    CHECK(read_rate("1.4375%", Bare::percent).value == Ratio{14375, 1000000});
    CHECK(code_of(read_rate("", Bare::percent)) == "rate.empty");
    CHECK(code_of(read_rate("3,4%", Bare::percent)) == "rate.decimal-comma");
    CHECK(code_of(read_rate("high", Bare::percent)) == "rate.not-understood");
    auto const doubtful = read_rate("0.5", Bare::percent);
    CHECK(code_of(doubtful) == "rate.ambiguous");
    CHECK(doubtful.problems[0].text == "\"0.5\" may mean 50% or 0.5%.");
}

TEST_CASE("numbers, fractions and counts")
{
    CHECK(read_number("2.5").value == Ratio{5, 2});
    CHECK(read_number("1/2").value == Ratio{1, 2});
    CHECK(read_number("2 1/2").value == Ratio{5, 2});
    CHECK(read_number("2\xC2\xBD").value == Ratio{5, 2});
    CHECK(read_number("\xC2\xBE").value == Ratio{3, 4});
    CHECK(read_number("2920/1698").value == Ratio{2920, 1698});
    CHECK(read_number("1,698").value == Ratio{1698});
    CHECK(read_number("12k").value == Ratio{12000});
    CHECK(read_number("=40/37.5").value == Ratio{16, 15});
    CHECK(read_number("1.234").value == Ratio{1234, 1000});
    CHECK(code_of(read_number("")) == "number.empty");
    CHECK(code_of(read_number("1/0")) == "number.calculation");
    CHECK(code_of(read_number("50%")) == "number.percent");
    CHECK(code_of(read_number("two")) == "number.not-understood");
    CHECK(read_whole("12").value == 12);
    CHECK(read_whole("1,200").value == 1200);
    CHECK(read_whole("12.0").value == 12);
    CHECK(read_whole("=3*4").value == 12);
    CHECK(code_of(read_whole("2.5")) == "number.not-whole");
    CHECK(read_whole("2.5").problems[0].remedy == "Write 2 or 3.");
    CHECK(code_of(read_whole("-1")) == "number.out-of-range");
    CHECK(code_of(read_whole("1000001")) == "number.out-of-range");
    CHECK(code_of(read_whole("many")) == "number.not-understood");
}

TEST_CASE("no text makes the readers fall over")
{
    std::mt19937 random{5};
    std::string const letters = "0123456789.,-+$%()=*/ km'\xC2\xA0\xE2\x88\x92" "eE\n";
    for (int i = 0; i < 20000; ++i) {
        std::string typed;
        for (auto size = random() % 12; size > 0; --size) typed += letters[random() % letters.size()];
        CAPTURE(typed);
        CHECK(read_amount(typed).value.has_value() == read_amount(typed).problems.empty());
        CHECK(read_rate(typed, Bare::percent).value.has_value() == read_rate(typed, Bare::percent).problems.empty());
        CHECK(read_whole(typed).value.has_value() == read_whole(typed).problems.empty());
    }
}
