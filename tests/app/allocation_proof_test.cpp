// What `braid allocate --format json` gives is enough to check the allocation without the program: this test reads nothing else.
#include "budget/plan/plan_writer.hpp"
#include "tests/app/braid_run.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <set>

namespace {

using nlohmann::json;

struct Span {
    std::string from;
    std::string through;
    std::int64_t cents = 0;
};

using Names = std::pair<std::string, std::string>;
Names names(json const& row, char const* first, char const* second)
{
    return {row.at(first).get<std::string>(), row.at(second).get<std::string>()};
}

Span span(json const& row) { return {row.at("from"), row.at("through"), row.at("amount_cents").get<std::int64_t>()}; }

json proof(tests::Folder const& folder, std::string const& options)
{
    auto const ran = folder.braid("allocate p.braid --format json " + options);
    REQUIRE(ran.exit == 0);
    return json::parse(ran.out);
}

void check_feasible(json const& all)
{
    std::map<Names, std::int64_t> open; // (line, from): what it costs and nobody has paid yet
    for (auto const& cost : all.at("costs")) open[names(cost, "line", "from")] += cost.at("amount_cents").get<std::int64_t>();
    std::set<Names> allowed;
    for (auto const& row : all.at("eligibility"))
        if (row.at("may_pay").get<bool>()) allowed.insert(names(row, "pool", "line"));
    std::map<std::string, std::vector<Span>> money;
    for (auto const& row : all.at("supply")) money[row.at("pool")].push_back(span(row));

    std::map<std::string, std::vector<Span>> paid;
    for (auto const& row : all.at("payments")) {
        CHECK(row.at("amount_cents").get<std::int64_t>() > 0);
        CHECK(allowed.count(names(row, "pool", "line")) == 1);
        open[names(row, "line", "from")] -= row.at("amount_cents").get<std::int64_t>();
        paid[row.at("pool")].push_back(span(row));
    }
    for (auto const& row : all.at("unpaid")) open[names(row, "line", "from")] -= row.at("amount_cents").get<std::int64_t>();
    for (auto const& [place, left] : open) CHECK(left == 0);

    // Hall's condition over days: what must be paid inside any stretch of days is at most the money that may pay in it.
    for (auto const& [pool, payments] : paid) {
        std::set<std::string> firsts;
        std::set<std::string> lasts;
        for (auto const& payment : payments) {
            firsts.insert(payment.from);
            lasts.insert(payment.through);
        }
        for (auto const& first : firsts) {
            for (auto const& last : lasts) {
                std::int64_t need = 0;
                for (auto const& payment : payments)
                    if (payment.from >= first && payment.through <= last) need += payment.cents;
                std::int64_t held = 0;
                for (auto const& one : money.at(pool))
                    if (one.from <= last && one.through >= first) held += one.cents;
                REQUIRE(need <= held);
            }
        }
    }
    for (auto const& cap : all.at("caps")) {
        std::set<std::string> lines;
        for (auto const& row : all.at("cap_lines"))
            if (row.at("cap") == cap.at("cap")) lines.insert(row.at("line").get<std::string>());
        std::int64_t used = 0;
        for (auto const& row : all.at("payments")) {
            auto const month = row.at("from").get<std::string>().substr(0, 7);
            bool const counts = row.at("pool") == cap.at("pool") && lines.count(row.at("line")) && month >= cap.at("first_month") &&
                                month <= cap.at("last_month");
            if (counts) used += row.at("amount_cents").get<std::int64_t>();
        }
        CHECK(used <= cap.at("limit_cents").get<std::int64_t>());
    }
}

std::string source_of(std::string const& pool) { return pool.substr(0, pool.find('/')); }

// What the pool or, without one, the source pays for the lines in the months from first to last.
template <class Counts> std::int64_t paid(json const& all, json const& months, Counts&& counts)
{
    std::int64_t sum = 0;
    for (auto const& row : all.at("payments")) {
        auto const month = row.at("from").get<std::string>().substr(0, 7);
        if (month >= months.at("first_month") && month <= months.at("last_month") && counts(row))
            sum += row.at("amount_cents").get<std::int64_t>();
    }
    return sum;
}

// Salary caps, retention, match and shares of what is spent. How many of each there were to check.
struct Rules {
    int most = 0;
    int retained = 0;
    int match = 0;
    int shares = 0;
};

void check_most(json const& all, Rules& seen)
{
    for (auto const& most : all.at("most")) {
        ++seen.most;
        std::int64_t sum = 0;
        for (auto const& row : all.at("payments"))
            if (row.at("pool") == most.at("pool") && row.at("line") == most.at("line") && row.at("from") == most.at("from"))
                sum += row.at("amount_cents").get<std::int64_t>();
        CHECK(sum <= most.at("amount_cents").get<std::int64_t>());
    }
}

void check_retained(json const& all, Rules& seen)
{
    std::set<std::string> local;
    for (auto const& row : all.at("local")) local.insert(row.at("source"));
    for (auto const& hold : all.at("retained")) {
        ++seen.retained;
        for (auto const& row : all.at("payments"))
            if (row.at("line") == hold.at("line") && row.at("from") >= hold.at("from") && row.at("from") <= hold.at("through"))
                CHECK(local.count(source_of(row.at("pool"))) == 1);
    }
}

void check_match(json const& all, Rules& seen)
{
    if (!all.contains("match")) return;
    std::set<Names> lines;
    std::set<Names> sources;
    for (auto const& row : all.at("match_lines")) lines.insert(names(row, "award", "line"));
    for (auto const& row : all.at("match_sources")) sources.insert(names(row, "award", "source"));
    std::int64_t matched = 0;
    for (auto const& year : all.at("match")) {
        ++seen.match;
        std::string const award = year.at("award");
        CHECK(paid(all, year, [&](json const& row) { return source_of(row.at("pool")) == award; }) == year.at("draw_cents"));
        CHECK(year.at("matched_cents").get<std::int64_t>() >= year.at("required_cents").get<std::int64_t>());
        // What others pay in the year for lines that count is at least what is set against it.
        auto const free = paid(all, year, [&](json const& row) {
            return sources.count({award, source_of(row.at("pool"))}) == 1 && lines.count({award, row.at("line")}) == 1;
        });
        CHECK(free >= year.at("matched_cents").get<std::int64_t>());
        matched += year.at("matched_cents").get<std::int64_t>();
    }
    // No dollar twice: each source's part of all match together is at most what it pays.
    std::map<std::string, std::int64_t> used;
    if (all.contains("matched_by"))
        for (auto const& row : all.at("matched_by")) {
            used[source_of(row.at("source"))] += row.at("amount_cents").get<std::int64_t>();
            matched -= row.at("amount_cents").get<std::int64_t>();
        }
    CHECK(matched == 0);
    for (auto const& [source, amount] : used) {
        std::int64_t pays = 0;
        for (auto const& row : all.at("payments"))
            if (source_of(row.at("pool")) == source) pays += row.at("amount_cents").get<std::int64_t>();
        CHECK(amount <= pays);
    }
}

void check_shares(json const& all, Rules& seen)
{
    if (!all.contains("spending_shares")) return;
    for (auto const& share : all.at("spending_shares")) {
        ++seen.shares;
        std::set<std::string> lines;
        for (auto const& row : all.at("share_lines"))
            if (row.at("pool") == share.at("pool") && row.at("cap") == share.at("cap") && row.at("first_month") == share.at("first_month"))
                lines.insert(row.at("line").get<std::string>());
        auto const of_pool = [&](json const& row) { return row.at("pool") == share.at("pool"); };
        CHECK(paid(all, share, [&](json const& row) { return of_pool(row) && lines.count(row.at("line")) == 1; }) == share.at("paid_cents"));
        CHECK(share.at("paid_cents").get<std::int64_t>() <= share.at("allowed_cents").get<std::int64_t>());
    }
}

} // namespace

TEST_CASE("a stranger can check from the JSON alone that every other rule is kept")
{
    Rules seen;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        INFO("random plan, seed " << seed);
        tests::Folder const folder;
        folder.write("p.braid", budget::write_plan(tests::random_plan(seed, tests::Size::small)));
        auto const all = proof(folder, "--count possible");
        check_most(all, seen);
        check_retained(all, seen);
        check_match(all, seen);
        check_shares(all, seen);
    }
    CHECK(seen.most > 20);
    CHECK(seen.retained > 5);
    CHECK(seen.match > 5);
    CHECK(seen.shares > 5);
}

TEST_CASE("a stranger can check from the JSON alone that every payment is allowed and within its money")
{
    for (std::string const starter : {"missoula", "evanston"}) {
        for (std::string const counting : {"committed", "likely", "possible"}) {
            INFO(starter << " " << counting);
            tests::Folder const folder;
            REQUIRE(folder.braid("new " + starter + " -o p.braid").exit == 0);
            check_feasible(proof(folder, "--count " + counting));
        }
    }
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        INFO("random plan, seed " << seed);
        tests::Folder const folder;
        folder.write("p.braid", budget::write_plan(tests::random_plan(seed, tests::Size::small)));
        check_feasible(proof(folder, "--count possible"));
    }
}
