#include "importers/recognise.hpp"

#include "tests/support/workbook_bytes.hpp"
#include "tests/support/zip_bytes.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace budget;
using namespace importers;
using tests::zip_bytes;
using tests::ZipPart;

namespace {

std::string kind_told(std::string const& bytes, std::string const& name = "given")
{
    auto file = FileBytes::in_memory(bytes, name);
    if (!file.value) return file.problems.at(0).code;
    auto const found = recognise(std::move(*file.value));
    if (!found.value) {
        REQUIRE(found.problems.size() == 1);
        CHECK(found.problems[0].text.ends_with('.'));
        CHECK(found.problems[0].remedy.ends_with('.'));
        CHECK(found.problems[0].place.file == name);
        return found.problems[0].code;
    }
    static char const* const kinds[] = {"workbook", "word", "text", "grants", "zipped grants", "plan"};
    return kinds[static_cast<int>(found.value->kind)];
}

std::string office(std::string const& target, std::string const& root)
{
    return zip_bytes({{"[Content_Types].xml", "<Types/>"},
                      {"_rels/.rels", "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='" + target +
                                          "'/></Relationships>"},
                      {target, "<" + root + "/>"}});
}

} // namespace

TEST_CASE("files are recognised by their bytes, whatever their names are")
{
    for (auto const* name : {"given", "a.csv", "a.xlsx", "a.docx", "dir/a.zip"}) {
        CHECK(kind_told(tests::workbook_of_rows(""), name) == "workbook");
        CHECK(kind_told(office("word/document.xml", "w:document"), name) == "word");
    }
    for (auto const* name : {"given", "a.csv", "a.txt", "x.xlsx/a.tsv"}) CHECK(kind_told("a,b\n1,2\n", name) == "text");
    CHECK(kind_told("<Grants/>") == "grants");
    CHECK(kind_told("\n <?xml version='1.0'?><!-- x --><g:Grants/>", "a.csv") == "grants");
    CHECK(kind_told("\xEF\xBB\xBF<Grants/>") == "grants");
    CHECK(kind_told("<plan version='1'/>") == "plan");
    CHECK(kind_told(zip_bytes({{"readme.txt", "x"}, {"a.xml", "<other/>"}, {"b.XML", "<Grants/>"}})) == "zipped grants");
    std::string wide;
    for (char const c : std::string{"<Grants/>"}) wide += {c, '\0'};
    CHECK(kind_told(wide) == "grants");
    CHECK(kind_told("\xFF\xFE" + wide) == "grants");
}

TEST_CASE("the part that holds a zipped extract")
{
    auto file = FileBytes::in_memory(zip_bytes({{"a.xml", "<other/>"}, {"b.xml", "<Grants/>"}}), "given");
    auto const found = recognise(std::move(*file.value));
    REQUIRE(found.value);
    CHECK(found.value->part_name == "b.xml");
    CHECK(found.value->package->read("b.xml").value == "<Grants/>");
}

TEST_CASE("what can't be read is named")
{
    CHECK(kind_told("") == "file.empty");
    CHECK(kind_told("%PDF-1.7") == "file.pdf");
    CHECK(kind_told("a,b\n", "a.xlsx") == "file.text-in-disguise");
    CHECK(kind_told("a,b\n", "a.XLSM") == "file.text-in-disguise");
    CHECK(kind_told("a,b\n", "a.xls") == "file.text-in-disguise");
    CHECK(kind_told("a,b\n", "a.docx") == "file.text-in-disguise");
    CHECK(kind_told("a,b\n", "a.doc") == "file.text-in-disguise");
    CHECK(kind_told("<html><table>", "a.xls") == "file.web-page");
    CHECK(kind_told("<!DOCTYPE HTML><html>") == "file.web-page");
    CHECK(kind_told("{\"a\": 1}") == "file.json");
    CHECK(kind_told("[{\"a\": 1}]") == "file.json");
    CHECK(kind_told("\x05user", "dir/~$a.xlsx") == "file.lock");
    CHECK(kind_told("<rss/>") == "file.other-xml");
    CHECK(kind_told("<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>", "b.fods") == "file.open-document");
    CHECK(kind_told("<rss") == "xml.damaged");
    CHECK(kind_told("<!DOCTYPE Grants SYSTEM 'x'><Grants/>") == "xml.document-type");
    CHECK(kind_told(zip_bytes({{"a.txt", "x"}})) == "file.other-zip");
    CHECK(kind_told(zip_bytes({{"a.xml", "<rss/>"}})) == "file.other-zip");
    CHECK(kind_told(zip_bytes({{"a.xml", "<rss"}})) == "xml.damaged");
    CHECK(kind_told("PK not a zip") == "file.not-zip");
    CHECK(kind_told(office("xl/workbook.bin", "x")) == "file.binary-workbook");
    CHECK(kind_told(office("ppt/presentation.xml", "p:presentation")) == "file.other-office");
    CHECK(kind_told(office("xl/workbook.xml", "")) == "xml.damaged");
    CHECK(kind_told(zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) == "file.open-document");
    CHECK(kind_told(zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.text"}})) == "file.open-document");
    CHECK(kind_told(zip_bytes({{"mimetype", "application/epub+zip"}})) == "file.other-zip");
    CHECK(kind_told(zip_bytes({{"Index/Document.iwa", "x"}})) == "file.apple");
    CHECK(kind_told(zip_bytes({{"[Content_Types].xml", "<Types/>"}})) == "package.no-document");
    CHECK(kind_told(zip_bytes({{"_rels/.rels", "<Relationships><Relationship Type='x/officeDocument' Target='none.xml'/></Relationships>"}})) ==
          "package.part-missing");
    std::string many;
    for (int i = 0; i <= 10'000; ++i) many += "<Relationship/>";
    CHECK(kind_told(zip_bytes({{"_rels/.rels", "<Relationships>" + many + "</Relationships>"}})) == "package.too-many-parts");
    CHECK(kind_told(zip_bytes({{"_rels/.rels", "<Relationships><Relationship Id='" + std::string(4'001, 'x') + "'/></Relationships>"}})) ==
          "package.too-many-parts");
}

TEST_CASE("an extract may unpack to more than a workbook may")
{
    auto const large = [](ZipPart part) {
        part.claims = 300u << 20;
        part.bytes += std::string(2 << 20, ' ');
        return part;
    };
    CHECK(kind_told(zip_bytes({large({.name = "a.xml", .bytes = "<Grants/>"})})) == "zipped grants");
    CHECK(kind_told(zip_bytes({{"_rels/.rels", "<Relationships><Relationship Type='x/officeDocument' Target='a.xml'/></Relationships>"},
                          large({.name = "a.xml", .bytes = "<workbook/>"})})) == "package.too-large");
}

TEST_CASE("reading a document from disk")
{
    auto const path = std::filesystem::temp_directory_path() / "fundbraid_recognise_test.xlsx";
    std::ofstream{path, std::ios::binary} << tests::workbook_of_rows("<row><c><v>7</v></c></row>");
    auto const read = read_document(path.string());
    REQUIRE(read.value);
    CHECK(read.value->file == path);
    CHECK(read.value->grids.at(0).rows.at(0).at(0).text == "7");
    std::ofstream{path, std::ios::binary} << office("word/document.xml", "document");
    CHECK(read_document(path.string()).problems.at(0).code == "file.no-tables");
    std::filesystem::remove(path);
    CHECK(read_document(path.string()).problems.at(0).code == "file.not-opened");
}
