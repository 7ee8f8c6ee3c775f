// Tables as a spreadsheet has them, without a window: blocks of text, what pasting means, sorting and looking for a text; many
// cells at once in the Costs and Funding tables; months and workings of a cost.
#include "app/gui/content/arrange.hpp"
#include "app/gui/content/block.hpp"
#include "app/gui/content/cost_months.hpp"
#include "app/gui/content/plan_cells.hpp"
#include "app/gui/content/rate_tables.hpp"
#include "budget/evaluate.hpp"
#include "budget/plan/check.hpp"
#include "budget/plan/target_path.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

namespace {

using budget::Money;

budget::Plan starter(char const* name)
{
    for (auto const& candidate : templates::starters())
        if (std::string_view{candidate.name} == name) return *templates::read_starter(candidate).value;
    FAIL("no starter " << name);
    return {};
}

gui::TableContent three_rows()
{
    gui::TableContent table;
    table.columns = {{"name", "Name"}, {"amount", "Amount"}, {"day", "Day"}};
    table.rows = {{"team", {{"Team"}, {}, {}}, true},
                  {"a", {{"Radio"}, {"$900.00"}, {"31 Dec 2026"}}},
                  {"b", {{"Car"}, {"$12,000.00 each"}, {"1 Jul 2026"}}},
                  {"c", {{"Boots"}, {}, {"1 Jan 2027"}}},
                  {"office", {{"Office"}, {}, {}}, true},
                  {"d", {{"Desk"}, {"-$5.00"}, {}}},
                  {"total", {{"Total"}, {}, {}}, true}};
    return table;
}

std::string keys(gui::TableContent const& table, gui::Arrangement const& arrangement)
{
    std::string text;
    for (auto const place : gui::arranged(table, arrangement)) text += (text.empty() ? "" : " ") + table.rows[place].key;
    return text;
}

gui::TableRow const& row_called(gui::TableContent const& table, std::string const& key)
{
    for (auto const& line : table.rows)
        if (line.key == key) return line;
    FAIL("no row " << key);
    return table.rows.front();
}

} // namespace

TEST_CASE("a block goes to the clipboard and back as Excel writes it")
{
    gui::Block const block{{"Name", "12\t3"}, {"two\nlines", "say \"yes\""}, {"", "end"}};
    CHECK(gui::block_text(block) == "Name\t\"12\t3\"\n\"two\nlines\"\t\"say \"\"yes\"\"\"\n\tend\n");
    CHECK(gui::read_block(gui::block_text(block)) == block);
    CHECK(gui::read_block("a\tb\r\nc\td\r\n") == gui::Block{{"a", "b"}, {"c", "d"}});
    CHECK(gui::read_block("5 \"inch\" pipe\t2") == gui::Block{{"5 \"inch\" pipe", "2"}});
    CHECK(gui::read_block("").empty());
    CHECK(gui::read_block("a\t") == gui::Block{{"a", ""}});
}

TEST_CASE("pasting goes right and down from the cell; one cell fills what is selected")
{
    gui::Block const two_by_two{{"1", "2"}, {"3", "4"}};
    gui::Pasting into{{"r1", "r2", "r3"}, {"c1", "c2"}, 1, false};
    auto const pasted = gui::paste(two_by_two, into);
    CHECK(pasted.cells == std::vector<gui::CellEdit>{{"r1", "c1", "1"}, {"r1", "c2", "2"}, {"r2", "c1", "3"}, {"r2", "c2", "4"}});
    into.rows = {"r3"};
    CHECK(gui::paste(two_by_two, into).rows_left_out == 1);
    into.grows = true;
    CHECK(gui::paste(two_by_two, into).cells.back() == gui::CellEdit{"+0", "c2", "4"});
    into.columns = {"c2"}; // the last column: the second one of the block is beyond it
    CHECK(gui::paste(two_by_two, into).cells.size() == 2);
    CHECK(gui::paste({{"x"}}, {{"r1", "r2", "r3"}, {"c1"}, 2, false}).cells ==
          std::vector<gui::CellEdit>{{"r1", "c1", "x"}, {"r2", "c1", "x"}});
}

TEST_CASE("rows are sorted between headings by size, day or text, with empty cells last")
{
    auto const table = three_rows();
    CHECK(keys(table, {}) == "team a b c office d total");
    CHECK(keys(table, {0, false, ""}) == "team c b a office d total");
    CHECK(keys(table, {1, false, ""}) == "team a b c office d total"); // $900 before $12,000; none last
    CHECK(keys(table, {1, true, ""}) == "team b a c office d total");
    CHECK(keys(table, {2, false, ""}) == "team b a c office d total");
    CHECK(keys(table, {2, true, ""}) == "team c a b office d total");
}

TEST_CASE("amounts below zero are sorted as numbers, and copied as spreadsheets read them")
{
    gui::TableContent table{.columns = {{"name", "Name"}, {"amount", "Amount"}}, .rows = {}};
    for (auto const& [key, amount] : {std::pair{"a", "$20.00"}, std::pair{"b", "−$300.00"}, std::pair{"c", "-$4.00"}})
        table.rows.push_back({key, {{key}, {amount}}});
    CHECK(keys(table, {1, false, ""}) == "b c a");
    CHECK(gui::with_plain_minus("−$300.00\t5\t−2 − 1\n") == "-$300.00\t5\t-2 - 1\n");
    CHECK(gui::with_plain_minus("").empty());
}

TEST_CASE("a choice is meant by its name, and by its beginning while it is typed")
{
    std::vector<gui::Choice> const choices{{"high", "High"}, {"multi-year", "Multi-Year"}, {"hi", "Hire"}};
    CHECK(gui::choice_in(choices, "HIGH") == "high");
    CHECK(gui::choice_in(choices, "mu") == "mu");
    CHECK(gui::choice_begun(choices, "mu") == "multi-year");
    CHECK(gui::choice_begun(choices, "Multi-year") == "multi-year");
    CHECK(gui::choice_begun(choices, "h") == "high"); // the first
    CHECK(gui::choice_begun(choices, "hi") == "hi");  // its whole written name
    CHECK(gui::choice_begun(choices, "hir") == "hi");
    CHECK(gui::choice_begun(choices, "x") == "x");
    CHECK(gui::choice_begun(choices, "").empty());
    CHECK(gui::choice_begun({}, "5k") == "5k");
}

TEST_CASE("looking for a text keeps its rows and their headings")
{
    auto const table = three_rows();
    CHECK(keys(table, {{}, false, "car"}) == "team b total");
    CHECK(keys(table, {{}, false, "DESK"}) == "office d total");
    CHECK(keys(table, {{}, false, "$"}) == "team a b office d total");
    CHECK(keys(table, {{}, false, "nothing"}) == "total");
    CHECK(keys(table, {{}, false, "office"}) == "office total");
}

// Seen from above: team a b c office d total, of which team, office and total are headings.
TEST_CASE("when a row has gone, the next one is chosen, else the one above, and a heading only where nothing else is")
{
    std::vector<std::string> const seen{"team", "a", "b", "c", "office", "d", "total"};
    auto const without = [](std::string const& gone) {
        auto table = three_rows();
        std::erase_if(table.rows, [&](auto const& row) { return gone.find(row.key) != std::string::npos; });
        return table;
    };
    CHECK(gui::row_instead("a", seen, without("a")) == "b");
    CHECK(gui::row_instead("c", seen, without("c")) == "d"); // past the heading between them
    CHECK(gui::row_instead("d", seen, without("d")) == "c");
    CHECK(gui::row_instead("b", seen, without("b c d")) == "a");
    CHECK(gui::row_instead("b", seen, without("a b c d")) == "office");
    CHECK(gui::row_instead("b", {"c", "b", "a"}, without("b")) == "a"); // as the rows were sorted
    CHECK(gui::row_instead("x", seen, three_rows()).empty());
}

TEST_CASE("a block over costs is one plan; refused cells say why and the others count")
{
    auto const plan = starter("missoula");
    auto const& components = plan.programs[0].components;
    auto const key = [&](std::size_t at) { return gui::key_of(components[at].id); };
    auto const change = gui::with_cost_cells(plan, {{key(0), "amount", "$80,000.00 a year"},
                                                    {key(0), "number", "1.5"},
                                                    {key(1), "amount", "lots"},
                                                    {key(1), "priority", "Deferrable"},
                                                    {key(0), "year:2027", "5"}});
    CHECK(change.taken == 3);
    REQUIRE(change.refused.size() == 1);
    CHECK(change.refused[0].cell.column == "amount");
    CHECK(change.refused[0].sentence.find("lots") != std::string::npos);
    auto const& first = std::get<budget::Position>(change.plan.programs[0].components[0].detail);
    CHECK(first.pay == Money::from_dollars(80'000));
    CHECK(first.fte == budget::Ratio(3, 2));
    CHECK(change.plan.programs[0].components[1].priority == budget::Priority::deferrable);
}

TEST_CASE("the worksheet's rows pasted from a spreadsheet become sources")
{
    auto const plan = starter("missoula");
    auto const before = plan.sources.size();
    auto const change = gui::with_source_cells(plan, {{"+0", "name", "Opioid settlement"},
                                                      {"+0", "type", "Multi-Year"},
                                                      {"+0", "end-date", "6/30/2038"},
                                                      {"+0", "flexibility", "high"},
                                                      {"+1", "name", "Levy"},
                                                      {"+1", "end-date", "whenever"}});
    REQUIRE(change.plan.sources.size() == before + 2);
    auto const& settlement = change.plan.sources[before];
    CHECK(settlement.name == "Opioid settlement");
    CHECK(settlement.type == budget::FundingType::multi_year);
    CHECK(settlement.end_date == budget::Date{2038, 6, 30});
    CHECK(settlement.flexibility == budget::Flexibility::high);
    REQUIRE(change.refused.size() == 1);
    CHECK(change.refused[0].cell.row == change.plan.sources[before + 1].id.text); // in its own row, once it is there
}

TEST_CASE("months of a cost add up to its years, and closed months end at a line")
{
    auto plan = starter("missoula");
    auto const id = plan.programs[0].components[0].id;
    auto outcome = budget::evaluate(plan);
    auto const table = gui::cost_months(outcome, {id, plan.programs[0].id});
    // $78,240 pay and 40 % fringe: $31,296; 1/12 each month.
    CHECK(row_called(table, "year:2027").cells.at(4).text == "$78,240.00");
    CHECK(row_called(table, "month:0").cells.at(4).text == "$6,520.00");
    CHECK(row_called(table, "month:0").cells.at(5).text == "$2,608.00");
    CHECK(row_called(table, "month:0").cells.at(6).text == "$9,128.00");
    CHECK(row_called(table, "month:0").cells.at(1).text == "Plan");
    for (auto const& line : table.rows) CHECK(line.cells.size() == table.columns.size());

    plan.actuals.through = plan.first_month + 1;
    budget::Actual paid;
    paid.component = id;
    paid.month = plan.first_month;
    paid.amount = Money::from_dollars(7'000);
    plan.actuals.payments = {paid};
    outcome = budget::evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    auto const closed = gui::cost_months(outcome, {id, plan.programs[0].id});
    CHECK(row_called(closed, "month:0").cells.at(1).text == "Actual");
    CHECK(row_called(closed, "month:0").cells.at(4).text == "$7,000.00");
    CHECK(row_called(closed, "month:1").cells.at(4).text == "$0.00");
    CHECK(row_called(closed, "month:2").cells.at(1).text == "Plan");
    auto const line = std::find_if(closed.rows.begin(), closed.rows.end(), [](auto const& r) { return r.key == "boundary"; });
    REQUIRE(line != closed.rows.end());
    CHECK((line + 1)->key == "month:2");
    // As wide as the months above and below it, and two cells fit side by side: a longer text would be cut by the column.
    CHECK(line->cells[0].text == "Plan from here");
    CHECK(line->cells.size() == closed.columns.size());
    auto const program = gui::cost_months(outcome, {{}, plan.programs[0].id});
    CHECK(program.columns.size() == 5);
}

TEST_CASE("FTE is worked out step by step")
{
    auto plan = starter("missoula");
    auto& position = std::get<budget::Position>(plan.programs[0].components[0].detail);
    position.fte = {};
    position.seats = 2;
    position.hours_a_day = 24;
    position.days_a_week = 7;
    position.leave_hours = 240;
    position.holiday_hours = 88;
    position.training_hours = 54;
    auto const outcome = budget::evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    auto const table = gui::cost_workings(outcome, plan.programs[0].components[0].id);
    auto const result = [&](std::string const& what) {
        for (auto const& line : table.rows)
            if (line.cells[0].text == what) return line.cells[1].text + " = " + line.cells[2].text;
        return std::string{"no such row"};
    };
    CHECK(result("Hours of one seat a year") == "365 days × 24 h = 8,760 h");
    CHECK(result("Hours of one FTE on duty a year") == "2,080 paid − 240 leave − 88 holidays − 54 training = 1,698 h");
    CHECK(result("Relief factor") == "8,760 h ÷ 1,698 h = 5.16");
    CHECK(result("FTE") == "2 seats × 5.16 = 10.32 FTE"); // 17,520 / 1,698 = 10.318
    CHECK(result("People to employ") == "FTE rounded up = 11 people");
}

TEST_CASE("fringe schedules and assumptions say what they hold and who uses them")
{
    auto plan = starter("missoula");
    plan.fringe_schedules.push_back(gui::new_schedule(plan));
    auto const second = gui::new_schedule(plan);
    CHECK(second.id != plan.fringe_schedules.back().id);
    CHECK(second.name == "New fringe schedule 2");
    plan.assumptions.push_back(gui::new_assumption(plan));
    CHECK_FALSE(has_errors(budget::check(plan)));
    auto const schedules = gui::schedule_table(plan);
    CHECK(schedules.rows.back().cells.at(1).text.empty());
    CHECK(schedules.rows.back().cells.at(2).text == "unused");
    CHECK(schedules.rows.front().cells.at(2).text != "unused");
    auto const assumptions = gui::assumption_table(plan);
    for (auto const& line : assumptions.rows) CHECK(line.cells.size() == assumptions.columns.size());
    CHECK(gui::thing_cell(plan, plan.assumptions[0].id, "name"));
    CHECK_FALSE(gui::thing_cell(plan, plan.assumptions[0].id, "uses"));
}
