#include "importers/row_groups.hpp"

#include "importers/heading_words.hpp"
#include "importers/row_words.hpp"

#include <algorithm>
#include <utility>

namespace importers {

// A heading closes those of its own depth and deeper ones; but directly below another it is a part of it.
void RowGroups::open(int depth, std::string const& words, std::string_view plain)
{
    auto const closes = [&](int group) { return starts_ ? group > depth : group >= depth; };
    while (!groups_.empty() && closes(groups_.back().depth)) groups_.pop_back();
    groups_.push_back({depth, words});
    starts_ = true;
    closed_.reset();
    // "Positions" may stand above what they cost.
    bool const may_cost = has_words(plain, "positions") && !has_words(plain, "authorized") && !has_words(plain, "number");
    if (counting_ && depth <= *counting_) counting_.reset();
    if (says_counts(plain) && !may_cost) counting_ = depth;
}

// What follows a total without a heading of its own belongs to none at that depth.
bool RowGroups::place(int depth, bool total)
{
    auto const end = total ? depth + 1 : closed_ ? std::min(*closed_, depth + 1) : depth + 1;
    while (!groups_.empty() && groups_.back().depth >= end) groups_.pop_back();
    while (!groups_.empty() && groups_.back().indented && groups_.back().depth >= depth) groups_.pop_back();
    for (auto& group : groups_) group.indented = group.indented || (!total && group.depth < depth);
    if (counting_ && *counting_ >= end) counting_.reset();
    closed_ = total ? std::optional{depth} : std::nullopt;
    return std::exchange(starts_, false);
}

std::vector<std::string> RowGroups::above() const
{
    std::vector<std::string> names;
    for (auto const& group : groups_) names.push_back(group.words);
    return names;
}

} // namespace importers
