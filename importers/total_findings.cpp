#include "importers/total_findings.hpp"

#include <fmt/format.h>

namespace importers {

using namespace budget;

bool adds_up_with(StatedTotal const& total, AmountChoice const& choice, std::vector<TableSums> const& above)
{
    auto sum = total.sum;
    for (auto table = above.rbegin(); table != above.rend(); ++table) {
        if (table->sums.size() != sum.size() || choice.chosen.size() != sum.size()) return false;
        for (std::size_t i = 0; i < sum.size(); ++i)
            if (table->years[i] != choice.chosen[i].fiscal_year) return false;
        bool equal = true;
        bool any = false;
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] += table->sums[i];
            equal = equal && (!total.stated[i] || *total.stated[i] == sum[i]);
            any = any || (total.stated[i] && !total.stated[i]->is_zero());
        }
        if (equal && any) return true;
    }
    return false;
}

std::vector<Problem> findings_of(StatedTotal const& total, AmountChoice const& choice)
{
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < total.stated.size(); ++i) {
        if (!total.stated[i] || *total.stated[i] == total.sum[i]) continue;
        auto const stated = *total.stated[i];
        auto const heading = i < choice.chosen.size() ? choice.chosen[i].heading : std::string{};
        auto const apart = total.sum[i] > stated ? total.sum[i] - stated : stated - total.sum[i];
        bool const rounding = apart.cents() <= total.rounding[i];
        problems.push_back({rounding ? Severity::note : Severity::warning, rounding ? "import.total-rounded" : "import.total-differs",
                            fmt::format("\"{}\"{} says {}; the lines of {} add up to {}, {} {}.", total.name.empty() ? "A total" : total.name,
                                        heading.empty() ? "" : fmt::format(" ({})", heading), dollars(stated), total.rows, dollars(total.sum[i]), dollars(apart),
                                        total.sum[i] > stated ? "more" : "less"),
                            rounding ? "The lines are imported as they stand; amounts that were rounded one by one explain it."
                                     : "The lines are imported as they stand. Correct the total or the lines in the document.",
                            total.places[i]});
    }
    return problems;
}

} // namespace importers
