#include "templates/docx_columns.hpp"

#include "templates/cell_text.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace templates {

namespace {

constexpr int smallest_readable = 13; // half points
constexpr int smallest = 6;
constexpr std::size_t longest_unbroken = 14; // letters of a word of text; longer ones are broken

// What one column takes at a size of type.
struct Need {
    int least = 0;   // without breaking a number, or a word of usual length
    int all = 0;     // of its longest text, as far as that counts
    bool counted = false;
};

// Calls `use` with each word, and with each part of one that Word may break after a hyphen.
template <class Use> void each_word(std::string const& text, Use&& use)
{
    std::size_t from = 0;
    while (from < text.size()) {
        auto const end = std::min(text.find_first_of(" \n-", from), text.size());
        auto const past = end < text.size() && text[end] == '-' ? end + 1 : end;
        if (past > from) use(text.substr(from, past - from));
        from = std::max(past, end + 1);
    }
}

int width_of_words(std::string const& text, int type, bool bold)
{
    int widest = 0;
    each_word(text, [&](std::string const& word) {
        auto const lines = wrapped(word, longest_unbroken);
        if (!lines.empty()) widest = std::max(widest, docx_width_of(lines.front(), type, bold));
    });
    return widest;
}

Need need_of(Table const& table, std::size_t column, int type)
{
    constexpr int margins = 2 * docx_cell_margin + 20; // and the lines around the cell
    int const longest_text = 30 * type * 6;            // that wins room: about 30 letters
    auto const& head = table.columns[column];
    Need need{.least = width_of_words(printable(head.title), type, true), .counted = is_counted(head.kind)};
    auto const look_at = [&](std::vector<Cell> const& cells) {
        auto const& cell = cells.at(column);
        auto const text = printable(text_for_people(cell.value));
        bool const bold = cell.meaning == Meaning::total;
        bool const number = need.counted && !std::holds_alternative<std::string>(cell.value);
        need.least = std::max(need.least, number ? docx_width_of(text, type, bold) : width_of_words(text, type, bold));
        need.all = std::max(need.all, docx_width_of(text, type, bold));
    };
    for (auto const& row : table.rows) look_at(row);
    if (table.total) look_at(*table.total);
    need.least += margins;
    need.all = std::max(need.least, std::min(need.all, longest_text) + margins);
    return need;
}

std::vector<Need> needs_of(Table const& table, int type)
{
    std::vector<Need> needs;
    for (std::size_t column = 0; column < table.columns.size(); ++column) needs.push_back(need_of(table, column, type));
    return needs;
}

int least_of(std::vector<Need> const& needs)
{
    return std::accumulate(needs.begin(), needs.end(), 0, [](int sum, Need const& need) { return sum + need.least; });
}

// The room that is left goes to text that would wrap, in proportion to what it lacks; what is then still left to all, in proportion.
std::vector<int> shared(std::vector<Need> const& needs, int page)
{
    std::vector<int> widths;
    int lacking = 0;
    for (auto const& need : needs) {
        widths.push_back(need.least);
        if (!need.counted) lacking += need.all - need.least;
    }
    if (int const left = page - least_of(needs); left > 0 && lacking > 0)
        for (std::size_t at = 0; at < needs.size(); ++at)
            if (!needs[at].counted) widths[at] += (needs[at].all - needs[at].least) * std::min(left, lacking) / lacking;
    int const used = std::accumulate(widths.begin(), widths.end(), 0);
    for (int& width : widths) width = width * page / std::max(used, 1);
    return widths;
}

} // namespace

int docx_width_of(std::string const& text, int type, bool bold)
{
    // Parts of a hundred of the type's size: of digits and most letters, of narrow and of broad marks in wide typefaces, so that
    // narrower ones fit, too.
    int const usual = bold ? 70 : 64;
    int const narrow = bold ? 39 : 33;
    int const broad = bold ? 106 : 98;
    int hundredths = static_cast<int>(display_width(text)) * usual;
    for (char const c : text) {
        if (std::string_view{",. "}.find(c) != std::string_view::npos) hundredths += narrow - usual;
        if (std::string_view{"mwMW%@"}.find(c) != std::string_view::npos) hundredths += broad - usual;
    }
    return (hundredths * type * 10 + 99) / 100;
}

bool fits_docx_page(Table const& table, int page) { return least_of(needs_of(table, smallest_readable)) <= page; }

DocxColumns docx_columns(Table const& table, int page)
{
    int type = docx_type;
    auto needs = needs_of(table, type);
    while (least_of(needs) > page && type > smallest) needs = needs_of(table, --type);
    return {shared(needs, page), type};
}

} // namespace templates
