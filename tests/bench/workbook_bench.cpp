// How long the data workbook of a large city takes, against a bare libxlsxwriter program that writes the same cells from memory: the
// best of several runs of each, in seconds of the processor, and their ratio. Then how much memory writing took. Not a test: run it by
// hand on a build with optimization. "small" as its argument takes the small city. Who pays what isn't solved here: each cost is halved
// between two pools by turns, which gives the writer as many rows as a plan of that size can have.
#include "tests/bench/city_plan.hpp"

#include "budget/costs/project.hpp"
#include "budget/insight/ranking.hpp"
#include "budget/outcome.hpp"
#include "templates/workbooks/data/data_workbook.hpp"
#include "templates/xlsx_look.hpp"
#include "templates/xlsx_writer.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <map>
#include <string>

namespace {

using namespace budget;

struct BareCell {
    lxw_row_t row = 0;
    lxw_col_t column = 0;
    std::size_t format = 0;
    double number = 0;
    char const* text = nullptr; // a number where null
};
struct BareSheet {
    std::string name;
    std::vector<BareCell> cells;
};
struct Bare {
    std::vector<BareSheet> sheets;
    std::vector<std::string> formats;  // number formats; empty: text
    std::map<std::string, int> texts;  // kept here
    std::size_t cells = 0;

    std::size_t format(std::string const& number_format)
    {
        auto const found = std::find(formats.begin(), formats.end(), number_format);
        if (found != formats.end()) return static_cast<std::size_t>(found - formats.begin());
        formats.push_back(number_format);
        return formats.size() - 1;
    }
};

Bare bare_cells(templates::Workbook const& workbook)
{
    Bare out;
    for (auto const& sheet : workbook.sheets) {
        if (!sheet.long_table) continue; // the sheet of contents has a few dozen cells
        auto& bare = out.sheets.emplace_back(BareSheet{sheet.name, {}});
        lxw_row_t row = 0;
        auto const keep = [&](std::string const& text) { return out.texts.insert({text, 0}).first->first.c_str(); };
        lxw_col_t column = 0;
        for (auto const& head : sheet.long_table->columns) bare.cells.push_back({0, column++, 0, 0, keep(head.title)});
        std::vector<std::size_t> formats(sheet.long_table->columns.size(), std::string::npos);
        sheet.long_table->each_row([&](std::vector<templates::Value> const& values) {
            ++row;
            for (std::size_t at = 0; at < values.size(); ++at) {
                auto const* text = std::get_if<std::string>(&values[at]);
                if (std::holds_alternative<std::monostate>(values[at]) || (text && text->empty())) continue;
                if (formats[at] == std::string::npos) // equal ones once: the library is slow with formats that are made twice
                    formats[at] = out.format(templates::look_of_cell({.value = values[at]}, sheet.long_table->columns[at], 0, false).number_format);
                bare.cells.push_back({row, static_cast<lxw_col_t>(at), formats[at], text ? 0 : templates::number_for_excel(values[at]),
                                      text ? keep(*text) : nullptr});
            }
            return true;
        });
        out.cells += bare.cells.size();
    }
    return out;
}

void write_bare(Bare const& bare, std::string const& path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    auto* book = workbook_new_opt(path.c_str(), &options);
    std::vector<lxw_format*> formats;
    for (auto const& format : bare.formats) {
        formats.push_back(workbook_add_format(book));
        if (!format.empty()) format_set_num_format(formats.back(), format.c_str());
    }
    for (auto const& sheet : bare.sheets) {
        auto* out = workbook_add_worksheet(book, sheet.name.c_str());
        for (auto const& cell : sheet.cells) {
            if (cell.text) worksheet_write_string(out, cell.row, cell.column, cell.text, formats[cell.format]);
            else worksheet_write_number(out, cell.row, cell.column, cell.number, formats[cell.format]);
        }
    }
    workbook_close(book);
}

long peak_kilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

Outcome by_turns(Plan plan)
{
    Outcome out;
    out.plan = std::move(plan);
    out.costs = project(out.plan);
    out.supply = release(out.plan, Counting::committed);
    out.ranking = rank(out.plan, out.costs, out.supply);
    auto& allocation = out.allocation;
    std::size_t turn = 0;
    for (std::size_t line = 0; line < out.costs.lines.size(); ++line) {
        auto const& months = out.costs.lines[line].months;
        allocation.gap.emplace_back(months.size());
        for (std::size_t month = 0; month < months.size(); ++month) {
            auto const half = Money::from_cents(months[month].cents() / 2);
            for (auto const amount : {half, months[month] - half}) {
                if (amount.is_zero()) continue;
                allocation.payments.push_back({turn++ % out.supply.pools.size(), line, month, amount});
            }
            allocation.cost += months[month];
        }
    }
    allocation.covered = allocation.cost;
    return out;
}

template <class Act> double seconds(Act&& act)
{
    auto const start = std::clock();
    act();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

int main(int count, char** words)
{
    bool const small = count > 1 && std::string{words[1]} == "small";
    auto const plan = small ? bench::city_plan() : bench::city_plan(bench::large_city);
    auto const outcome = by_turns(plan);
    Date const today{2026, 11, 22};
    auto const folder = std::filesystem::temp_directory_path();
    auto const ours = (folder / "workbook_bench_ours.xlsx").string();
    auto const theirs = (folder / "workbook_bench_bare.xlsx").string();
    auto const before = peak_kilobytes();
    double best_ours = seconds([&] { templates::write_xlsx(templates::data_workbook(outcome, today), ours, today); });
    auto const after = peak_kilobytes();
    auto const bare = bare_cells(templates::data_workbook(outcome, today));
    double best_bare = 1e9;
    for (int time = 0; time < 3; ++time) {
        best_bare = std::min(best_bare, seconds([&] { write_bare(bare, theirs); }));
        best_ours = std::min(best_ours, seconds([&] { templates::write_xlsx(templates::data_workbook(outcome, today), ours, today); }));
    }
    fmt::print("{} lines, {} sources, {} months, {} cells\n", outcome.costs.lines.size(), plan.sources.size(), plan.months, bare.cells);
    fmt::print("data workbook{:>8.2f} s\nbare         {:>8.2f} s\nratio        {:>8.3f}\n", best_ours, best_bare, best_ours / best_bare);
    fmt::print("memory       {:>8} kB more at the peak while it was written\n", after - before);
    std::filesystem::remove(ours);
    std::filesystem::remove(theirs);
    return best_ours <= 1.15 * best_bare ? 0 : 1;
}
