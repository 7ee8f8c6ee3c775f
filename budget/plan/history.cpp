#include "budget/plan/history.hpp"

#include <utility>

namespace budget {

History::History(Plan plan) : states_{State{plan, {}, {}}}, saved_{std::move(plan)} {}

void History::mark_saved()
{
    saved_ = plan();
    is_saved_ = true;
}

void History::look_whether_saved() { is_saved_ = plan() == saved_; }

void History::push(Plan plan, std::string name, std::string merge_key)
{
    if (plan == this->plan()) return;
    // What was saved stays a step of its own, so that undo can lead back to the file's plan.
    bool const merges = !merge_key.empty() && merge_key == states_[now_].merge_key && !can_redo() && !is_saved();
    states_.resize(now_ + 1, states_.front());
    if (!merges) {
        states_.push_back(State{std::move(plan), std::move(name), std::move(merge_key)});
        ++now_;
        return look_whether_saved();
    }
    // Typing back to what was there before leaves no step that would undo nothing.
    if (plan == states_[now_ - 1].plan) {
        states_.pop_back();
        --now_;
        return look_whether_saved();
    }
    states_[now_].plan = std::move(plan);
    states_[now_].name = std::move(name);
    look_whether_saved();
}

std::string const& History::redo_name() const
{
    static std::string const none;
    return can_redo() ? states_[now_ + 1].name : none;
}

void History::undo()
{
    if (!can_undo()) return;
    --now_;
    look_whether_saved();
}

void History::redo()
{
    if (!can_redo()) return;
    ++now_;
    look_whether_saved();
}

} // namespace budget
