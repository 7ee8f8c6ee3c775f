#include "app/gui/content/import_preview.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace gui {

namespace {

templates::Cell text(std::string words) { return {std::move(words)}; }

std::string counted(std::size_t many, char const* one, char const* several)
{
    return fmt::format("{} {}", many, many == 1 ? one : several);
}

} // namespace

std::string confidence_in_words(importers::Confidence confidence)
{
    switch (confidence) {
    case importers::Confidence::certain: return "certain";
    case importers::Confidence::likely: return "likely";
    case importers::Confidence::doubtful: return "doubtful";
    }
    return "";
}

std::string place_in_words(budget::Place const& place)
{
    if (place.line <= 0) return place.path;
    return place.path.empty() ? fmt::format("line {}", place.line) : fmt::format("{}, line {}", place.path, place.line);
}

std::string summary_of(importers::Import const& import, std::size_t taken)
{
    if (import.proposals.empty()) return "Nothing in this document could be turned into a part of the plan.";
    auto words = fmt::format("{}, {} ticked.", counted(import.proposals.size(), "proposal", "proposals"), taken);
    if (!import.left_out.empty())
        words += fmt::format(" {} left out.", counted(import.left_out.size(), "piece of the document was", "pieces of the document were"));
    return words;
}

std::vector<templates::Block> proposal_detail(importers::Proposal const& proposal)
{
    std::vector<templates::Block> blocks{templates::Heading{proposal.text}};
    templates::Table table{.key = "readings", .title = "",
                           .columns = {{"place", "Where"}, {"words", "In the document"}, {"understood", "Understood as"},
                                       {"confidence", "How sure"}, {"reason", "Why"}},
                           .rows = {}};
    for (auto const& reading : proposal.readings)
        table.rows.push_back({text(place_in_words(reading.place)), text(reading.words),
                              text(reading.understood.empty() ? "kept as a note" : reading.understood),
                              text(confidence_in_words(reading.confidence)), text(reading.reason)});
    if (table.rows.empty()) blocks.emplace_back(templates::Paragraph{"It rests on no words of its own: the form of the document says it."});
    else blocks.emplace_back(std::move(table));
    return blocks;
}

std::vector<templates::Block> left_out_detail(importers::Import const& import)
{
    std::vector<templates::Block> blocks;
    for (auto const& problem : import.problems) {
        auto const place = place_in_words(problem.place);
        blocks.emplace_back(templates::Paragraph{(place.empty() ? "" : place + ": ") + problem.text + " " + problem.remedy,
                                                 problem.severity == budget::Severity::error ? templates::Meaning::bad
                                                                                             : templates::Meaning::plain});
    }
    if (import.left_out.empty()) {
        if (blocks.empty()) blocks.emplace_back(templates::Paragraph{"Nothing was left out."});
        return blocks;
    }
    templates::Table table{.key = "left_out", .title = "",
                           .columns = {{"place", "Where"}, {"words", "In the document"}, {"reason", "Why it was left out"}},
                           .rows = {}};
    for (auto const& piece : import.left_out)
        table.rows.push_back({text(place_in_words(piece.place)), text(piece.words), text(piece.reason)});
    blocks.emplace_back(std::move(table));
    return blocks;
}

std::string table_kind_in_words(importers::TableKind kind)
{
    switch (kind) {
    case importers::TableKind::budget: return "a budget";
    case importers::TableKind::funding: return "a list of funding sources";
    case importers::TableKind::ledger: return "a ledger of payments";
    case importers::TableKind::other: break;
    }
    return "none of these; left out";
}

std::string meaning_in_words(importers::Meaning meaning)
{
    if (meaning == importers::Meaning::ignored) return "left out";
    if (meaning == importers::Meaning::fte) return "FTE";
    auto words = written(meaning);
    std::replace(words.begin(), words.end(), '-', ' ');
    return words;
}

std::string table_in_words(importers::RecognisedTable const& table)
{
    auto const rows = fmt::format("rows {} to {}", table.first_row + 1, table.end_row);
    return table.sheet.empty() ? rows : fmt::format("{}, {}", table.sheet, rows);
}

std::vector<std::vector<std::string>> column_rows(importers::RecognisedTable const& table)
{
    std::vector<std::vector<std::string>> rows;
    for (auto const& column : table.columns.columns) {
        std::string sample;
        for (auto const& text : column.sample) sample += (sample.empty() ? "" : ", ") + text;
        bool const unsaid = column.meaning == importers::Meaning::ignored && !column.said;
        rows.push_back({importers::column_letters(column.column), column.heading, sample, meaning_in_words(column.meaning),
                        unsaid ? "" : confidence_in_words(column.confidence), column.reason});
    }
    return rows;
}

std::string name_of(importers::Import const& import)
{
    return "Import " + std::filesystem::path{import.file}.filename().string();
}

} // namespace gui
