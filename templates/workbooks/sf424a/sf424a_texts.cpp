#include "templates/workbooks/sf424a/sf424a_texts.hpp"

#include "budget/exact_money.hpp"
#include "templates/rule_sentences.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

Problem warning(std::string code, std::string text, std::string remedy)
{
    return {.severity = Severity::warning, .code = "sf424a." + std::move(code), .text = std::move(text), .remedy = std::move(remedy)};
}

bool is_in(Sf424a const& form, Outcome const& outcome, std::size_t month)
{
    auto const at = outcome.plan.first_month + static_cast<int>(month);
    return at >= form.first && at <= form.last;
}

// What the form charges as indirect cost of one component, and the base that its own charges make.
struct IndirectCharge {
    Component const* component = nullptr;
    Indirect rate;
    Money charged;
    ExactMoney base;
    Money most() const { return round(base * rate.rate); }
};

std::vector<IndirectCharge> indirect_charges(Sf424a const& form, Outcome const& outcome, AwardBudget const& budget)
{
    std::vector<IndirectCharge> charges;
    auto const& lines = outcome.costs.lines;
    for (auto const& charge : budget.charges) {
        auto const& line = lines[charge.line];
        if (!is_in(form, outcome, charge.month) || line.kind != ComponentKind::indirect) continue;
        auto const* component = find(outcome.plan, line.component);
        auto found = std::find_if(charges.begin(), charges.end(), [&](auto const& one) { return one.component == component; });
        if (found == charges.end()) found = charges.insert(charges.end(), {component, std::get<Indirect>(component->detail), {}, {}});
        found->charged += charge.amount;
    }
    for (auto& one : charges)
        for (auto const& charge : budget.charges)
            if (is_in(form, outcome, charge.month) && program_of(outcome.plan, one.component->id)->id == lines[charge.line].program)
                one.base += part_in_base(lines[charge.line], charge, one.rate.base, budget.rules);
    return charges;
}

std::string kind_in_words(Indirect const& rate)
{
    return rate.kind == IndirectKind::de_minimis ? "De minimis " : rate.kind == IndirectKind::negotiated ? "Negotiated " : "";
}

std::string base_in_words(IndirectBase base)
{
    return base == IndirectBase::mtdc ? "MTDC" : base == IndirectBase::total_direct ? "total direct" : "salaries and fringe";
}

std::string first_that_fits(std::vector<std::string> const& texts, std::size_t most)
{
    for (auto const& text : texts)
        if (!text.empty() && text.size() <= most) return text;
    return {};
}

// `months`: how many are rounded, each to the cent.
std::string indirect_note(std::vector<IndirectCharge> const& charges, int months)
{
    if (charges.empty()) return {};
    auto const& one = charges.front();
    if (std::any_of(charges.begin(), charges.end(), [&](auto const& other) {
            return other.rate.rate != one.rate.rate || other.rate.base != one.rate.base || other.rate.kind != one.rate.kind;
        }))
        return "Several rates: see the attached budget detail";
    Money charged;
    ExactMoney base;
    for (auto const& charge : charges) {
        charged += charge.charged;
        base += charge.base;
    }
    auto const rate = kind_in_words(one.rate) + percent_text(one.rate.rate);
    auto const of = fmt::format("{} {}", base_in_words(one.rate.base), short_dollars(round(base)));
    // An equation is printed only where it is one: a cap, or other money that pays a part, makes less of it.
    Money const rounding = Money::from_cents(static_cast<std::int64_t>(charges.size()) * months);
    auto const product = round(base * one.rate.rate);
    bool const is_product = charged <= product + rounding && product <= charged + rounding;
    auto const charged_words = short_dollars(charged);
    return first_that_fits({fmt::format("{} x {}{} {}", rate, of, is_product ? ":" : ", charged", charged_words),
                            is_product ? std::string{} : fmt::format("{} x {}, charged {}", percent_text(one.rate.rate), of, charged_words),
                            fmt::format("{} x {}", rate, of), fmt::format("{} x {}", percent_text(one.rate.rate), of),
                            "See the attached budget detail"}, 50);
}

} // namespace

void add_texts(Sf424a& form, Outcome const& outcome, AwardBudget const& budget)
{
    form.direct_note = "See the attached budget detail and narrative";
    form.indirect_note = indirect_note(indirect_charges(form, outcome, budget), form.last - form.first + 1);
    std::vector<std::string> sentences;
    if (form.whole_project) {
        sentences.push_back(fmt::format("Sections A to C: whole project, {} to {}.", for_people(form.first), for_people(form.last)));
        if (form.last - form.first >= 12) sentences.push_back("Section D: its first 12 months.");
    } else {
        sentences.push_back(fmt::format("Sections A to D: {} to {}.", for_people(form.first), for_people(form.last)));
    }
    Money donated;
    for (auto const& resource : form.resources) donated += resource.donated;
    if (!donated.is_zero()) sentences.push_back(fmt::format("In kind: {} of section C.", short_dollars(donated)));
    Money income;
    for (auto const& activity : form.activities) income += activity.program_income;
    if (!income.is_zero()) sentences.push_back("Line 7: estimated income, billed before this award is drawn; in no total.");
    for (auto const& sentence : sentences)
        if (form.remarks.size() + sentence.size() + 1 <= 250) form.remarks += (form.remarks.empty() ? "" : " ") + sentence;
}

Problem joined_activities(Sf424a const& form, std::size_t programs)
{
    return warning("activities-joined", fmt::format("{} pays for {} programs, and the form has room for four: the fourth holds the rest.", form.source, programs),
                   "Ask the funder whether a second form is wanted, or join programs in the plan.");
}

void add_warnings(Sf424a& form, Outcome const& outcome, AwardBudget const& budget)
{
    auto& warnings = form.warnings;
    auto const& source = outcome.plan.sources[budget.source];
    auto const& name = form.source;
    if (source.origin != Origin::federal_discretionary && source.origin != Origin::federal_formula)
        warnings.push_back(warning("not-federal", fmt::format("{} isn't a federal source, and the SF-424A is a form of federal awards.", name),
                                   "Choose a federal source, or correct its origin in the plan."));
    if (source.assistance_listing.empty())
        warnings.push_back(warning("no-listing", fmt::format("{} has no assistance listing number, which section A, column (b), asks for.", name),
                                   "Enter it with the source, such as 16.745."));
    else if (source.assistance_listing.size() > 15)
        warnings.push_back(warning("listing-too-long",
                                   fmt::format("The assistance listing \"{}\" has more than the form's 15 characters and was left out.", source.assistance_listing),
                                   "Enter one number, such as 16.745."));
    if (budget.award.is_zero())
        warnings.push_back(warning("empty", fmt::format("{} pays nothing in this plan, so the form is empty.", name),
                                   "Look at what it may pay and when, or count more money."));
    if (budget.began_before)
        warnings.push_back(warning("began-before", fmt::format("{} began before the plan: the form's first year begins with the plan, in {}.", name, for_people(form.first)),
                                   "Use the form for the years ahead; what was spent before belongs in its columns (c) and (d)."));
    if (!form.beyond.is_zero())
        warnings.push_back(warning("years-beyond", fmt::format("{} of {} falls in years for which section E has no column.", dollars(form.beyond), name),
                                   "Explain them in an attachment."));
    auto const& pools = outcome.supply.pools;
    if (std::any_of(pools.begin(), pools.end(), [&](auto const& pool) {
            return pool.source == budget.source && std::any_of(pool.money.begin(), pool.money.end(), [](auto const& money) { return money.renewed; });
        }))
        warnings.push_back(warning("renewal-counted", fmt::format("Renewals of {} are counted, and a renewal is an award of its own.", name),
                                   "Leave what comes after the award's own end out of section E."));
    for (auto const& year : outcome.match)
        if (year.year.source == budget.source && !year.undrawn.is_zero())
            warnings.push_back(warning("match-missing", undrawn_in_words(outcome, year), "Find the match, or ask for less."));
    for (auto const& questioned : outcome.questioned)
        if (questioned.source == budget.source)
            warnings.push_back(warning("may-not-pay",
                                       fmt::format("{} paid {} of {} in {} that it may not pay: {}. It isn't in the form.", name, dollars(questioned.questioned),
                                                   outcome.costs.lines[questioned.line].name,
                                                   for_people(outcome.plan.first_month + static_cast<int>(questioned.month)), questioned.rule),
                                       "Correct the payment, or move the cost to money that may pay it."));
    Money const rounding = Money::from_cents(form.last - form.first + 1); // the cost of each month is rounded, the form's rate once
    for (auto const& one : indirect_charges(form, outcome, budget))
        if (one.charged > one.most() + rounding)
            warnings.push_back(warning("indirect-above-rate",
                                       fmt::format("The form charges {} as {}, and {} of its own base of {} is {}.", dollars(one.charged), one.component->name,
                                                   percent_text(one.rate.rate), dollars(round(one.base)), dollars(one.most())),
                                       "Limit what the source may pay as indirect cost with a cap, or let it pay more of the direct cost."));
}

std::vector<Problem> check_sf424a(Sf424a const& form)
{
    std::vector<Problem> faults;
    Money resources;
    Money charges;
    Money largest;
    for (auto const& activity : form.activities) {
        resources += activity.resources();
        charges += activity.charges();
        for (auto const amount : activity.later) largest = std::max(largest, amount);
    }
    Money const total = form.federal() + form.non_federal();
    if (resources != form.non_federal())
        faults.push_back(warning("match-unequal", fmt::format("Line 12(e), {}, isn't line 5(f), {}.", dollars(resources), dollars(form.non_federal())),
                                 "Name in section C who brings all of the non-federal share, and no more."));
    if (charges != total)
        faults.push_back(warning("totals-unequal", fmt::format("Line 6k(5), {}, isn't line 5(g), {}.", dollars(charges), dollars(total)),
                                 "Divide the whole budget, federal and non-federal, among the object classes."));
    largest = std::max({largest, total, charges, resources});
    if (largest >= Money::from_dollars(1'000'000'000'000))
        faults.push_back(warning("too-large", fmt::format("{} has more than the form's 14 digits.", dollars(largest)), "Check the plan's amounts."));
    return faults;
}

} // namespace templates
