#include "budget/costs/line.hpp"

#include "budget/costs/rules.hpp"

namespace budget {

ObjectClass class_under(RuleVersion rules, Line const& line)
{
    return line.unit_price.is_zero() ? line.object_class : class_by_price(rules, line.unit_price);
}

Money Line::unnamed(std::size_t month) const
{
    Money sum;
    for (auto const& part : paid)
        if (part.month == month && !part.source) sum += part.amount;
    return sum;
}

} // namespace budget
