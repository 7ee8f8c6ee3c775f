// ExactMoney: what a Money becomes when a rate multiplies it. It is an exact fraction of a cent and not yet money: only
// round(), with a named rule, makes it so. Here too are the two ways in which a whole is divided and still adds up.
#pragma once

#include "budget/money.hpp"
#include "budget/ratio.hpp"

#include <span>
#include <vector>

namespace budget {

class ExactMoney
{
public:
    ExactMoney() = default;
    ExactMoney(Money amount) : cents_{amount.cents()} {}
    static ExactMoney from_cents(Ratio cents);

    Ratio const& cents() const { return cents_; }
    bool is_zero() const { return cents_.is_zero(); }

    ExactMoney& operator+=(ExactMoney const& other) { cents_ += other.cents_; return *this; }
    ExactMoney& operator-=(ExactMoney const& other) { cents_ -= other.cents_; return *this; }
    friend ExactMoney operator+(ExactMoney a, ExactMoney const& b) { return a += b; }
    friend ExactMoney operator-(ExactMoney a, ExactMoney const& b) { return a -= b; }
    friend ExactMoney operator*(ExactMoney const& a, Ratio const& rate) { return from_cents(a.cents_ * rate); }
    friend auto operator<=>(ExactMoney const&, ExactMoney const&) = default;

private:
    Ratio cents_;
};

inline ExactMoney operator*(Money amount, Ratio const& rate) { return ExactMoney{amount} * rate; }

enum class Rounding {
    half_even, // to the nearest cent, a tie to the even one: the default everywhere
    half_away, // to the nearest cent, a tie away from zero: what most payroll systems do
    toward_zero, // drops the fraction: caps and match are never exceeded by rounding
};

// Throws MoneyOverflow where the result is no 64-bit number of cents.
Money round(ExactMoney const& amount, Rounding rule = Rounding::half_even);
// To a whole multiple of `unit` (such as 100 cents: the whole-dollar rounding of many funders' forms).
Money round_to(ExactMoney const& amount, Money unit, Rounding rule = Rounding::half_even);

// Month k (1..12) of a yearly amount: round(A*k/12) - round(A*(k-1)/12), so that twelve months are round(A) exactly.
Money month_share(ExactMoney const& year, int month_of_year);

// Divides a whole by weights with the largest remainder, ties to the earlier part; the parts always add up to the whole.
// A negative whole is divided as its mirror image. Throws std::domain_error where the weights are negative or all zero.
std::vector<Money> apportion(Money whole, std::span<Ratio const> weights);

} // namespace budget
