#include "tests/fuzz/fuzz_targets.hpp"

#include "importers/amount_text.hpp"
#include "importers/csv_reader.hpp"
#include "importers/date_text.hpp"
#include "importers/recognise.hpp"
#include "importers/serial_date.hpp"
#include "importers/stored_number.hpp"
#include "importers/xlsx_reader.hpp"
#include "importers/xml_stream.hpp"
#include "tests/fuzz/demand.hpp"
#include "tests/fuzz/fuzz_seeds.hpp"
#include "tests/fuzz/funding_targets.hpp"
#include "tests/fuzz/plan_targets.hpp"
#include "tests/support/zip_bytes.hpp"

#include <algorithm>
#include <cstring>

namespace fuzz {

using namespace importers;
using budget::Loaded;

namespace {

template <class T> void check(Loaded<T> const& loaded)
{
    demand(loaded.value.has_value() != has_errors(loaded.problems), "a value or an error");
    for (auto const& problem : loaded.problems) {
        demand(is_sound(problem.text) && problem.text.ends_with('.'), "a sentence says what is wrong");
        demand(is_sound(problem.remedy) && problem.remedy.ends_with('.'), "a sentence says what to do");
        demand(!problem.code.empty(), "a code");
    }
}

void check_document(Loaded<Document> const& loaded)
{
    check(loaded);
    if (!loaded.value) return;
    for (auto const& grid : loaded.value->grids) {
        demand(is_sound(grid.name), "a sheet's name is text");
        for (auto const& row : grid.rows)
            for (auto const& cell : row) {
                demand(is_sound(cell.text), "a cell's text is text");
                demand((cell.kind == CellKind::empty) == cell.text.empty(), "an empty cell has no text");
                if (cell.kind == CellKind::number) demand(plain_digits(cell.text) == cell.text, "a number is in plain digits");
                if (cell.kind == CellKind::date)
                    demand(cell.text.size() == 10 || cell.text.size() == 19, "a date has its form");
            }
    }
}

Loaded<FileBytes> given(std::string_view bytes) { return FileBytes::in_memory(std::string{bytes}, "given"); }

void run_package(std::string_view bytes)
{
    auto file = given(bytes);
    if (!file.value) return;
    auto const package = Package::open(std::move(*file.value), {.parts = 50, .part_bytes = 1 << 20, .total_bytes = 4 << 20});
    check(package);
    if (!package.value) return;
    for (auto const& part : package.value->parts()) {
        auto const read = package.value->read(part.name);
        check(read);
        if (read.value) demand(read.value->size() == part.size, "a part has the size that it claims");
    }
}

void run_workbook(std::string_view bytes)
{
    if (auto file = given(bytes); file.value) check_document(read_document(std::move(*file.value)));
}

// The parts of a workbook, one after the other with 0xFF between them: sheet, texts, styles, workbook. Packed soundly, so that
// chance reaches what is behind the checksums.
void run_workbook_parts(std::string_view bytes)
{
    char const* const names[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"};
    std::vector<tests::ZipPart> parts{{.name = "_rels/.rels", .bytes = pointers_to({{"officeDocument", "xl/workbook.xml"}})},
                                      {.name = "xl/_rels/workbook.xml.rels",
                                       .bytes = pointers_to({{"worksheet", "worksheets/sheet1.xml"},
                                                             {"sharedStrings", "sharedStrings.xml"},
                                                             {"styles", "styles.xml"}})}};
    for (auto const* name : names) {
        auto const end = std::min(bytes.find('\xFF'), bytes.size());
        parts.push_back({.name = name, .bytes = std::string{bytes.substr(0, end)}});
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    run_workbook(tests::zip_bytes(parts));
}

void run_separated_text(std::string_view bytes)
{
    auto file = given(bytes);
    if (!file.value) return;
    auto const read = read_separated_text(*file.value);
    check_document(read);
    if (!read.value) return;
    auto const& grid = read.value->grids.at(0);
    demand(grid.row_lines.size() == grid.rows.size(), "each row has its line");
    demand(std::is_sorted(grid.row_lines.begin(), grid.row_lines.end()), "lines ascend");
}

// All tokens as one text, with the bytes in pieces of a size.
std::string tokens(std::string_view bytes, std::size_t piece)
{
    std::size_t at = 0;
    XmlStream xml{[&](char* into, std::size_t size) -> std::optional<std::size_t> {
                      auto const count = std::min({size, piece, bytes.size() - at});
                      std::memcpy(into, bytes.data() + at, count);
                      at += count;
                      return count;
                  },
                  {.depth = 20, .text_bytes = std::size_t{1} << 20}};
    std::string story;
    for (;;) {
        auto const token = xml.next();
        if (token == XmlToken::text) story += xml.text();
        if (token == XmlToken::start) story += "<" + std::string{xml.name()};
        if (token == XmlToken::end) story += ">";
        if (token == XmlToken::finished) return story;
        if (token == XmlToken::refused) return xml.problem()->code;
        demand(is_sound(story), "XML gives text");
    }
}

void run_xml(std::string_view bytes)
{
    if (bytes.size() > 4096) return;
    demand(tokens(bytes, 1) == tokens(bytes, std::size_t{1} << 16), "the size of pieces doesn't matter");
}

void run_typed(std::string_view bytes)
{
    if (!is_sound(std::string{bytes})) return; // fields and cells hold text
    check(read_amount(bytes));
    check(read_rate(bytes, Bare::fraction));
    check(read_rate(bytes, Bare::percent));
    check(read_number(bytes));
    check(read_whole(bytes));
    check(read_date(bytes, budget::FiscalCalendar{7}));
}

void run_stored(std::string_view bytes)
{
    for (auto const epoch : {Epoch::year_1900, Epoch::year_1904})
        if (auto const digits = plain_digits(bytes)) {
            demand(plain_digits(*digits) == digits, "plain digits stay");
            for (auto const format : {NumberFormat::day, NumberFormat::time, NumberFormat::duration})
                serial_text(*digits, format, epoch);
        }
    iso_text(bytes);
    format_of_code(bytes);
}

} // namespace

std::vector<Target> const& reader_targets()
{
    static std::vector<Target> const all{
        {"package", run_package, workbook_seeds},
        {"workbook", run_workbook, workbook_seeds},
        {"workbook_parts", run_workbook_parts, workbook_part_seeds},
        {"separated_text", run_separated_text, separated_text_seeds},
        {"recognise", run_workbook, recognise_seeds},
        {"xml", run_xml, xml_seeds},
        {"typed", run_typed, typed_seeds},
        {"stored", run_stored, stored_seeds},
        {"docx", run_docx, docx_seeds},
        {"extract", run_extract, extract_seeds},
        {"restrictions", run_restrictions, restriction_seeds},
        {"tables", run_tables, table_seeds},
        {"plan", run_plan, plan_seeds, 600},
        {"edits", run_edits, edit_seeds, 600, 100},
        {"value", run_value, value_seeds},
    };
    return all;
}

} // namespace fuzz
