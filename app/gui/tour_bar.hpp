// The tour through the window as a bar above the pages: a sentence about the page that is shown, Next and Close. It never stands
// in the way. Its steps are content/start.hpp; made by the main window.
#pragma once

#include <wx/panel.h>

#include <functional>

class wxButton;

namespace gui {

class Paragraph;

class TourBar : public wxPanel
{
public:
    TourBar(wxWindow* parent, std::function<void(std::size_t page)> show_page);
    void begin();
    void close();
    void next(); // after the last step: closes

private:
    void show_step();

    std::function<void(std::size_t)> show_page_;
    Paragraph* text_;
    wxButton* next_;
    std::size_t step_ = 0;
};

} // namespace gui
