#include "app/gui/accessible.hpp"

#include "app/gui/wx_text.hpp"

#include <gtk/gtk.h>
#include <wx/dialog.h>

namespace gui {

namespace {

// A table or a text of several lines stands inside a frame that scrolls it: both are asked for their name. What a button or a
// list of choices holds is its own part.
GtkWidget* inside(GtkWidget* widget)
{
    return GTK_IS_SCROLLED_WINDOW(widget) ? gtk_bin_get_child(GTK_BIN(widget)) : nullptr;
}

} // namespace

void name_control(wxWindow& control, std::string const& name)
{
    control.SetName(shown(name));
    for (auto* widget = control.GetHandle(); widget; widget = inside(widget))
        atk_object_set_name(gtk_widget_get_accessible(widget), name.c_str());
    if (dynamic_cast<wxDialog*>(&control)) // wx makes it a plain window
        atk_object_set_role(gtk_widget_get_accessible(control.GetHandle()), ATK_ROLE_DIALOG);
}

void describe_picture(wxWindow& picture, std::string const& name, std::string const& shows)
{
    name_control(picture, name);
    auto* object = gtk_widget_get_accessible(picture.GetHandle());
    atk_object_set_role(object, ATK_ROLE_IMAGE);
    atk_object_set_description(object, shows.c_str());
}

} // namespace gui
