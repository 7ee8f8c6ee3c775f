// Whether the plan rests on money that lasts: structural balance by fiscal year, what each source frees of the general fund, and
// where money that may not replace local money seems to. Called by `braid balance`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

Sheet lay_out_balance(budget::Outcome const& outcome, View const& view);

} // namespace templates
