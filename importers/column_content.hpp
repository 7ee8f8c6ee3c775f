// What stands below a column's heading, counted: numbers, years, dates, codes, words. Not what it means: that is columns.cpp's part,
// which calls it.
#pragma once

#include "importers/tables.hpp"

namespace importers {

struct Content {
    int cells = 0; // that aren't blank; a day typed as text is one cell, one text and one date
    int texts = 0;
    int numbers = 0;
    int years = 0; // 1990 to 2099, or words such as "FY27"
    int dates = 0;
    int days = 0;      // texts that are a whole day and nothing else: "6/30/28", "June 30, 2028"
    int codes = 0;     // texts such as "E CN0001"
    int people = 0;    // texts such as "50%" and "0.5 FTE"
    int money = 0;     // amounts with their sign, typed as text
};

Content content_of(Grid const& grid, Table const& table, std::size_t column);

} // namespace importers
