// A list of small records that is added to, changed in place, reordered and taken from: its table with buttons above it.
// Which lists there are and what they hold is content/record_list.hpp's.
#pragma once

#include "app/gui/content/record_list.hpp"
#include "app/gui/desk.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/refusing.hpp"

#include <wx/panel.h>

#include <functional>

class wxButton;
class wxSizer;
class wxStaticText;

namespace gui {

class Paragraph;

class ListEditor : public wxPanel, public Refusing
{
public:
    ListEditor(wxWindow* parent, Desk& desk);
    // Nothing: there is no thing that a list could belong to.
    void show(std::optional<ListInfo> list);
    void on_select(std::function<void()> select) { select_ = std::move(select); }
    std::optional<std::size_t> selected() const;
    RecordTable& table() { return *table_; }
    std::optional<std::string> refused_text() const override; // of lists that aren't shown; the table has its own
    void forget_refused() override { kept_.clear(); }

private:
    // What is refused, by the list or by the plan; the plan refuses all, and `cells` says what all is.
    std::vector<RefusedCell> carry_out(ListChange change, std::vector<CellEdit> const& cells = {});
    std::string enter(CellEdit const& cell);
    void add();
    void remove(std::vector<std::string> const& rows);
    void move(bool down);
    void update_buttons();
    void keep_refused();
    void place_hint(); // beside the buttons, or below them where it would be cut

    Desk& desk_;
    std::optional<ListInfo> list_;
    std::vector<std::pair<ListAt, RecordTable::Refusals>> kept_; // of lists that aren't shown, until they are again
    wxStaticText* hint_;
    Paragraph* long_hint_;
    wxSizer* bar_;
    RecordTable* table_;
    wxButton* add_;
    wxButton* remove_;
    wxButton* up_;
    wxButton* down_;
    std::function<void()> select_;
};

} // namespace gui
