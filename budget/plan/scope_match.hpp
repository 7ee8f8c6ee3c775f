// What a Scope means, said once for the lines that costs really are and for those that components may turn into.
#pragma once

#include "budget/plan/funding_source.hpp"

namespace budget {

// Every part of the scope that is given must hold; an empty scope means every line. `object_class`: the line's under the rules
// of whoever asks.
template <class AnyLine> bool means(Scope const& scope, AnyLine const& line, ObjectClass object_class)
{
    return (!scope.program || *scope.program == line.program) && (!scope.kind || *scope.kind == line.kind) &&
           (!scope.object_class || *scope.object_class == object_class) &&
           (!scope.component || *scope.component == line.component) && (scope.title.empty() || scope.title == line.title);
}

} // namespace budget
