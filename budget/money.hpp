// Money: whole cents in 64 bits. Every sum is checked; what does not fit throws MoneyOverflow, so no total is ever
// silently wrong. Not here: products with rates (exact_money.hpp), amounts as people write them (importers/amount_text.hpp).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace budget {

// An amount or a sum left the range of 64-bit cents (about 92 quadrillion dollars).
struct MoneyOverflow : std::overflow_error {
    MoneyOverflow() : std::overflow_error("an amount is too large to be counted in cents") {}
};

class Money
{
public:
    constexpr Money() = default;
    static constexpr Money from_cents(std::int64_t cents) { return Money{cents}; }
    static Money from_dollars(std::int64_t dollars); // throws MoneyOverflow

    constexpr std::int64_t cents() const { return cents_; }
    constexpr bool is_zero() const { return cents_ == 0; }

    // All throw MoneyOverflow.
    Money operator-() const;
    Money& operator+=(Money other);
    Money& operator-=(Money other);
    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a -= b; }
    friend Money operator*(Money a, std::int64_t times);

    friend constexpr auto operator<=>(Money, Money) = default;

private:
    constexpr explicit Money(std::int64_t cents) : cents_{cents} {}
    std::int64_t cents_ = 0;
};

// "1234.56", "-0.05": the form in plan files; always two places.
std::string plain_text(Money amount);
// "$1,234.56", "-$240.00": the form for people; always two places.
std::string dollars(Money amount);
// As dollars(), without ".00" on whole dollars: for headings and sentences, never in a column.
std::string short_dollars(Money amount);
// Reads the form of plan files: digits, at most two places, an optional minus. Nothing else, and nothing on overflow.
std::optional<Money> read_plain_money(std::string_view text);

} // namespace budget
