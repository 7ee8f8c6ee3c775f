#include "budget/costs/volumes.hpp"

namespace budget {

Volume volume_in(Program const& program, Month month)
{
    Volume in_force;
    for (auto const& step : program.volumes) {
        if (step.from > month) break;
        in_force.from = step.from;
        in_force.note = step.note;
        if (step.calls) in_force.calls = step.calls;
        if (step.encounters) in_force.encounters = step.encounters;
        if (step.residents) in_force.residents = step.residents;
    }
    return in_force;
}

} // namespace budget
