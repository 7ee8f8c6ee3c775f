#include "budget/costs/computation.hpp"

#include "budget/costs/computation_parts.hpp"
#include "budget/costs/purchases.hpp"
#include "budget/costs/volumes.hpp"

#include <algorithm>
#include <stdexcept>

namespace budget {

namespace terms {

namespace {

bool alike(Term const& a, Term const& b)
{
    return a.what == b.what && a.quantity == b.quantity && a.unit == b.unit && a.is_rate == b.is_rate && a.price == b.price &&
           a.price_words == b.price_words && a.per == b.per && a.factors == b.factors && a.per != Term::Per::once;
}

std::vector<Term> bought(Asked const& asked, std::vector<std::int64_t> const& buys, Money price, char const* unit)
{
    std::vector<Term> terms;
    add_runs(terms, asked, [&](int month) {
        return Term{.quantity = Ratio{buys[static_cast<std::size_t>(month)]}, .unit = unit, .price = price * asked.growth(month)};
    });
    return terms;
}

std::vector<Term> each_year(Asked const& asked, std::vector<std::int64_t> const& counts, ExactMoney const& price, Term::Per per,
                            char const* unit, std::string const& price_words = {})
{
    std::vector<Term> terms;
    add_runs(terms, asked, [&](int month) {
        return Term{.quantity = Ratio{counts[static_cast<std::size_t>(month)]}, .unit = unit, .price = price * asked.growth(month),
                    .price_words = price_words, .per = per};
    });
    return terms;
}

std::vector<Term> of_vehicles(Asked const& asked, Vehicles const& vehicles)
{
    auto const counts = counts_by_month(asked.plan, asked.component, vehicles.count, vehicles.steps);
    using Per = Term::Per;
    if (asked.is_part("purchase"))
        return bought(asked, units_bought(counts, active_months(asked.plan, asked.component), vehicles.replace ? vehicles.life_years * 12 : 0, false),
                      vehicles.price + vehicles.outfitting, "vehicle");
    if (asked.is_part("lease")) return each_year(asked, counts, vehicles.lease, Per::month, "vehicle");
    if (asked.is_part("mileage"))
        return each_year(asked, counts, ExactMoney::from_cents(vehicles.dollars_per_mile * Ratio{100} * vehicles.miles), Per::year, "vehicle",
                         plain_text(vehicles.miles) + " miles × $" + plain_text(vehicles.dollars_per_mile) + " a mile");
    return each_year(asked, counts, asked.is_part("running") ? vehicles.fuel_and_maintenance : vehicles.insurance, Per::year, "vehicle");
}

std::vector<std::int64_t> devices_needed(Asked const& asked, Devices const& devices)
{
    if (devices.basis == CountBasis::fixed) return counts_by_month(asked.plan, asked.component, devices.count, devices.steps);
    auto const& driver = devices.basis == CountBasis::per_seat       ? asked.heads.seats
                         : devices.basis == CountBasis::per_employee ? asked.heads.people
                                                                     : asked.heads.vehicles;
    auto need = std::vector<std::int64_t>(driver.size());
    auto const active = active_months(asked.plan, asked.component);
    for (std::size_t month = 0; month < need.size(); ++month)
        if (active.contains(static_cast<int>(month))) need[month] = devices.count * driver[month];
    return need;
}

std::vector<Term> of_devices(Asked const& asked, Devices const& devices)
{
    auto const need = devices_needed(asked, devices);
    if (asked.is_part("purchase"))
        return bought(asked, units_bought(need, active_months(asked.plan, asked.component), devices.life_years * 12, devices.owned),
                      devices.unit_price, "unit");
    return each_year(asked, need, devices.fee, devices.fee_basis == AmountBasis::month ? Term::Per::month : Term::Per::year, "unit");
}

std::vector<Term> of_amount(Asked const& asked, Money amount, AmountBasis basis)
{
    auto const active = active_months(asked.plan, asked.component);
    std::vector<Term> terms;
    add_runs(terms, asked, [&](int month) {
        if (!active.contains(month)) return Term{};
        ExactMoney const price = amount * asked.growth(month);
        Ratio const people{asked.heads.people[static_cast<std::size_t>(month)]};
        switch (basis) {
        case AmountBasis::once: return month == active.first ? Term{.price = price} : Term{};
        case AmountBasis::month: return Term{.price = price, .per = Term::Per::month};
        case AmountBasis::year: return Term{.price = price, .per = Term::Per::year};
        case AmountBasis::employee_month: return Term{.quantity = people, .unit = "employee", .price = price, .per = Term::Per::month};
        case AmountBasis::employee_year: return Term{.quantity = people, .unit = "employee", .price = price, .per = Term::Per::year};
        case AmountBasis::encounter:
            return Term{.quantity = volume_in(asked.program, asked.plan.first_month + month).encounters.value_or(Ratio{}), .unit = "encounter",
                        .price = price, .per = Term::Per::month};
        case AmountBasis::share_of_direct: break;
        }
        return Term{};
    });
    return terms;
}

bool is_share(Component const& component)
{
    auto const* expense = std::get_if<Expense>(&component.detail);
    return expense && expense->basis == AmountBasis::share_of_direct;
}

// A rate on what other lines of the program are planned to cost; a term a fiscal year, in which it is rounded to date.
std::vector<Term> on_base(Asked const& asked, Ratio const& rate, std::string const& words, std::function<Money(Line const&, std::size_t)> const& part)
{
    auto const active = active_months(asked.plan, asked.component);
    std::vector<Term> terms;
    for (int month = std::max(asked.first, active.first); month <= std::min(asked.last, active.last); ++month) {
        if (terms.empty() || asked.year_of(terms.back().first) != asked.year_of(month))
            terms.push_back({.quantity = rate, .is_rate = true, .price_words = words, .first = month});
        terms.back().last = month;
        for (auto const& line : asked.costs.lines)
            if (line.program == asked.program.id && !line.in_kind) terms.back().price += part(line, static_cast<std::size_t>(month));
    }
    std::erase_if(terms, [](auto const& term) { return term.exact().is_zero(); });
    return terms;
}

std::vector<Term> of_expense(Asked const& asked, Expense const& expense)
{
    if (expense.basis != AmountBasis::share_of_direct) return of_amount(asked, expense.amount, expense.basis);
    return on_base(asked, expense.share, "other direct cost", [&](Line const& line, std::size_t month) {
        bool const counts = line.object_class != ObjectClass::indirect && !is_share(component_of(asked.program, line));
        return counts ? line.months[month] : Money{};
    });
}

std::vector<Term> of_indirect(Asked const& asked, Indirect const& indirect)
{
    auto const words = indirect.base == IndirectBase::mtdc           ? "modified total direct cost"
                       : indirect.base == IndirectBase::total_direct ? "total direct cost"
                                                                     : "salaries and fringe";
    return on_base(asked, indirect.rate, words, [&](Line const& line, std::size_t month) {
        if (line.kind == ComponentKind::indirect) return Money{};
        bool const pay = line.object_class == ObjectClass::personnel || line.object_class == ObjectClass::fringe;
        if (indirect.base == IndirectBase::mtdc) return line.in_mtdc[month];
        return indirect.base == IndirectBase::total_direct || pay ? line.months[month] : Money{};
    });
}

std::vector<Term> of_line(Asked const& asked)
{
    struct ByKind {
        Asked const& asked;
        std::vector<Term> operator()(Position const& it) const { return asked.is_part("fringe") ? of_fringe(asked, it) : of_pay(asked, it); }
        std::vector<Term> operator()(Vehicles const& it) const { return of_vehicles(asked, it); }
        std::vector<Term> operator()(Devices const& it) const { return of_devices(asked, it); }
        std::vector<Term> operator()(Training const& it) const { return of_training(asked, it); }
        std::vector<Term> operator()(Wellness const& it) const { return of_wellness(asked, it); }
        std::vector<Term> operator()(Uniforms const& it) const { return of_uniforms(asked, it); }
        std::vector<Term> operator()(Contract const& it) const { return of_amount(asked, it.amount, it.basis); }
        std::vector<Term> operator()(Expense const& it) const { return of_expense(asked, it); }
        std::vector<Term> operator()(Indirect const& it) const { return of_indirect(asked, it); }
    };
    return std::visit(ByKind{asked}, asked.component.detail);
}

Money sum_of(Line const& line, int first, int last)
{
    Money sum;
    for (int month = first; month <= last; ++month) sum += line.months[static_cast<std::size_t>(month)];
    return sum;
}

void set_amounts(std::vector<Term>& terms, Asked const& asked)
{
    if (!asked.line.parts.empty()) return;
    bool apart = true;
    for (std::size_t at = 1; at < terms.size(); ++at) apart = apart && terms[at - 1].last < terms[at].first;
    if (apart) {
        for (auto& term : terms) term.amount = sum_of(asked.line, term.first, term.last);
        return;
    }
    std::vector<Ratio> weights;
    for (auto const& term : terms) weights.push_back(term.exact().cents());
    auto const amounts = apportion(sum_of(asked.line, asked.first, asked.last), weights);
    for (std::size_t at = 0; at < terms.size(); ++at) terms[at].amount = amounts[at];
}

} // namespace

void add_runs(std::vector<Term>& terms, Asked const& asked, std::function<Term(int month)> const& of_month)
{
    std::optional<std::size_t> before;
    for (int month = asked.first; month <= asked.last; ++month) {
        auto term = of_month(month);
        if (term.quantity.is_zero() || term.price.is_zero()) {
            before.reset();
            continue;
        }
        if (before && alike(terms[*before], term)) {
            terms[*before].last = month;
            continue;
        }
        term.first = term.last = month;
        terms.push_back(std::move(term));
        before = terms.size() - 1;
    }
}

} // namespace terms

ExactMoney Term::exact() const
{
    ExactMoney product = price * quantity;
    for (auto const& factor : factors) product = product * factor.value;
    return per == Per::year ? product * Ratio{months(), 12} : per == Per::month ? product * Ratio{months()} : product;
}

Computation::Computation(Plan const& plan, Costs const& costs) : plan_{plan}, costs_{costs}
{
    for (auto const& program : plan.programs) heads_.emplace(program.id, count_heads(plan, program));
}

std::vector<Term> Computation::terms(std::size_t line, int first_month, int last_month) const
{
    auto const& of = costs_.lines[line];
    auto const* program = find(plan_, of.program);
    if (!program) throw std::logic_error("a line of no program");
    std::vector<Term> terms;
    int const first = std::max(first_month, 0);
    int const last = std::min(last_month, plan_.months - 1);
    int const closed = std::min(last + 1, costs_.closed_months);
    if (first < closed) {
        Term books{.price = terms::sum_of(of, first, closed - 1), .first = first, .last = closed - 1, .actual = true};
        books.amount = round(books.price);
        if (!books.amount.is_zero()) terms.push_back(std::move(books));
    }
    terms::Asked const asked{plan_, costs_, *program, component_of(*program, of), of, heads_.at(of.program), std::max(first, closed), last};
    if (asked.first > asked.last) return terms;
    auto open = terms::of_line(asked);
    terms::set_amounts(open, asked);
    std::move(open.begin(), open.end(), std::back_inserter(terms));
    return terms;
}

} // namespace budget
