// The rules of the house as pure functions over the text of a file, so that each can be shown to fail. What they hold and why
// is in README.md and in the words of each fault. Called by house_rules_test only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

struct File {
    std::string path; // from the top: "budget/plan/plan.hpp"
    std::string text;
};

using Faults = std::vector<std::string>; // one sentence each; empty where the rule holds

// C++ without comments, strings and characters; lines stay where they are.
std::string code_only(std::string_view text);

Faults top_level(std::vector<std::string> const& names);
Faults exact_numbers(File const& file);  // no double or float where money and rates are
Faults includes(File const& file);       // app -> templates, importers -> budget; foreign headers where they belong
Faults length(File const& file);
Faults name(File const& file);           // snake_case, and no word that says nothing
Faults header_opening(File const& file); // a comment, then #pragma once
Faults machine_paths(File const& file);
Faults listed_in_cmake(File const& file, std::vector<File> const& cmake_files);

} // namespace house
