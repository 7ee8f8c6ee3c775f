// What was understood of a document, before anything changes: proposals with tick boxes, the words behind the selected one, and
// what was left out; where the document is tables, what their columns are, to be corrected. Not here: the reading (importers) and the
// taking over (documents.cpp, which calls this).
#pragma once

#include "importers/mapping_store.hpp"
#include "importers/proposal.hpp"

#include <wx/dialog.h>

#include <functional>
#include <map>

class wxDataViewListCtrl;
class wxNotebook;

namespace gui {

class ColumnChoice;
class Paragraph;
class SheetView;

class ImportDialog : public wxDialog
{
public:
    // `read`: the same document again, with what was said of its columns; nothing where that was given up. `said`: what is known of them before.
    using Read = std::function<std::optional<importers::Import>(importers::Mappings const&)>;
    ImportDialog(wxWindow* parent, importers::Import import, importers::Mappings said, Read read);
    importers::Import const& import() const { return import_; } // as it was read last
    std::vector<std::size_t> taken() const; // places in import().proposals, ascending

private:
    void read_again(); // after something was said of columns
    void show_import();
    void tick(std::vector<std::size_t> const& places); // these and no others
    void tick_all(bool on);
    void keep_together(std::size_t changed); // a proposal goes with those that it needs
    void update();

    importers::Import import_;
    std::map<std::pair<std::string, std::string>, bool> ticked_; // by hand, by what is proposed and where it stands
    importers::Mappings said_;
    Read read_;
    wxNotebook* book_;
    SheetView* left_out_;
    ColumnChoice* columns_ = nullptr; // none where the document isn't tables
    Paragraph* summary_;
    wxDataViewListCtrl* proposals_;
    SheetView* detail_;
    bool ticking_ = false; // by the program, not by the user
};

} // namespace gui
