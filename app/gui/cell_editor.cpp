#include "app/gui/cell_editor.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/choice.h>
#include <wx/textctrl.h>

namespace gui {

void CellEditor::open(Opening opening)
{
    finish(Then::stay);
    choices_ = opening.choices;
    where_ = opening.where;
    if (choices_.empty()) open_text(opening);
    else open_choice(opening);
    name_control(*control_, opening.name);
    control_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (!press(event)) event.Skip();
    });
    control_->Raise();
    control_->SetFocus();
    if (auto* text = dynamic_cast<wxTextCtrl*>(control_); text && opening.over) text->SetInsertionPointEnd();
}

void CellEditor::open_text(Opening const& opening)
{
    auto const& where = opening.where;
    auto* text = new wxTextCtrl{parent_, wxID_ANY, {}, {}, {}, wxTE_PROCESS_ENTER};
    auto const height = std::max(where.height, text->GetBestSize().y);
    text->SetSize(where.x, where.y - (height - where.height) / 2, std::max(where.width, parent_->FromDIP(90)), height);
    text->ChangeValue(shown(opening.text));
    control_ = text;
    enter_when_left(text);
    text->SelectAll();
}

void CellEditor::enter_when_left(wxWindow* control)
{
    control->Bind(wxEVT_KILL_FOCUS, [this, control](wxFocusEvent& event) {
        event.Skip();
        if (control_ == control) parent_->CallAfter([this, control] {
            auto* focus = wxWindow::FindFocus(); // none while a list's own popup has it
            if (control_ == control && focus && focus != control) finish(Then::stay);
        });
    });
}

void CellEditor::follow(wxRect const& where, bool seen)
{
    if (!control_) return;
    if (where != where_) control_->Move(control_->GetPosition() + where.GetPosition() - where_.GetPosition());
    where_ = where;
    if (seen != control_->IsShown()) control_->Show(seen);
}

void CellEditor::open_choice(Opening const& opening)
{
    auto const& where = opening.where;
    wxArrayString spoken;
    int chosen = wxNOT_FOUND;
    for (auto const& choice : choices_) {
        if (choice.spoken == opening.text || choice.written == opening.text) chosen = static_cast<int>(spoken.size());
        spoken.Add(shown(choice.spoken));
    }
    auto* list = new wxChoice{parent_, wxID_ANY, {}, {}, spoken};
    auto const best = list->GetBestSize();
    auto const height = std::max(where.height, best.y);
    list->SetSize(where.x, where.y - (height - where.height) / 2, std::max(where.width, best.x), height);
    list->SetSelection(chosen);
    control_ = list;
    enter_when_left(list);
    list->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { finish(Then::stay); });
}

bool CellEditor::press(wxKeyEvent& event)
{
    bool const is_text = choices_.empty();
    switch (event.GetKeyCode()) {
    case WXK_ESCAPE: cancel(); return true;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER: finish(event.ShiftDown() ? Then::up : Then::down); return true;
    case WXK_TAB: finish(event.ShiftDown() ? Then::left : Then::right); return true;
    case WXK_DOWN:
        if (!is_text) return false;
        finish(Then::down);
        return true;
    case WXK_UP:
        if (!is_text) return false;
        finish(Then::up);
        return true;
    default: return false;
    }
}

void CellEditor::finish(Then then)
{
    if (!control_) return;
    std::string text;
    bool given = true;
    if (auto* field = dynamic_cast<wxTextCtrl*>(control_)) text = typed(field->GetValue());
    else {
        auto const at = dynamic_cast<wxChoice*>(control_)->GetSelection();
        given = at != wxNOT_FOUND;
        if (given) text = choices_[static_cast<std::size_t>(at)].written;
    }
    close();
    if (given) done_(text, then);
    else left_();
}

void CellEditor::cancel()
{
    close();
    left_();
}

void CellEditor::close()
{
    if (!control_) return;
    auto* gone = std::exchange(control_, nullptr);
    gone->Hide();
    parent_->CallAfter([gone] { gone->Destroy(); }); // it may be in the middle of an event
}

} // namespace gui
