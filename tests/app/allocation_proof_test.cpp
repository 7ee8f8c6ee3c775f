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

} // namespace

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
