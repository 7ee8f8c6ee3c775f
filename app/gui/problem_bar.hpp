// The bar above a page that says what stands in the way of the whole plan: it can't be calculated, it is only shown, or its file was
// changed by someone else meanwhile, with a button that reads it again. Hidden where there is nothing to say. Made by the main window.
#pragma once

#include "app/session.hpp"

#include <wx/panel.h>

#include <functional>

class wxButton;

namespace gui {

class Paragraph;
enum class Outside; // open_file.hpp

class ProblemBar : public wxPanel
{
public:
    ProblemBar(wxWindow* parent, std::function<void()> read_again);
    void refresh(app::Session const& session, Outside outside);

private:
    Paragraph* text_;
    wxButton* again_;
};

// The first of them with its place and what to do.
std::string first_of(std::vector<budget::Problem> const& problems);

} // namespace gui
