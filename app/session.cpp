#include "app/session.hpp"

#include "budget/evaluate.hpp"

namespace app {

namespace {

Evaluator::Work work_or_evaluate(Evaluator::Work work)
{
    if (work) return work;
    return [](budget::Plan const& plan, budget::Counting counting) { return budget::evaluate(plan, counting); };
}

} // namespace

Session::Session(budget::Plan plan, std::function<void()> ready, Evaluator::Work work)
    : history_{std::move(plan)}, evaluator_{work_or_evaluate(std::move(work)), std::move(ready)}
{
    calculate();
}

void Session::open(budget::Plan plan, std::optional<std::string> file)
{
    history_ = budget::History{std::move(plan)};
    file_ = std::move(file);
    saved_at_.reset();
    program_.reset();
    outcome_.reset(); // of another plan: nothing of it may be seen beside this one
    calculate();
}

void Session::mark_saved(std::string file, Clock::time_point at)
{
    file_ = std::move(file);
    saved_at_ = at;
    history_.mark_saved();
}

std::vector<budget::Problem> Session::apply(budget::Edit const& edit, std::string merge_key)
{
    auto changed = budget::apply(plan(), edit);
    if (!changed.value) return changed.problems;
    if (*changed.value == plan()) return {};
    history_.push(std::move(*changed.value), describe(plan(), edit), std::move(merge_key));
    calculate();
    return {};
}

void Session::replace(budget::Plan plan, std::string name)
{
    if (plan == history_.plan()) return;
    history_.push(std::move(plan), std::move(name));
    calculate();
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

void Session::calculate()
{
    calculating_ = true;
    evaluator_.request(plan(), counting_);
}

} // namespace app
