// What funders write about the use of their money, by hand: what can mean one thing is read, and what can't stays a condition.
#include "importers/cost_words.hpp"
#include "importers/restriction_words.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace budget;
using namespace importers;

namespace {

FiscalCalendar const july{7};

std::string understood(std::string const& words)
{
    std::string all;
    for (auto const& clause : read_restrictions(words, july)) all += (all.empty() ? "" : "; ") + (clause.understood.empty() ? "(" + clause.words + ")" : clause.understood);
    return all;
}

FundingSource source_with(std::string const& words)
{
    FundingSource source;
    source.pools.push_back({PoolId{"main"}, {}, {}, {}, {}, {}, true, {}, {}, {}, {}, {}});
    CHECK(apply_restrictions(read_restrictions(words, july), Date{2026, 7, 1}, source).empty());
    return source;
}

Scope of_class(ObjectClass object_class)
{
    Scope scope;
    scope.object_class = object_class;
    return scope;
}
Scope of_kind(ComponentKind kind)
{
    Scope scope;
    scope.kind = kind;
    return scope;
}

} // namespace

TEST_CASE("words that can mean one thing only are read")
{
    std::map<std::string, std::string> const expected = {
        {"Personnel only", "may pay only personnel and fringe benefits"},
        {"Only for salaries and fringe benefits.", "may pay only personnel and fringe benefits"},
        {"Training only", "may pay only training"},
        {"Funds may only be used for training and travel", "may pay only training and travel"},
        {"Restricted to vehicles", "may pay only vehicles"},
        {"May not be used for vehicles/equipment", "may not pay vehicles and equipment"},
        {"Funds cannot be used to purchase vehicles or equipment.", "may not pay vehicles and equipment"},
        {"No indirect costs", "may not pay indirect"},
        {"no vehicle purchases", "may not pay the purchase of vehicles"},
        {"Travel not allowed", "may not pay travel"},
        {"Construction costs are unallowable", "may not pay construction"},
        {"Indirect capped at 10 %", "at most 10 % of direct cost for indirect"},
        {"Indirect costs capped at 10% of the award", "at most 10 % of the award for indirect"},
        {"10% cap on indirect costs", "at most 10 % of direct cost for indirect"},
        {"Equipment may not exceed 25% of total award", "at most 25 % of the award for equipment"},
        {"Up to $50,000 for vehicles", "at most $50,000 for vehicles"},
        {"No more than $20,000 per year may be used for training", "at most $20,000 a fiscal year for training"},
        {"Supplement, not supplant", "may not replace local money"},
        {"Must supplement not supplant", "may not replace local money"},
        {"Funds may not supplant local funds", "may not replace local money"},
        {"25 % match required", "25 % of the total cost must be matched"},
        {"Requires a 20% local cash match", "20 % of the total cost must be matched in cash with local money"},
        {"1:1 match required", "50 % of the total cost must be matched"},
        {"No match required", "no match"},
        {"Payer of last resort", "pays only what nobody else may"},
        {"No carryover", "what a fiscal year leaves is lost"},
        {"Reimbursement only", "drawn by reimbursement"},
        {"Must be spent by 12/31/26", "to be spent by 31 Dec 2026"},
        {"Must be obligated by December 31, 2024", "to be obligated by 31 Dec 2024"},
        {"Salary cap $221,900", "pays salaries up to $221,900 a year"},
        {"None", "no restriction"},
        {"N/A", "no restriction"},
    };
    for (auto const& [words, meaning] : expected) {
        INFO(words);
        CHECK(understood(words) == meaning);
    }
}

TEST_CASE("what could mean more, or needs a judgement, stays a condition in its own words")
{
    for (std::string const words : {"Only community-based mental health treatment", "No vehicles unless approved in writing", "Personnel and outreach only",
                                    "Administration capped at 5%", "Must serve residents of the county", "Mostly personnel", "Only radios",
                                    "Peer support salaries only", "120% match required", "Training limited to 150% of the award", "Travel limited to 10% per year",
                                    "Must be spent by the end of the project"}) {
        INFO(words);
        CHECK(understood(words) == "(" + words + ")");
    }
    CHECK(understood("No vehicles. Except vans for the mobile team.") == "(No vehicles. Except vans for the mobile team)");
    CHECK(understood("Personnel only. Training only.") == "(Personnel only); (Training only)");
}

TEST_CASE("several clauses are read one by one, in one line or in several")
{
    CHECK(understood("Personnel only; no indirect costs") == "may pay only personnel and fringe benefits; may not pay indirect");
    CHECK(understood("No indirect costs, no vehicles and 25% match required") == "may not pay indirect; may not pay vehicles; 25 % of the total cost must be matched");
    CHECK(understood("Only community-based treatment\nSupplement not supplant\n\xE2\x80\xA2 Travel not allowed") == "(Only community-based treatment); may not replace local money; may not pay travel");
    CHECK(understood("Max. 10% for indirect. Serves adults, e.g. veterans.") == "at most 10 % of direct cost for indirect; (Serves adults, e.g. veterans)");
    CHECK(understood("").empty());
}

TEST_CASE("doubt is said where a word may mean a little else")
{
    auto const doubt = [](std::string const& words) { return read_restrictions(words, july).at(0).doubt; };
    CHECK(doubt("Personnel only") == "\"personnel\" was taken with its fringe benefits");
    CHECK(doubt("Personnel and fringe only").empty());
    CHECK(doubt("Indirect capped at 10%") == "the words don't say of what; an indirect rate is a share of direct cost");
    CHECK(doubt("Equipment capped at 10%") == "the words don't say of what; it was taken as a share of the award");
    CHECK(doubt("25% match required") == "taken as a share of the total project cost (2 CFR 200.306), not of the award");
    CHECK(doubt("1:1 match required").empty());
    CHECK(doubt("No vehicles").empty());
}

TEST_CASE("clauses become permissions, caps, match and rules of the source, each with its words")
{
    auto const source = source_with("Personnel only; no overhead; supplement not supplant; 20% cash match required; indirect capped at 10% of direct costs; "
                                    "payer of last resort; no carry-over; reimbursement basis; must be spent by 6/30/28; must be obligated by 6/30/27; salary cap $221,900");
    auto const& pool = source.pools.front();
    REQUIRE(pool.permissions.size() == 3);
    CHECK(pool.permissions[0] == Permission{Effect::allow, of_class(ObjectClass::personnel), "Personnel only"});
    CHECK(pool.permissions[1] == Permission{Effect::allow, of_class(ObjectClass::fringe), "Personnel only"});
    CHECK(pool.permissions[2] == Permission{Effect::deny, of_class(ObjectClass::indirect), "no overhead"});
    REQUIRE(pool.caps.size() == 1);
    CHECK(pool.caps[0].share == Ratio{1, 10});
    CHECK(pool.caps[0].share_of == ShareOf::direct_spent);
    CHECK(pool.caps[0].scopes == std::vector<Scope>{of_class(ObjectClass::indirect)});
    REQUIRE(source.match);
    CHECK(source.match->shares == std::vector<MatchShare>{{1, Ratio{1, 5}}});
    CHECK_FALSE(source.match->in_kind);
    CHECK(source.match->from == Date{2026, 7, 1});
    CHECK(source.non_supplanting);
    CHECK(source.last_resort);
    CHECK_FALSE(pool.carries_over);
    CHECK(source.draw == Draw::reimbursement);
    CHECK(pool.spend_by == Date{2028, 6, 30});
    CHECK(pool.obligate_by == Date{2027, 6, 30});
    CHECK(pool.salary_cap == Money::from_dollars(221'900));
}

TEST_CASE("of two limits that would cut across each other the second is left out and named")
{
    FundingSource source;
    source.pools.push_back({PoolId{"main"}, {}, {}, {}, {}, {}, true, {}, {}, {}, {}, {}});
    auto const left = apply_restrictions(read_restrictions("Up to $50,000 for vehicles; equipment capped at $80,000; up to $5,000 for training", july), Date{2026, 7, 1}, source);
    CHECK(left == std::vector<std::string>{"equipment capped at $80,000"});
    REQUIRE(source.pools[0].caps.size() == 2);
    CHECK(source.pools[0].caps[1].scopes == std::vector<Scope>{of_kind(ComponentKind::training)});
}

TEST_CASE("a list of costs is read whole or not at all")
{
    CHECK(read_cost_words("radios and devices")->scopes == std::vector<Scope>{of_kind(ComponentKind::devices)});
    CHECK(read_cost_words("supplies, travel, and training costs")->spoken == "supplies, travel and training");
    CHECK_FALSE(read_cost_words("supplies and outreach"));
    CHECK_FALSE(read_cost_words(""));
    CHECK_FALSE(read_cost_words(std::string(5000, ',')));
    auto const purchase = read_cost_words("vehicle purchases")->scopes.at(0);
    CHECK(purchase.kind == ComponentKind::vehicles);
    CHECK(purchase.object_class == ObjectClass::equipment);
}
