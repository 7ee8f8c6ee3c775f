#include "tests/support/word_document.hpp"

#include "tests/support/zip_bytes.hpp"

namespace tests {

namespace {

std::string escaped(std::string const& text)
{
    std::string out;
    for (char const c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '\n') out += "</w:t><w:br/><w:t xml:space=\"preserve\">";
        else if (c == '\t') out += "</w:t><w:tab/><w:t xml:space=\"preserve\">";
        else out += c;
    }
    return out;
}

std::string lines(std::string const& text)
{
    std::string paragraphs;
    for (std::size_t from = 0; from <= text.size();) {
        auto const end = std::min(text.find('\n', from), text.size());
        paragraphs += word_line(text.substr(from, end - from));
        from = end + 1;
    }
    return paragraphs;
}

} // namespace

std::string word_run(std::string const& text) { return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>"; }

std::string word_paragraph(std::string const& inner_xml, int heading)
{
    auto const style = heading > 0 ? "<w:pPr><w:pStyle w:val=\"Titel" + std::to_string(heading) + "\"/></w:pPr>" : std::string{};
    return "<w:p>" + style + inner_xml + "</w:p>";
}

std::string word_line(std::string const& text, int heading) { return word_paragraph(word_run(text), heading); }

std::string word_cell(std::string const& inner_xml, std::string const& properties)
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inner_xml + "</w:tc>";
}

std::string word_row(std::vector<std::string> const& cells)
{
    std::string row = "<w:tr>";
    for (auto const& cell : cells) row += cell;
    return row + "</w:tr>";
}

std::string word_table(std::vector<std::string> const& rows)
{
    std::string table = "<w:tbl><w:tblPr/>";
    for (auto const& row : rows) table += row;
    return table + "</w:tbl>";
}

std::string box_control(bool ticked, std::string const& glyph)
{
    return std::string{"<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\""} + (ticked ? "1" : "0") +
           "\"/><w14:checkedState w14:val=\"2612\"/><w14:uncheckedState w14:val=\"2610\"/></w14:checkbox></w:sdtPr><w:sdtContent>" + word_run(glyph) +
           "</w:sdtContent></w:sdt>";
}

std::string box_field(bool ticked)
{
    return std::string{"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Check1\"/><w:checkBox><w:sizeAuto/><w:default w:val=\""} +
           (ticked ? "1" : "0") +
           "\"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string box_symbol(std::string const& font, std::string const& code)
{
    return "<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>";
}

std::string word_document(std::string const& body, bool strict)
{
    std::string const main_part = strict ? "word/letter.xml" : "word/document.xml";
    std::string const office = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string const word = strict ? "http://purl.oclc.org/ooxml/wordprocessingml/main" : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    std::string const top = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    auto const relationship = [&](char const* id, char const* type, std::string const& target) {
        return std::string{"<Relationship Id=\""} + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target + "\"/>";
    };
    auto const relationships = [&](std::string const& inner) {
        return top + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner + "</Relationships>";
    };
    std::string styles = top + "<w:styles xmlns:w=\"" + word + "\"><w:style w:type=\"paragraph\" w:styleId=\"Titel1\"><w:name w:val=\"heading 1\"/></w:style>"
                         "<w:style w:type=\"paragraph\" w:styleId=\"Titel2\"><w:name w:val=\"Section\"/><w:basedOn w:val=\"Deep\"/></w:style>"
                         "<w:style w:type=\"paragraph\" w:styleId=\"Deep\"><w:name w:val=\"Deep\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style></w:styles>";
    return zip_bytes({{"[Content_Types].xml", top + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                              "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                              "<Override PartName=\"/" + main_part + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                                              "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"},
                      {"_rels/.rels", relationships(relationship("r1", "officeDocument", main_part))},
                      {main_part.substr(0, 5) + "_rels/" + main_part.substr(5) + ".rels", relationships(relationship("r1", "styles", "styles.xml"))},
                      {"word/styles.xml", styles},
                      {main_part, top + "<w:document xmlns:w=\"" + word + "\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
                                  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body + "</w:body></w:document>", true}});
}

std::string worksheet_headings()
{
    return worksheet_row({"Funding Source", "Funding Type", "Length of Funding", "Funding End Date", "Renewable Funding?", "Funding Restrictions", "Funding Flexibility"});
}

std::string worksheet_row(std::vector<std::string> const& cells)
{
    std::vector<std::string> made;
    for (auto const& cell : cells) made.push_back(word_cell(lines(cell)));
    return word_row(made);
}

} // namespace tests
