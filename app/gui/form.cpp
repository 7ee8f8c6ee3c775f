#include "app/gui/form.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wupdlock.h>


#include <algorithm>

namespace gui {

namespace {

constexpr std::size_t beside_characters = 21; // a longer label stands above its field

bool same_shape(Entry const& a, Entry const& b)
{
    return a.field == b.field && a.label == b.label && a.kind == b.kind && a.choices == b.choices &&
           a.section == b.section;
}

} // namespace

Form::Form(wxWindow* parent, std::string const& name, Enter enter)
    : wxScrolledWindow{parent, wxID_ANY, {}, parent->FromDIP(wxSize{320, 400}), wxVSCROLL | wxTAB_TRAVERSAL}, enter_{std::move(enter)}
{
    name_control(*this, name);
    SetBackgroundColour(parent->GetBackgroundColour());
    SetScrollRate(0, FromDIP(16));
}

void Form::show(std::string const& key, std::vector<Entry> entries)
{
    bool const same_fields = std::equal(entries.begin(), entries.end(), rows_.begin(), rows_.end(),
                                        [](auto const& entry, auto const& row) { return same_shape(entry, row.entry); });
    bool const same_thing = key == key_ && same_fields;
    if (!same_thing) keep_what_is_typed();
    key_ = key;
    if (same_fields) { // another cost of the same kind: the controls can stay
        for (std::size_t at = 0; at < entries.size(); ++at) {
            auto& row = rows_[at];
            if (same_thing && entries[at].exact == row.entry.exact && entries[at].shown == row.entry.shown)
                continue; // keeps what is being typed
            row.entry = std::move(entries[at]);
            put_value(row);
        }
        if (!same_thing) Scroll(0, 0);
        return;
    }
    rows_.clear();
    for (auto& entry : entries) rows_.push_back({std::move(entry)});
    build();
}

void Form::keep_what_is_typed()
{
    for (auto const& row : rows_) {
        if (!dynamic_cast<wxTextCtrl*>(row.control)) continue;
        auto const text = text_in(row);
        auto const refused = refused_.find({key_, row.entry.field});
        if (text == row.entry.shown || (refused != refused_.end() && refused->second.text == text)) continue;
        CallAfter([this, key = key_, entry = row.entry, text] { hand_in(key, entry, text); });
    }
}

void Form::build()
{
    wxWindowUpdateLocker const quiet{this};
    DestroyChildren();
    // In larger text a label leaves no room for a date beside it: then it stands above, too.
    int const room = std::max(GetClientSize().x, FromDIP(200));
    int const date = GetTextExtent("31 Dec 2026").x + FromDIP(26);
    int const beside = room * 9 / 20 < date ? 0 : room - date - FromDIP(36); // a field beside its label has nine parts of twenty
    auto* grid = new wxBoxSizer{wxVERTICAL};
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        auto& row = rows_[at];
        bool const ticked = row.entry.kind == EntryKind::yes_no;
        if (!row.entry.section.empty() && (at == 0 || rows_[at - 1].entry.section != row.entry.section)) {
            auto* title = new wxStaticText{this, wxID_ANY, wxControl::EscapeMnemonics(shown(row.entry.section))};
            title->SetFont(GetFont().Bold());
            grid->Add(title, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(6)));
        }
        auto* label =
            ticked ? nullptr : new wxStaticText{this, wxID_ANY, wxControl::EscapeMnemonics(shown(row.entry.label))};
        row.control = make_control(row);
        name_control(*row.control, row.entry.label);
        row.refusal = new Paragraph{this};
        row.refusal->Hide();
        if (ticked) {
            grid->Add(row.control, wxSizerFlags{}.Expand().Border(wxBOTTOM | wxTOP, FromDIP(3)));
        } else {
            label->SetForegroundColour(current_theme().quiet);
            bool const wide = row.entry.kind == EntryKind::text || row.entry.kind == EntryKind::long_text ||
                              row.entry.label.size() > beside_characters || GetTextExtent(shown(row.entry.label)).x > beside;
            if (wide) {
                grid->Add(label, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(3)));
                grid->Add(row.control, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(3)));
            } else {
                auto* line = new wxBoxSizer{wxHORIZONTAL};
                label->SetWindowStyleFlag(wxST_ELLIPSIZE_END);
                label->SetToolTip(shown(row.entry.label));
                label->SetMinSize({FromDIP(60), -1});
                line->Add(label, wxSizerFlags{11}.CentreVertical());
                line->Add(row.control, wxSizerFlags{9}.CentreVertical().Border(wxLEFT, FromDIP(6)));
                grid->Add(line, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(3)));
            }
        }
        grid->Add(row.refusal, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(4)));
        put_value(row);
    }
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(grid, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(8)));
    SetSizer(padded);
    FitInside();
    Scroll(0, 0);
    Layout();
}

wxWindow* Form::make_control(Row const& row)
{
    auto const at = static_cast<std::size_t>(&row - rows_.data());
    auto const when = [this, at](wxCommandEvent&) {
        if (!filling_) commit(at);
    };
    if (row.entry.kind == EntryKind::yes_no) {
        auto* box = new wxCheckBox{this, wxID_ANY, wxControl::EscapeMnemonics(shown(row.entry.label))};
        box->Bind(wxEVT_CHECKBOX, when);
        return box;
    }
    if (row.entry.kind == EntryKind::choice) {
        wxArrayString choices;
        for (auto const& choice : row.entry.choices) choices.Add(shown(choice.spoken));
        auto* list = new wxChoice{this, wxID_ANY, {}, {}, choices};
        list->SetMinSize({FromDIP(60), -1});
        list->Bind(wxEVT_CHOICE, when);
        return list;
    }
    bool const is_long = row.entry.kind == EntryKind::long_text;
    auto* text =
        new wxTextCtrl{this, wxID_ANY, {}, {}, {}, is_long ? wxTE_MULTILINE | wxTE_NO_VSCROLL : wxTE_PROCESS_ENTER};
    text->SetMinSize({FromDIP(60), is_long ? 3 * GetCharHeight() + FromDIP(8) : -1});
    if (!is_long) text->Bind(wxEVT_TEXT_ENTER, when);
    text->Bind(wxEVT_KILL_FOCUS, [this, at](wxFocusEvent& event) {
        event.Skip();
        if (IsBeingDeleted() || filling_ || at >= rows_.size()) return;
        // Handed in later, because the form may be about something else before the focus has come to rest; but what was
        // typed, and for what, is taken now.
        auto const& left = rows_[at];
        if (auto const text_now = text_in(left); text_now != left.entry.shown)
            CallAfter([this, key = key_, entry = left.entry, text_now] { hand_in(key, entry, text_now); });
    });
    text->Bind(wxEVT_KEY_DOWN, [this, at](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            refused_.erase({key_, rows_[at].entry.field});
            put_value(rows_[at]);
        } else if (event.GetKeyCode() == WXK_TAB && !event.HasModifiers())
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        else event.Skip();
    });
    return text;
}

void Form::put_value(Row& row)
{
    filling_ = true;
    auto const& entry = row.entry;
    if (auto* box = dynamic_cast<wxCheckBox*>(row.control)) box->SetValue(entry.exact == "yes");
    else if (auto* list = dynamic_cast<wxChoice*>(row.control)) {
        auto const found = std::find_if(entry.choices.begin(), entry.choices.end(),
                                        [&](auto const& c) { return c.written == entry.exact; });
        list->SetSelection(found == entry.choices.end() ? wxNOT_FOUND
                                                        : static_cast<int>(found - entry.choices.begin()));
    } else if (auto* text = dynamic_cast<wxTextCtrl*>(row.control)) {
        text->ChangeValue(shown(entry.shown));
        text->SetForegroundColour(wxNullColour);
    }
    auto const refused = refused_.find({key_, entry.field});
    if (auto* text = dynamic_cast<wxTextCtrl*>(row.control); text && refused != refused_.end()) {
        text->ChangeValue(shown(refused->second.text));
        text->SetForegroundColour(current_theme().gap);
    }
    show_refusal(row, refused == refused_.end() ? std::string{} : refused->second.sentence);
    filling_ = false;
}

void Form::show_refusal(Row& row, std::string const& refusal)
{
    if (refusal.empty() && !row.refusal->IsShown()) return;
    row.refusal->show(std::vector<Run>{{refusal, false, true}});
    row.refusal->Show(!refusal.empty());
    FitInside();
    Layout();
}

std::string Form::text_in(Row const& row) const
{
    if (auto const* box = dynamic_cast<wxCheckBox*>(row.control)) return box->GetValue() ? "yes" : "no";
    if (auto const* list = dynamic_cast<wxChoice*>(row.control)) {
        auto const at = list->GetSelection();
        return at == wxNOT_FOUND ? row.entry.exact : row.entry.choices[static_cast<std::size_t>(at)].written;
    }
    return typed(dynamic_cast<wxTextCtrl*>(row.control)->GetValue());
}

void Form::commit(std::size_t at)
{
    if (at >= rows_.size()) return;
    auto& row = rows_[at];
    auto const text = text_in(row);
    bool const chosen = row.entry.kind == EntryKind::yes_no || row.entry.kind == EntryKind::choice;
    if (text != (chosen ? row.entry.exact : row.entry.shown)) return hand_in(key_, Entry{row.entry}, text);
    refused_.erase({key_, row.entry.field});
    put_value(row);
}

std::optional<std::string> Form::refused_text() const
{
    return refused_.empty() ? std::nullopt : std::optional{refused_.begin()->second.text};
}

void Form::forget_refused()
{
    if (refused_.empty()) return;
    refused_.clear();
    for (auto& row : rows_) put_value(row);
}

void Form::hand_in(std::string const& key, Entry const& entry, std::string const& text)
{
    auto const refusal = enter_(key, entry, text); // shows the form anew where it was taken
    if (refusal.empty()) refused_.erase({key, entry.field});
    else refused_[{key, entry.field}] = {text, refusal};
    if (key != key_) return;
    for (auto& row : rows_)
        if (row.entry.field == entry.field) put_value(row); // "5k" becomes "$5,000.00"
}

void Form::finish_typing()
{
    for (std::size_t at = 0; at < rows_.size(); ++at)
        if (rows_[at].control->HasFocus()) return commit(at);
}

bool Form::take_back_typing()
{
    for (auto& row : rows_) {
        auto const refused = refused_.find({key_, row.entry.field});
        bool const known = refused != refused_.end() && refused->second.text == text_in(row);
        if (!row.control->HasFocus() || known || text_in(row) == row.entry.shown) continue;
        put_value(row);
        return true;
    }
    return false;
}

void Form::focus(std::string const& field)
{
    for (auto& row : rows_)
        if (row.entry.field == field) row.control->SetFocus();
}

} // namespace gui
