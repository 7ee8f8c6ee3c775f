// What a sheet's reader noticed, gathered: one problem for each kind of fault with the first place and how often, so that twenty
// thousand formulas without a value are one sentence. Called by sheet_reader.
#pragma once

#include "importers/document.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace importers {

enum class SheetFault {
    formula_without_value,
    error_value,
    not_a_number, // kept as text
    not_a_day,    // a number shown as a day, kept as a number
    cell_twice,   // the later one counts
};

class SheetFaults
{
public:
    void add(SheetFault fault, std::size_t row, std::size_t column);
    // Warnings with their places, then notes of what the grid says is hidden.
    std::vector<budget::Problem> problems(std::string const& file, Grid const& grid) const;

private:
    struct Found {
        std::size_t count = 0;
        std::size_t row = 0;
        std::size_t column = 0;
    };
    std::map<SheetFault, Found> found_;
};

} // namespace importers
