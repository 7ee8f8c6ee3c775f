#include "budget/calendar.hpp"
#include "importers/cell_reference.hpp"
#include "importers/cell_text.hpp"
#include "importers/number_format.hpp"
#include "importers/serial_date.hpp"
#include "importers/stored_number.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace importers;

TEST_CASE("stored numbers in plain digits")
{
    struct Row {
        char const* stored;
        char const* digits;
    };
    for (auto const& [stored, digits] : {
             Row{"0", "0"},
             {"-0", "0"},
             {"-0.0", "0"},
             {"007", "7"},
             {"1234.5", "1234.5"},
             {"-3", "-3"},
             {"+3", "3"},
             {".5", "0.5"},
             {"5.", "5"},
             {"1.50", "1.5"},
             {"100", "100"},
             {"1E3", "1000"},
             {"1.5E-3", "0.0015"},
             {"1.5e+3", "1500"},
             {"12.34E1", "123.4"},
             {"0E5", "0"},
             {"0.30000000000000004", "0.3"},       // 0.1+0.2
             {"0.1", "0.1"},
             {"1.1000000000000001", "1.1"},
             {"-2.0999999999999996", "-2.1"},
             {"99999999999999.99", "100000000000000"}, // the 16th digit
             {"9999999999999.99", "9999999999999.99"},
             {"0.99999999999999999", "1"},
             {"123456789012345.5", "123456789012346"}, // half away from zero
             {"-123456789012345.5", "-123456789012346"},
             {"1234567890123456789", "1234567890123456789"}, // an account, not a measure
             {"1.2345678901234567E+20", "123456789012346000000"},
             {"8595602512225", "8595602512225"},
             {"4.9406564584124654E-324", nullptr},
         }) {
        INFO(stored);
        if (digits) CHECK(plain_digits(stored) == digits);
    }
    auto const tiny = plain_digits("4.9406564584124654E-324");
    REQUIRE(tiny);
    CHECK(*tiny == "0." + std::string(323, '0') + "494065645841247");
    for (auto const* stored : {"", "-", ".", "E5", "1E", "1E+", "1,5", "NaN", "inf", "1E999999999", "1E401", " 1", "1 ", "0x10", "1.2.3"})
        CHECK_FALSE(plain_digits(stored));
    CHECK_FALSE(plain_digits(std::string(401, '1')));
    // What comes of it is a number again, or nothing does.
    for (auto const* stored : {"90E+0400", "-4E+399", "1E-400"}) CHECK_FALSE(plain_digits(stored));
    for (auto const* stored : {"9E+398", "-9E+398", "1E-308"}) CHECK(plain_digits(*plain_digits(stored)) == plain_digits(stored));
}

TEST_CASE("what number formats show")
{
    for (auto const* code : {"General", "GENERAL", "0", "#,##0.00", "0.00E+00", "##0.0E+0", "0%", "# ?/?", "@", "", "\"Day\" 0",
                             "[Red]0", "[$-409]0", "[$$-409]#,##0", "[$USD] 0.00", "0 \\d", "_(* #,##0_);_(* (#,##0)", "#,##0;d",
                             "[>100]0", "[Magenta]0.0", "0_d", "0 \"months\"", "Standard"})
        CHECK(format_of_code(code) == NumberFormat::number);
    for (auto const* code : {"m/d/yyyy", "M/D/YYYY", "yyyy\\-mm\\-dd", "[$-409]d\\-mmm\\-yy;@", "mmm-yy", "mmmm", "dddd", "D",
                             "m/d/yy h:mm", "yyyy", "[$-F800]dddd, mmmm dd, yyyy", "ggge\"x\"", "d.m.", "m/d", "[Red]d/m"})
        CHECK(format_of_code(code) == NumberFormat::day);
    for (auto const* code : {"h:mm", "h:mm AM/PM", "h:mm:ss", "mm:ss", "mm:ss.0", "HH:MM", "h A/P"})
        CHECK(format_of_code(code) == NumberFormat::time);
    for (auto const* code : {"[h]:mm", "[mm]:ss", "[ss]", "[HH]:mm:ss"})
        CHECK(format_of_code(code) == NumberFormat::duration);
    for (auto const* unfinished : {"\"0", "[h", "0\\", "_"}) CHECK(format_of_code(unfinished) == NumberFormat::number);
    for (unsigned const id : {0u, 1u, 4u, 9u, 11u, 12u, 37u, 44u, 48u, 49u, 100u, 164u})
        CHECK(built_in_format(id) == NumberFormat::number);
    for (unsigned const id : {14u, 15u, 16u, 17u, 22u, 27u, 36u, 50u, 58u}) CHECK(built_in_format(id) == NumberFormat::day);
    for (unsigned const id : {18u, 21u, 45u, 47u}) CHECK(built_in_format(id) == NumberFormat::time);
    CHECK(built_in_format(46) == NumberFormat::duration);
}

TEST_CASE("days as workbooks count them")
{
    auto const day = [](char const* digits, Epoch epoch = Epoch::year_1900) {
        auto const shown = serial_text(digits, NumberFormat::day, epoch);
        return shown ? shown->text : "none";
    };
    CHECK(day("1") == "1900-01-01");
    CHECK(day("59") == "1900-02-28");
    CHECK(day("60") == "none"); // 29 Feb 1900
    CHECK(day("61") == "1900-03-01");
    CHECK(day("46568") == "2027-06-30");
    CHECK(day("46568.59375") == "2027-06-30 14:15:00");
    CHECK(day("46568.9999999") == "2027-07-01"); // to the second
    CHECK(day("2958465") == "9999-12-31");
    CHECK(day("2958465.9999999") == "none");
    CHECK(day("2958466") == "none");
    CHECK(day("99999999999999999999") == "none");
    CHECK(day("0") == "none");
    CHECK(day("-1") == "none");
    CHECK(day("0.5") == "12:00:00");
    CHECK_FALSE(serial_text("0.5", NumberFormat::day, Epoch::year_1900)->has_day);
    CHECK(day("0", Epoch::year_1904) == "1904-01-01");
    CHECK(day("45106", Epoch::year_1904) == "2027-06-30");
    CHECK(day("2957003", Epoch::year_1904) == "9999-12-31");
    CHECK(day("2957004", Epoch::year_1904) == "none");
    CHECK(day("-1", Epoch::year_1904) == "none");

    auto const shown = [](char const* digits, NumberFormat format) {
        auto const text = serial_text(digits, format, Epoch::year_1900);
        return text ? text->text : "none";
    };
    CHECK(shown("0.59375", NumberFormat::time) == "14:15:00");
    CHECK(shown("0", NumberFormat::time) == "00:00:00");
    CHECK(shown("46568.5", NumberFormat::time) == "2027-06-30 12:00:00");
    CHECK(shown("1.5", NumberFormat::duration) == "36:00:00");
    CHECK(shown("-0.0625", NumberFormat::duration) == "-1:30:00");
    CHECK(shown("0", NumberFormat::duration) == "0:00:00");
}

TEST_CASE("each day from 1900 on has its number")
{
    auto date = budget::Date{1900, 3, 1};
    for (int serial = 61; serial < 80'000; ++serial, date = date + 1) {
        auto const shown = serial_text(std::to_string(serial), NumberFormat::day, Epoch::year_1900);
        REQUIRE(shown == SerialText{budget::plain_text(date), true});
        auto const later = serial - 1462; // the 1904 calendar starts so much later
        if (later < 0) continue;
        REQUIRE(serial_text(std::to_string(later), NumberFormat::day, Epoch::year_1904) == shown);
    }
}

TEST_CASE("days stored as text")
{
    auto const read = [](char const* stored) {
        auto const shown = iso_text(stored);
        return shown ? (shown->has_day ? "day " : "time ") + shown->text : "none";
    };
    CHECK(read("2027-06-30") == "day 2027-06-30");
    CHECK(read("2027-06-30T00:00:00") == "day 2027-06-30");
    CHECK(read("2027-06-30T14:15:00") == "day 2027-06-30 14:15:00");
    CHECK(read("2027-06-30T14:15:00.123Z") == "day 2027-06-30 14:15:00");
    CHECK(read("T14:15:00") == "time 14:15:00");
    CHECK(read("14:15:00.5") == "time 14:15:00");
    for (auto const* stored : {"", "T", "2027-06-31", "2027-06-30 14:15:00", "2027-06-30T", "2027-06-30T14:15", "2027-06-30T24:00:00",
                               "2027-06-30T14:60:00", "2027-06-30T14:15:60", "2027-06-30T14:15:00+01:00", "invalid::date", "6/30/27"})
        CHECK(read(stored) == "none");
}

TEST_CASE("cells' places")
{
    auto const place = [](char const* text) {
        auto const read = read_cell_place(text);
        return read ? std::to_string(read->row) + "," + std::to_string(read->column) : "none";
    };
    CHECK(place("A1") == "0,0");
    CHECK(place("z10") == "9,25");
    CHECK(place("AA1") == "0,26");
    CHECK(place("$C$7") == "6,2");
    CHECK(place("XFD1048576") == "1048575,16383");
    for (auto const* text : {"", "A", "1", "A0", "XFE1", "A1048577", "A-1", "A1x", "ZZZZZZZZZZZZZZZZZZZZ1", "A99999999999999999999"})
        CHECK(place(text) == "none");
    CHECK(read_cell_range("B2:C4") == CellRange{1, 1, 3, 2});
    CHECK(read_cell_range("C4:B2") == CellRange{1, 1, 3, 2});
    CHECK(read_cell_range("B2") == CellRange{1, 1, 1, 1});
    CHECK_FALSE(read_cell_range("B2:"));
    CHECK_FALSE(read_cell_range("B:C"));
    for (std::size_t column = 0; column < sheet_columns; ++column)
        CHECK(read_cell_place(column_letters(column) + "1")->column == column);
}

TEST_CASE("text as it stands in a cell")
{
    CHECK(text_cell("  a b \t\n").text == "a b");
    CHECK(text_cell("  a").indent == 2);
    CHECK(text_cell("\xC2\xA0\xC2\xA0" "a\xC2\xA0") == Cell{.kind = CellKind::text, .indent = 2, .text = "a"});
    CHECK(text_cell("\n a", 3).indent == 4);
    CHECK(text_cell(std::string(1000, ' ') + "a").indent == 255);
    CHECK(text_cell("a\r\nb\rc").text == "a\nb\nc");
    CHECK(text_cell("").kind == CellKind::empty);
    CHECK(text_cell(" \xC2\xA0 ") == Cell{});
}
