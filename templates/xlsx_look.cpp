#include "templates/xlsx_look.hpp"

#include "templates/cell_text.hpp"
#include "templates/colours.hpp"

namespace templates {

namespace {

// A day as Excel counts it: 1 is 1 January 1900, and 29 February 1900 is counted although there was none.
int serial(budget::Date date)
{
    int const days = date - budget::Date{1899, 12, 30};
    return days > 60 ? days : days - 1;
}

double nearest(budget::Ratio const& value) { return value.number().convert_to<double>(); }

std::string number_format(Value const& value, Meaning meaning)
{
    if (std::holds_alternative<budget::Money>(value))
        return meaning == Meaning::gap ? "$#,##0.00_);($#,##0.00);[Black]$0.00_)" : "$#,##0.00_);[Red]($#,##0.00)";
    if (auto const* number = std::get_if<Number>(&value))
        return (number->places > 0 ? "#,##0." + std::string(static_cast<std::size_t>(number->places), '0') : "#,##0") + "_)";
    if (std::holds_alternative<Share>(value)) return "0.0%_)";
    if (std::holds_alternative<budget::Date>(value)) return "d mmm yyyy_)";
    if (std::holds_alternative<budget::Month>(value)) return "mmm yyyy_)";
    // A formula's stored truth is a number in the file; Excel makes it TRUE only when it calculates.
    if (std::holds_alternative<bool>(value)) return "\"TRUE\";\"TRUE\";\"FALSE\"";
    return {};
}

Side side_of(Column const& column)
{
    return is_counted(column.kind) ? Side::right : column.kind == Kind::yes_no ? Side::centre : Side::left;
}

constexpr std::uint32_t heading_ink = 0x1B2A41;
constexpr std::uint32_t amber = 0xFFD54F; // a check that fails: red is the gap's

} // namespace

Look look_of_cell(Cell const& cell, Column const& column, std::size_t at, bool in_total)
{
    Look look{.number_format = number_format(cell.value, cell.meaning), .line_above = in_total};
    look.wraps = look.number_format.empty();
    look.bold = in_total || cell.meaning == Meaning::total || cell.meaning == Meaning::bad;
    look.underlined = !cell.link.empty();
    if (cell.meaning == Meaning::input) look.colour = 0x1F3FBF;
    if (cell.meaning == Meaning::gap) look.colour = colour_number(gap_colour);
    if (cell.meaning == Meaning::good) look.colour = 0x1B6E36;
    if (cell.meaning == Meaning::bad) look.background = amber;
    look.locked = cell.meaning != Meaning::plain && cell.meaning != Meaning::input;
    look.side = side_of(column);
    look.indented = look.side == Side::left && at > 0;
    if (look.wraps && look.side == Side::right) look.number_format = "@_)"; // ends where the numbers do
    return look;
}

Look look_of_head(Column const& column, std::size_t at)
{
    auto const side = side_of(column);
    return {.background = 0xE3EAF2,
            .bold = true,
            .line_below = true,
            .wraps = true,
            .at_bottom = true,
            .indented = side == Side::left && at > 0,
            .side = side};
}

Look look_of(Paragraph const& paragraph)
{
    bool const stands_out = paragraph.meaning == Meaning::gap || paragraph.meaning == Meaning::bad;
    return {.colour = paragraph.meaning == Meaning::gap ? colour_number(gap_colour) : 0x1A1A1A,
            .background = paragraph.meaning == Meaning::bad ? amber : 0xFFFFFF,
            .bold = stands_out,
            .wraps = true};
}

Look look_of_title() { return {.size = 15, .colour = heading_ink, .bold = true, .wraps = true}; }
Look look_of_heading() { return {.size = 12, .colour = heading_ink, .bold = true, .wraps = true}; }
Look look_of_caption() { return {.colour = 0x333333, .bold = true, .wraps = true}; }
Look look_of_note() { return {.size = 9, .colour = 0x555555, .wraps = true}; }

std::vector<Cell> legend()
{
    return {{.value = "Entered", .meaning = Meaning::input},
            {.value = "Worked out", .meaning = Meaning::computed},
            {.value = "Total", .meaning = Meaning::total},
            {.value = "Not paid", .meaning = Meaning::gap}};
}

double number_for_excel(Value const& value)
{
    if (auto const* money = std::get_if<budget::Money>(&value)) {
        constexpr std::int64_t exact = std::int64_t{1} << 53; // below it a double holds the cents, and its division rounds rightly
        auto const cents = money->cents();
        return cents < exact && cents > -exact ? static_cast<double>(cents) / 100 : nearest(budget::Ratio{cents, 100});
    }
    if (auto const* number = std::get_if<Number>(&value)) return nearest(number->value);
    if (auto const* share = std::get_if<Share>(&value)) return nearest(share->value);
    if (auto const* date = std::get_if<budget::Date>(&value)) return serial(*date);
    if (auto const* month = std::get_if<budget::Month>(&value)) return serial(month->first_day());
    if (auto const* yes = std::get_if<bool>(&value)) return *yes ? 1 : 0;
    return 0;
}

std::uint32_t colour_number(std::string const& written)
{
    return static_cast<std::uint32_t>(std::stoul(written.substr(1), nullptr, 16));
}

} // namespace templates
