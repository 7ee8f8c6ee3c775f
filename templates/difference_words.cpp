#include "templates/difference_words.hpp"

#include "budget/plan/field_words.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace templates {

using namespace budget;

namespace {

constexpr std::size_t longest_value = 60; // more of a text isn't repeated in a sentence

// "$52,000.00" in a sentence: "$52,000".
std::string shortened(std::string words)
{
    if (words.starts_with("$") && words.ends_with(".00")) words.resize(words.size() - 3);
    return words;
}

std::string with_article(std::string const& what)
{
    return (std::string{"aeiou"}.find(what.front()) == std::string::npos ? "a " : "an ") + what;
}

std::string change_of_field(PlanChange const& change)
{
    if (change.field == "name" && change.what.empty() && !change.from.empty() && !change.to.empty())
        return fmt::format("Renames {} to {}.", change.from_words, change.to_words);
    auto const label = inside_sentence(change.label);
    auto const owner = change.what.empty() ? change.name : fmt::format("the {} of {}", change.what, change.name);
    auto const from = shortened(change.from_words);
    auto const to = shortened(change.to_words);
    bool const shown = std::max(from.size(), to.size()) <= longest_value;
    if (!shown || (change.from.empty() && change.to.empty())) return fmt::format("Changes {} of {}.", label, owner);
    if (change.from.empty()) return fmt::format("Sets {} of {} to {}.", label, owner, to + change.unit);
    if (change.to.empty()) return fmt::format("Clears {} of {}; it was {}.", label, owner, from + change.unit);
    auto const* verb = change.rise > 0 ? "Raises" : change.rise < 0 ? "Lowers" : "Changes";
    return fmt::format("{} {} of {} from {} to {}{}.", verb, label, owner, from, to, change.unit);
}

} // namespace

std::string in_words(PlanChange const& change)
{
    bool const is_part = !change.from.empty() || !change.to.empty();
    switch (change.kind) {
    case PlanChange::Kind::added:
        if (is_part) return fmt::format("Adds {} to {}: {}.", with_article(change.what), change.name, change.to_words);
        return fmt::format("Adds {} {}.", change.what, change.name);
    case PlanChange::Kind::removed:
        if (is_part) return fmt::format("Removes {} from {}: {}.", with_article(change.what), change.name, change.from_words);
        return fmt::format("Removes {} {}.", change.what, change.name);
    case PlanChange::Kind::reordered:
        return fmt::format("Puts the {} of {} in another order.", change.what, change.name);
    case PlanChange::Kind::changed: break;
    }
    return change_of_field(change);
}

std::vector<std::string> changes_in_words(std::vector<PlanChange> const& changes)
{
    std::vector<std::string> sentences;
    for (auto const& change : changes) sentences.push_back(in_words(change));
    return sentences;
}

namespace {

class Effects
{
public:
    Effects(Outcome const& before, Outcome const& after, OutcomeDifference const& difference)
        : before_{before}, after_{after}, difference_{difference}
    {
    }

    std::vector<std::string> run()
    {
        if (!difference_.first) return {"The plans have no month in common, so their money isn't compared."};
        auto const has = [this](Outcome const& outcome) {
            return outcome.plan.first_month == *difference_.first && outcome.plan.last_month() == difference_.last;
        };
        if (!has(before_) || !has(after_))
            say(fmt::format("Compared over {} to {}, the months that both have.", for_people(*difference_.first), for_people(difference_.last)));
        for (auto const& fte : difference_.fte) say(people(fte));
        moves();
        by_year("Cost", [](YearFigures const& figures) { return figures.cost; });
        by_year("The gap", [](YearFigures const& figures) { return figures.gap; });
        funded_until();
        first_cliff();
        return std::move(sentences_);
    }

private:
    void say(std::string sentence) { sentences_.push_back(std::move(sentence)); }

    std::string people(FteDifference const& fte) const
    {
        auto const amount = fte.fte < Ratio{} ? Ratio{} - fte.fte : fte.fte;
        auto number = decimal_text(amount, 2);
        if (number.ends_with("0") && number.find('.') != std::string::npos) number.pop_back();
        std::string when;
        bool const from_start = fte.first == *difference_.first;
        bool const to_end = fte.last == difference_.last;
        if (!from_start && to_end) when = fmt::format(" from {} on", for_people(fte.first));
        else if (from_start && !to_end) when = fmt::format(" until {}", for_people(fte.last));
        else if (!from_start) when = fmt::format(" from {} to {}", for_people(fte.first), for_people(fte.last));
        return fmt::format("{} {} FTE of {}{}.", fte.fte < Ratio{} ? "Removes" : "Adds", number, fte.title, when);
    }

    std::string name_of(SourceId const& id) const
    {
        auto const* source = find(after_.plan, id);
        if (!source) source = find(before_.plan, id);
        return source->name.empty() ? id.text : source->name;
    }
    std::string name_of(ComponentId const& id) const
    {
        auto const* component = find(after_.plan, id);
        if (!component) component = find(before_.plan, id);
        return component->name.empty() ? id.text : component->name;
    }

    // The costs that a row of moves is about: "EMT, night and Radios".
    std::string costs_of(std::vector<MoneyMove const*> const& row) const
    {
        constexpr std::size_t most = 4;
        std::vector<ComponentId> ids;
        for (auto const* move : row)
            for (auto const& id : move->components)
                if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
        std::vector<std::string> names;
        for (auto const& id : ids) names.push_back(name_of(id));
        if (names.size() > most + 1) {
            auto const others = names.size() - most;
            names.resize(most);
            names.push_back(fmt::format("{} other costs", others));
        }
        std::string text;
        for (std::size_t at = 0; at < names.size(); ++at)
            text += (at == 0 ? "" : at + 1 < names.size() ? "; " : names.size() > 2 ? "; and " : " and ") + names[at];
        return text;
    }
    // "$40,000 in FY27 and $3 in FY28"
    static std::string in_years(std::vector<MoneyMove const*> const& row, char const* after_first)
    {
        std::vector<std::string> parts;
        for (auto const* move : row)
            parts.push_back(fmt::format("{}{} in {}", short_dollars(move->amount), parts.empty() ? after_first : "",
                                        fiscal_year_name(move->fiscal_year)));
        return listed(parts);
    }

    void moves()
    {
        for (std::size_t at = 0; at < difference_.moves.size();) {
            auto const& first = difference_.moves[at];
            std::vector<MoneyMove const*> row;
            while (at < difference_.moves.size() && difference_.moves[at].from == first.from && difference_.moves[at].to == first.to)
                row.push_back(&difference_.moves[at++]);
            move(first, row);
        }
    }
    void move(MoneyMove const& first, std::vector<MoneyMove const*> const& row)
    {
        using Kind = Purse::Kind;
        auto const costs = costs_of(row);
        auto const pays = [](Purse const& purse) { return purse.kind == Kind::source || purse.kind == Kind::unnamed; };
        auto const name = [&](Purse const& purse, char const* unnamed) {
            return purse.kind == Kind::source ? name_of(purse.source) : unnamed + std::string{" that the plan doesn't name"};
        };
        bool const from_source = pays(first.from);
        bool const to_source = pays(first.to);
        auto const from = name(first.from, "Money");
        auto const to = name(first.to, "Money");
        if (from_source && to_source && row.size() == 1)
            say(fmt::format("Moves {} from {} to {} in {}: {}.", short_dollars(first.amount), name(first.from, "money"),
                            name(first.to, "money"), fiscal_year_name(first.fiscal_year), costs));
        else if (from_source && to_source)
            say(fmt::format("Moves {} from {} to {}: {}.", in_years(row, ""), name(first.from, "money"), name(first.to, "money"), costs));
        else if (from_source && first.to.kind == Kind::nobody)
            say(fmt::format("{} pays {}, and nobody takes it over: {}.", from, in_years(row, " less"), costs));
        else if (from_source)
            say(fmt::format("{} pays {}, because the cost falls away: {}.", from, in_years(row, " less"), costs));
        else if (to_source && first.from.kind == Kind::nobody)
            say(fmt::format("{} takes over {} that nobody paid: {}.", to, in_years(row, ""), costs));
        else if (to_source)
            say(fmt::format("{} pays {}, for added cost: {}.", to, in_years(row, " more"), costs));
        // What nobody pays is said with the cost and the gap.
    }

    template <class Figure> void by_year(char const* what, Figure&& figure)
    {
        std::vector<std::string> rises;
        std::vector<std::string> falls;
        for (auto const& year : difference_.years) {
            auto const change = figure(year.after) - figure(year.before);
            if (change.is_zero()) continue;
            auto& parts = change > Money{} ? rises : falls;
            parts.push_back(fmt::format("{} in {}", short_dollars(change > Money{} ? change : -change), fiscal_year_name(year.fiscal_year)));
        }
        if (!rises.empty()) say(fmt::format("{} rises by {}.", what, listed(rises)));
        if (!falls.empty()) say(fmt::format("{} falls by {}.", what, listed(falls)));
    }

    void funded_until()
    {
        auto const& was = difference_.funded_until_before;
        auto const& is = difference_.funded_until_after;
        if (was == is) return;
        auto const never = [](Outcome const& outcome, Date until) { return until < outcome.plan.first_month.first_day(); };
        if (!is) return say(never(before_, *was) ? "Every cost of the plan is paid; before, not even the first month was."
                                                 : fmt::format("Every cost of the plan is paid, not only until {}.", for_people(*was)));
        if (never(after_, *is))
            return say(fmt::format("From the first month on not every cost is paid{}.",
                                   !was ? std::string{"; before, every cost was"}
                                        : never(before_, *was) ? std::string{", as before"} : fmt::format("; before, every cost was until {}", for_people(*was))));
        if (was && never(before_, *was)) return say(fmt::format("Every cost is paid until {}; before, not even the first month was.", for_people(*is)));
        // A plan that was paid to an end before that day was paid no longer.
        if (!was && before_.plan.last_month().last_day() <= *is) return;
        if (!was) return say(fmt::format("Every cost is paid only until {}, not to the plan's end.", for_people(*is)));
        say(fmt::format("Every cost is paid until {} instead of {}.", for_people(*is), for_people(*was)));
    }
    void first_cliff()
    {
        auto const& was = difference_.first_cliff_before;
        auto const& is = difference_.first_cliff_after;
        if (was == is) return;
        if (!is) say(fmt::format("The cliff of {} is gone, and no other follows.", for_people(*was)));
        else if (!was) say(fmt::format("A cliff comes in {}.", for_people(*is)));
        else say(fmt::format("The first cliff is in {} instead of {}.", for_people(*is), for_people(*was)));
    }

    Outcome const& before_;
    Outcome const& after_;
    OutcomeDifference const& difference_;
    std::vector<std::string> sentences_;
};

} // namespace

std::vector<std::string> effects_in_words(Outcome const& before, Outcome const& after, OutcomeDifference const& difference)
{
    return Effects{before, after, difference}.run();
}

} // namespace templates
