#include "app/file_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <filesystem>
#include <utility>
#include <vector>

namespace app {

namespace {

std::string this_machine()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string this_user()
{
    auto const* entry = ::getpwuid(::getuid());
    return entry ? entry->pw_name : std::to_string(::getuid());
}

std::string minute_now()
{
    std::time_t const time = std::time(nullptr);
    std::tm local = {};
    ::localtime_r(&time, &local);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, local.tm_hour,
                       local.tm_min);
}

LockHolder holder_of(int descriptor)
{
    std::array<char, 1024> text{};
    auto const size = ::pread(descriptor, text.data(), text.size(), 0);
    std::vector<std::string> lines(3);
    std::size_t at = 0;
    for (ssize_t i = 0; i < size && at < lines.size(); ++i) {
        char const c = text[static_cast<std::size_t>(i)];
        if (c == '\n') ++at;
        else if (static_cast<unsigned char>(c) >= ' ') lines[at] += c;
    }
    return {lines[0], lines[1], lines[2]};
}

// Is the file still the one of that name? Another program may have taken it away between opening and locking it.
bool is_named(int descriptor, std::string const& path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

bool write_holder(int descriptor)
{
    auto const text = fmt::format("{}\n{}\n{}\n", this_user(), this_machine(), minute_now());
    return ::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

} // namespace

FileLock::FileLock(std::string const& plan_file)
{
    std::error_code error;
    auto target = std::filesystem::weakly_canonical(plan_file, error); // two names of one file have one lock
    if (error) target = plan_file;
    path_ = (target.parent_path() / fmt::format(".~lock.{}#", target.filename().string().substr(0, 240))).string();
    // Whoever takes a lock away does so while holding it, so a few turns are enough.
    for (int turn = 0; turn < 10; ++turn) {
        int opened = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (opened < 0 && errno == EACCES) opened = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW); // someone else's, to be read
        if (opened < 0) return;
        bool const is_free = ::flock(opened, LOCK_EX | LOCK_NB) == 0;
        if (is_free && !is_named(opened, path_)) {
            ::close(opened);
            continue;
        }
        auto const holder = holder_of(opened);
        // A lock of another machine may not be seen through a shared folder: its words count, also where nobody seems to hold it.
        bool const is_ours = holder.machine.empty() || holder.machine == this_machine();
        if (is_free && is_ours && write_holder(opened)) {
            descriptor_ = opened;
            return;
        }
        if (!is_free || !is_ours) other_ = holder;
        // Left behind by another user of this machine: their words can't be replaced, but their file can.
        bool const is_left_behind = is_free && is_ours && ::unlink(path_.c_str()) == 0;
        ::close(opened);
        if (!is_left_behind) return;
    }
}

FileLock::FileLock(FileLock&& other) noexcept
    : path_{std::move(other.path_)}, descriptor_{std::exchange(other.descriptor_, -1)}, other_{std::move(other.other_)}
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    if (this == &other) return *this;
    release();
    path_ = std::move(other.path_);
    descriptor_ = std::exchange(other.descriptor_, -1);
    other_ = std::move(other.other_);
    return *this;
}

FileLock::~FileLock() { release(); }

void FileLock::release()
{
    if (descriptor_ < 0) return;
    ::unlink(path_.c_str());
    ::close(descriptor_);
    descriptor_ = -1;
}

} // namespace app
