#include "app/gui/content/remedy_offers.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/insight/remedy_edits.hpp"
#include "templates/remedy_sentences.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace gui {

using budget::Money;
using budget::Outcome;

namespace {

// The shortfalls that begin with the cliff's gap and starve one of its lines.
std::vector<std::size_t> shortfalls_of(Outcome const& outcome, budget::Cliff const& cliff)
{
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < outcome.shortfalls.size(); ++at) {
        auto const& shortfall = outcome.shortfalls[at];
        bool const shared = std::any_of(cliff.at_risk.begin(), cliff.at_risk.end(), [&](auto const& risk) {
            return std::find(shortfall.lines.begin(), shortfall.lines.end(), risk.line) != shortfall.lines.end();
        });
        bool const in_time = shortfall.first <= cliff.month + (cliff.loss_months - 1) && shortfall.last >= cliff.month;
        if (shared && in_time) found.push_back(at);
    }
    return found;
}

bool closes_any(std::vector<Money> const& by_shortfall, std::vector<std::size_t> const& shortfalls)
{
    return std::any_of(shortfalls.begin(), shortfalls.end(), [&](auto at) { return by_shortfall[at] > Money{}; });
}

class Offers
{
public:
    Offers(Outcome const& outcome, budget::Remedies const& remedies) : outcome_{outcome}, remedies_{remedies} {}

    // `when`: "Jan 2027 to Jun 2027: " where it is not for the whole gap.
    void add_new_money(budget::NewMoney const& money, std::string const& when)
    {
        if (money.total.is_zero()) return;
        add(when + in_words(outcome_, money), fmt::format("New money, {}", short_dollars(money.total)), edits_of(outcome_, money));
    }
    // Of the shortfalls given, or all.
    void add_others(std::optional<std::vector<std::size_t>> const& of)
    {
        auto const wanted = [&](std::vector<Money> const& by_shortfall) { return !of || closes_any(by_shortfall, *of); };
        for (auto const& change : remedies_.permissions)
            if (wanted(change.by_shortfall))
                add(in_words(outcome_, change),
                    fmt::format("{} pays {}", outcome_.plan.sources[change.source].name,
                                budget::in_words(outcome_.plan, change.scope)),
                    edits_of(outcome_, change));
        for (auto const& money : remedies_.uncounted)
            if (wanted(money.by_shortfall))
                add(in_words(outcome_, money),
                    fmt::format("{} {}", outcome_.plan.sources[money.source].name, money.renewal ? "renewed" : "awarded"),
                    edits_of(outcome_, money));
        for (auto const& deferral : remedies_.deferrals)
            if (wanted(deferral.by_shortfall))
                add(in_words(outcome_, deferral),
                    fmt::format("Without {}{} in the gap", find(outcome_.plan, deferral.component)->name,
                                templates::of_program(outcome_.plan, deferral.component)),
                    edits_of(outcome_, deferral));
    }
    std::vector<RemedyOffer> take() && { return std::move(offers_); }

private:
    static std::string in_words(Outcome const& outcome, auto const& remedy) { return templates::in_words(outcome, remedy); }
    void add(std::string sentence, std::string name, std::vector<budget::PlanEdit> edits)
    {
        if (!edits.empty()) offers_.push_back({std::move(sentence), std::move(name), std::move(edits)});
    }

    Outcome const& outcome_;
    budget::Remedies const& remedies_;
    std::vector<RemedyOffer> offers_;
};

} // namespace

std::vector<RemedyOffer> remedy_offers(Outcome const& outcome, budget::Remedies const& remedies, std::size_t cliff)
{
    auto const shortfalls = shortfalls_of(outcome, outcome.cliffs[cliff]);
    Offers offers{outcome, remedies};
    for (auto const at : shortfalls) {
        auto const& shortfall = outcome.shortfalls[at];
        offers.add_new_money(remedies.new_money_for[at],
                             fmt::format("{} to {}: ", for_people(shortfall.first), for_people(shortfall.last)));
    }
    offers.add_others(shortfalls);
    return std::move(offers).take();
}

std::vector<RemedyOffer> remedy_offers(Outcome const& outcome, budget::Remedies const& remedies)
{
    Offers offers{outcome, remedies};
    offers.add_new_money(remedies.new_money, "");
    offers.add_others(std::nullopt);
    return std::move(offers).take();
}

} // namespace gui
