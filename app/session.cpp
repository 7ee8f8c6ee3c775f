#include "app/session.hpp"

#include "budget/evaluate.hpp"
#include "budget/plan/edit_scenario.hpp"
#include "budget/plan/newer_version.hpp"
#include "budget/plan/with_scenario.hpp"

namespace app {

namespace {

Evaluator::Work work_or_evaluate(Evaluator::Work work)
{
    if (work) return work;
    return [](budget::Plan const& plan, std::optional<budget::ScenarioId> const& scenario, budget::Counting counting,
              budget::Checkpoint const& checkpoint) {
        return scenario ? budget::evaluate(plan, *scenario, counting, checkpoint) : budget::evaluate(plan, counting, checkpoint);
    };
}

budget::Problem not_in_a_scenario()
{
    return {budget::Severity::error, "edit.not-in-scenario", "A scenario can't hold this change.",
            "Choose \"The plan itself\" in the toolbar and make it there.", {}};
}

} // namespace

Session::Session(budget::Plan plan, std::function<void()> ready, Evaluator::Work work)
    : history_{std::move(plan)}, evaluator_{work_or_evaluate(std::move(work)), std::move(ready)}
{
    calculate();
}

void Session::open(budget::Plan plan, std::optional<std::string> file, std::vector<budget::Problem> of_newer_version)
{
    history_ = budget::History{std::move(plan)};
    file_ = std::move(file);
    of_newer_version_ = std::move(of_newer_version);
    saved_at_.reset();
    program_.reset();
    scenario_.reset();
    outcome_.reset(); // of another plan: nothing of it may be seen beside this one
    calculate();
}

void Session::mark_saved(std::string file, Clock::time_point at)
{
    file_ = std::move(file);
    saved_at_ = at;
    history_.mark_saved();
}

void Session::choose(std::optional<budget::ScenarioId> scenario)
{
    if (scenario == scenario_) return;
    scenario_ = std::move(scenario);
    calculate();
}

std::vector<budget::Problem> Session::apply(budget::Edit const& edit, std::string merge_key)
{
    if (!of_newer_version_.empty()) return {budget::refused_of_newer_version(file_.value_or(""))};
    bool const of_scenarios = std::holds_alternative<budget::Put<budget::Scenario>>(edit) ||
                              std::holds_alternative<budget::Remove<budget::ScenarioId>>(edit) ||
                              std::holds_alternative<budget::Move<budget::ScenarioId>>(edit) ||
                              (std::holds_alternative<budget::SetField>(edit) &&
                               std::holds_alternative<budget::ScenarioId>(std::get<budget::SetField>(edit).target));
    auto const& before = of_scenarios ? document() : plan();
    auto changed = budget::apply(before, edit);
    if (!changed.value) return changed.problems;
    if (*changed.value == before) return {};
    auto name = describe(before, edit);
    if (scenario() && !of_scenarios) return apply_to_scenario(edit, std::move(name), std::move(merge_key));
    history_.push(std::move(*changed.value), std::move(name), std::move(merge_key));
    calculate();
    return {};
}

std::vector<budget::Problem> Session::apply_to_scenario(budget::Edit const& edit, std::string name, std::string merge_key)
{
    if (!not_shown_.empty()) return not_shown_;
    auto const in_plan = budget::as_plan_edit(edit);
    if (!in_plan) return {not_in_a_scenario()};
    auto changed = budget::edit_scenario(document(), *scenario_, {&*in_plan, 1});
    if (!changed.value) return changed.problems;
    history_.push(std::move(*changed.value), name + " in " + scenario()->name, std::move(merge_key));
    calculate();
    return {};
}

std::vector<budget::Problem> Session::replace(budget::Plan next, std::string name)
{
    if (next == plan()) return {};
    if (!of_newer_version_.empty()) return {budget::refused_of_newer_version(file_.value_or(""))};
    if (scenario()) {
        if (!not_shown_.empty()) return not_shown_;
        auto const edits = budget::edits_between(plan(), next);
        if (!edits) return {not_in_a_scenario()};
        auto changed = budget::edit_scenario(document(), *scenario_, *edits);
        if (!changed.value) return changed.problems;
        history_.push(std::move(*changed.value), name + " in " + scenario()->name);
    } else {
        history_.push(std::move(next), std::move(name));
    }
    calculate();
    return {};
}

void Session::undo()
{
    if (!history_.can_undo()) return;
    history_.undo();
    calculate();
}

void Session::redo()
{
    if (!history_.can_redo()) return;
    history_.redo();
    calculate();
}

void Session::count(budget::Counting counting)
{
    if (counting == counting_) return;
    counting_ = counting;
    calculate();
}

budget::Filter Session::filter() const
{
    return {program_ && find(plan(), *program_) ? program_ : std::nullopt};
}

bool Session::receive()
{
    auto result = evaluator_.take();
    if (!result) return false;
    calculating_ = false;
    failure_ = std::move(result->failure);
    outcome_ = std::move(result->outcome);
    return true;
}

void Session::show_chosen()
{
    shown_.reset();
    not_shown_.clear();
    if (!scenario()) scenario_.reset(); // gone with an undo
    if (!scenario_) return;
    auto with = budget::with_scenario(document(), *scenario_);
    if (with.value) shown_ = std::move(with.value);
    else not_shown_ = std::move(with.problems);
}

void Session::calculate()
{
    show_chosen();
    calculating_ = true;
    evaluator_.request(document(), scenario_, counting_);
}

} // namespace app
