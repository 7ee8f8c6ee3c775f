// The Funding page as values: the planning worksheet's seven columns in its order, then what each source has, pays and
// leaves. The form and the lists behind a source are source_form.hpp's and record_list.hpp's.
#pragma once

#include "app/gui/content/entry.hpp"
#include "budget/outcome.hpp"

namespace gui {

// Row keys are the sources' ids; the last row is the total, with the key "".
TableContent funding_table(budget::Plan const& plan, budget::Outcome const* outcome, bool stale);
// The field that a cell edits; nothing for amounts and the total.
std::optional<Entry> funding_cell(budget::Plan const& plan, budget::SourceId const& source, std::string const& column);

// A new source with one pool and one release on the plan's first day, without an amount.
budget::FundingSource new_source(budget::Plan const& plan);
budget::Pool new_pool(budget::Plan const& plan, budget::FundingSource const& source);
budget::FundingSource copy_of(budget::Plan const& plan, budget::FundingSource const& source);

} // namespace gui
