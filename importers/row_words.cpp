#include "importers/row_words.hpp"

#include "importers/heading_words.hpp"

#include <algorithm>
#include <array>

namespace importers {

namespace {

template <std::size_t N> bool any_of_words(std::string_view words, std::array<char const*, N> const& list)
{
    return std::any_of(list.begin(), list.end(), [&](char const* phrase) { return has_words(words, phrase); });
}

bool starts_with_word(std::string_view words, std::string_view word)
{
    return words.starts_with(word) && (words.size() == word.size() || words[word.size()] == ' ');
}
bool ends_with_word(std::string_view words, std::string_view word)
{
    return words.ends_with(word) && (words.size() == word.size() || words[words.size() - word.size() - 1] == ' ');
}

// What speaks of money, whatever it counts beside it: "Positions and salaries".
bool says_money(std::string_view words)
{
    static constexpr std::array list{"cost", "costs", "budget", "budgets", "expense", "expenses", "expenditure", "expenditures", "salary", "salaries",
                                     "wages", "pay", "dollars", "amount", "amounts", "revenue", "revenues", "fund", "funds", "funding", "spending",
                                     "financial", "compensation", "payroll"};
    return any_of_words(words, list);
}

// Of the parts of a title, "Program budget / Staff counts", the last one that says either decides.
bool last_said(std::string_view title, bool (*says)(std::string_view), bool (*denies)(std::string_view))
{
    bool said = false;
    for (std::size_t from = 0; from <= title.size();) {
        auto const end = std::min(title.find(" / ", from), title.size());
        auto const words = plain_words(title.substr(from, end - from));
        if (says(words)) said = true;
        else if (denies(words)) said = false;
        from = end + 3;
    }
    return said;
}

// "Street lighting (25 total)" counts lamps.
bool follows_number(std::string_view words, std::string_view word)
{
    auto const before = words.size() - std::min(words.size(), word.size() + 1);
    return before > 0 && words[before - 1] >= '0' && words[before - 1] <= '9';
}

// "k totals", "6k total", "iii net": without the outline's mark before the words.
std::string_view without_mark(std::string_view words)
{
    auto const gap = words.find(' ');
    if (gap == std::string_view::npos) return words;
    auto const mark = words.substr(0, gap);
    auto const rest = words.substr(gap + 1);
    auto const digits = std::min(mark.find_first_not_of("0123456789"), mark.size());
    if (digits == mark.size() && rest.find(' ') == std::string_view::npos) return words; // "25 total" counts pieces
    bool const letter = mark.size() == 1 || (digits > 0 && digits <= 2 && mark.size() - digits <= 1); // "k", "12", "6k"
    bool const roman = mark.size() <= 4 && mark.find_first_not_of("ivx") == std::string_view::npos;
    return letter || roman ? rest : words;
}

bool ends_in_sum(std::string_view words)
{
    static constexpr std::array list{"cost", "costs", "budget", "total", "expenses", "expenditures", "request"};
    return std::any_of(list.begin(), list.end(), [&](char const* word) { return ends_with_word(words, word); });
}

} // namespace

bool says_total(std::string_view words)
{
    words = without_mark(words);
    // "Total" in the middle of a name ("Employee Total Rewards System") is no total.
    for (auto const* word : {"total", "totals", "subtotal", "subtotals", "sub total"})
        if (starts_with_word(words, word) || (ends_with_word(words, word) && !follows_number(words, word))) return true;
    for (auto const* word : {"grand total", "sum of", "total for"})
        if (starts_with_word(words, word)) return true;
    if (starts_with_word(words, "gross") && ends_in_sum(words)) return true; // "Gross cost", before what is taken off it
    return words == "sum" || words == "sums" || has_words(words, "subtotal");
}

bool says_difference(std::string_view words)
{
    static constexpr std::array list{"surplus", "shortfall", "surplus shortfall", "deficit", "percent change", "increase decrease",
                                     "variance", "over under", "percent of total", "percent increase"};
    static constexpr std::array wholes{"net", "balance", "difference", "change", "net income", "net total", "net cost", "check",
                                       "net position", "ending balance", "beginning balance", "gap", "funding gap"};
    words = without_mark(words);
    if (std::any_of(wholes.begin(), wholes.end(), [&](char const* whole) { return words == whole; })) return true;
    if (starts_with_word(words, "net") && ends_in_sum(words)) return true; // "Net General Fund cost"
    if (ends_with_word(words, "fund balance")) return true;
    return any_of_words(words, list) || starts_with_word(words, "percent");
}

bool is_difference(std::string_view words)
{
    static constexpr std::array list{"net", "balance", "difference", "change", "net income", "net total", "net cost", "net position", "check", "variance",
                                     "gap", "funding gap", "shortfall", "deficit", "surplus deficit", "surplus shortfall", "over under", "remaining"};
    words = without_mark(words);
    return std::any_of(list.begin(), list.end(), [&](char const* whole) { return words == whole; });
}

bool says_note(std::string_view words) { return starts_with_word(words, "note") || starts_with_word(words, "notes"); }

bool names_kind_of_funder(std::string_view words)
{
    static constexpr std::array kinds{"federal", "state", "local", "county", "city", "private", "philanthropic", "foundation", "foundations", "other",
                                      "government", "public", "in kind", "earned", "tribal", "municipal"};
    static constexpr std::array things{"", " sources", " funding", " funds", " revenue", " revenues", " grants", " money", " funding sources"};
    words = without_mark(words);
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
        return words.starts_with(kind) && std::any_of(things.begin(), things.end(), [&](char const* thing) { return words.substr(kind.size()) == thing; });
    });
}

bool says_deduction(std::string_view words)
{
    words = without_mark(words);
    bool const taken_off = starts_with_word(words, "less") || starts_with_word(words, "minus");
    return taken_off && !has_words(words, "less lethal") && !has_words(words, "less than");
}

bool says_count(std::string_view words)
{
    static constexpr std::array wholes{"fte", "ftes", "total fte", "total ftes", "fte count", "number of fte", "headcount",
                                       "number of positions", "total positions", "positions", "full time equivalents", "staff count",
                                       "authorized positions", "number of staff", "fte total", "total fte s"};
    return std::any_of(wholes.begin(), wholes.end(), [&](char const* whole) { return words == whole; });
}

bool says_revenue(std::string_view words)
{
    static constexpr std::array list{"revenue", "revenues", "rev", "income", "funding sources", "sources of funds", "resources",
                                     "monthly income", "sources of revenue", "funding source", "total revenue", "receipts",
                                     "funded by", "paid by", "paid for by", "sources of funding", "source of funds", "source of funding",
                                     "financed by"};
    if (has_words(words, "department") || has_words(words, "office")) return false;
    if (std::any_of(list.begin(), list.end(), [&](char const* whole) { return words == whole; })) return true;
    return (starts_with_word(words, "revenue") || ends_with_word(words, "revenue") || ends_with_word(words, "revenues") ||
            ends_with_word(words, "income") || starts_with_word(words, "revenues")) &&
           !says_cost(words) && std::count(words.begin(), words.end(), ' ') <= 4;
}

bool says_cost(std::string_view words)
{
    static constexpr std::array list{"expense", "expenses", "expenditure", "expenditures", "cost", "costs", "exp", "uses of funds",
                                     "obligations", "spending", "budget"};
    return any_of_words(words, list);
}

bool says_counts(std::string_view words)
{
    static constexpr std::array counts{"fte", "ftes", "full time equivalent", "full time equivalents", "headcount", "headcounts", "head count", "positions",
                                       "position count", "staff count", "staffing levels", "staffing level", "number of staff", "number of employees",
                                       "calls", "call volume", "call volumes", "calls for service", "encounters", "incidents", "visits", "contacts",
                                       "population", "workload", "caseload", "caseloads", "statistics", "performance measures", "service volumes",
                                       "clients served", "people served", "outputs"};
    return any_of_words(words, counts) && !says_money(words);
}

bool title_says_counts(std::string_view title) { return last_said(title, says_counts, says_money); }

bool title_says_revenue(std::string_view title) { return last_said(title, says_revenue, says_cost); }

} // namespace importers
