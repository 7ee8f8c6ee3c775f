#include "importers/csv_reader.hpp"

#include "importers/cell_text.hpp"
#include "importers/document_room.hpp"
#include "importers/separated_records.hpp"
#include "importers/separator.hpp"
#include "importers/text_bytes.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace importers {

using budget::Loaded;
using budget::Problem;
using budget::Severity;

namespace {

// One kind of remark, with the first place and how often.
struct Seen {
    std::size_t count = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    void add(std::size_t at_row, std::size_t at_column = 0)
    {
        if (count++ > 0) return;
        row = at_row;
        column = at_column;
    }
};

constexpr std::size_t most_field = std::size_t{1} << 20; // bytes; a workbook's cell holds 32,767 characters

// "12,5", "1.234,56", "-0,50 €": one or two digits behind a comma that is the last mark. Three could be thousands.
bool has_decimal(std::string_view typed, char mark)
{
    if (typed.size() > 60 || typed.find(mark) == std::string_view::npos) return false;
    auto const even = evened(typed);
    std::string_view const text{even};
    auto const end = text.find_last_of("0123456789");
    auto const at = text.rfind(mark);
    if (end == std::string_view::npos || at == std::string_view::npos || at == 0 || at > end || end - at > 2) return false;
    auto const is_part = [&](char c) { return is_digit(c) || c == '.' || c == ',' || c == ' ' || c == '-' || c == '+'; };
    return is_digit(text[at - 1]) && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                                 text.begin() + static_cast<std::ptrdiff_t>(end) + 1, is_digit) &&
           text.find(mark) == at && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), is_part);
}

class CsvReading
{
public:
    CsvReading(DecodedText text, std::string const& name) : text_{std::move(text)}, name_{name} {}

    Loaded<Document> run()
    {
        auto const separator = find_separator(text_.utf8);
        SeparatedRecords records{std::string_view{text_.utf8}.substr(separator.passed), separator.character};
        std::size_t const lines_before = separator.passed > 0 ? 1 : 0;
        while (records.next()) {
            for (auto const& field : records.fields())
                if (field.text.size() > most_field) return {std::nullopt, {too_long(records.line() + lines_before)}};
            if (!take(records, lines_before)) return {std::nullopt, {room_.problem({name_, 0, {}})}};
        }
        remark_reading(separator.character);
        remark_quotes();
        remark_decimal_commas();
        remark_ragged();
        return {Document{name_, {std::move(grid_)}}, std::move(problems_)};
    }

private:
    Problem too_long(std::size_t line) const
    {
        return {Severity::error, "csv.long-field",
                fmt::format("A column of line {} is longer than {} MB, so this isn't a table of text.", line, most_field >> 20),
                "Check that its quotes are closed, and export the file again.", {name_, static_cast<int>(line), {}}};
    }

    bool take(SeparatedRecords const& records, std::size_t lines_before)
    {
        auto const row = grid_.rows.size();
        if (!room_.take_cells(records.fields().size() + 1)) return false;
        auto& cells = grid_.rows.emplace_back();
        grid_.row_lines.push_back(records.line() + lines_before);
        cells.reserve(records.fields().size());
        std::size_t filled = 0;
        for (auto const& field : records.fields()) {
            if (!room_.take_text(field.text.size())) return false;
            auto const& cell = cells.emplace_back(text_cell(field.text));
            filled += cell.kind == CellKind::empty ? 0 : 1;
            if (has_decimal(cell.text, ',')) commas_.add(row, cells.size() - 1);
            if (has_decimal(cell.text, '.')) points_.add(row);
        }
        if (filled > 1) ++widths_[cells.size()];
        if (records.open_quote()) open_quotes_.add(row);
        if (records.text_behind_quote()) behind_quotes_.add(row);
        return true;
    }

    void remark(Severity severity, char const* code, std::string text, char const* remedy, Seen const& seen)
    {
        problems_.push_back({severity, code, std::move(text), remedy,
                             {name_, static_cast<int>(grid_.row_lines[seen.row]), place_of_cell(grid_, seen.row, seen.column)}});
    }

    void remark_reading(char separator)
    {
        bool const usual = separator == ',' || separator == '\t';
        if (usual && text_.encoding == "UTF-8") return;
        problems_.push_back({Severity::note, "csv.read-as",
                             fmt::format("The file was read as text in {} with {} between the columns.", text_.encoding,
                                         separator_name(separator)),
                             "Save it as UTF-8 with commas if that is wrong.", {name_, 0, {}}});
    }

    void remark_quotes()
    {
        if (open_quotes_.count > 0)
            remark(Severity::warning, "csv.open-quote",
                   "A quote opens here and never closes; it was read as a character of the text.",
                   "Close it, or double it where it belongs to the text.", open_quotes_);
        if (behind_quotes_.count > 0)
            remark(Severity::warning, "csv.text-behind-quote",
                   fmt::format("Text stands behind a closing quote here{}; it was kept.",
                               behind_quotes_.count > 1 ? fmt::format(" and in {} more lines", behind_quotes_.count - 1) : ""),
                   "Double quotes that belong to the text.", behind_quotes_);
    }

    void remark_decimal_commas()
    {
        if (commas_.count <= points_.count) return;
        grid_.decimal_commas = points_.count == 0;
        if (grid_.decimal_commas)
            return remark(Severity::note, "csv.decimal-comma", fmt::format("Numbers have a comma before their cents, such as \"{}\" here, and are read so.", grid_.rows[commas_.row][commas_.column].text),
                          "Compare the sums with the document.", commas_);
        remark(Severity::note, "csv.decimal-comma",
               fmt::format("Numbers have a comma before their cents, such as \"{}\" here; they were read as text.",
                           grid_.rows[commas_.row][commas_.column].text),
               "Export the file with decimal points, so that they can be read as amounts.", commas_);
    }

    // Rows with at most one filled field are titles, notes or blank.
    void remark_ragged()
    {
        auto const usual = std::max_element(widths_.begin(), widths_.end(),
                                            [](auto const& a, auto const& b) { return a.second < b.second; });
        if (usual == widths_.end() || widths_.size() == 1) return;
        Seen ragged;
        for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
            auto const& cells = grid_.rows[row];
            auto const filled = std::count_if(cells.begin(), cells.end(), [](Cell const& c) { return c.kind != CellKind::empty; });
            if (filled > 1 && cells.size() != usual->first) ragged.add(row);
        }
        remark(Severity::warning, "csv.ragged",
               ragged.count == 1
                   ? fmt::format("This line has {} columns; most have {}.", grid_.rows[ragged.row].size(), usual->first)
                   : fmt::format("{} lines have more or fewer than {} columns, the first one here.", ragged.count, usual->first),
               "Check that no separator is missing, and that texts with one in them stand in quotes.", ragged);
    }

    DecodedText text_;
    std::string const& name_;
    DocumentRoom room_;
    Grid grid_;
    std::vector<Problem> problems_;
    std::map<std::size_t, std::size_t> widths_; // of rows with more than one filled field: how many have so many columns
    Seen open_quotes_;
    Seen behind_quotes_;
    Seen commas_;
    Seen points_;
};

} // namespace

Loaded<Document> read_separated_text(FileBytes& file)
{
    if (file.size() > DocumentRoom::most_text) return {std::nullopt, {DocumentRoom{}.problem({file.name(), 0, {}})}};
    auto text = decode_text(file.read(0, static_cast<std::size_t>(file.size())), file.name());
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    return CsvReading{std::move(*text.value), file.name()}.run();
}

Loaded<Document> read_pasted_text(std::string const& text)
{
    auto bytes = FileBytes::in_memory(text, "pasted text");
    if (!bytes.value) return {std::nullopt, std::move(bytes.problems)};
    return read_separated_text(*bytes.value);
}

} // namespace importers
