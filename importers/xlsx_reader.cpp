#include "importers/xlsx_reader.hpp"

#include "importers/office_document.hpp"
#include "importers/part_xml.hpp"
#include "importers/relationships.hpp"
#include "importers/sheet_reader.hpp"
#include "importers/shared_strings.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace importers {

using budget::Loaded;
using budget::Problem;
using budget::Severity;

namespace {

struct SheetEntry {
    std::string name;
    std::string relationship;
    bool hidden = false;
};

struct Contents {
    std::vector<SheetEntry> sheets;
    Epoch epoch = Epoch::year_1900;
};

Problem refusal_of(Package const& package, char const* code, std::string text, std::string const& path = {})
{
    return {Severity::error, code, std::move(text), "Open the workbook in Excel or LibreOffice, check it, and save it anew.",
            {package.name(), 0, path}};
}

Loaded<Contents> read_contents(Package const& package, std::string const& part_name, DocumentRoom& room)
{
    auto part = PartXml::open(package, part_name);
    if (!part.value) return {std::nullopt, std::move(part.problems)};
    auto& xml = part.value->xml();
    Contents contents;
    for (auto token = xml.next(); token != XmlToken::finished; token = xml.next()) {
        if (token == XmlToken::refused) return {std::nullopt, {part.value->problem()}};
        if (token != XmlToken::start) continue;
        if (xml.depth() == 2 && xml.name() == "workbookPr") {
            auto const later = xml.attribute("date1904");
            if (later == "1" || later == "true" || later == "on") contents.epoch = Epoch::year_1904;
        }
        if (xml.depth() != 3 || xml.name() != "sheet") continue;
        // Each sheet is a part of its own.
        if (contents.sheets.size() == package.parts().size())
            return {std::nullopt, {refusal_of(package, "xlsx.no-sheet", "The workbook lists more sheets than it has parts.")}};
        contents.sheets.push_back({std::string{xml.attribute("name").value_or("")},
                                   std::string{xml.prefixed_attribute("id").value_or("")},
                                   xml.attribute("state").value_or("visible") != "visible"});
        auto const& added = contents.sheets.back();
        if (!room.take_text(added.name.size() + added.relationship.size()))
            return {std::nullopt, {room.problem({package.name(), 0, {}})}};
    }
    if (contents.sheets.empty())
        return {std::nullopt, {refusal_of(package, "xlsx.no-sheet", "The workbook has no sheets.")}};
    return {std::move(contents), {}};
}

class WorkbookReading
{
public:
    WorkbookReading(Package const& package, std::vector<Relationship> pointers, DocumentRoom& room)
        : package_{package}, pointers_{std::move(pointers)}, room_{room}
    {
    }

    Loaded<Document> run(Contents const& contents)
    {
        values_.epoch = contents.epoch;
        if (auto const* part = pointer("sharedStrings"))
            if (!take(read_shared_strings(package_, part->target, room_), values_.texts)) return refused();
        if (auto const* part = pointer("styles"))
            if (!take(read_cell_styles(package_, part->target, room_), values_.styles)) return refused();
        Document document{package_.name(), {}};
        for (auto const& entry : contents.sheets)
            if (!read(entry, document.grids.emplace_back())) return refused();
        return {std::move(document), std::move(problems_)};
    }

private:
    Relationship const* pointer(std::string_view last_word) const
    {
        auto const found = std::find_if(pointers_.begin(), pointers_.end(),
                                        [&](Relationship const& one) { return one.is(last_word); });
        return found == pointers_.end() ? nullptr : &*found;
    }

    bool read(SheetEntry const& entry, Grid& grid)
    {
        auto const found = std::find_if(pointers_.begin(), pointers_.end(),
                                        [&](Relationship const& one) { return one.id == entry.relationship; });
        if (found == pointers_.end() || !package_.find(found->target) || !read_parts_.insert(found->target).second) {
            problems_ = {refusal_of(package_, "xlsx.no-sheet", "The file doesn't hold this sheet, although it lists it.",
                                    "sheet " + entry.name)};
            return false;
        }
        return take(read_sheet(package_, found->target, {.name = entry.name, .hidden = entry.hidden}, values_, room_), grid);
    }

    // Problems of what was read so far stay only where all is read.
    template <class T> bool take(Loaded<T> loaded, T& into)
    {
        if (!loaded.value) {
            problems_ = std::move(loaded.problems);
            return false;
        }
        into = std::move(*loaded.value);
        std::move(loaded.problems.begin(), loaded.problems.end(), std::back_inserter(problems_));
        return true;
    }
    Loaded<Document> refused() { return {std::nullopt, std::move(problems_)}; }

    Package const& package_;
    std::vector<Relationship> pointers_;
    WorkbookValues values_;
    DocumentRoom& room_;
    std::set<std::string> read_parts_;
    std::vector<Problem> problems_;
};

} // namespace

Loaded<Document> read_workbook(Package const& package)
{
    auto const main = find_office_document(package);
    if (!main.value && !main.problems.empty()) return {std::nullopt, main.problems};
    if (!main.value || main.value->kind != OfficeKind::workbook)
        return {std::nullopt, {{Severity::error, "file.not-a-workbook", "This isn't a workbook.", "Choose a workbook (.xlsx).",
                                {package.name(), 0, {}}}}};
    DocumentRoom room;
    auto contents = read_contents(package, main.value->part_name, room);
    if (!contents.value) return {std::nullopt, std::move(contents.problems)};
    auto pointers = read_relationships(package, main.value->part_name);
    if (!pointers.value) return {std::nullopt, std::move(pointers.problems)};
    return WorkbookReading{package, std::move(*pointers.value), room}.run(*contents.value);
}

} // namespace importers
