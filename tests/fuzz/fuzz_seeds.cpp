#include "tests/fuzz/fuzz_seeds.hpp"

#include "tests/support/workbook_bytes.hpp"
#include "tests/support/zip_bytes.hpp"

namespace fuzz {

namespace {

std::string const sheet =
    "<sheetFormatPr/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\">"
    "<v>0</v></c><c r=\"B1\" s=\"1\"><v>46568.5</v></c><c t=\"b\"><f>1=1</f><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>"
    "<row><c t=\"inlineStr\"><is><r><t xml:space=\"preserve\"> a</t></r><rPh><t>b</t></rPh></is></c><c t=\"str\"><f>x</f>"
    "<v>a_x000D_b</v></c><c t=\"d\"><v>2027-06-30T14:15:00</v></c><c s=\"2\"><v>-1.5E-3</v></c><c><f/></c></row></sheetData>"
    "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>";
std::string const strings = "<si><t>Salaries &amp; fringe</t></si><si/>";
std::string const styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
                           "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"><alignment indent=\"2\"/></xf></cellXfs>";

std::string element(std::string const& name, std::string const& inside) { return "<" + name + ">" + inside + "</" + name + ">"; }

} // namespace

std::string pointers_to(std::vector<std::pair<std::string, std::string>> const& targets)
{
    std::string all;
    for (std::size_t i = 0; i < targets.size(); ++i)
        all += "<Relationship Id=\"r" + std::to_string(i + 1) + "\" Type=\"x/" + targets[i].first + "\" Target=\"" +
               targets[i].second + "\"/>";
    return element("Relationships", all);
}

std::vector<std::string> workbook_seeds()
{
    return {
        tests::workbook_bytes({.sheets = {sheet}, .strings = strings, .styles = styles}),
        tests::workbook_bytes({.sheets = {sheet, "<chartsheet></chartsheet>"}, .strings = strings, .styles = styles,
                               .properties = "<workbookPr date1904=\"1\"/>", .sheet_attributes = "state=\"hidden\"", .strict = true}),
        tests::workbook_of_rows("<row><c><v>1</v></c></row>"),
        tests::zip_bytes({{"a", "b"}, {"c/", ""}, {"d", "efg", true}, {"h", "i", true, true}}),
    };
}

std::vector<std::string> workbook_part_seeds()
{
    auto const workbook = [](std::string const& properties) {
        return element("workbook", properties + "<sheets><sheet name=\"A\" r:id=\"r1\"/></sheets>");
    };
    return {
        element("worksheet", sheet) + "\xFF" + element("sst", strings) + "\xFF" + element("styleSheet", styles) + "\xFF" + workbook(""),
        element("worksheet", "<sheetData/>") + "\xFF<sst/>\xFF<styleSheet/>\xFF" + workbook("<workbookPr date1904=\"1\"/>"),
    };
}

std::vector<std::string> separated_text_seeds()
{
    return {
        "Program,Cost\n\"Crisis, team\",\"$1,234.50\"\nRadios,\"5\"\"\"\n",
        "sep=;\r\nName;Betrag\r\nA;1.234,56\r\n\r\nB;\"x\r\ny\"\r\n",
        "a\tb\rc\td\r",
        "\xEF\xBB\xBF" "a|b\nc|d",
        "Caf\xE9,\x80 5\n",
        std::string{"\xFF\xFE" "a\0,\0\x3D\xD8\x00\xDE\n\0", 12},
        std::string{"\0a\0,\0b\0\n\0c\0,\0d", 14},
        "a,\"b\nc,\"\"d\"e\n",
    };
}

std::vector<std::string> recognise_seeds()
{
    auto seeds = workbook_seeds();
    for (auto const* text : {"<?xml version=\"1.0\"?><Grants><a/></Grants>", "<plan/>", "<html/>", "{}", "%PDF-", "a,b\n1,2\n"})
        seeds.emplace_back(text);
    seeds.push_back(std::string{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" "W\0o\0r\0k\0b\0o\0o\0k\0", 24});
    seeds.push_back(tests::zip_bytes({{"_rels/.rels", pointers_to({{"officeDocument", "word/document.xml"}})},
                                      {"word/document.xml", "<document/>"}}));
    seeds.push_back(tests::zip_bytes({{"extract.xml", "<Grants/>", true, true}}));
    seeds.push_back(tests::zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.text"}}));
    return seeds;
}

std::vector<std::string> xml_seeds()
{
    return {
        "<?xml version='1.0' encoding=\"UTF-8\"?><!-- c --><a x='1' p:y=\"&lt;2\"><b/>t&amp;&#x41;<![CDATA[<]]>\r\n</a >",
        "<a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
        std::string{"<\0a\0/\0>\0", 8},
        std::string{"\xFE\xFF\0<\0a\0>\0<\0/\0a\0>", 16},
    };
}

std::vector<std::string> typed_seeds()
{
    return {"$1,234.50", "(12)", "12-", "5k", "$ 1.2m", "=52000*1.03", "3.4 %", "=7.65%+1.45%", "2 1/2", "1.234,56", "\xC2\xBD",
            "6/30/27", "June 30, 2027", "FY27", "June 2027", "30-Jun-27", "Q3 FY2027", "2027-06-30"};
}

std::vector<std::string> stored_seeds()
{
    return {"0.30000000000000004", "-1.5E-3", "46568.59375", "2958465", "1E+300", "90E+0400", "2027-06-30T14:15:00.5Z", "[$-409]d\\-mmm\\-yy;@",
            "#,##0.00_);[Red](#,##0.00)", "[h]:mm:ss", "h:mm AM/PM", "0.00E+00", "\"x\"yyyy"};
}

} // namespace fuzz
