#include "templates/rounded_words.hpp"

#include <fmt/format.h>

namespace templates {

using budget::Money;

namespace {

constexpr std::int64_t thousand = 1'000'00; // in cents
constexpr std::int64_t million = 1'000 * thousand;

std::int64_t rounded(std::int64_t cents, std::int64_t unit)
{
    auto const size = cents < 0 ? -cents : cents;
    auto const near = (size + unit / 2) / unit * unit;
    return cents < 0 ? -near : near;
}

} // namespace

std::string about(Money amount)
{
    auto const cents = amount.cents();
    auto const size = cents < 0 ? -cents : cents;
    // What rounds up to a million is a million.
    if (rounded(size, thousand) >= million) {
        auto const near = rounded(cents, million / 100);
        auto text = fmt::format("{}.{:02}", (near < 0 ? -near : near) / million, (near < 0 ? -near : near) / (million / 100) % 100);
        while (text.ends_with('0')) text.pop_back();
        if (text.ends_with('.')) text.pop_back();
        return fmt::format("{}{}${} million", near == cents ? "" : "about ", cents < 0 ? "-" : "", text);
    }
    auto const unit = size >= 10 * thousand ? thousand : size >= thousand ? thousand / 10 : 100;
    auto const near = rounded(cents, unit);
    return (near == cents ? "" : "about ") + budget::short_dollars(Money::from_cents(near));
}

std::string of_every_dollar(Money part, Money whole)
{
    if (part == whole) return "all of it";
    if (part.is_zero()) return "nothing of it";
    auto const share = budget::Ratio{part.cents(), whole.cents()} * budget::Ratio{100};
    auto const cents = budget::rounded_up(share - budget::Ratio{1, 2});
    if (cents >= 100) return "nearly all of it";
    if (cents <= 0) return "hardly anything of it";
    return fmt::format("{} {} of every dollar", cents, cents == 1 ? "cent" : "cents");
}

} // namespace templates
