// The small coverage chart on a starter plan's card. It can't be clicked; its name says what it shows.
// What is drawn where is charts/small_coverage.hpp.
#pragma once

#include "app/gui/charts/small_coverage.hpp"

#include <wx/panel.h>

namespace gui {

class StarterPicture : public wxPanel
{
public:
    explicit StarterPicture(wxWindow* parent);
    void show(Coverage coverage);

private:
    void paint();

    Coverage coverage_;
};

} // namespace gui
