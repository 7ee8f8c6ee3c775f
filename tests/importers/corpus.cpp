#include "tests/importers/corpus.hpp"

#include <filesystem>
#include <fstream>
#include <regex>

namespace corpus {

std::vector<File> files()
{
    std::filesystem::path const root = std::filesystem::path{FUNDBRAID_SOURCE_DIR} / ".." / "shared" / "corpus";
    std::vector<File> found;
    static std::regex const row{R"(^\| `([^`]+)` \| (read|refuse|read-or-refuse) \|.*)"};
    for (auto const* folder : {"xlsx-stress", "budgets", "csv-torture", "grants-data", "docx"}) {
        std::ifstream manifest{root / folder / "MANIFEST.md"};
        std::smatch match;
        for (std::string line; std::getline(manifest, line);) {
            if (!std::regex_match(line, match, row) || match[1].str().ends_with(".b64")) continue;
            auto const expected = match[2] == "read"     ? Expected::read
                                  : match[2] == "refuse" ? Expected::refuse
                                                         : Expected::either;
            found.push_back({folder, match[1], root / folder / match[1].str(), expected});
        }
    }
    return found;
}

} // namespace corpus
