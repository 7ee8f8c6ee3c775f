#include "budget/money.hpp"

#include <fmt/format.h>

namespace budget {

Money Money::from_dollars(std::int64_t dollars) { return Money::from_cents(dollars) * 100; }

Money Money::operator-() const { return Money{} - *this; }

Money& Money::operator+=(Money other)
{
    if (__builtin_add_overflow(cents_, other.cents_, &cents_)) throw MoneyOverflow{};
    return *this;
}

Money& Money::operator-=(Money other)
{
    if (__builtin_sub_overflow(cents_, other.cents_, &cents_)) throw MoneyOverflow{};
    return *this;
}

Money operator*(Money a, std::int64_t times)
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.cents_, times, &product)) throw MoneyOverflow{};
    return Money::from_cents(product);
}

namespace {

// The magnitude as unsigned, so that the smallest Money prints too.
std::uint64_t magnitude(Money amount)
{
    auto const bits = static_cast<std::uint64_t>(amount.cents());
    return amount.cents() < 0 ? ~bits + 1 : bits;
}

std::string grouped(std::uint64_t whole)
{
    std::string digits = std::to_string(whole);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

} // namespace

std::string plain_text(Money amount)
{
    auto const size = magnitude(amount);
    return fmt::format("{}{}.{:02}", amount.cents() < 0 ? "-" : "", size / 100, size % 100);
}

std::string dollars(Money amount)
{
    auto const size = magnitude(amount);
    return fmt::format("{}${}.{:02}", amount.cents() < 0 ? "-" : "", grouped(size / 100), size % 100);
}

std::string short_dollars(Money amount)
{
    auto text = dollars(amount);
    if (amount.cents() % 100 == 0) text.resize(text.size() - 3);
    return text;
}

std::optional<Money> read_plain_money(std::string_view text)
{
    bool const negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    auto const point = text.find('.');
    auto const whole = text.substr(0, point);
    auto const places = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (whole.empty() || places.size() > 2 || (point != std::string_view::npos && places.empty())) return std::nullopt;

    std::int64_t cents = 0;
    auto const append = [&](char digit) {
        if (digit < '0' || digit > '9') return false;
        std::int64_t const value = digit - '0';
        return !__builtin_mul_overflow(cents, 10, &cents) &&
               !(negative ? __builtin_sub_overflow(cents, value, &cents) : __builtin_add_overflow(cents, value, &cents));
    };
    for (char const digit : whole)
        if (!append(digit)) return std::nullopt;
    for (std::size_t at = 0; at < 2; ++at)
        if (!append(at < places.size() ? places[at] : '0')) return std::nullopt;
    return Money::from_cents(cents);
}

} // namespace budget
