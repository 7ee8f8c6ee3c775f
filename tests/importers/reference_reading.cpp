#include "tests/importers/reference_reading.hpp"

#include "importers/cell_reference.hpp"
#include "importers/cell_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>

namespace reference {

using importers::Cell;
using importers::CellKind;
using importers::Grid;
using nlohmann::json;

namespace {

Cell const nothing{};

Cell const& at(Grid const& grid, std::size_t row, std::size_t column)
{
    if (row >= grid.rows.size() || column >= grid.rows[row].size()) return nothing;
    return grid.rows[row][column];
}

std::string show(Cell const& cell)
{
    static char const* const kinds[] = {"empty", "text", "number", "date", "yes_no", "error"};
    return fmt::format("{} {}", kinds[static_cast<int>(cell.kind)], cell.text.substr(0, 60));
}

std::string even(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\f' || c == '\v'; }, ' ');
    return importers::text_cell(text).text;
}

// To 15 digits, which is what Excel keeps; whole numbers to the last digit.
bool same_number(std::string const& ours, json const& theirs)
{
    if (theirs.is_number_integer()) return ours == theirs.dump();
    auto const value = theirs.get<double>();
    if (ours == fmt::format("{}", value)) return true;
    auto const unit = std::pow(10.0, std::floor(std::log10(std::fabs(value))) - 14);
    return std::fabs(std::strtod(ours.c_str(), nullptr) - value) <= 0.6 * unit;
}

// "2027-06-30T14:15:00.003000" as a cell has it.
std::string seconds_of(std::string text)
{
    std::replace(text.begin(), text.end(), 'T', ' ');
    text = text.substr(0, text.find('.'));
    return text.ends_with(" 00:00:00") ? text.substr(0, 10) : text;
}

std::string span(double theirs)
{
    auto const seconds = static_cast<long long>(theirs < 0 ? theirs - 0.5 : theirs + 0.5);
    auto const size = seconds < 0 ? -seconds : seconds;
    return fmt::format("{}{}:{:02}:{:02}", seconds < 0 ? "-" : "", size / 3600, size / 60 % 60, size % 60);
}

bool same(Cell const& ours, json const& theirs)
{
    if (theirs.is_null()) return ours.kind == CellKind::empty;
    if (theirs.is_boolean()) return ours.kind == CellKind::yes_no && (ours.text == "TRUE") == theirs.get<bool>();
    if (theirs.is_number()) return ours.kind == CellKind::number && same_number(ours.text, theirs);
    if (theirs.is_string()) {
        auto const text = even(theirs.get<std::string>());
        return ours.text == text && (ours.kind == CellKind::text || (text.empty() && ours.kind == CellKind::empty));
    }
    if (theirs.contains("error")) return ours.kind == CellKind::error && ours.text == theirs["error"];
    if (theirs.contains("date")) return ours.kind == CellKind::date && ours.text == seconds_of(theirs["date"]);
    if (theirs.contains("time")) return ours.kind == CellKind::text && ours.text == seconds_of(theirs["time"]);
    if (theirs.contains("duration_s")) return ours.kind == CellKind::text && ours.text == span(theirs["duration_s"]);
    return theirs.contains("text_head") && even(theirs["text_head"]) == ours.text.substr(0, even(theirs["text_head"]).size());
}

class Comparison
{
public:
    std::vector<Difference> found;

    void compare(Grid const& ours, json const& theirs)
    {
        auto const& rows = theirs.at("rows");
        for (std::size_t row = 0; row < rows.size(); ++row) {
            auto const width = std::max(rows[row].size(), row < ours.rows.size() ? std::min<std::size_t>(ours.rows[row].size(), 80) : 0);
            for (std::size_t column = 0; column < width; ++column)
                compare_cell(ours, row, column, column < rows[row].size() ? rows[row][column] : json{});
        }
        if (theirs.contains("tail"))
            for (auto const& [name, value] : theirs["tail"].items())
                if (auto const place = importers::read_cell_place(name)) compare_cell(ours, place->row, place->column, value);
        if (theirs.contains("merged_count") && theirs["merged_count"] != ours.merged.size())
            found.push_back({ours.name + ", merged", theirs["merged_count"].dump(), std::to_string(ours.merged.size())});
        if (theirs.contains("state") && (theirs["state"] != "visible") != ours.hidden)
            found.push_back({ours.name + ", state", theirs["state"], ours.hidden ? "hidden" : "visible"});
        count(ours, theirs);
    }

private:
    void compare_cell(Grid const& ours, std::size_t row, std::size_t column, json const& theirs)
    {
        auto const& cell = at(ours, row, column);
        if (same(cell, theirs)) return;
        auto const name = importers::column_letters(column) + std::to_string(row + 1);
        found.push_back({ours.name.empty() ? name : ours.name + "!" + name, theirs.dump().substr(0, 80), show(cell)});
    }

    // Beyond the rows that the reading lists: how many cells hold something.
    void count(Grid const& ours, json const& theirs)
    {
        if (!theirs.contains("nonempty_cells")) return;
        std::size_t cells = 0;
        for (auto const& row : ours.rows)
            cells += static_cast<std::size_t>(
                std::count_if(row.begin(), row.end(), [](Cell const& c) { return c.kind != CellKind::empty; }));
        // Theirs counts texts of nothing but spaces.
        for (auto const& row : theirs["rows"])
            cells += static_cast<std::size_t>(std::count_if(
                row.begin(), row.end(), [](json const& one) { return one.is_string() && even(one.get<std::string>()).empty(); }));
        if (cells != theirs["nonempty_cells"])
            found.push_back({ours.name + ", cells", theirs["nonempty_cells"].dump(), std::to_string(cells)});
    }
};

} // namespace

std::vector<Difference> differences(importers::Document const& ours, std::string const& path)
{
    std::ifstream in{path};
    auto const theirs = json::parse(in);
    Comparison comparison;
    if (theirs.contains("first")) { // separated text
        comparison.compare(ours.grids.at(0), json{{"rows", theirs["first"]}});
        if (ours.grids[0].rows.size() != theirs["records"])
            comparison.found.push_back({"records", theirs["records"].dump(), std::to_string(ours.grids[0].rows.size())});
        return comparison.found;
    }
    std::size_t grid = 0;
    for (auto const& sheet : theirs.at("sheets")) {
        auto const name = grid < ours.grids.size() ? ours.grids[grid].name : "none";
        if (name != sheet["name"]) comparison.found.push_back({"sheet " + std::to_string(grid + 1), sheet["name"], name});
        if (grid < ours.grids.size() && sheet.contains("rows")) comparison.compare(ours.grids[grid], sheet);
        ++grid;
    }
    if (theirs.at("sheet_count") != ours.grids.size())
        comparison.found.push_back({"sheets", theirs["sheet_count"].dump(), std::to_string(ours.grids.size())});
    return comparison.found;
}

} // namespace reference
