#include "importers/sheet_reader.hpp"

#include "importers/cell_reference.hpp"
#include "importers/cell_text.hpp"
#include "importers/part_xml.hpp"
#include "importers/rich_text.hpp"
#include "importers/sheet_faults.hpp"
#include "importers/stored_number.hpp"

#include <algorithm>

namespace importers {

using budget::Loaded;
using budget::Problem;
using budget::Severity;

namespace {

bool is_true(std::optional<std::string_view> text) { return text == "1" || text == "true"; }

class SheetReading
{
public:
    SheetReading(Package const& package, PartXml& part, Grid grid, WorkbookValues const& values, DocumentRoom& room)
        : package_{package}, part_{part}, xml_{part.xml()}, grid_{std::move(grid)}, values_{values}, room_{room}
    {
    }

    Loaded<Grid> run()
    {
        bool sheet = false;
        for (auto token = xml_.next(); token != XmlToken::finished && !refused_; token = xml_.next()) {
            if (token == XmlToken::refused) return {std::nullopt, {part_.problem()}};
            if (token != XmlToken::start) continue;
            if (xml_.depth() == 1) sheet = xml_.name() == "worksheet";
            if (!sheet) continue;
            if (xml_.depth() == 2) list_ = xml_.name();
            if (xml_.depth() == 3 && list_ == "cols" && xml_.name() == "col") column_look();
            if (xml_.depth() == 3 && list_ == "sheetData" && xml_.name() == "row") row();
            if (xml_.depth() == 4 && list_ == "sheetData" && xml_.name() == "c") cell();
            if (xml_.depth() == 3 && list_ == "mergeCells" && xml_.name() == "mergeCell") merge();
        }
        if (xml_.problem()) return {std::nullopt, {part_.problem()}};
        if (refused_) return {std::nullopt, {*refused_}};
        list_hidden();
        auto problems = faults_.problems(package_.name(), grid_);
        if (!sheet)
            problems.push_back({Severity::note, "xlsx.no-cells", "This sheet is a chart or a dialog and holds no cells.",
                                "Look at the sheet it is drawn from.", {package_.name(), 0, "sheet " + grid_.name}});
        return {std::move(grid_), std::move(problems)};
    }

private:
    void column_look()
    {
        auto const first = read_position(xml_.attribute("min").value_or(""), sheet_columns);
        auto const last = read_position(xml_.attribute("max").value_or(""), sheet_columns);
        if (!is_true(xml_.attribute("hidden")) || !first || !last || *last < *first) return;
        if (!room_.take_cells(1)) return refuse_size();
        hidden_columns_.push_back({0, *first, 0, *last});
    }

    void row()
    {
        auto const given = xml_.attribute("r");
        auto const position = given ? read_position(*given, sheet_rows) : row_ + 1;
        if (!position || *position >= sheet_rows) return refuse_reference();
        row_ = *position;
        column_ = static_cast<std::size_t>(-1);
        if (!is_true(xml_.attribute("hidden"))) return;
        if (!room_.take_cells(1)) return refuse_size();
        grid_.hidden_rows.push_back(row_);
    }

    void cell()
    {
        auto const given = xml_.attribute("r");
        auto const place = given ? read_cell_place(*given) : CellPlace{row_, column_ + 1};
        if (!place || place->row >= sheet_rows || place->column >= sheet_columns) return refuse_reference();
        row_ = place->row;
        column_ = place->column;
        type_ = xml_.attribute("t").value_or("n");
        style_ = {};
        if (auto const style = xml_.attribute("s")) {
            if (auto const number = read_index(*style, values_.styles.size())) style_ = values_.styles[*number];
        } else if (!values_.styles.empty()) {
            style_ = values_.styles.front();
        }
        bool formula = false;
        bool rich = false;
        std::string stored;
        for (;;) {
            auto const token = xml_.next();
            if (token == XmlToken::refused || token == XmlToken::finished) return;
            if (token == XmlToken::end && xml_.depth() == 4) break;
            if (token != XmlToken::start) continue;
            formula = formula || xml_.name() == "f";
            rich = xml_.name() == "is";
            if (!rich && xml_.name() != "v") {
                if (!xml_.skip()) return;
                continue;
            }
            auto text = rich ? read_rich_text(xml_) : xml_.text_inside();
            if (!text) return;
            stored = std::move(*text);
        }
        place_cell(value(std::move(stored), rich, formula), formula);
    }

    Cell value(std::string stored, bool rich, bool formula)
    {
        if (rich || type_ == "inlineStr") return text_cell(stored, style_.indent);
        if (type_ == "str") return text_cell(without_escapes(std::move(stored)), style_.indent);
        auto const trimmed = text_cell(stored);
        if (trimmed.kind == CellKind::empty) {
            if (formula) fault(SheetFault::formula_without_value);
            return {};
        }
        auto const& text = trimmed.text;
        if (type_ == "s") return shared(text);
        Cell cell{.kind = CellKind::number, .indent = style_.indent, .text = text};
        if (type_ == "n") return number(std::move(cell));
        if (type_ == "e") {
            fault(SheetFault::error_value);
            cell.kind = CellKind::error;
            return cell;
        }
        if (type_ == "b" && (text == "1" || text == "0" || text == "true" || text == "false")) {
            cell.kind = CellKind::yes_no;
            cell.text = text == "1" || text == "true" ? "TRUE" : "FALSE";
            return cell;
        }
        if (type_ == "d")
            if (auto const day = iso_text(text)) return dated(std::move(cell), *day);
        fault(SheetFault::not_a_number);
        cell.kind = CellKind::text;
        return cell;
    }

    Cell shared(std::string const& text)
    {
        auto const index = read_index(text, values_.texts.size());
        if (!index) {
            refuse("xlsx.text-missing", "This cell refers to a text that the file doesn't hold.");
            return {};
        }
        auto cell = values_.texts[*index];
        if (cell.kind == CellKind::text) cell.indent = static_cast<std::uint8_t>(std::min(cell.indent + style_.indent, 255));
        return cell;
    }

    Cell number(Cell cell)
    {
        auto digits = plain_digits(cell.text);
        if (!digits) {
            fault(SheetFault::not_a_number);
            cell.kind = CellKind::text;
            return cell;
        }
        cell.text = std::move(*digits);
        if (style_.format == NumberFormat::number) return cell;
        if (auto const day = serial_text(cell.text, style_.format, values_.epoch)) return dated(std::move(cell), *day);
        fault(SheetFault::not_a_day);
        return cell;
    }

    static Cell dated(Cell cell, SerialText const& day)
    {
        cell.kind = day.has_day ? CellKind::date : CellKind::text;
        cell.text = day.text;
        return cell;
    }

    void place_cell(Cell cell, bool formula)
    {
        if (refused_ || (cell.kind == CellKind::empty && !formula)) return;
        cell.from_formula = formula;
        if (!room_.take_text(cell.text.size())) return refuse_size();
        if (row_ >= grid_.rows.size()) {
            if (!room_.take_cells(row_ + 1 - grid_.rows.size())) return refuse_size();
            grid_.rows.resize(row_ + 1);
        }
        auto& cells = grid_.rows[row_];
        if (column_ >= cells.size()) {
            if (!room_.take_cells(column_ + 1 - cells.size())) return refuse_size();
            if (cells.empty()) cells.reserve(std::max(width_, column_ + 1));
            cells.resize(column_ + 1);
            width_ = std::min<std::size_t>(std::max(width_, cells.size()), 64);
        }
        if (cells[column_] != Cell{}) fault(SheetFault::cell_twice);
        cells[column_] = std::move(cell);
    }

    void merge()
    {
        auto const range = read_cell_range(xml_.attribute("ref").value_or(""));
        if (!range) return refuse_reference();
        if (!room_.take_cells(1)) return refuse_size();
        grid_.merged.push_back(*range);
    }

    // Only of what the sheet uses: people hide all columns to the right.
    void list_hidden()
    {
        auto& rows = grid_.hidden_rows;
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        rows.erase(std::lower_bound(rows.begin(), rows.end(), grid_.rows.size()), rows.end());
        std::size_t columns = 0;
        for (auto const& cells : grid_.rows) columns = std::max(columns, cells.size());
        std::vector<int> change(sheet_columns + 1); // of how many ranges hide the column, from this one on
        for (auto const& range : hidden_columns_) {
            ++change[range.first_column];
            --change[range.last_column + 1];
        }
        int hidden = 0;
        for (std::size_t i = 0; i < columns; ++i)
            if ((hidden += change[i]) > 0) grid_.hidden_columns.push_back(i);
    }

    void fault(SheetFault fault) { faults_.add(fault, row_, column_); }
    void refuse(std::string code, std::string text)
    {
        if (!refused_)
            refused_ = Problem{Severity::error, std::move(code), std::move(text),
                               "Open the workbook in Excel or LibreOffice, check it, and save it anew.",
                               {package_.name(), 0, place_of_cell(grid_, row_, column_)}};
    }
    void refuse_reference()
    {
        if (!refused_)
            refused_ = Problem{Severity::error, "xlsx.bad-reference", "The sheet holds a cell outside of what a sheet has.",
                               "Open the workbook in Excel or LibreOffice, check it, and save it anew.",
                               {package_.name(), xml_.line(), "sheet " + grid_.name}};
    }
    void refuse_size()
    {
        if (!refused_) refused_ = room_.problem({package_.name(), 0, "sheet " + grid_.name});
    }

    Package const& package_;
    PartXml& part_;
    XmlStream& xml_;
    Grid grid_;
    WorkbookValues const& values_;
    DocumentRoom& room_;
    SheetFaults faults_;
    std::string list_; // the element around rows, columns and merged ranges
    std::size_t row_ = static_cast<std::size_t>(-1); // of the last cell or row; before the first, one before 0
    std::size_t column_ = static_cast<std::size_t>(-1);
    std::size_t width_ = 0;
    std::string type_;
    CellStyle style_;
    std::vector<CellRange> hidden_columns_;
    std::optional<Problem> refused_;
};

} // namespace

Loaded<Grid> read_sheet(Package const& package, std::string_view part_name, Grid grid, WorkbookValues const& values,
                        DocumentRoom& room)
{
    auto part = PartXml::open(package, part_name);
    if (!part.value) return {std::nullopt, std::move(part.problems)};
    return SheetReading{package, *part.value, std::move(grid), values, room}.run();
}

} // namespace importers
