#include "templates/reports/cash.hpp"

#include "budget/index.hpp"
#include "templates/money_sentences.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

Table by_period(Outcome const& outcome, View const& view)
{
    auto const& cash = outcome.cash;
    bool const longer = view.step != Step::month;
    Table table{.key = "cash", .title = "",
                .columns = {{"period", view.step == Step::month ? "Month" : view.step == Step::quarter ? "Quarter" : "Fiscal year"},
                            {"paid_out", "Paid out", Kind::money}, {"received", "Received", Kind::money},
                            {"carried", "Float at its end", Kind::money}},
                .rows = {}};
    if (longer) table.columns.push_back({"most_carried", "Highest float in it", Kind::money});
    Money paid_out;
    Money received;
    for (auto const& period : periods(outcome.plan, view.step)) {
        auto const first = cash.carried.begin() + period.first;
        auto& row = table.rows.emplace_back();
        row = {text(name_of(period, view)), computed(sum(cash.paid_out, period)), computed(sum(cash.received, period)),
               computed(cash.carried[index(period.first + period.count - 1)])};
        if (longer) row.push_back(computed(*std::max_element(first, first + period.count)));
        paid_out += sum(cash.paid_out, period);
        received += sum(cash.received, period);
    }
    table.total = {text("Total"), total(paid_out), total(received)};
    table.total->resize(table.columns.size());
    table.note = "Float is what sources have paid by a month's end less what they have received, counting only the sources that lag "
                 "behind.";
    return table;
}

Table by_source(Outcome const& outcome, View const& view)
{
    Table table{.key = "sources", .title = "",
                .columns = {{"source", "Source"}, {"draw", "How cash comes"}, {"lag_days", "Lag, days", Kind::number},
                            {"paid_out", "Paid out", Kind::money}, {"received", "Received", Kind::money},
                            {"outstanding", "After the plan", Kind::money}, {"drawn_too_late", "Drawn too late", Kind::money}},
                .rows = {}};
    Money sums[4];
    for (auto const& book : outcome.cash.sources) {
        auto const& source = outcome.plan.sources[book.source];
        Period const all{"", "", 0, outcome.plan.months};
        Money const row[4] = {sum(book.paid_out, all), sum(book.received, all), book.outstanding, book.drawn_too_late};
        table.rows.push_back({text(view.for_programs ? source.id.text : source.name),
                              text(std::string{view.for_programs ? written(source.draw) : spoken(source.draw)}),
                              source.draw == Draw::advance ? Cell{} : number(source.lag_days)});
        for (std::size_t at = 0; at < 4; ++at) {
            table.rows.back().push_back(computed(row[at]));
            sums[at] += row[at];
        }
    }
    table.total = {text("Total"), text(""), Cell{}};
    for (auto const amount : sums) table.total->push_back(total(amount));
    return table;
}

Table receipts(Outcome const& outcome, View const& view, std::string key, std::string date_title, std::vector<Receipt> const& list)
{
    Table table{.key = std::move(key), .title = "",
                .columns = {{"source", "Source"}, {"date", std::move(date_title), Kind::date}, {"amount", "Amount", Kind::money}},
                .rows = {}};
    if (view.for_programs) table.columns.insert(table.columns.begin() + 1, {"pool", "Pool"});
    Money all;
    for (auto const& receipt : list) {
        auto const& source = outcome.plan.sources[receipt.source];
        auto& row = table.rows.emplace_back();
        row.push_back(text(view.for_programs ? source.id.text : name_of_pool(outcome, receipt.pool)));
        if (view.for_programs) row.push_back(text(source.pools[outcome.supply.pools[receipt.pool].pool].id.text));
        row.push_back(computed(receipt.date));
        row.push_back(computed(receipt.amount));
        all += receipt.amount;
    }
    table.total.emplace(table.columns.size());
    table.total->front() = text("Total");
    table.total->back() = total(all);
    return table;
}

} // namespace

Sheet lay_out_cash(Outcome const& outcome, View const& view)
{
    auto const& cash = outcome.cash;
    Sheet sheet{.name = "Cash", .title = "Cash of " + name_of(outcome), .blocks = {}};
    append(sheet, fmt::format("Counting {}.", in_words(outcome.counting)));
    auto const peak = peak_in_words(cash);
    append(sheet, peak.empty() ? "No month ends with a bill that waits for its money." : peak);
    sheet.blocks.push_back(by_period(outcome, view));
    sheet.blocks.push_back(Heading{"By source"});
    sheet.blocks.push_back(by_source(outcome, view));
    append(sheet, "Advances come on the day of their release; reimbursements and fees so many days after the end of the month of "
                  "the cost or of the service, fees as they are earned.");
    Money questioned; // paid out by whom the closed months name, though not rightly
    for (auto const& cost : outcome.questioned) questioned += cost.questioned;
    auto const gap = outcome.allocation.total_gap() - questioned;
    append(sheet, fmt::format("{}{}Donated costs move no cash.",
                              gap.is_zero() ? "" : fmt::format("Nobody pays the gap of {}, so it isn't paid out. ", dollars(gap)),
                              questioned.is_zero() ? "" : fmt::format("{} of closed months was paid out, but is questioned. ", dollars(questioned))));
    if (!cash.outstanding.empty() || view.for_programs) {
        sheet.blocks.push_back(Heading{"Comes after the plan's end"});
        sheet.blocks.push_back(receipts(outcome, view, "outstanding", "Expected", cash.outstanding));
    }
    if (!cash.too_late.empty() || view.for_programs) {
        sheet.blocks.push_back(Heading{"Drawn too late"});
        sheet.blocks.push_back(receipts(outcome, view, "drawn_too_late", "Would come", cash.too_late));
    }
    for (auto const& receipt : cash.too_late)
        sheet.blocks.push_back(Paragraph{too_late_in_words(outcome, receipt), Meaning::bad});
    return sheet;
}

} // namespace templates
