#include "importers/file_bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace importers {

using budget::Loaded;
using budget::Severity;

namespace {

Loaded<FileBytes> refused(std::string code, std::string text, std::string remedy, std::string const& name)
{
    return {std::nullopt, {{Severity::error, std::move(code), std::move(text), std::move(remedy), {name, 0, {}}}}};
}

Loaded<FileBytes> refuse_empty(std::string const& name)
{
    return refused("file.empty", "The file is empty.", "Save it again, or copy it from where it came from.", name);
}

} // namespace

Loaded<FileBytes> FileBytes::open(std::string const& path)
{
    std::error_code error;
    auto const status = std::filesystem::status(path, error);
    if (std::filesystem::is_directory(status))
        return refused("file.folder", "This is a folder, not a file.", "Choose a file in it.", path);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return refused("file.not-a-file", "This isn't a file on disk.", "Save what it holds to a file first.", path);
    FileBytes file;
    file.name_ = path;
    errno = 0;
    file.stream_.open(path, std::ios::binary);
    if (!file.stream_)
        return refused("file.not-opened", fmt::format("The file can't be opened: {}.", std::strerror(errno)),
                       "Check its name and that you may read it.", path);
    file.size_ = std::filesystem::file_size(path, error);
    if (error)
        return refused("file.not-opened", fmt::format("The file can't be read: {}.", error.message()),
                       "Copy it to this computer and try again.", path);
    if (file.size_ == 0) return refuse_empty(path);
    return {std::move(file), {}};
}

Loaded<FileBytes> FileBytes::in_memory(std::string bytes, std::string const& name)
{
    if (bytes.empty()) return refuse_empty(name);
    FileBytes file;
    file.name_ = name;
    file.size_ = bytes.size();
    file.memory_ = std::make_unique<std::string>(std::move(bytes));
    return {std::move(file), {}};
}

std::string FileBytes::read(std::uint64_t offset, std::size_t count)
{
    if (offset >= size_) return {};
    count = static_cast<std::size_t>(std::min<std::uint64_t>(count, size_ - offset));
    if (memory_) return memory_->substr(offset, count);
    std::string bytes(count, '\0');
    stream_.clear();
    stream_.seekg(static_cast<std::streamoff>(offset));
    stream_.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream_.gcount(), 0)));
    return bytes;
}

} // namespace importers
