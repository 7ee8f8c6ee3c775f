// Sizes of positions in words and tables, on a plan small enough to count by hand.
#include "templates/staffing_tables.hpp"
#include "templates/staffing_words.hpp"

#include "budget/evaluate.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace templates;

namespace {

// A crew of two on weekdays, from January 2027 around the clock; one lead for eight; a clerk from the second year on.
Outcome small_outcome()
{
    Plan plan;
    plan.name = "Small";
    plan.first_month = Month{2026, 7};
    plan.months = 24;
    plan.programs.push_back({{"team"}, "Team", "", {}});
    auto const add = [&](char const* id, Position position) {
        position.title = id;
        position.pay = Money::from_dollars(40000);
        Component component;
        component.id = {id};
        component.name = id;
        component.detail = std::move(position);
        plan.programs[0].components.push_back(std::move(component));
    };
    Position crew;
    crew.seats = 2;
    crew.hours_a_day = 8;
    crew.days_a_week = 5;
    crew.leave_hours = 382;
    crew.field_share = Ratio{9, 10};
    crew.steps = {{Month{2027, 1}, {}, {}, Ratio{24}, Ratio{7}, ""}};
    add("Crew", crew);
    Position lead;
    lead.span = 8;
    lead.supervises = "Crew";
    lead.people_now = 1;
    add("Lead", lead);
    Position clerk;
    clerk.fte = Ratio{1, 2};
    add("Clerk", clerk);
    plan.programs[0].components.back().first_month = Month{2027, 7};
    auto outcome = evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    return outcome;
}

ShownPositions all_of(Outcome const& outcome)
{
    ShownPositions all{outcome, {}, [](Staffing const& staffing) { return staffing.title; }};
    for (auto const& staffing : outcome.costs.staffing) all.positions.push_back(&staffing);
    return all;
}

Ratio number_in(Cell const& cell) { return std::get<Number>(cell.value).value; }
std::string text_in(Cell const& cell) { return std::get<std::string>(cell.value); }

} // namespace

TEST_CASE("the size of a position is worked out in sight, with the month from which it changes")
{
    // 2 x 2,080 / 1,528.2 = 2.72; 2 x 8,760 / 1,528.2 = 11.46: three and twelve people, one lead and two.
    auto const outcome = small_outcome();
    auto const& crew = outcome.costs.staffing.at(0);
    CHECK(relief_in_words(crew, 0) == "2,080/1,528.2 = 1.36");
    CHECK(relief_in_words(crew, 6) == "8,760/1,528.2 = 5.73");
    CHECK(sizes_in_words(outcome, crew) == "2 × 2,080 h ÷ 1,528.2 h = 2.72 FTE, 3 people; from Jan 2027 2 × 8,760 h ÷ 1,528.2 h = 11.46 FTE, 12 people");
    CHECK(sizes_in_words(outcome, outcome.costs.staffing.at(1)) == "1 FTE, 1 person; from Jan 2027 2 FTE, 2 people");
    CHECK(sizes_in_words(outcome, outcome.costs.staffing.at(2)) == "0.5 FTE, 1 person");
    CHECK(relief_in_words(outcome.costs.staffing.at(2), 12).empty());
}

TEST_CASE("the end of each fiscal year shows its people, and each hire its month")
{
    auto const outcome = small_outcome();
    auto const years = periods(outcome.plan, Step::year);
    auto const people = people_by_year(all_of(outcome), years, {"FY27", "FY28"});
    REQUIRE(people.rows.size() == 3);
    CHECK(number_in(people.rows[0].at(1)) == Ratio{175200, 15282});
    CHECK(number_in(people.rows[0].at(2)) == Ratio{12});
    CHECK(number_in(people.rows[2].at(2)) == Ratio{0});
    CHECK(number_in(people.rows[2].at(3)) == Ratio{1, 2});
    CHECK(number_in(people.rows[2].at(4)) == Ratio{1});
    CHECK(number_in(people.total->at(2)) == Ratio{12 + 2});
    CHECK(number_in(people.total->at(4)) == Ratio{12 + 2 + 1});
    CHECK(number_in(people.total->at(3)) == Ratio{175200, 15282} + Ratio{2} + Ratio{1, 2});

    auto const hires = hires_table(all_of(outcome));
    REQUIRE(hires.rows.size() == 4);
    std::vector<std::tuple<Month, std::string, Ratio>> found;
    for (auto const& row : hires.rows) found.emplace_back(std::get<Month>(row.at(0).value), text_in(row.at(1)), number_in(row.at(2)));
    CHECK(found == std::vector<std::tuple<Month, std::string, Ratio>>{{Month{2026, 7}, "Crew", 3}, {Month{2027, 1}, "Crew", 9},
                                                                     {Month{2027, 1}, "Lead", 1}, {Month{2027, 7}, "Clerk", 1}});
    CHECK(number_in(hires.total->at(2)) == Ratio{14});
}

TEST_CASE("the table of relief says where leave is counted, and the exact fraction for programs")
{
    auto const outcome = small_outcome();
    auto const people = relief_table(all_of(outcome), 11, false);
    CHECK(text_in(people.rows.at(0).at(4)) == "8,760/1,528.2 = 5.73");
    CHECK(text_in(people.rows.at(0).at(7)) == "in the relief factor");
    CHECK(text_in(people.rows.at(1).at(7)) == "in the paid year");
    auto const programs = relief_table(all_of(outcome), 11, true);
    CHECK(text_in(programs.rows.at(0).at(4)) == "14600/2547"); // 87,600 / 15,282
}
