#include "tests/support/workbook_bytes.hpp"

#include "tests/support/zip_bytes.hpp"

namespace tests {

std::string workbook_bytes(WorkbookParts const& parts)
{
    std::string const types = parts.strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                                           : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string const names = parts.strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                                           : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    auto const wrapped = [&](std::string const& element, std::string const& inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + element + " xmlns=\"" + names + "\" xmlns:r=\"" + types + "\">" +
               inside + "</" + element + ">";
    };
    std::string pointers;
    auto const point = [&](std::string const& id, std::string const& type, std::string const& target) {
        pointers += "<Relationship Id=\"" + id + "\" Type=\"" + types + "/" + type + "\" Target=\"" + target + "\"/>";
    };
    auto const pointing = [&] {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + pointers +
               "</Relationships>";
    };

    std::vector<ZipPart> zip{{.name = "[Content_Types].xml", .bytes = "<Types/>"}};
    point("rId1", "officeDocument", "xl/workbook.xml");
    zip.push_back({.name = "_rels/.rels", .bytes = pointing()});
    pointers.clear();
    std::string entries;
    for (std::size_t i = 1; i <= parts.sheets.size(); ++i) {
        auto const number = std::to_string(i);
        entries += "<sheet name=\"S" + number + "\" sheetId=\"" + number + "\" " + (i == 1 ? parts.sheet_attributes : "") +
                   " r:id=\"sheet" + number + "\"/>";
        point("sheet" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        auto const& inside = parts.sheets[i - 1];
        zip.push_back({.name = "xl/worksheets/sheet" + number + ".xml",
                       .bytes = inside.starts_with("<chartsheet>") ? inside : wrapped("worksheet", inside)});
    }
    if (!parts.strings.empty()) {
        point("strings", "sharedStrings", "/xl/sharedStrings.xml");
        zip.push_back({.name = "xl/sharedStrings.xml", .bytes = wrapped("sst", parts.strings)});
    }
    if (!parts.styles.empty()) {
        point("styles", "styles", "./../xl/styles.xml");
        zip.push_back({.name = "xl/styles.xml", .bytes = wrapped("styleSheet", parts.styles)});
    }
    zip.push_back({.name = "xl/workbook.xml",
                   .bytes = wrapped("workbook", parts.properties + "<sheets>" + entries + "</sheets>")});
    zip.push_back({.name = "xl/_rels/workbook.xml.rels", .bytes = pointing()});
    return zip_bytes(zip);
}

std::string workbook_of_rows(std::string const& rows) { return workbook_bytes({.sheets = {"<sheetData>" + rows + "</sheetData>"}}); }

} // namespace tests
