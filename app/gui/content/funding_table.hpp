// The Funding page as values: the planning worksheet's seven columns in its order, then what each source has, pays and
// leaves; and the lists behind a source: its pools' releases, permissions and caps.
#pragma once

#include "app/gui/content/entry.hpp"
#include "budget/outcome.hpp"

namespace gui {

// Row keys are the sources' ids; the last row is the total, with the key "".
TableContent funding_table(budget::Plan const& plan, budget::Outcome const* outcome, bool stale);
// The field that a cell edits; nothing for amounts and the total.
std::optional<Entry> funding_cell(budget::Plan const& plan, budget::SourceId const& source, std::string const& column);

// All of a source's own fields, and those of its renewal (their names begin with "renewal:"), for the form.
std::vector<Entry> source_entries(budget::Plan const& plan, budget::FundingSource const& source);
// The source with such a field set to its exact text; nothing where the text doesn't fit.
std::optional<budget::FundingSource> with_entry(budget::FundingSource source, std::string const& field,
                                                std::string const& exact);

// Lists of a pool as tables; row keys are indexes from 0. Columns are the fields' written names; permissions begin with
// "effect", and a cap's lines are one column "lines" that is edited in its own way.
TableContent release_table(budget::Plan const& plan, budget::Pool const& pool);
TableContent permission_table(budget::Plan const& plan, budget::Pool const& pool);
TableContent cap_table(budget::Plan const& plan, budget::Pool const& pool);
TableContent scope_table(budget::Plan const& plan, budget::Cap const& cap);

// The fields of one item of such a list.
template <class T> std::vector<Entry> list_entries(budget::Plan const& plan, T const& thing)
{
    return entries_of_value(plan, thing);
}
std::vector<Entry> list_entries(budget::Plan const& plan, budget::Permission const& permission);

// A new source with one pool and one release on the plan's first day, without an amount.
budget::FundingSource new_source(budget::Plan const& plan);
budget::Pool new_pool(budget::Plan const& plan, budget::FundingSource const& source);
budget::FundingSource copy_of(budget::Plan const& plan, budget::FundingSource const& source);

} // namespace gui
