#include "app/gui/charts/small_coverage.hpp"

#include "app/gui/content/overview.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace gui {

using budget::Money;

SmallCoverage lay_out_small(Coverage const& coverage, double width, double height, double label)
{
    SmallCoverage picture;
    auto const years = coverage.years.size();
    if (years == 0) return picture;
    picture.bottom = height - label;
    Money top;
    for (auto const& year : coverage.years) top = std::max(top, sum(coverage.cost, year));
    if (top.is_zero()) return picture;
    auto const tall = [&](Money amount) {
        return picture.bottom * static_cast<double>(amount.cents()) / static_cast<double>(top.cents());
    };
    double const step = width / static_cast<double>(years);
    for (std::size_t at = 0; at < years; ++at) {
        auto const& year = coverage.years[at];
        double const x = step * static_cast<double>(at);
        double const gutter = std::min(6.0, step / 4);
        double y = picture.bottom;
        auto const add = [&](Money amount, std::optional<std::size_t> source) {
            if (amount <= Money{}) return;
            y -= tall(amount);
            picture.bars.push_back({{x + gutter / 2, y, step - gutter, tall(amount)}, source});
        };
        for (auto const& series : coverage.sources) add(sum(series.months, year), series.source);
        add(sum(coverage.gap, year), std::nullopt);
        picture.years.push_back({{x, picture.bottom, step, label}, year.name});
    }
    return picture;
}

std::string described(Coverage const& coverage)
{
    Money cost;
    Money gap;
    for (auto const amount : coverage.cost) cost += amount;
    for (auto const amount : coverage.gap) gap += amount;
    if (coverage.years.empty()) return {};
    auto const& first = coverage.years.front().name;
    auto const& last = coverage.years.back().name;
    auto const span = coverage.years.size() == 1 ? first : first + " to " + last;
    return fmt::format("{}: {} of {} covered", span, share_text(cost - gap, cost), short_dollars(cost));
}

} // namespace gui
