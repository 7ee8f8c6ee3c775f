// A save at which each call of the system fails once, and one that is killed before and after each: the file is always the old
// plan or the new one, whole, what is said is true, and nothing stays beside it.
#include "app/recovery.hpp"
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace fs = std::filesystem;

namespace {

constexpr int killed = 128 + 9; // as a shell says it
constexpr int unread = 3;       // what save_once says where the call that failed was one of reading the plan

class Saving
{
public:
    Saving()
    {
        REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
        old = folder.read("m.braid");
        REQUIRE(save("").exit == 0);
        renamed = folder.read("m.braid");
        REQUIRE(renamed != old);
        calls = std::stol(folder.read("calls"));
        REQUIRE(calls > 10);
    }

    // As at first: the old plan, and nothing of an earlier try.
    void begin_again()
    {
        fs::remove_all(folder.path() / "state");
        fs::remove(folder.path() / "m.previous.braid");
        folder.write("m.braid", old);
    }
    tests::Ran save(std::string const& settings)
    {
        return folder.shell(fmt::format("XDG_STATE_HOME=$PWD/state CALLS_FILE=$PWD/calls {} LD_PRELOAD={} {} m.braid Renamed",
                                        settings, FUNDBRAID_FAILING_CALLS, FUNDBRAID_SAVE_ONCE));
    }
    tests::Ran save(long at, char const* how) { return save(fmt::format("FAIL_AT={} FAIL_HOW={}", at, how)); }

    std::size_t half_written() const
    {
        std::size_t files = 0;
        for (auto const& entry : fs::directory_iterator{folder.path()})
            if (entry.path().filename().string().starts_with(".~saving")) ++files;
        return files;
    }
    // Whatever was kept of unsaved work is whole.
    std::size_t kept() const
    {
        auto const left = app::left_behind(folder.path() / "state" / "fundbraid" / "unsaved");
        for (auto const& work : left) {
            REQUIRE(work.plan.value);
            CHECK(work.plan.value->name == "Renamed");
            CHECK(work.file == "m.braid");
        }
        return left.size();
    }

    tests::Folder folder;
    std::string old;
    std::string renamed;
    long calls = 0;
};

} // namespace

TEST_CASE("a save whose calls fail one by one says so and leaves the old file, or did save")
{
    Saving saving;
    std::size_t refused = 0;
    for (auto const* how : {"error", "short"})
        for (long at = 1; at <= saving.calls; ++at) {
            CAPTURE(how, at);
            saving.begin_again();
            auto const ran = saving.save(at, how);
            auto const now = saving.folder.read("m.braid");
            CHECK(saving.half_written() == 0);
            if (ran.exit == 0) {
                CHECK(now == saving.renamed);
                continue;
            }
            CHECK(now == saving.old);
            if (ran.exit == unread) continue;
            REQUIRE(ran.exit == 1);
            ++refused;
            CHECK(ran.out.find(".") != std::string::npos);
            // What was kept beside it meanwhile is the version before, whole.
            if (fs::exists(saving.folder.path() / "m.previous.braid")) CHECK(saving.folder.read("m.previous.braid") == saving.old);
        }
    CHECK(refused > 5);
}

TEST_CASE("a save that is killed leaves the old file or the new one, and what is kept of the work is whole")
{
    Saving saving;
    std::size_t old = 0;
    std::size_t renamed = 0;
    std::size_t kept = 0;
    for (auto const* how : {"before", "after"})
        for (long at = 1; at <= saving.calls; ++at) {
            CAPTURE(how, at);
            saving.begin_again();
            REQUIRE(saving.save(at, how).exit == killed);
            auto const now = saving.folder.read("m.braid");
            REQUIRE((now == saving.old || now == saving.renamed));
            (now == saving.old ? old : renamed) += 1;
            kept += saving.kept();
            // The next save clears away what the killed one left half written.
            REQUIRE(saving.save("").exit == 0);
            CHECK(saving.half_written() == 0);
            CHECK(saving.folder.read("m.braid") == saving.renamed);
        }
    CHECK(old > 5);
    CHECK(renamed > 2);
    CHECK(kept > 5);
}
