// What keeps people's work: saving over a file that others changed, the version before, drafts with errors, locks, and unsaved
// work that a program left behind.
#include "app/file_lock.hpp"
#include "app/jobs/save_plan.hpp"
#include "app/recovery.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "templates/starter.hpp"
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

budget::Plan starter(char const* name = "missoula") { return *templates::read_starter(*templates::find_starter(name)).value; }

} // namespace

TEST_CASE("a plan is saved, the version before is kept, and saving the same again keeps that version")
{
    tests::Folder const folder;
    auto const file = (folder.path() / "m.braid").string();
    auto plan = starter();
    auto const first = app::run(app::SavePlan{plan, file});
    REQUIRE(first.state);
    CHECK(first.problems.empty());
    CHECK_FALSE(fs::exists(app::previous_version(file)));
    CHECK(first.state == app::state_of_file(file));

    auto const before = folder.read("m.braid");
    plan.name = "Renamed";
    auto const second = app::run(app::SavePlan{plan, file, first.state});
    REQUIRE(second.state);
    CHECK(app::previous_version(file) == (folder.path() / "m.previous.braid").string());
    CHECK(folder.read("m.previous.braid") == before);
    REQUIRE(app::run(app::SavePlan{plan, file, second.state}).state);
    CHECK(folder.read("m.previous.braid") == before);
    CHECK(budget::read_plan_file(file).value == plan);
}

TEST_CASE("a file that someone else changed or took away is not overwritten unasked")
{
    tests::Folder const folder;
    auto const file = (folder.path() / "m.braid").string();
    auto const plan = starter();
    auto const saved = app::run(app::SavePlan{plan, file});
    folder.write("m.braid", folder.read("m.braid") + " ");
    auto const changed = app::run(app::SavePlan{plan, file, saved.state});
    CHECK_FALSE(changed.state);
    REQUIRE(changed.problems.size() == 1);
    CHECK(changed.problems[0].code == "file.changed");
    CHECK(folder.read("m.braid").ends_with(" "));
    CHECK(app::run(app::SavePlan{plan, file}).state); // someone said so

    fs::remove(file);
    auto const gone = app::run(app::SavePlan{plan, file, saved.state});
    REQUIRE(gone.problems.size() == 1);
    CHECK(gone.problems[0].text == "The file is no longer where it was, or can't be read any more.");
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE("where the version before can't be kept, the plan is saved all the same, and that is said")
{
    tests::Folder const folder;
    auto const file = (folder.path() / "m.braid").string();
    auto plan = starter();
    REQUIRE(app::run(app::SavePlan{plan, file}).state);
    fs::create_directory(app::previous_version(file));
    plan.name = "Renamed";
    auto const saved = app::run(app::SavePlan{plan, file});
    CHECK(saved.state);
    REQUIRE(saved.problems.size() == 1);
    CHECK(saved.problems[0].code == "file.previous-not-kept");
    CHECK(saved.problems[0].severity == budget::Severity::warning);
    CHECK(budget::read_plan_file(file).value->name == "Renamed");
}

TEST_CASE("a save that is refused leaves the version before the last as it was")
{
    tests::Folder const folder;
    auto const file = (folder.path() / "m.braid").string();
    auto plan = starter();
    REQUIRE(app::run(app::SavePlan{plan, file}).state);
    folder.write("m.previous.braid", "older");
    fs::permissions(file, fs::perms{0444});
    plan.name = "Renamed";
    CHECK_FALSE(app::run(app::SavePlan{plan, file}).state);
    CHECK(folder.read("m.previous.braid") == "older");
    CHECK(folder.files() == 2);
}

TEST_CASE("a plan with errors can be saved and opened again to be mended")
{
    tests::Folder const folder;
    auto const file = (folder.path() / "m.braid").string();
    auto plan = starter();
    plan.months = 0;
    REQUIRE(app::run(app::SavePlan{plan, file}).state);
    CHECK_FALSE(budget::read_plan_file(file).value);
    auto const draft = budget::read_draft_file(file);
    CHECK(draft.value == plan);
    CHECK(has_errors(draft.problems));
    // What isn't a whole plan is none for anybody.
    CHECK_FALSE(budget::read_draft("<plan version=\"1\"", "x").value);
    CHECK_FALSE(budget::read_draft(R"(<plan version="1" name="x" wrong="1"/>)", "x").value);
}

TEST_CASE("a plan that could not be read again is not saved")
{
    tests::Folder const folder;
    auto const file = (folder.path() / "m.braid").string();
    REQUIRE(app::run(app::SavePlan{starter(), file}).state);
    auto const before = folder.read("m.braid");
    auto plan = starter();
    plan.programs.push_back(plan.programs.front()); // two of one id: no edit does that
    plan.programs.back().id = budget::ProgramId{"no id"};
    auto const saved = app::run(app::SavePlan{plan, file});
    CHECK_FALSE(saved.state);
    REQUIRE(saved.problems.size() == 1);
    CHECK(saved.problems[0].code == "file.not-readable-again");
    CHECK(folder.read("m.braid") == before);
}

TEST_CASE("the second window on a file is told who has it; a lock that a killed program left is taken over")
{
    tests::Folder const folder;
    auto const file = (folder.path() / "m.braid").string();
    {
        app::FileLock const first{file};
        CHECK(first.is_held());
        CHECK_FALSE(first.other());
        app::FileLock const second{(folder.path() / "." / "m.braid").string()}; // the same file by another name
        CHECK_FALSE(second.is_held());
        REQUIRE(second.other());
        CHECK_FALSE(second.other()->user.empty());
        CHECK(second.other()->since.size() == 16);
        CHECK(fs::exists(folder.path() / ".~lock.m.braid#"));
    }
    CHECK(folder.files() == 0);

    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto* const lost = new app::FileLock{file};
        ::_exit(lost->is_held() ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    CHECK(fs::exists(folder.path() / ".~lock.m.braid#"));
    CHECK(app::FileLock{file}.is_held());

    // Of another machine nobody here can know whether it still works on the file.
    folder.write(".~lock.m.braid#", "ann\nelsewhere\n2026-11-26 09:00\n");
    app::FileLock const far{file};
    CHECK_FALSE(far.is_held());
    CHECK(far.other() == app::LockHolder{"ann", "elsewhere", "2026-11-26 09:00"});
    // Where no lock can be made there is none, and nobody else either.
    app::FileLock const nowhere{(folder.path() / "nowhere" / "m.braid").string()};
    CHECK_FALSE(nowhere.is_held());
    CHECK_FALSE(nowhere.other());
}

TEST_CASE("unsaved work of a living program is its own; of a dead one it is offered, whole; a clean end leaves nothing")
{
    tests::Folder const folder;
    auto const state = folder.path() / "state" / "unsaved";
    auto const plan = starter();
    {
        app::Recovery recovery{state};
        CHECK_FALSE(recovery.keep(plan, "/plans/100 %\nodd.braid"));
        CHECK(app::left_behind(state).empty());
    }
    CHECK(fs::is_empty(state));

    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto* const lost = new app::Recovery{state};
        bool const failed = lost->keep(plan, "/plans/100 %\nodd.braid").has_value();
        ::_exit(failed ? 1 : 0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(status == 0);
    auto const left = app::left_behind(state);
    REQUIRE(left.size() == 1);
    CHECK(left[0].file == "/plans/100 %\nodd.braid");
    CHECK(left[0].plan.value == plan);
    CHECK(left[0].kept.size() == 19);
    app::discard(left[0]);
    CHECK(app::left_behind(state).empty());
    CHECK(fs::is_empty(state));

    {
        app::Recovery ended{state}; // with the session of the desktop, before anyone was asked
        CHECK_FALSE(ended.keep(plan, "/plans/m.braid"));
        ended.leave();
    }
    REQUIRE(app::left_behind(state).size() == 1);
    CHECK(app::left_behind(state)[0].plan.value == plan);
    app::discard(app::left_behind(state)[0]);
    CHECK(fs::is_empty(state));

    folder.write("state/unsaved/x.unsaved", "fundbraid unsaved work 3\nwho knows");
    REQUIRE(app::left_behind(state).size() == 1);
    CHECK(app::left_behind(state)[0].plan.problems[0].code == "recovery.newer");
    folder.write("state/unsaved/x.unsaved", "torn");
    {
        auto const torn = app::left_behind(state);
        REQUIRE(torn.size() == 1);
        CHECK(torn[0].plan.problems[0].code == "recovery.unreadable");
        CHECK(app::set_aside(torn[0]) == state / "x.unreadable");
    }
    CHECK(app::left_behind(state).empty()); // said once, and kept
    CHECK(folder.read("state/unsaved/x.unreadable") == "torn");
}

TEST_CASE("unsaved work knows what its file held when it began; records of before know nothing of that")
{
    tests::Folder const folder;
    auto const state = folder.path() / "unsaved";
    auto const plan = starter();
    auto const base = app::state_of_bytes("the file as it was");
    {
        app::Recovery recovery{state};
        CHECK_FALSE(recovery.keep(plan, "/plans/m.braid", base));
        recovery.leave();
    }
    {
        auto const left = app::left_behind(state);
        REQUIRE(left.size() == 1);
        CHECK(left[0].base == base);
        CHECK(left[0].file == "/plans/m.braid");
        CHECK(left[0].plan.value == plan);
        app::discard(left[0]);
    }
    folder.write("unsaved/old.unsaved", "fundbraid unsaved work 1\n/plans/m.braid\n2026-11-26 21:44:07\n" + budget::write_plan(plan));
    auto const left = app::left_behind(state);
    REQUIRE(left.size() == 1);
    CHECK_FALSE(left[0].base);
    CHECK(left[0].kept == "2026-11-26 21:44:07");
    CHECK(left[0].plan.value == plan);
}

// Its owner may be another user, whose lock file one can read and not write.
TEST_CASE("a lock that may only be read is seen all the same, and one that nobody holds is replaced")
{
    tests::Folder const folder;
    auto const file = (folder.path() / "m.braid").string();
    app::FileLock const first{file};
    REQUIRE(first.is_held());
    auto const lock = folder.path() / ".~lock.m.braid#";
    fs::permissions(lock, fs::perms{0444});
    fs::permissions(folder.path(), fs::perms{0777});
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(2);
        if (::access(folder.path().c_str(), W_OK) != 0) ::_exit(2);
        app::FileLock const second{file};
        ::_exit(!second.is_held() && second.other() && !second.other()->user.empty() ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (WEXITSTATUS(status) == 2) WARN("not judged: another user can't reach the folder");
    else CHECK(WEXITSTATUS(status) == 0);

    folder.write(".~lock.left.braid#", "\n\n2026-11-26 09:00\n");
    fs::permissions(folder.path() / ".~lock.left.braid#", fs::perms{0444});
    pid_t const other = ::fork();
    REQUIRE(other >= 0);
    if (other == 0) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(2);
        if (::access(folder.path().c_str(), W_OK) != 0) ::_exit(2);
        ::_exit(app::FileLock{(folder.path() / "left.braid").string()}.is_held() ? 0 : 1);
    }
    REQUIRE(::waitpid(other, &status, 0) == other);
    CHECK((WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 2));
}
