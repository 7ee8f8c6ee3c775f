#include "tests/support/random_scenarios.hpp"

#include "budget/plan/check.hpp"
#include "budget/plan/edit.hpp"

namespace tests {

using namespace budget;

namespace {

class Edits
{
public:
    Edits(Draws& draw, Plan const& plan, int number) : draw_{draw}, plan_{plan}, number_{number} {}

    PlanEdit next()
    {
        auto const& program = draw_.one_of(plan_.programs);
        auto const& source = draw_.one_of(plan_.sources);
        auto const component = draw_.one_of(program.components); // every program has one
        switch (draw_.below(15)) {
        case 0: return SetField{component.id, "name", "Cost & \"more\"\n<" + text() + ">"};
        case 1: return SetField{component.id, "last-month", draw_.chance(20) ? "" : plain_text(plan_.last_month() - 1)};
        case 2: return SetField{component.id, draw_.pick({"pay", "amount", "unit-price", "insurance"}), text() + ".50"};
        case 3: return SetField{component.id, "id", component.id.text + "-" + text()};
        case 4: return SetField{source.id, "notes", "Asked for " + text()};
        case 5: return SetField{PoolOf{source.id, source.pools.front().id}, "name", "Pool " + text()};
        case 6: return SetField{ThePlan{}, "notice-days", text()};
        case 7: return put_program();
        case 8: return PutComponent{program.id, rent(), place()};
        case 9: return Put<FringeSchedule>{schedule(), place()};
        case 10: return Put<Assumption>{growth(), place()};
        case 11: return put_source(source);
        case 12: return Remove<ComponentId>{component.id};
        case 13: return remove_other(source);
        default:
            if (draw_.chance(50)) return Move<SourceId>{source.id, static_cast<std::size_t>(draw_.below(9))};
            return Move<ComponentId>{component.id, static_cast<std::size_t>(draw_.below(9))};
        }
    }

private:
    std::string text() { return std::to_string(draw_.below(90)); }
    std::string fresh(std::string const& kind) { return kind + "-" + std::to_string(number_) + "-" + text(); }
    std::optional<std::size_t> place()
    {
        if (draw_.chance(40)) return std::nullopt;
        return static_cast<std::size_t>(draw_.below(9));
    }

    Component rent()
    {
        Component made;
        made.id.text = fresh("rent");
        made.name = "Rent, \"scenario\"";
        made.citations.push_back({"amount", "", Grade::assumed, "", "Nobody's figure"});
        Expense expense;
        expense.kind = draw_.pick({ComponentKind::other, ComponentKind::marketing, ComponentKind::evaluation});
        expense.amount = Money::from_cents(draw_.between(1, 9'000'000));
        made.detail = expense;
        return made;
    }
    PlanEdit put_program()
    {
        Program made;
        made.id.text = fresh("program");
        made.name = "Another";
        made.components.push_back(rent());
        return Put<Program>{made, place()};
    }
    FringeSchedule schedule()
    {
        FringeSchedule made;
        made.id.text = fresh("schedule");
        made.name = "Another";
        made.parts.push_back({"FICA", FringeBasis::share_of_pay, Ratio{draw_.between(1, 99), 1000}, {}, {}, {}});
        return made;
    }
    Assumption growth()
    {
        Assumption made;
        made.id.text = draw_.chance(50) ? fresh("prices") : draw_.one_of(plan_.assumptions).id.text;
        made.name = "Prices";
        made.values.push_back({plan_.first_month.first_day(), Ratio{draw_.between(-9, 90), 1000}});
        return made;
    }
    PlanEdit put_source(FundingSource made)
    {
        if (draw_.chance(60)) {
            made.id.text = fresh("source");
            made.pinned.reset();
        }
        made.name += ", changed";
        auto& releases = made.pools.front().releases;
        if (!releases.empty()) releases.front().amount += Money::from_cents(draw_.between(1, 5000));
        return Put<FundingSource>{made, place()};
    }
    PlanEdit remove_other(FundingSource const& source)
    {
        switch (draw_.below(4)) {
        case 0: return Remove<ProgramId>{draw_.one_of(plan_.programs).id};
        case 1: return Remove<FringeScheduleId>{draw_.one_of(plan_.fringe_schedules).id};
        case 2: return Remove<AssumptionId>{draw_.one_of(plan_.assumptions).id};
        default: return Remove<SourceId>{source.id};
        }
    }

    Draws& draw_;
    Plan const& plan_;
    int number_;
};

// What random edits need to choose from.
bool has_choices(Plan const& plan)
{
    for (auto const& program : plan.programs)
        if (program.components.empty()) return false;
    return !plan.programs.empty() && !plan.sources.empty() && !plan.fringe_schedules.empty() && !plan.assumptions.empty();
}

} // namespace

void add_random_scenarios(Draws& draw, Plan& plan, int count)
{
    auto base = plan;
    base.scenarios.clear();
    for (int s = 1; s <= count; ++s) {
        Scenario scenario{{"scenario-" + std::to_string(s)}, "Scenario " + std::to_string(s), {}, {}};
        if (draw.chance(40)) scenario.note = "By \"chance\"\n& nothing else";
        auto now = base;
        for (int tries = draw.between(4, 14); tries > 0; --tries) {
            auto edit = Edits{draw, now, s}.next();
            auto const changed = budget::apply(now, as_edit(edit));
            if (!changed.value || !has_choices(*changed.value) || has_errors(check(*changed.value))) continue;
            now = *changed.value;
            scenario.edits.push_back(std::move(edit));
        }
        plan.scenarios.push_back(std::move(scenario));
    }
}

} // namespace tests
