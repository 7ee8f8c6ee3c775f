// A page of the import dialog: which table of the document is what, and what each of its columns was taken for, to be corrected. Says
// what was said through `on_said`; the dialog reads the document again. Not here: what columns mean (importers).
#pragma once

#include "importers/mapping_store.hpp"
#include "importers/recognised_table.hpp"

#include <wx/panel.h>

#include <functional>

class wxButton;
class wxChoice;
class wxDataViewListCtrl;
class wxStaticText;

namespace gui {

class ColumnChoice : public wxPanel
{
public:
    ColumnChoice(wxWindow* parent, importers::Mappings& said, std::function<void()> on_said);
    void show(std::vector<importers::RecognisedTable> tables); // keeps what is selected as far as it is still there

private:
    importers::RecognisedTable const* table() const;
    void show_table();
    void show_column();
    void say_kind();
    void say_meaning();
    void forget();

    importers::Mappings& said_;
    std::function<void()> on_said_;
    std::vector<importers::RecognisedTable> tables_;
    wxChoice* which_;
    wxChoice* kind_;
    wxDataViewListCtrl* columns_;
    wxStaticText* label_;
    wxChoice* meaning_;
    wxButton* confirm_; // that the column is what it was taken for
    wxButton* forget_;
};

} // namespace gui
