#include "budget/costs/shares.hpp"

#include <fmt/format.h>

#include <functional>

namespace budget {

namespace {

void fill(Plan const& plan, Component const& component, Line& line, Ratio const& rate,
          std::function<Money(std::size_t month)> const& base)
{
    auto const active = active_months(plan, component);
    auto const calendar = plan.calendar();
    Money base_to_date;
    Money charged_to_date;
    for (int at = active.first; at <= active.last; ++at) {
        if (calendar.month_of_year(plan.first_month + at) == 1) base_to_date = charged_to_date = Money{};
        auto const month = static_cast<std::size_t>(at);
        base_to_date += base(month);
        Money const total = round(base_to_date * rate);
        line.months[month] = total - charged_to_date;
        charged_to_date = total;
    }
}

Expense const* share_of_direct(Component const& component)
{
    auto const* expense = std::get_if<Expense>(&component.detail);
    return expense && expense->basis == AmountBasis::share_of_direct ? expense : nullptr;
}

// "15.0 % of Modified total direct cost, de minimis", "…, negotiated (of 3 May 2025)".
std::string basis_text(Indirect const& indirect)
{
    auto text = fmt::format("{} of {}", percent_for_people(indirect.rate), spoken(indirect.base));
    if (indirect.kind == IndirectKind::de_minimis) text += ", de minimis";
    if (indirect.kind == IndirectKind::negotiated)
        text += indirect.agreement.empty() ? ", negotiated" : fmt::format(", negotiated ({})", indirect.agreement);
    return text;
}

} // namespace

void add_shares_of_direct(Plan const& plan, Program const& program, std::vector<Line>& lines)
{
    for (auto& line : lines) {
        auto const& component = component_of(program, line);
        auto const* expense = share_of_direct(component);
        if (!expense) continue;
        fill(plan, component, line, expense->share, [&](std::size_t month) {
            Money base;
            for (auto const& other : lines)
                if (!other.in_kind && other.object_class != ObjectClass::indirect && !share_of_direct(component_of(program, other)))
                    base += other.months[month];
            return base;
        });
    }
}

void add_indirect(Plan const& plan, Program const& program, std::vector<Line>& lines)
{
    for (auto& line : lines) {
        auto const& component = component_of(program, line);
        auto const* indirect = std::get_if<Indirect>(&component.detail);
        if (!indirect) continue;
        line.basis = basis_text(*indirect);
        fill(plan, component, line, indirect->rate, [&](std::size_t month) {
            Money base;
            for (auto const& other : lines) {
                if (other.in_kind || std::holds_alternative<Indirect>(component_of(program, other).detail)) continue;
                bool const pay = other.object_class == ObjectClass::personnel || other.object_class == ObjectClass::fringe;
                if (indirect->base == IndirectBase::mtdc) base += other.in_mtdc[month];
                else if (indirect->base == IndirectBase::total_direct || pay) base += other.months[month];
            }
            return base;
        });
    }
}

} // namespace budget
