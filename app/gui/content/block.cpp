#include "app/gui/content/block.hpp"

#include "importers/typed_text.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace gui {

std::string block_text(Block const& block)
{
    std::string text;
    for (auto const& row : block) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (at > 0) text += '\t';
            if (row[at].find_first_of("\t\n\r\"") == std::string::npos) {
                text += row[at];
                continue;
            }
            text += '"';
            for (auto const c : row[at]) text += c == '"' ? std::string{"\"\""} : std::string{c};
            text += '"';
        }
        text += '\n';
    }
    return text;
}

Block read_block(std::string_view text)
{
    Block block;
    std::size_t at = 0;
    while (at < text.size()) {
        std::vector<std::string> row;
        for (bool in_row = true; in_row;) {
            std::string cell;
            if (at < text.size() && text[at] == '"') {
                for (++at; at < text.size(); ++at) {
                    if (text[at] == '"' && at + 1 < text.size() && text[at + 1] == '"') ++at;
                    else if (text[at] == '"') break;
                    cell += text[at];
                }
                if (at < text.size()) ++at;
            }
            while (at < text.size() && text[at] != '\t' && text[at] != '\n' && text[at] != '\r') cell += text[at++];
            row.push_back(std::move(cell));
            in_row = at < text.size() && text[at] == '\t';
            if (in_row) ++at;
        }
        if (at < text.size() && text[at] == '\r') ++at;
        if (at < text.size() && text[at] == '\n') ++at;
        block.push_back(std::move(row));
    }
    return block;
}

std::size_t added_row(std::string const& key)
{
    std::size_t number = not_added;
    if (key.starts_with('+')) std::from_chars(key.data() + 1, key.data() + key.size(), number);
    return number;
}

Pasted paste(Block const& block, Pasting const& into)
{
    Pasted pasted;
    bool const one = block.size() == 1 && block.front().size() == 1;
    if (one) {
        for (std::size_t y = 0; y < std::min(into.chosen, into.rows.size()) && !into.columns.empty(); ++y)
            pasted.cells.push_back({into.rows[y], into.columns.front(), block[0][0]});
        if (!into.rows.empty() || !into.grows) return pasted;
    }
    for (std::size_t y = 0; y < block.size(); ++y) {
        bool const is_new = y >= into.rows.size();
        if (is_new && !into.grows) {
            ++pasted.rows_left_out;
            continue;
        }
        auto const key = is_new ? "+" + std::to_string(y - into.rows.size()) : into.rows[y];
        for (std::size_t x = 0; x < std::min(block[y].size(), into.columns.size()); ++x)
            pasted.cells.push_back({key, into.columns[x], block[y][x]});
    }
    return pasted;
}

std::string choice_in(std::vector<Choice> const& choices, std::string const& text)
{
    auto const wanted = importers::lower_case(text);
    for (auto const& choice : choices)
        if (importers::lower_case(choice.written) == wanted || importers::lower_case(choice.spoken) == wanted) return choice.written;
    return text;
}

std::string choice_begun(std::vector<Choice> const& choices, std::string const& text)
{
    auto const meant = choice_in(choices, text);
    auto const is = [&](auto const& choice) { return choice.written == meant; };
    if (text.empty() || std::any_of(choices.begin(), choices.end(), is)) return meant;
    auto const begins = [begun = importers::lower_case(text)](auto const& choice) {
        return importers::lower_case(choice.spoken).starts_with(begun);
    };
    auto const found = std::find_if(choices.begin(), choices.end(), begins);
    return found == choices.end() ? text : found->written;
}

std::string with_plain_minus(std::string text)
{
    static constexpr std::string_view minus = "−";
    for (auto at = text.find(minus); at != std::string::npos; at = text.find(minus, at + 1)) text.replace(at, minus.size(), "-");
    return text;
}

} // namespace gui
