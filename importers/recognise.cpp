#include "importers/recognise.hpp"

#include "importers/csv_reader.hpp"
#include "importers/foreign_format.hpp"
#include "importers/office_document.hpp"
#include "importers/part_xml.hpp"
#include "importers/typed_text.hpp"
#include "importers/xlsx_reader.hpp"

#include <algorithm>
#include <utility>

namespace importers {

using budget::Loaded;
using budget::Problem;
using budget::Severity;

namespace {

using namespace std::string_view_literals;

// Grants.gov's extract of August 2026 is 78 MB and unpacks to 320 MB; it is read as a stream.
constexpr PackageLimits zip_limits{.part_bytes = std::uint64_t{2} << 30, .total_bytes = std::uint64_t{2} << 30};

template <class T> Loaded<T> refused(std::string const& name, char const* code, char const* text, char const* remedy)
{
    return {std::nullopt, {{Severity::error, code, text, remedy, {name, 0, {}}}}};
}

std::string_view file_name(std::string_view path) { return path.substr(path.find_last_of("/\\") + 1); }

// The outermost element's name, or why there is none.
Loaded<std::string> root_of(XmlStream& xml)
{
    auto token = xml.next();
    while (token == XmlToken::text) token = xml.next();
    if (token == XmlToken::start) return {std::string{xml.name()}, {}};
    return {std::nullopt, {xml.problem().value_or(Problem{})}};
}

// The first bytes as text without zeros and byte order marks, so that UTF-16 is seen, too.
std::string opening_of(FileBytes& file)
{
    auto text = file.read(0, 2048);
    std::erase(text, '\0');
    for (auto const mark : {"\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\xFE\xFF"sv})
        if (text.starts_with(mark)) text.erase(0, mark.size());
    text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

Loaded<RecognisedFile> recognise_xml(FileBytes file)
{
    std::uint64_t at = 0;
    XmlStream xml{[&](char* into, std::size_t size) -> std::optional<std::size_t> {
        auto const bytes = file.read(at, size);
        std::copy(bytes.begin(), bytes.end(), into);
        at += bytes.size();
        return bytes.size();
    }};
    auto root = root_of(xml);
    if (!root.value) {
        auto& problem = root.problems.front();
        problem.text = "The file" + problem.text.substr(2);
        problem.place.file = file.name();
        return {std::nullopt, std::move(root.problems)};
    }
    if (*root.value == "Grants") return {RecognisedFile{FileKind::grants_gov, std::move(file), {}}, {}};
    if (*root.value == "plan") return {RecognisedFile{FileKind::plan, std::move(file), {}}, {}};
    if (*root.value == "document")
        return refused<RecognisedFile>(file.name(), "file.open-document", "This is a flat OpenDocument file (.fods or .fodt).",
                                       "Open it in LibreOffice and save it as .xlsx or .docx.");
    return refused<RecognisedFile>(file.name(), "file.other-xml", "This XML file is neither a plan nor an extract of Grants.gov.",
                                   "Choose the extract that Grants.gov offers for download.");
}

Loaded<RecognisedFile> recognise_package(FileBytes file)
{
    auto const name = file.name();
    auto package = Package::open(std::move(file), zip_limits);
    if (!package.value) return {std::nullopt, std::move(package.problems)};
    auto const office = find_office_document(*package.value);
    if (!office.problems.empty()) return {std::nullopt, office.problems};
    RecognisedFile found{FileKind::zipped_grants_gov, {}, std::move(*package.value)};
    if (office.value) {
        if (auto beyond = found.package->refuse_beyond({})) return {std::nullopt, {*beyond}};
        found.kind = office.value->kind == OfficeKind::workbook ? FileKind::workbook : FileKind::word;
        return {std::move(found), {}};
    }
    for (auto const& one : found.package->parts()) {
        if (!lower_case(one.name).ends_with(".xml")) continue;
        auto part = PartXml::open(*found.package, one.name);
        if (!part.value) return {std::nullopt, std::move(part.problems)};
        auto const root = root_of(part.value->xml());
        if (!root.value) return {std::nullopt, {part.value->problem()}};
        if (*root.value != "Grants") continue;
        found.part_name = one.name;
        return {std::move(found), {}};
    }
    return refused<RecognisedFile>(name, "file.other-zip", "This zip holds no document that can be read here.",
                                   "Unpack it and choose the file inside.");
}

Loaded<RecognisedFile> recognise_text(FileBytes file, std::string_view opening)
{
    auto const name = lower_case(file_name(file.name()));
    auto const start = lower_case(opening.substr(0, 200));
    if (start.starts_with("<!doctype html") || start.starts_with("<html"))
        return refused<RecognisedFile>(file.name(), "file.web-page", "This is a web page, whatever its name says.",
                                       "Open it in a browser or in Excel and save its table as .xlsx, or copy the table and paste it.");
    for (auto const* ending : {".xlsx", ".xlsm", ".xls", ".docx", ".doc"})
        if (name.ends_with(ending))
            return refused<RecognisedFile>(file.name(), "file.text-in-disguise",
                                           "The file is named like an office document and holds something else.",
                                           "Get it again from where it came from; if it is a table of text, name it .csv.");
    if (start.starts_with('<')) return recognise_xml(std::move(file));
    if (start.starts_with('{') || start.starts_with("[{"))
        return refused<RecognisedFile>(file.name(), "file.json", "This is data in JSON, not a table.",
                                       "Ask for it as a workbook (.xlsx) or as a table of text (.csv).");
    return {RecognisedFile{FileKind::separated_text, std::move(file), {}}, {}};
}

} // namespace

Loaded<RecognisedFile> recognise(FileBytes file)
{
    if (file_name(file.name()).starts_with("~$"))
        return refused<RecognisedFile>(file.name(), "file.lock", "This is the note that a document is open in Excel or Word, not the document.",
                                       "Choose the file of the same name without \"~$\".");
    if (file.read(0, 2) == "PK") return recognise_package(std::move(file));
    if (auto foreign = refuse_foreign_format(file)) return {std::nullopt, {*foreign}};
    auto const opening = opening_of(file);
    return recognise_text(std::move(file), opening);
}

Loaded<Document> read_document(FileBytes file)
{
    auto const name = file.name();
    auto found = recognise(std::move(file));
    if (!found.value) return {std::nullopt, std::move(found.problems)};
    if (found.value->kind == FileKind::workbook) return read_workbook(*found.value->package);
    if (found.value->kind == FileKind::separated_text) return read_separated_text(found.value->bytes);
    return refused<Document>(name, "file.no-tables", "This file isn't a table.", "Choose a workbook (.xlsx) or a table of text (.csv).");
}

Loaded<Document> read_document(std::string const& path)
{
    auto file = FileBytes::open(path);
    if (!file.value) return {std::nullopt, std::move(file.problems)};
    return read_document(std::move(*file.value));
}

} // namespace importers
