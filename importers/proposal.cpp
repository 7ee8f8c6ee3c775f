#include "importers/proposal.hpp"

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

} // namespace

budget::Loaded<budget::Plan> accept(budget::Plan const& plan, Import const& import, std::vector<std::size_t> const& taken)
{
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

} // namespace importers
