#include "templates/workbooks/sf424a/sf424a.hpp"

#include "budget/allocation/eligibility.hpp"
#include "templates/workbooks/sf424a/sf424a_texts.hpp"
#include "templates/xlsx_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

Money Sf424aActivity::direct() const
{
    Money sum;
    for (auto const amount : classes) sum += amount;
    return sum;
}

Money Sf424a::federal() const
{
    Money sum;
    for (auto const& activity : activities) sum += activity.federal;
    return sum;
}

Money Sf424a::non_federal() const
{
    Money sum;
    for (auto const& activity : activities) sum += activity.non_federal;
    return sum;
}

namespace {

// Section C's column for a source's money: local money, and what the applicant earns or was paid as settlement, is its own.
char column_of(Origin origin)
{
    switch (origin) {
    case Origin::local_general:
    case Origin::local_dedicated:
    case Origin::settlement:
    case Origin::earned: return 'b';
    case Origin::state: return 'c';
    default: return 'd';
    }
}

class Filling
{
public:
    Filling(Outcome const& outcome, AwardBudget const& budget)
        : outcome_{outcome}, plan_{outcome.plan}, source_{outcome.plan.sources[budget.source]}, budget_{budget}
    {
        form_.source = source_.name;
        form_.whole_project = source_.type == FundingType::one_time;
        int const covered = form_.whole_project ? budget.years * 12 : 12;
        form_.first = plan_.first_month + budget.first_month;
        form_.last = plan_.first_month + std::min(budget.first_month + covered, plan_.months) - 1;
        form_.beside = budget.beside;
        form_.unfunded = budget.unfunded;
    }

    Sf424a fill()
    {
        choose_activities();
        for (auto const& charge : budget_.charges) enter(charge);
        enter_program_income();
        list_refusals();
        return std::move(form_);
    }

private:
    bool is_covered(std::size_t month) const { return form_.whole_project || budget_.year_of(month) == 0; }
    Line const& line_of(Charge const& charge) const { return outcome_.costs.lines[charge.line]; }
    Sf424aActivity* activity_of(ProgramId const& program)
    {
        auto const found = std::find(programs_.begin(), programs_.end(), program);
        if (found == programs_.end()) return nullptr;
        return &form_.activities[std::min<std::size_t>(static_cast<std::size_t>(found - programs_.begin()), 3)];
    }

    void choose_activities()
    {
        for (auto const& program : plan_.programs)
            if (std::any_of(budget_.charges.begin(), budget_.charges.end(), [&](auto const& charge) { return line_of(charge).program == program.id; }))
                programs_.push_back(program.id);
        if (programs_.empty() && !plan_.programs.empty()) programs_.push_back(plan_.programs.front().id);
        bool const fits = source_.assistance_listing.size() <= 15;
        for (std::size_t at = 0; at < programs_.size(); ++at) {
            auto const& name = find(plan_, programs_[at])->name;
            if (at < 4) form_.activities.push_back({.title = name.empty() ? programs_[at].text : name,
                                                    .listing = fits ? source_.assistance_listing : ""});
            else form_.activities.back().title += "; " + name;
        }
        if (form_.activities.empty()) form_.activities.push_back({.title = plan_.name.empty() ? form_.source : plan_.name, .listing = ""});
        for (auto& activity : form_.activities) activity.title = first_units(activity.title, 120);
        if (programs_.size() > 4)
            form_.warnings.push_back(joined_activities(form_, programs_.size()));
    }

    void enter(Charge const& charge)
    {
        auto const& line = line_of(charge);
        auto& activity = *activity_of(line.program);
        int const year = budget_.year_of(charge.month);
        if (!is_covered(charge.month)) {
            if (charge.match) form_.later_match += charge.amount;
            else if (year <= 4) activity.later[static_cast<std::size_t>(year - 1)] += charge.amount;
            else form_.beyond += charge.amount;
            return;
        }
        (charge.match ? activity.non_federal : activity.federal) += charge.amount;
        auto const object_class = class_under(budget_.rules, line);
        if (object_class == ObjectClass::indirect) activity.indirect += charge.amount;
        else activity.classes[static_cast<std::size_t>(object_class)] += charge.amount;
        if (charge.match) enter_resource(activity, charge, line.in_kind);
        if (year > 0) return;
        auto const quarter = (charge.month - static_cast<std::size_t>(budget_.first_month)) / 3;
        (charge.match ? form_.non_federal_quarters : form_.federal_quarters)[quarter] += charge.amount;
    }

    void enter_resource(Sf424aActivity& activity, Charge const& charge, bool donated)
    {
        auto const column = column_of(plan_.sources[charge.source].origin);
        (column == 'b' ? activity.applicant : column == 'c' ? activity.state : activity.other) += charge.amount;
        auto& resources = form_.resources;
        auto found = std::find_if(resources.begin(), resources.end(), [&](auto const& one) { return one.source == charge.source; });
        if (found == resources.end()) found = resources.insert(resources.end(), {charge.source, column, {}, {}});
        found->amount += charge.amount;
        if (donated) found->donated += charge.amount;
    }

    // What bill-first money (2 CFR 200.305(b)(5)) pays for costs that the award may pay, too, in the same months, and isn't match.
    void enter_program_income()
    {
        for (auto const& payment : outcome_.allocation.payments) {
            auto const payer = outcome_.supply.pools[payment.pool].source;
            auto const& line = outcome_.costs.lines[payment.line];
            if (payer == budget_.source || !plan_.sources[payer].bill_first || line.in_kind || !is_in_period(payment.month)) continue;
            if (auto* activity = activity_of(line.program); activity && !refusal(line)) activity->program_income += payment.amount;
        }
        for (auto const& charge : budget_.charges) {
            auto const& line = line_of(charge);
            if (charge.match && plan_.sources[charge.source].bill_first && is_covered(charge.month) && !line.in_kind && !refusal(line))
                activity_of(line.program)->program_income -= charge.amount;
        }
    }

    bool is_in_period(std::size_t month) const
    {
        auto const at = plan_.first_month + static_cast<int>(month);
        return at >= form_.first && at <= form_.last;
    }

    // Why none of the award's pools may pay the line; nothing where one may.
    std::optional<std::string> refusal(Line const& line) const
    {
        std::string why;
        for (auto const& pool : source_.pools) {
            auto const eligible = may_pay(plan_, source_, pool, line);
            if (eligible.allowed) return std::nullopt;
            if (why.empty()) why = eligible.why;
        }
        return why.empty() ? "it has no pool" : why;
    }

    void list_refusals()
    {
        for (std::size_t at = 0; at < outcome_.costs.lines.size(); ++at) {
            auto const& line = outcome_.costs.lines[at];
            if (!activity_of(line.program)) continue;
            Money cost;
            for (std::size_t month = 0; month < line.months.size(); ++month)
                if (is_in_period(month)) cost += line.months[month];
            if (cost.is_zero()) continue;
            if (auto why = refusal(line)) form_.refusals.push_back({at, std::move(*why), cost});
        }
    }

    Outcome const& outcome_;
    Plan const& plan_;
    FundingSource const& source_;
    AwardBudget const& budget_;
    Sf424a form_;
    std::vector<ProgramId> programs_;
};

} // namespace

Loaded<Sf424a> sf424a(Outcome const& outcome, SourceId const& source, FormAmounts amounts)
{
    auto loaded = award_budget(outcome, source);
    if (!loaded.value) return {{}, std::move(loaded.problems)};
    auto form = Filling{outcome, *loaded.value}.fill();
    add_texts(form, outcome, *loaded.value);
    add_warnings(form, outcome, *loaded.value);
    if (amounts == FormAmounts::whole_dollars) form = in_whole_dollars(std::move(form));
    auto broken = check_sf424a(form);
    std::move(broken.begin(), broken.end(), std::back_inserter(form.warnings));
    return {std::move(form), {}};
}

Money layout_total(Sf424a const& form)
{
    Money sum = form.federal() + form.non_federal() + form.beyond + form.later_match + form.rounded + form.beside + form.unfunded;
    for (auto const& activity : form.activities)
        for (auto const amount : activity.later) sum += amount;
    return sum;
}

} // namespace templates
