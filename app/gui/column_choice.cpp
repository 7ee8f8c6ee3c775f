#include "app/gui/column_choice.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/content/import_preview.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <array>

namespace gui {

namespace {

constexpr std::array kinds{importers::TableKind::budget, importers::TableKind::funding, importers::TableKind::ledger, importers::TableKind::other};

} // namespace

ColumnChoice::ColumnChoice(wxWindow* parent, importers::Mappings& said, std::function<void()> on_said)
    : wxPanel{parent}, said_{said}, on_said_{std::move(on_said)}
{
    auto const gap = FromDIP(8);
    auto const labelled = [&](wxSizer* row, char const* words, char const* name) {
        row->Add(new wxStaticText{this, wxID_ANY, words}, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, gap));
        auto* choice = new wxChoice{this, wxID_ANY};
        name_control(*choice, name);
        row->Add(choice, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, 2 * gap));
        return choice;
    };
    auto* top = new wxBoxSizer{wxHORIZONTAL};
    which_ = labelled(top, "&Table:", "Table");
    kind_ = labelled(top, "is &read as:", "What the table is");
    for (auto const kind : kinds) kind_->Append(shown(table_kind_in_words(kind)));
    columns_ = new wxDataViewListCtrl{this, wxID_ANY, {}, {}, wxDV_SINGLE | wxDV_ROW_LINES};
    name_control(*columns_, "Columns");
    columns_->SetMinSize(text_room(*this, wxSize{-1, 150}));
    auto const add = [&](char const* title, int width) { columns_->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, text_room(*this, width), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE); };
    add("Column", 70);
    add("Heading", 180);
    add("Below it", 170);
    add("Read as", 120);
    add("How sure", 90);
    add("Why", 300);
    auto* foot = new wxBoxSizer{wxHORIZONTAL};
    label_ = new wxStaticText{this, wxID_ANY, ""};
    foot->Add(label_, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, gap));
    meaning_ = new wxChoice{this, wxID_ANY};
    name_control(*meaning_, "What the column is");
    for (auto const meaning : importers::all_meanings()) meaning_->Append(shown(meaning_in_words(meaning)));
    foot->Add(meaning_, wxSizerFlags{}.CentreVertical());
    confirm_ = new wxButton{this, wxID_ANY, "That is &right"};
    confirm_->SetToolTip("Takes the column for this, here and in files with the same headings");
    foot->Add(confirm_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, gap));
    foot->AddStretchSpacer();
    forget_ = new wxButton{this, wxID_ANY, "&Forget what was said"};
    foot->Add(forget_, wxSizerFlags{}.CentreVertical());
    auto* all = new wxBoxSizer{wxVERTICAL};
    all->Add(top, wxSizerFlags{}.Expand().Border(wxALL, gap));
    all->Add(columns_, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT, gap));
    all->Add(foot, wxSizerFlags{}.Expand().Border(wxALL, gap));
    SetSizer(all);

    which_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_table(); });
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { say_kind(); });
    meaning_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { say_meaning(); });
    confirm_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { say_meaning(); });
    forget_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { forget(); });
    columns_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_column(); });
}

void ColumnChoice::show(std::vector<importers::RecognisedTable> tables)
{
    auto const before = which_->GetSelection();
    tables_ = std::move(tables);
    which_->Clear();
    for (auto const& table : tables_) which_->Append(shown(table_in_words(table)));
    if (tables_.empty()) return;
    which_->SetSelection(before != wxNOT_FOUND && static_cast<std::size_t>(before) < tables_.size() ? before : 0);
    show_table();
    Layout();
}

importers::RecognisedTable const* ColumnChoice::table() const
{
    auto const at = which_->GetSelection();
    return at == wxNOT_FOUND ? nullptr : &tables_.at(static_cast<std::size_t>(at));
}

void ColumnChoice::show_table()
{
    auto const* shown_table = table();
    if (!shown_table) return;
    auto const before = columns_->GetSelectedRow();
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i] == shown_table->columns.kind) kind_->SetSelection(static_cast<int>(i));
    columns_->DeleteAllItems();
    for (auto const& row : column_rows(*shown_table)) {
        wxVector<wxVariant> cells;
        for (auto const& cell : row) cells.push_back(wxVariant{shown(cell)});
        columns_->AppendItem(cells);
    }
    if (columns_->GetItemCount() > 0) columns_->SelectRow(before != wxNOT_FOUND && before < columns_->GetItemCount() ? static_cast<unsigned>(before) : 0);
    forget_->Enable(shown_table->said != importers::Mapping{});
    show_column();
}

void ColumnChoice::show_column()
{
    auto const* shown_table = table();
    auto const row = columns_->GetSelectedRow();
    bool const any = shown_table && row != wxNOT_FOUND;
    meaning_->Enable(any);
    confirm_->Enable(false);
    if (!any) return;
    auto const& column = shown_table->columns.columns.at(static_cast<std::size_t>(row));
    confirm_->Enable(column.confidence != importers::Confidence::certain);
    label_->SetLabel(shown("Column " + importers::column_letters(column.column) + " &is:"));
    auto const all = importers::all_meanings();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == column.meaning) meaning_->SetSelection(static_cast<int>(i));
    Layout();
}

void ColumnChoice::say_kind()
{
    auto const* said_of = table();
    auto const at = kind_->GetSelection();
    if (!said_of || at == wxNOT_FOUND) return;
    said_[said_of->shape].kind = kinds.at(static_cast<std::size_t>(at));
    on_said_();
}

void ColumnChoice::say_meaning()
{
    auto const* said_of = table();
    auto const row = columns_->GetSelectedRow();
    auto const at = meaning_->GetSelection();
    if (!said_of || row == wxNOT_FOUND || at == wxNOT_FOUND) return;
    said_[said_of->shape].columns[static_cast<std::size_t>(row)] = importers::all_meanings().at(static_cast<std::size_t>(at));
    on_said_();
}

void ColumnChoice::forget()
{
    auto const* said_of = table();
    if (!said_of) return;
    said_.erase(said_of->shape);
    on_said_();
}

} // namespace gui
