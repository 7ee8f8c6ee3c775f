// Tells two windows on one plan file from one: a small file ".~lock.NAME#" beside the plan says who has it open, also on
// another machine of a shared folder. Advice, not force: what is done about another holder is the caller's part.
#pragma once

#include <optional>
#include <string>

namespace app {

struct LockHolder {
    std::string user;
    std::string machine;
    std::string since; // "2026-11-26 21:44"
    friend bool operator==(LockHolder const&, LockHolder const&) = default;
};

class FileLock
{
public:
    // Takes the lock of the plan file, also one that a program left behind when it was killed on this machine.
    explicit FileLock(std::string const& plan_file);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(FileLock const&) = delete;
    FileLock& operator=(FileLock const&) = delete;
    ~FileLock(); // gives it back

    bool is_held() const { return descriptor_ >= 0; }
    // Who else has it; nothing where this one holds it, or where no lock can be made there (a folder that may not be written).
    std::optional<LockHolder> const& other() const { return other_; }

private:
    void release();

    std::string path_;
    int descriptor_ = -1;
    std::optional<LockHolder> other_;
};

} // namespace app
