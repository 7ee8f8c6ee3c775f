#include "app/gui/focus_entries.hpp"

#include "app/gui/actions.hpp"
#include "app/gui/find_field.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/menu.h>
#include <wx/textentry.h>

#include <array>

namespace gui {

namespace {

struct Offered {
    int action;
    std::string_view label;
    char const* help;
};
constexpr std::array adding{Offered{act_add_pool, offered_pool, "Add a pool to the selected source"},
                            Offered{act_add_to_list, offered_add, "Add to the list in sight: a release, a permission, a cap, a step"}};
constexpr std::array moving{Offered{act_move_up, offered_up, "Move the selected row up: a rank earlier, or up its list"},
                            Offered{act_move_down, offered_down, "Move the selected row down: a rank later, or down its list"},
                            Offered{act_unpin, offered_unpin, "Give the selected source the rank that the plan's policy gives it"}};

wxTextEntry* text_with_focus() { return dynamic_cast<wxTextEntry*>(wxWindow::FindFocus()); }

// The first in sight, in reading order, for which it is so.
template <class Window, class So> Window* in_sight(wxWindow& window, So const& so)
{
    if (!window.IsShownOnScreen()) return nullptr;
    if (auto* found = dynamic_cast<Window*>(&window); found && so(*found)) return found;
    for (auto* child : window.GetChildren())
        if (auto* found = in_sight<Window>(*child, so)) return found;
    return nullptr;
}

FindField* find_field(wxMenu const& menu)
{
    auto* window = menu.GetWindow();
    return window ? in_sight<FindField>(*window, [](auto const&) { return true; }) : nullptr;
}

// What the table with the focus offers, else the one in sight.
std::function<void()> offered(wxMenu const& menu, std::string_view label)
{
    auto const has = [label](RecordTable const& table) { return table.has_offer(label); };
    auto* table = RecordTable::with_focus();
    if (auto* window = menu.GetWindow(); window && !(table && has(*table))) table = in_sight<RecordTable>(*window, has);
    return table ? table->offered(label) : std::function<void()>{};
}

bool can(wxMenu const& menu, int action)
{
    auto* text = text_with_focus();
    auto* table = text ? nullptr : RecordTable::with_focus();
    switch (action) {
    case wxID_CUT: return text && text->CanCut();
    case wxID_COPY: return text ? text->CanCopy() : table && !table->selection().empty();
    case wxID_PASTE: return text ? text->CanPaste() : table && table->can_edit_cells();
    case wxID_SELECTALL: return text || table;
    case act_fill_down: return table && table->can_edit_cells() && !table->selection().empty();
    case wxID_FIND: return find_field(menu);
    default: break;
    }
    for (auto const& entry : adding)
        if (entry.action == action) return offered(menu, entry.label) != nullptr;
    for (auto const& entry : moving)
        if (entry.action == action) return offered(menu, entry.label) != nullptr;
    return true;
}

constexpr std::array decided_by_focus{int{wxID_CUT},  int{wxID_COPY},      int{wxID_PASTE},      int{wxID_SELECTALL}, int{wxID_FIND}, int{act_fill_down},
                                      int{act_add_pool}, int{act_add_to_list}, int{act_move_up}, int{act_move_down},  int{act_unpin}};

template <class Act> void append(wxMenu& menu, int id, char const* label, char const* help, Act act)
{
    menu.Append(id, shown(label), shown(help));
    menu.Bind(wxEVT_MENU, [act](wxCommandEvent&) { act(); }, id);
}

template <class Entries> void append_offered(wxMenu& menu, Entries const& entries)
{
    for (auto const& entry : entries)
        append(menu, entry.action, std::string{entry.label}.c_str(), entry.help, [&menu, label = entry.label] {
            if (auto const act = offered(menu, label)) act();
        });
}

} // namespace

void append_clipboard_entries(wxMenu& menu)
{
    append(menu, wxID_CUT, "Cu&t\tCtrl+X", "Take the selected text to the clipboard", [] {
        if (auto* text = text_with_focus()) text->Cut();
    });
    append(menu, wxID_COPY, "C&opy\tCtrl+C", "Copy the selected text, cell or rows", [] {
        if (auto* text = text_with_focus()) text->Copy();
        else if (auto* table = RecordTable::with_focus()) table->copy();
    });
    append(menu, wxID_PASTE, "P&aste\tCtrl+V", "Put in what the clipboard holds, in a table cell by cell", [] {
        if (auto* text = text_with_focus()) text->Paste();
        else if (auto* table = RecordTable::with_focus(); table && table->can_edit_cells()) table->paste();
    });
    append(menu, act_fill_down, "&Fill down\tCtrl+D", "Copy the cell of the first selected row to the others, or the cell above to this one", [] {
        if (auto* table = RecordTable::with_focus(); table && !text_with_focus()) table->fill_down();
    });
    append(menu, wxID_SELECTALL, "Select a&ll\tCtrl+A", "Select all of the text or all rows", [] {
        if (auto* text = text_with_focus()) text->SelectAll();
        else if (auto* table = RecordTable::with_focus()) table->view().SelectAll();
    });
    append(menu, wxID_FIND, "F&ind…\tCtrl+F", "Show only rows with a text", [&menu] {
        if (auto* field = find_field(menu)) field->SetFocus();
    });
}

void append_adding_entries(wxMenu& menu) { append_offered(menu, adding); }

void append_moving_entries(wxMenu& menu) { append_offered(menu, moving); }

void let_focus_decide(wxMenu& menu)
{
    menu.Bind(wxEVT_MENU_OPEN, [&menu](wxMenuEvent& event) {
        for (int const action : decided_by_focus) menu.Enable(action, can(menu, action));
        event.Skip();
    });
    menu.Bind(wxEVT_MENU_CLOSE, [&menu](wxMenuEvent& event) {
        for (int const action : decided_by_focus) menu.Enable(action, true);
        event.Skip();
    });
}

} // namespace gui
