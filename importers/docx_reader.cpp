#include "importers/docx_reader.hpp"

#include "importers/office_document.hpp"
#include "importers/word_text.hpp"

#include <fmt/format.h>

namespace importers {

using namespace budget;

namespace {

Loaded<TextDocument> refused(std::string const& file, std::string code, std::string text, std::string remedy,
                             std::string part = {})
{
    return {
        std::nullopt,
        {{Severity::error, "docx." + code, std::move(text), std::move(remedy), {file, 0, part.empty() ? part : "part " + part}}}};
}

constexpr char const* save_again = "Open it in Word or LibreOffice and save it again.";

// The target of the relationship whose type ends so; a path from the package's top.
std::string target_of(pugi::xml_node relationships, std::string_view type, std::string const& folder)
{
    for (auto const one : relationships.children()) {
        if (!attribute_of(one, "Type").ends_with(type) || attribute_of(one, "TargetMode") == "External") continue;
        std::string target{attribute_of(one, "Target")};
        if (target.starts_with('/')) return target.substr(1);
        return folder + target;
    }
    return {};
}

// The part's XML; false where it isn't there or isn't XML. A document type is never needed, and may hold entities.
bool load(Package const& package, std::string const& part, pugi::xml_document& xml, std::vector<Problem>& problems)
{
    auto const bytes = package.read(part);
    if (!bytes.value) {
        problems = bytes.problems;
        return false;
    }
    auto const parsed = xml.load_buffer(bytes.value->data(), bytes.value->size(),
                                        pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata);
    if (!parsed) {
        problems =
            refused(package.name(), "broken-xml",
                    fmt::format("Its text can't be read: {} at byte {}.", parsed.description(), parsed.offset), save_again, part)
                .problems;
        return false;
    }
    for (auto const node : xml.children())
        if (node.type() == pugi::node_doctype) {
            problems = refused(package.name(), "document-type",
                               "It declares a document type with entities of its own, which no Word document needs and "
                               "which isn't read.",
                               "Open it in Word, copy the text to a new document and save that.", part)
                           .problems;
            return false;
        }
    return true;
}

std::string main_part_of(Package const& package)
{
    auto const found = find_office_document(package);
    return found.value ? found.value->part_name : "word/document.xml";
}

HeadingLevels levels_of(Package const& package, std::string const& main_part)
{
    auto const folder = main_part.substr(0, main_part.rfind('/') + 1);
    auto const relations = folder + "_rels/" + main_part.substr(folder.size()) + ".rels";
    pugi::xml_document xml;
    std::vector<Problem> ignored; // without styles there are no headings, and the text is there all the same
    std::string styles = folder + "styles.xml";
    if (package.find(relations) && load(package, relations, xml, ignored))
        if (auto target = target_of(xml.document_element(), "/styles", folder); !target.empty()) styles = target;
    pugi::xml_document sheet;
    if (auto const* part = package.find(styles); !part || part->size > word_text_limit || !load(package, styles, sheet, ignored))
        return {};
    return heading_levels(sheet.document_element());
}

} // namespace

bool is_word_document(Package const& package)
{
    auto const part = main_part_of(package);
    return package.find(part) && (part.starts_with("word/") || part.find("document") != std::string::npos);
}

Loaded<TextDocument> read_docx(Package const& package)
{
    auto const part = main_part_of(package);
    auto const* found = package.find(part);
    if (!found)
        return refused(package.name(), "no-text", fmt::format("It has no part {}, so it is no Word document.", part),
                       "Choose the .docx file itself.");
    if (found->size > word_text_limit)
        return refused(
            package.name(), "too-large",
            fmt::format("Its text alone has {} MB; at most {} MB are read.", found->size >> 20U, word_text_limit >> 20U),
            "Copy the funding tables to a document of their own.", part);
    pugi::xml_document xml;
    std::vector<Problem> problems;
    if (!load(package, part, xml, problems)) return {std::nullopt, std::move(problems)};
    auto const root = xml.document_element();
    if (local_name(root) != "document" || !child_of(root, "body"))
        return refused(package.name(), "no-text", "Its main part isn't the text of a Word document.", save_again, part);
    try {
        auto document = read_word_text(root, levels_of(package, part));
        document.file = package.name();
        return {std::move(document), {}};
    } catch (TextTooLarge const& why) {
        return refused(package.name(), "too-large", fmt::format("Its text has {}.", why.what()),
                       "Copy the funding tables to a document of their own.", part);
    }
}

} // namespace importers
