#include "app/recovery.hpp"

#include "app/file_state.hpp"
#include "app/save_file.hpp"
#include "app/state_folder.hpp"
#include "budget/plan/newer_version.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <utility>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view any_version = "fundbraid unsaved work ";
constexpr std::string_view version_1 = "fundbraid unsaved work 1\n"; // without the line that says what the file held
constexpr std::string_view first_line = "fundbraid unsaved work 2\n";

std::string second_now()
{
    std::time_t const time = std::time(nullptr);
    std::tm local = {};
    ::localtime_r(&time, &local);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, local.tm_hour,
                       local.tm_min, local.tm_sec);
}

// A name in one line, whatever it holds.
std::string in_one_line(std::string_view name)
{
    std::string text;
    for (char const c : name) text += c == '%' ? "%25" : c == '\n' ? "%0A" : std::string(1, c);
    return text;
}

std::string from_one_line(std::string_view line)
{
    std::string name;
    for (std::size_t at = 0; at < line.size(); ++at) {
        bool const is_code = line.substr(at, 3) == "%25" || line.substr(at, 3) == "%0A";
        name += !is_code ? line[at] : line[at + 1] == '2' ? '%' : '\n';
        if (is_code) at += 2;
    }
    return name;
}

std::string take_line(std::string_view& text)
{
    auto const end = std::min(text.find('\n'), text.size());
    std::string line{text.substr(0, end)};
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

// "1234 5678901234567890": bytes and fingerprint; empty where there is none.
std::string in_one_line(std::optional<FileState> const& state)
{
    return state ? fmt::format("{} {}", state->bytes, state->fingerprint) : std::string{};
}
std::optional<FileState> state_from_line(std::string const& line)
{
    FileState state;
    auto const* const end = line.data() + line.size();
    auto const [space, fault] = std::from_chars(line.data(), end, state.bytes);
    if (fault != std::errc{} || space == end) return std::nullopt;
    auto const [stop, other_fault] = std::from_chars(space + 1, end, state.fingerprint);
    return other_fault == std::errc{} && stop == end ? std::optional{state} : std::nullopt;
}

UnsavedWork read_record(fs::path const& record)
{
    UnsavedWork work{record, {}, {}, {}, {}, {}};
    auto const bytes = read_whole(record.string());
    std::string_view rest = bytes ? std::string_view{*bytes} : std::string_view{};
    bool const is_old = rest.starts_with(version_1);
    if (!is_old && !rest.starts_with(first_line)) {
        bool const is_newer = rest.starts_with(any_version);
        work.plan.problems.push_back({budget::Severity::error, is_newer ? "recovery.newer" : "recovery.unreadable",
                                      "Unsaved work that was kept before the program ended can't be read.",
                                      is_newer ? "A newer Fundbraid has kept it and can open it." : "What is left of it stays in this file.", {record.string(), 0, ""}});
        return work;
    }
    rest.remove_prefix(first_line.size()); // both are as long
    if (auto const file = take_line(rest); !file.empty()) work.file = from_one_line(file);
    if (!is_old) work.base = state_from_line(take_line(rest));
    work.kept = take_line(rest);
    work.plan = budget::read_draft(rest, work.file.value_or("unsaved work"));
    if (!budget::said_of_newer_version(work.plan.problems).empty()) work.plan.value.reset(); // taken up, it would lose what is unknown
    return work;
}

fs::path lock_of(fs::path record) { return record.replace_extension(".lock"); }

// Is the open file still the one of that name? Whoever clears a lock away does so while holding it.
bool is_named(int descriptor, fs::path const& path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

// The lock, held; -1 where a living program has it, or where it is gone meanwhile.
int take_lock(fs::path const& path, int flags)
{
    int const lock = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0600);
    if (lock < 0) return -1;
    if (::flock(lock, LOCK_EX | LOCK_NB) == 0 && is_named(lock, path)) return lock;
    ::close(lock);
    return -1;
}

// ".~saving.plan-AbCdEf.unsaved.GhIjKl" is half a record of plan-AbCdEf: its lock.
std::optional<fs::path> lock_of_half_written(fs::path const& file)
{
    constexpr std::string_view begins = ".~saving.";
    auto const name = file.filename().string();
    auto const end = name.find(".unsaved.");
    if (!name.starts_with(begins) || end == std::string::npos) return std::nullopt;
    return file.parent_path() / (name.substr(begins.size(), end - begins.size()) + ".lock");
}

// Half written records, and locks without a record, of programs that were killed. Whoever still lives holds its lock.
void clear_away(fs::path const& folder)
{
    std::vector<std::pair<fs::path, fs::path>> files; // each with its lock
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error)) {
        auto const& path = entry->path();
        if (auto lock = lock_of_half_written(path)) files.emplace_back(path, std::move(*lock));
        else if (path.extension() == ".lock" && !fs::exists(fs::path{path}.replace_extension(".unsaved"), error)) files.emplace_back(path, path);
    }
    // Half written ones first: they need their locks.
    std::stable_sort(files.begin(), files.end(), [](auto const& a, auto const& b) { return (a.first != a.second) && (b.first == b.second); });
    for (auto const& [path, lock_path] : files) {
        int const lock = take_lock(lock_path, 0);
        bool const is_orphan = lock >= 0 || !fs::exists(lock_path, error);
        // Meanwhile its program may have kept its first work; then the lock isn't free.
        if (is_orphan) ::unlink(path.c_str());
        if (lock >= 0) ::close(lock);
    }
}

} // namespace

fs::path recovery_folder() { return state_folder() / "unsaved"; }

Recovery::Recovery(fs::path folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    fs::permissions(folder, fs::perms::owner_all, error);
    // Another window may clear a lock away before it is held.
    for (int turn = 0; turn < 10 && record_.empty(); ++turn) {
        auto name = (folder / "plan-XXXXXX.lock").string();
        lock_ = ::mkostemps(name.data(), 5, O_CLOEXEC);
        if (lock_ < 0) return;
        if (::flock(lock_, LOCK_EX | LOCK_NB) == 0 && is_named(lock_, name)) {
            lock_name_ = name;
            record_ = fs::path{name}.replace_extension(".unsaved");
        } else {
            ::close(std::exchange(lock_, -1));
        }
    }
}

Recovery::~Recovery()
{
    forget();
    leave();
}

std::optional<budget::Problem> Recovery::keep(budget::Plan const& plan, std::optional<std::string> const& file, std::optional<FileState> const& base)
{
    if (record_.empty())
        return budget::Problem{budget::Severity::warning, "recovery.no-folder", "Unsaved work can't be kept: its folder can't be made.",
                               "Save often, and make room or give yourself the right to write there.", {recovery_folder().string(), 0, ""}};
    auto text = std::string{first_line};
    text += in_one_line(file.value_or("")) + "\n" + in_one_line(base) + "\n" + second_now() + "\n" + budget::write_plan(plan);
    return save_file(record_.string(), text);
}

void Recovery::forget()
{
    if (!record_.empty()) ::unlink(record_.c_str());
}

void Recovery::leave()
{
    if (lock_ < 0) return;
    std::error_code error;
    if (!fs::exists(record_, error)) ::unlink(lock_name_.c_str()); // nothing to offer, so nothing to hold
    record_.clear();
    ::close(std::exchange(lock_, -1));
}

Claim::~Claim() { ::close(lock_); }

std::vector<UnsavedWork> left_behind(fs::path const& folder)
{
    clear_away(folder);
    std::vector<fs::path> records;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".unsaved") records.push_back(entry->path());
    std::vector<UnsavedWork> left;
    for (auto const& record : records) {
        int const lock = take_lock(lock_of(record), O_CREAT);
        if (lock < 0) continue;
        auto const claim = std::make_shared<Claim const>(lock);
        if (!fs::exists(record, error)) { // someone else took it up before it was claimed
            ::unlink(lock_of(record).c_str());
            continue;
        }
        left.push_back(read_record(record));
        left.back().claim = claim;
    }
    std::sort(left.begin(), left.end(), [](auto const& a, auto const& b) { return std::pair{a.kept, a.record} < std::pair{b.kept, b.record}; });
    return left;
}

void discard(UnsavedWork const& work)
{
    ::unlink(work.record.c_str());
    ::unlink(lock_of(work.record).c_str());
}

fs::path set_aside(UnsavedWork const& work)
{
    auto name = fs::path{work.record}.replace_extension(".unreadable");
    std::error_code error;
    fs::rename(work.record, name, error);
    if (error) return work.record;
    ::unlink(lock_of(work.record).c_str());
    return name;
}

} // namespace app
