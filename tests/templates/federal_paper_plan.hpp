// The plan on which the federal forms are worked out on paper, and ways to change it.
#pragma once

#include "budget/evaluate.hpp"
#include "budget/plan/plan_reader.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace templates {

// One responder at $60,000, supplies of $1,200 and 10 % indirect cost, $67,320 a year for two years. The award pays $40,000 of pay a
// year and asks for a fifth of the project as match, $10,000; the county pays the rest.
inline std::string const paper = R"(<?xml version="1.0" encoding="UTF-8"?>
<plan version="1" name="Paper" first-month="2026-07" months="24" fiscal-year-starts="7">
  <program id="team" name="Responder team">
    <position id="responder" name="Responder" title="Responder" fte="1" pay="60000.00"/>
    <other id="supplies" name="Supplies" basis="year" amount="1200.00" object-class="supplies"/>
    <indirect id="indirect" name="Indirect cost" rate="10%" base="total-direct"/>
  </program>
  <source id="jmhcp" name="JMHCP" type="multi-year" origin="federal-discretionary" assistance-listing="16.745">
    <match from="2026-07-01"><share grant-year="1" share="20%"/></match>
    <pool id="award" name="Award">
      <release date="2026-07-01" amount="40000.00"/>
      <release date="2027-07-01" amount="40000.00"/>
      <allow object-class="personnel"/>
    </pool>
  </source>
  <source id="county" name="County match" type="annual" origin="local-general">
    <pool id="county-money" name="Money"><release date="2026-07-01" amount="10000.00" every="month" until="2028-06-30"/></pool>
  </source>
</plan>
)";

inline std::string with(std::string text, std::string const& old, std::string const& fresh)
{
    auto const at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

inline budget::Outcome outcome_of(std::string const& xml, budget::Counting counting = budget::Counting::committed)
{
    auto loaded = budget::read_plan(xml, "paper.braid");
    std::string said;
    for (auto const& problem : loaded.problems) said += to_line(problem) + "\n";
    INFO(said);
    REQUIRE(loaded.value);
    auto outcome = budget::evaluate(*loaded.value, counting);
    REQUIRE(!budget::has_errors(outcome.problems));
    return outcome;
}

} // namespace templates
