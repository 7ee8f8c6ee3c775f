#include "templates/staffing_tables.hpp"

#include "templates/reports/view.hpp"
#include "templates/staffing_words.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

Cell sum_above(Value value)
{
    auto cell = total(std::move(value));
    cell.formula = Formula{Formula::Kind::sum_above, {}};
    return cell;
}

} // namespace

std::size_t last_month_of(Period const& year) { return static_cast<std::size_t>(year.first + year.count - 1); }

Table people_by_year(ShownPositions const& shown, std::vector<Period> const& years, std::vector<std::string> const& names)
{
    Table table{.key = "people_by_year", .title = "FTE and people at the end of each fiscal year", .columns = {{"position", "Position"}}, .rows = {}};
    for (std::size_t year = 0; year < years.size(); ++year) {
        table.columns.push_back({years[year].key + "_fte", names[year] + " FTE", Kind::number});
        table.columns.push_back({years[year].key + "_people", names[year] + " people", Kind::number});
    }
    std::vector<Ratio> fte(years.size());
    std::vector<Ratio> people(years.size());
    for (auto const* staffing : shown.positions) {
        auto& row = table.rows.emplace_back();
        row.push_back(text(shown.name(*staffing)));
        for (std::size_t year = 0; year < years.size(); ++year) {
            auto const month = last_month_of(years[year]);
            row.push_back(number(staffing->size.fte[month], 2));
            row.push_back(number(Ratio{staffing->size.people[month]}));
            fte[year] += staffing->size.fte[month];
            people[year] += Ratio{staffing->size.people[month]};
        }
    }
    table.total = {text("All positions")};
    for (std::size_t year = 0; year < years.size(); ++year) {
        table.total->push_back(sum_above(Number{fte[year], 2}));
        table.total->push_back(sum_above(Number{people[year], 0}));
    }
    return table;
}

Table relief_table(ShownPositions const& shown, std::size_t month, bool for_programs)
{
    Table table{.key = "relief",
                .title = fmt::format("From hours to people in {}", for_people(shown.outcome.plan.first_month + static_cast<int>(month))),
                .columns = {{"position", "Position"}, {"seats", "Seats", Kind::number}, {"hours_of_a_seat", "Hours of a seat", Kind::number},
                            {"productive_hours", "Productive hours", Kind::number}, {"relief_factor", "Relief factor"},
                            {"fte", "FTE", Kind::number}, {"people", "People to employ", Kind::number}, {"leave", "Leave is counted"}},
                .rows = {}};
    for (auto const* staffing : shown.positions) {
        auto const& size = staffing->size;
        auto& row = table.rows.emplace_back();
        row.push_back(text(shown.name(*staffing)));
        if (auto const seats = Ratio{size.seats[month]}; !seats.is_zero()) {
            auto const hours = size.coverage_hours[month] / seats;
            row.push_back(number(seats));
            row.push_back(number(hours, 1));
            row.push_back(number(staffing->productive_hours, 1));
            row.push_back(text(for_programs ? plain_text(hours / staffing->productive_hours) : relief_in_words(*staffing, month)));
        } else {
            row.insert(row.end(), {Cell{}, Cell{}, Cell{}, Cell{}});
        }
        row.push_back(number(size.fte[month], 2));
        row.push_back(number(Ratio{size.people[month]}));
        row.push_back(text(in_words(staffing->leave)));
    }
    table.note = "Relief factor = hours of a seat a year / productive hours of one FTE; FTE = relief factor × seats; people are FTE rounded up.";
    return table;
}

Table hires_table(ShownPositions const& shown)
{
    Table table{.key = "hires", .title = "New people by month",
                .columns = {{"month", "Month", Kind::month}, {"position", "Position"}, {"hires", "New people", Kind::number},
                            {"people", "People then", Kind::number}},
                .rows = {}};
    Ratio all;
    for (int at = 0; at < shown.outcome.plan.months; ++at)
        for (auto const* staffing : shown.positions) {
            auto const month = static_cast<std::size_t>(at);
            if (staffing->size.hires[month] == 0) continue;
            table.rows.push_back({computed(shown.outcome.plan.first_month + at), text(shown.name(*staffing)),
                                  number(Ratio{staffing->size.hires[month]}), number(Ratio{staffing->size.people[month]})});
            all += Ratio{staffing->size.hires[month]};
        }
    table.total = {text("All months"), text(""), sum_above(Number{all, 0}), Cell{}};
    table.note = "Those who replace people who leave are not among them.";
    return table;
}

} // namespace templates
