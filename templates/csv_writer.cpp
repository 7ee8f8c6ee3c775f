#include "templates/csv_writer.hpp"

#include "templates/cell_text.hpp"

namespace templates {

namespace {

// Spreadsheets skip white space before they look for a formula, so it must not hide one.
bool looks_like_formula(std::string const& text)
{
    auto const first = text.find_first_not_of(" \t\r\n");
    bool const controlled = !text.empty() && static_cast<unsigned char>(text.front()) < 0x20;
    return controlled || (first != std::string::npos && std::string{"=+-@"}.find(text[first]) != std::string::npos);
}

std::string in_quotes(std::string const& text) // where they are needed
{
    bool const plain = text.find_first_of(",\"\r\n") == std::string::npos &&
                       (text.empty() || (text.front() != ' ' && text.back() != ' '));
    if (plain) return text;
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string field(Cell const& cell)
{
    auto text = text_for_programs(cell.value);
    if (std::holds_alternative<std::string>(cell.value) && looks_like_formula(text)) text.insert(0, 1, '\'');
    return in_quotes(printable(text)); // shown on a terminal as often as not
}

void append(Table const& table, std::string& out)
{
    if (!out.empty()) out += "\r\n";
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        out += (column ? "," : "") + in_quotes(key_for_programs(table.columns[column]));
    out += "\r\n";
    for (auto const& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) out += (column ? "," : "") + field(row[column]);
        out += "\r\n";
    }
}

} // namespace

std::string write_csv(Sheet const& sheet)
{
    std::string out;
    for (auto const& block : sheet.blocks)
        if (auto const* table = std::get_if<Table>(&block)) append(*table, out);
    return out;
}

} // namespace templates
