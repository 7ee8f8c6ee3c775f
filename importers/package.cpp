#include "importers/package.hpp"

#include "importers/foreign_format.hpp"
#include "importers/typed_text.hpp"
#include "importers/zip_end.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <set>

namespace importers {

using budget::Loaded;
using budget::Place;
using budget::Problem;
using budget::Severity;

namespace {

constexpr char const* copy_again = "Copy or download it again, or open it in the program it was made with and save it anew.";
constexpr char const* check_writer = "Check where it comes from; no office program writes such a file.";

std::string in_mb(std::uint64_t bytes) { return fmt::format("{} MB", (bytes + (1u << 20) - 1) >> 20); }

// Names are shown, not used: what could spoil a terminal becomes "?".
std::string shown(std::string_view name)
{
    std::string text;
    for (char const c : name.substr(0, 80)) text += c >= ' ' && c <= '~' ? c : '?';
    return name.size() > 80 ? text + "…" : text;
}

bool points_outside(std::string const& name)
{
    if (name.empty() || name.front() == '/' || (name.size() > 1 && name[1] == ':')) return true;
    for (std::size_t at = 0; at <= name.size();) {
        auto const end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

Problem damaged(Place const& place)
{
    if (place.path.empty())
        return {Severity::error, "package.damaged", "The file is damaged or was cut short.", copy_again, place};
    return {Severity::error, "package.damaged", fmt::format("The file is damaged in its {}.", place.path), copy_again,
            place};
}

Problem too_many_parts(std::uint64_t count, PackageLimits const& limits, Place const& place)
{
    return {Severity::error, "package.too-many-parts",
            fmt::format("The file says that it has {} parts; at most {} are read.", count, limits.parts), check_writer, place};
}

// Looks at each part's entry in the directory; nothing is unpacked.
class Inspection
{
public:
    Inspection(zip_t* archive, std::string const& file) : archive_{archive}, file_{file} {}

    // False where the part is refused. A folder gives an empty name.
    bool look(zip_uint64_t entry)
    {
        zip_stat_t stat;
        if (zip_stat_index(archive_, entry, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0 ||
            (stat.valid & ZIP_STAT_SIZE) == 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
            return refuse(damaged({file_, 0, {}}));
        part_ = {stat.name, stat.size, stat.comp_size};
        std::replace(part_.name.begin(), part_.name.end(), '\\', '/');
        if (points_outside(part_.name))
            return say("bad-name", fmt::format("Its part \"{}\" has a name that points outside the file.", shown(part_.name)),
                       check_writer);
        if (part_.name.back() == '/') {
            part_.name.clear();
            return true;
        }
        if (!names_.insert(lower_case(part_.name)).second)
            return say("twice", fmt::format("It has two parts of the name \"{}\", so it isn't clear which one counts.", shown(part_.name)),
                       copy_again);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return say("encrypted", "The file is encrypted with a password.",
                       "Unpack it with its password, or ask for it without one.");
        if (zip_compression_method_supported(stat.comp_method, 0) == 0)
            return say("compression", fmt::format("Its part \"{}\" is packed in a way that can't be unpacked here.", shown(part_.name)),
                       "Unpack the file and pack it again as a plain .zip, or save it anew.");
        return true;
    }

    Part const& part() const { return part_; }
    Problem const& refused() const { return *refused_; }

private:
    bool say(std::string const& code, std::string text, std::string remedy)
    {
        return refuse({Severity::error, "package." + code, std::move(text), std::move(remedy), {file_, 0, {}}});
    }
    bool refuse(Problem problem)
    {
        refused_ = std::move(problem);
        return false;
    }

    zip_t* archive_;
    std::string const& file_;
    Part part_;
    std::set<std::string> names_;
    std::optional<Problem> refused_;
};

// Keeps the file's bytes as long as itself.
std::shared_ptr<zip_t> open_archive(std::shared_ptr<FileBytes> const& file)
{
    zip_error_t error;
    zip_error_init(&error);
    auto const* memory = file->memory();
    auto* const source = memory ? zip_source_buffer_create(memory->data(), memory->size(), 0, &error)
                                : zip_source_file_create(file->name().c_str(), 0, -1, &error);
    auto* const archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive) zip_source_free(source);
    zip_error_fini(&error);
    if (!archive) return nullptr;
    return {archive, [file](zip_t* open) { zip_discard(open); }};
}

} // namespace

PartStream::PartStream(std::shared_ptr<zip> archive, zip_file* file, Part const& part, std::string const& name)
    : archive_{std::move(archive)}, part_{file, [](zip_file* open) { zip_fclose(open); }}, left_{part.size},
      place_{name, 0, "part " + shown(part.name)}
{
}

std::size_t PartStream::read(char* into, std::size_t size)
{
    if (problem_) return 0;
    auto const got = zip_fread(part_.get(), into, size);
    // At the end libzip compares the checksum.
    if (got < 0 || static_cast<std::uint64_t>(got) > left_ || (got == 0 && size > 0 && left_ > 0)) {
        problem_ = damaged(place_);
        return 0;
    }
    left_ -= static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
}

Loaded<Package> Package::open(FileBytes file, PackageLimits const& limits)
{
    Place const place{file.name(), 0, {}};
    auto const head = file.read(0, 4);
    if (head != "PK\x03\x04" && head != "PK\x05\x06") {
        if (auto foreign = refuse_foreign_format(file)) return {std::nullopt, {*foreign}};
        return {std::nullopt,
                {{Severity::error, "file.not-zip", "The file is neither a workbook (.xlsx) nor a Word document (.docx).",
                  "Check that it was saved in one of these formats; a name alone doesn't make it one.", place}}};
    }
    auto const claimed = claimed_parts(file);
    if (!claimed) return {std::nullopt, {damaged(place)}};
    Package package;
    package.file_ = std::make_shared<FileBytes>(std::move(file));
    if (*claimed > limits.parts) return {std::nullopt, {too_many_parts(*claimed, limits, place)}};
    package.archive_ = open_archive(package.file_);
    if (!package.archive_) return {std::nullopt, {damaged(place)}};
    auto const count = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(package.archive_.get(), 0), 0));
    if (count > limits.parts) return {std::nullopt, {too_many_parts(count, limits, place)}};
    Inspection inspection{package.archive_.get(), place.file};
    for (std::uint64_t entry = 0; entry < count; ++entry) {
        if (!inspection.look(entry)) return {std::nullopt, {inspection.refused()}};
        if (inspection.part().name.empty()) continue;
        package.parts_.push_back(inspection.part());
        package.entries_.push_back(entry);
    }
    if (auto beyond = package.refuse_beyond(limits)) return {std::nullopt, {*beyond}};
    return {std::move(package), {}};
}

std::optional<Problem> Package::refuse_beyond(PackageLimits const& limits) const
{
    Place const place{name(), 0, {}};
    auto const too_large = [&](std::string text) {
        return Problem{Severity::error, "package.too-large", std::move(text),
                       "Save only the sheets or pages that are needed as a file of their own.", place};
    };
    if (parts_.size() > limits.parts) return too_many_parts(parts_.size(), limits, place);
    std::uint64_t total = 0;
    for (auto const& part : parts_) {
        if (part.size > limits.part_bytes)
            return too_large(fmt::format("Its part \"{}\" would unpack to {}; at most {} are read.", shown(part.name),
                                         in_mb(part.size), in_mb(limits.part_bytes)));
        total += part.size;
        if (total > limits.total_bytes)
            return too_large(fmt::format("Its parts would unpack to more than {}.", in_mb(limits.total_bytes)));
        if (part.size >= limits.times_from && part.size / limits.times > part.packed)
            return Problem{Severity::error, "package.bomb",
                           fmt::format("Its part \"{}\" would unpack to more than {} times its size, as files do that are made "
                                       "to fill a memory.",
                                       shown(part.name), limits.times),
                           check_writer, place};
    }
    return std::nullopt;
}

Part const* Package::find(std::string_view part_name) const
{
    auto const wanted = lower_case(part_name);
    auto const found = std::find_if(parts_.begin(), parts_.end(),
                                    [&](Part const& part) { return lower_case(part.name) == wanted; });
    return found == parts_.end() ? nullptr : &*found;
}

Loaded<PartStream> Package::stream(std::string_view part_name) const
{
    auto const* part = find(part_name);
    Place const place{name(), 0, "part " + shown(part_name)};
    if (!part)
        return {std::nullopt,
                {{Severity::error, "package.part-missing", fmt::format("The file has no {}, which it needs.", place.path),
                  copy_again, place}}};
    auto const entry = entries_[static_cast<std::size_t>(part - parts_.data())];
    auto* const opened = zip_fopen_index(archive_.get(), entry, 0);
    if (!opened) return {std::nullopt, {damaged(place)}};
    return {PartStream{archive_, opened, *part, name()}, {}};
}

Loaded<std::string> Package::read(std::string_view part_name) const
{
    auto opened = stream(part_name);
    if (!opened.value) return {std::nullopt, std::move(opened.problems)};
    std::string bytes; // grows with what is there, not with what the directory claims
    std::string piece(std::size_t{1} << 16, '\0');
    while (auto const got = opened.value->read(piece.data(), piece.size())) bytes.append(piece, 0, got);
    if (opened.value->problem()) return {std::nullopt, {*opened.value->problem()}};
    return {std::move(bytes), {}};
}

} // namespace importers
