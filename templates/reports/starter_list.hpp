// The starter plans as a list. Called by `braid templates`.
#pragma once

#include "templates/sheet.hpp"

namespace templates {

Sheet lay_out_starter_list();

} // namespace templates
