// Bytes as choices: a sound plan of chance is changed field by field and thing by thing, so that fuzzing reaches what lies behind
// the reader. What check() lets through must evaluate, add up and be shown in every form.
#include "app/jobs/open_plan.hpp"
#include "budget/plan/check.hpp"
#include "budget/plan/field_text.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "budget/plan/walk.hpp"
#include "tests/fuzz/demand.hpp"
#include "tests/fuzz/plan_targets.hpp"
#include "tests/support/every_output.hpp"
#include "tests/support/random_plan.hpp"

#include <utility>

namespace fuzz {

using namespace budget;

namespace {

class Choices
{
public:
    explicit Choices(std::string_view bytes) : bytes_{bytes} {}
    bool any_left() const { return !bytes_.empty(); }
    std::size_t next()
    {
        if (bytes_.empty()) return 0;
        auto const byte = static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
        return byte;
    }
    std::size_t wide()
    {
        auto const high = next();
        return high << 8U | next();
    }
    std::string_view rest() const { return bytes_; }

private:
    std::string_view bytes_;
};

// Values at the edges of each kind of field; a text that a field doesn't take leaves it as it is.
constexpr char const* values[] = {
    "", "0", "1", "2", "7", "12", "240", "1000000", "0.01", "-0.01", "999999.99", "90000000000000.00", "92233720368547758.07",
    "1/3", "33.3%", "100%", "250%", "-50%", "0.000000001", "29/30", "2024-02", "2026-07", "2027-01", "2031-12", "2024-02-29",
    "2026-06-30", "2026-07-01", "2027-12-31", "9999-12-31", "0001-01-01", "yes", "no", "component", "=1+1", "\xE2\x80\xAE" "evil",
    "<b>&\"'", "\xC2\x9B" "31m", "a\nb", "-x", "personnel", "equipment", "essential", "deferrable", "local-general", "medicaid",
    "awarded", "likely", "possible", "mtdc", "once", "year", "month", "spent", "direct-spent", "released", "fiscal-year", "award",
    "advance", "reimbursement", "fee-for-service", "hour", "high", "low", "one-time", "annual", "multi-year", "deny",
    "share-of-direct", "employee-month", "encounter", "de-minimis", "before-october-2024", "protect-essentials"};

void set_field(Choices& choices, Plan& plan)
{
    std::size_t fields = 0;
    walk(plan, [&](std::string const&, auto& thing) { visit_fields(thing, [&](Field const&, auto&) { ++fields; }); });
    auto const wanted = choices.wide() % fields;
    auto const* value = values[choices.next() % std::size(values)];
    std::size_t at = 0;
    walk(plan, [&](std::string const&, auto& thing) {
        visit_fields(thing, [&](Field const&, auto& field) {
            if (at++ == wanted) read_field(value, field);
        });
    });
}

template <class Thing> void drop_one(Choices& choices, std::vector<Thing>& list)
{
    if (!list.empty()) list.erase(list.begin() + static_cast<std::ptrdiff_t>(choices.next() % list.size()));
}

template <class Thing> void double_one(Choices& choices, std::vector<Thing>& list)
{
    if (!list.empty() && list.size() < 12) list.push_back(list[choices.next() % list.size()]);
}

void change_lists(Choices& choices, Plan& plan)
{
    auto const how = choices.next();
    if (!plan.programs.empty()) {
        auto& components = plan.programs[choices.next() % plan.programs.size()].components;
        if (how == 0) drop_one(choices, components);
        if (how == 1 && !components.empty()) {
            double_one(choices, components);
            components.back().id.text += "-" + std::to_string(components.size());
        }
        if (how == 2 && components.size() > 1) std::swap(components.front(), components.back());
    }
    if (plan.sources.empty()) return;
    auto& source = plan.sources[choices.next() % plan.sources.size()];
    if (how == 3) drop_one(choices, plan.sources);
    if (how == 4 && plan.sources.size() > 1) std::swap(plan.sources.front(), plan.sources.back());
    if (how == 5) source.match.reset();
    if (how == 6) source.renewal.reset();
    if (how == 7) source.retention.reset();
    if (source.pools.empty()) return;
    auto& pool = source.pools[choices.next() % source.pools.size()];
    if (how == 8) drop_one(choices, pool.releases);
    if (how == 9) double_one(choices, pool.releases);
    if (how == 10) drop_one(choices, pool.permissions);
    if (how == 11) double_one(choices, pool.permissions);
    if (how == 12) drop_one(choices, pool.caps);
    if (how == 13) double_one(choices, pool.caps);
    if (how == 14) drop_one(choices, pool.fees);
    if (how == 15) pool.permissions.clear();
    if (how == 16) drop_one(choices, plan.actuals.payments);
    if (how == 17) plan.scenarios.clear();
}

} // namespace

void run_evaluated(std::string_view bytes)
{
    if (bytes.size() > 400) return;
    Choices choices{bytes};
    auto const seed = static_cast<std::uint32_t>(choices.wide());
    auto plan = tests::random_plan(seed, tests::Size::small, choices.next() % 2 == 0 ? tests::Past::open : tests::Past::closed);
    auto const counting = static_cast<Counting>(choices.next() % 3);
    auto const extent = choices.next();
    while (choices.any_left()) {
        if (choices.next() % 4 == 0) change_lists(choices, plan);
        else set_field(choices, plan);
    }
    plan.months = std::min(plan.months, 120); // longer ones are only slower
    auto const draft = read_draft(write_plan(plan), "fuzz.braid");
    if (has_errors(check(plan))) return;
    demand(draft.value == plan, "a plan without errors is written and read back as the same");
    auto const outcome = app::run(app::EvaluatePlan{plan, {}, counting, "fuzz.braid"});
    demand(outcome.value.has_value() != has_errors(outcome.problems), "an outcome or an error");
    if (!outcome.value) return;
    for (auto const& fault : tests::faults_of(*outcome.value)) demand(false, fault.c_str());
    tests::Extent const shown{.slow_reports = extent % 8 == 1, .workbooks = extent % 2 == 1};
    try {
        for (auto const& fault : tests::faults_of_outputs(plan, *outcome.value, shown)) demand(false, fault.c_str());
    } catch (MoneyOverflow const&) { // amounts that no cents can count, said so by both programs
    }
}

std::vector<std::string> evaluated_seeds()
{
    std::vector<std::string> seeds;
    for (int n = 0; n < 24; ++n) {
        std::string seed{static_cast<char>(n), static_cast<char>(n * 37), static_cast<char>(n), static_cast<char>(n % 3), static_cast<char>(n)};
        for (int change = 0; change < n; ++change)
            seed += {static_cast<char>(change), static_cast<char>(n), static_cast<char>(change * 53), static_cast<char>(n * 7 + change)};
        seeds.push_back(seed);
    }
    return seeds;
}

} // namespace fuzz
