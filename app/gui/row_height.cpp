#include "app/gui/row_height.hpp"

#include <gtk/gtk.h>
#include <wx/dataview.h>

namespace gui {

void set_one_row_height(wxDataViewCtrl& table, bool one)
{
    gtk_tree_view_set_fixed_height_mode(GTK_TREE_VIEW(table.GtkGetTreeView()), one);
}

void scroll_to_top(wxDataViewCtrl& table)
{
    gtk_adjustment_set_value(gtk_scrollable_get_vadjustment(GTK_SCROLLABLE(table.GtkGetTreeView())), 0);
}

} // namespace gui
