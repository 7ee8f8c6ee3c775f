// What closes a cliff, one sentence each with a button that tries it as a scenario. Not here: what the offers are
// (content/remedy_offers.hpp). Made by the Cliffs page.
#pragma once

#include "app/gui/content/remedy_offers.hpp"

#include <wx/scrolwin.h>

#include <functional>

namespace gui {

class RemedyList : public wxScrolledWindow
{
public:
    RemedyList(wxWindow* parent, std::function<void(RemedyOffer const&)> attempt);
    void show(std::vector<RemedyOffer> offers);
    struct Action {
        std::string label;
        std::function<void()> act;
    };
    void say(std::string const& sentence, Action action = {}); // instead of offers; with a button, where it has a label
    std::vector<RemedyOffer> const& offers() const { return offers_; }

private:
    void build(std::string const& sentence, Action const& action = {});

    std::function<void(RemedyOffer const&)> attempt_;
    std::vector<RemedyOffer> offers_;
    std::string said_;
    std::string label_; // of the button beside it
};

} // namespace gui
