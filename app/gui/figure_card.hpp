// A card with one figure: what it is, its value in large type, and a note. Its texts are labels, so they can be read aloud.
// The value is never cut: where the card is narrow it is smaller, and the texts around it wrap.
#pragma once

#include "app/gui/content/overview.hpp"

#include <wx/panel.h>

class wxStaticText;

namespace gui {

class Paragraph;

class FigureCard : public wxPanel
{
public:
    explicit FigureCard(wxWindow* parent);
    // `stale`: the figure is of an earlier state of the plan, and looks it.
    void show(Figure const& figure, bool stale);

private:
    void fit_value();

    Paragraph* label_;
    wxStaticText* value_;
    Paragraph* note_;
};

} // namespace gui
