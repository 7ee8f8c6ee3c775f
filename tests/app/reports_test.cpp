// Every report in every format, on the starter plans: the totals are the sums of the parts, and nothing changes from run to run.
#include "budget/plan/plan_writer.hpp"
#include "tests/app/braid_run.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

namespace {

using nlohmann::json;

json report(tests::Folder const& folder, std::string const& words)
{
    auto const ran = folder.braid(words + " --format json");
    INFO("braid " << words << "\n" << ran.err);
    REQUIRE(ran.exit == 0);
    return json::parse(ran.out);
}

std::int64_t sum(json const& rows, std::string const& key)
{
    std::int64_t total = 0;
    for (auto const& row : rows) total += row.at(key).get<std::int64_t>();
    return total;
}

// Every money column of the rows adds up to the total row.
void check_totals(json const& sheet, std::string const& table)
{
    INFO(table);
    REQUIRE_FALSE(sheet.at(table).empty());
    int columns = 0;
    for (auto const& [key, value] : sheet.at(table + "_total").items()) {
        if (!key.ends_with("_cents") || value.is_null()) continue;
        INFO(table << " " << key);
        CHECK(sum(sheet.at(table), key) == value.get<std::int64_t>());
        ++columns;
    }
    CHECK(columns > 0);
}

std::vector<std::vector<std::string>> csv(std::string const& text) // no quoted commas in what is asked of it here
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        auto& row = rows.emplace_back();
        bool quoted = false;
        std::string field;
        for (char const c : line) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) row.push_back(std::exchange(field, ""));
            else if (c != '\r') field += c;
        }
        row.push_back(field);
    }
    return rows;
}

std::string const starters[] = {"missoula", "evanston"};
std::string const all_starters[] = {"pilot",    "daily",  "round-the-clock", "evanston", "olympia", "missoula",   "long-beach",
                                    "eugene",   "san-mateo", "denver",       "oakland",  "durham",  "albuquerque"};
std::string const reports[] = {"summary",  "actuals", "costs",  "costs --by quarter", "costs --by month", "positions",      "funding",
                               "order",    "cliffs", "allocate",           "allocate --by month", "allocate --by quarter",
                               "check",    "summary --count possible", "order --count likely", "balance", "balance --count possible", "cash",
                                "cash --by quarter", "cash --by year", "volumes", "assumptions",
                               "assumptions --set \"plan months=24\" --set \"plan notice-days=10\""};
// For plans that have them.
std::string const scenario_reports[] = {"compare", "compare city-carries-nights", "summary --scenario nights-stop",
                                        "costs --scenario nights-stop", "positions --scenario nights-stop",
                                        "funding --scenario nights-stop", "order --scenario nights-stop",
                                        "cliffs --scenario nights-stop", "allocate --scenario nights-stop",
                                        "check --scenario nights-stop", "diff p.braid --scenario nights-stop"};

std::vector<std::string> reports_of(std::string const& starter)
{
    std::vector<std::string> all{std::begin(reports), std::end(reports)};
    if (starter == "missoula") all.insert(all.end(), std::begin(scenario_reports), std::end(scenario_reports));
    return all;
}

struct With : tests::Folder {
    explicit With(std::string const& starter) { REQUIRE(braid("new " + starter + " -o p.braid").exit == 0); }
    static std::string words(std::string const& report_words)
    {
        auto const space = report_words.find(' ');
        return report_words.substr(0, space) + " p.braid" + (space == std::string::npos ? "" : report_words.substr(space));
    }
};

} // namespace

TEST_CASE("every report runs in every format, says nothing else, and gives the same bytes twice")
{
    for (auto const& starter : starters) {
        With const folder{starter};
        for (auto const& name : reports_of(starter)) {
            for (std::string const format : {"text", "csv", "json", "html"}) {
                auto const words = With::words(name) + " --format " + format;
                INFO(starter << ": braid " << words);
                auto const ran = folder.braid(words);
                CHECK(ran.exit == 0);
                CHECK(ran.err.empty());
                CHECK_FALSE(ran.out.empty());
                if (format == "json") CHECK_NOTHROW(json::parse(ran.out));
                CHECK(folder.braid(words + " -o out").out.empty());
                CHECK(folder.read("out") == ran.out);
            }
        }
        auto const network = folder.braid("network p.braid --format dimacs");
        CHECK(network.exit == 0);
        CHECK(network.out == folder.braid("network p.braid --format dimacs").out);
        REQUIRE(folder.braid("export p.braid --workbook council --today 2026-11-22 -o a.xlsx").exit == 0);
        REQUIRE(folder.braid("export p.braid --workbook council --today 2026-11-22 -o b.xlsx").exit == 0);
        CHECK(folder.read("a.xlsx") == folder.read("b.xlsx"));
        CHECK(folder.read("a.xlsx").starts_with("PK"));
    }
}

TEST_CASE("an empty plan is named after its file, begins with this fiscal year, and can be asked for anything")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new empty -o 'Night team.braid' --today 2026-06-30").exit == 0);
    auto const text = folder.read("Night team.braid");
    CHECK(text.find("Night team") != std::string::npos);
    CHECK(text.find("2025-07") != std::string::npos); // the year of 30 June 2026 began in July 2025
    for (std::string const name : {"check", "summary", "costs", "positions", "funding", "order", "allocate", "cliffs", "balance", "cash", "volumes",
                                   "assumptions", "actuals"}) {
        auto const ran = folder.braid(name + " 'Night team.braid'");
        INFO(name << ": " << ran.err);
        CHECK(ran.exit == 0);
        CHECK_FALSE(ran.out.empty());
    }
    CHECK(folder.braid("summary 'Night team.braid'").out.find("There is no cost yet.") != std::string::npos);
    for (std::string const workbook : {"council", "resources", "data"}) {
        auto const ran = folder.braid("export 'Night team.braid' --workbook " + workbook + " -o w.xlsx");
        INFO(workbook << ": " << ran.err);
        CHECK(ran.exit == 0);
        CHECK(folder.read("w.xlsx").starts_with("PK"));
    }
    CHECK(folder.braid("new empty -o 'Night team.braid'").exit == 3);
    CHECK(folder.read("Night team.braid") == text);
}

TEST_CASE("no line of a text report is wider than 100 columns")
{
    for (auto const& starter : all_starters) {
        With const folder{starter};
        for (auto const& name : reports_of(starter)) {
            std::istringstream lines{folder.braid(With::words(name)).out};
            for (std::string line; std::getline(lines, line);) {
                auto const columns = std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
                INFO(name << ": " << line);
                CHECK(columns <= 100);
            }
        }
    }
}

namespace {

void check_sums(tests::Folder const& folder)
{
    auto const summary = report(folder, "summary p.braid");
    check_totals(summary, "fiscal_years");
    for (auto const& year : summary.at("fiscal_years"))
        CHECK(year.at("cost_cents").get<std::int64_t>() ==
              year.at("covered_cents").get<std::int64_t>() + year.at("gap_cents").get<std::int64_t>());
    auto const cost = summary.at("fiscal_years_total").at("cost_cents").get<std::int64_t>();
    auto const covered = summary.at("fiscal_years_total").at("covered_cents").get<std::int64_t>();

    for (std::string const step : {"month", "quarter", "year"}) {
        auto const costs = report(folder, "costs p.braid --by " + step);
        check_totals(costs, "object_classes");
        CHECK(sum(costs.at("lines"), "total_cents") == cost);
        for (auto const& [key, value] : costs.at("object_classes_total").items())
            if (key.ends_with("_cents")) CHECK(sum(costs.at("lines"), key) == value.get<std::int64_t>());
        auto const allocation = report(folder, "allocate p.braid --by " + step);
        CHECK(sum(allocation.at("allocation"), "amount_cents") == covered);
        CHECK(sum(allocation.at("gaps"), "amount_cents") == cost - covered);
    }
    auto const positions = report(folder, "positions p.braid");
    check_totals(positions, "positions");
    if (!positions.at("fringe_parts").empty()) check_totals(positions, "fringe_parts"); // some plans have no fringe
    check_totals(positions, "pay_and_fringe");
    CHECK(positions.at("fringe_parts_total").at("amount_cents") == positions.at("positions_total").at("fringe_cents"));
    for (auto const& [key, value] : positions.at("people_by_year_total").items())
        if (key.ends_with("_people")) CHECK(sum(positions.at("people_by_year"), key) == value.get<std::int64_t>());
    CHECK(sum(positions.at("hires"), "hires") == positions.at("hires_total").at("hires").get<std::int64_t>());
    auto const funding = report(folder, "funding p.braid");
    check_totals(funding, "amounts");
    CHECK(funding.at("amounts_total").at("applied_cents") == covered);
    auto const cents = [](json const& row, std::string const& key) { return row.at(key + "_cents").get<std::int64_t>(); };
    for (auto const& source : funding.at("amounts")) {
        CHECK(cents(source, "available") == cents(source, "applied") + cents(source, "lost") + cents(source, "left_at_end"));
        std::int64_t lost = 0;
        for (auto const& lapse : funding.at("lost"))
            if (lapse.at("source") == source.at("source")) lost += cents(lapse, "amount");
        CHECK(lost == cents(source, "lost") + cents(source, "drawn_too_late"));
    }
    CHECK(sum(funding.at("lost"), "amount_cents") == cents(funding.at("lost_total"), "amount"));

    auto const balance = report(folder, "balance p.braid");
    check_totals(balance, "balance");
    for (auto const& year : balance.at("balance")) {
        CHECK(cents(year, "recurring_cost") == cents(year, "annual_money") + cents(year, "multi_year_money") +
                                                   cents(year, "one_time_money") + cents(year, "unpaid"));
        CHECK(cents(year, "structural_gap") == cents(year, "recurring_cost") - cents(year, "annual_money"));
    }
    CHECK(sum(balance.at("balance"), "recurring_cost_cents") + sum(balance.at("balance"), "one_time_cost_cents") == cost);
    for (auto const& source : balance.at("freed"))
        CHECK(cents(source, "applied") == cents(source, "general_fund") + cents(source, "gap") + cents(source, "others"));

    for (std::string const step : {"month", "quarter", "year"}) {
        auto const cash = report(folder, "cash p.braid --by " + step);
        check_totals(cash, "cash");
        if (!cash.at("sources").empty()) check_totals(cash, "sources"); // some plans count no source that moves cash
        CHECK(sum(cash.at("sources"), "paid_out_cents") == sum(cash.at("cash"), "paid_out_cents"));
        CHECK(sum(cash.at("sources"), "received_cents") == sum(cash.at("cash"), "received_cents"));
        CHECK(sum(cash.at("outstanding"), "amount_cents") == sum(cash.at("sources"), "outstanding_cents"));
        CHECK(sum(cash.at("drawn_too_late"), "amount_cents") == sum(cash.at("sources"), "drawn_too_late_cents"));
    }
    auto const order = report(folder, "order p.braid");
    check_totals(order, "order");
    CHECK(order.at("order_total").at("applied_cents") == covered);
    for (auto const& line : order.at("first_fit_lines"))
        CHECK(cents(line, "covered") - cents(line, "first_fit") == cents(line, "difference"));
    CHECK(sum(order.at("first_fit_lines"), "difference_cents") == cents(order.at("comparison").at(2), "covered"));

    auto const cliffs = report(folder, "cliffs p.braid");
    check_totals(cliffs, "growth");
    CHECK(sum(cliffs.at("new_money"), "amount_cents") == cost - covered);
    CHECK(sum(cliffs.at("shortfalls"), "gap_cents") == cost - covered);
    CHECK(sum(cliffs.at("at_risk"), "gap_cents") == sum(cliffs.at("cliffs"), "loss_cents"));
    CHECK(sum(cliffs.at("taken_over"), "amount_cents") == sum(cliffs.at("cliffs"), "burden_cents"));
}

} // namespace

TEST_CASE("totals are the sums of the parts beside them")
{
    for (auto const& starter : all_starters) {
        INFO(starter);
        check_sums(With{starter});
    }
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        INFO("random plan, seed " << seed);
        tests::Folder const folder;
        folder.write("p.braid", budget::write_plan(tests::random_plan(seed, tests::Size::small)));
        check_sums(folder);
        for (auto const& name : reports) CHECK(folder.braid(With::words(name)).exit == 0);
    }
}

TEST_CASE("CSV has the same cents as JSON, and no totals among the rows")
{
    for (auto const& starter : starters) {
        With const folder{starter};
        auto const rows = csv(folder.braid("costs p.braid --format csv").out);
        auto const lines = report(folder, "costs p.braid").at("lines");
        REQUIRE(rows.size() > lines.size() + 1);
        CHECK(rows[lines.size() + 1].size() == 1); // the empty line after the table
        auto const& names = rows.front();
        for (std::size_t line = 0; line < lines.size(); ++line)
            for (std::size_t column = 0; column < names.size(); ++column)
                if (names[column].ends_with("_cents"))
                    CHECK(rows[line + 1].at(column) == std::to_string(lines[line].at(names[column]).get<std::int64_t>()));
    }
}

// By hand from the published figures: 60 % of $969,000 less the night crews' $283,920 from the city, 40 % from the county, half of
// the night crews' year from ARPA. Their second half is what the first year lacks.
TEST_CASE("the Missoula plan says what was published and what follows")
{
    With const folder{"missoula"};
    auto const summary = report(folder, "summary p.braid --today 2026-11-22");
    auto const& first = summary.at("fiscal_years").at(0);
    CHECK(first.at("fiscal_year") == "2027");
    CHECK(first.at("cost_cents") == 969'000'00);
    CHECK(first.at("gap_cents") == 141'960'00);
    CHECK(first.at("covered_cents") == 827'040'00);
    auto const& cliff = summary.at("cliffs").at(0);
    CHECK(cliff.at("from") == "2027-01");
    CHECK(cliff.at("causes").get<std::string>().find("ARPA SLFRF ends 31 Dec 2026") != std::string::npos);
    CHECK(cliff.at("decide_by") == "2026-12-03"); // 14 days of notice and 14 for the council before 31 Dec
}

TEST_CASE("check answers up to which month everything is paid")
{
    With const folder{"missoula"};
    CHECK(folder.braid("check p.braid --covered-through 2026-12").exit == 0);
    auto const ran = folder.braid("check p.braid --covered-through 2027-02");
    CHECK(ran.exit == 1);
    CHECK(ran.out.find("$47,320.00 is not paid through Feb 2027, in 2 months:") != std::string::npos); // twice $23,660
    CHECK(ran.out.find("Jan 2027") != std::string::npos);
    CHECK(folder.braid("check p.braid --covered-through 2027-02 --format json").exit == 1);
}

TEST_CASE("explain says who pays and why the others don't")
{
    With const folder{"missoula"};
    auto const december = report(folder, "explain p.braid emt-night 2026-12").at("pools");
    auto const january = report(folder, "explain p.braid emt-night 2027-01").at("pools");
    REQUIRE(december.size() == january.size());
    CHECK(december.at(0).at("code") == "pays");
    CHECK(december.at(0).at("pays_cents") == 6'890'00); // $82,680 a year
    CHECK(january.at(0).at("code") == "ended");
    CHECK(january.at(0).at("why") == "Ended 31 Dec 2026");
    CHECK(january.at(1).at("code") == "not-counted");
    for (auto const& pool : january) CHECK(pool.at("pays_cents") == 0);
    CHECK(report(folder, "explain p.braid manager 2026-08").at("pools").at(0).at("code") == "not-allowed");
}
