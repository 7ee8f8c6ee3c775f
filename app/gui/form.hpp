// A form made from entries: each field with its label above it, the right control for its kind, and below it the
// sentence that refuses what was typed, which stays until it is corrected. Knows no plan: what is entered goes to
// whoever made it.
#pragma once

#include "app/gui/content/entry.hpp"
#include "app/gui/refusing.hpp"

#include <wx/scrolwin.h>

#include <functional>
#include <map>

class wxFlexGridSizer;

namespace gui {

class Paragraph;

class Form : public wxScrolledWindow, public Refusing
{
public:
    // Gives the sentence that refuses the value; empty where it was taken. `key` is that of show(); `text` is what was
    // typed, or the exact choice.
    using Enter = std::function<std::string(std::string const& key, Entry const& entry, std::string const& text)>;

    Form(wxWindow* parent, std::string const& name, Enter enter);
    // `key` says what the form is about: while it stays the same, what is being typed is kept.
    void show(std::string const& key, std::vector<Entry> entries);
    void focus(std::string const& field);
    // Enters what stands in a field that still has the focus: before saving, for example.
    void finish_typing();
    // Puts back what stood in the field that has the focus, where it was typed over and not handed in yet.
    bool take_back_typing();
    std::optional<std::string> refused_text() const override;
    void forget_refused() override;

private:
    struct Row {
        Entry entry;
        wxWindow* control = nullptr;
        Paragraph* refusal = nullptr;
    };
    void build();
    // Hands in what stands in fields that are about to go: the loss of the focus may be told only after they are gone.
    void keep_what_is_typed();
    wxWindow* make_control(Row const& row);
    void put_value(Row& row);
    void commit(std::size_t row);
    void hand_in(std::string const& key, Entry const& entry, std::string const& text);
    void show_refusal(Row& row, std::string const& refusal);
    std::string text_in(Row const& row) const;

    Enter enter_;
    std::string key_;
    std::vector<Row> rows_;
    struct Refused {
        std::string text;
        std::string sentence;
    };
    std::map<std::pair<std::string, std::string>, Refused> refused_; // by key and field, until it is corrected
    bool filling_ = false; // values are being put in by the program, not by the user
};

} // namespace gui
