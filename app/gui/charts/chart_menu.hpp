// The menu of a chart, by the right button or the menu key: saving it as a picture, printing it.
// It raises the same actions as the File menu; the page that holds the chart carries them out.
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
        menu.Append(act_save_picture, shown("Save chart as p&icture…"));
        menu.Append(act_print, shown("&Print…"));
        menu.Append(act_print_preview, shown("Pre&view…"));
        chart.PopupMenu(&menu);
    });
}

} // namespace gui
