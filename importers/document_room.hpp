// How much a document may hold, counted while it is read: cells that a sheet spreads over, empty ones among them, and bytes of
// text. A small file can unfold to far more than a memory holds. Called by the readers of workbooks and separated text.
#pragma once

#include "budget/problem.hpp"

#include <cstddef>
#include <optional>

namespace importers {

class DocumentRoom
{
public:
    static constexpr std::size_t most_cells = 8'000'000; // 40 bytes each; 20,000 rows of 26 columns are 520,000
    static constexpr std::size_t most_text = std::size_t{128} << 20;

    // False from the cell or the text on that goes beyond; take it before the memory is spent.
    bool take_cells(std::size_t count) { return take(cells_, count, most_cells); }
    bool take_text(std::size_t bytes) { return take(text_, bytes, most_text); }
    // After false: code "document.too-large", its place as given.
    budget::Problem problem(budget::Place place) const;

private:
    static bool take(std::size_t& taken, std::size_t more, std::size_t most)
    {
        if (more > most - taken) return false;
        taken += more;
        return true;
    }
    std::size_t cells_ = 0;
    std::size_t text_ = 0;
};

} // namespace importers
