#include "templates/reports/import_preview.hpp"

#include "budget/counted.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

std::string needs_in_words(PreviewProposal const& proposal)
{
    std::string words;
    for (auto const needed : proposal.needs) words += fmt::format("{}{}", words.empty() ? "" : ", ", needed + 1);
    return words;
}

Table proposals_of(ImportPreview const& preview)
{
    Table table{.key = "proposals",
                .title = "",
                .columns = {{"number", "No.", Kind::number},
                            {"taken", "Taken", Kind::yes_no},
                            {"change", "What it changes"},
                            {"confidence", "How sure"},
                            {"needs", "Needs"},
                            {"place", "Where it stands"}},
                .rows = {}};
    for (std::size_t i = 0; i < preview.proposals.size(); ++i) {
        auto const& one = preview.proposals[i];
        table.rows.push_back({number(static_cast<std::int64_t>(i + 1)), computed(one.taken), text(one.text), text(one.confidence),
                              text(needs_in_words(one)), text(one.place)});
    }
    return table;
}

Table readings_of(ImportPreview const& preview)
{
    Table table{.key = "readings",
                .title = "",
                .columns = {{"number", "No.", Kind::number},
                            {"place", "Where"},
                            {"words", "What stands there"},
                            {"understood", "Understood as"},
                            {"confidence", "How sure"},
                            {"reason", "Why not certain"}},
                .rows = {}};
    for (std::size_t i = 0; i < preview.proposals.size(); ++i)
        for (auto const& reading : preview.proposals[i].readings)
            table.rows.push_back({number(static_cast<std::int64_t>(i + 1)), text(reading.place), text(reading.words),
                                  text(reading.understood.empty() ? "kept as a note" : reading.understood),
                                  text(reading.confidence), text(reading.reason)});
    return table;
}

Table columns_of(ImportPreview const& preview)
{
    Table table{.key = "columns",
                .title = "",
                .columns = {{"table", "Table"},
                            {"column", "Column"},
                            {"heading", "Heading"},
                            {"sample", "First below it"},
                            {"meaning", "Read as"},
                            {"confidence", "How sure"},
                            {"reason", "Why"}},
                .rows = {}};
    for (auto const& one : preview.columns)
        table.rows.push_back({text(one.table), text(one.column), text(one.heading), text(one.sample), text(one.meaning), text(one.confidence), text(one.reason)});
    return table;
}

Table left_out_of(ImportPreview const& preview)
{
    Table table{.key = "left_out",
                .title = "",
                .columns = {{"place", "Where"}, {"words", "What stands there"}, {"reason", "Why it was left out"}},
                .rows = {}};
    for (auto const& one : preview.left_out) table.rows.push_back({text(one.place), text(one.words), text(one.reason)});
    return table;
}

Table problems_of(ImportPreview const& preview)
{
    Table table{.key = "problems",
                .title = "",
                .columns = {{"place", "Where"}, {"code", "Code"}, {"text", "What is wrong"}, {"remedy", "What to do"}},
                .rows = {}};
    for (auto const& problem : preview.problems)
        table.rows.push_back({text(problem.place.path), text(problem.code), text(problem.text), text(problem.remedy)});
    return table;
}

} // namespace

Sheet lay_out_import(ImportPreview const& preview, View const& view)
{
    Sheet sheet{.name = "Import", .title = fmt::format("What {} would change", preview.file), .blocks = {}};
    auto const taken = static_cast<std::size_t>(
        std::count_if(preview.proposals.begin(), preview.proposals.end(), [](auto const& one) { return one.taken; }));
    if (!preview.result.empty()) sheet.title = fmt::format("What {} changed", preview.file);
    append(sheet, fmt::format("{}, {} taken. {} left out, {}. {}", counted(preview.proposals.size(), "proposal"), taken,
                              counted(preview.left_out.size(), "piece"), counted(preview.problems.size(), "problem"),
                              preview.result.empty() ? "Nothing was changed." : preview.result));
    auto const show = [&](char const* heading, Table table) {
        if (table.rows.empty() && !view.for_programs) return;
        sheet.blocks.emplace_back(Heading{heading});
        append(sheet, std::move(table));
    };
    show("Proposals", proposals_of(preview));
    show("What the columns are", columns_of(preview));
    if (!view.for_programs)
        for (auto const& question : preview.questions) append(sheet, question);
    show("How the words were understood", readings_of(preview));
    show("Left out", left_out_of(preview));
    show("Problems", problems_of(preview));
    return sheet;
}

} // namespace templates
