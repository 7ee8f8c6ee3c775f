// Names of things inside a plan, one type for each kind, so that a source's id can't be given where a pool's is wanted.
// An id is short text chosen by the user or made from a name ("county-match"); unique within its kind in a plan.
#pragma once

#include <compare>
#include <string>

namespace budget {

template <class Of> struct Id {
    std::string text;
    friend auto operator<=>(Id const&, Id const&) = default;
};

using ProgramId = Id<struct ProgramTag>;
using ComponentId = Id<struct ComponentTag>;
using FringeScheduleId = Id<struct FringeScheduleTag>;
using AssumptionId = Id<struct AssumptionTag>;
using SourceId = Id<struct SourceTag>;
using PoolId = Id<struct PoolTag>;
using ScenarioId = Id<struct ScenarioTag>;

} // namespace budget
