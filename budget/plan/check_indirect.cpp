#include "budget/costs/rules.hpp"
#include "budget/plan/check_report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

char const* rules_in_words(RuleVersion rules)
{
    return rules == RuleVersion::from_october_2024 ? "from 1 Oct 2024" : "before 1 Oct 2024";
}

void check_de_minimis(Plan const& plan, std::string const& path, Indirect const& indirect, Report& report)
{
    auto const limit = de_minimis_limit(plan.rules);
    if (indirect.rate > limit)
        report.error("plan.de-minimis-rate", path + ", rate",
                     fmt::format("A de minimis rate is at most {} under the rules {} (2 CFR 200.414(f)), and this is {}.",
                                 percent_text(limit), rules_in_words(plan.rules), percent_text(indirect.rate)),
                     fmt::format("Write {} or less, or call the rate negotiated or other.", percent_text(limit)));
    if (indirect.base != IndirectBase::mtdc)
        report.error("plan.de-minimis-base", path + ", base",
                     fmt::format("A de minimis rate is of modified total direct cost (2 CFR 200.414(f)), not of \"{}\".",
                                 written(indirect.base)),
                     "Write mtdc, or call the rate negotiated or other.");
}

// The rate goes on where its agreement ends: someone will negotiate another, which nobody knows yet.
void check_validity(Plan const& plan, Component const& component, Indirect const& indirect, Report& report)
{
    if (!indirect.valid_through) return;
    auto const first = std::max(plan.first_month, component.first_month.value_or(plan.first_month));
    auto const last = std::min(plan.last_month(), component.last_month.value_or(plan.last_month()));
    if (first > last || *indirect.valid_through >= last) return;
    report.note("plan.rate-is-a-guess", path_of(component.id) + ", valid-through",
                fmt::format("The agreement holds through {}: from {} on the rate is a guess.",
                            for_people(*indirect.valid_through), for_people(std::max(first, *indirect.valid_through + 1))),
                "Change rate and month when there is a new agreement; a scenario can show another rate.");
}

void check_rate(Plan const& plan, Component const& component, Indirect const& indirect, Report& report)
{
    auto const path = path_of(component.id);
    if (indirect.kind == IndirectKind::de_minimis) check_de_minimis(plan, path, indirect, report);
    if (indirect.kind == IndirectKind::negotiated) {
        if (indirect.agreement.empty())
            report.warning("plan.no-agreement", path + ", agreement", "A negotiated rate has an agreement, and none is named.",
                           "Write its date and the agency.");
        return check_validity(plan, component, indirect, report);
    }
    auto const unused = [&](bool given, char const* field) {
        if (given)
            report.warning("plan.unused-value", path + ", " + field, "Only a negotiated rate has an agreement. The value isn't used.",
                           "Remove it, or call the rate negotiated.");
    };
    unused(!indirect.agreement.empty(), "agreement");
    unused(indirect.valid_through.has_value(), "valid-through");
}

void check_subaward(Plan const& plan, Component const& component, Contract const& contract, Report& report)
{
    auto const limit = subaward_part_in_mtdc(plan.rules);
    if (contract.kind != ContractKind::subaward || contract.mtdc_used <= limit) return;
    report.warning("plan.mtdc-used", path_of(component.id) + ", mtdc-used",
                   fmt::format("Earlier years can't have put {} into MTDC: of a subaward no more than {} ever are in it, under "
                               "the rules {} (2 CFR 200.1).",
                               dollars(contract.mtdc_used), short_dollars(limit), rules_in_words(plan.rules)),
                   fmt::format("Write {} or less.", plain_text(limit)));
}

} // namespace

void check_indirect(Plan const& plan, Report& report)
{
    for (auto const& program : plan.programs)
        for (auto const& component : program.components) {
            if (auto const* indirect = std::get_if<Indirect>(&component.detail)) check_rate(plan, component, *indirect, report);
            if (auto const* contract = std::get_if<Contract>(&component.detail)) check_subaward(plan, component, *contract, report);
        }
}

} // namespace budget
