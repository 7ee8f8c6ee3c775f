// A zip of parts, as .xlsx, .docx and Grants.gov's extracts are: its parts by name, read whole or as a stream. Every limit is met
// before memory is spent, and nothing is ever written to disk. Knows nothing of what the parts mean. Called by the readers of
// workbooks, Word documents and Grants.gov extracts, and by recognise.
#pragma once

#include "importers/file_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

namespace importers {

// The largest real budget seen has 51 parts, unpacks to 10 MB and to 32 times its size; deflate reaches 1,032 times.
struct PackageLimits {
    std::uint64_t parts = 2'000;
    std::uint64_t part_bytes = std::uint64_t{256} << 20;  // of one part, unpacked
    std::uint64_t total_bytes = std::uint64_t{512} << 20; // of all parts, unpacked
    std::uint64_t times = 200;                            // a part's size against what it takes in the file, from `times_from` on
    std::uint64_t times_from = std::uint64_t{1} << 20;
};

struct Part {
    std::string name;       // "xl/workbook.xml"; backslashes of old writers are slashes here
    std::uint64_t size = 0; // unpacked, as the directory says; a part that grows beyond it is refused
    std::uint64_t packed = 0;
};

// One part's bytes, unpacked as they are asked for.
class PartStream
{
public:
    // Fills at most `size` bytes and says how many; 0 at the end, and where the part is damaged: problem() tells them apart.
    std::size_t read(char* into, std::size_t size);
    std::optional<budget::Problem> const& problem() const { return problem_; }

private:
    friend class Package;
    PartStream(std::shared_ptr<zip> archive, zip_file* file, Part const& part, std::string const& name);
    std::shared_ptr<zip> archive_; // outlives the part
    std::unique_ptr<zip_file, void (*)(zip_file*)> part_;
    std::uint64_t left_;
    budget::Place place_;
    std::optional<budget::Problem> problem_;
};

class Package
{
public:
    // Codes "file.…" for what isn't a zip, "package.…" for a zip that is damaged, encrypted or beyond the limits.
    static budget::Loaded<Package> open(FileBytes file, PackageLimits const& limits = {});

    std::string const& name() const { return file_->name(); } // of the file
    std::vector<Part> const& parts() const { return parts_; } // in the order of the directory, without folders
    // Whether it would have been refused with these limits: for who learns what a package is only when it is open.
    std::optional<budget::Problem> refuse_beyond(PackageLimits const& limits) const;
    // Letter case doesn't matter (ECMA-376 part 2, 6.2.2.3). nullptr where there is none.
    Part const* find(std::string_view part_name) const;
    // The whole part; its checksum is right.
    budget::Loaded<std::string> read(std::string_view part_name) const;
    budget::Loaded<PartStream> stream(std::string_view part_name) const;

private:
    std::shared_ptr<FileBytes> file_;
    std::shared_ptr<zip> archive_;
    std::vector<Part> parts_;
    std::vector<std::uint64_t> entries_; // parts_[i] is the archive's entry entries_[i]
};

} // namespace importers
