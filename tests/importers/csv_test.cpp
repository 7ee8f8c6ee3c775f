#include "importers/csv_reader.hpp"

#include "importers/document_room.hpp"
#include "importers/separator.hpp"
#include "importers/text_encoding.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace budget;
using namespace importers;

namespace {

Loaded<Document> read_csv(std::string const& bytes)
{
    auto file = FileBytes::in_memory(bytes, "given.csv");
    REQUIRE(file.value);
    return read_separated_text(*file.value);
}

std::string csv_codes(std::vector<Problem> const& problems)
{
    std::string all;
    for (auto const& problem : problems) {
        CHECK(problem.text.ends_with('.'));
        CHECK(problem.remedy.ends_with('.'));
        CHECK(problem.place.file == "given.csv");
        all += (all.empty() ? "" : " ") + problem.code;
    }
    return all;
}

// Fields as [a|b], records one after the other; then the codes of what was said.
std::string csv_told(std::string const& bytes)
{
    auto const loaded = read_csv(bytes);
    if (!loaded.value) return csv_codes(loaded.problems);
    std::string story;
    REQUIRE(loaded.value->grids.size() == 1);
    for (auto const& row : loaded.value->grids[0].rows) {
        story += '[';
        for (std::size_t i = 0; i < row.size(); ++i) story += (i > 0 ? "|" : "") + row[i].text;
        story += ']';
    }
    auto const said = csv_codes(loaded.problems);
    return said.empty() ? story : story + " " + said;
}

std::string csv_in_utf16(std::string const& ascii, bool big)
{
    std::string bytes;
    for (char const c : ascii) bytes += big ? std::string{'\0', c} : std::string{c, '\0'};
    return bytes;
}

} // namespace

TEST_CASE("records and fields of separated text")
{
    CHECK(csv_told("a,b\n1,2\n") == "[a|b][1|2]");
    CHECK(csv_told("a,b\n1,2") == "[a|b][1|2]");
    CHECK(csv_told("a,b\r\n1,2\r\n") == "[a|b][1|2]");
    CHECK(csv_told("a,b\r1,2\r") == "[a|b][1|2]");
    CHECK(csv_told("a,b\n\n1,2\n") == "[a|b][][1|2]");
    CHECK(csv_told(",\n1,2\n") == "[|][1|2]");
    CHECK(csv_told("a,\n1,2\n") == "[a|][1|2]");
    CHECK(csv_told("\"a,b\",\"c\nd\"\n1,2\n") == "[a,b|c\nd][1|2]");
    CHECK(csv_told("\"a\"\"b\",c\n\"\",\"\"\"\"\n") == "[a\"b|c][|\"]");
    CHECK(csv_told("a , b\n \"1,5\" , 2\n") == "[a|b][1,5|2] csv.decimal-comma");
    CHECK(csv_told("5\" pipe,6\n1,2\n") == "[5\" pipe|6][1|2]"); // a quote inside is a character
    CHECK(csv_told("\"a\\\"\",b\n1,2\n") == "[\"a\\\"\"|b][1|2] csv.open-quote");
    CHECK(csv_told("\"a\"b,c\n1,2\n") == "[ab|c][1|2] csv.text-behind-quote");
    CHECK(csv_told("a,\"b\n1,2\n") == "[a|\"b][1|2] csv.open-quote");
    CHECK(csv_told("one\ntwo\n") == "[one][two]");
    CHECK(csv_told("a,b\n1,2\n\x1A") == "[a|b][1|2]");
    CHECK(csv_told("a\fb,c\v\n1,2\n") == "[a b|c][1|2]");
    CHECK(csv_told("  a,b\n1,2\n") == "[a|b][1|2]");
    CHECK(read_csv("  a,b\n1,2\n").value->grids[0].rows[0][0].indent == 2);
}

TEST_CASE("a backslash is no escape")
{
    CHECK(csv_told("\"a\\\",b\n1,2\n") == "[a\\|b][1|2]");
}

TEST_CASE("the separator is said or found")
{
    CHECK(csv_told("sep=;\na;b,c\n1;2\n") == "[a|b,c][1|2] csv.read-as");
    CHECK(csv_told("SEP=|\r\na|b\r\n") == "[a|b] csv.read-as");
    CHECK(csv_told("\"sep=,\"\na,b;c\n") == "[a|b;c]");
    CHECK(csv_told("a;b\n1;2\n") == "[a|b][1|2] csv.read-as");
    CHECK(csv_told("a\tb\n1\t2\n") == "[a|b][1|2]");
    CHECK(csv_told("a|b\n1|2\n") == "[a|b][1|2] csv.read-as");
    CHECK(csv_told("x;1,5\ny;2,5\n") == "[x|1,5][y|2,5] csv.read-as csv.decimal-comma");
    CHECK(csv_told("name,note\na,x; y\nb,z\n") == "[name|note][a|x; y][b|z]");
    CHECK(csv_told("Budget 2027\n\nname;cost\na;5\nb;6\n") == "[Budget 2027][][name|cost][a|5][b|6] csv.read-as");
    CHECK(find_separator("").character == ',');
    CHECK(separator_name('\t') == "tabs");
    CHECK(separator_name(',') == "commas");
    CHECK(separator_name(';') == "semicolons");
    CHECK(separator_name('|') == "\"|\"");
}

TEST_CASE("text in every encoding that programs write")
{
    std::string const plain = "name,cost\nCaf\xC3\xA9,5\n";
    std::string const expected = "[name|cost][Caf\xC3\xA9|5]";
    CHECK(csv_told(plain) == expected);
    CHECK(csv_told("\xEF\xBB\xBF" + plain) == expected);
    CHECK(csv_told("name,cost\nCaf\xE9,5\n") == expected + " csv.read-as");
    CHECK(csv_told("name,cost\n\x80 5,\x93q\x94\n") == "[name|cost][\xE2\x82\xAC 5|\xE2\x80\x9Cq\xE2\x80\x9D] csv.read-as");
    for (bool const big : {false, true}) {
        auto const wide = csv_in_utf16("name,cost\na,5\n", big);
        CHECK(csv_told((big ? "\xFE\xFF" : "\xFF\xFE") + wide) == "[name|cost][a|5] csv.read-as");
        CHECK(csv_told(wide) == "[name|cost][a|5] csv.read-as");
        CHECK(csv_told((big ? "\xFE\xFF" : "\xFF\xFE") + wide + "x") == "text.damaged");
    }
    // A smiling face is two units; one of them alone is nothing.
    using namespace std::string_literals;
    CHECK(csv_told("\xFF\xFE"s + csv_in_utf16("a,", false) + "\x3D\xD8\x00\xDE"s) == "[a|\xF0\x9F\x98\x80] csv.read-as");
    CHECK(csv_told("\xFF\xFE"s + csv_in_utf16("a,", false) + "\x3D\xD8"s + csv_in_utf16("b", false)) == "text.damaged");
    CHECK(csv_told("\xFF\xFE"s + csv_in_utf16("a,", false) + "\x00\xDE"s) == "text.damaged");
    CHECK(csv_told("\xFF\xFE\x00\x00"s + "a\0\0\0"s) == "text.utf-32");
}

TEST_CASE("the whole of Windows-1252")
{
    for (int byte = 0x20; byte < 0x100; ++byte) {
        auto const text = from_windows_1252(std::string(1, static_cast<char>(byte)));
        if (byte < 0x80) CHECK(text == std::string(1, static_cast<char>(byte)));
        if (byte >= 0xA0) {
            std::string latin;
            append_utf8(static_cast<unsigned long>(byte), latin);
            CHECK(text == latin);
        }
    }
    CHECK(from_windows_1252("\x8A\x9F\x96") == "\xC5\xA0\xC5\xB8\xE2\x80\x93"); // S with caron, Y with dots, en dash
}

TEST_CASE("what is no text is refused with its line")
{
    using namespace std::string_literals;
    auto const loaded = read_csv("a,b\n1,\0\n"s);
    CHECK(csv_codes(loaded.problems) == "text.control-character");
    CHECK_FALSE(loaded.value);
    CHECK(loaded.problems[0].place.line == 2);
    CHECK(csv_told("\x7F" "ELF\x02\x01\x01\0\0\0\0"s) == "text.control-character");
}

TEST_CASE("decimal commas are noticed and left alone")
{
    CHECK(csv_told("a;b\n1.234,56;x\n") == "[a|b][1.234,56|x] csv.read-as csv.decimal-comma");
    CHECK(csv_told("a\tb\n-12,5 \xE2\x82\xAC\tx\n") == "[a|b][-12,5 \xE2\x82\xAC|x] csv.decimal-comma");
    CHECK(csv_told("a\tb\n1,234\tx\n") == "[a|b][1,234|x]");            // thousands
    CHECK(csv_told("a\tb\n1,234.50\tx\n") == "[a|b][1,234.50|x]");
    CHECK(csv_told("a\tb\n12,5\t3.5\n1.5\t4.50\n") == "[a|b][12,5|3.5][1.5|4.50]"); // the points are more
    CHECK(csv_told("a\tb\nMay 1,27\tx\n") == "[a|b][May 1,27|x]");
    CHECK(csv_told("a\tb\n1,2,3\tx\n") == "[a|b][1,2,3|x]");
}

TEST_CASE("rows that don't fit the others are named, titles and notes aren't")
{
    auto const loaded = read_csv("Title\n\na,b,c\n1,2,3\n\"x\ny\",5,6,7\n8,9\n\nSource: x\n");
    REQUIRE(loaded.value);
    CHECK(csv_codes(loaded.problems) == "csv.ragged");
    CHECK(loaded.problems[0].place.line == 5);
    CHECK(loaded.problems[0].text.starts_with("2 lines "));
    auto const& grid = loaded.value->grids[0];
    CHECK(grid.row_lines == std::vector<std::size_t>{1, 2, 3, 4, 5, 7, 8, 9});
    CHECK(place_of_cell(grid, 5, 1) == "line 7, column 2");
}

TEST_CASE("pasted text")
{
    auto const loaded = read_pasted_text("Program\tAmount\r\n\"Crisis\nteam\"\t$5,000\r\n");
    REQUIRE(loaded.value);
    CHECK(loaded.value->file == "pasted text");
    CHECK(loaded.value->grids[0].rows[1][0].text == "Crisis\nteam");
    CHECK(loaded.value->grids[0].rows[1][1].text == "$5,000");
    CHECK(loaded.problems.empty());
    CHECK(read_pasted_text("").problems.at(0).code == "file.empty");
}

TEST_CASE("text that unfolds to too many cells is refused")
{
    CHECK(csv_told(std::string(DocumentRoom::most_cells, ',')) == "document.too-large");
    CHECK(csv_told(std::string(DocumentRoom::most_cells + 1, '\n')) == "document.too-large");
    CHECK(csv_told(std::string(DocumentRoom::most_text + 1, 'a')) == "document.too-large");
}

TEST_CASE("what is written with quotes is read back")
{
    std::mt19937 random{20270630};
    auto const pick = [&](std::size_t below) { return random() % below; };
    for (int time = 0; time < 500; ++time) {
        char const separator = ",;\t|"[pick(4)];
        char const* const ends[] = {"\n", "\r\n", "\r"};
        std::string const end = ends[pick(3)];
        auto const columns = 2 + pick(4);
        std::vector<std::vector<std::string>> table(1 + pick(6), std::vector<std::string>(columns));
        std::string text = std::string{"sep="} + separator + end;
        for (auto& row : table) {
            for (std::size_t i = 0; i < columns; ++i) {
                for (auto size = pick(6); size > 0; --size) row[i] += "ab\",;\t|1\n"[pick(9)];
                std::string quoted = "\"";
                for (char const c : row[i]) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
                text += (i > 0 ? std::string{separator} : std::string{}) + quoted + "\"";
                auto const blank = [](char c) { return c == '\t' || c == '\n'; };
                while (!row[i].empty() && blank(row[i].front())) row[i].erase(0, 1);
                while (!row[i].empty() && blank(row[i].back())) row[i].pop_back();
            }
            text += end;
        }
        auto const loaded = read_csv(text);
        REQUIRE(loaded.value);
        auto const& rows = loaded.value->grids[0].rows;
        REQUIRE(rows.size() == table.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            REQUIRE(rows[row].size() == columns);
            for (std::size_t i = 0; i < columns; ++i) REQUIRE(rows[row][i].text == table[row][i]);
        }
    }
}
