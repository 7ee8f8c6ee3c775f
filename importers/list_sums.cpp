#include "importers/list_sums.hpp"

#include "budget/counted.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

using namespace budget;

void ListSums::add_total(Money says, Place place)
{
    totals_.push_back(says);
    total_place_ = std::move(place);
}

void ListSums::say(Place const& header, std::vector<Problem>& problems) const
{
    bool const stated = std::find(totals_.begin(), totals_.end(), listed_) != totals_.end();
    auto const more = stated ? fmt::format("; its rows add up to {}, the list's own total", dollars(listed_)) : std::string{};
    problems.push_back({Severity::note, stated ? "import.adds-up" : "import.sources-sum",
                        fmt::format("{} read, {} in all{}.", counted(sources_, "source"), dollars(sum_), more), stated ? "" : "Compare it with the document.", header});
    if (stated || totals_.size() != 1) return; // of several one may be of a part
    auto const says = totals_.front();
    problems.push_back({Severity::warning, "import.total-differs",
                        fmt::format("The list's total says {}; its rows add up to {}, {} {}.", dollars(says), dollars(listed_),
                                    dollars(listed_ < says ? says - listed_ : listed_ - says), listed_ < says ? "less" : "more"),
                        "The rows are imported as they stand. Correct the total or the rows in the document.", total_place_});
}

} // namespace importers
