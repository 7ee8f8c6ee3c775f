#include "importers/document_kinds.hpp"

#include "importers/docx_reader.hpp"
#include "importers/foreign_format.hpp"
#include "importers/plan_merge.hpp"
#include "importers/recognise.hpp"
#include "importers/table_document.hpp"
#include "importers/typed_text.hpp"
#include "importers/worksheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace importers {

using namespace budget;

namespace {

Import refused(std::string const& path, std::vector<Problem> problems) { return {path, {}, {}, std::move(problems)}; }

bool ends_with(std::string const& path, std::string_view ending) { return lower_case(path).ends_with(ending); }

// A zip that holds a Word document, and whatever calls itself one: then the reader says what is wrong with it.
bool is_word(std::string const& path, std::string const& head)
{
    if (ends_with(path, ".docx")) return true;
    if (!head.starts_with("PK")) return false;
    auto file = FileBytes::open(path);
    if (!file.value) return false;
    auto const package = Package::open(std::move(*file.value));
    return package.value && is_word_document(*package.value);
}

// Of sheets and columns something can be said only where there are some.
std::optional<Problem> refuse_said(std::string const& path, ImportChoices const& choices)
{
    if (choices.sheets.empty() && choices.said.empty()) return std::nullopt;
    return Problem{Severity::error,
                   "import.no-columns",
                   "Only workbooks and separated text have sheets and columns of which something can be said.",
                   "Leave out what you say of sheets and columns.",
                   {path, 0, {}}};
}

Import read_word(std::string const& path, Plan const& plan, ImportChoices const& choices)
{
    if (auto const problem = refuse_said(path, choices)) return refused(path, {*problem});
    auto file = FileBytes::open(path);
    if (!file.value) return refused(path, std::move(file.problems));
    auto package = Package::open(std::move(*file.value));
    if (!package.value) return refused(path, std::move(package.problems));
    auto document = read_docx(*package.value);
    if (!document.value) return refused(path, std::move(document.problems));
    return read_worksheet(*document.value, plan);
}

bool is_plan(std::string const& path, std::string const& head)
{
    return ends_with(path, ".braid") ||
           (head.find("<plan") != std::string::npos && head.find("first-month") != std::string::npos);
}

// What is named so, and zips that hold a workbook.
bool is_workbook(std::string const& path, std::string const& head)
{
    if (ends_with(path, ".xlsx") || ends_with(path, ".xlsm")) return true;
    if (!head.starts_with("PK") || ends_with(path, ".zip")) return false;
    auto file = FileBytes::open(path);
    if (!file.value) return false;
    auto const found = recognise(std::move(*file.value));
    return found.value && found.value->kind == FileKind::workbook;
}
bool is_separated_text(std::string const& path, std::string const&)
{
    return ends_with(path, ".csv") || ends_with(path, ".tsv") || ends_with(path, ".txt");
}
// Text of whatever name: what holds a table is one.
std::optional<Import> read_unnamed_table(std::string const& path, Plan const& plan, ImportChoices const& choices)
{
    auto file = FileBytes::open(path);
    if (!file.value) return std::nullopt;
    auto const found = recognise(std::move(*file.value));
    if (!found.value || found.value->kind != FileKind::separated_text) return std::nullopt;
    auto import = read_tables(path, plan, choices);
    bool const any = std::any_of(import.tables.begin(), import.tables.end(), [](RecognisedTable const& table) { return table.columns.kind != TableKind::other; });
    return any ? std::optional{std::move(import)} : std::nullopt;
}
Import read_plan_file(std::string const& path, Plan const& plan, ImportChoices const& choices)
{
    if (auto const problem = refuse_said(path, choices)) return refused(path, {*problem});
    return read_plan_to_merge(path, plan);
}

constexpr std::array kind_readers{
    DocumentKind{"worksheet", "the planning workbook, filled in (.docx)", is_word, read_word},
    DocumentKind{"workbook", "a budget, a list of funding sources or a ledger's export (.xlsx)", is_workbook, read_tables},
    DocumentKind{"text", "the same as separated text (.csv, .tsv)", is_separated_text, read_tables},
    DocumentKind{"plan", "another plan (.braid)", is_plan, read_plan_file},
};

// Workbooks and separated text have one reader, which goes by what the file is, not by what is said of it.
std::optional<Problem> refuse_other_kind(std::string const& path, DocumentKind const& said)
{
    std::string_view const name = said.name;
    bool const as_text = name == "text";
    if (!as_text && name != "workbook") return std::nullopt;
    auto file = FileBytes::open(path);
    if (!file.value) return std::nullopt; // the reader says why
    auto const found = recognise(std::move(*file.value));
    if (!found.value || found.value->kind != (as_text ? FileKind::workbook : FileKind::separated_text)) return std::nullopt;
    return Problem{Severity::error, "import.other-kind", as_text ? "The file is a workbook, not separated text." : "The file is separated text, not a workbook.",
                   fmt::format("Leave out --kind, or say --kind {}.", as_text ? "workbook" : "text"), {path, 0, {}}};
}

Import refuse_unknown(std::string const& path, std::string const& head)
{
    std::string known;
    for (auto const& kind : kind_readers) known += fmt::format("{}{}: {}", known.empty() ? "" : "; ", kind.name, kind.what);
    if (head.find("<Grants") != std::string::npos)
        return refused(path, {{Severity::error,
                               "import.extract",
                               "This is a Grants.gov extract, which holds opportunities and no plan.",
                               "Search it with `braid opportunities`.",
                               {path, 0, {}}}});
    return refused(path, {{Severity::error,
                           "import.unknown-kind",
                           "This is no kind of document that can be imported.",
                           fmt::format("What can be imported: {}.", known),
                           {path, 0, {}}}});
}

} // namespace

std::span<DocumentKind const> document_kinds() { return kind_readers; }

DocumentKind const* find_kind(std::string const& name)
{
    auto const found = std::find_if(kind_readers.begin(), kind_readers.end(), [&](DocumentKind const& kind) { return kind.name == name; });
    return found == kind_readers.end() ? nullptr : &*found;
}

Import propose_from_file(std::string const& path, std::string const& kind, Plan const& plan, ImportChoices const& choices)
{
    auto file = FileBytes::open(path);
    if (!file.value) return refused(path, std::move(file.problems));
    if (auto const* named = find_kind(kind)) {
        if (auto const other = refuse_other_kind(path, *named)) return refused(path, {*other});
        return named->read(path, plan, choices);
    }
    auto const head = file.value->read(0, 4096);
    for (auto const& known : kind_readers)
        if (known.recognises(path, head)) return known.read(path, plan, choices);
    if (auto import = read_unnamed_table(path, plan, choices)) return std::move(*import);
    if (auto foreign = refuse_foreign_format(*file.value)) return refused(path, {*foreign});
    return refuse_unknown(path, head);
}

} // namespace importers
