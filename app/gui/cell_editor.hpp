// The field that lies over a cell of a table while it is edited, as in a spreadsheet: Enter goes down, Tab to the right, Escape
// leaves the cell as it was, and a click elsewhere enters what stands there. Knows no table; RecordTable places it.
#pragma once

#include "app/gui/content/table.hpp"

#include <wx/window.h>

#include <functional>

class wxChoice;
class wxTextCtrl;

namespace gui {

class CellEditor
{
public:
    enum class Then { stay, down, up, right, left };
    struct Opening {
        wxRect where;             // in the parent
        std::string name;         // for screen readers: "Pay of Responder"
        std::string text;
        bool over = false;        // the text was just typed over the cell: the cursor stands behind it
        std::vector<Choice> choices = {};
    };
    // `done` gets what stands in the field (of a choice its written name); `left`: nothing is entered.
    CellEditor(wxWindow* parent, std::function<void(std::string const& text, Then then)> done,
               std::function<void()> left)
        : parent_{parent}, done_{std::move(done)}, left_{std::move(left)}
    {}

    void open(Opening opening);
    void finish(Then then); // enters what stands in it; nothing where it isn't open
    void cancel();
    bool is_open() const { return control_; }
    void follow(wxRect const& where, bool seen); // the cell has moved

private:
    void open_text(Opening const& opening);
    void open_choice(Opening const& opening);
    void enter_when_left(wxWindow* control);
    bool press(wxKeyEvent& event);
    void close();

    wxWindow* parent_;
    std::function<void(std::string const&, Then)> done_;
    std::function<void()> left_;
    wxWindow* control_ = nullptr;
    wxRect where_;
    std::vector<Choice> choices_;
};

} // namespace gui
