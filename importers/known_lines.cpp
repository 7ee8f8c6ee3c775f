#include "importers/known_lines.hpp"

#include "budget/plan/names.hpp"
#include "importers/heading_words.hpp"
#include "importers/source_names.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

using namespace budget;

namespace {

std::optional<ObjectClass> class_of(Component const& component)
{
    auto const* expense = std::get_if<Expense>(&component.detail);
    return expense ? std::optional{expense->object_class} : std::nullopt; // the others' kind decides it
}

bool share_a_month(Component const& one, Component const& other, Plan const& plan)
{
    auto const first = [&](Component const& component) { return component.first_month.value_or(plan.first_month); };
    auto const last = [&](Component const& component) { return component.last_month.value_or(plan.last_month()); };
    return first(one) <= last(other) && first(other) <= last(one);
}

// "Salaries", "Salaries FY27": whether by the line's name or with the years of its amount.
bool is_same_line(std::string const& known, std::string const& line, std::string const& component)
{
    return is_same_name(known, line) || is_same_name(known, component) || (known.starts_with(line + " FY") && year_in(plain_words(known.substr(line.size()))));
}

std::string with_basis(Money amount, AmountBasis basis)
{
    switch (basis) {
    case AmountBasis::once: return fmt::format(", at {} once", dollars(amount));
    case AmountBasis::month: return fmt::format(", at {} a month", dollars(amount));
    case AmountBasis::year: return fmt::format(", at {} a year", dollars(amount));
    default: return {};
    }
}

std::string cost_in_words(Component const& component)
{
    if (auto const* position = std::get_if<Position>(&component.detail)) {
        if (position->fte.is_zero()) return {};
        return fmt::format(", with {} FTE at {} {}", decimal_text(position->fte, 2), dollars(position->pay), position->pay_basis == PayBasis::year ? "a year" : "an hour");
    }
    if (auto const* expense = std::get_if<Expense>(&component.detail)) return with_basis(expense->amount, expense->basis);
    if (auto const* contract = std::get_if<Contract>(&component.detail)) return with_basis(contract->amount, contract->basis);
    if (auto const* training = std::get_if<Training>(&component.detail); training && !training->courses.is_zero()) return with_basis(training->courses, AmountBasis::year);
    return {};
}

} // namespace

std::optional<std::string> known_line(std::string const& name, LineComponents const& made, ProgramId const& program, Plan const& plan)
{
    auto const* own = find(plan, program);
    if (!own) return std::nullopt;
    for (auto const& known : own->components)
        for (auto const& component : made.components)
            if (is_same_line(known.name, name, component.name) && kind_of(known) == kind_of(component) && class_of(known) == class_of(component) && share_a_month(known, component, plan))
                return fmt::format("the plan has this line{}", cost_in_words(known));
    return std::nullopt;
}

} // namespace importers
