// The menu of a chart, by the right button or the menu key: saving it as a picture.
// It raises the same action as the File menu; the page that holds the chart carries it out.
#pragma once

#include "app/gui/actions.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/menu.h>
#include <wx/window.h>

namespace gui {

inline void give_chart_menu(wxWindow& chart)
{
    chart.Bind(wxEVT_CONTEXT_MENU, [&chart](wxContextMenuEvent&) {
        wxMenu menu;
        menu.Append(act_save_picture, shown("Save chart as &picture…"));
        chart.PopupMenu(&menu);
    });
}

} // namespace gui
