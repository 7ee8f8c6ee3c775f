// Word documents that the tests write: what stands in them is what is read, whatever is wrapped around it.
#include "importers/docx_reader.hpp"
#include "tests/support/word_document.hpp"
#include "tests/support/zip_bytes.hpp"

#include <catch2/catch.hpp>

using namespace importers;
using namespace tests;

namespace {

budget::Loaded<TextDocument> read_package(std::string bytes)
{
    auto file = FileBytes::in_memory(std::move(bytes), "given.docx");
    REQUIRE(file.value);
    auto package = Package::open(std::move(*file.value));
    if (!package.value) return {std::nullopt, package.problems};
    return read_docx(*package.value);
}

TextDocument docx_of(std::string const& body, bool strict = false)
{
    auto loaded = read_package(word_document(body, strict));
    if (!loaded.value) FAIL(loaded.problems.front().text);
    return std::move(*loaded.value);
}

std::vector<TextTable> tables(TextDocument const& docx_of)
{
    std::vector<TextTable> all;
    for (auto const& block : docx_of.blocks)
        if (auto const* table = std::get_if<TextTable>(&block)) all.push_back(*table);
    return all;
}

// A row as "a | b | c".
std::string row(TextTable const& table, std::size_t number)
{
    std::string text;
    for (auto const& cell : table.grid.rows.at(number))
        text += (&cell == &table.grid.rows[number].front() ? "" : " | ") + cell.text;
    return text;
}

std::string only_cell(std::string const& paragraph_xml)
{
    auto const found = tables(docx_of(word_table({word_row({word_cell(word_paragraph(paragraph_xml))})})));
    return row(found.at(0), 0);
}

std::string const full = ticked_box;
std::string const none = empty_box;

} // namespace

TEST_CASE("lines, headings and tables come in their order, strict documents too")
{
    for (bool const strict : {false, true}) {
        auto const found = docx_of(word_line("Crisis services", 1) + word_line("Mobile Team", 2) + word_line("") +
                                        word_table({word_row({word_cell(word_line("a")), word_cell(word_line("b\tc\nd"))})}) +
                                        word_line("After."),
                                    strict);
        REQUIRE(found.blocks.size() == 4);
        CHECK(std::get<TextLine>(found.blocks[0]).heading == 1);
        CHECK(std::get<TextLine>(found.blocks[1]).text == "Mobile Team");
        CHECK(std::get<TextLine>(found.blocks[1]).heading == 2); // by the outline level of the style it is based on
        CHECK(std::get<TextTable>(found.blocks[2]).grid.name == "Mobile Team");
        CHECK(row(std::get<TextTable>(found.blocks[2]), 0) == "a | b\tc\nd");
        CHECK(std::get<TextLine>(found.blocks[3]).heading == 0);
    }
}

TEST_CASE("every kind of box becomes the same two characters")
{
    CHECK(only_cell(box_control(true, "\xE2\x98\x92") + word_run(" One-Time")) == full + " One-Time");
    CHECK(only_cell(box_control(false, "\xE2\x98\x90") + word_run(" One-Time")) == none + " One-Time");
    CHECK(only_cell(box_control(true, "X") + word_run(" Low")) == full + " Low");
    CHECK(only_cell(box_field(true) + word_run(" Annual") + box_field(false) + word_run(" Multi-Year")) ==
          full + " Annual" + none + " Multi-Year");
    CHECK(only_cell(box_symbol("Wingdings", "F0FE") + box_symbol("Wingdings", "F0A8")) == full + none);
    CHECK(only_cell(box_symbol("Wingdings 2", "F052") + box_symbol("Wingdings 2", "00A3")) == full + none);
    CHECK(only_cell("<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr><w:t>\xC2\xA8</w:t></w:r>") ==
          none);
    CHECK(only_cell(word_run("\xE2\x98\x91 High")) == "\xE2\x98\x91 High"); // typed ones stay as they are
}

TEST_CASE("a control whose record and picture disagree shows both boxes")
{
    CHECK(only_cell(box_control(true, none)) == none + full);
    CHECK(only_cell(box_control(false, full)) == none + full);
}

TEST_CASE("rows, cells and text inside content controls are read; what nobody typed isn't")
{
    auto const control = [](std::string const& inner, std::string const& properties = "") {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + inner + "</w:sdtContent></w:sdt>";
    };
    auto const found = tables(docx_of(word_table(
        {control(word_row({word_cell(word_line("a")), control(word_cell(word_line("b")))})),
         word_row({word_cell(control(word_line("c"))),
                   word_cell(word_paragraph(control(word_run("Click here to enter text."), "<w:showingPlcHdr/>")))})})));
    REQUIRE(found.size() == 1);
    CHECK(row(found[0], 0) == "a | b");
    CHECK(row(found[0], 1) == "c | ");
}

TEST_CASE("tracked changes: inserted text is text, deleted text isn't")
{
    CHECK(only_cell(word_run("12/31/") + "<w:ins>" + word_run("27") +
                    "</w:ins><w:del><w:r><w:delText>26</w:delText></w:r></w:del>"
                    "<w:moveFrom>" +
                    word_run("gone") + "</w:moveFrom><w:moveTo>" + word_run("!") + "</w:moveTo>") == "12/31/27!");
    auto const found =
        tables(docx_of(word_table({word_row({word_cell(word_line("kept"))}),
                                    "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + word_cell(word_line("struck")) + "</w:tr>"})));
    REQUIRE(found.at(0).grid.rows.size() == 1);
}

TEST_CASE("merged cells keep the columns in place")
{
    auto const found = tables(docx_of(
        word_table({word_row({word_cell(word_line("wide"), "<w:gridSpan w:val=\"2\"/>"), word_cell(word_line("c"))}),
                    word_row({word_cell(word_line("tall"), "<w:vMerge w:val=\"restart\"/>"), word_cell(word_line("b")),
                              word_cell(word_line("c"))}),
                    word_row({word_cell(word_line(""), "<w:vMerge/>"), word_cell(word_line("b2")), word_cell(word_line("c2"))}),
                    "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + word_cell(word_line("late")) + "</w:tr>"})));
    CHECK(row(found.at(0), 0) == "wide |  | c");
    CHECK(row(found[0], 1) == "tall | b | c");
    CHECK(row(found[0], 2) == " | b2 | c2");
    CHECK(row(found[0], 3) == " | late");
    CHECK(found[0].continued == std::vector<std::pair<std::size_t, std::size_t>>{{2, 0}});
}

TEST_CASE("a table in a table is read as one of its own, with the line above it")
{
    auto const inner = word_table({word_row({word_cell(word_line("x")), word_cell(word_line("y"))})});
    auto const found = tables(docx_of(word_table({word_row({word_cell(word_line("Mobile Team") + inner)})})));
    REQUIRE(found.size() == 2);
    CHECK(found[1].within == 1);
    CHECK(found[1].grid.name == "Mobile Team");
    CHECK(row(found[1], 0) == "x | y");
    CHECK(row(found[0], 0) == "Mobile Team\nx\ny");
}

TEST_CASE("what is written twice for older programs is read once")
{
    CHECK(only_cell("<mc:AlternateContent><mc:Choice Requires=\"w14\">" + word_run("new") + "</mc:Choice><mc:Fallback>" +
                    word_run("old") + "</mc:Fallback></mc:AlternateContent>") == "new");
}

TEST_CASE("what is no Word document, or one that can't be read whole, is refused with its reason")
{
    auto const code = [](std::string bytes) {
        auto const loaded = read_package(std::move(bytes));
        if (loaded.value) return std::string{"taken"};
        CHECK(loaded.problems.front().text.ends_with('.'));
        CHECK(loaded.problems.front().remedy.ends_with('.'));
        CHECK(loaded.problems.front().place.file == "given.docx");
        return loaded.problems.front().code;
    };
    CHECK(code(zip_bytes({{"hello.txt", "Hello"}})) == "docx.no-text");
    CHECK(code(zip_bytes({{"word/document.xml", "<w:document><w:p>"}})) == "docx.broken-xml");
    CHECK(code(zip_bytes({{"word/document.xml", "<note/>"}})) == "docx.no-text");
    CHECK(code(zip_bytes({{"word/document.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM "
                                                "\"file:///etc/passwd\">]><w:document><w:body>&e;</w:body></w:document>"}})) ==
          "docx.document-type");
    std::string deep = "<w:document><w:body>";
    for (int i = 0; i < 5000; ++i) deep += "<w:a>";
    for (int i = 0; i < 5000; ++i) deep += "</w:a>";
    CHECK(code(zip_bytes({{"word/document.xml", deep + "</w:body></w:document>"}})) == "docx.too-large");
    auto const wide = word_row({word_cell(word_line("a"), "<w:gridSpan w:val=\"2000000\"/>")});
    CHECK(code(word_document(word_table({wide}))) == "docx.too-large");
}
