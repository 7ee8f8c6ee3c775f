#include "importers/office_document.hpp"

#include "importers/part_xml.hpp"
#include "importers/relationships.hpp"

#include <algorithm>

namespace importers {

using budget::Loaded;
using budget::Severity;

namespace {

Loaded<OfficeDocument> refused(Package const& package, char const* code, char const* text, char const* remedy)
{
    return {std::nullopt, {{Severity::error, code, text, remedy, {package.name(), 0, {}}}}};
}

Loaded<OfficeDocument> refuse_open_document(Package const& package)
{
    auto stream = package.stream("mimetype");
    if (!stream.value) return {std::nullopt, std::move(stream.problems)};
    char bytes[64]; // more than any of its words
    std::string_view const kind{bytes, stream.value->read(bytes, sizeof bytes)};
    if (kind.starts_with("application/vnd.oasis.opendocument.text"))
        return refused(package, "file.open-document", "This is an OpenDocument text (.odt).",
                       "Open it in LibreOffice and save it as .docx.");
    if (kind.starts_with("application/vnd.oasis.opendocument.spreadsheet"))
        return refused(package, "file.open-document", "This is an OpenDocument spreadsheet (.ods).",
                       "Open it in LibreOffice and save it as .xlsx.");
    return {};
}

} // namespace

Loaded<OfficeDocument> find_office_document(Package const& package)
{
    if (package.find("mimetype")) return refuse_open_document(package);
    if (package.find("Index/Document.iwa"))
        return refused(package, "file.apple", "This is a document of Apple's Numbers or Pages.",
                       "Export it from there as an Excel or Word file.");
    auto const pointers = read_relationships(package, "");
    if (!pointers.value) return {std::nullopt, pointers.problems};
    auto const found = std::find_if(pointers.value->begin(), pointers.value->end(),
                                    [](Relationship const& one) { return one.is("officeDocument"); });
    if (found == pointers.value->end()) {
        if (!package.find("[Content_Types].xml")) return {};
        return refused(package, "package.no-document", "The file doesn't say which of its parts is the document.",
                       "Open it in Excel or Word, which may repair it, and save it anew.");
    }
    if (found->target.ends_with(".bin"))
        return refused(package, "file.binary-workbook", "This is a binary workbook (.xlsb).",
                       "Open it in Excel or LibreOffice and save it as .xlsx.");
    auto part = PartXml::open(package, found->target);
    if (!part.value) return {std::nullopt, std::move(part.problems)};
    auto& xml = part.value->xml();
    auto token = xml.next();
    while (token == XmlToken::text) token = xml.next();
    if (token != XmlToken::start) return {std::nullopt, {part.value->problem()}};
    if (xml.name() == "workbook") return {OfficeDocument{OfficeKind::workbook, found->target}, {}};
    if (xml.name() == "document") return {OfficeDocument{OfficeKind::word, found->target}, {}};
    return refused(package, "file.other-office", "This is neither a workbook nor a Word document, but another office document.",
                   "Choose the workbook (.xlsx) or the Word document (.docx).");
}

} // namespace importers
