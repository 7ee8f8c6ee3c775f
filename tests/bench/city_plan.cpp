#include "tests/bench/city_plan.hpp"

#include "tests/support/draws.hpp"

#include <string>

namespace bench {

using namespace budget;

namespace {

class City
{
public:
    explicit City(CitySize const& size) : size_{size} {}

    Plan make()
    {
        plan_.name = "City";
        plan_.months = size_.months;
        plan_.assumptions.push_back({AssumptionId{"growth"}, "Growth", AssumptionUnit::percent_a_year, {}, {{Date{2026, 7, 1}, Ratio{34, 1000}}}, {}});
        FringeSchedule fringe;
        fringe.id = FringeScheduleId{"fringe"};
        fringe.name = "Fringe";
        fringe.parts.push_back({"FICA", FringeBasis::share_up_to_base, Ratio{765, 10000}, Money::from_dollars(184500), {}, {}});
        fringe.parts.push_back({"Health", FringeBasis::flat_per_fte_month, {}, {}, Money::from_dollars(900), {}});
        plan_.fringe_schedules.push_back(fringe);
        for (int p = 0; p < size_.programs; ++p) add_program(p);
        for (int s = 0; s < size_.sources; ++s) add_source(s);
        return std::move(plan_);
    }

private:
    void add_program(int number)
    {
        Program program;
        program.id.text = "program-" + std::to_string(number);
        program.name = "Program " + std::to_string(number);
        for (int c = 0; c < size_.positions + size_.others; ++c) {
            Component component;
            component.id.text = "cost-" + std::to_string(number) + "-" + std::to_string(c);
            component.name = "Cost " + std::to_string(number) + "." + std::to_string(c);
            component.priority = draw_.pick({Priority::essential, Priority::essential, Priority::important, Priority::deferrable});
            component.growth = AssumptionId{"growth"};
            if (c < size_.positions) {
                Position position;
                position.title = draw_.pick({"Responder", "Clinician", "Supervisor"});
                position.fte = Ratio{draw_.between(1, 8), 2};
                position.pay = Money::from_dollars(draw_.between(42000, 90000));
                position.people_now = 4;
                position.fringe = FringeScheduleId{"fringe"};
                component.detail = position;
            } else {
                Expense expense;
                expense.kind = draw_.pick({ComponentKind::marketing, ComponentKind::other, ComponentKind::evaluation});
                expense.amount = Money::from_dollars(draw_.between(4000, 60000));
                expense.object_class = draw_.pick({ObjectClass::travel, ObjectClass::supplies, ObjectClass::other});
                component.detail = expense;
            }
            program.components.push_back(std::move(component));
        }
        plan_.programs.push_back(std::move(program));
    }

    void add_source(int number)
    {
        FundingSource source;
        source.id.text = "source-" + std::to_string(number);
        source.name = "Source " + std::to_string(number);
        source.flexibility = draw_.pick({Flexibility::low, Flexibility::medium, Flexibility::high});
        source.origin = draw_.pick({Origin::federal_discretionary, Origin::state, Origin::local_general, Origin::settlement});
        for (int pool = 0; pool < size_.pools; ++pool) add_pool(source, number, pool);
        plan_.sources.push_back(std::move(source));
    }

    void add_pool(FundingSource& source, int number, int place)
    {
        Pool pool;
        pool.id.text = "pool-" + std::to_string(number) + (place == 0 ? "" : "-" + std::to_string(place));
        if (number >= 2) add_permissions(pool); // two may pay everything
        int const yearly = draw_.between(200, 900) * 1000;
        switch (number % 4) {
        case 0: // an appropriation by months
            pool.releases.push_back({Date{2026, 7, 1}, Money::from_dollars(yearly / 12), Every::month, {}});
            pool.carries_over = false;
            break;
        case 1: // yearly, of which what is left is lost
            pool.releases.push_back({Date{2026, 7, 1}, Money::from_dollars(yearly), Every::year, {}});
            pool.carries_over = number % 8 == 1;
            break;
        case 2: // an award that ends
            pool.releases.push_back({Date{2026, 7, 1} + draw_.below(300), Money::from_dollars(yearly * 2), Every::once, {}});
            source.end_date = pool.releases[0].date + draw_.between(400, 1200);
            break;
        default: // payments that decline
            for (int year = 0; year < 5; ++year)
                pool.releases.push_back({Date{2026 + year, 7, 1}, Money::from_dollars(yearly * (8 - year) / 8), Every::once, {}});
        }
        if (number % 3 == 2) {
            Cap cap;
            cap.name = "Supplies";
            cap.share = Ratio{1, 10};
            cap.period = number % 2 == 0 ? CapPeriod::award : CapPeriod::fiscal_year;
            cap.scopes.resize(1);
            cap.scopes[0].object_class = ObjectClass::supplies;
            pool.caps.push_back(cap);
        }
        source.pools.push_back(std::move(pool));
    }

    void add_permissions(Pool& pool)
    {
        for (auto const& program : plan_.programs)
            if (draw_.chance(50)) {
                Permission permission;
                permission.scope.program = program.id;
                pool.permissions.push_back(permission);
            }
        if (draw_.chance(60)) {
            Permission refusal;
            refusal.effect = Effect::deny;
            refusal.scope.object_class = draw_.pick({ObjectClass::travel, ObjectClass::supplies, ObjectClass::fringe});
            pool.permissions.push_back(refusal);
        }
    }

    CitySize size_;
    tests::Draws draw_{20261122};
    Plan plan_;
};

} // namespace

Plan city_plan(CitySize const& size) { return City{size}.make(); }

} // namespace bench
