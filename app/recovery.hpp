// Keeps unsaved work while it is done, so that a crash, a kill or a power cut costs at most the last seconds: the plan as it
// stands, in a folder of its own, never in the user's file. Called by the window after each change; what was left behind is
// offered at the next start. Not here: saving (jobs/save_plan.hpp).
#pragma once

#include "app/file_state.hpp"
#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

// $XDG_STATE_HOME/fundbraid/unsaved, or below ~/.local/state.
std::filesystem::path recovery_folder();

class Recovery
{
public:
    // The folder is made where it is missing, for its owner's eyes only.
    explicit Recovery(std::filesystem::path folder);
    Recovery(Recovery const&) = delete;
    Recovery& operator=(Recovery const&) = delete;
    ~Recovery(); // a program that ends as it should leaves nothing behind

    // The plan as it stands now, the file that it belongs to, and what that held when the work on it began. One problem where it can't be
    // kept; an older one stays then.
    std::optional<budget::Problem> keep(budget::Plan const& plan, std::optional<std::string> const& file, std::optional<FileState> const& base = {});
    void forget(); // all is saved, or given up
    void leave();  // the program ends: what is kept and not forgotten, the next window offers. Nothing is kept after it

private:
    std::filesystem::path record_;
    std::filesystem::path lock_name_;
    int lock_ = -1; // held as long as this program lives: what is kept by a living one isn't offered to others
};

// A record that nobody else is offered as long as this is held: its lock.
class Claim
{
public:
    explicit Claim(int lock) : lock_{lock} {}
    Claim(Claim const&) = delete;
    Claim& operator=(Claim const&) = delete;
    ~Claim();

private:
    int lock_;
};

struct UnsavedWork {
    std::filesystem::path record;
    std::optional<std::string> file;  // absent: a plan that was never saved
    std::optional<FileState> base;    // what the file held when the work on it began; absent where that isn't known
    std::string kept;                 // "2026-11-26 21:44:07"
    budget::Loaded<budget::Plan> plan; // as read_draft() gives it; none of a newer version
    std::shared_ptr<Claim const> claim;
};

// What programs that ended without forget() kept, oldest first; what can't be read is there with its problems. What another window
// has claimed and still asks about is not there. What a killed program left without any work in it is cleared away.
std::vector<UnsavedWork> left_behind(std::filesystem::path const& folder);
void discard(UnsavedWork const& work);
// A record that can't be read is set aside under another name, which it gives: so it is told once, and kept.
std::filesystem::path set_aside(UnsavedWork const& work);

} // namespace app
