#include "importers/rounding_unit.hpp"

namespace importers {

std::int64_t rounding_unit(std::vector<std::optional<budget::Money>> const& amounts)
{
    std::int64_t unit = 100'000'000'000;
    bool any = false;
    for (auto const& amount : amounts) {
        if (!amount || amount->is_zero()) continue;
        any = true;
        while (unit > 1 && amount->cents() % unit != 0) unit /= 10;
    }
    return any ? unit : 0;
}

} // namespace importers
