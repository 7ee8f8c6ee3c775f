#include "app/gui/row_height.hpp"

#include <gtk/gtk.h>
#include <wx/dataview.h>

namespace gui {

void set_one_row_height(wxDataViewCtrl& table, bool one)
{
    gtk_tree_view_set_fixed_height_mode(GTK_TREE_VIEW(table.GtkGetTreeView()), one);
}

} // namespace gui
