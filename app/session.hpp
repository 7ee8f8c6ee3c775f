// The one mutable object: the plan with its history, its file, what is shown of it, and the latest outcome. While a scenario
// is shown, what is edited goes into the scenario. It knows no window and reads or writes no file; the window and its pages
// ask it, change it, and redraw.
#pragma once

#include "app/evaluator.hpp"
#include "budget/plan/edit.hpp"
#include "budget/plan/history.hpp"
#include "budget/totals.hpp"

#include <chrono>

namespace app {

class Session
{
public:
    using Clock = std::chrono::system_clock;

    // `ready` is called on another thread when a result waits: have the window's thread call receive(). `work` is
    // budget::evaluate unless a test gives another.
    Session(budget::Plan plan, std::function<void()> ready, Evaluator::Work work = {});

    // Another document: its history begins anew. Without a file it is a sample or a new plan that was never saved. With what
    // said_of_newer_version() gives for its file it is shown only: every change is refused.
    void open(budget::Plan plan, std::optional<std::string> file, std::vector<budget::Problem> of_newer_version = {});
    void mark_saved(std::string file, Clock::time_point at);

    // What is shown and edited: the plan, or the plan with the edits of the scenario chosen, and then without scenarios.
    budget::Plan const& plan() const { return shown_ ? *shown_ : history_.plan(); }
    // What is saved: the plan with its scenarios.
    budget::Plan const& document() const { return history_.plan(); }
    // The scenario that is shown; null where it is the plan itself.
    budget::Scenario const* scenario() const { return scenario_ ? find(document(), *scenario_) : nullptr; }
    // Shows a scenario of the document, or the plan itself.
    void choose(std::optional<budget::ScenarioId> scenario);

    std::optional<std::string> const& file() const { return file_; }
    std::optional<Clock::time_point> saved_at() const { return saved_at_; }
    // Empty unless the document may only be shown.
    std::vector<budget::Problem> const& of_newer_version() const { return of_newer_version_; }
    bool is_unsaved() const { return !history_.is_saved(); }

    // The problems that refuse the edit; empty where it was carried out (then it can be undone under its name). Edits of
    // scenarios always change the document.
    std::vector<budget::Problem> apply(budget::Edit const& edit, std::string merge_key = {});
    // A plan made from the present one, plan(), by several edits, as one step. Refused where a scenario is shown that
    // can't hold the change.
    std::vector<budget::Problem> replace(budget::Plan plan, std::string name);
    void undo();
    void redo();
    budget::History const& history() const { return history_; }

    void count(budget::Counting counting);
    budget::Counting counting() const { return counting_; }
    void show_program(std::optional<budget::ProgramId> program) { program_ = std::move(program); }
    // All programs where the one chosen is no longer in the plan.
    budget::Filter filter() const;

    // The latest outcome; null before the first. While is_calculating() it belongs to an earlier state and must be
    // shown so.
    std::shared_ptr<budget::Outcome const> const& outcome() const { return outcome_; }
    bool is_calculating() const { return calculating_; }
    // Why the present plan could not be calculated; empty where it could.
    std::string const& failure() const { return failure_; }
    // Takes the result that waits; false where there is none (an older one was overtaken).
    bool receive();

private:
    void show_chosen();
    void calculate();
    std::vector<budget::Problem> apply_to_scenario(budget::Edit const& edit, std::string name, std::string merge_key);

    budget::History history_;
    std::optional<std::string> file_;
    std::vector<budget::Problem> of_newer_version_;
    std::optional<Clock::time_point> saved_at_;
    budget::Counting counting_ = budget::Counting::committed;
    std::optional<budget::ProgramId> program_;
    std::optional<budget::ScenarioId> scenario_;
    std::optional<budget::Plan> shown_;          // with the scenario's edits
    std::vector<budget::Problem> not_shown_;     // why the scenario's edits can't be applied
    std::shared_ptr<budget::Outcome const> outcome_;
    std::string failure_;
    bool calculating_ = false;
    Evaluator evaluator_; // last: its thread must end before the rest does
};

} // namespace app
