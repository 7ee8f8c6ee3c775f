#include "importers/data_workbook_term.hpp"

#include "budget/plan/limits.hpp"
#include "importers/heading_words.hpp"
#include "importers/split_words.hpp"

#include <algorithm>

namespace importers {

using namespace budget;

namespace {

// "As of 27 Nov 2026. Nov 2026 to Nov 2029. Money counted: …": the months with "to" between them.
std::optional<std::pair<Month, Month>> months_in(std::string const& text)
{
    auto const plain = plain_words(text);
    auto const words = split_words(plain);
    auto const month_at = [&](std::size_t i) -> std::optional<Month> {
        auto const month = month_named(words[i]);
        auto const year = words[i + 1];
        if (month == 0 || year.size() != 4 || year.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
        return Month{std::stoi(std::string{year}), month};
    };
    for (std::size_t i = 0; i + 4 < words.size(); ++i) {
        if (words[i + 2] != "to") continue;
        auto const first = month_at(i);
        auto const last = month_at(i + 3);
        if (first && last && *first <= *last) return std::pair{*first, *last};
    }
    return std::nullopt;
}

int year_start(std::vector<DatedCost> const& costs, int usual)
{
    auto const fits = [&](int start) {
        FiscalCalendar const calendar{start};
        return std::all_of(costs.begin(), costs.end(), [&](DatedCost const& cost) { return cost.fiscal_year == 0 || calendar.year_of(cost.month) == cost.fiscal_year; });
    };
    for (int const start : {usual, 7, 10, 1})
        if (fits(start)) return start;
    for (int start = 1; start <= 12; ++start)
        if (fits(start)) return start;
    return usual;
}

} // namespace

std::optional<PlanTerm> term_of_data_workbook(Document const& document, std::vector<DatedCost> const& costs, int usual)
{
    std::optional<std::pair<Month, Month>> term;
    for (auto const& grid : document.grids)
        if (grid.name == "Contents")
            for (std::size_t row = 0; row < std::min<std::size_t>(grid.rows.size(), 5) && !term; ++row)
                for (auto const& cell : grid.rows[row])
                    if (!term) term = months_in(cell.text);
    for (auto const& cost : costs) {
        if (!term) term = {cost.month, cost.month};
        term->first = std::min(term->first, cost.month);
        term->second = std::max(term->second, cost.month);
    }
    if (!term) return std::nullopt;
    auto const months = std::min(term->second - term->first + 1, limits::months);
    return PlanTerm{term->first, months, year_start(costs, usual)};
}

} // namespace importers
