// The plan's own fields: name, months, fiscal year, policies and lead times. Each change is an edit that can be undone.
// Called by Plan, Plan settings.
#pragma once

#include "app/gui/desk.hpp"

class wxWindow;

namespace gui {

void show_plan_settings(wxWindow& window, Desk& desk);

} // namespace gui
