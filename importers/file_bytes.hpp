// The bytes of one document, on disk or in memory, by place: what a reader looks at before it decides how to read the rest.
// Doesn't know formats. Used by recognise, package and the readers of separated text; tests and fuzzers hand over memory.
#pragma once

#include "budget/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <memory>
#include <string>

namespace importers {

class FileBytes
{
public:
    // Refuses what can't be opened, folders, devices and empty files. Codes "file.…".
    static budget::Loaded<FileBytes> open(std::string const& path);
    // `name` stands for the file in problems. Refuses no bytes at all, as open() does.
    static budget::Loaded<FileBytes> in_memory(std::string bytes, std::string const& name);

    std::string const& name() const { return name_; } // as the user named it
    std::uint64_t size() const { return size_; }
    // At most `count` bytes from `offset`; fewer where the file ends or fails.
    std::string read(std::uint64_t offset, std::size_t count);
    // Where all bytes are in memory; nullptr for a file on disk.
    std::string const* memory() const { return memory_.get(); }

private:
    std::string name_;
    std::uint64_t size_ = 0;
    std::unique_ptr<std::string> memory_; // stays where it is when this is moved
    std::ifstream stream_;
};

} // namespace importers
