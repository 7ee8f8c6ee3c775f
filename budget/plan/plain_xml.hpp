// Refuses, before it is parsed, XML that no plan file needs and that parsers take lightly: document types, entities of one's
// own, characters that XML forbids, deep nesting, text outside the document. What is left, pugixml reads as the standard says.
#pragma once

#include "budget/problem.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace budget {

// Turns a place in a text into its line.
class LineNumbers
{
public:
    explicit LineNumbers(std::string_view text);
    int line_of(std::size_t offset) const; // 1-based

private:
    std::vector<std::size_t> starts_;
};

inline constexpr int plan_file_depth = 16; // elements inside one another; a plan has 5
inline constexpr int plan_file_elements = 200'000; // in all; the largest plan that is allowed has half as many

// The first reason to refuse; its place has a line and no file.
std::optional<Problem> refuse_xml(std::string_view xml, LineNumbers const& lines);

} // namespace budget
