// Saves the sample plan with another name to a file, as the window does: for tests that let a call of the system fail, or kill it.
// save_once FILE NAME: exit status 0 saved, 1 refused with a sentence on standard output.
#include "app/jobs/save_plan.hpp"
#include "app/recovery.hpp"
#include "budget/plan/plan_reader.hpp"

#include <cstdio>
#include <string>

int main(int count, char** words)
{
    if (count != 3) return 2;
    auto loaded = budget::read_draft_file(words[1]);
    if (!loaded.value) return 3;
    loaded.value->name = words[2];
    app::Recovery recovery{app::recovery_folder()};
    if (recovery.keep(*loaded.value, words[1])) std::puts("not kept");
    auto const saved = app::run(app::SavePlan{*loaded.value, words[1], app::state_of_file(words[1])});
    for (auto const& problem : saved.problems) std::puts(problem.text.c_str());
    return saved.state ? 0 : 1;
}
