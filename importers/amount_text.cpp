#include "importers/amount_text.hpp"

#include "budget/exact_money.hpp"
#include "importers/calculation.hpp"
#include "importers/typed_number.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

namespace importers {

using budget::ExactMoney;
using budget::Loaded;
using budget::Money;
using budget::Problem;
using budget::Ratio;

namespace {

struct Read {
    Ratio value;
    int places = 0;
    bool percent = false;
    bool scaled = false;
    bool calculated = false;
};

Loaded<Read> read_any(std::string const& text, std::string const& what)
{
    if (text.empty())
        return {std::nullopt,
                {refusal(what + ".empty", fmt::format("There is no {}.", what),
                         what == "amount" ? "Write one, or 0 where nothing is paid." : "Write one, or 0.")}};
    if (text.front() == '=') {
        auto const found = calculate(text.substr(1), what);
        if (!found.value) return {std::nullopt, found.problems};
        return {Read{found.value->value, 0, found.value->percent, false, true}, {}};
    }
    auto const found = read_typed_number(text, what);
    if (!found.value) return {std::nullopt, found.problems};
    return {Read{found.value->value, found.value->places, found.value->percent, found.value->scaled, false}, {}};
}

template <class T> Loaded<T> refused(std::string code, std::string text, std::string remedy)
{
    return {std::nullopt, {refusal(std::move(code), std::move(text), std::move(remedy))}};
}

} // namespace

Loaded<Money> read_amount(std::string_view typed)
{
    auto const text = evened(typed);
    auto const found = read_any(text, "amount");
    if (!found.value) return {std::nullopt, found.problems};
    auto const& read = *found.value;
    if (read.percent && !read.calculated)
        return refused<Money>("amount.percent", fmt::format("\"{}\" is a percentage, not an amount.", text),
                              "Write the amount in dollars.");
    auto const exact = ExactMoney::from_cents(read.value * Ratio{100});
    try {
        auto const amount = round(exact);
        // 1.234 may be 1,234 written elsewhere, and 1.230 no less.
        if (!read.calculated && !read.scaled && read.places == 3)
            return refused<Money>("amount.three-places", fmt::format("\"{}\" has three digits behind the point.", text),
                                  fmt::format("Write {} or {}.", dollars(round(exact * Ratio{1000})), dollars(amount)));
        if (!read.calculated && ExactMoney{amount} != exact)
            return refused<Money>("amount.part-of-cent", fmt::format("\"{}\" holds part of a cent.", text),
                                  fmt::format("Write {}, or what it should be.", dollars(amount)));
        return {amount, {}};
    } catch (budget::MoneyOverflow const&) {
        return refused<Money>("amount.too-large", fmt::format("\"{}\" is too large to be counted in cents.", text),
                              "Write a smaller amount.");
    }
}

Loaded<Ratio> read_rate(std::string_view typed, Bare bare)
{
    auto const text = evened(typed);
    auto const found = read_any(text, "rate");
    if (!found.value) return {std::nullopt, found.problems};
    auto const& read = *found.value;
    // A calculation with percent signs has divided by 100 already.
    if (read.percent) return {read.calculated ? read.value : read.value / Ratio{100}, {}};
    if (bare == Bare::fraction) return {read.value, {}};
    auto const size = read.value < Ratio{0} ? Ratio{0} - read.value : read.value;
    if (size >= Ratio{1, 10} && size < Ratio{1})
        return refused<Ratio>("rate.ambiguous",
                              fmt::format("\"{}\" may mean {} or {}.", text, budget::percent_text(read.value),
                                          budget::percent_text(read.value / Ratio{100})),
                              "Write it with a percent sign.");
    return {size < Ratio{1} ? read.value : read.value / Ratio{100}, {}};
}

Loaded<Ratio> read_number(std::string_view typed)
{
    auto const text = evened(typed);
    auto const found = read_any(text, "number");
    if (!found.value) return {std::nullopt, found.problems};
    if (found.value->percent && !found.value->calculated)
        return refused<Ratio>("number.percent", fmt::format("\"{}\" is a percentage, not a number.", text),
                              "Write the number.");
    return {found.value->value, {}};
}

Loaded<int> read_whole(std::string_view typed)
{
    auto const found = read_number(typed);
    if (!found.value) return {std::nullopt, found.problems};
    auto const& value = *found.value;
    auto const text = evened(typed);
    if (value < Ratio{0} || value > Ratio{1'000'000})
        return refused<int>("number.out-of-range", fmt::format("\"{}\" isn't between 0 and 1,000,000.", text),
                            "Write a count in that range.");
    auto const whole = static_cast<int>(budget::rounded_up(value));
    if (Ratio{whole} != value)
        return refused<int>("number.not-whole", fmt::format("\"{}\" isn't a whole number.", text),
                            fmt::format("Write {} or {}.", whole - 1, whole));
    return {whole, {}};
}

} // namespace importers
