// What is done with bytes of chance: one function a reader. Each must take anything without a fault, and checks what holds of every
// reading: a value or an error, never both; texts that can stand in a plan. Built for libFuzzer (preset "fuzz") and for the smoke
// test, which mutates the seeds a fixed number of times.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

struct Target {
    char const* name;
    void (*run)(std::string_view bytes);
    std::vector<std::string> (*seeds)(); // sound documents, and what fuzzers found
    int times = 2'000;                   // that the smoke test runs it on changed seeds
    std::size_t cuts = 200;              // of each seed that the smoke test tries, at most
};

std::vector<Target> const& targets();
std::vector<Target> const& reader_targets(); // of documents, plans and single values; they need neither templates nor the command line

} // namespace fuzz
