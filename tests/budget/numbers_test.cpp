#include "budget/exact_money.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <random>

using namespace budget;

TEST_CASE("money prints and reads whole cents, negatives and the extremes")
{
    CHECK(dollars(Money::from_cents(-24031200)) == "-$240,312.00");
    CHECK(dollars(Money::from_cents(5)) == "$0.05");
    CHECK(short_dollars(Money::from_cents(96900000)) == "$969,000");
    CHECK(plain_text(Money::from_cents(-5)) == "-0.05");
    auto const least = Money::from_cents(std::numeric_limits<std::int64_t>::min());
    CHECK(plain_text(least) == "-92233720368547758.08");
    CHECK(read_plain_money(plain_text(least)) == least);
    CHECK(read_plain_money("0") == Money{});
    CHECK(read_plain_money("100.6") == Money::from_cents(10060));
    for (auto const* bad : {"", "-", ".5", "5.", "1.234", "1,234", "$1", "1e3", " 1", "92233720368547758.08", "--1"})
        CHECK_FALSE(read_plain_money(bad));
}

TEST_CASE("money that does not fit throws")
{
    auto const most = Money::from_cents(std::numeric_limits<std::int64_t>::max());
    auto const least = Money::from_cents(std::numeric_limits<std::int64_t>::min());
    CHECK_THROWS_AS(most + Money::from_cents(1), MoneyOverflow);
    CHECK_THROWS_AS(least - Money::from_cents(1), MoneyOverflow);
    CHECK_THROWS_AS(-least, MoneyOverflow);
    CHECK_THROWS_AS(most * 2, MoneyOverflow);
    CHECK_THROWS_AS(round(most * Ratio{3, 2}), MoneyOverflow);
}

TEST_CASE("ratios are exact, and read back what they print")
{
    static_assert(!std::is_constructible_v<Ratio, double>);
    CHECK(read_ratio("3.4%") == Ratio{34, 1000});
    CHECK(read_ratio("2920/1698") == Ratio{2920, 1698});
    CHECK(read_ratio(".5") == Ratio{1, 2});
    CHECK(read_ratio("100/3%") == Ratio{1, 3});
    CHECK(plain_text(Ratio{8760, 1698}) == "1460/283");
    CHECK(percent_text(Ratio{765, 10000}) == "7.65%");
    CHECK(decimal_text(Ratio{8760, 1698}, 2) == "5.16");
    CHECK(decimal_text(Ratio{-1, 8}, 2) == "-0.12"); // a tie goes to the even digit
    CHECK(rounded_up(Ratio{8760, 1698}) == 6);
    CHECK(rounded_up(Ratio{-3, 2}) == -1);
    CHECK(rounded_up(Ratio{4}) == 4);
    // 32 digits below the line: it could not be written as something that is read again.
    CHECK_FALSE(read_ratio("90.2222337200761285382270/22233720007"));
    CHECK_FALSE(read_ratio("999999999999999999999999999999/2"));
    CHECK(read_ratio("9999999999999999999999999999/3") == read_ratio("3333333333333333333333333333"));
    for (auto const* bad : {"", "%", "1/0", "a", "1.2.3", "5.", "1e3", "--1", "1/"}) CHECK_FALSE(read_ratio(bad));
    std::mt19937 random{7};
    for (int i = 0; i < 1000; ++i) {
        Ratio const value{static_cast<std::int64_t>(random() % 100000) - 50000, static_cast<std::int64_t>(random() % 999 + 1)};
        CHECK(read_ratio(plain_text(value)) == value);
        CHECK(read_ratio(percent_text(value)) == value);
    }
}

TEST_CASE("rounding follows its named rule at halves, on both sides of zero")
{
    auto const halves = [](std::int64_t twice, Rounding rule) { return round(ExactMoney::from_cents(Ratio{twice, 2}), rule).cents(); };
    CHECK(halves(5, Rounding::half_even) == 2);
    CHECK(halves(7, Rounding::half_even) == 4);
    CHECK(halves(-5, Rounding::half_even) == -2);
    CHECK(halves(5, Rounding::half_away) == 3);
    CHECK(halves(-5, Rounding::half_away) == -3);
    CHECK(halves(5, Rounding::toward_zero) == 2);
    CHECK(halves(-5, Rounding::toward_zero) == -2);
    CHECK(halves(0, Rounding::half_even) == 0);
}

TEST_CASE("the Seattle worksheet's figures come out in whole dollars")
{
    // $57.2957275 an hour x 2,080 x 25 % = $29,794; x 37.38 % = $11,137.
    auto const pay = ExactMoney::from_cents(*read_ratio("57.2957275") * Ratio{100}) * Ratio{2080} * Ratio{25, 100};
    CHECK(round_to(pay, Money::from_dollars(1)) == Money::from_dollars(29794));
    CHECK(round_to(Money::from_dollars(29794) * *read_ratio("37.38%"), Money::from_dollars(1)) == Money::from_dollars(11137));
}

TEST_CASE("months of a year always add up to the year")
{
    std::mt19937_64 random{11};
    for (int i = 0; i < 500; ++i) {
        auto const year = ExactMoney::from_cents(
            Ratio{static_cast<std::int64_t>(random() % 2'000'000'000) - 1'000'000'000, static_cast<std::int64_t>(random() % 50 + 1)});
        Money sum;
        for (int k = 1; k <= 12; ++k) sum += month_share(year, k);
        CHECK(sum == round(year));
    }
    CHECK(month_share(Money::from_cents(100), 1).cents() == 8);   // 8.33
    CHECK(month_share(Money::from_cents(100), 2).cents() == 9);   // 16.67 -> 17, less 8
}

TEST_CASE("a whole divided by weights adds up, with ties to the earlier part")
{
    std::vector<Ratio> const thirds{1, 1, 1};
    CHECK(apportion(Money::from_cents(100), thirds) ==
          std::vector{Money::from_cents(34), Money::from_cents(33), Money::from_cents(33)});
    CHECK(apportion(Money::from_cents(-100), thirds) ==
          std::vector{Money::from_cents(-34), Money::from_cents(-33), Money::from_cents(-33)});
    CHECK(apportion(Money{}, thirds) == std::vector<Money>(3));
    std::vector<Ratio> const zero{0, 0};
    CHECK_THROWS_AS(apportion(Money::from_cents(1), zero), std::domain_error);
    std::mt19937_64 random{13};
    for (int i = 0; i < 500; ++i) {
        std::vector<Ratio> weights;
        for (std::uint64_t n = random() % 12 + 1; n > 0; --n) weights.emplace_back(static_cast<std::int64_t>(random() % 5));
        weights.emplace_back(1);
        auto const whole = Money::from_cents(static_cast<std::int64_t>(random() % 100000) - 50000);
        Money sum;
        for (auto const part : apportion(whole, weights)) sum += part;
        CHECK(sum == whole);
    }
}
