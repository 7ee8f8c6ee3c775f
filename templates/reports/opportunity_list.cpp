#include "templates/reports/opportunity_list.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

Table table_of(OpportunityList const& list, View const& view)
{
    Table table{.key = "opportunities", .title = "", .columns = {}, .rows = {}};
    bool const fits = list.gap.has_value();
    if (fits) table.columns = {{"number", "No.", Kind::number}, {"taken", "Taken", Kind::yes_no}};
    for (auto column :
         {Column{"opportunity", "Opportunity"}, Column{"title", "Title"}, Column{"agency", "Agency"},
          Column{"closes", "Apply by", Kind::date}, Column{"ceiling", "Ceiling", Kind::money}, Column{"match", "Match"}})
        table.columns.push_back(std::move(column));
    if (fits) table.columns.push_back({"could_pay", "Could pay of the gap", Kind::money});
    if (view.for_programs)
        for (auto column : {Column{"listings", "Listings"}, Column{"link", "Link"}, Column{"forecast", "Forecast", Kind::yes_no},
                            Column{"line", "Line", Kind::number}})
            table.columns.push_back(std::move(column));
    for (auto const& row : list.rows) {
        std::vector<Cell> cells;
        if (fits) {
            cells.push_back(row.number ? number(static_cast<std::int64_t>(*row.number)) : Cell{});
            cells.push_back(row.number ? computed(row.taken) : text("in the plan"));
        }
        Cell linked = text(row.opportunity + (row.forecast && !view.for_programs ? " (forecast)" : ""));
        linked.link = row.link;
        cells.push_back(std::move(linked));
        cells.push_back(text(row.title));
        cells.push_back(text(row.agency));
        cells.push_back(row.closes ? computed(*row.closes) : Cell{});
        cells.push_back(row.ceiling ? computed(*row.ceiling) : Cell{});
        cells.push_back(text(row.match));
        if (fits) cells.push_back(row.could_pay ? computed(*row.could_pay) : Cell{});
        if (view.for_programs) {
            cells.push_back(text(row.listings));
            cells.push_back(text(row.link));
            cells.push_back(computed(row.forecast));
            cells.push_back(number(static_cast<std::int64_t>(row.line)));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table reasons_of(OpportunityList const& list)
{
    Table table{.key = "reasons",
                .title = "",
                .columns = {{"number", "No.", Kind::number}, {"opportunity", "Opportunity"}, {"reason", "Why it fits"}},
                .rows = {}};
    for (auto const& row : list.rows)
        for (auto const& reason : row.reasons)
            table.rows.push_back(
                {row.number ? number(static_cast<std::int64_t>(*row.number)) : Cell{}, text(row.opportunity), text(reason)});
    return table;
}

} // namespace

Sheet lay_out_opportunities(OpportunityList const& list, View const& view)
{
    Sheet sheet{.name = "Opportunities", .title = fmt::format("Open grants in {}", list.file), .blocks = {}};
    append(sheet, fmt::format("{} opportunities, {} of them open on {}; {} pass the filter.", list.read, list.open,
                              for_people(view.today), list.passed));
    if (list.gap)
        append(sheet, list.gap->is_zero()
                          ? std::string{"The plan has no gap from that day on, so nothing has to be found for it."}
                          : fmt::format("{} of the plan is unpaid from that day on, and {} of these could pay some of "
                                        "it. How sure: each is a guess until its notice was read.",
                                        short_dollars(*list.gap), list.fitting));
    if (list.rows.size() < list.fitting) append(sheet, fmt::format("The first {} are shown.", list.rows.size()));
    if (!list.result.empty()) append(sheet, list.result);
    if (!list.rows.empty() || view.for_programs) append(sheet, table_of(list, view));
    if (list.gap && (!list.rows.empty() || view.for_programs)) {
        sheet.blocks.emplace_back(Heading{"Why each fits"});
        append(sheet, reasons_of(list));
    }
    return sheet;
}

} // namespace templates
