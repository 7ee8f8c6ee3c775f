#include "app/gui/page_list.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <algorithm>

namespace gui {

PageList::PageList(wxWindow* parent, std::vector<std::string> const& pages, std::function<void(std::size_t)> show)
    : wxDataViewListCtrl{parent, wxID_ANY, {}, {}, wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE}
{
    name_control(*this, "Pages");
    SetFont(scaled_font(*this, 1.05));
    int widest = 0;
    for (auto const& page : pages) widest = std::max(widest, GetTextExtent(shown("  " + page)).x);
    wide_ = std::max(FromDIP(140), widest + FromDIP(24));
    auto* column = AppendTextColumn("Page", wxDATAVIEW_CELL_INERT, wide_ - FromDIP(10));
    column->SetMinWidth(FromDIP(100));
    SetRowHeight(text_room(*this, 36)); // of the columns that are there
    for (auto const& page : pages) {
        wxVector<wxVariant> cells;
        cells.push_back(wxVariant{shown("  " + page)});
        AppendItem(cells);
    }
    SetBackgroundColour(current_theme().chrome);
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, show](wxDataViewEvent&) {
        if (auto const row = GetSelectedRow(); row != wxNOT_FOUND) show(static_cast<std::size_t>(row));
    });
}

void PageList::select(std::size_t page)
{
    if (GetSelectedRow() != static_cast<int>(page)) SelectRow(static_cast<unsigned>(page));
}

} // namespace gui
