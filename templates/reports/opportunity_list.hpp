// Open grants of a Grants.gov extract as a sheet: with deadline, ceiling and match, and where a plan has a gap, what
// each could pay of it and why it fits. Values of its own, filled in by the opportunities job. Called by `braid
// opportunities` and the window.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

struct OpportunityRow {
    std::optional<std::size_t> number; // of its proposal, from 1; absent without a plan
    bool taken = false;
    std::string opportunity; // its number at Grants.gov
    std::string title;
    std::string agency;
    std::string listings;
    std::optional<budget::Date> closes;
    std::optional<budget::Money> ceiling;
    std::optional<budget::Money> could_pay;
    std::string match;
    std::string link;
    bool forecast = false;
    std::size_t line = 0; // in the extract
    std::vector<std::string> reasons;
};
struct OpportunityList {
    std::string file;
    std::size_t read = 0;
    std::size_t open = 0;
    std::size_t passed = 0;
    std::size_t fitting = 0;
    std::optional<budget::Money> gap; // absent without a plan
    std::vector<OpportunityRow> rows;
    std::string result; // "Written to m.braid."; empty where nothing was
};

Sheet lay_out_opportunities(OpportunityList const& list, View const& view);

} // namespace templates
