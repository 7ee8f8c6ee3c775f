#include "importers/data_sheet.hpp"

#include "importers/amount_text.hpp"
#include "importers/cell_amount.hpp"
#include "importers/date_text.hpp"

#include <algorithm>

namespace importers {

using namespace budget;

DataSheet::DataSheet(Grid const* grid, std::string file, FiscalCalendar calendar, std::vector<LeftOut>* left_out)
    : grid_{grid}, file_{std::move(file)}, calendar_{calendar}, left_out_{left_out}
{
    if (!grid || grid->rows.empty()) return;
    for (std::size_t c = 0; c < grid->rows.front().size(); ++c) columns_.emplace(grid->rows.front()[c].text, c);
}

bool DataSheet::has(std::initializer_list<char const*> names) const
{
    return std::all_of(names.begin(), names.end(), [&](char const* name) { return columns_.contains(name); });
}

Cell const& DataSheet::at(std::size_t row, char const* name) const
{
    static Cell const none;
    auto const found = columns_.find(name);
    return found == columns_.end() ? none : cell_at(*grid_, row, found->second);
}

std::string DataSheet::text(std::size_t row, char const* name) const { return at(row, name).text; }

Place DataSheet::place(std::size_t row, char const* name) const
{
    auto const found = columns_.find(name);
    return {file_, 0, place_of_cell(*grid_, row, found == columns_.end() ? 0 : found->second)};
}

void DataSheet::leave(std::size_t row, char const* name, std::string reason) const
{
    if (left_out_) left_out_->push_back({place(row, name), evened(text(row, name)), std::move(reason)});
}

std::optional<Date> DataSheet::read_day(std::size_t row, char const* name, bool first) const
{
    auto const& cell = at(row, name);
    if (is_blank(cell)) return std::nullopt;
    if (auto const plain = read_plain_date(cell.text.substr(0, 10))) return plain;
    auto const read = first ? read_first_day(cell.text, calendar_) : read_date(cell.text, calendar_);
    if (!read.value) leave(row, name, "it is no day that can be read");
    return read.value;
}
std::optional<Date> DataSheet::day(std::size_t row, char const* name) const { return read_day(row, name, false); }
std::optional<Date> DataSheet::first_day(std::size_t row, char const* name) const { return read_day(row, name, true); }

std::optional<Money> DataSheet::money(std::size_t row, char const* name) const
{
    auto const& cell = at(row, name);
    if (is_blank(cell)) return std::nullopt;
    if (auto const amount = amount_in(cell, Ratio{1})) return amount->amount;
    leave(row, name, "it is no amount that can be read");
    return std::nullopt;
}

std::optional<Ratio> DataSheet::share(std::size_t row, char const* name) const
{
    auto const& cell = at(row, name);
    if (is_blank(cell)) return std::nullopt;
    auto const share = cell.kind == CellKind::number ? number_in(cell) : read_rate(cell.text, Bare::fraction).value;
    if (share && *share >= Ratio{0} && *share <= Ratio{1}) return share;
    leave(row, name, "it is no share from 0 to 1");
    return std::nullopt;
}

std::optional<bool> DataSheet::yes(std::size_t row, char const* name) const
{
    auto const given = lower_case(evened(text(row, name)));
    if (given.empty()) return std::nullopt;
    if (given == "yes" || given == "y" || given == "true") return true;
    if (given == "no" || given == "n" || given == "false") return false;
    leave(row, name, "it says neither yes nor no");
    return std::nullopt;
}

} // namespace importers
