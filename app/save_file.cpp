#include "app/save_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace app {

namespace fs = std::filesystem;

namespace {

budget::Problem unwritable(std::string const& path, std::string const& what, std::string const& remedy)
{
    return {budget::Severity::error, "file.unwritable", fmt::format("\"{}\" can't be written: {}.", path, what), remedy,
            {path, 0, ""}};
}

budget::Problem unwritable(std::string const& path, int error)
{
    char const* remedy = "Choose another place to write to.";
    if (error == ENOSPC || error == EDQUOT) remedy = "Make room there, or choose another place.";
    if (error == EACCES || error == EPERM || error == EROFS) remedy = "Choose a place that you may write to.";
    if (error == ENOENT || error == ENOTDIR) remedy = "Create that folder first, or choose another.";
    std::string what = std::strerror(error);
    if (!what.empty() && what.size() > 1 && what[1] >= 'a') what[0] = static_cast<char>(std::tolower(what[0]));
    return unwritable(path, what, remedy);
}

class Descriptor
{
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { close(); }
    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }
    int close()
    {
        int const result = number_ >= 0 ? ::close(number_) : 0;
        number_ = -1;
        return result;
    }

private:
    int number_;
};

// 0, or the errno of what failed.
int write_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        ssize_t const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int write_bytes(std::string const& path, std::string_view bytes)
{
    Descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (!file.is_open()) return errno;
    if (int const error = write_all(file.number(), bytes)) return error;
    return file.close() == 0 ? 0 : errno;
}

// Once a name is durable only when its directory is. Some file systems refuse to flush a directory: then the rename has
// still happened, and there is nothing to take back.
void flush_directory(fs::path const& directory)
{
    Descriptor const opened{::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (opened.is_open()) ::fsync(opened.number());
}

int flush_file(std::string const& path)
{
    Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.is_open() || ::fsync(file.number()) != 0) return errno;
    return file.close() == 0 ? 0 : errno;
}

mode_t new_file_mode()
{
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

// Follows links to what shall be replaced, also where the last of them points to a file that isn't there yet.
// `error` is the errno of what can't be followed: a folder that may not be looked into, a name too long, a circle of links.
fs::path final_target(fs::path path, int& error)
{
    std::error_code fault;
    for (int links = 0; fs::symlink_status(path, fault).type() == fs::file_type::symlink; ++links) {
        auto const next = fs::read_symlink(path, fault);
        if (links == 40) fault = std::make_error_code(std::errc::too_many_symbolic_link_levels);
        if (fault) break;
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    error = fault == std::errc::no_such_file_or_directory ? 0 : fault.value(); // a new file
    return path;
}

// A program that was killed while it saved leaves its file beside the target. Whoever writes one holds its lock, so those that nobody
// holds are of nobody.
void clear_left_behind(fs::path const& directory, std::string const& begins)
{
    std::error_code error;
    for (fs::directory_iterator entry{directory, error}, end; !error && entry != end; entry.increment(error)) {
        auto const name = entry->path().filename().string();
        if (name.size() != begins.size() + 6 || !name.starts_with(begins)) continue;
        Descriptor const opened{::open(entry->path().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW)};
        if (opened.is_open() && ::flock(opened.number(), LOCK_EX | LOCK_NB) == 0) ::unlink(entry->path().c_str());
    }
}

// A file beside the target that goes away unless it is put in the target's place.
class Beside
{
public:
    explicit Beside(fs::path const& target)
    {
        directory_ = target.has_parent_path() ? target.parent_path() : fs::path{"."};
        // Cut, because a name may have no more than 255 bytes and this one is longer than the target's.
        auto const begins = fmt::format(".~saving.{}.", target.filename().string().substr(0, 230));
        clear_left_behind(directory_, begins);
        name_ = (directory_ / (begins + "XXXXXX")).string();
        lock_ = ::mkostemp(name_.data(), O_CLOEXEC);
        error_ = lock_ >= 0 ? 0 : errno;
        if (lock_ >= 0) ::flock(lock_, LOCK_EX | LOCK_NB);
    }
    Beside(Beside const&) = delete;
    Beside& operator=(Beside const&) = delete;
    ~Beside()
    {
        if (error_ == 0 && !placed_) ::unlink(name_.c_str());
        if (lock_ >= 0) ::close(lock_);
    }

    int error() const { return error_; }
    std::string const& name() const { return name_; }

    // Where the old file belongs to someone else and can't be given back to them, its group and permissions still are kept. EPERM where
    // its group can't be kept and was what let its owner in.
    int take_over(struct stat const* old)
    {
        if (old && ::chown(name_.c_str(), old->st_uid, old->st_gid) != 0) {
            if (errno != EPERM) return errno;
            bool const all_may = (old->st_mode & 0006) == 0006;
            struct stat now = {};
            bool const kept = ::chown(name_.c_str(), static_cast<uid_t>(-1), old->st_gid) == 0 ||
                              (::stat(name_.c_str(), &now) == 0 && now.st_gid == old->st_gid);
            if (!kept && !all_may) return EPERM;
        }
        return ::chmod(name_.c_str(), old ? old->st_mode & 07777 : new_file_mode()) == 0 ? 0 : errno;
    }
    int put_in_place_of(fs::path const& target)
    {
        if (::rename(name_.c_str(), target.c_str()) != 0) return errno;
        placed_ = true;
        flush_directory(directory_);
        return 0;
    }

private:
    fs::path directory_;
    std::string name_;
    int lock_ = -1; // its descriptor; what is written goes through others
    int error_ = 0;
    bool placed_ = false;
};

} // namespace

std::optional<budget::Problem> save_file(std::string const& path, WriteFile const& write, std::function<void()> const& before)
{
    struct stat old = {};
    bool const exists = ::stat(path.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode)) return unwritable(path, "it is a folder", "Name a file in it.");
    if (exists && !S_ISREG(old.st_mode)) return unwritable(path, "it is no plain file", "Name a file.");
    // The owner's wish counts also where the folder would allow the rename, and for root.
    if (exists && (old.st_mode & 0222) == 0)
        return unwritable(path, "it is marked read-only", "Allow writing to it first, or choose another name.");
    if (exists && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) return unwritable(path, errno);

    int unfollowed = 0;
    fs::path const target = final_target(path, unfollowed);
    if (unfollowed) return unwritable(path, unfollowed);
    Beside beside{target};
    if (beside.error()) return unwritable(path, beside.error());
    if (auto problem = write(beside.name())) return problem;
    if (int const error = beside.take_over(exists ? &old : nullptr)) {
        if (error != EPERM) return unwritable(path, error);
        return unwritable(path, "its group can't be kept, and whoever it belongs to couldn't open it any more", "Save under another name, or have its permissions changed.");
    }
    if (int const error = flush_file(beside.name())) return unwritable(path, error);
    if (before) before();
    if (int const error = beside.put_in_place_of(target)) return unwritable(path, error);
    return std::nullopt;
}

std::optional<budget::Problem> save_file(std::string const& path, std::string_view bytes, std::function<void()> const& before)
{
    struct stat old = {};
    if (::stat(path.c_str(), &old) == 0 && !S_ISREG(old.st_mode) && !S_ISDIR(old.st_mode)) {
        if (int const error = write_bytes(path, bytes)) return unwritable(path, error);
        return std::nullopt;
    }
    return save_file(path, WriteFile{[&](std::string const& beside) -> std::optional<budget::Problem> {
        if (int const error = write_bytes(beside, bytes)) return unwritable(path, error);
        return std::nullopt;
    }}, before);
}

} // namespace app
