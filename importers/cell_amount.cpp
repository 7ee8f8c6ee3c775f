#include "importers/cell_amount.hpp"

#include "budget/exact_money.hpp"
#include "importers/amount_text.hpp"
#include "importers/typed_text.hpp"

namespace importers {

using budget::Ratio;

namespace {

bool is_dash(std::string const& text)
{
    bool dash = false;
    for (char const c : text) {
        if (c == '-')
            dash = true;
        else if (c != '$' && c != ' ')
            return false;
    }
    return dash;
}

// "$45k", "1.2M", "45k"; "3M" alone is a name.
bool ends_in_thousands(std::string const& text)
{
    if (text.size() < 3 || std::string_view{"kKmM"}.find(text.back()) == std::string_view::npos) return false;
    auto const before = text[text.size() - 2];
    return (before >= '0' && before <= '9') || before == ' ';
}

bool may_be_number(std::string text)
{
    if (text.empty() || text.size() > 40 || text.front() == '=') return false;
    if (ends_in_thousands(text)) text.pop_back();
    bool digit = false;
    for (char const c : text) {
        if (c >= '0' && c <= '9')
            digit = true;
        else if (std::string_view{"$(),.-+ USD"}.find(c) == std::string_view::npos)
            return false;
    }
    return digit;
}

} // namespace

Cell const& cell_at(Grid const& grid, std::size_t row, std::size_t column)
{
    static Cell const none;
    if (row >= grid.rows.size() || column >= grid.rows[row].size()) return none;
    return grid.rows[row][column];
}

bool is_blank(Cell const& cell)
{
    return cell.kind == CellKind::empty || cell.text.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::optional<Ratio> number_in(Cell const& cell)
{
    if (cell.kind == CellKind::number) return budget::read_ratio(cell.text);
    if (cell.kind != CellKind::text) return std::nullopt;
    auto const text = evened(cell.text);
    if (is_dash(text)) return Ratio{0};
    if (!may_be_number(text)) return std::nullopt;
    if (auto const amount = read_amount(text).value) return Ratio{amount->cents(), 100};
    return read_number(text).value; // parts of a cent, three places
}

bool is_text(Cell const& cell)
{
    return cell.kind == CellKind::text && !is_blank(cell) && !number_in(cell);
}

std::optional<CellAmount> amount_in(Cell const& cell, Ratio const& scale)
{
    auto const number = number_in(cell);
    if (!number) return std::nullopt;
    auto const exact = budget::ExactMoney::from_cents(*number * scale * Ratio{100});
    try {
        auto const amount = round(exact);
        return CellAmount{amount, budget::ExactMoney{amount} != exact};
    } catch (budget::MoneyOverflow const&) {
        return std::nullopt;
    }
}

} // namespace importers
