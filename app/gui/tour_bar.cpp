#include "app/gui/tour_bar.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/content/start.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/remembered.hpp"
#include "app/gui/theme.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

#include <fmt/format.h>

namespace gui {

TourBar::TourBar(wxWindow* parent, std::function<void(std::size_t)> show_page) : wxPanel{parent}, show_page_{std::move(show_page)}
{
    name_control(*this, "Tour of the window");
    SetBackgroundColour(current_theme().good_fill);
    text_ = new Paragraph{this};
    next_ = new wxButton{this, wxID_ANY, "Next"};
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { next(); });
    auto* closing = new wxButton{this, wxID_ANY, "Close tour"};
    closing->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(text_, wxSizerFlags{1}.CentreVertical().Border(wxALL, FromDIP(10)));
    row->Add(next_, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(8)));
    row->Add(closing, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(10)));
    SetSizer(row);
    Hide();
}

void TourBar::begin()
{
    step_ = 0;
    Show();
    show_step();
}

void TourBar::close()
{
    remember_tour();
    Hide();
    GetParent()->Layout();
}

void TourBar::next()
{
    if (++step_ < tour_steps().size()) show_step();
    else close();
}

void TourBar::show_step()
{
    auto const steps = tour_steps();
    auto const& step = steps[step_];
    text_->show({{fmt::format("{} of {}. ", step_ + 1, steps.size()), true}, {step.text}});
    next_->SetLabel(step_ + 1 < steps.size() ? "Next" : "Done");
    show_page_(step.page);
    GetParent()->Layout();
}

} // namespace gui
