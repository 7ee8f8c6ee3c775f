// The fuzzers' targets on their seeds and a few changes of each, every wrong plan file, and some plans of chance with all that they
// are shown as: under the sanitizers, which end the program at the first fault. Prints what it did.
#include "budget/evaluate.hpp"
#include "budget/plan/plan_reader.hpp"
#include "tests/fuzz/fuzz_targets.hpp"
#include "tests/support/every_output.hpp"
#include "tests/support/random_plan.hpp"

#include <cstdio>
#include <filesystem>
#include <random>

namespace {

constexpr int part_of_smoke_test = 25; // sanitizers are slow, and the ordinary build runs all

std::string changed(std::string bytes, std::mt19937& random)
{
    for (auto changes = 1 + random() % 4; changes > 0; --changes) {
        auto const at = random() % (bytes.size() + 1);
        if (random() % 2 == 0) bytes.insert(at, 1, static_cast<char>(random() % 256));
        else bytes.erase(at, 1 + random() % 8);
    }
    return bytes;
}

long run_targets()
{
    long runs = 0;
    for (auto const& target : fuzz::targets()) {
        std::mt19937 random{20270630};
        auto const seeds = target.seeds();
        for (auto const& seed : seeds) target.run(seed);
        for (int time = 0; time < target.times / part_of_smoke_test; ++time) target.run(changed(seeds[random() % seeds.size()], random));
        runs += static_cast<long>(seeds.size()) + target.times / part_of_smoke_test;
    }
    return runs;
}

long read_wrong_files()
{
    long files = 0;
    for (auto const& entry : std::filesystem::directory_iterator{FUNDBRAID_SOURCE_DIR "/tests/wrong"}) {
        files += entry.path().extension() == ".braid";
        budget::read_plan_file(entry.path().string());
    }
    return files;
}

// How many faults.
long show_plans(std::uint32_t plans)
{
    long faults = 0;
    for (std::uint32_t seed = 1; seed <= plans; ++seed) {
        auto const plan = tests::random_plan(seed, tests::Size::small, seed % 2 == 0 ? tests::Past::closed : tests::Past::open);
        auto const outcome = budget::evaluate(plan, budget::Counting::likely);
        auto found = tests::faults_of(outcome);
        auto const shown = tests::faults_of_outputs(plan, outcome, {.slow_reports = seed == 1});
        found.insert(found.end(), shown.begin(), shown.end());
        for (auto const& fault : found) std::printf("plan of seed %u: %s\n", seed, fault.c_str());
        faults += static_cast<long>(found.size());
    }
    return faults;
}

} // namespace

int main()
{
    auto const runs = run_targets();
    auto const files = read_wrong_files();
    constexpr std::uint32_t plans = 12;
    auto const faults = show_plans(plans);
    std::printf("%ld inputs of the fuzzers' targets, %ld wrong files, %u plans with all their outputs: %ld faults\n", runs, files, plans, faults);
    return faults == 0 && files > 200 ? 0 : 1;
}
