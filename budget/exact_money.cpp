#include "budget/exact_money.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <stdexcept>

namespace budget {

using Integer = boost::multiprecision::cpp_int;

ExactMoney ExactMoney::from_cents(Ratio cents)
{
    ExactMoney amount;
    amount.cents_ = std::move(cents);
    return amount;
}

namespace {

// Most fractions fit into 128 bits with room to spare; for them arithmetic is many times as fast and the result the same.
__extension__ typedef __int128 Wide;
constexpr unsigned narrow_bits = 110;

// The number, where it has no more than 62 bits.
bool read_narrow(Integer const& value, std::int64_t& number)
{
    auto const& digits = value.backend();
    constexpr auto limit = std::uint64_t{1} << 62;
    if (sizeof(*digits.limbs()) != sizeof(limit) || digits.size() != 1 || *digits.limbs() >= limit) return false;
    number = static_cast<std::int64_t>(*digits.limbs());
    if (digits.sign()) number = -number;
    return true;
}

bool is_narrow(Integer const& value) { return value == 0 || msb(boost::multiprecision::abs(value)) < narrow_bits; }

Wide divide(Wide top, Wide bottom, Rounding rule)
{
    bool const negative = top < 0;
    if (negative) top = -top;
    Wide whole = top / bottom;
    Wide const twice_rest = (top - whole * bottom) * 2;
    bool up = twice_rest > bottom;
    if (twice_rest == bottom) up = rule == Rounding::half_away || whole % 2 != 0;
    if (rule == Rounding::toward_zero) up = false;
    if (up) ++whole;
    return negative ? -whole : whole;
}

std::int64_t checked(Wide cents)
{
    if (cents > std::numeric_limits<std::int64_t>::max() || cents < std::numeric_limits<std::int64_t>::min())
        throw MoneyOverflow{};
    return static_cast<std::int64_t>(cents);
}

Integer round_whole(Ratio const& value, Rounding rule)
{
    Integer const bottom = denominator(value.number());
    Integer top = numerator(value.number());
    bool const negative = top < 0;
    if (negative) top = -top;
    Integer whole = top / bottom;
    Integer const twice_rest = (top - whole * bottom) * 2;
    bool up = twice_rest > bottom;
    if (twice_rest == bottom) up = rule == Rounding::half_away || whole % 2 != 0;
    if (rule == Rounding::toward_zero) up = false;
    if (up) ++whole;
    return negative ? -whole : whole;
}

std::int64_t checked(Integer const& cents)
{
    if (cents > std::numeric_limits<std::int64_t>::max() || cents < std::numeric_limits<std::int64_t>::min())
        throw MoneyOverflow{};
    return cents.convert_to<std::int64_t>();
}

} // namespace

Money round(ExactMoney const& amount, Rounding rule)
{
    Integer const top = numerator(amount.cents().number());
    Integer const bottom = denominator(amount.cents().number());
    if (is_narrow(top) && is_narrow(bottom))
        return Money::from_cents(checked(divide(top.convert_to<Wide>(), bottom.convert_to<Wide>(), rule)));
    return Money::from_cents(checked(round_whole(amount.cents(), rule)));
}

Money round_to(ExactMoney const& amount, Money unit, Rounding rule)
{
    auto const units = round_whole(amount.cents() / Ratio{unit.cents()}, rule);
    return unit * checked(units);
}

Money month_share(ExactMoney const& year, int month_of_year)
{
    Integer const top = numerator(year.cents().number());
    Integer const bottom = denominator(year.cents().number());
    if (is_narrow(top) && is_narrow(bottom)) {
        auto const through = [wide = top.convert_to<Wide>(), twelfths = bottom.convert_to<Wide>() * 12](int months) {
            return Money::from_cents(checked(divide(wide * months, twelfths, Rounding::half_even)));
        };
        return through(month_of_year) - through(month_of_year - 1);
    }
    return round(year * Ratio{month_of_year, 12}) - round(year * Ratio{month_of_year - 1, 12});
}

namespace {

// The same as apportion() below, by whole numbers: the weights over their common denominator. Nothing where these are too large,
// or where apportion() has to refuse them.
std::optional<std::vector<Money>> apportion_narrow(Money size, std::span<Ratio const> weights)
{
    constexpr auto limit = std::int64_t{1} << 62;
    std::vector<std::int64_t> tops;
    std::vector<std::int64_t> bottoms;
    std::int64_t common = 1;
    for (auto const& weight : weights) {
        std::int64_t top = 0;
        std::int64_t bottom = 0;
        if (!read_narrow(numerator(weight.number()), top) || !read_narrow(denominator(weight.number()), bottom) || top < 0)
            return std::nullopt;
        Wide const multiple = Wide{common} / std::gcd(common, bottom) * bottom;
        if (multiple >= limit) return std::nullopt;
        common = static_cast<std::int64_t>(multiple);
        tops.push_back(top);
        bottoms.push_back(bottom);
    }
    Wide whole = 0;
    for (std::size_t at = 0; at < tops.size(); ++at) {
        Wide const top = Wide{tops[at]} * (common / bottoms[at]);
        whole += top;
        if (whole >= limit) return std::nullopt;
        tops[at] = static_cast<std::int64_t>(top);
    }
    if (whole == 0) return std::nullopt;
    std::vector<Money> parts;
    std::vector<Wide> rests;
    Money left = size;
    for (auto const top : tops) {
        Wide const product = Wide{top} * size.cents();
        parts.push_back(Money::from_cents(static_cast<std::int64_t>(product / whole)));
        rests.push_back(product % whole);
        left -= parts.back();
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return rests[a] > rests[b]; });
    for (std::size_t at = 0; left.cents() > 0; ++at, left -= Money::from_cents(1)) parts[order[at]] += Money::from_cents(1);
    return parts;
}

} // namespace

std::vector<Money> apportion(Money whole, std::span<Ratio const> weights)
{
    bool const negative = whole.cents() < 0;
    Money const size = negative ? -whole : whole;
    if (auto parts = apportion_narrow(size, weights)) {
        if (negative)
            for (auto& part : *parts) part = -part;
        return std::move(*parts);
    }
    Ratio total{0};
    for (auto const& weight : weights) {
        if (weight < Ratio{0}) throw std::domain_error("a share has a negative weight");
        total += weight;
    }
    if (total.is_zero()) throw std::domain_error("a whole is divided by weights that are all zero");
    std::vector<Money> parts;
    std::vector<Ratio> remainders;
    Money left = size;
    for (auto const& weight : weights) {
        auto const exact = size * (weight / total);
        Money const part = round(exact, Rounding::toward_zero);
        remainders.push_back(exact.cents() - Ratio{part.cents()});
        parts.push_back(part);
        left -= part;
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return remainders[a] > remainders[b]; });
    for (std::size_t at = 0; left.cents() > 0; ++at, left -= Money::from_cents(1)) parts[order[at]] += Money::from_cents(1);
    if (negative)
        for (auto& part : parts) part = -part;
    return parts;
}

} // namespace budget
