#include "tests/support/random_sources.hpp"

#include "budget/plan/caps_fit.hpp"

#include <string>

namespace tests {

using namespace budget;

namespace {

class SourceMaker
{
public:
    SourceMaker(Draws& draw, Plan& plan) : draw_{draw}, plan_{plan}, start_{plan.first_month.first_day()} {}

    void add(int number)
    {
        FundingSource source;
        source.id.text = "source-" + std::to_string(number);
        source.name = "Source " + std::to_string(number) + (draw_.chance(10) ? " <\"A&B\">" : "");
        source.type = draw_.pick({FundingType::one_time, FundingType::annual, FundingType::multi_year});
        source.length = draw_.pick({"", "3 years", "yearly, by appropriation"});
        source.renewable = draw_.pick({Renewable::unknown, Renewable::yes, Renewable::no});
        source.restrictions = draw_.pick({"", "No vehicles.", "Within \"city limits\" & county"});
        source.flexibility =
            draw_.pick({Flexibility::ungraded, Flexibility::low, Flexibility::medium, Flexibility::high});
        source.funder = draw_.pick({"", "State", "County"});
        source.origin = draw_.pick({Origin::federal_discretionary, Origin::medicaid, Origin::local_general,
                                    Origin::local_dedicated, Origin::settlement, Origin::in_kind, Origin::other});
        source.standing = draw_.chance(60) ? Standing::awarded : draw_.pick({Standing::likely, Standing::possible});
        if (source.standing != Standing::awarded) source.probability = Ratio{draw_.between(1, 19), 20};
        source.bill_first = draw_.chance(15);
        source.last_resort = draw_.chance(15);
        if (draw_.chance(15)) source.pinned = draw_.between(1, 5);
        if (source.pinned) source.pin_note = "The council wants it so.";
        if (draw_.chance(30)) source.notes = "one\ntwo";
        if (draw_.chance(20))
            source.citations.push_back({"end-date", "ARPA-2", Grade::primary, "example.org", "its end"});
        for (int p = draw_.chance(70) ? 1 : 2; p > 0; --p) source.pools.push_back(pool(p));
        // An end of the source never comes before its money.
        if (draw_.chance(50)) source.end_date = std::max(start_ + draw_.below(plan_.months * 31), latest(source));
        if (draw_.chance(40)) source.renewal = renewal();
        add_rules(source);
        plan_.sources.push_back(std::move(source));
        drop_caps_that_do_not_fit();
    }

private:
    Money amount(int least, int most)
    {
        auto const whole = Money::from_dollars(draw_.between(least, most));
        return draw_.chance(40) ? whole + Money::from_cents(draw_.below(100)) : whole;
    }

    Date day_in_plan() { return start_ + draw_.below(plan_.months * 30); }

    Date latest(FundingSource const& source) const
    {
        Date day = start_;
        for (auto const& pool : source.pools) {
            for (auto const& release : pool.releases)
                day = std::max({day, release.date, release.until.value_or(release.date)});
            day = std::max({day, pool.available_from.value_or(day), pool.obligate_by.value_or(day)});
        }
        return day;
    }

    // What a funder may say of the whole award.
    void add_rules(FundingSource& source)
    {
        if (draw_.chance(15)) source.rules = draw_.pick({RuleVersion::before_october_2024, RuleVersion::from_october_2024});
        if (draw_.chance(8)) source.ended_early = day_in_plan();
        if (draw_.chance(20)) source.draw = draw_.pick({Draw::reimbursement, Draw::fee_for_service});
        if (source.draw != Draw::advance) source.lag_days = draw_.below(120);
        source.may_match = draw_.chance(90);
        source.non_supplanting = draw_.chance(20);
        if (source.non_supplanting && draw_.chance(20)) source.supplanting_note = "New positions.";
        if (draw_.chance(12)) {
            source.retention = Retention{draw_.between(1, 14), {}, "its terms"};
            if (draw_.chance(50)) source.retention->scopes = {scope()};
        }
        if (draw_.chance(12)) {
            source.match = Match{start_ + draw_.between(-100, 100), draw_.chance(50), {{1, Ratio{draw_.between(1, 6), 10}}}, {}, ""};
            if (draw_.chance(40)) source.match->shares.push_back({draw_.between(2, 3), Ratio{draw_.between(0, 6), 10}});
            if (draw_.chance(30)) source.match->accepts = {{Origin::local_general}, {Origin::settlement}};
        }
    }

    void add_fees(Pool& pool)
    {
        Month const first = plan_.first_month + draw_.between(-3, 5);
        pool.fees.push_back({first, Ratio{draw_.between(5, 400)}, Ratio{draw_.between(1, 10), 10}, amount(40, 300), {}, {}, ""});
        if (draw_.chance(60)) pool.fees.back().share = Ratio{85, 100};
        if (draw_.chance(60)) pool.fees.push_back({first + draw_.between(1, 14), {}, {}, {}, {}, Ratio{65, 100}, "base rate"});
        if (draw_.chance(40)) pool.fees.push_back({first + 16, Ratio{draw_.between(0, 400)}, {}, {}, Ratio{7, 9}, {}, ""});
    }

    Renewal renewal()
    {
        Renewal made;
        made.probability = Ratio{draw_.between(0, 20), 20};
        made.factor = Ratio{draw_.between(1, 12), 10};
        made.term_months = draw_.pick({6, 12, 24});
        made.times = draw_.between(1, 3);
        made.lead_days = draw_.below(200);
        return made;
    }

    void add_releases(Pool& pool)
    {
        auto const calendar = plan_.calendar();
        Date const year_start = calendar.first(calendar.year_of(plan_.first_month)).first_day();
        Date const plan_end = plan_.last_month().last_day();
        switch (draw_.below(6)) {
        case 0: // an award at once, perhaps long before the plan
            pool.releases.push_back({start_ - draw_.below(400), amount(5000, 900000), Every::once, {}});
            break;
        case 1: // an appropriation each fiscal year
            pool.releases.push_back({year_start, amount(5000, 400000), Every::year, plan_end});
            break;
        case 2: // yearly payments on another day
            pool.releases.push_back({start_ + draw_.below(300), amount(5000, 300000), Every::year, {}});
            pool.releases.back().until = std::max(pool.releases.back().date, day_in_plan());
            break;
        case 3: { // as bills are paid
            auto const every = draw_.pick({Every::month, Every::quarter});
            pool.releases.push_back({year_start + draw_.below(40), amount(200, 30000), every, {}});
            pool.releases.back().until = std::max(pool.releases.back().date, day_in_plan());
            break;
        }
        case 4: // instalments that decline
            for (int i = 0; i < 3; ++i)
                pool.releases.push_back(
                    {add_months(year_start, 12 * i), amount(1000, 200000 / (i + 1)), Every::once, {}});
            break;
        default: // one award inside the plan
            pool.releases.push_back({day_in_plan(), amount(5000, 500000), Every::once, {}});
        }
    }

    Pool pool(int number)
    {
        Pool made;
        made.id.text = "pool-" + std::to_string(number);
        if (draw_.chance(50)) made.name = "Pool " + std::to_string(number);
        if (draw_.chance(12)) add_fees(made);
        if (made.fees.empty() || draw_.chance(30)) add_releases(made);
        made.carries_over = draw_.chance(65);
        Date const first = made.releases.empty() ? start_ : made.releases.front().date;
        if (draw_.chance(25)) made.available_from = std::max(first, day_in_plan());
        // Many terms end inside a month, so that the month is divided by days.
        if (draw_.chance(50)) {
            made.spend_by = std::max({made.available_from.value_or(first), first, day_in_plan()});
            *made.spend_by = *made.spend_by + draw_.below(400);
        }
        if (draw_.chance(10)) made.obligate_by = made.spend_by ? std::min(*made.spend_by, day_in_plan()) : start_ + draw_.below(60);
        if (made.spend_by && draw_.chance(20)) made.liquidate_by = *made.spend_by + draw_.below(120);
        if (draw_.chance(12)) made.salary_cap = amount(30000, 90000);
        add_permissions(made);
        add_caps(made);
        return made;
    }

    Component const& any_component()
    {
        auto const& program = draw_.one_of(plan_.programs);
        return draw_.one_of(program.components);
    }

    Scope scope()
    {
        Scope made;
        switch (draw_.below(7)) {
        case 0: made.program = draw_.one_of(plan_.programs).id; break;
        case 1: made.kind = kind_of(any_component()); break;
        case 2: made.object_class = draw_.pick({ObjectClass::personnel, ObjectClass::fringe, ObjectClass::equipment,
                                                ObjectClass::supplies, ObjectClass::other, ObjectClass::indirect});
            break;
        case 3: made.component = any_component().id; break;
        case 4: made.title = draw_.pick({"Responder", "Clinician"}); break;
        case 5:
            made.program = draw_.one_of(plan_.programs).id;
            made.object_class = draw_.pick({ObjectClass::personnel, ObjectClass::other});
            break;
        default:
            made.kind = ComponentKind::position;
            made.object_class = ObjectClass::fringe;
        }
        return made;
    }

    void add_permissions(Pool& pool)
    {
        if (draw_.chance(45))
            for (int i = draw_.between(1, 3); i > 0; --i)
                pool.permissions.push_back({Effect::allow, scope(), "its own words"});
        if (draw_.chance(40))
            for (int i = draw_.between(1, 2); i > 0; --i) pool.permissions.push_back({Effect::deny, scope(), ""});
    }

    Cap cap(std::string name, std::vector<Scope> scopes, CapPeriod period)
    {
        Cap made;
        made.name = std::move(name);
        if (draw_.chance(50))
            made.amount = amount(0, 90000);
        else
            made.share = Ratio{draw_.between(1, 99), 100};
        if (made.share && !scopes.empty() && draw_.chance(15)) made.share_of = draw_.pick({ShareOf::spent, ShareOf::direct_spent});
        made.period = period;
        made.scopes = std::move(scopes);
        return made;
    }

    // Often nested: everything, a program, a class of it.
    void add_caps(Pool& pool)
    {
        if (draw_.chance(50)) return;
        auto const& program = draw_.one_of(plan_.programs).id;
        Scope whole_program;
        whole_program.program = program;
        Scope personnel = whole_program;
        personnel.object_class = ObjectClass::personnel;
        auto const period = [&] { return draw_.pick({CapPeriod::award, CapPeriod::fiscal_year}); };
        if (draw_.chance(40)) pool.caps.push_back(cap("Everything", {}, period()));
        if (draw_.chance(60)) pool.caps.push_back(cap("Program", {whole_program}, period()));
        if (draw_.chance(60)) pool.caps.push_back(cap("Personnel", {personnel}, period()));
        if (draw_.chance(30)) pool.caps.push_back(cap("Some", {scope(), scope()}, period()));
    }

    void drop_caps_that_do_not_fit()
    {
        auto const source = plan_.sources.size() - 1;
        auto& pools = plan_.sources.back().pools;
        for (std::size_t p = 0; p < pools.size(); ++p)
            for (;;) {
                auto const conflicts = find_cap_conflicts(plan_, source, p);
                if (conflicts.empty()) break;
                pools[p].caps.erase(pools[p].caps.begin() + static_cast<std::ptrdiff_t>(conflicts.front().cap));
            }
    }

    Draws& draw_;
    Plan& plan_;
    Date start_;
};

} // namespace

void add_random_sources(Draws& draw, Plan& plan, int count)
{
    SourceMaker maker{draw, plan};
    for (int number = 1; number <= count; ++number) maker.add(number);
}

} // namespace tests
