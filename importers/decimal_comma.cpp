#include "importers/decimal_comma.hpp"

#include "importers/typed_text.hpp"

namespace importers {

std::optional<std::string> with_decimal_point(std::string_view typed)
{
    auto const even = evened(typed); // no-break spaces part thousands, too
    std::string_view text{even};
    auto const take_dollar = [&] { // before or behind; other money isn't the plan's
        if (text.starts_with('$')) text.remove_prefix(1);
        if (text.ends_with('$')) text.remove_suffix(1);
        while (text.starts_with(' ')) text.remove_prefix(1);
        while (text.ends_with(' ')) text.remove_suffix(1);
    };
    take_dollar();
    std::string number;
    if (text.size() > 2 && text.starts_with('(') && text.ends_with(')')) {
        number += '-';
        text = text.substr(1, text.size() - 2);
        take_dollar();
    } else if (text.starts_with('-') || text.starts_with('+')) {
        if (text.front() == '-') number += '-';
        text.remove_prefix(1);
    } else if (text.ends_with('-')) {
        number += '-';
        text.remove_suffix(1);
    }
    auto const comma = text.find(',');
    auto const whole = text.substr(0, comma);
    auto const cents = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    if (whole.empty() || cents.size() > 2 || (comma != std::string_view::npos && cents.empty())) return std::nullopt;
    std::size_t in_group = 0;
    bool grouped = false;
    auto const parts = whole.find(' ') == std::string_view::npos ? '.' : ' '; // one of them in a number
    for (char const c : whole) {
        if (c == parts) {
            if (in_group == 0 || in_group > 3 || (grouped && in_group != 3)) return std::nullopt;
            grouped = true;
            in_group = 0;
        } else if (c >= '0' && c <= '9') {
            ++in_group;
            number += c;
        } else {
            return std::nullopt;
        }
    }
    if (grouped && in_group != 3) return std::nullopt;
    if (!cents.empty()) number += '.';
    for (char const c : cents) {
        if (c < '0' || c > '9') return std::nullopt;
        number += c;
    }
    return number;
}

Grid with_decimal_points(Grid grid)
{
    for (auto& row : grid.rows)
        for (auto& cell : row) {
            if (cell.kind != CellKind::text) continue;
            bool const marked = cell.text.find_first_of(",. \xC2\xE2") != std::string::npos; // these two begin no-break spaces
            auto number = marked ? with_decimal_point(cell.text) : std::nullopt;
            if (!number) continue;
            cell.kind = CellKind::number;
            cell.text = std::move(*number);
        }
    return grid;
}

} // namespace importers
