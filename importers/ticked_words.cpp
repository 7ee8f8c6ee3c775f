#include "importers/ticked_words.hpp"

#include "importers/typed_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace importers {

namespace {

enum class Mark { none, empty, ticked, both };

struct FoundTick {
    std::size_t option;
    std::size_t from;
    std::size_t to;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Where the options stand; the longest spelling wins, and none inside a word.
std::vector<FoundTick> find_options(std::string_view cell, std::span<Option const> options)
{
    std::vector<FoundTick> found;
    for (std::size_t at = 0; at < cell.size();) {
        std::optional<FoundTick> best;
        if (at == 0 || !is_letter(cell[at - 1]) || cell[at - 1] == 'x') // "xAnnual"
            for (std::size_t i = 0; i < options.size(); ++i)
                for (auto const spelling : options[i]) {
                    auto const to = at + spelling.size();
                    bool const whole = cell.substr(at).starts_with(spelling) && (to == cell.size() || !is_letter(cell[to]));
                    if (whole && (!best || to > best->to)) best = FoundTick{i, at, to};
                }
        if (best) found.push_back(*best);
        at = best ? best->to : at + 1;
    }
    return found;
}

// What stands between two options.
Mark mark_in(std::string_view between)
{
    bool empty = false;
    bool boxed_tick = false;
    bool typed_tick = false;
    for (std::string_view const box :
         {"\xE2\x98\x90", "\xE2\x96\xA1", "\xE2\x96\xA2", "[ ]", "[]", "( )", "()", "__", "\xE2\x97\x8B", "\xE2\xAC\x9C"})
        empty = empty || between.find(box) != std::string_view::npos;
    for (std::string_view const box : {"\xE2\x98\x92", "\xE2\x98\x91", "\xE2\x96\xA0", "\xE2\x8A\xA0", "\xF0\x9F\x97\xB9",
                                       "\xF0\x9F\x97\xB7", "\xE2\x97\x8F", "\xF0\x9F\x97\xB5", "\xE2\x9C\x85"})
        boxed_tick = boxed_tick || between.find(box) != std::string_view::npos;
    for (std::string_view const check : {"\xE2\x9C\x93", "\xE2\x9C\x94", "\xE2\x9C\x97", "\xE2\x9C\x98", "\xE2\x9C\x96"})
        typed_tick = typed_tick || between.find(check) != std::string_view::npos;
    for (std::size_t at = 0; at < between.size(); ++at) {
        bool const alone = between[at] == 'x' && (at == 0 || !is_letter(between[at - 1])) &&
                           (at + 1 == between.size() || !is_letter(between[at + 1]));
        typed_tick = typed_tick || alone;
    }
    if (empty && boxed_tick) return Mark::both;
    if (boxed_tick || typed_tick) return Mark::ticked;
    return empty ? Mark::empty : Mark::none;
}

} // namespace

Ticked read_ticks(std::string_view cell, std::span<Option const> options)
{
    auto const text = lower_case(evened(cell));
    auto const found = find_options(text, options);
    Ticked read;
    if (found.empty()) {
        read.unclear = mark_in(text) == Mark::ticked || mark_in(text) == Mark::both;
        return read;
    }
    // Boxes stand before their words, or all behind them.
    std::string_view const all = text;
    bool const behind =
        mark_in(all.substr(0, found.front().from)) == Mark::none && mark_in(all.substr(found.back().to)) != Mark::none;
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto const from = behind ? found[i].to : i == 0 ? 0 : found[i - 1].to;
        auto const to = !behind ? found[i].from : i + 1 == found.size() ? all.size() : found[i + 1].from;
        auto const mark = mark_in(all.substr(from, to - from));
        read.named.push_back(found[i].option);
        read.has_boxes = read.has_boxes || mark != Mark::none;
        read.unclear = read.unclear || mark == Mark::both;
        if (mark == Mark::ticked) read.ticked.push_back(found[i].option);
    }
    auto rest = text;
    for (auto option = found.rbegin(); option != found.rend(); ++option)
        rest.replace(option->from, option->to - option->from, " ");
    read.has_more = std::any_of(rest.begin(), rest.end(), [](char c) { return is_letter(c) && c != 'x'; });
    for (auto* list : {&read.ticked, &read.named}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    return read;
}

} // namespace importers
