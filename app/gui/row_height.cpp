#include "app/gui/row_height.hpp"

#include <gtk/gtk.h>
#include <wx/dataview.h>

namespace gui {

void set_one_row_height(wxDataViewCtrl& table, bool one)
{
    gtk_tree_view_set_fixed_height_mode(GTK_TREE_VIEW(table.GtkGetTreeView()), one);
}

void set_cursor_column(wxDataViewCtrl& table, wxDataViewColumn& column)
{
    auto* tree = GTK_TREE_VIEW(table.GtkGetTreeView());
    GtkTreePath* row = nullptr;
    gtk_tree_view_get_cursor(tree, &row, nullptr);
    if (!row) return;
    gtk_tree_view_set_cursor(tree, row, GTK_TREE_VIEW_COLUMN(column.GetGtkHandle()), false);
    gtk_tree_path_free(row);
}

void scroll_to_top(wxDataViewCtrl& table)
{
    gtk_adjustment_set_value(gtk_scrollable_get_vadjustment(GTK_SCROLLABLE(table.GtkGetTreeView())), 0);
}

} // namespace gui
