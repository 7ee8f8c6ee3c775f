#include "importers/year_sheets.hpp"

#include "budget/calendar.hpp"
#include "importers/fingerprint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace importers {

namespace {

// The year that the sheet or the title names, where no column is of another.
std::optional<int> year_of_table(SheetTable const& one)
{
    if (one.columns->kind != TableKind::budget || one.columns->find(Meaning::year)) return std::nullopt;
    auto const named = year_in(plain_words(one.grid->name + " " + one.table->title));
    if (!named || named->relative) return std::nullopt;
    for (auto const& column : one.columns->columns)
        if (column.year && column.numeric && column.year != named) return std::nullopt;
    return named->year;
}

std::string without_year(SheetTable const& one)
{
    auto name = years_as_fy(plain_words(one.grid->name));
    if (name.starts_with("sheet") && name.find_first_not_of(" 0123456789", 5) == std::string::npos) name.clear(); // as a new sheet is called
    // Blocks of one sheet, a year each, differ by their titles; tables that the sheet alone dates are told apart by their place.
    auto const title = plain_words(one.table->title);
    auto const place = year_in(title) ? std::string{} : std::to_string(one.number);
    return fingerprint(*one.table) + "\n" + name + "\n" + years_as_fy(title) + "\n" + place;
}

} // namespace

std::vector<std::optional<SheetYear>> years_of_sheets(std::vector<SheetTable> const& tables, int first_year, int last_year)
{
    std::map<std::string, std::map<int, std::vector<std::size_t>>> alike;
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (auto const year = year_of_table(tables[i])) alike[without_year(tables[i])][*year].push_back(i);
    std::vector<std::optional<SheetYear>> found(tables.size());
    for (auto const& [shape, years] : alike) {
        bool const once = std::all_of(years.begin(), years.end(), [](auto const& one) { return one.second.size() == 1; });
        if (years.size() < 2 || !once) continue;
        auto const lies = [&](int year) { return year >= first_year && year <= last_year; };
        auto const first = std::find_if(years.begin(), years.end(), [&](auto const& one) { return lies(one.first); });
        auto const last = std::find_if(years.rbegin(), years.rend(), [&](auto const& one) { return lies(one.first); });
        bool const outside = first == years.end();
        for (auto const& [year, places] : years) {
            SheetYear sheet{year, outside || year == first->first, false, outside, {}};
            if (!outside) sheet.ends = year < last->first;
            auto const name = budget::fiscal_year_name(year);
            if (outside ? year != years.rbegin()->first : !lies(year))
                sheet.reason = outside ? fmt::format("no year lies in the plan, and {} isn't the latest", name)
                                       : fmt::format("{} is {} the plan", name, year < first_year ? "before" : "after");
            found[places.front()] = std::move(sheet);
        }
    }
    return found;
}

} // namespace importers
