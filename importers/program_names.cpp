#include "importers/program_names.hpp"

#include "importers/fingerprint.hpp"
#include "importers/heading_words.hpp"
#include "importers/made_sound.hpp"
#include "importers/object_class_words.hpp"
#include "importers/split_words.hpp"

#include <algorithm>
#include <array>

namespace importers {

namespace {

// A year and what is said of budgets: "FY 2028 Proposed Budget", "July 2026 to June 2027".
bool says_only_year(std::string const& plain)
{
    static constexpr std::array<std::string_view, 26> list{"fy", "fiscal", "year", "budget", "budgets", "proposed", "adopted", "approved", "requested",
                                                           "request", "draft", "final", "amended", "revised", "recommended", "annual", "quarterly", "monthly",
                                                           "operating", "plan", "for", "the", "of", "to", "period", "ending"};
    auto const text = years_as_fy(plain);
    auto const words = split_words(text);
    auto const known = [&](std::string_view word) {
        bool const number = word.find_first_not_of("0123456789") == std::string_view::npos;
        return number || month_named(word) != 0 || std::find(list.begin(), list.end(), word) != list.end();
    };
    return year_in(plain) && std::all_of(words.begin(), words.end(), known);
}

// A part of a budget: "Personnel", "Operating expenses".
bool says_class(std::string const& name)
{
    static constexpr std::array<std::string_view, 12> list{"operating", "operating expenses", "operating costs", "operations and maintenance", "non personnel",
                                                           "non personnel expenses", "non personnel costs", "expenses", "expenditures", "costs", "direct costs",
                                                           "personnel costs"};
    auto const plain = plain_words(name);
    if (std::find(list.begin(), list.end(), plain) != list.end()) return true;
    auto const kind = cost_kind(name, {}, {});
    bool const plain_class = kind.kind == budget::ComponentKind::other || kind.kind == budget::ComponentKind::contract;
    return kind.known && kind.confidence == Confidence::certain && plain_class && kind.object_class != budget::ObjectClass::other;
}

bool names_program(std::string const& text)
{
    auto const plain = plain_words(text);
    return !plain.empty() && !says_only_year(plain) && !says_class(text);
}

// The first line that names one; a later line may be a remark.
std::string named_in_title(std::string const& title)
{
    for (std::size_t from = 0; from < title.size();) {
        auto const end = std::min(title.find(" / ", from), title.size());
        auto const line = title.substr(from, end - from);
        auto const plain = plain_words(line);
        bool const remark = line.size() > 60 || line.ends_with('.') || plain.starts_with("prepared") || plain.starts_with("as of") || plain.starts_with("draft");
        if (names_program(line) && (from == 0 || !remark)) return line;
        from = end + 3;
    }
    return {};
}

} // namespace

std::string without_year_words(std::string const& name)
{
    std::string rest;
    for (std::size_t from = 0; from < name.size();) {
        auto const end = std::min(name.find(' ', from), name.size());
        auto const word = name.substr(from, end - from);
        if (years_as_fy(plain_words(word)) != "fy") rest += (rest.empty() ? "" : " ") + word;
        from = end + 1;
    }
    return plain_words(rest).empty() ? name : rest;
}

bool have_programs_for_titles(std::vector<Table> const& tables)
{
    static constexpr std::array kinds{"team", "teams", "unit", "program", "crew", "division", "department", "center"};
    return tables.size() > 1 && std::all_of(tables.begin(), tables.end(), [](Table const& table) {
        auto const title = named_in_title(table.title);
        auto const plain = plain_words(title);
        return std::any_of(kinds.begin(), kinds.end(), [&](char const* kind) { return has_words(plain, kind); });
    });
}

std::string program_name_of(std::string const& file, Grid const& grid, Table const& table, bool titled)
{
    auto const plain = plain_words(grid.name);
    bool const named = names_program(grid.name) && !plain.starts_with("sheet") && !plain.starts_with("table");
    bool const of_budget = has_words(plain, "budget");
    if (auto const title = named_in_title(table.title); !title.empty() && (!named || of_budget || titled)) return title;
    if (named) return grid.name;
    auto const name = file.substr(file.find_last_of("/\\") + 1);
    return made_sound(name.substr(0, name.rfind('.'))); // a file may have any bytes for a name
}

} // namespace importers
