#include "templates/docx_writer.hpp"

#include "templates/cell_text.hpp"
#include "templates/docx_columns.hpp"
#include "templates/markup.hpp"
#include "templates/stored_zip.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

namespace {

constexpr char const* head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
// In twentieths of a point.
struct PageSize {
    int long_side = 15840; // US Letter
    int short_side = 12240;
};
constexpr PageSize tabloid{24480, 15840}; // for tables that Letter doesn't hold
constexpr int margin = 720;

// A run of text; line feeds become breaks.
std::string run(std::string const& text, std::string const& look = {})
{
    std::string inside;
    for (std::size_t from = 0; from <= text.size();) {
        auto const end = std::min(text.find('\n', from), text.size());
        if (from > 0) inside += "<w:br/>";
        inside += "<w:t xml:space=\"preserve\">" + escaped(text.substr(from, end - from)) + "</w:t>";
        from = end + 1;
    }
    return "<w:r>" + (look.empty() ? "" : "<w:rPr>" + look + "</w:rPr>") + inside + "</w:r>";
}

std::string paragraph(std::string const& style, std::string const& inside, std::string const& more = {})
{
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + more + "</w:pPr>" + inside + "</w:p>";
}

bool is_zero(Value const& value)
{
    auto const* amount = std::get_if<budget::Money>(&value);
    return amount && amount->is_zero();
}

std::string look_of(Cell const& cell)
{
    std::string look;
    if (cell.meaning == Meaning::total) look += "<w:b/>";
    if (cell.meaning == Meaning::bad || (cell.meaning == Meaning::gap && !is_zero(cell.value))) look += "<w:color w:val=\"B00020\"/>";
    return look;
}

std::string row_of(Table const& table, std::vector<std::string> const& texts, std::vector<std::string> const& looks, DocxColumns const& columns, bool is_head)
{
    auto const size = columns.type == docx_type ? std::string{} : fmt::format("<w:sz w:val=\"{}\"/>", columns.type);
    std::string out = "<w:tr><w:trPr><w:cantSplit/>" + std::string(is_head ? "<w:tblHeader/>" : "") + "</w:trPr>";
    for (std::size_t column = 0; column < texts.size(); ++column) {
        bool const right = is_counted(table.columns[column].kind);
        out += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{}</w:tcPr>", columns.widths[column], is_head ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E9EC\"/>" : "");
        out += paragraph("Cell", run(texts[column], looks[column] + size), right ? "<w:jc w:val=\"right\"/>" : "") + "</w:tc>";
    }
    return out + "</w:tr>";
}

std::string table_xml(Table const& table, int page)
{
    std::string out;
    if (!table.title.empty()) out += paragraph("Heading2", run(table.title));
    if (table.columns.empty()) return out;
    auto const columns = docx_columns(table, page);
    out += "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"" + std::to_string(page) + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (int const width : columns.widths) out += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
    out += "</w:tblGrid>";
    std::vector<std::string> texts;
    std::vector<std::string> looks(table.columns.size(), "<w:b/>");
    for (auto const& column : table.columns) texts.push_back(column.title);
    out += row_of(table, texts, looks, columns, true);
    auto const add = [&](std::vector<Cell> const& cells) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            texts[column] = text_for_people(cells[column].value);
            looks[column] = look_of(cells[column]);
        }
        out += row_of(table, texts, looks, columns, false);
    };
    for (auto const& row : table.rows) add(row);
    if (table.total) add(*table.total);
    out += "</w:tbl>";
    return out + paragraph("Note", run(table.note)); // Word joins tables that nothing parts
}

struct BlockXml {
    int page;
    std::string operator()(Heading const& heading) const { return paragraph("Heading1", run(heading.text)); }
    std::string operator()(Paragraph const& said) const { return paragraph("Normal", run(said.text, said.meaning == Meaning::bad ? "<w:color w:val=\"B00020\"/>" : "")); }
    std::string operator()(Table const& table) const { return table_xml(table, page); }
    std::string operator()(Chart const& chart) const { return paragraph("Normal", run(chart.title + ": " + chart.description)); }
};

PageSize paper_for(Sheet const& sheet)
{
    PageSize const letter;
    int const page = (sheet.landscape ? letter.long_side : letter.short_side) - 2 * margin;
    bool const fits = std::all_of(sheet.blocks.begin(), sheet.blocks.end(), [&](Block const& block) {
        auto const* table = std::get_if<Table>(&block);
        return !table || fits_docx_page(*table, page);
    });
    return fits ? letter : tabloid;
}

std::string document(Sheet const& sheet)
{
    auto const paper = paper_for(sheet);
    int const width = sheet.landscape ? paper.long_side : paper.short_side;
    int const height = sheet.landscape ? paper.short_side : paper.long_side;
    std::string body = paragraph("Title", run(sheet.title));
    for (auto const& block : sheet.blocks) body += std::visit(BlockXml{width - 2 * margin}, block);
    body += fmt::format("<w:sectPr><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"360\" "
                        "w:footer=\"360\" w:gutter=\"0\"/></w:sectPr>",
                        width, height, sheet.landscape ? " w:orient=\"landscape\"" : "", margin, margin, margin, margin);
    return std::string{head} + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>\n";
}

std::string style(char const* id, char const* name, char const* paragraph_look, int half_points, bool bold)
{
    return fmt::format("<w:style w:type=\"paragraph\"{} w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:pPr>{}</w:pPr><w:rPr>{}<w:sz w:val=\"{}\"/></w:rPr></w:style>",
                       std::string_view{id} == "Normal" ? " w:default=\"1\"" : "", id, name, paragraph_look, bold ? "<w:b/>" : "", half_points);
}

std::string styles()
{
    std::string out = std::string{head} + "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>"
                                          "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    out += style("Normal", "Normal", "<w:spacing w:after=\"100\"/>", 20, false);
    out += style("Title", "Title", "<w:spacing w:after=\"160\"/>", 32, true);
    out += style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>", 26, true);
    out += style("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/>", 22, true);
    out += style("Cell", "Cell", "<w:spacing w:after=\"0\"/>", docx_type, false);
    out += style("Note", "Note", "<w:spacing w:before=\"40\" w:after=\"120\"/>", 16, false);
    out += "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>";
    for (auto const* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        out += fmt::format("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9AA0A6\"/>", side);
    auto const margins = fmt::format("<w:left w:w=\"{0}\" w:type=\"dxa\"/><w:right w:w=\"{0}\" w:type=\"dxa\"/>", docx_cell_margin);
    return out + "</w:tblBorders><w:tblCellMar>" + margins + "</w:tblCellMar></w:tblPr></w:style></w:styles>\n";
}

std::string properties(Sheet const& sheet, budget::Date date)
{
    return std::string{head} +
           "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           escaped(sheet.title) + "</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + plain_text(date) + "T00:00:00Z</dcterms:created></cp:coreProperties>\n";
}

} // namespace

std::string write_docx(Sheet const& sheet, budget::Date date)
{
    std::string const types = std::string{head} +
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
        "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
        "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>\n";
    std::string const relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    std::string const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string const root = std::string{head} + relations + "<Relationship Id=\"rId1\" Type=\"" + office +
        "/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" "
        "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>\n";
    std::string const of_document = std::string{head} + relations + "<Relationship Id=\"rId1\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/></Relationships>\n";
    return stored_zip({{"[Content_Types].xml", types},
                       {"_rels/.rels", root},
                       {"word/document.xml", document(sheet)},
                       {"word/styles.xml", styles()},
                       {"word/_rels/document.xml.rels", of_document},
                       {"docProps/core.xml", properties(sheet, date)}});
}

} // namespace templates
