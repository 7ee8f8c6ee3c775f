// The headings that stand above a budget's row, as far as they count for it: by their depth, closed by totals and by other headings,
// and whether one of them says that people or events are counted below it. Called by budget_rows.cpp for each row in turn.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importers {

class RowGroups
{
public:
    // A heading; `plain` are its plain words.
    void open(int depth, std::string const& words, std::string_view plain);
    // A row with amounts: closes what doesn't stand above it. Whether it is the first below a heading.
    bool place(int depth, bool total);

    std::vector<std::string> above() const; // the outermost first
    bool counts() const { return counting_.has_value(); }

private:
    struct Group {
        int depth = 0;
        std::string words;
        bool indented = false; // a line below it stands deeper: what stands beside the heading is none of its own
    };
    std::vector<Group> groups_; // by depth
    bool starts_ = false;         // the row before was a heading
    std::optional<int> closed_;   // the depth of the total above
    std::optional<int> counting_; // the depth of a heading below which rows count people or events
};

} // namespace importers
