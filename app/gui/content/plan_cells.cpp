#include "app/gui/content/plan_cells.hpp"

#include "app/gui/content/cost_table.hpp"
#include "app/gui/content/funding_table.hpp"

#include <map>

namespace gui {

namespace {

class PlanCells
{
public:
    explicit PlanCells(budget::Plan plan) : change_{std::move(plan), 0, {}} {}

    budget::Plan const& plan() const { return change_.plan; }
    CellsChange result() && { return std::move(change_); }

    void enter(CellEdit const& cell, budget::Target const& target, Entry const& entry, std::string const& text)
    {
        auto const reading = read_entry(entry, choice_in(entry.choices, text), plan().calendar());
        if (!reading.refusal.empty()) return refuse(cell, reading.refusal);
        if (reading.exact == entry.exact) return;
        carry_out(cell, budget::SetField{target, entry.field, reading.exact});
    }
    bool carry_out(CellEdit const& cell, budget::Edit const& edit)
    {
        auto changed = budget::apply(plan(), edit);
        if (!changed.value) {
            auto const& problem = changed.problems.front();
            refuse(cell, problem.text + " " + problem.remedy);
            return false;
        }
        change_.plan = std::move(*changed.value);
        ++change_.taken;
        return true;
    }
    void refuse(CellEdit const& cell, std::string sentence) { change_.refused.push_back({cell, std::move(sentence)}); }

private:
    CellsChange change_;
};

} // namespace

CellsChange with_cost_cells(budget::Plan plan, std::vector<CellEdit> const& cells)
{
    PlanCells work{std::move(plan)};
    for (auto const& cell : cells) {
        auto const row = cost_row(work.plan(), cell.row);
        if (row.component) {
            if (auto const entry = cost_cell(work.plan(), *row.component, cell.column))
                work.enter(cell, *row.component, *entry,
                           without_unit(work.plan(), *row.component, cell.column, cell.text));
        } else if (row.program && cell.column == "name") {
            for (auto const& entry : entries_of(work.plan(), *row.program))
                if (entry.field == "name") work.enter(cell, *row.program, entry, cell.text);
        }
    }
    return std::move(work).result();
}

CellsChange with_source_cells(budget::Plan plan, std::vector<CellEdit> const& cells)
{
    PlanCells work{std::move(plan)};
    std::map<std::size_t, budget::SourceId> added;
    for (auto const& cell : cells) {
        budget::SourceId id{cell.row};
        if (auto const number = added_row(cell.row); number != not_added) {
            auto const known = added.find(number);
            if (known == added.end()) {
                auto fresh = new_source(work.plan());
                id = fresh.id;
                if (!work.carry_out(cell, budget::Put<budget::FundingSource>{std::move(fresh), {}})) continue;
                added[number] = id;
            } else {
                id = known->second;
            }
        }
        auto at = cell;
        at.row = id.text; // a new source's cells are its own row's
        if (auto const entry = funding_cell(work.plan(), id, cell.column)) work.enter(at, id, *entry, cell.text);
    }
    return std::move(work).result();
}

} // namespace gui
