#include "tests/fuzz/plan_targets.hpp"

#include "budget/plan/check.hpp"
#include "budget/plan/edit.hpp"
#include "budget/plan/field_text.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "budget/plan/target_path.hpp"
#include "budget/plan/with_scenario.hpp"
#include "tests/fuzz/demand.hpp"
#include "tests/support/every_field.hpp"

namespace fuzz {

using namespace budget;

namespace {

void check_problems(std::vector<Problem> const& problems)
{
    for (auto const& problem : problems) {
        demand(is_sound(problem.text) && problem.text.size() > 1, "a sentence says what is wrong");
        demand(is_sound(problem.remedy) && (problem.remedy.ends_with('.') || problem.remedy.ends_with('?')), "a sentence says what to do");
        demand(is_sound(problem.place.path), "a place is text");
    }
}

// A plan that was read is written again as one that is read as the same.
void check_read(std::string_view xml)
{
    auto const loaded = read_plan(xml, "fuzz.braid");
    demand(loaded.value.has_value() != has_errors(loaded.problems), "a plan or an error");
    check_problems(loaded.problems);
    auto const draft = read_draft(xml, "fuzz.braid");
    if (loaded.value) demand(draft.value == loaded.value, "a plan is a draft");
    if (!draft.value) return;
    auto const text = write_plan(*draft.value);
    auto const again = read_draft(text, "again.braid");
    demand(again.value == draft.value, "what is read can be written and read again");
    demand(write_plan(*again.value) == text, "it is written again as the same bytes");
    for (auto const& scenario : draft.value->scenarios) {
        auto const with = with_scenario(*draft.value, scenario.id);
        check_problems(with.problems);
        demand(with.value.has_value() != has_errors(with.problems), "a scenario or an error");
        for (auto const& edit : scenario.edits) demand(is_sound(describe(*draft.value, as_edit(edit))), "an edit in words is text");
    }
}

std::string const& every_field()
{
    static std::string const text = write_plan(tests::plan_with_every_field());
    return text;
}

template <class Value> void check_value(std::string_view text)
{
    Value value{};
    if (!read_field(text, value)) return;
    Field const field{"field", "Field"};
    auto const written = field_text(field, value);
    Value again{};
    demand(read_field(written, again) && again == value, "a value that is read is written as one that is read the same");
    demand(is_sound(written), "a value is text");
}

} // namespace

void run_plan(std::string_view bytes)
{
    if (bytes.size() <= 40'000) check_read(bytes);
}

void run_edits(std::string_view bytes)
{
    if (bytes.size() > 5'000) return;
    auto text = every_field();
    text.insert(text.rfind("</plan>"), "<scenario id=\"fuzz\" name=\"Fuzz\">" + std::string{bytes} + "</scenario>");
    check_read(text);
}

void run_value(std::string_view bytes)
{
    if (!is_sound(std::string{bytes})) return;
    check_value<bool>(bytes);
    check_value<int>(bytes);
    check_value<Money>(bytes);
    check_value<Ratio>(bytes);
    check_value<Month>(bytes);
    check_value<Date>(bytes);
    check_value<ComponentId>(bytes);
    check_value<std::optional<Money>>(bytes);
    check_value<ObjectClass>(bytes);
    check_value<Origin>(bytes);
    check_value<Target>(bytes);
}

std::vector<std::string> plan_seeds()
{
    return {every_field(), "<plan version=\"1\" name=\"Test\" first-month=\"2026-07\" months=\"24\" fiscal-year-starts=\"7\"/>",
            "<plan version=\"2\" name=\"T\" first-month=\"2026-07\" months=\"24\" fiscal-year-starts=\"7\" mood=\"good\"><x/></plan>"};
}

std::vector<std::string> edit_seeds()
{
    auto const& text = every_field();
    auto const from = text.find('>', text.find("<scenario")) + 1;
    return {text.substr(from, text.find("</scenario>") - from), "<set of=\"component staff\" field=\"id\" value=\"crew\"/>",
            "<put program=\"team\"><uniforms id=\"boots\" name=\"Boots\" upkeep=\"6.00\"/></put><remove what=\"component boots\"/>"};
}

std::vector<std::string> value_seeds()
{
    return {"1234.56", "-0.05", "3.4%", "2920/1698", "100/3%", "2026-07", "2026-02-29", "yes", "component staff",
            "source county, pool main", "personnel", "1000000", "92233720368547758.07",
            "90.2222337200761285382270/22233720007"};
}

} // namespace fuzz
