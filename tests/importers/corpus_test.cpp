#include "importers/recognise.hpp"
#include "tests/importers/corpus.hpp"
#include "tests/importers/reference_reading.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <filesystem>

TEST_CASE("dump")
{
    for (auto const& file : corpus::files()) {
        auto const read = importers::read_document(file.path);
        fmt::print("== {}/{} {} {}\n", file.folder, file.name, file.expected == corpus::Expected::read ? "READ" : file.expected == corpus::Expected::refuse ? "REFUSE" : "either", read.value ? "read" : "refused");
        for (auto const& p : read.problems) fmt::print("   {}\n", budget::to_line(p).substr(file.path.size()));
        if (!read.value) continue;
        for (auto const* e : {".ref.json", ".lo.ref.json"})
            if (std::filesystem::exists(file.path + e)) {
                auto d = reference::differences(*read.value, file.path + e);
                fmt::print("   {} {} differences\n", e, d.size());
                for (std::size_t i = 0; i < d.size() && i < 12; ++i) fmt::print("      {}: {} | {}\n", d[i].where, d[i].theirs, d[i].ours);
            }
    }
}
