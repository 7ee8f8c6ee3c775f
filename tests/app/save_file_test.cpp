// Files are written whole or not at all.
#include "app/save_file.hpp"
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

mode_t mode_of(fs::path const& file)
{
    struct stat info = {};
    REQUIRE(::stat(file.c_str(), &info) == 0);
    return info.st_mode & 07777;
}

std::optional<budget::Problem> save(fs::path const& file, std::string const& bytes) { return app::save_file(file.string(), bytes); }

enum Ended { as_expected, otherwise, unreachable };

constexpr gid_t shared_group = 60'100;

// Root may write anywhere, so that what is refused to others must be tried as one of them: in a child, for there is no way back.
template <class Try> int as_nobody(Try const& attempt, std::vector<gid_t> const& groups = {})
{
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        bool const root = ::geteuid() == 0;
        bool const dropped = !root || (::setgroups(groups.size(), groups.data()) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0);
        ::_exit(dropped ? attempt() : unreachable);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : otherwise;
}

} // namespace

TEST_CASE("a new file has the bytes and the permissions that the user's umask gives")
{
    tests::Folder const folder;
    mode_t const old_mask = ::umask(027);
    auto const problem = save(folder.path() / "plan.braid", std::string{"one\0two", 7});
    ::umask(old_mask);
    CHECK_FALSE(problem);
    CHECK(folder.read("plan.braid") == std::string{"one\0two", 7});
    CHECK(mode_of(folder.path() / "plan.braid") == 0640);
    CHECK(folder.files() == 1);
}

TEST_CASE("an old file is replaced and keeps its permissions")
{
    tests::Folder const folder;
    folder.write("plan.braid", "old, and longer than the new one");
    ::chmod((folder.path() / "plan.braid").c_str(), 0604);
    CHECK_FALSE(save(folder.path() / "plan.braid", "new"));
    CHECK(folder.read("plan.braid") == "new");
    CHECK(mode_of(folder.path() / "plan.braid") == 0604);
    CHECK(folder.files() == 1);
}

TEST_CASE("a symbolic link stays one, and what it points to is replaced")
{
    tests::Folder const folder;
    fs::create_directory(folder.path() / "real");
    folder.write("real/plan.braid", "old");
    fs::create_symlink("real/plan.braid", folder.path() / "link.braid");
    CHECK_FALSE(save(folder.path() / "link.braid", "new"));
    CHECK(fs::is_symlink(folder.path() / "link.braid"));
    CHECK(folder.read("real/plan.braid") == "new");

    fs::create_symlink("real/later.braid", folder.path() / "dangling.braid");
    CHECK_FALSE(save(folder.path() / "dangling.braid", "made"));
    CHECK(folder.read("real/later.braid") == "made");
}

TEST_CASE("a folder is no file")
{
    tests::Folder const folder;
    fs::create_directory(folder.path() / "plan.braid");
    auto const problem = save(folder.path() / "plan.braid", "new");
    REQUIRE(problem);
    CHECK(problem->code == "file.unwritable");
    CHECK(problem->place.file == (folder.path() / "plan.braid").string());
    CHECK(problem->text.find("is a folder") != std::string::npos);
    CHECK(folder.files() == 1);
}

TEST_CASE("a folder that isn't there is said, and nothing is made")
{
    tests::Folder const folder;
    auto const problem = save(folder.path() / "nowhere" / "plan.braid", "new");
    REQUIRE(problem);
    CHECK(problem->code == "file.unwritable");
    CHECK(problem->remedy == "Create that folder first, or choose another.");
    CHECK(folder.files() == 0);
}

TEST_CASE("a file marked read-only is left as it is, whoever asks")
{
    tests::Folder const folder;
    folder.write("plan.braid", "old");
    ::chmod((folder.path() / "plan.braid").c_str(), 0444);
    auto const problem = save(folder.path() / "plan.braid", "new");
    REQUIRE(problem);
    CHECK(problem->text.find("read-only") != std::string::npos);
    CHECK(folder.read("plan.braid") == "old");
    CHECK(folder.files() == 1);
}

TEST_CASE("in a read-only folder the old file stays")
{
    tests::Folder const folder;
    folder.write("plan.braid", "old");
    ::chmod((folder.path() / "plan.braid").c_str(), 0666); // only the folder is in the way
    ::chmod(folder.path().c_str(), 0555);
    auto const ended = as_nobody([&] {
        if (::access((folder.path() / "plan.braid").c_str(), R_OK | W_OK) != 0) return unreachable;
        auto const problem = save(folder.path() / "plan.braid", "new");
        bool const said = problem && problem->code == "file.unwritable" &&
                          problem->text.ends_with("can't be written: permission denied.") &&
                          problem->remedy == "Choose a place that you may write to.";
        return said ? as_expected : otherwise;
    });
    ::chmod(folder.path().c_str(), 0755);
    if (ended == unreachable) WARN("not judged: an ordinary user can't be had here, or can't reach the folder for temporary files");
    else CHECK(ended == as_expected);
    CHECK(folder.read("plan.braid") == "old");
    CHECK(folder.files() == 1);
}

TEST_CASE("a writer that fails half-way changes nothing and leaves nothing behind")
{
    tests::Folder const folder;
    folder.write("plan.braid", "old");
    budget::Problem const fault{budget::Severity::error, "file.unwritable", "The disk is full.", "Make room."};
    auto const path = (folder.path() / "plan.braid").string();
    auto const problem = app::save_file(path, app::WriteFile{[&](std::string const& beside) -> std::optional<budget::Problem> {
        tests::Folder const other;
        int const file = ::open(beside.c_str(), O_WRONLY);
        REQUIRE(file >= 0);
        CHECK(::write(file, "ne", 2) == 2);
        ::close(file);
        return fault;
    }});
    REQUIRE(problem);
    CHECK(*problem == fault);
    CHECK(folder.read("plan.braid") == "old");
    CHECK(folder.files() == 1);

    CHECK_THROWS_AS(app::save_file(path, app::WriteFile{[](std::string const&) -> std::optional<budget::Problem> {
                        throw std::runtime_error("stopped");
                    }}),
                    std::runtime_error);
    CHECK(folder.read("plan.braid") == "old");
    CHECK(folder.files() == 1);
}

TEST_CASE("a name as long as names can be is written, too")
{
    tests::Folder const folder;
    CHECK_FALSE(save(folder.path() / std::string(255, 'n'), "new"));
    CHECK(folder.files() == 1);
}

TEST_CASE("a device is written to as it is")
{
    CHECK_FALSE(save("/dev/null", "gone"));
    CHECK(fs::is_character_file("/dev/null"));
    auto const problem = save("/dev/full", "too much");
    REQUIRE(problem);
    CHECK(problem->remedy == "Make room there, or choose another place.");
}

TEST_CASE("a file that one may not write is not replaced, though its folder would allow it")
{
    tests::Folder const folder;
    folder.write("plan.braid", "old");
    ::chmod((folder.path() / "plan.braid").c_str(), 0644);
    ::chmod(folder.path().c_str(), 0777);
    auto const ended = as_nobody([&] {
        auto const file = folder.path() / "plan.braid";
        if (::access(file.c_str(), R_OK) != 0 || ::access(file.c_str(), W_OK) == 0) return unreachable;
        auto const problem = save(file, "new");
        return problem && problem->text.ends_with("can't be written: permission denied.") ? as_expected : otherwise;
    });
    if (ended == unreachable) WARN("not judged: another user can't be had here");
    else CHECK(ended == as_expected);
    CHECK(folder.read("plan.braid") == "old");
    CHECK(folder.files() == 1);
}

TEST_CASE("in a shared folder the group stays, so that whoever a file belongs to can go on with it")
{
    if (::geteuid() != 0) {
        WARN("not judged: only root can give a file to another group");
        return;
    }
    tests::Folder const folder;
    auto const file = folder.path() / "plan.braid";
    ::chmod(folder.path().c_str(), 0777);
    auto const group_of = [&] {
        struct stat info = {};
        REQUIRE(::stat(file.c_str(), &info) == 0);
        return info.st_gid;
    };
    auto const saved = [&](mode_t mode, std::vector<gid_t> const& groups) -> int {
        folder.write("plan.braid", "old");
        if (::chown(file.c_str(), 60'001, shared_group) != 0) return unreachable; // no such users here
        ::chmod(file.c_str(), mode);
        return as_nobody([&]() -> int {
            if (::access(file.c_str(), W_OK) != 0) return unreachable;
            auto const problem = save(file, "new");
            bool const refused = problem && problem->text.find("its group can't be kept") != std::string::npos;
            return !problem ? as_expected : refused ? otherwise : 7;
        }, groups);
    };
    auto const of_the_group = saved(0660, {shared_group});
    if (of_the_group == unreachable) {
        WARN("not judged: another user can't reach the folder");
        return;
    }
    CHECK(of_the_group == as_expected);
    CHECK(group_of() == shared_group);
    CHECK(mode_of(file) == 0660);
    CHECK(folder.read("plan.braid") == "new");
    CHECK(saved(0666, {}) == as_expected); // everybody may write it: nobody is locked out
    CHECK(saved(0662, {}) == otherwise);   // the group could read it, and would not any more
    CHECK(folder.read("plan.braid") == "old");
    CHECK(folder.files() == 1);
}

TEST_CASE("what can't be followed or named is said in a sentence")
{
    tests::Folder const folder;
    auto const too_long = save(folder.path() / std::string(300, 'n'), "new");
    REQUIRE(too_long);
    CHECK(too_long->text.ends_with("can't be written: file name too long."));
    fs::create_symlink("b.braid", folder.path() / "a.braid");
    fs::create_symlink("a.braid", folder.path() / "b.braid");
    auto const circle = save(folder.path() / "a.braid", "new");
    REQUIRE(circle);
    CHECK(circle->code == "file.unwritable");
    CHECK(fs::is_symlink(folder.path() / "a.braid"));
    CHECK(folder.files() == 2);
}

TEST_CASE("what is to happen before the old file goes happens when the new one is whole, and not where it is refused")
{
    tests::Folder const folder;
    folder.write("plan.braid", "old");
    auto const path = (folder.path() / "plan.braid").string();
    std::string seen;
    CHECK_FALSE(app::save_file(path, std::string_view{"new"}, [&] { seen = folder.read("plan.braid") + std::to_string(folder.files()); }));
    CHECK(seen == "old2"); // the new one stands beside
    seen.clear();
    ::chmod(path.c_str(), 0444);
    CHECK(app::save_file(path, std::string_view{"newer"}, [&] { seen = "called"; }));
    CHECK(seen.empty());
}
