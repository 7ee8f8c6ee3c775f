#include "importers/proposal.hpp"

#include <concepts>
#include <optional>
#include <set>

namespace importers {
namespace {

// All edits of one proposal, or none.
void apply_proposal(budget::Plan& plan, Proposal const& proposal, std::vector<budget::Problem>& problems)
{
    auto changed = plan;
    for (auto const& edit : proposal.edits) {
        auto applied = budget::apply(changed, edit);
        if (!applied.value) {
            for (auto& problem : applied.problems) {
                problem.place = proposal.place;
                problems.push_back(std::move(problem));
            }
            return;
        }
        changed = std::move(*applied.value);
    }
    plan = std::move(changed);
}

// All edits at once, without a plan between each two; nothing where one of them is refused or is none of the plan's own.
std::optional<budget::Plan> apply_together(budget::Plan const& plan, Import const& import, std::vector<std::size_t> const& taken)
{
    std::vector<budget::PlanEdit> edits;
    for (auto const number : taken)
        for (auto const& edit : import.proposals.at(number).edits) {
            bool const own = std::visit(
                [&]<class T>(T const& one) {
                    if constexpr (std::constructible_from<budget::PlanEdit, T const&>) edits.emplace_back(one);
                    return std::constructible_from<budget::PlanEdit, T const&>;
                },
                edit);
            if (!own) return std::nullopt;
        }
    return budget::apply_all(plan, edits).value;
}

} // namespace

budget::Loaded<budget::Plan> accept(budget::Plan const& plan, Import const& import, std::vector<std::size_t> const& taken)
{
    if (auto changed = apply_together(plan, import, taken)) return {std::move(changed), {}};
    budget::Loaded<budget::Plan> result{plan, {}};
    for (auto const number : taken) apply_proposal(*result.value, import.proposals.at(number), result.problems);
    return result;
}

std::vector<std::size_t> taken_at_first(Import const& import)
{
    std::vector<std::size_t> taken;
    for (std::size_t i = 0; i < import.proposals.size(); ++i)
        if (import.proposals[i].confidence != Confidence::doubtful) taken.push_back(i);
    return taken;
}

std::vector<std::size_t> with_needs(Import const& import, std::vector<std::size_t> const& taken)
{
    std::set<std::size_t> all{taken.begin(), taken.end()};
    // What is needed stands before what needs it, so one walk from the back finds all.
    for (auto at = import.proposals.size(); at-- > 0;)
        if (all.contains(at)) all.insert(import.proposals[at].needs.begin(), import.proposals[at].needs.end());
    return {all.begin(), all.end()};
}

std::vector<std::size_t> without(Import const& import, std::vector<std::size_t> const& taken, std::vector<std::size_t> const& refused)
{
    std::set<std::size_t> gone{refused.begin(), refused.end()};
    for (std::size_t at = 0; at < import.proposals.size(); ++at)
        for (auto const needed : import.proposals[at].needs)
            if (gone.contains(needed)) gone.insert(at);
    std::vector<std::size_t> kept;
    for (auto const number : taken)
        if (!gone.contains(number)) kept.push_back(number);
    return kept;
}

} // namespace importers
