// The list of pages on the left; the arrow keys move through it.
// It only says which page is wanted; the main window shows it.
#pragma once

#include <wx/dataview.h>

#include <functional>
#include <string>
#include <vector>

namespace gui {

class PageList : public wxDataViewListCtrl
{
public:
    PageList(wxWindow* parent, std::vector<std::string> const& pages, std::function<void(std::size_t)> show);
    void select(std::size_t page); // without calling back
    int wide() const { return wide_; } // pixels, with room for every name

private:
    int wide_ = 0;
};

} // namespace gui
