#include "templates/xlsx_writer.hpp"

#include "templates/cell_text.hpp"
#include "templates/decimal_point.hpp"
#include "templates/xlsx_charts.hpp"
#include "templates/xlsx_formula.hpp"
#include "templates/xlsx_look.hpp"
#include "templates/xlsx_print.hpp"
#include "templates/xlsx_style_names.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>

namespace templates {

namespace {

constexpr std::size_t longest_cell = 32'767; // UTF-16 units: Excel's limits
constexpr std::size_t longest_link = 2'000;
constexpr std::size_t longest_property = 200;

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using OwnedWorkbook = std::unique_ptr<lxw_workbook, FreeWorkbook>;

void must(lxw_error error)
{
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

std::string cut(std::string const& text, std::size_t units) { return first_units(printable(text), units); }

lxw_row_t row_index(int row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_index(std::size_t column) { return static_cast<lxw_col_t>(column); }

class Formats
{
public:
    explicit Formats(lxw_workbook* workbook) : workbook_{workbook} {}

    lxw_format* of(Look const& look)
    {
        auto& format = formats_[look];
        if (format) return format;
        format = workbook_add_format(workbook_);
        format_set_font_size(format, look.size);
        format_set_font_color(format, look.colour);
        format_set_align(format, look.at_bottom ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
        format_set_align(format, look.side == Side::right    ? LXW_ALIGN_RIGHT
                                 : look.side == Side::centre ? LXW_ALIGN_CENTER
                                                             : LXW_ALIGN_LEFT);
        if (look.indented) format_set_indent(format, 1);
        if (look.background != 0xFFFFFF) format_set_bg_color(format, look.background);
        if (look.bold) format_set_bold(format);
        if (look.underlined) format_set_underline(format, LXW_UNDERLINE_SINGLE);
        if (look.line_above) format_set_top(format, LXW_BORDER_THIN);
        if (look.line_below) format_set_bottom(format, LXW_BORDER_THIN);
        if (look.wraps) format_set_text_wrap(format);
        if (look.ruled) format_set_border(format, LXW_BORDER_THIN);
        if (!look.locked) format_set_unlocked(format);
        if (!look.number_format.empty()) format_set_num_format(format, look.number_format.c_str());
        return format;
    }

private:
    lxw_workbook* workbook_;
    std::map<Look, lxw_format*> formats_;
};

struct Cancelled {};

class Writing
{
public:
    Writing(Workbook const& workbook, lxw_workbook* out, budget::Date date, Progress const& progress)
        : workbook_{workbook}, out_{out}, date_{date}, progress_{progress}, placement_{place(workbook)}, formats_{out}
    {
        for (auto const& [key, placed] : placement_.tables)
            all_cells_ += static_cast<std::size_t>(placed.rows) * placed.columns().size();
    }

    void write()
    {
        write_properties();
        // All sheets first: charts and formulas look across.
        for (auto const& sheet : placement_.sheets) {
            sheets_.push_back(workbook_add_worksheet(out_, sheet.name.c_str()));
            if (!sheets_.back()) throw std::runtime_error("the sheet " + sheet.name + " can't be added");
        }
        for (std::size_t index = 0; index < sheets_.size(); ++index) write_sheet(index);
        for (auto const& [name, refers_to] : names_.defined()) must(workbook_define_name(out_, name.c_str(), refers_to.c_str()));
        count(0);
    }

private:
    void write_properties()
    {
        auto title = cut(workbook_.title, longest_property);
        auto subject = cut(workbook_.subject, longest_property);
        std::string author = "Fundbraid";
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.subject = subject.data();
        properties.author = author.data();
        properties.created = std::chrono::system_clock::to_time_t(std::chrono::system_clock::time_point{date_.days()});
        must(workbook_set_properties(out_, &properties));
    }

    void write_sheet(std::size_t index)
    {
        auto const& sheet = workbook_.sheets[index];
        auto const& placed = placement_.sheets[index];
        sheet_ = sheets_[index];
        placed_ = &placed;
        if (sheet.long_table) return write_long_table(*sheet.long_table, placed);
        set_columns(placed);
        write_across(0, sheet.title.empty() ? sheet.name : sheet.title, formats_.of(look_of_title()));
        for (auto const& block : placed.blocks)
            std::visit([&](auto const& content) { write_block(content, block); }, sheet.blocks[block.block]);
        if (placed.legend_row >= 0) write_legend(placed.legend_row);
        set_up_page(sheet_, sheet, placed, header_text(workbook_, placed), footer_text(workbook_, date_));
        if (placed.guarded) protect();
    }

    // A hidden column has no width.
    void set_columns(PlacedSheet const& placed)
    {
        auto* open = placed.guarded ? formats_.of(Look{}) : nullptr; // cells outside the tables may be written in
        for (std::size_t column = 0; column < placed.widths.size(); ++column) {
            lxw_row_col_options hidden{};
            hidden.hidden = placed.widths[column] == 0;
            must(worksheet_set_column_opt(sheet_, column_index(column), column_index(column), hidden.hidden ? 12 : placed.widths[column], open, &hidden));
        }
        if (open) must(worksheet_set_column(sheet_, column_index(placed.widths.size()), LXW_COL_MAX - 1, LXW_DEF_COL_WIDTH, open));
    }

    // Against slips, not against people: no password, and all but changing what is worked out stays allowed.
    void protect()
    {
        lxw_protection allowed{};
        allowed.format_cells = allowed.format_columns = allowed.format_rows = LXW_TRUE;
        allowed.insert_columns = allowed.insert_rows = allowed.insert_hyperlinks = LXW_TRUE;
        allowed.sort = allowed.autofilter = allowed.pivot_tables = allowed.objects = allowed.scenarios = LXW_TRUE;
        worksheet_protect(sheet_, nullptr, &allowed);
    }

    // Programs fit wrapped rows each in their own way, some only to what the screen needs: the height is set where it matters.
    void set_height_where_higher(int row)
    {
        double const height = placed_->heights.at(static_cast<std::size_t>(row));
        if (height > LXW_DEF_ROW_HEIGHT) must(worksheet_set_row(sheet_, row_index(row), height, nullptr));
    }

    // One cell across the sheet's columns.
    void write_across(int row, std::string const& text, lxw_format* format)
    {
        must(worksheet_set_row(sheet_, row_index(row), placed_->heights.at(static_cast<std::size_t>(row)), nullptr));
        must(worksheet_merge_range(sheet_, row_index(row), 0, row_index(row), column_index(placed_->widths.size() - 1),
                                   cut(text, longest_cell).c_str(), format));
    }

    void write_block(Heading const& heading, PlacedBlock const& at)
    {
        write_across(at.row, heading.text, formats_.of(look_of_heading()));
    }

    void write_block(Paragraph const& paragraph, PlacedBlock const& at)
    {
        write_across(at.row, paragraph.text, formats_.of(look_of(paragraph)));
    }

    void write_block(Table const& table, PlacedBlock const&)
    {
        auto const& placed = placement_.tables.at(table.key);
        if (!table.title.empty()) write_across(placed.header_row - 1, table.title, formats_.of(look_of_caption()));
        set_height_where_higher(placed.header_row);
        write_head(table.columns, placed.header_row, table.ruled);
        int row = placed.first_row;
        for (auto const& cells : table.rows) write_row(table, cells, row++, false);
        if (table.total) write_row(table, *table.total, row++, true);
        if (!table.note.empty()) write_across(row, table.note, formats_.of(look_of_note()));
    }

    void write_head(std::vector<Column> const& columns, int row, bool ruled)
    {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            auto look = look_of_head(columns[column], column);
            look.ruled = ruled;
            must(worksheet_write_string(sheet_, row_index(row), column_index(column), cut(columns[column].title, longest_cell).c_str(),
                                        formats_.of(look)));
        }
    }

    void write_row(Table const& table, std::vector<Cell> const& cells, int row, bool in_total)
    {
        set_height_where_higher(row);
        for (std::size_t column = 0; column < cells.size(); ++column)
            write_cell(table, cells[column], row_index(row), column_index(column), in_total);
        count(cells.size());
    }

    // Row after row to the disk. What stays the same from cell to cell is worked out once: the look of a column, and a text that
    // repeats the one above.
    void write_long_table(LongTable const& table, PlacedSheet const& placed)
    {
        set_columns(placed);
        if (int const lines = lines_of_head(table.columns, placed); lines > 1) must(worksheet_set_row(sheet_, 0, 15.0 * lines, nullptr));
        write_head(table.columns, 0, false);
        std::vector<lxw_format*> formats(table.columns.size());
        std::vector<std::pair<std::string, std::string>> texts(table.columns.size()); // as given, and as written
        lxw_row_t row = 1;
        table.each_row([&](std::vector<Value> const& values) {
            for (std::size_t column = 0; column < values.size(); ++column) {
                auto const& value = values[column];
                if (std::holds_alternative<std::monostate>(value)) continue;
                auto const* text = std::get_if<std::string>(&value);
                if (!formats[column]) {
                    auto look = look_of_cell({.value = value}, table.columns[column], 0, false);
                    look.wraps = false;
                    formats[column] = formats_.of(look);
                }
                if (!text) {
                    must(worksheet_write_number(sheet_, row, column_index(column), number_for_excel(value), formats[column]));
                } else if (!text->empty()) {
                    auto& [given, written] = texts[column];
                    if (*text != given) {
                        given = *text;
                        written = cut(given, longest_cell);
                    }
                    must(worksheet_write_string(sheet_, row, column_index(column), written.c_str(), formats[column]));
                }
            }
            ++row;
            count(values.size());
            return true;
        });
        if (row != table.row_count + 1) throw std::logic_error("the long table " + table.key + " hasn't as many rows as it says");
        worksheet_freeze_panes(sheet_, 1, 0);
        must(worksheet_autofilter(sheet_, 0, 0, std::max<lxw_row_t>(row, 2) - 1, column_index(table.columns.size() - 1)));
        set_up_page_of_long_table(sheet_, header_text(workbook_, placed), footer_text(workbook_, date_));
    }

    // So many cells more are written; throws Cancelled where that is to be the end.
    void count(std::size_t cells)
    {
        constexpr std::size_t between = 8'192;
        written_cells_ += cells;
        if (!progress_ || (cells > 0 && written_cells_ - told_cells_ < between)) return;
        told_cells_ = written_cells_;
        if (!progress_(std::min(written_cells_, all_cells_), all_cells_)) throw Cancelled{};
    }

    void write_cell(Table const& table, Cell const& cell, lxw_row_t row, lxw_col_t column, bool in_total)
    {
        bool const linked = !cell.link.empty() && cell.link.size() < longest_link;
        auto look = look_of_cell(cell, table.columns[column], column, in_total);
        look.ruled = table.ruled;
        auto* format = formats_.of(look);
        auto const* text = std::get_if<std::string>(&cell.value);
        auto const formula = cell.formula ? formula_text(placement_, names_, *cell.formula, table.key, column) : std::string{};
        if (std::holds_alternative<std::monostate>(cell.value) || (text && text->empty())) {
            must(worksheet_write_blank(sheet_, row, column, format));
        } else if (!formula.empty() && text) {
            must(worksheet_write_formula_str(sheet_, row, column, formula.c_str(), format, cut(*text, longest_cell).c_str()));
        } else if (!formula.empty()) {
            must(worksheet_write_formula_num(sheet_, row, column, formula.c_str(), format, number_for_excel(cell.value)));
        } else if (text && linked) {
            must(worksheet_write_url_opt(sheet_, row, column, cut(cell.link, longest_link).c_str(), format,
                                         cut(*text, longest_cell).c_str(), nullptr));
        } else if (text) {
            must(worksheet_write_string(sheet_, row, column, cut(*text, longest_cell).c_str(), format));
        } else if (auto const* yes = std::get_if<bool>(&cell.value)) {
            must(worksheet_write_boolean(sheet_, row, column, *yes, format));
        } else {
            must(worksheet_write_number(sheet_, row, column, number_for_excel(cell.value), format));
        }
        if (!cell.note.empty()) write_note(cell.note, row, column);
    }

    void write_note(std::string const& note, lxw_row_t row, lxw_col_t column)
    {
        auto const text = cut(note, longest_cell);
        lxw_comment_options options{};
        options.width = 320;
        options.height = static_cast<std::uint16_t>(std::min<std::size_t>(400, 40 + 18 * (display_width(text) / 45)));
        must(worksheet_write_comment_opt(sheet_, row, column, text.c_str(), &options));
    }

    void write_legend(int row)
    {
        must(worksheet_write_string(sheet_, row_index(row), 0, "Styles on this sheet", formats_.of(look_of_note())));
        std::size_t column = 1;
        for (auto const& cell : legend()) {
            auto* format = formats_.of(look_of_cell(cell, Column{}, column, false));
            must(worksheet_write_string(sheet_, row_index(row), column_index(column++), text_for_people(cell.value).c_str(), format));
        }
    }

    void write_block(Chart const& chart, PlacedBlock const& at) { insert_chart(out_, sheet_, placement_, *placed_, at, chart); }

    Workbook const& workbook_;
    lxw_workbook* out_;
    budget::Date date_;
    Progress const& progress_;
    Placement placement_;
    CellNames names_;
    Formats formats_;
    std::vector<lxw_worksheet*> sheets_;
    lxw_worksheet* sheet_ = nullptr;
    PlacedSheet const* placed_ = nullptr;
    std::size_t all_cells_ = 0; // of tables' rows
    std::size_t written_cells_ = 0;
    std::size_t told_cells_ = 0;
};

budget::Problem unwritable(std::string const& path, char const* why)
{
    return {budget::Severity::error, "file.unwritable", fmt::format("The workbook {} can't be written: {}.", path, why),
            "Choose a place that you may write to and that has room, and close the file where it is open.", {path, 0, {}}};
}

// In memory, which is why files with long tables go without. What isn't a file, such as a pipe, can't be read back and stays as it is.
bool name_styles(std::string const& path)
{
    if (!std::filesystem::is_regular_file(path)) return true;
    std::ifstream in{path, std::ios::binary};
    std::string const package{std::istreambuf_iterator<char>{in}, {}};
    auto const changed = with_changed_part(package, "xl/styles.xml", with_named_styles);
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out << changed;
    out.close();
    return static_cast<bool>(out);
}

} // namespace

std::optional<budget::Problem> write_xlsx(Workbook const& workbook, std::string const& path, budget::Date date, Progress const& progress)
{
    DecimalPoint const point; // the library prints numbers with printf
    forget_charts();
    if (!std::ofstream{path, std::ios::app}) return unwritable(path, std::strerror(errno)); // the library would print this
    lxw_workbook_options options{};
    options.constant_memory = std::any_of(workbook.sheets.begin(), workbook.sheets.end(), [](auto const& sheet) { return sheet.long_table.has_value(); });
    OwnedWorkbook out{workbook_new_opt(path.c_str(), &options)};
    if (!out) throw std::bad_alloc{};
    try {
        Writing{workbook, out.get(), date, progress}.write();
    } catch (Cancelled const&) {
        return budget::Problem{budget::Severity::note, "export.cancelled", fmt::format("The export of {} was cancelled.", path),
                               "Nothing was changed; export again when you like.", {path, 0, {}}};
    }
    auto const error = workbook_close(out.release());
    forget_charts();
    if (error != LXW_NO_ERROR) return unwritable(path, lxw_strerror(error));
    if (!options.constant_memory && !name_styles(path)) return unwritable(path, std::strerror(errno));
    return std::nullopt;
}

} // namespace templates
