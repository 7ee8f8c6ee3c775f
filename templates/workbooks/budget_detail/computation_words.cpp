#include "templates/workbooks/budget_detail/computation_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

bool ends_within(Ratio const& value, int places) { return boost::multiprecision::denominator((value * power(Ratio{10}, places)).number()) == 1; }

constexpr int price_places = 8; // of a dollar: enough for a year of encounters to come out to the cent

// Exact, or said to be about so much.
std::string exact_dollars(ExactMoney const& amount)
{
    Ratio const in_dollars = amount.cents() / Ratio{100};
    if (ends_within(amount.cents(), 0)) return dollars(round(amount));
    bool const exact = ends_within(in_dollars, price_places);
    auto const text = exact ? plain_text(in_dollars) : decimal_text(in_dollars, price_places);
    auto const point = std::min(text.find('.'), text.size());
    auto const whole = short_dollars(Money::from_dollars(std::stoll(text.substr(0, point)))); // with its thousands parted
    return (exact ? "" : "about ") + whole + text.substr(point);
}

bool is_short(Ratio const& count) { return ends_within(count, 6); }
std::string counted(Ratio const& count) { return is_short(count) ? plain_text(count) : decimal_text(count, 2); }

std::string unit_of(Term const& term)
{
    bool const plural = term.quantity != Ratio{1} && term.unit != "FTE";
    return term.unit + (plural ? "s" : "");
}

std::string months_of(Term const& term, Plan const& plan)
{
    auto const first = for_people(plan.first_month + term.first);
    return term.months() == 1 ? first : first + " to " + for_people(plan.first_month + term.last);
}

std::string length_of(Term const& term)
{
    if (term.is_rate || term.actual || term.per == Term::Per::once) return {};
    if (term.per == Term::Per::year) return term.months() == 12 ? "" : fmt::format("{} of 12 months", term.months());
    return fmt::format("{} month{}", term.months(), term.months() == 1 ? "" : "s");
}

} // namespace

std::string quantity_in_words(Term const& term)
{
    if (term.actual) return {};
    if (term.is_rate) return percent_text(term.quantity);
    auto text = counted(term.quantity);
    if (!is_short(term.quantity)) {
        auto const how = term.quantity_words.empty() ? plain_text(term.quantity) : term.quantity_words;
        return fmt::format("{}{} ({})", text, term.unit.empty() ? "" : " " + unit_of(term), how);
    }
    if (!term.unit.empty()) text += " " + unit_of(term);
    return term.quantity_words.empty() ? text : fmt::format("{} ({})", text, term.quantity_words);
}

std::string price_in_words(Term const& term)
{
    if (term.actual) return "actual payments";
    auto text = exact_dollars(term.is_rate ? ExactMoney{round(term.price)} : term.price);
    if (!term.is_rate) {
        if (term.per == Term::Per::year) text += " a year";
        else if (term.per == Term::Per::month) text += " a month";
        else if (!term.unit.empty()) text += " each";
    }
    if (!term.price_words.empty()) text += fmt::format(" ({})", term.price_words);
    for (auto const& factor : term.factors) text += fmt::format(" × ({})", factor.words);
    return text;
}

std::string time_in_words(Term const& term, Plan const& plan)
{
    auto const length = length_of(term);
    auto const months = months_of(term, plan);
    if (!length.empty()) return length + ", " + months;
    return term.per == Term::Per::once && !term.is_rate && !term.actual ? "once, " + months : months;
}

std::string rounding_in_words(Term const& term)
{
    if (term.actual) return {};
    // A rate is applied to a base that is shown in whole cents.
    auto const more = term.is_rate ? term.amount - round(round(term.price) * term.quantity) : term.rounding();
    if (more.is_zero()) return {};
    return fmt::format("{} {}, as months are rounded to the cent", dollars(more < Money{} ? -more : more), more < Money{} ? "less" : "more");
}

std::string in_words(Term const& term, Plan const& plan)
{
    std::string text = term.what.empty() ? "" : term.what + ": ";
    auto const price = price_in_words(term);
    if (term.actual) return fmt::format("{}{} of {}: {}", text, price, months_of(term, plan), dollars(term.amount));
    bool const one = !term.is_rate && term.unit.empty() && term.quantity == Ratio{1};
    text += one ? price : quantity_in_words(term) + " × " + price;
    auto const length = length_of(term);
    if (!length.empty()) text += fmt::format(" × {}", length);
    text += fmt::format(" ({}) = {}", months_of(term, plan), dollars(term.amount));
    if (auto const rounding = rounding_in_words(term); !rounding.empty()) text += fmt::format(" ({})", rounding);
    return text;
}

std::string narrative_of(DetailLine const& line, PayerWords const& payers, Outcome const& outcome)
{
    auto const& of = outcome.costs.lines[line.line];
    std::string text = of.name + ": ";
    for (std::size_t at = 0; at < line.terms.size(); ++at) text += (at > 0 ? "; " : "") + in_words(line.terms[at], outcome.plan);
    if (line.terms.size() > 1) text += fmt::format("; together {}", dollars(line.cost()));
    text += fmt::format(". {} {}, {} {}", payers.award, dollars(line.federal), with_small_initial(payers.match), dollars(line.non_federal));
    if (!line.other.is_zero()) text += fmt::format(", other money {}", dollars(line.other));
    if (!line.unfunded.is_zero()) text += fmt::format(", unfunded {}", dollars(line.unfunded));
    text += ".";
    auto const* component = find(outcome.plan, of.component);
    if (component && !component->justification.empty()) text += " " + component->justification;
    return text;
}

} // namespace templates
