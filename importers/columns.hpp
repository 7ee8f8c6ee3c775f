// Which column of a table is what: by its heading, by what stands below it, and by what a person has said about tables of the same
// shape before (Mapping). Each with how sure that is and why. What rows become is the part of budget_rows, funding_rows and
// ledger_rows.
#pragma once

#include "importers/heading_words.hpp"
#include "importers/tables.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace importers {

enum class TableKind : std::uint8_t {
    budget,  // lines with amounts
    funding, // sources with what is known of them
    ledger,  // payments with dates or months
    other,   // none of these; nothing is proposed
};
std::string written(TableKind kind); // "budget"
std::optional<TableKind> read_table_kind(std::string_view text);

// What a person says a table and its columns are; what it leaves out is recognised. Columns count from 0 at the table's first.
struct Mapping {
    std::optional<TableKind> kind = {};
    std::map<std::size_t, Meaning> columns = {};
    friend bool operator==(Mapping const&, Mapping const&) = default;
};

struct Column {
    std::size_t column = 0; // of the grid
    std::string heading = {};
    Meaning meaning = Meaning::ignored;
    std::optional<HeadingYear> year = {};
    std::optional<HeadingPeriod> period = {}; // a month or a quarter
    Stage stage = Stage::none;
    Confidence confidence = Confidence::certain;
    std::string reason = {}; // why this meaning, or why none
    bool numeric = false;    // most of what stands below is numbers
    bool said = false;       // a person said its meaning
    std::vector<std::string> sample = {}; // the first texts below the heading, as they stand
};

struct Columns {
    TableKind kind = TableKind::other;
    std::string reason = {};
    std::vector<Column> columns = {}; // each of the table's, in order

    Column const* find(Meaning meaning) const; // the first of that meaning, or null
};

Columns recognise_columns(Grid const& grid, Table const& table, Mapping const& said = {});

} // namespace importers
