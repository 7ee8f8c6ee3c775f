#include "templates/json_writer.hpp"

#include "templates/cell_text.hpp"

#include <nlohmann/json.hpp>

#include <charconv>

namespace templates {

namespace {

using Json = nlohmann::ordered_json;

// Whole numbers stay integers as long as 64 bits hold them; the others are the double nearest to the decimal, which
// prints as that decimal again.
Json number(std::string const& decimal)
{
    std::int64_t whole = 0;
    auto const end = decimal.data() + decimal.size();
    if (auto const read = std::from_chars(decimal.data(), end, whole); read.ec == std::errc{} && read.ptr == end) return whole;
    double value = 0;
    std::from_chars(decimal.data(), end, value);
    return value;
}

Json value(Cell const& cell)
{
    if (std::holds_alternative<std::monostate>(cell.value)) return nullptr;
    if (auto const* money = std::get_if<budget::Money>(&cell.value)) return money->cents();
    if (auto const* yes = std::get_if<bool>(&cell.value)) return *yes;
    auto text = text_for_programs(cell.value);
    if (std::holds_alternative<Number>(cell.value) || std::holds_alternative<Share>(cell.value)) return number(text);
    return text;
}

Json row_object(Table const& table, std::vector<Cell> const& row)
{
    Json object = Json::object();
    for (std::size_t column = 0; column < table.columns.size() && column < row.size(); ++column)
        object[key_for_programs(table.columns[column])] = value(row[column]);
    return object;
}

} // namespace

std::string write_json(Sheet const& sheet)
{
    Json root = Json::object();
    root["title"] = sheet.title;
    Json notes = Json::array();
    for (auto const& block : sheet.blocks) {
        if (auto const* paragraph = std::get_if<Paragraph>(&block)) notes.push_back(paragraph->text);
        auto const* table = std::get_if<Table>(&block);
        if (!table) continue;
        Json rows = Json::array();
        for (auto const& row : table->rows) rows.push_back(row_object(*table, row));
        root[table->key] = std::move(rows);
        if (table->total) root[table->key + "_total"] = row_object(*table, *table->total);
        if (!table->note.empty()) notes.push_back(table->note);
    }
    root["notes"] = std::move(notes);
    auto const text = root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    // On a terminal nothing may steer: then every character that isn't ASCII is written by its number.
    return printable(text) == text ? text : root.dump(2, ' ', true, Json::error_handler_t::replace) + "\n";
}

} // namespace templates
