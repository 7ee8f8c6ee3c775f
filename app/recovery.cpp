#include "app/recovery.hpp"

#include "app/state_folder.hpp"

#include "app/file_state.hpp"
#include "app/save_file.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view first_line = "fundbraid unsaved work 1\n";

std::string now()
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

UnsavedWork read_record(fs::path const& record)
{
    UnsavedWork work{record, {}, {}, {}};
    auto const bytes = read_whole(record.string());
    std::string_view rest = bytes ? std::string_view{*bytes} : std::string_view{};
    if (!rest.starts_with(first_line)) {
        work.plan.problems.push_back({budget::Severity::error, "recovery.unreadable",
                                      "The unsaved work that was kept can't be read.",
                                      "It may be of a newer Fundbraid; the file stays where it is.", {record.string(), 0, ""}});
        return work;
    }
    rest.remove_prefix(first_line.size());
    if (auto const file = take_line(rest); !file.empty()) work.file = from_one_line(file);
    work.kept = take_line(rest);
    work.plan = budget::read_draft(rest, work.file.value_or("unsaved work"));
    return work;
}

fs::path lock_of(fs::path record) { return record.replace_extension(".lock"); }

} // namespace

fs::path recovery_folder() { return state_folder() / "unsaved"; }

Recovery::Recovery(fs::path folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    fs::permissions(folder, fs::perms::owner_all, error);
    auto name = (folder / "plan-XXXXXX.lock").string();
    lock_ = ::mkostemps(name.data(), 5, O_CLOEXEC);
    if (lock_ < 0) return;
    ::flock(lock_, LOCK_EX | LOCK_NB);
    lock_name_ = name;
    record_ = fs::path{name}.replace_extension(".unsaved");
}

Recovery::~Recovery()
{
    forget();
    if (lock_ < 0) return;
    ::unlink(lock_name_.c_str());
    ::close(lock_);
}

std::optional<budget::Problem> Recovery::keep(budget::Plan const& plan, std::optional<std::string> const& file)
{
    if (record_.empty())
        return budget::Problem{budget::Severity::warning, "recovery.no-folder", "Unsaved work can't be kept: its folder can't be made.",
                               "Save often, and make room or give yourself the right to write there.", {recovery_folder().string(), 0, ""}};
    auto text = std::string{first_line};
    text += in_one_line(file.value_or("")) + "\n" + now() + "\n" + budget::write_plan(plan);
    return save_file(record_.string(), text);
}

void Recovery::forget()
{
    if (!record_.empty()) ::unlink(record_.c_str());
}

std::vector<UnsavedWork> left_behind(fs::path const& folder)
{
    std::vector<fs::path> records;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".unsaved") records.push_back(entry->path());
    std::vector<UnsavedWork> left;
    for (auto const& record : records) {
        int const lock = ::open(lock_of(record).c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        bool const is_alive = lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) != 0;
        if (lock >= 0) ::close(lock);
        if (!is_alive) left.push_back(read_record(record));
    }
    std::sort(left.begin(), left.end(), [](auto const& a, auto const& b) { return std::pair{a.kept, a.record} < std::pair{b.kept, b.record}; });
    return left;
}

void discard(UnsavedWork const& work)
{
    ::unlink(work.record.c_str());
    ::unlink(lock_of(work.record).c_str());
}

} // namespace app
