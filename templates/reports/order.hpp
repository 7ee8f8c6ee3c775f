// The application order with its reasons, what each source pays, and what looking ahead is worth. Called by `braid order`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

Sheet lay_out_order(budget::Outcome const& outcome, View const& view);

} // namespace templates
