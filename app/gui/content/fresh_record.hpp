// What a record is when it is added to a list: as little as makes sense, in its place behind the last one, so that the plan can
// still be calculated. Called by record_list.cpp alone.
#pragma once

#include "app/gui/content/list_at.hpp"
#include "budget/plan/possible_lines.hpp"

#include <algorithm>

namespace gui {

// The first month of the next fiscal year after the last step, but not after `last`.
inline budget::Month next_month(budget::Plan const& plan, std::optional<budget::Month> before,
                                std::optional<budget::Month> last)
{
    auto const from = before ? *before + 12 : plan.first_month + 12;
    auto const latest = last ? *last : plan.last_month();
    if (from <= latest) return from;
    return before && *before >= latest ? *before + 1 : latest;
}

class FreshRecord
{
public:
    FreshRecord(budget::Plan const& plan, ListAt const& at) : plan_{plan}, at_{at} {}

    // Sets the fields of `fresh`, which is to stand behind the others.
    void set(std::vector<budget::StaffingStep> const& others, budget::StaffingStep& fresh) const
    {
        fresh.from = step_month(others);
    }
    void set(std::vector<budget::CountStep> const& others, budget::CountStep& fresh) const
    {
        fresh.from = step_month(others);
        if (!others.empty()) fresh.count = others.back().count;
        else
            budget::at_target(plan_, at_.of, [&](auto const& thing) {
                if constexpr (requires { thing.steps; thing.count; }) fresh.count = thing.count;
            });
        ++fresh.count; // a step changes something
    }
    void set(std::vector<budget::Volume> const& others, budget::Volume& fresh) const
    {
        fresh.from = others.empty() ? plan_.first_month : others.back().from + 12;
    }
    void set(std::vector<budget::FeeTerm> const& others, budget::FeeTerm& fresh) const
    {
        fresh.from = others.empty() ? plan_.first_month : others.back().from + 12;
        if (!others.empty()) return;
        fresh.encounters = budget::Ratio{};
        fresh.rate = budget::Money{};
    }
    void set(std::vector<budget::DatedValue> const& others, budget::DatedValue& fresh) const
    {
        fresh.from = others.empty() ? plan_.first_month.first_day()
                                    : (budget::Month{others.back().from.year(), others.back().from.month()} + 12).first_day();
        if (!others.empty()) fresh.value = others.back().value;
    }
    void set(std::vector<budget::FringePart> const&, budget::FringePart& fresh) const { fresh.name = "New part"; }
    void set(std::vector<budget::Release> const& others, budget::Release& fresh) const
    {
        fresh.date = others.empty() ? plan_.first_month.first_day() : others.back().date;
    }
    void set(std::vector<budget::Cap> const&, budget::Cap& fresh) const
    {
        fresh.name = "New cap";
        fresh.amount = budget::Money{};
    }
    void set(std::vector<budget::MatchShare> const& others, budget::MatchShare& fresh) const
    {
        if (others.empty()) return;
        fresh = others.back();
        ++fresh.grant_year;
    }
    void set(std::vector<budget::MatchOrigin> const& others, budget::MatchOrigin& fresh) const
    {
        for (auto const& name : budget::names_of<budget::Origin>()) {
            fresh.origin = name.choice;
            if (std::find(others.begin(), others.end(), fresh) == others.end()) return;
        }
    }
    void set(std::vector<budget::Actual> const& others, budget::Actual& fresh) const
    {
        auto const& through = plan_.actuals.through;
        fresh.month = through ? *through : plan_.first_month;
        if (auto const* component = std::get_if<budget::ComponentId>(&at_.of)) fresh.component = *component;
        else if (!others.empty()) fresh.component = others.back().component;
        else
            for (auto const& program : plan_.programs)
                if (!program.components.empty() && !fresh.component) fresh.component = program.components.front().id;
        auto const* component = fresh.component ? find(plan_, *fresh.component) : nullptr;
        if (!component) return;
        if (auto const suffixes = line_suffixes(plan_, *component); !suffixes.empty()) fresh.line = suffixes.front();
    }
    template <class Record> void set(std::vector<Record> const&, Record&) const {} // empty as it is

private:
    template <class Step> budget::Month step_month(std::vector<Step> const& others) const
    {
        auto const* id = std::get_if<budget::ComponentId>(&at_.of);
        auto const* component = id ? find(plan_, *id) : nullptr;
        std::optional<budget::Month> before;
        if (!others.empty()) before = others.back().from;
        else if (component && component->first_month) before = component->first_month;
        return next_month(plan_, before, component ? component->last_month : std::nullopt);
    }

    budget::Plan const& plan_;
    ListAt const& at_;
};

} // namespace gui
