#include "templates/published_costs.hpp"

#include <array>

namespace templates {

namespace {

using budget::Grade;
using Of = PublishedCost::Of;

constexpr budget::Money dollars(std::int64_t whole) { return budget::Money::from_cents(whole * 100); }

constexpr std::array<PublishedCost, 8> a_call{{
    {Of::call, dollars(55), "Eugene, OR", "CAHOOTS", "2021", "EUG-8", Grade::derived, true, "registerguard.com",
     "Contract and fleet over calls; the program itself said that it was under-funded."},
    {Of::call, dollars(203), "Evanston, IL", "C.A.R.E.", "2024", "EVN-2", Grade::primary, true, "content.govdelivery.com",
     "$400,000 of the first year over 1,966 calls."},
    {Of::call, dollars(497), "Albuquerque, NM", "ACS", "FY26", "ABQ-10", Grade::derived, true, "petedinelli.com/2025/05/page/3",
     "General fund alone, at 36,000 calls a year."},
    {Of::call, dollars(518), "Missoula, MT", "MST", "2023", "MSO-2", Grade::news, true, "missoulian.com",
     "$969,000 over twelve times the 156 calls of April 2023."},
    {Of::call, dollars(647), "Albuquerque, NM", "ACS", "FY26", "ABQ-10", Grade::derived, true,
     "citydesk.nm.news/2025/mayors-proposed-budget-calls-for-1100-cops", "All funds, at 36,000 calls a year."},
    {Of::call, dollars(776), "Minneapolis, MN", "BCR", "2023", "1.11", Grade::derived, true, "kstp.com",
     "$5.9 million a year over more than 7,600 calls."},
    {Of::call, dollars(818), "Harris County, TX", "HART", "2025", "HAR-2", Grade::primary, true, "news.hcp1.net/259546",
     "An estimate of $6.6 million over 8,070 calls in 12 months."},
    {Of::call, dollars(914), "Denver, CO", "STAR", "2024", "DEN-11", Grade::derived, true,
     "denverite.com/2024/07/18/star-mental-health-emergency-2023-response", "The budget of 2024 over the calls of 2023."},
}};

constexpr std::array<PublishedCost, 16> a_year{{
    {Of::year, dollars(400'000), "Evanston, IL", "C.A.R.E.", "2024", "EVN-1", Grade::news, false, "ems1.com",
     "First year: four responders in pairs and a supervisor, seven days."},
    {Of::year, dollars(497'000), "Olympia, WA", "CRU", "2019", "OLY-1", Grade::news, false,
     "theolympian.com/news/local/article222749470", "Operating cost; $110,100 of start-up beside it."},
    {Of::year, dollars(820'586), "Eugene, OR", "CAHOOTS", "FY21-22", "EUG-3", Grade::news, false, "registerguard.com",
     "The contract; $86,112 of fleet beside it."},
    {Of::year, dollars(969'000), "Missoula, MT", "MST", "2023", "MSO-1", Grade::news, false, "missoulian.com",
     "Personnel of $930,153 and operating cost of $38,847."},
    {Of::year, dollars(977'528), "Portland, OR", "Portland Street Response", "FY21-22", "PDX-1", Grade::news, false,
     "wweek.com/news/city/2021/05/13", "A pilot of one team for 12 months, as proposed."},
    {Of::year, dollars(1'330'000), "Long Beach, CA", "CCR", "2023", "LGB-1", Grade::news, true, "lbcanaacp.org",
     "$2 million for 18 months; a staff of five, weekdays."},
    {Of::year, dollars(3'760'000), "San Mateo County, CA", "mobile crisis", "2025", "SMC-1", Grade::primary, true,
     "sanmateocounty.legistar.com", "A contract around the clock, $7,528,000 for 24 months."},
    {Of::year, dollars(3'900'000), "Denver, CO", "STAR", "2022", "DEN-2", Grade::news, false,
     "denverpost.com/2022/02/20/denver-star-program-expansion", "The year's budget."},
    {Of::year, dollars(4'800'000), "Durham, NC", "HEART", "FY22-23", "DUR-1", Grade::news, false,
     "ncvoices.com/durham-residents-call-for-expanding-unarmed-911-response-program", "The department's budget, nearly so much."},
    {Of::year, dollars(5'900'000), "Minneapolis, MN", "BCR", "2023", "MSP-2", Grade::news, false, "kstp.com",
     "A contract around the clock."},
    {Of::year, dollars(6'400'000), "Denver, CO", "STAR", "2024", "DEN-3", Grade::news, false,
     "denverite.com/2024/07/18/star-mental-health-emergency-2023-response", "The year's budget."},
    {Of::year, dollars(6'600'000), "Harris County, TX", "HART", "FY25-26", "HAR-1", Grade::news, false,
     "editions.communityimpact.com/view/48987069/20", "An estimate: 11 teams."},
    {Of::year, dollars(7'400'000), "Portland, OR", "Portland Street Response", "FY24-25", "PDX-5", Grade::news, false,
     "streetroots.org/news/2024/05/08", "After $10 million the year before."},
    {Of::year, dollars(17'900'000), "Albuquerque, NM", "ACS", "FY26", "ABQ-1", Grade::secondary, false,
     "petedinelli.com/2025/05/page/3", "General fund alone, as proposed."},
    {Of::year, dollars(23'290'000), "Albuquerque, NM", "ACS", "FY26", "ABQ-2", Grade::news, false,
     "citydesk.nm.news/2025/mayors-proposed-budget-calls-for-1100-cops", "The department, as proposed: 140 positions."},
    {Of::year, dollars(55'000'000), "New York, NY", "B-HEARD", "FY23", "NYC-1", Grade::news, false, "cityandstateny.com",
     "As proposed."},
}};

} // namespace

std::span<PublishedCost const> published_costs(PublishedCost::Of of)
{
    if (of == Of::call) return a_call;
    return a_year;
}

} // namespace templates
