#include "app/cli/column_parameters.hpp"

#include "importers/cell_reference.hpp"

#include <fmt/format.h>

namespace cli {

namespace {

// "Budget!C=amount" is of the sheet Budget; as in a workbook's formulas the name may stand in quotes.
std::pair<std::string, std::string> split_sheet(std::string const& text)
{
    auto const mark = text.rfind('!');
    if (mark == std::string::npos) return {{}, text};
    auto sheet = text.substr(0, mark);
    if (sheet.size() >= 2 && sheet.front() == '\'' && sheet.back() == '\'') sheet = sheet.substr(1, sheet.size() - 2);
    return {sheet, text.substr(mark + 1)};
}

importers::SaidOfSheet& said_of(Call& call, std::string const& sheet)
{
    for (auto& said : call.columns.said)
        if (said.sheet == sheet) return said;
    return call.columns.said.emplace_back(importers::SaidOfSheet{sheet, {}, {}, {}});
}

// All that importers::written() says, for a refusal.
std::string meanings()
{
    std::string all;
    for (auto const meaning : importers::all_meanings()) all += (all.empty() ? "" : ", ") + importers::written(meaning);
    return all;
}

} // namespace

Parameter sheet_option()
{
    return {"--sheet",
            "NAME",
            "Only this sheet, a hidden one too; may be given again",
            false,
            "the name of a sheet",
            [](std::string const& text, Call& call) {
                call.columns.sheets.push_back(text);
                return !text.empty();
            },
            true};
}

Parameter table_option()
{
    return {"--table",
            "[SHEET!]KIND",
            "What the tables are: budget, funding, ledger, or other to leave them out",
            false,
            "budget, funding, ledger or other, with the sheet's name and ! before it where it is only of that sheet",
            [](std::string const& text, Call& call) {
                auto const [sheet, kind] = split_sheet(text);
                auto const read = importers::read_table_kind(kind);
                if (read) said_of(call, sheet).kind = read;
                return read.has_value();
            },
            true};
}

Parameter column_option()
{
    return {"--column",
            "[SHEET!]LETTER[=MEANING]",
            fmt::format("What a column is, such as C=amount or Budget!B=line; C alone confirms what it is read as: {}", meanings()),
            false,
            "a column's letter and what it is, such as C=amount or Budget!B=line, or its letter alone to confirm what it is read as; "
            "`braid help import` lists what it may be",
            [](std::string const& text, Call& call) {
                auto const equals = text.rfind('=');
                auto const [sheet, letters] = split_sheet(text.substr(0, equals));
                auto const place = importers::read_cell_place(letters + "1");
                bool const only_letters = letters.find_first_of("0123456789$") == std::string::npos;
                if (!place || !only_letters) return false;
                if (equals == std::string::npos) {
                    said_of(call, sheet).confirmed.insert(place->column);
                    return true;
                }
                auto const meaning = importers::read_meaning(text.substr(equals + 1));
                if (!meaning) return false;
                said_of(call, sheet).columns[place->column] = *meaning;
                return true;
            },
            true};
}

Parameter forget_option()
{
    return {"--forget", "", "Read the columns by their headings alone, not as was said before; with -o that is forgotten",
            false,      {}, [](std::string const&, Call& call) { return call.forget = true; }};
}

} // namespace cli
