// Ids for many new things at once: free in the plan, its scenarios and among those given before. edit.hpp's free_…_id() knows the plan
// only. Called by the makers of proposals.
#pragma once

#include "budget/plan/plan.hpp"

#include <map>
#include <set>
#include <string>

namespace importers {

class FreshIds
{
public:
    explicit FreshIds(budget::Plan const& plan);

    budget::ComponentId component(std::string const& name);
    budget::ProgramId program(std::string const& name);
    budget::SourceId source(std::string const& name);

private:
    std::string give(std::string const& kind, std::string const& first);

    budget::Plan const& plan_;
    std::set<std::string> taken_;           // "component responder"
    std::map<std::string, int> next_;       // the number to try
};

} // namespace importers
