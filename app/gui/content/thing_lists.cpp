#include "app/gui/content/record_list.hpp"

namespace gui {

namespace {

ListInfo citations_of(budget::Target const& target)
{
    return {{target, "citations"}, "Citations", "Where figures come from: which figure, published where. One without a source is an assumption.", "citation"};
}

// What follows from other people or vehicles has no steps of its own; steps that are there are shown all the same.
bool has_own_size(budget::Component const& component)
{
    if (auto const* position = std::get_if<budget::Position>(&component.detail))
        return position->span == 0 || !position->steps.empty();
    if (auto const* devices = std::get_if<budget::Devices>(&component.detail))
        return devices->basis == budget::CountBasis::fixed || !devices->steps.empty();
    return std::holds_alternative<budget::Vehicles>(component.detail);
}

struct ListsOf {
    budget::Plan const& plan;

    std::vector<ListInfo> operator()(budget::ThePlan const& id) const
    {
        return {{{id, "payments"}, "Paid so far", "Up to the last closed month the plan's costs are these.", "payment"}};
    }
    std::vector<ListInfo> operator()(budget::ProgramId const& id) const
    {
        if (!find(plan, id)) return {};
        return {{{id, "volumes"}, "Calls and encounters", "From a month on; what is empty stays as it was.", "step"},
                citations_of(id)};
    }
    std::vector<ListInfo> operator()(budget::ComponentId const& id) const
    {
        auto const* component = find(plan, id);
        if (!component) return {};
        std::vector<ListInfo> lists;
        if (has_own_size(*component)) {
            bool const is_position = std::holds_alternative<budget::Position>(component->detail);
            lists.push_back(is_position ? ListInfo{{id, "steps"}, "Size by month",
                                                   "From a month on another size; what is empty stays as it was.", "step"}
                                        : ListInfo{{id, "steps"}, "Count by month", "From a month on another count.", "step"});
        }
        lists.push_back({{id, "payments"}, "Paid so far", "Up to the last closed month its cost is this.", "payment"});
        lists.push_back(citations_of(id));
        return lists;
    }
    std::vector<ListInfo> operator()(budget::FringeScheduleId const& id) const
    {
        if (!find(plan, id)) return {};
        return {{{id, "parts"},
                 "Parts",
                 "A share of pay, a share of pay up to a wage base, or an amount per FTE a month with its own growth.",
                 "part"},
                citations_of(id)};
    }
    std::vector<ListInfo> operator()(budget::AssumptionId const& id) const
    {
        if (!find(plan, id)) return {};
        return {{{id, "values"}, "Values by date", "Each holds from its day until the next.", "value"}, citations_of(id)};
    }
    std::vector<ListInfo> operator()(budget::SourceId const& id) const
    {
        auto const* source = find(plan, id);
        if (!source) return {};
        std::vector<ListInfo> lists;
        if (source->match) {
            lists.push_back({{id, "match-shares"}, "Match", "Share of total project cost by grant year; each holds until the next year given.", "share"});
            lists.push_back({{id, "match-origins"},
                             "Match from",
                             "Origins that count as match. None: every one that isn't federal.",
                             "origin"});
        }
        if (source->retention)
            lists.push_back({{id, "retention-lines"},
                             "Carried on",
                             "What local money must carry after the award. None: all positions that it pays, with their fringe.",
                             "statement"});
        lists.push_back(citations_of(id));
        return lists;
    }
    std::vector<ListInfo> operator()(budget::PoolOf const& id) const
    {
        return {{{id, "releases"}, "Money", "What becomes available, and when.", "release"},
                {{id, "permissions"},
                 "May pay",
                 "None: it may pay everything. A refusal holds whatever else is allowed.",
                 "permission"},
                {{id, "caps"}, "Caps", "At most so much of it for some costs.", "cap"},
                {{id, "fees"},
                 "Fees",
                 "Encounters × billable × rate × collected × share; from a month on, what is empty stays as it was.",
                 "term"}};
    }
    std::vector<ListInfo> operator()(budget::ScenarioId const&) const { return {}; }
};

} // namespace

std::vector<ListInfo> lists_of(budget::Plan const& plan, budget::Target const& target)
{
    return std::visit(ListsOf{plan}, target);
}

ListInfo cap_lines(budget::PoolOf const& pool, std::size_t cap)
{
    return {{pool, "cap-lines", cap}, "Costs that the cap counts", "None: all costs.", "statement"};
}

} // namespace gui
