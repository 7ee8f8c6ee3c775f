#include "app/gui/application.hpp"

wxIMPLEMENT_APP(gui::Application);
