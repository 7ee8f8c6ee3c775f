// An editor that edits, keeps and saves without a pause is killed after edits and at moments of chance, hundreds of times. Whatever the moment: the
// file holds the last saved state or the one that was being saved, whole, and what was kept of later work is offered, whole.
#include "app/file_lock.hpp"
#include "app/jobs/save_plan.hpp"
#include "app/recovery.hpp"
#include "budget/plan/plan_reader.hpp"
#include "templates/starter.hpp"
#include "tests/app/braid_run.hpp"
#include "tests/support/draws.hpp"

#include <catch2/catch.hpp>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <new>

namespace fs = std::filesystem;

namespace {

// Numbers of states, told across the kill: what was begun, and what was said to be done.
struct Progress {
    std::atomic<int> begun{0}; // the newest state
    std::atomic<int> kept{0};
    std::atomic<int> saving{0};
    std::atomic<int> saved{0};
    std::atomic<bool> failed{false};
};

class SharedProgress
{
public:
    SharedProgress() : memory_{::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)}
    {
        REQUIRE(memory_ != MAP_FAILED);
        progress_ = new (memory_) Progress;
    }
    ~SharedProgress() { ::munmap(memory_, sizeof(Progress)); }
    SharedProgress(SharedProgress const&) = delete;
    SharedProgress& operator=(SharedProgress const&) = delete;
    Progress& operator*() const { return *progress_; }
    Progress* operator->() const { return progress_; }

private:
    void* memory_;
    Progress* progress_ = nullptr;
};

budget::Plan state(budget::Plan plan, int number)
{
    plan.name = "State " + std::to_string(number);
    plan.description = std::string(static_cast<std::size_t>(number % 50) * 100, 'x'); // files of many lengths
    plan.notice_days = number % 90;
    return plan;
}

int number_of(budget::Plan const& plan) { return std::stoi(plan.name.substr(6)); }

// What the window does, as fast as it can: an edit, kept; now and then a save, after which nothing is kept.
[[noreturn]] void edit_for_ever(budget::Plan const& base, std::string const& file, fs::path const& unsaved, Progress& progress, int from)
{
    app::FileLock const lock{file};
    app::Recovery recovery{unsaved};
    for (int number = from;; ++number) {
        auto const plan = state(base, number);
        progress.begun = number;
        if (recovery.keep(plan, file)) progress.failed = true;
        progress.kept = number;
        if (number % 3 != 0) continue;
        progress.saving = number;
        if (!app::run(app::SavePlan{plan, file, app::state_of_file(file)}).state) progress.failed = true;
        progress.saved = number;
        recovery.forget();
    }
}

// By the edits that it came to, not by the clock: how far an editor comes in a time depends on the machine.
void wait_for(std::atomic<int> const& reached, int number)
{
    for (int times = 0; times < 200'000 && reached < number; ++times) ::usleep(50);
}

} // namespace

TEST_CASE("whenever an editor is killed, its file is the last saved state and the edits since then are offered")
{
    tests::Folder const folder;
    auto const file = (folder.path() / "m.braid").string();
    auto const unsaved = folder.path() / "unsaved";
    auto const base = *templates::read_starter(*templates::find_starter("missoula")).value;
    SharedProgress progress;
    REQUIRE(app::run(app::SavePlan{state(base, 0), file}).state);
    tests::Draws draw{20261127};
    int offered = 0;
    int while_saving = 0;
    int next = 1;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        pid_t const editor = ::fork();
        REQUIRE(editor >= 0);
        if (editor == 0) edit_for_ever(base, file, unsaved, *progress, next);
        bool const in_a_save = draw.below(2) == 0;
        auto const last = next + static_cast<int>(draw.below(7));
        wait_for(in_a_save ? progress->saving : progress->begun, last);
        ::usleep(static_cast<useconds_t>(draw.below(1'500)));
        REQUIRE(::kill(editor, SIGKILL) == 0);
        int status = 0;
        REQUIRE(::waitpid(editor, &status, 0) == editor);
        REQUIRE((WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL));
        REQUIRE_FALSE(progress->failed);

        auto const saved = budget::read_plan_file(file);
        REQUIRE(saved.value);
        int const in_file = number_of(*saved.value);
        CHECK(*saved.value == state(base, in_file));
        CHECK((in_file == progress->saved || in_file == progress->saving));
        while_saving += progress->saved != progress->saving;

        CHECK(app::FileLock{file}.is_held()); // nobody is kept out by the dead
        auto const left = app::left_behind(unsaved);
        REQUIRE(left.size() <= 1);
        if (!left.empty()) {
            ++offered;
            REQUIRE(left[0].plan.value);
            int const kept = number_of(*left[0].plan.value);
            CHECK(*left[0].plan.value == state(base, kept));
            CHECK(left[0].file == file);
            CHECK(kept >= progress->kept);
            CHECK(kept <= progress->begun);
            CHECK(app::left_behind(unsaved).empty()); // nobody else is asked meanwhile
            app::discard(left[0]);
        } else if (progress->kept >= next) {
            CHECK(progress->kept == progress->saving); // else it would have been kept
            CHECK(in_file == progress->saving);
        }
        CHECK((!fs::exists(unsaved) || fs::is_empty(unsaved)));
        next = progress->begun + 1;
        progress->kept = 0;
        progress->saved = progress->saving = in_file; // what the next editor begins with, whether this one lived to note it or not
    }
    CHECK(offered > 50);
    CHECK(while_saving > 20);
    // A state that the file doesn't hold, or there would be no version before to keep: on a slow disk no editor may have come to saving.
    REQUIRE(app::run(app::SavePlan{state(base, next), file}).state);
    CHECK(folder.files() == 3); // the plan, the version before and the folder: the next save cleared the rest
}

TEST_CASE("unsaved work is offered to one of two windows; the other gets it where the first says later")
{
    tests::Folder const folder;
    auto const unsaved = folder.path() / "unsaved";
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto* const lost = new app::Recovery{unsaved};
        ::_exit(lost->keep(budget::Plan{}, std::nullopt) ? 1 : 0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(status == 0);
    {
        auto const first = app::left_behind(unsaved);
        CHECK(first.size() == 1);
        CHECK(app::left_behind(unsaved).empty());
    }
    auto const later = app::left_behind(unsaved);
    REQUIRE(later.size() == 1);
    app::discard(later[0]);
    CHECK(fs::is_empty(unsaved));
}

TEST_CASE("what a killed program left without work in it is cleared away, and nothing of a living one")
{
    tests::Folder const folder;
    auto const unsaved = folder.path() / "unsaved";
    app::Recovery living{unsaved};
    auto const files = [&] { return std::distance(fs::directory_iterator{unsaved}, fs::directory_iterator{}); };
    REQUIRE(files() == 1);
    auto const name = fs::directory_iterator{unsaved}->path().stem().string();
    folder.write("unsaved/.~saving." + name + ".unsaved.AbCdEf", "half"); // being written just now
    folder.write("unsaved/plan-dead01.lock", "");
    folder.write("unsaved/.~saving.plan-dead01.unsaved.AbCdEf", "half");
    folder.write("unsaved/.~saving.plan-dead02.unsaved.AbCdEf", "half");
    folder.write("unsaved/notes.txt", "someone's own");
    CHECK(app::left_behind(unsaved).empty());
    CHECK(files() == 3);
    CHECK(fs::exists(unsaved / "notes.txt"));
    CHECK(fs::exists(unsaved / (".~saving." + name + ".unsaved.AbCdEf")));
    CHECK_FALSE(living.keep(budget::Plan{}, std::nullopt));
}
