// Where one begins: recent plans, open, import, and the starter plans with a picture of each. Shown where no plan is open, and
// by the menu. Its values are content/start.hpp.
#pragma once

#include "app/gui/background.hpp"
#include "app/gui/content/start.hpp"
#include "app/gui/pages/page.hpp"

#include <functional>

class wxScrolledWindow;

namespace gui {

class RecordTable;
class StarterPicture;

class StartPage : public Page
{
public:
    StartPage(wxWindow* parent, Desk& desk, std::function<void(std::string const& path)> open);
    void refresh() override;
    bool has_all_pictures() const { return next_ >= pictures_.size(); }

private:
    wxPanel* make_card(wxWindow* parent, StarterCard const& card);
    void draw_next();

    RecordTable* recent_;
    wxScrolledWindow* cards_;
    std::vector<StarterPicture*> pictures_; // one a card
    std::vector<std::size_t> starters_;     // of the cards
    std::size_t next_ = 0;                  // the picture that is on its way
    Background<Coverage> drawing_; // last: its thread must end before the rest does
};

} // namespace gui
