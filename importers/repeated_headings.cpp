#include "importers/repeated_headings.hpp"

namespace importers {

void part_repeated_headings(Table table, std::vector<Table>& tables)
{
    auto const& headings = table.headings;
    auto const width = headings.size();
    for (std::size_t half = 2; half * 2 <= width; ++half) {
        if (headings[0].empty() || width % half != 0) continue;
        bool same = true;
        for (std::size_t c = half; c < width && same; ++c) same = headings[c] == headings[c - half];
        if (!same) continue;
        for (std::size_t first = 0; first < width; first += half) {
            auto part = table;
            part.first_column = table.first_column + first;
            part.end_column = part.first_column + half;
            part.headings.assign(headings.begin() + static_cast<std::ptrdiff_t>(first), headings.begin() + static_cast<std::ptrdiff_t>(first + half));
            tables.push_back(std::move(part));
        }
        return;
    }
    tables.push_back(std::move(table));
}

} // namespace importers
