#include "app/gui/content/cost_table.hpp"

#include "budget/counted.hpp"
#include "templates/staffing_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace gui {

using budget::Component;
using budget::Money;

namespace {

constexpr std::string_view component_prefix = "component:";
constexpr std::string_view program_prefix = "program:";

// One of a component's figures that the table shows: which field, and the words after its value.
struct Figure {
    std::string field;
    std::string unit;
};

std::string per(budget::AmountBasis basis)
{
    using enum budget::AmountBasis;
    switch (basis) {
    case once: return "once";
    case month: return "a month";
    case year: return "a year";
    case share_of_direct: return "of direct cost";
    case employee_month: return "a month an employee";
    case employee_year: return "a year an employee";
    case encounter: return "an encounter";
    }
    return {};
}

std::string per(budget::CountBasis basis, int count)
{
    using enum budget::CountBasis;
    switch (basis) {
    case fixed: return count == 1 ? "item" : "items";
    case per_seat: return "per seat";
    case per_employee: return "per employee";
    case per_vehicle: return "per vehicle";
    }
    return {};
}

// How many: FTE, seats, vehicles, devices. Other kinds are driven by the program's people and have no number of their
// own.
struct NumberOf {
    Figure operator()(budget::Position const& position) const
    {
        if (position.span > 0) return {"span", "people each"};
        if (position.seats > 0) return {"seats", position.seats == 1 ? "seat" : "seats"};
        return {"fte", "FTE"};
    }
    Figure operator()(budget::Vehicles const& vehicles) const
    {
        return {"count", vehicles.count == 1 ? "vehicle" : "vehicles"};
    }
    Figure operator()(budget::Devices const& devices) const { return {"count", per(devices.basis, devices.count)}; }
    template <class Other> Figure operator()(Other const&) const { return {}; }
};

// The amount that says most about it; the form beside the table has the others.
struct AmountOf {
    Figure operator()(budget::Position const& position) const
    {
        return {"pay", position.pay_basis == budget::PayBasis::year ? "a year" : "an hour"};
    }
    Figure operator()(budget::Vehicles const& vehicles) const
    {
        if (vehicles.acquisition == budget::VehicleAcquisition::buy) return {"price", "each"};
        if (vehicles.acquisition == budget::VehicleAcquisition::lease) return {"lease", "each a month"};
        return vehicles.dollars_per_mile.is_zero() ? Figure{"fuel-and-maintenance", "each a year"}
                                                   : Figure{"dollars-per-mile", "dollars a mile"};
    }
    Figure operator()(budget::Devices const& devices) const
    {
        if (!devices.owned && devices.fee.is_zero()) return {"unit-price", "each"};
        return {"fee", "each " + per(devices.fee_basis)};
    }
    Figure operator()(budget::Training const& training) const
    {
        if (!training.fee_per_employee.is_zero()) return {"fee-per-employee", "per employee"};
        if (!training.fee_per_hire.is_zero()) return {"fee-per-hire", "per hire"};
        return {"courses", "a year"};
    }
    Figure operator()(budget::Wellness const& wellness) const
    {
        return {"assistance", "per employee " + per(wellness.assistance_basis)};
    }
    Figure operator()(budget::Uniforms const& uniforms) const
    {
        return uniforms.upkeep.is_zero() ? Figure{"first-issue", "per hire"} : Figure{"upkeep", "per employee"};
    }
    Figure operator()(budget::Contract const& contract) const { return {"amount", per(contract.basis)}; }
    Figure operator()(budget::Expense const& expense) const
    {
        return {expense.basis == budget::AmountBasis::share_of_direct ? "share" : "amount", per(expense.basis)};
    }
    Figure operator()(budget::Indirect const& indirect) const
    {
        return {"rate", std::string{"of "} + spoken(indirect.base)};
    }
};

Figure figure_of(Component const& component, std::string const& column)
{
    if (column == "number") return std::visit(NumberOf{}, component.detail);
    if (column == "amount") return std::visit(AmountOf{}, component.detail);
    return {column, {}}; // the other columns that are edited are named as their fields
}

std::vector<TableColumn> columns_of(budget::Plan const& plan, std::vector<budget::Period> const& years)
{
    std::vector<Choice> growth{{"", "–"}};
    for (auto const& assumption : plan.assumptions) growth.push_back({assumption.id.text, assumption.name});
    std::vector<Choice> priority;
    for (auto const& name : budget::names_of<budget::Priority>()) priority.push_back({name.written, name.spoken});

    std::vector<TableColumn> columns{{"name", "Cost", 170, false, true, false, true},
                                     {"number", "Number", 85, false, true},
                                     {"amount", "Pay or amount", 190, false, true}};
    for (auto const& year : years) {
        auto const title = year.count < 12 ? fmt::format("{} ({})", year.name, budget::counted(year.count, "month")) : year.name;
        columns.push_back({"year:" + year.key, title, 110, true});
    }
    columns.push_back({"priority", "Priority", 100, false, true, false, false, priority});
    columns.push_back({"growth", "Growth", 125, false, true, false, false, growth});
    columns.push_back({"first-month", "First month", 95, false, true});
    columns.push_back({"last-month", "Last month", 95, false, true});
    return columns;
}

// What each program and each component costs in each year, added up in one pass over the lines.
struct CostOfYears {
    std::map<std::string, std::vector<Money>> of_program; // by id, one amount a year
    std::map<std::string, std::vector<Money>> of_component;
    std::vector<Money> of_all; // that the filter takes

    CostOfYears(budget::Outcome const& outcome, std::vector<budget::Period> const& years, budget::Filter const& filter)
        : of_all(years.size())
    {
        for (auto const& line : outcome.costs.lines) {
            auto& program = of_program[line.program.text];
            auto& component = of_component[line.component.text];
            program.resize(years.size());
            component.resize(years.size());
            for (std::size_t at = 0; at < years.size(); ++at) {
                auto const cost = sum(line.months, years[at]);
                program[at] += cost;
                component[at] += cost;
                if (filter.takes(line)) of_all[at] += cost;
            }
        }
    }
};

// Amounts by year; "–" where nothing could be calculated, zero where no line is of the thing.
void add_year_cells(TableRow& row, std::size_t years, bool calculated, std::vector<Money> const* amounts, bool stale)
{
    for (std::size_t at = 0; at < years; ++at) {
        if (!calculated) row.cells.push_back({"–", false, Tone::quiet});
        else row.cells.push_back({dollars(amounts ? (*amounts)[at] : Money{}), false, stale ? Tone::quiet : Tone::plain});
    }
}

std::vector<Money> const* years_of(std::map<std::string, std::vector<Money>> const& amounts, std::string const& id)
{
    auto const found = amounts.find(id);
    return found == amounts.end() ? nullptr : &found->second;
}

// Makes entries of a component's fields of these names only: a plan has too many for all of them.
std::vector<Entry> entries_named(budget::Plan const& plan, Component const& component, std::vector<std::string> const& names)
{
    EntryMaker maker{plan};
    auto const take = [&](budget::Field const& field, auto const& value) {
        if (std::find(names.begin(), names.end(), field.written) != names.end()) maker(field, value);
    };
    // The name comes first of all, then what the kind is about, as entries_of() has them.
    budget::visit_fields(component, take);
    std::visit([&](auto const& detail) { budget::visit_fields(detail, take); }, component.detail);
    return std::move(maker.entries);
}

std::string free_name(budget::Plan const& plan, std::string const& wanted)
{
    auto const taken = [&](std::string const& name) {
        for (auto const& program : plan.programs)
            for (auto const& component : program.components)
                if (component.name == name) return true;
        return false;
    };
    if (!taken(wanted)) return wanted;
    for (int number = 2;; ++number)
        if (auto name = fmt::format("{} {}", wanted, number); !taken(name)) return name;
}

// The component's own figures; those by year are left empty.
TableRow component_row(budget::Plan const& plan, Component const& component, std::vector<TableColumn> const& columns)
{
    std::vector<Figure> figures;
    std::vector<std::string> names;
    for (auto const& column : columns) {
        figures.push_back(figure_of(component, column.key));
        names.push_back(figures.back().field);
    }
    auto const entries = entries_named(plan, component, names);
    TableRow row{key_of(component.id), {}};
    for (auto const& figure : figures) {
        auto const entry = std::find_if(entries.begin(), entries.end(), [&](auto const& one) { return one.field == figure.field; });
        if (entry == entries.end()) row.cells.emplace_back();
        else row.cells.push_back({entry->shown + (figure.unit.empty() ? "" : " " + figure.unit), true});
    }
    return row;
}

} // namespace

std::string key_of(budget::ComponentId const& component) { return std::string{component_prefix} + component.text; }
std::string key_of(budget::ProgramId const& program) { return std::string{program_prefix} + program.text; }

CostRow cost_row(budget::Plan const& plan, std::string const& key)
{
    if (key.starts_with(component_prefix)) {
        budget::ComponentId const id{key.substr(component_prefix.size())};
        auto const* program = program_of(plan, id);
        return program ? CostRow{id, program->id} : CostRow{};
    }
    if (key.starts_with(program_prefix)) {
        budget::ProgramId const id{key.substr(program_prefix.size())};
        return find(plan, id) ? CostRow{{}, id} : CostRow{};
    }
    return {};
}

TableContent cost_table(budget::Plan const& plan, budget::Outcome const* outcome, budget::Filter const& filter,
                        bool stale)
{
    auto const years = periods(outcome ? outcome->plan : plan, budget::Step::year);
    TableContent table{.columns = columns_of(plan, years), .rows = {}};
    std::optional<CostOfYears> cost;
    if (outcome) cost.emplace(*outcome, years, filter);
    auto const add = [&](TableRow& row, std::vector<Money> const* amounts) {
        add_year_cells(row, years.size(), outcome != nullptr, amounts, stale);
    };
    for (auto const& program : plan.programs) {
        if (filter.program && *filter.program != program.id) continue;
        TableRow heading{key_of(program.id), {{program.name, true}, {}, {}}, true};
        add(heading, cost ? years_of(cost->of_program, program.id.text) : nullptr);
        heading.cells.resize(table.columns.size());
        table.rows.push_back(std::move(heading));
        for (auto const& component : program.components) {
            auto row = component_row(plan, component, table.columns);
            TableRow amounts;
            add(amounts, cost ? years_of(cost->of_component, component.id.text) : nullptr);
            std::move(amounts.cells.begin(), amounts.cells.end(), row.cells.begin() + 3); // after name, number and amount
            table.rows.push_back(std::move(row));
        }
    }
    TableRow total{"total", {{filter.program ? "Total of the program" : "Total of all programs"}, {}, {}}, true};
    add(total, cost ? &cost->of_all : nullptr);
    total.cells.resize(table.columns.size());
    table.rows.push_back(std::move(total));
    return table;
}

std::optional<Entry> cost_cell(budget::Plan const& plan, budget::ComponentId const& id, std::string const& column)
{
    auto const* component = find(plan, id);
    if (!component) return std::nullopt;
    auto const field = figure_of(*component, column).field;
    for (auto& entry : entries_of(plan, id))
        if (entry.field == field) return entry;
    return std::nullopt;
}

std::string without_unit(budget::Plan const& plan, budget::ComponentId const& id, std::string const& column,
                         std::string text)
{
    auto const* component = find(plan, id);
    if (!component) return text;
    auto const unit = figure_of(*component, column).unit;
    auto const one = unit.ends_with('s') ? unit.substr(0, unit.size() - 1) : unit;
    for (auto const& word : {one + "s", one}) { // "3 vehicles" over "1 vehicle"
        if (unit.empty() || !text.ends_with(word)) continue;
        text.resize(text.size() - word.size());
        break;
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

std::string staffing_text(budget::Outcome const& outcome, budget::ComponentId const& component)
{
    for (auto const& staffing : outcome.costs.staffing) {
        if (staffing.component == component) return templates::sizes_in_words(outcome, staffing);
    }
    return {};
}

namespace {

// As little as makes sense: one of it, and no amount that nobody entered.
budget::Detail new_detail(budget::ComponentKind kind)
{
    using enum budget::ComponentKind;
    budget::Position one_position;
    one_position.title = "New position";
    one_position.fte = 1;
    budget::Vehicles one_vehicle;
    one_vehicle.count = 1;
    budget::Devices one_device;
    one_device.count = 1;
    budget::Expense expense;
    expense.kind = kind;
    switch (kind) {
    case position: return one_position;
    case vehicles: return one_vehicle;
    case devices: return one_device;
    case training: return budget::Training{};
    case wellness: return budget::Wellness{};
    case uniforms: return budget::Uniforms{};
    case contract: return budget::Contract{};
    case evaluation:
    case marketing:
    case client_support:
    case office_space:
    case other: return expense;
    case start_up: expense.basis = budget::AmountBasis::once; return expense;
    case indirect: return budget::Indirect{};
    }
    return expense;
}

} // namespace

budget::Component new_component(budget::Plan const& plan, budget::ComponentKind kind)
{
    Component component;
    component.name = free_name(plan, kind == budget::ComponentKind::position ? "New position" : spoken(kind));
    component.id = free_component_id(plan, component.name);
    component.detail = new_detail(kind);
    return component;
}

budget::Component copy_of(budget::Plan const& plan, Component const& component)
{
    auto copy = component;
    copy.name = free_name(plan, component.name + " (copy)");
    copy.id = free_component_id(plan, copy.name);
    return copy;
}

} // namespace gui
