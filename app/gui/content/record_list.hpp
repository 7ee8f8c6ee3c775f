// Lists of small records of a plan (steps by month, releases, permissions, payments, figures' sources …) as tables that are
// edited in place: which lists a thing has, what they show, and what each change of them does, as one edit with its name.
// All go by the one list of fields, so none has a form of its own. Knows no window; called by list editors and by tests.
#pragma once

#include "app/gui/content/block.hpp"
#include "app/gui/content/entry.hpp"
#include "app/gui/content/list_at.hpp"

namespace gui {

struct ListInfo {
    ListAt at;
    std::string title; // "Size by month"
    std::string hint;  // what its records do, in a sentence
    std::string item;  // one of them: "step"
    friend bool operator==(ListInfo const&, ListInfo const&) = default;
};
// The lists of a thing, in the order in which they are shown; those of a cap's lines are not among them.
std::vector<ListInfo> lists_of(budget::Plan const& plan, budget::Target const& target);
ListInfo cap_lines(budget::PoolOf const& pool, std::size_t cap);

// Row keys are the records' places in the list, from 0. Of a component, "payments" are only its own.
TableContent list_table(budget::Plan const& plan, ListAt const& at);

// What a change comes to: the edit that makes it and its name in the undo menu; or why it is refused. Neither where there is
// nothing to do.
struct ListChange {
    std::optional<budget::Edit> edit;
    std::string name;
    std::vector<RefusedCell> refused; // a cell each; a single change has one at most
    std::optional<std::size_t> now_at = {}; // where the record of a single changed cell stands afterwards
};
// Lists that go by month, day or grant year are put in that order.
ListChange edit_records(budget::Plan const& plan, ListInfo const& list, std::vector<CellEdit> const& cells);
ListChange add_record(budget::Plan const& plan, ListInfo const& list);
ListChange remove_records(budget::Plan const& plan, ListInfo const& list, std::vector<std::size_t> const& items);
// One place up or down.
ListChange move_record(budget::Plan const& plan, ListInfo const& list, std::size_t item, bool down);
// Whether the user decides the order of its records.
bool can_reorder(ListAt const& at);

} // namespace gui
