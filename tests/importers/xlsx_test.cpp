#include "importers/xlsx_reader.hpp"

#include "importers/document_room.hpp"
#include "importers/table_document.hpp"
#include "tests/support/workbook_bytes.hpp"
#include "tests/support/zip_bytes.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace budget;
using namespace importers;
using tests::workbook_bytes;
using tests::workbook_of_rows;

namespace {

Loaded<Document> read(std::string bytes)
{
    auto file = FileBytes::in_memory(std::move(bytes), "given.xlsx");
    REQUIRE(file.value);
    auto const package = Package::open(std::move(*file.value));
    if (!package.value) return {std::nullopt, package.problems};
    return read_workbook(*package.value);
}

std::string codes(std::vector<Problem> const& problems)
{
    std::string all;
    for (auto const& problem : problems) {
        CHECK(problem.text.ends_with('.'));
        CHECK(problem.remedy.ends_with('.'));
        CHECK(problem.place.file == "given.xlsx");
        all += (all.empty() ? "" : " ") + problem.code;
    }
    return all;
}

std::string show(Cell const& cell)
{
    static char const* const kinds[] = {"", "text ", "number ", "date ", "yes_no ", "error "};
    return kinds[static_cast<int>(cell.kind)] + cell.text + (cell.from_formula ? " =" : "") +
           (cell.indent > 0 ? " >" + std::to_string(cell.indent) : "");
}

// The cells of the first sheet as "a|b" with a line end after each row; then the codes of what was said.
std::string workbook_told(std::string bytes)
{
    auto const loaded = read(std::move(bytes));
    if (!loaded.value) return codes(loaded.problems);
    std::string story;
    for (auto const& row : loaded.value->grids.at(0).rows) {
        for (std::size_t i = 0; i < row.size(); ++i) story += (i > 0 ? "|" : "") + show(row[i]);
        story += "\n";
    }
    return story + codes(loaded.problems);
}

std::string told_row(std::string const& cells) { return workbook_told(workbook_of_rows("<row>" + cells + "</row>")); }

// 0: general, 1: m/d/yyyy, 2: a format of its own for days, 3: time, 4: [h]:mm, 5: general and indented by 2.
std::string const styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
    "<xf numFmtId=\"20\"/><xf numFmtId=\"46\"/><xf numFmtId=\"0\"><alignment indent=\"2\"/></xf></cellXfs>";

} // namespace

TEST_CASE("each kind of cell")
{
    CHECK(told_row("<c r=\"A1\"><v>1.50</v></c><c r=\"B1\" t=\"n\"><v>-3E2</v></c>") == "number 1.5|number -300\n");
    CHECK(told_row("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"b\"><v>true</v></c>") ==
          "yes_no TRUE|yes_no FALSE|yes_no TRUE\n");
    CHECK(told_row("<c t=\"inlineStr\"><is><t> a </t></is></c><c t=\"inlineStr\"><is><r><t>b</t></r><r><t> c</t></r></is></c>") ==
          "text a >1|text b c\n");
    CHECK(told_row("<c t=\"str\"><f>A</f><v>a_x0041_</v></c>") == "text aA =\n");
    CHECK(told_row("<c t=\"d\"><v>2027-06-30T14:15:00</v></c><c t=\"d\"><v>T14:15:00</v></c>") ==
          "date 2027-06-30 14:15:00|text 14:15:00\n");
    CHECK(told_row("<c/><c><v></v></c><c r=\"D1\"><v>4</v></c>") == "|||number 4\n");
    CHECK(told_row("<c t=\"e\"><v>#REF!</v></c>") == "error #REF!\nxlsx.error-value");
    CHECK(told_row("<c><v>0.30000000000000004</v></c>") == "number 0.3\n");
}

TEST_CASE("texts that cells share")
{
    std::string const strings = "<si><t>plain</t></si><si/><si><r><t>two </t></r><r><t>runs</t></r></si>"
                                "<si><t>\xE8\xAA\xB2</t><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si>"
                                "<si><t>a_x000D__x005F_x_xD800__x12</t></si><si><t>&lt;b&gt;</t></si>";
    std::string row;
    for (int i = 0; i < 6; ++i) row += "<c t=\"s\"><v>" + std::to_string(i) + "</v></c>";
    auto const book = [&](std::string const& cells) {
        return workbook_bytes({.sheets = {"<sheetData><row>" + cells + "</row></sheetData>"}, .strings = strings});
    };
    CHECK(workbook_told(book(row)) == "text plain||text two runs|text \xE8\xAA\xB2|text a\n_x_xD800__x12|text <b>\n");
    for (auto const* index : {"6", "-1", "x", "99999999999999999999"}) {
        auto const loaded = read(book(std::string{"<c t=\"s\"><v>"} + index + "</v></c>"));
        CHECK(codes(loaded.problems) == "xlsx.text-missing");
        CHECK_FALSE(loaded.value);
        CHECK(loaded.problems[0].place.path == "sheet S1, cell A1");
    }
    CHECK(workbook_told(workbook_of_rows("<row><c t=\"s\"><v>0</v></c></row>")) == "xlsx.text-missing"); // no such part at all
}

TEST_CASE("formulas by their stored results")
{
    CHECK(told_row("<c><f>1+1</f><v>2</v></c><c t=\"b\"><f>1=1</f><v>1</v></c>") == "number 2 =|yes_no TRUE =\n");
    CHECK(told_row("<c><f t=\"shared\" si=\"0\"/><v>3</v></c>") == "number 3 =\n");
    CHECK(told_row("<c t=\"str\"><f>\"\"</f><v></v></c>") == " =\n"); // an empty text is a result
    auto const loaded = read(workbook_of_rows("<row r=\"4\"><c r=\"C4\"><f>1+1</f></c><c r=\"E4\"><f>2+2</f><v/></c></row>"));
    REQUIRE(loaded.value);
    CHECK(codes(loaded.problems) == "xlsx.formula-without-value");
    CHECK(loaded.problems[0].text.starts_with("2 formulas "));
    CHECK(loaded.problems[0].place.path == "sheet S1, cell C4");
    CHECK(show(loaded.value->grids[0].rows[3][2]) == " =");
    CHECK(told_row("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>") == "error #DIV/0! =\nxlsx.error-value");
}

TEST_CASE("days and times by their formats, in both calendars")
{
    auto const row = [](std::string const& serial) {
        std::string cells;
        for (int style = 0; style < 6; ++style)
            cells += "<c s=\"" + std::to_string(style) + "\"><v>" + serial + "</v></c>";
        return "<sheetData><row>" + cells + "</row></sheetData>";
    };
    CHECK(workbook_told(workbook_bytes({.sheets = {row("46568")}, .styles = styles})) ==
          "number 46568|date 2027-06-30|date 2027-06-30|date 2027-06-30|text 1117632:00:00|number 46568 >2\n");
    CHECK(workbook_told(workbook_bytes({.sheets = {row("0.25")}, .styles = styles})) ==
          "number 0.25|text 06:00:00|text 06:00:00|text 06:00:00|text 6:00:00|number 0.25 >2\n");
    CHECK(workbook_told(workbook_bytes({.sheets = {row("45106.5")}, .styles = styles, .properties = "<workbookPr date1904=\"1\"/>"})) ==
          "number 45106.5|date 2027-06-30 12:00:00|date 2027-06-30 12:00:00|date 2027-06-30 12:00:00|text 1082556:00:00|"
          "number 45106.5 >2\n");
    CHECK(workbook_told(workbook_bytes({.sheets = {row("60")}, .styles = styles})) ==
          "number 60|number 60|number 60|number 60|text 1440:00:00|number 60 >2\nxlsx.not-a-day");
    // A cell that names no style has the first.
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData><row><c><v>46568</v></c></row></sheetData>"},
                               .styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"})) == "date 2027-06-30\n");
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData><row><c s=\"9\"><v>46568</v></c></row></sheetData>"}, .styles = styles})) ==
          "number 46568\n");
}

TEST_CASE("cells that hold something else than they say are kept as text")
{
    for (auto const* cell : {"<c><v>1,5</v></c>", "<c t=\"b\"><v>1,5</v></c>", "<c t=\"d\"><v>1,5</v></c>", "<c t=\"q\"><v>1,5</v></c>"})
        CHECK(told_row(cell) == "text 1,5\nxlsx.not-a-value");
}

TEST_CASE("where cells stand")
{
    CHECK(workbook_told(workbook_of_rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")) ==
          "\n|number 1|number 2\nnumber 3\n");
    CHECK(workbook_told(workbook_of_rows("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")) ==
          "number 2\nnumber 1\n");
    CHECK(told_row("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>") == "number 2\nxlsx.cell-twice");
    for (auto const* rows : {"<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"x\"/>", "<row><c r=\"XFE1\"/></row>",
                             "<row><c r=\"1\"/></row>", "<row r=\"1048576\"/><row/>", "<row><c r=\"XFD1\"/><c/></row>"}) {
        auto const loaded = read(workbook_of_rows(rows));
        CHECK(codes(loaded.problems) == "xlsx.bad-reference");
        CHECK_FALSE(loaded.value);
    }
    CHECK(told_row("") == "");
    CHECK(read(workbook_of_rows("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")).value->grids[0].rows.size() == 1'048'576);
}

TEST_CASE("what is merged and hidden")
{
    auto const loaded = read(workbook_bytes(
        {.sheets = {"<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"3\" max=\"16384\" hidden=\"true\"/></cols><sheetData>"
                    "<row r=\"1\" hidden=\"0\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"D2\"><v>2</v></c></row>"
                    "<row r=\"9\" hidden=\"1\"/></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>",
                    "<sheetData/>"},
         .sheet_attributes = "state=\"veryHidden\""}));
    REQUIRE(loaded.value);
    REQUIRE(loaded.value->grids.size() == 2);
    auto const& grid = loaded.value->grids[0];
    CHECK(grid.name == "S1");
    CHECK(grid.hidden);
    CHECK(grid.hidden_rows == std::vector<std::size_t>{1});          // row 9 holds nothing
    CHECK(grid.hidden_columns == std::vector<std::size_t>{1, 2, 3}); // of those that the sheet uses
    CHECK(grid.merged == std::vector<CellRange>{{0, 0, 0, 1}});
    CHECK(codes(loaded.problems) == "xlsx.hidden-sheet xlsx.hidden-rows xlsx.hidden-columns");
    CHECK(loaded.problems[1].text.find("row 2") != std::string::npos);
    CHECK(loaded.problems[2].text.starts_with("3 columns"));
    CHECK(loaded.problems[2].text.find("column B") != std::string::npos);
    CHECK_FALSE(loaded.value->grids[1].hidden);
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData/><mergeCells><mergeCell ref=\"A\"/></mergeCells>"}})) == "xlsx.bad-reference");
}

TEST_CASE("indentation from styles and from spaces")
{
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData><row><c s=\"5\" t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row></sheetData>"},
                               .strings = "<si><t xml:space=\"preserve\">  a</t></si>",
                               .styles = styles})) == "text a >4|text a >2\n");
}

TEST_CASE("strict workbooks")
{
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData><row><c s=\"1\"><v>46568</v></c></row></sheetData>"}, .styles = styles,
                               .strict = true})) == "date 2027-06-30\n");
}

TEST_CASE("a chart's sheet holds no cells and says so")
{
    auto const loaded = read(workbook_bytes({.sheets = {"<chartsheet><sheetData><row><c><v>1</v></c></row></sheetData></chartsheet>",
                                                        "<sheetData><row><c><v>2</v></c></row></sheetData>"}}));
    REQUIRE(loaded.value);
    CHECK(codes(loaded.problems) == "xlsx.no-cells");
    CHECK(loaded.problems[0].place.path == "sheet S1");
    REQUIRE(loaded.value->grids.size() == 2);
    CHECK(loaded.value->grids[0].rows.empty());
    CHECK(show(loaded.value->grids[1].rows[0][0]) == "number 2");
}

TEST_CASE("a sheet whose checksum is wrong is refused, although its XML is sound")
{
    auto bytes = workbook_of_rows("<row><c><v>46568</v></c></row>");
    bytes.replace(bytes.find("46568"), 5, "46569");
    CHECK(workbook_told(bytes) == "package.damaged");
}

TEST_CASE("workbooks that are refused")
{
    CHECK(workbook_told(workbook_bytes({.sheets = {}})) == "xlsx.no-sheet");
    CHECK(workbook_told(workbook_of_rows("<row><c><v>1</c></row>")) == "xml.damaged");
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData/>"}, .strings = "<si>&lol;</si>"})) == "xml.entity");
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData/>"}, .styles = "<cellXfs>"})) == "xml.damaged");
    // The first sheet's entry points nowhere.
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData/>"}, .sheet_attributes = "q:id=\"none\""})) == "xlsx.no-sheet");
    // Two entries for one part.
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData/>", "<sheetData/>"}, .sheet_attributes = "q:id=\"sheet2\""})) == "xlsx.no-sheet");
    std::string many;
    for (int i = 0; i < 20; ++i) many += "<sheet name=\"x\" r:id=\"x\"/>";
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData/>"}, .properties = "<sheets>" + many + "</sheets>"})) == "xlsx.no-sheet");
    CHECK(workbook_told(tests::zip_bytes({{"word/document.xml", "<x/>"}})) == "file.not-a-workbook");
}

TEST_CASE("small files that unfold to more than a memory holds are refused")
{
    // One long text, shown in many cells.
    std::string rows;
    for (int i = 0; i < 20'000; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData>" + rows + "</sheetData>"},
                               .strings = "<si><t>" + std::string(10'000, 'x') + "</t></si>"})) == "document.too-large");
    // One cell at the far end of each row.
    rows.clear();
    for (int i = 1; i < 1'000; ++i) rows += "<row><c r=\"XFD" + std::to_string(i) + "\"><v>1</v></c></row>";
    auto const loaded = read(workbook_of_rows(rows));
    CHECK(codes(loaded.problems) == "document.too-large");
    CHECK(loaded.problems[0].place.path == "sheet S1");
    // One text of very many runs.
    std::string runs;
    for (int i = 0; i < 1'700; ++i) runs += "<r><t>" + std::string(10'000, 'x') + "</t></r>";
    CHECK(workbook_told(workbook_bytes({.sheets = {"<sheetData/>"}, .strings = "<si>" + runs + "</si>"})) == "xml.too-long");
    // Elements that hold nothing.
    std::string merges;
    for (std::size_t i = 0; i <= DocumentRoom::most_cells; ++i) merges += "<mergeCell ref=\"A1\"/>";
    CHECK(workbook_told(workbook_bytes({.sheets = {"<mergeCells>" + merges + "</mergeCells>"}})) == "document.too-large");
    std::string formats;
    for (std::size_t i = 0; i <= DocumentRoom::most_cells; ++i) formats += "<xf/>";
    CHECK(workbook_told(workbook_bytes({.sheets = {""}, .styles = "<cellXfs>" + formats + "</cellXfs>"})) == "document.too-large");
}

TEST_CASE("an import says once what is hidden, with all its places")
{
    auto const path = (std::filesystem::temp_directory_path() / "fundbraid-hidden-rows-test.xlsx").string();
    std::ofstream{path, std::ios::binary} << workbook_of_rows(
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>Item</t></is></c><c t=\"inlineStr\"><is><t>Amount</t></is></c></row>"
        "<row r=\"2\" hidden=\"1\"><c t=\"inlineStr\"><is><t>Rent</t></is></c><c><v>5</v></c></row>"
        "<row r=\"3\"><c t=\"inlineStr\"><is><t>Fuel</t></is></c><c><v>7</v></c></row>");
    auto const import = read_tables(path, Plan{}, {});
    std::filesystem::remove(path);
    std::string hidden;
    for (auto const& problem : import.problems)
        if (problem.code.find("hidden") != std::string::npos) hidden += problem.code + ": " + problem.text;
    CHECK(hidden == "import.hidden-rows: Hidden rows are read like the others: 2.");
}
