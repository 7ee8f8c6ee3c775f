// Lists of small records: what is shown, what an entry does, what is refused and with which sentence; on every starter plan, so that
// every list of every thing is met.
#include "app/gui/content/record_list.hpp"
#include "app/gui/content/source_form.hpp"
#include "budget/evaluate.hpp"
#include "budget/plan/check.hpp"
#include "budget/plan/target_path.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using budget::Date;
using budget::Month;
using budget::Money;

// A position, a group of vehicles and radios in one program; one source with a pool.
budget::Plan one_position()
{
    budget::Plan plan;
    plan.name = "Small";
    plan.months = 36;
    budget::Position position;
    position.title = "Responder";
    position.fte = 2;
    position.pay = Money::from_dollars(52'000);
    budget::Component responder;
    responder.id.text = "responder";
    responder.name = "Responder";
    responder.detail = position;
    budget::Vehicles vans;
    vans.count = 2;
    budget::Component vehicles;
    vehicles.id.text = "vans";
    vehicles.name = "Vans";
    vehicles.detail = vans;
    budget::Program team;
    team.id.text = "team";
    team.name = "Team";
    team.components = {responder, vehicles};
    plan.programs = {team};
    budget::FundingSource city;
    city.id.text = "city";
    city.name = "City";
    budget::Pool pool;
    pool.id.text = "main";
    pool.name = "Main";
    budget::Release release;
    release.date = Date{2026, 7, 1};
    release.amount = Money::from_dollars(90'000);
    pool.releases = {release};
    city.pools = {pool};
    plan.sources = {city};
    return plan;
}

gui::ListInfo list_named(budget::Plan const& plan, budget::Target const& target, std::string const& name)
{
    for (auto const& list : gui::lists_of(plan, target))
        if (list.at.list == name) return list;
    FAIL("no list " << name);
    return {};
}

budget::Plan carried_out(budget::Plan const& plan, gui::ListChange const& change)
{
    REQUIRE(change.edit);
    auto const changed = budget::apply(plan, *change.edit);
    REQUIRE(changed.value);
    return *changed.value;
}

std::vector<budget::Target> targets_of(budget::Plan const& plan)
{
    std::vector<budget::Target> targets{budget::ThePlan{}};
    for (auto const& thing : plan.assumptions) targets.emplace_back(thing.id);
    for (auto const& thing : plan.fringe_schedules) targets.emplace_back(thing.id);
    for (auto const& program : plan.programs) {
        targets.emplace_back(program.id);
        for (auto const& component : program.components) targets.emplace_back(component.id);
    }
    for (auto const& source : plan.sources) {
        targets.emplace_back(source.id);
        for (auto const& pool : source.pools) targets.emplace_back(budget::PoolOf{source.id, pool.id});
    }
    return targets;
}

std::string cell(gui::TableContent const& table, std::size_t row, std::string const& column)
{
    for (std::size_t at = 0; at < table.columns.size(); ++at)
        if (table.columns[at].key == column) return table.rows.at(row).cells.at(at).text;
    return "no such column";
}

} // namespace

TEST_CASE("every list of every starter plan can be added to and taken from, and the plan can be calculated in between")
{
    for (auto const& starter : templates::starters()) {
        auto const plan = *templates::read_starter(starter).value;
        INFO(starter.name);
        for (auto const& target : targets_of(plan))
            for (auto const& list : gui::lists_of(plan, target)) {
                INFO(list.title << " of " << budget::path_of(target));
                auto const before = gui::list_table(plan, list.at);
                for (auto const& row : before.rows) CHECK(row.cells.size() == before.columns.size());
                auto const added = gui::add_record(plan, list);
                if (!added.refused.empty()) { // what hasn't begun can't have been paid
                    CHECK(added.refused[0].sentence.starts_with("It begins in "));
                    CHECK_FALSE(added.edit);
                    continue;
                }
                CHECK(added.name.starts_with("Add " + list.item + " to "));
                auto const with = carried_out(plan, added);
                CHECK(gui::list_table(with, list.at).rows.size() == before.rows.size() + 1);
                // A part of a fringe schedule isn't complete before its rate is entered.
                for (auto const& problem : budget::check(with))
                    if (problem.severity == budget::Severity::error && list.at.list != "parts" &&
                        !problem.place.path.starts_with("scenario")) // whose edits may take away what it stands on
                        FAIL_CHECK(problem.place.path << ": " << problem.text);
                auto const last = std::stoul(gui::list_table(with, list.at).rows.back().key);
                auto const removed = gui::remove_records(with, list, {last});
                CHECK(gui::list_table(carried_out(with, removed), list.at).rows.size() == before.rows.size());
            }
    }
}

TEST_CASE("what a cell of a list shows can be typed back and changes nothing")
{
    for (auto const& starter : templates::starters()) {
        auto const plan = *templates::read_starter(starter).value;
        INFO(starter.name);
        for (auto const& target : targets_of(plan))
            for (auto const& list : gui::lists_of(plan, target)) {
                auto const table = gui::list_table(plan, list.at);
                for (auto const& row : table.rows)
                    for (std::size_t at = 0; at < table.columns.size(); ++at) {
                        auto const& column = table.columns[at];
                        INFO(list.title << " of " << budget::path_of(target) << ": " << column.title << " "
                                        << row.cells[at].text);
                        auto const change =
                            gui::edit_records(plan, list, {{row.key, column.key, row.cells[at].text}});
                        CHECK(change.refused.empty());
                        CHECK_FALSE(change.edit);
                    }
            }
    }
}

TEST_CASE("dated staffing steps: entered as people type them, kept in the order of their months")
{
    auto plan = one_position();
    auto const list = list_named(plan, budget::ComponentId{"responder"}, "steps");
    plan = carried_out(plan, gui::add_record(plan, list));
    CHECK(cell(gui::list_table(plan, list.at), 0, "from") == "Jul 2027"); // a year after the plan's start
    auto const change = gui::edit_records(plan, list, {{"0", "fte", "=4*1.5"}});
    CHECK(change.name == "Change FTE of step 1 of Responder");
    plan = carried_out(plan, change);
    plan = carried_out(plan, gui::add_record(plan, list));
    CHECK(gui::edit_records(plan, list, {{"1", "from", "Jan 2027"}}).now_at == 0U); // before the other one
    CHECK(gui::edit_records(plan, list, {{"1", "fte", "3"}}).now_at == 1U);
    plan = carried_out(plan, gui::edit_records(plan, list, {{"1", "from", "Jan 2027"}, {"1", "fte", "3"}}));
    auto const& steps = std::get<budget::Position>(plan.programs[0].components[0].detail).steps;
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].from == Month{2027, 1});
    CHECK(steps[0].fte == budget::Ratio{3});
    CHECK(steps[1].from == Month{2027, 7});
    CHECK(steps[1].fte == budget::Ratio{6});
    CHECK_FALSE(has_errors(budget::check(plan)));
}

TEST_CASE("what is refused in a list is refused with its sentence, and nothing changes")
{
    auto plan = one_position();
    budget::PoolOf const pool{budget::SourceId{"city"}, budget::PoolId{"main"}};
    auto const releases = list_named(plan, pool, "releases");
    struct Case {
        char const* column;
        char const* typed;
        char const* sentence; // its beginning
    };
    for (auto const& [column, typed, sentence] : {
             Case{"amount", "12x", "\"12x\" isn't an amount that can be read."},
             Case{"amount", "", "There is no amount."},
             Case{"amount", "1.234", "\"1.234\" has three digits behind the point."},
             Case{"date", "someday", "\"someday\" isn't a date that can be read."},
             Case{"date", "2/30/27", "\"2/30/27\" isn't a day of the calendar."},
             Case{"every", "often", "“often” isn't one of the choices."},
             Case{"colour", "red", "This column takes no entry."},
         }) {
        auto const change = gui::edit_records(plan, releases, {{"0", column, typed}});
        CHECK_FALSE(change.edit);
        REQUIRE(change.refused.size() == 1);
        INFO(typed << ": " << change.refused[0].sentence);
        CHECK(change.refused[0].sentence.starts_with(sentence));
        CHECK(change.refused[0].cell.text == typed);
    }
}

TEST_CASE("a pasted block fills rows and makes new ones; one bad cell doesn't lose the others")
{
    auto const plan = one_position();
    budget::PoolOf const pool{budget::SourceId{"city"}, budget::PoolId{"main"}};
    auto const releases = list_named(plan, pool, "releases");
    auto const change = gui::edit_records(plan, releases,
                                          {{"0", "date", "7/1/26"},
                                           {"0", "amount", "5k"},
                                           {"+0", "date", "7/1/27"},
                                           {"+0", "amount", "x"},
                                           {"+1", "date", "7/1/28"},
                                           {"+1", "amount", "$7,000.50"},
                                           {"+1", "every", "every YEAR"},
                                           {"+1", "until", "6/30/29"}});
    REQUIRE(change.refused.size() == 1); // a choice is known by its name, whatever the case
    CHECK(change.refused[0].cell.row == "1"); // in its own row, once it is there
    auto const after = carried_out(plan, change);
    auto const& list = after.sources[0].pools[0].releases;
    REQUIRE(list.size() == 3);
    CHECK(list[0].amount == Money::from_dollars(5'000));
    CHECK(list[1].date == Date{2027, 7, 1});
    CHECK(list[2].amount == Money::from_cents(700'050));
    CHECK(list[2].every == budget::Every::year);
}

TEST_CASE("a permission says what it allows, and a cap's lines belong to their cap")
{
    auto plan = one_position();
    budget::PoolOf const pool{budget::SourceId{"city"}, budget::PoolId{"main"}};
    auto const permissions = list_named(plan, pool, "permissions");
    plan = carried_out(plan, gui::add_record(plan, permissions));
    plan = carried_out(plan, gui::edit_records(plan, permissions, {{"0", "effect", "May not pay"}, {"0", "kind", "vehicles"}}));
    auto const& permission = plan.sources[0].pools[0].permissions.at(0);
    CHECK(permission.effect == budget::Effect::deny);
    CHECK(permission.scope.kind == budget::ComponentKind::vehicles);

    auto const caps = list_named(plan, pool, "caps");
    plan = carried_out(plan, gui::add_record(plan, caps));
    plan = carried_out(plan, gui::add_record(plan, caps));
    auto const lines = gui::cap_lines(pool, 1);
    plan = carried_out(plan, gui::add_record(plan, lines));
    CHECK(plan.sources[0].pools[0].caps[0].scopes.empty());
    CHECK(plan.sources[0].pools[0].caps[1].scopes.size() == 1);
    CHECK(gui::list_table(plan, lines.at).rows.size() == 1);
}

TEST_CASE("a payment closes months; a component shows only its own")
{
    auto plan = one_position();
    auto const of_vans = list_named(plan, budget::ComponentId{"vans"}, "payments");
    auto const of_all = list_named(plan, budget::ThePlan{}, "payments");
    plan = carried_out(plan, gui::add_record(plan, of_all)); // the first component's
    plan = carried_out(plan, gui::add_record(plan, of_vans));
    CHECK(plan.actuals.through == Month{2026, 7});
    CHECK(gui::list_table(plan, of_vans.at).rows.size() == 1);
    CHECK(gui::list_table(plan, of_vans.at).rows[0].key == "1");
    CHECK(gui::list_table(plan, of_all.at).rows.size() == 2);
    plan = carried_out(plan, gui::edit_records(plan, of_vans, {{"1", "amount", "$250.25"}, {"1", "source", "City"}}));
    CHECK(plan.actuals.payments[1].amount == Money::from_cents(25'025));
    CHECK(plan.actuals.payments[1].source == budget::SourceId{"city"});
    CHECK(plan.actuals.payments[0].amount.is_zero());
}

TEST_CASE("records are moved where the user decides their order")
{
    auto plan = one_position();
    budget::PoolOf const pool{budget::SourceId{"city"}, budget::PoolId{"main"}};
    auto const list = list_named(plan, pool, "permissions");
    for (auto const* reason : {"first", "second"}) {
        plan = carried_out(plan, gui::add_record(plan, list));
        auto const last = gui::list_table(plan, list.at).rows.back().key;
        plan = carried_out(plan, gui::edit_records(plan, list, {{last, "reason", reason}}));
    }
    CHECK(gui::can_reorder(list.at));
    CHECK_FALSE(gui::can_reorder(list_named(plan, budget::ComponentId{"responder"}, "steps").at));
    CHECK_FALSE(gui::move_record(plan, list, 0, false).edit);
    CHECK_FALSE(gui::move_record(plan, list, 1, true).edit);
    plan = carried_out(plan, gui::move_record(plan, list, 0, true));
    CHECK(plan.sources[0].pools[0].permissions[0].reason == "second");
}

TEST_CASE("match, renewal and what must be carried on come and go with their ticks")
{
    auto const plan = one_position();
    auto source = plan.sources[0];
    for (auto const* part : {"renewal:", "match:", "retention:"}) {
        auto const with = gui::with_part(plan, source, part, "yes");
        REQUIRE(with);
        CHECK(gui::part_change_name(source, part, "yes") == "Add " + std::string{part}.substr(0, std::string{part}.size() - 1) + " to City");
        source = *with;
    }
    REQUIRE(source.match);
    CHECK(source.match->from == Date{2026, 7, 1}); // its first money
    auto with_all = plan;
    with_all.sources[0] = source;
    CHECK_FALSE(has_errors(budget::check(with_all)));
    CHECK(gui::lists_of(with_all, budget::SourceId{"city"}).size() == 4);
    auto const changed = gui::with_part(plan, source, "renewal:term-months", "24");
    REQUIRE(changed);
    CHECK(changed->renewal->term_months == 24);
    CHECK_FALSE(gui::with_part(plan, source, "renewal:term-months", "x"));
    CHECK_FALSE(gui::with_part(plan, *changed, "renewal:", "no")->renewal);
    CHECK_FALSE(gui::with_part(plan, plan.sources[0], "match:from", "2027-01-01")); // there is none
}
