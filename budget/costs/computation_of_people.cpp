// The terms of pay, of fringe and of costs that follow the headcount.
#include "budget/costs/computation_parts.hpp"
#include "budget/costs/staffing.hpp"
#include "budget/plan/coverage.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget::terms {

namespace {

std::vector<Factor> factors_of(Position const& position, bool with_overtime)
{
    std::vector<Factor> factors;
    if (with_overtime && !(position.overtime + position.differential).is_zero()) {
        std::string words = "1";
        if (!position.overtime.is_zero()) words += fmt::format(" + {} overtime", percent_text(position.overtime));
        if (!position.differential.is_zero()) words += fmt::format(" + {} differential", percent_text(position.differential));
        factors.push_back({Ratio{1} + position.overtime + position.differential, words});
    }
    if (!position.vacancy.is_zero())
        factors.push_back({Ratio{1} - position.vacancy, fmt::format("1 - {} vacancy", percent_text(position.vacancy))});
    return factors;
}

Money amount_of(LinePart const& part, int first, int last)
{
    Money sum;
    for (int month = first; month <= last; ++month) sum += part.months[static_cast<std::size_t>(month)];
    return sum;
}

// The pay that a share applies to: of one FTE in a year.
ExactMoney pay_under(Asked const& asked, Position const& position, FringePart const& part, int month)
{
    auto pay = yearly_base(asked.plan, asked.component, position, asked.year_of(month));
    if (part.on_overtime) pay = pay * (Ratio{1} + position.overtime + position.differential);
    if (part.basis == FringeBasis::share_up_to_base)
        pay = std::min(pay, part.wage_base * growth_factor(asked.plan, part.growth, asked.year_of(month)));
    return pay;
}

std::string base_in_words(Asked const& asked, FringePart const& part)
{
    std::string const pay = part.on_overtime ? "pay" : "pay without overtime and differential";
    if (part.basis == FringeBasis::share_of_pay) return pay;
    auto const base = [&](int month) { return round(part.wage_base * growth_factor(asked.plan, part.growth, asked.year_of(month))); };
    auto const [first, last] = std::pair{base(asked.first), base(asked.last)};
    return first == last ? fmt::format("{} up to {} an FTE a year", pay, short_dollars(first))
                         : fmt::format("{} up to {} and then {} an FTE a year", pay, short_dollars(first), short_dollars(last));
}

// A rate is the same in all years, so its base is summed over all months asked for; a flat amount grows.
void add_part(std::vector<Term>& terms, Asked const& asked, Position const& position, FringePart const& part, LinePart const& kept)
{
    auto const& size = asked.heads.positions.at(asked.component.id);
    auto const from = terms.size();
    if (part.basis == FringeBasis::flat_per_fte_month) {
        add_runs(terms, asked, [&](int month) {
            return Term{.what = part.name, .quantity = size.fte[static_cast<std::size_t>(month)], .unit = "FTE",
                        .price = part.amount * growth_factor(asked.plan, part.growth, asked.year_of(month)), .per = Term::Per::month,
                        .factors = factors_of(position, false)};
        });
    } else {
        Term term{.what = part.name, .quantity = part.rate, .is_rate = true, .price_words = base_in_words(asked, part),
                  .first = asked.first, .last = asked.last};
        for (int month = asked.first; month <= asked.last; ++month)
            term.price += pay_under(asked, position, part, month) * (size.fte[static_cast<std::size_t>(month)] * (Ratio{1} - position.vacancy) / Ratio{12});
        if (!term.exact().is_zero()) terms.push_back(std::move(term));
    }
    for (auto at = from; at < terms.size(); ++at) terms[at].amount = amount_of(kept, terms[at].first, terms[at].last);
}

struct Driver {
    char const* what;
    char const* unit;
    ExactMoney price;
    std::string words;
};

void add_driven(std::vector<Term>& terms, Asked const& asked, Driver const& driver, Term::Per per, std::function<Ratio(std::size_t)> const& quantity)
{
    auto const active = active_months(asked.plan, asked.component);
    add_runs(terms, asked, [&](int month) {
        return Term{.what = driver.what, .quantity = active.contains(month) ? quantity(static_cast<std::size_t>(month)) : Ratio{}, .unit = driver.unit,
                    .price = driver.price * asked.growth(month), .price_words = driver.words, .per = per};
    });
}

void add_hires(std::vector<Term>& terms, Asked const& asked, ExactMoney const& price, std::string const& words)
{
    auto const& heads = asked.heads;
    add_driven(terms, asked, {"New hires", "new hire", price, words}, Term::Per::once, [&](std::size_t month) { return Ratio{heads.new_hires[month]}; });
    add_driven(terms, asked, {"Hires that replace people who left", "hire", price, words}, Term::Per::year,
               [&](std::size_t month) { return heads.replacements_a_year[month]; });
}

void add_employees(std::vector<Term>& terms, Asked const& asked, ExactMoney const& price, std::string const& words)
{
    add_driven(terms, asked, {"Employees", "employee", price, words}, Term::Per::year,
               [&](std::size_t month) { return Ratio{asked.heads.people[month]}; });
}

std::string hours_and_fee(Ratio const& hours, Money rate, Money fee)
{
    if (hours.is_zero() || rate.is_zero()) return {};
    auto const paid = fmt::format("{} hours × {}", plain_text(hours), dollars(rate));
    return fee.is_zero() ? paid : fmt::format("{} + {} fee", paid, dollars(fee));
}

} // namespace

std::vector<Term> of_pay(Asked const& asked, Position const& position)
{
    auto const& size = asked.heads.positions.at(asked.component.id);
    auto const factors = factors_of(position, true);
    std::vector<Term> terms;
    add_runs(terms, asked, [&](int at) {
        auto const month = static_cast<std::size_t>(at);
        Term term{.quantity = size.fte[month], .unit = "FTE", .price = yearly_base(asked.plan, asked.component, position, asked.year_of(at)),
                  .per = Term::Per::year, .factors = factors};
        if (position.seats > 0)
            term.quantity_words = fmt::format("{} duty hours a year / {} hours an FTE", plain_text(size.coverage_hours[month]),
                                              plain_text(productive_hours(position)));
        if (position.pay_basis == PayBasis::hour)
            term.price_words = fmt::format("{} paid hours a year", plain_text(position.paid_hours));
        return term;
    });
    return terms;
}

std::vector<Term> of_fringe(Asked const& asked, Position const& position)
{
    std::vector<Term> terms;
    auto const* schedule = position.fringe ? find(asked.plan, *position.fringe) : nullptr;
    if (!schedule) return terms;
    for (std::size_t part = 0; part < schedule->parts.size(); ++part)
        add_part(terms, asked, position, schedule->parts[part], asked.line.parts[part]);
    return terms;
}

std::vector<Term> of_training(Asked const& asked, Training const& training)
{
    std::vector<Term> terms;
    add_hires(terms, asked, training.backfill_rate * training.hours_per_hire + training.fee_per_hire,
              hours_and_fee(training.hours_per_hire, training.backfill_rate, training.fee_per_hire));
    add_employees(terms, asked, training.backfill_rate * training.hours_per_employee + training.fee_per_employee,
                  hours_and_fee(training.hours_per_employee, training.backfill_rate, training.fee_per_employee));
    add_driven(terms, asked, {"Courses", "", training.courses, {}}, Term::Per::year, [](std::size_t) { return Ratio{1}; });
    return terms;
}

std::vector<Term> of_wellness(Asked const& asked, Wellness const& wellness)
{
    bool const monthly = wellness.assistance_basis == AmountBasis::month;
    std::string words;
    if (!wellness.assistance.is_zero() && (monthly || !wellness.yearly_check.is_zero()))
        words = fmt::format("{}{} assistance", monthly ? "12 × " : "", dollars(wellness.assistance));
    if (!words.empty() && !wellness.yearly_check.is_zero()) words += fmt::format(" + {} yearly check", dollars(wellness.yearly_check));
    std::vector<Term> terms;
    add_employees(terms, asked, wellness.assistance * Ratio{monthly ? 12 : 1} + wellness.yearly_check, words);
    add_driven(terms, asked, {"Debriefing", "hour", wellness.debrief_rate, {}}, Term::Per::month,
               [&](std::size_t) { return wellness.debrief_hours; });
    return terms;
}

std::vector<Term> of_uniforms(Asked const& asked, Uniforms const& uniforms)
{
    std::vector<Term> terms;
    add_hires(terms, asked, uniforms.first_issue, {});
    add_employees(terms, asked, uniforms.upkeep, {});
    return terms;
}

} // namespace budget::terms
