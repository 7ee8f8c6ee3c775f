// The lists of what is selected (steps, payments, citations, releases …), one in sight at a time, chosen by a row of buttons with
// their lengths; pages may put views of their own before them. Which lists there are is content/record_list.hpp's.
#pragma once

#include "app/gui/content/record_list.hpp"
#include "app/gui/desk.hpp"

#include <wx/panel.h>

class wxSizer;
class wxToggleButton;

namespace gui {

class ListEditor;

class ThingLists : public wxPanel
{
public:
    ThingLists(wxWindow* parent, Desk& desk, std::string const& name);
    // A view of the page's own, a child of this window, before the lists.
    void add_own(wxWindow* view, std::string const& title);
    // Those of the page's own that are wanted, and the lists. What was in sight stays so where there is one of its title.
    void show(std::vector<wxWindow*> const& own, std::vector<ListInfo> const& lists);
    ListEditor* editor(std::string const& list); // of that list; null where it isn't shown
    void open(std::string const& title);         // brings it in sight

private:
    struct Tab {
        std::string title;
        wxWindow* view = nullptr;
        friend bool operator==(Tab const&, Tab const&) = default;
    };
    void put_in_sight(std::size_t tab);
    void label_buttons();

    Desk& desk_;
    std::vector<Tab> own_;
    std::vector<ListEditor*> editors_;      // as many as were ever needed
    std::vector<wxToggleButton*> buttons_;  // the same
    wxSizer* strip_;
    wxSizer* views_;
    std::vector<Tab> tabs_;                 // as they are
    std::string title_in_sight_;            // that the user chose last
    std::vector<ListInfo> lists_;
};

} // namespace gui
