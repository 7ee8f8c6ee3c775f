// Undo and redo as values: the plans that were, each with the name of the step that led away from it.
#pragma once

#include "budget/plan/plan.hpp"

#include <string>
#include <vector>

namespace budget {

class History
{
public:
    explicit History(Plan plan);

    Plan const& plan() const { return states_[now_].plan; }
    // A new state; what could be redone is gone. A step with the same merge key as the one before, right after it, replaces it
    // (typing in one field is one step); an empty key never merges. A plan equal to the present one adds nothing.
    void push(Plan plan, std::string name, std::string merge_key = {});

    bool can_undo() const { return now_ > 0; }
    bool can_redo() const { return now_ + 1 < states_.size(); }
    std::string const& undo_name() const { return states_[now_].name; }     // "" where nothing can be undone
    std::string const& redo_name() const;                                   // "" where nothing can be redone
    void undo(); // nothing where it can't
    void redo();

    // Unsaved means: the present plan isn't the one that was saved last.
    void mark_saved();
    bool is_saved() const { return is_saved_; } // looked up once a step: large plans take long to compare

private:
    struct State {
        Plan plan;
        std::string name;
        std::string merge_key;
    };
    void look_whether_saved();

    std::vector<State> states_;
    std::size_t now_ = 0;
    Plan saved_;
    bool is_saved_ = true;
};

} // namespace budget
