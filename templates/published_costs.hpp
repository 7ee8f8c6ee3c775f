// What community responder programs are known to cost, a call answered and a year, as others published it: to stand beside a
// plan's own figures as a range with its sources, never as a verdict. Programs differ in hours, crews, vehicles and in what they
// count as a call. Called by the report of volumes.
#pragma once

#include "budget/money.hpp"
#include "budget/plan/choices.hpp"

#include <span>

namespace templates {

struct PublishedCost {
    enum class Of { call, year };
    Of of = Of::call;      // answered call, or a year of the program
    budget::Money amount;  // as published, or as worked out from published figures
    char const* place;
    char const* program;
    char const* when;      // as the source counts its years
    char const* id;        // in the list of published figures, or the number of its section
    budget::Grade grade;   // of the source; derived where only inputs were published
    bool derived;          // arithmetic on published figures
    char const* link;      // without a scheme; the site alone where the page's address is long
    char const* note;      // what the figure holds
};

// The smallest of each kind first.
std::span<PublishedCost const> published_costs(PublishedCost::Of of);

} // namespace templates
