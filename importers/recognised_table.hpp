// A table of a document as it was understood: where it stands, what it is, and what each column was taken for; so that a person sees it
// before anything changes, and can correct it. What its rows become stands in the proposals. Made by propose.cpp, shown by the
// preview of terminal and window.
#pragma once

#include "budget/problem.hpp"
#include "importers/columns.hpp"

namespace importers {

struct RecognisedTable {
    budget::Place place = {};   // of its first heading
    std::string sheet = {};     // empty for separated text
    std::string title = {};
    std::size_t first_row = 0;  // of the data, from 0
    std::size_t end_row = 0;    // the one behind the last
    std::string shape = {};     // fingerprint(): what is said of one table is said of all of its shape
    Columns columns = {};
    Mapping said = {};          // what of this a person said, now or before
};

} // namespace importers
