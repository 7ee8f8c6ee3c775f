// A list of a pool that can be added to, changed in place and taken from: its table with two buttons above it. What an
// item is, is the business of whoever made it.
#pragma once

#include "app/gui/content/table.hpp"

#include <wx/panel.h>

#include <functional>
#include <optional>

class wxButton;
class wxStaticText;

namespace gui {

class RecordTable;

class ListEditor : public wxPanel
{
public:
    struct Actions {
        std::function<std::string(std::size_t item, std::string const& column, std::string const& text)>
            edit; // refusal or ""
        std::function<void()> add;
        std::function<void(std::size_t item)> remove;
        std::function<void()> selected = {};
    };
    ListEditor(wxWindow* parent, std::string const& title, std::string const& add_label, Actions actions);
    // `enabled`: there is something that the list belongs to.
    void show(TableContent content, bool enabled);
    std::optional<std::size_t> selected() const;
    RecordTable& table() { return *table_; }

private:
    void update_buttons();

    Actions actions_;
    RecordTable* table_;
    wxButton* add_;
    wxButton* remove_;
    bool enabled_ = false;
};

} // namespace gui
