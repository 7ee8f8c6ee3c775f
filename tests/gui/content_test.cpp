// What pages show, without a window: figures in words, fields as people type them, tables whose totals are the sums
// above.
#include "app/gui/content/cost_table.hpp"
#include "app/gui/content/funding_table.hpp"
#include "app/gui/content/overview.hpp"
#include "budget/evaluate.hpp"

#include "templates/reports/view.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using budget::Date;
using budget::Money;

// Two responders at $52,000 and one coordinator at $60,000 in two programs; the city pays $90,000 each fiscal year.
budget::Plan small_plan()
{
    auto const position = [](char const* id, char const* name, budget::Ratio fte, int pay) {
        budget::Component component;
        component.id.text = id;
        component.name = name;
        budget::Position detail;
        detail.title = name;
        detail.fte = fte;
        detail.pay = Money::from_dollars(pay);
        component.detail = detail;
        return component;
    };
    budget::Plan plan;
    plan.name = "Small";
    plan.months = 24;
    plan.programs.resize(2);
    plan.programs[0].id.text = "team";
    plan.programs[0].name = "Team";
    plan.programs[0].components = {position("responder", "Responder", 2, 52'000)};
    plan.programs[1].id.text = "office";
    plan.programs[1].name = "Office";
    plan.programs[1].components = {position("coordinator", "Coordinator", 1, 60'000)};
    budget::FundingSource city;
    city.id.text = "city";
    city.name = "City";
    city.type = budget::FundingType::annual;
    budget::Pool pool;
    pool.id.text = "city-general";
    pool.carries_over = false;
    budget::Release release;
    release.date = Date{2026, 7, 1};
    release.amount = Money::from_dollars(90'000);
    release.every = budget::Every::year;
    release.until = Date{2028, 6, 30};
    pool.releases = {release};
    city.pools = {pool};
    plan.sources = {city};
    return plan;
}

gui::TableRow const& row(gui::TableContent const& table, std::string const& key)
{
    auto const found = std::find_if(table.rows.begin(), table.rows.end(), [&](auto const& r) { return r.key == key; });
    REQUIRE(found != table.rows.end());
    return *found;
}

gui::Entry entry(std::string const& field, gui::EntryKind kind, bool optional = false)
{
    return {field, "Label", kind, optional, {}, {}, {}};
}

budget::FiscalCalendar const july{7};

} // namespace

TEST_CASE("how far a day is from today")
{
    Date const today{2026, 11, 22};
    CHECK(templates::from_today(today, today) == "today");
    CHECK(templates::from_today(today, today + 1) == "1 day from today");
    CHECK(templates::from_today(today, today - 3) == "3 days ago");
    CHECK(templates::from_today(today, Date{2026, 12, 31}) == "5 weeks from today");
    CHECK(templates::from_today(today, Date{2027, 11, 22}) == "12 months from today");
    CHECK(templates::from_today(today, Date{2030, 11, 22}) == "48 months from today");
}

TEST_CASE("a share is 100 % only where it is all")
{
    auto const dollars = [](int amount) { return Money::from_dollars(amount); };
    CHECK(gui::share_text(dollars(858), dollars(1000)) == "85.8 %");
    CHECK(gui::share_text(dollars(1000), dollars(1000)) == "100 %");
    CHECK(gui::share_text(dollars(99'999), dollars(100'000)) == "under 100 %");
    CHECK(gui::share_text(dollars(0), dollars(1000)) == "0 %");
    CHECK(gui::share_text(dollars(0), dollars(0)) == "–");
}

TEST_CASE("the four figures of a plan that the city pays in part")
{
    auto const outcome = budget::evaluate(small_plan());
    REQUIRE_FALSE(has_errors(outcome.problems));
    auto const figures = gui::overview_figures(outcome, {}, Date{2026, 11, 22});
    CHECK(figures.cost.label == "Cost, FY27");
    CHECK(figures.cost.value == "$164,000");            // 2 x 52,000 + 60,000
    CHECK(figures.covered.value == "54.9 %");           // 90,000 / 164,000
    CHECK(figures.covered.note == "$90,000 of $164,000");
    CHECK(figures.funded_until.gap);
    CHECK(figures.limited_money.value == "0 %");             // the city's money is annual

    auto const next = gui::overview_figures(outcome, {}, Date{2027, 7, 1});
    CHECK(next.cost.label == "Cost, FY28");
    CHECK(next.cost.note == "0.0 % on FY27");           // nothing grows
}

TEST_CASE("the cost table adds up: components to programs to the total")
{
    auto const plan = small_plan();
    auto const outcome = budget::evaluate(plan);
    auto const table = gui::cost_table(plan, &outcome, {}, false);
    CHECK(row(table, "component:responder").cells[1].text == "2 FTE");
    CHECK(row(table, "component:responder").cells[2].text == "$52,000.00 a year");
    CHECK(row(table, "component:responder").cells[3].text == "$104,000.00");
    CHECK(row(table, "program:team").cells[3].text == "$104,000.00");
    CHECK(row(table, "program:office").cells[3].text == "$60,000.00");
    CHECK(row(table, "total").cells[3].text == "$164,000.00");
    for (auto const& line : table.rows) CHECK(line.cells.size() == table.columns.size());

    auto const team = gui::cost_table(plan, &outcome, {budget::ProgramId{"team"}}, false);
    CHECK(row(team, "total").cells[3].text == "$104,000.00");
}

TEST_CASE("each cell of the cost table says what its own entry says, and adds up its own lines")
{
    for (auto const& starter : templates::starters()) {
        auto const plan = *templates::read_starter(starter).value;
        auto const outcome = budget::evaluate(plan);
        auto const years = periods(plan, budget::Step::year);
        auto const table = gui::cost_table(plan, &outcome, {}, false);
        for (auto const& program : plan.programs)
            for (auto const& component : program.components) {
                INFO(starter.name << ", " << component.id.text);
                auto const& line = row(table, gui::key_of(component.id));
                for (std::size_t at = 0; at < table.columns.size(); ++at) {
                    auto const& column = table.columns[at].key;
                    INFO(column);
                    if (column.starts_with("year:")) {
                        budget::Money total;
                        for (auto const& cost : outcome.costs.lines)
                            if (cost.component == component.id) total += sum(cost.months, years.at(at - 3));
                        CHECK(line.cells[at].text == budget::dollars(total));
                        continue;
                    }
                    auto const entry = gui::cost_cell(plan, component.id, column);
                    CHECK(line.cells[at].edits == entry.has_value());
                    CHECK(line.cells[at].text.substr(0, entry ? entry->shown.size() : std::string::npos) == (entry ? entry->shown : ""));
                }
            }
    }
}

TEST_CASE("a cell's unit may stand behind what is typed, or not")
{
    auto const plan = small_plan();
    budget::ComponentId const responder{"responder"};
    CHECK(gui::without_unit(plan, responder, "number", "3 FTE") == "3");
    CHECK(gui::without_unit(plan, responder, "number", "3") == "3");
    CHECK(gui::without_unit(plan, responder, "amount", "5k a year") == "5k");
    auto with_van = plan;
    auto van = gui::new_component(plan, budget::ComponentKind::vehicles);
    auto const id = van.id;
    with_van.programs[0].components.push_back(std::move(van)); // one of it
    CHECK(gui::without_unit(with_van, id, "number", "1 vehicle") == "1");
    CHECK(gui::without_unit(with_van, id, "number", "3 vehicles") == "3");
    CHECK(gui::without_unit(with_van, id, "number", "three") == "three");
    CHECK(gui::cost_cell(plan, responder, "amount")->field == "pay");
    CHECK_FALSE(gui::cost_cell(plan, responder, "year:2027"));
}

TEST_CASE("FTE from coverage is worked out in sight")
{
    auto plan = small_plan();
    auto& position = std::get<budget::Position>(plan.programs[0].components[0].detail);
    position.fte = {};
    position.seats = 1;
    position.hours_a_day = 24;
    position.days_a_week = 7;
    position.productive_hours = 1698;
    auto const outcome = budget::evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    CHECK(gui::staffing_text(outcome, budget::ComponentId{"responder"}) == "8,760 h ÷ 1,698 h = 5.16 FTE, 6 people");
    CHECK(gui::staffing_text(outcome, budget::ComponentId{"coordinator"}) == "1 FTE, 1 person");

    position.seats = 2;
    position.hours_a_day = 8;
    position.days_a_week = 5;
    position.steps = {{budget::Month{2027, 1}, {}, {}, budget::Ratio{12}, budget::Ratio{7}, ""}, {budget::Month{2027, 7}, {}, 0, {}, {}, ""}};
    auto const stepped = budget::evaluate(plan);
    REQUIRE_FALSE(has_errors(stepped.problems));
    CHECK(gui::staffing_text(stepped, budget::ComponentId{"responder"}) ==
          "2 × 2,080 h ÷ 1,698 h = 2.45 FTE, 3 people; from Jan 2027 2 × 4,380 h ÷ 1,698 h = 5.16 FTE, 6 people; from Jul 2027 nobody");
}

TEST_CASE("the worksheet's seven columns stand first, in its order and under its names")
{
    auto const plan = small_plan();
    auto const outcome = budget::evaluate(plan);
    auto const table = gui::funding_table(plan, &outcome, false);
    std::vector<std::string> titles;
    for (auto const& column : table.columns) titles.push_back(column.title);
    CHECK(titles == std::vector<std::string>{"Funding Source", "Funding Type", "Length of Funding", "Funding End Date",
                                             "Renewable Funding?", "Funding Restrictions", "Funding Flexibility",
                                             "Available", "Applied", "Left"});
    CHECK(row(table, "city").cells[7].text == "$180,000.00"); // two fiscal years
    CHECK(row(table, "city").cells[8].text == "$180,000.00");
    CHECK(row(table, "city").cells[9].text == "$0.00");
}

TEST_CASE("what people type is understood or refused with a sentence")
{
    using enum gui::EntryKind;
    CHECK(gui::read_entry(entry("pay", amount), "5k", july).exact == "5000.00");
    CHECK(gui::read_entry(entry("pay", amount), "=52000*1.03", july).exact == "53560.00");
    CHECK(gui::read_entry(entry("rate", percent), "3.4", july).exact == "3.4%");
    CHECK(gui::read_entry(entry("end-date", date, true), "6/30/27", july).exact == "2027-06-30");
    CHECK(gui::read_entry(entry("first-month", month, true), "Jan 2027", july).exact == "2027-01");
    CHECK(gui::read_entry(entry("end-date", date, true), "", july).refusal.empty());
    CHECK_FALSE(gui::read_entry(entry("pay", amount), "", july).refusal.empty());
    CHECK_FALSE(gui::read_entry(entry("pay", amount), "12x", july).refusal.empty());
    CHECK_FALSE(gui::read_entry(entry("name", text), " ", july).refusal.empty());
}

TEST_CASE("a month or a year that is typed where something begins is its first day, elsewhere its last")
{
    using enum gui::EntryKind;
    auto const exact = [](char const* field, gui::EntryKind kind, char const* typed) {
        return gui::read_entry(entry(field, kind, true), typed, july).exact;
    };
    CHECK(exact("available-from", date, "FY27") == "2026-07-01");
    CHECK(exact("available-from", date, "Jul 2026") == "2026-07-01");
    CHECK(exact("date", date, "Jan 2027") == "2027-01-01");
    CHECK(exact("match:from", date, "Oct 2026") == "2026-10-01");
    CHECK(exact("first-month", month, "FY28") == "2027-07");
    CHECK(exact("from", month, "FY28") == "2027-07");
    CHECK(exact("spend-by", date, "Jun 2027") == "2027-06-30");
    CHECK(exact("end-date", date, "FY27") == "2027-06-30");
    CHECK(exact("until", date, "FY27") == "2027-06-30");
    CHECK(exact("last-month", month, "FY28") == "2028-06");
    CHECK(exact("available-from", date, "15 Jul 2026") == "2026-07-15");
}

TEST_CASE("what a field shows can be typed back and means the same")
{
    auto plan = small_plan();
    auto& position = std::get<budget::Position>(plan.programs[0].components[0].detail);
    position.overtime = budget::Ratio{1, 20};
    position.productive_hours = budget::Ratio{3395, 2};
    position.fte = budget::Ratio{1460, 283};
    plan.programs[0].components[0].first_month = budget::Month{2027, 1};
    plan.sources[0].end_date = Date{2028, 6, 30};
    std::vector<budget::Target> const targets{budget::ThePlan{}, budget::ComponentId{"responder"},
                                              budget::SourceId{"city"}, budget::PoolOf{{"city"}, {"city-general"}}};
    for (auto const& target : targets) {
        auto const entries = gui::entries_of(plan, target);
        REQUIRE_FALSE(entries.empty());
        for (auto const& field : entries) {
            if (field.kind == gui::EntryKind::choice || field.kind == gui::EntryKind::yes_no) continue;
            auto const reading = gui::read_entry(field, field.shown, plan.calendar());
            INFO(field.field << ": " << field.shown << " " << reading.refusal);
            CHECK(reading.exact == field.exact);
        }
    }
}

TEST_CASE("every new component and source can be calculated at once")
{
    for (auto const& kind : budget::names_of<budget::ComponentKind>()) {
        auto plan = small_plan();
        plan.programs[0].components.push_back(gui::new_component(plan, kind.choice));
        CHECK(kind_of(plan.programs[0].components.back()) == kind.choice);
        INFO(kind.written);
        CHECK_FALSE(has_errors(budget::evaluate(plan).problems));
    }
    auto plan = small_plan();
    plan.sources.push_back(gui::new_source(plan));
    plan.sources.push_back(gui::copy_of(plan, plan.sources[0]));
    CHECK_FALSE(has_errors(budget::evaluate(plan).problems));
}
