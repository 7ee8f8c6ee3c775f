#include "importers/mapping_store.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace importers {

using budget::Loaded;
using budget::Problem;
using budget::Severity;

namespace {

constexpr std::size_t most_columns = 16'384; // of a sheet

std::optional<std::size_t> read_column(std::string_view digits)
{
    if (digits.empty() || digits.size() > 5 || digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    auto const column = static_cast<std::size_t>(std::stoul(std::string{digits}));
    if (column < 1 || column > most_columns) return std::nullopt;
    return column - 1;
}

} // namespace

Loaded<Mappings> read_mappings(std::string_view text, std::string const& file)
{
    Loaded<Mappings> result{Mappings{}, {}};
    Mapping* mapping = nullptr;
    int number = 0;
    while (!text.empty()) {
        auto const end = text.find('\n');
        auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        auto const gap = line.find(' ');
        auto const word = line.substr(0, gap);
        auto const rest = gap == std::string_view::npos ? std::string_view{} : line.substr(gap + 1);
        bool read = false;
        if (word == "table" && !rest.empty()) {
            mapping = &(*result.value)[std::string{rest}];
            read = true;
        } else if (word == "kind" && mapping) {
            mapping->kind = read_table_kind(rest);
            read = mapping->kind.has_value();
        } else if (word == "column" && mapping) {
            auto const split = rest.find(' ');
            auto const column = read_column(rest.substr(0, split));
            auto const meaning = split == std::string_view::npos ? std::nullopt : read_meaning(rest.substr(split + 1));
            read = column && meaning;
            if (read) mapping->columns[*column] = *meaning;
        }
        if (!read)
            result.problems.push_back({Severity::warning, "mapping.not-understood", fmt::format("The line \"{}\" says nothing about a table's columns.", line.substr(0, 80)),
                                       "It is skipped; choose the columns again where they are wrong.", {file, number, {}}});
    }
    return result;
}

std::string written(Mappings const& mappings)
{
    std::string text = "# What the columns of tables mean, by their headings.\n";
    for (auto const& [shape, mapping] : mappings) {
        text += fmt::format("table {}\n", shape);
        if (mapping.kind) text += fmt::format("kind {}\n", written(*mapping.kind));
        for (auto const& [column, meaning] : mapping.columns) text += fmt::format("column {} {}\n", column + 1, written(meaning));
    }
    return text;
}

Loaded<Mappings> load_mappings(std::string const& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return {Mappings{}, {}};
    auto const unreadable = [&path] {
        return Loaded<Mappings>{std::nullopt, {{Severity::error, "mapping.unreadable", "The file with what is known of columns can't be read.", "Check that you may read it.", {path, 0, {}}}}};
    };
    if (!std::filesystem::is_regular_file(path, error)) return unreadable(); // a pipe would be waited for
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    if (in.peek() != std::ifstream::traits_type::eof()) text << in.rdbuf();
    if (in.bad() || (in.fail() && !in.eof())) return unreadable();
    return read_mappings(text.str(), path);
}

std::vector<Problem> save_mappings(Mappings const& mappings, std::string const& path)
{
    std::error_code error;
    if (auto const folder = std::filesystem::path{path}.parent_path(); !folder.empty()) std::filesystem::create_directories(folder, error);
    auto const beside = path + ".new";
    {
        std::ofstream out{beside, std::ios::binary | std::ios::trunc};
        out << written(mappings);
        out.flush();
        if (out) std::filesystem::rename(beside, path, error);
        else error = std::make_error_code(std::errc::io_error);
    }
    if (!error) return {};
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return {{Severity::error, "mapping.unwritable", "What was chosen for the columns can't be kept.", "Check the folder and the room on the disk.", {path, 0, {}}}};
}

} // namespace importers
