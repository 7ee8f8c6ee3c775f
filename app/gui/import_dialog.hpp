// What was understood of a document, before anything changes: proposals with tick boxes, the words behind the selected one, and
// what was left out. Not here: the reading (importers) and the taking over (documents.cpp, which calls this).
#pragma once

#include "importers/proposal.hpp"

#include <wx/dialog.h>

class wxDataViewListCtrl;
class wxNotebook;

namespace gui {

class Paragraph;
class SheetView;

class ImportDialog : public wxDialog
{
public:
    ImportDialog(wxWindow* parent, importers::Import const& import);
    std::vector<std::size_t> taken() const; // places in import.proposals, ascending

private:
    void tick(std::vector<std::size_t> const& places); // these and no others
    void tick_all(bool on);
    void keep_together(std::size_t changed); // a proposal goes with those that it needs
    void update();

    importers::Import const& import_;
    Paragraph* summary_;
    wxDataViewListCtrl* proposals_;
    SheetView* detail_;
    bool ticking_ = false; // by the program, not by the user
};

} // namespace gui
