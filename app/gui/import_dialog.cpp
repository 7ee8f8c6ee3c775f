#include "app/gui/import_dialog.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/column_choice.hpp"
#include "app/gui/content/import_preview.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/sheet_view.hpp"
#include "app/gui/theme.hpp"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include <algorithm>
#include <fmt/format.h>

namespace gui {

ImportDialog::ImportDialog(wxWindow* parent, importers::Import import, importers::Mappings said, Read read)
    : wxDialog{parent, wxID_ANY, shown(gui::name_of(import)), {}, {}, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER}, import_{std::move(import)},
      said_{std::move(said)}, read_{std::move(read)}
{
    auto const edge = FromDIP(14);
    name_control(*this, gui::name_of(import));
    summary_ = new Paragraph{this};
    proposals_ = new wxDataViewListCtrl{this, wxID_ANY, {}, {}, wxDV_SINGLE | wxDV_ROW_LINES};
    name_control(*proposals_, "Proposals");
    proposals_->AppendToggleColumn("Take", wxDATAVIEW_CELL_ACTIVATABLE, text_room(*this, 60));
    proposals_->AppendTextColumn("What it would do", wxDATAVIEW_CELL_INERT, text_room(*this, 620), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
    proposals_->AppendTextColumn("How sure", wxDATAVIEW_CELL_INERT, text_room(*this, 100), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
    proposals_->AppendTextColumn("Where", wxDATAVIEW_CELL_INERT, text_room(*this, 150), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
    book_ = new wxNotebook{this, wxID_ANY};
    name_control(*book_, "Behind the proposals");
    detail_ = new SheetView{book_, "Words that were read"};
    left_out_ = new SheetView{book_, "Left out"};
    book_->AddPage(detail_, "Words that were read");
    book_->AddPage(left_out_, "Left out");
    if (!import_.tables.empty()) {
        columns_ = new ColumnChoice{book_, said_, [this] { CallAfter(&ImportDialog::read_again); }};
        book_->AddPage(columns_, "Columns");
    }

    auto* all = new wxButton{this, wxID_ANY, "Tick &all"};
    all->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { tick_all(true); });
    auto* none = new wxButton{this, wxID_ANY, "Tick &none"};
    none->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { tick_all(false); });
    auto* buttons = CreateStdDialogButtonSizer(wxOK | wxCANCEL);
    if (auto* ok = FindWindow(wxID_OK)) ok->SetLabel("&Import");
    auto* foot = new wxBoxSizer{wxHORIZONTAL};
    foot->Add(all, wxSizerFlags{}.CentreVertical());
    foot->Add(none, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(8)));
    foot->AddStretchSpacer();
    foot->Add(buttons, wxSizerFlags{}.CentreVertical());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(summary_, wxSizerFlags{}.Expand().Border(wxALL, edge));
    column->Add(proposals_, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT, edge));
    column->Add(book_, wxSizerFlags{1}.Expand().Border(wxALL, edge));
    column->Add(foot, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    SetSizer(column);
    SetSize(FromDIP(wxSize{1000, 720}));
    SetMinSize(FromDIP(wxSize{640, 520}));
    CentreOnParent();

    proposals_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { update(); });
    proposals_->Bind(wxEVT_DATAVIEW_ITEM_VALUE_CHANGED, [this](wxDataViewEvent& event) {
        if (auto const row = proposals_->ItemToRow(event.GetItem()); row != wxNOT_FOUND && !ticking_)
            keep_together(static_cast<std::size_t>(row));
    });
    show_import();
}

void ImportDialog::read_again()
{
    wxBusyCursor const busy;
    auto const first = taken_at_first(import_);
    for (std::size_t at = 0; at < import_.proposals.size(); ++at) {
        auto const& proposal = import_.proposals[at];
        bool const ticked = proposals_->GetToggleValue(static_cast<unsigned>(at), 0);
        if (ticked != (std::find(first.begin(), first.end(), at) != first.end())) ticked_[{proposal.text, place_in_words(proposal.place)}] = ticked;
    }
    auto again = read_(said_);
    if (again) import_ = std::move(*again);
    show_import();
    tick(with_needs(import_, taken()));
}

void ImportDialog::show_import()
{
    auto const first = taken_at_first(import_);
    ticking_ = true;
    proposals_->DeleteAllItems();
    for (std::size_t at = 0; at < import_.proposals.size(); ++at) {
        auto const& proposal = import_.proposals[at];
        wxVector<wxVariant> cells;
        auto const chosen = ticked_.find({proposal.text, place_in_words(proposal.place)});
        cells.push_back(wxVariant{chosen != ticked_.end() ? chosen->second : std::find(first.begin(), first.end(), at) != first.end()});
        cells.push_back(wxVariant{shown(proposal.text)});
        cells.push_back(wxVariant{shown(confidence_in_words(proposal.confidence))});
        cells.push_back(wxVariant{shown(place_in_words(proposal.place))});
        proposals_->AppendItem(cells);
    }
    ticking_ = false;
    left_out_->show(left_out_detail(import_));
    book_->SetPageText(1, shown(fmt::format("Left out ({})", import_.left_out.size())));
    if (columns_) columns_->show(import_.tables);
    if (!import_.proposals.empty()) proposals_->SelectRow(0);
    update();
}

std::vector<std::size_t> ImportDialog::taken() const
{
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < import_.proposals.size(); ++at)
        if (proposals_->GetToggleValue(static_cast<unsigned>(at), 0)) places.push_back(at);
    return places;
}

void ImportDialog::tick(std::vector<std::size_t> const& places)
{
    ticking_ = true;
    for (std::size_t at = 0; at < import_.proposals.size(); ++at)
        proposals_->SetToggleValue(std::find(places.begin(), places.end(), at) != places.end(), static_cast<unsigned>(at), 0);
    ticking_ = false;
    update();
}

void ImportDialog::tick_all(bool on)
{
    std::vector<std::size_t> places;
    for (std::size_t at = 0; on && at < import_.proposals.size(); ++at) places.push_back(at);
    tick(places);
}

void ImportDialog::keep_together(std::size_t changed)
{
    auto const now = taken();
    bool const on = std::find(now.begin(), now.end(), changed) != now.end();
    tick(on ? with_needs(import_, now) : without(import_, now, {changed}));
}

void ImportDialog::update()
{
    auto const places = taken();
    summary_->show(summary_of(import_, places.size()));
    if (auto* ok = FindWindow(wxID_OK)) ok->Enable(!places.empty());
    auto const row = proposals_->GetSelectedRow();
    std::vector<templates::Block> blocks;
    if (row != wxNOT_FOUND && static_cast<std::size_t>(row) < import_.proposals.size()) blocks = proposal_detail(import_.proposals[static_cast<std::size_t>(row)]);
    detail_->show(blocks);
}

} // namespace gui
