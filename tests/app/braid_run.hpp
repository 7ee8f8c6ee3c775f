// Runs the built `braid` as a user would, in a folder of its own, and keeps what it said.
#pragma once

#include <filesystem>
#include <string>

namespace tests {

struct Ran {
    int exit = 0;
    std::string out;
    std::string err;
};

// A folder that is gone at the end of the test.
class Folder
{
public:
    Folder();
    ~Folder();
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    std::filesystem::path const& path() const { return path_; }
    // `words` as typed in a shell, in this folder; `braid` is put before them.
    Ran braid(std::string const& words) const { return shell("braid " + words); }
    // A whole shell line, in which the word braid is the built program.
    Ran shell(std::string const& line) const;
    std::string read(std::string const& name) const;
    void write(std::string const& name, std::string const& bytes) const;
    std::size_t files() const; // in the folder, hidden ones too

private:
    std::filesystem::path path_;
};

} // namespace tests
