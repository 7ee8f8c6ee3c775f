#include "tests/fuzz/fuzz_targets.hpp"

#include "tests/fuzz/call_target.hpp"
#include "tests/fuzz/plan_targets.hpp"

namespace fuzz {

std::vector<Target> const& targets()
{
    static std::vector<Target> const all = [] {
        auto targets = reader_targets();
        targets.push_back({"evaluated", run_evaluated, evaluated_seeds, 100, 3});
        targets.push_back({"call", run_call, call_seeds});
        return targets;
    }();
    return all;
}

} // namespace fuzz
