#include "importers/cell_text.hpp"

#include <algorithm>

namespace importers {

namespace {

// The bytes of the blank at the front or back; 0 where there is none.
std::size_t blank_size(std::string_view text, bool front)
{
    if (text.empty()) return 0;
    char const c = front ? text.front() : text.back();
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return 1;
    constexpr std::string_view no_break = "\xC2\xA0";
    return (front ? text.starts_with(no_break) : text.ends_with(no_break)) ? no_break.size() : 0;
}

} // namespace

Cell text_cell(std::string_view raw, unsigned indent)
{
    while (auto const size = blank_size(raw, true)) {
        if (raw.front() != '\n' && raw.front() != '\r') ++indent;
        raw.remove_prefix(size);
    }
    while (auto const size = blank_size(raw, false)) raw.remove_suffix(size);
    if (raw.empty()) return {};
    Cell cell{.kind = CellKind::text, .indent = static_cast<std::uint8_t>(std::min(indent, 255u)), .text = std::string{raw}};
    if (raw.find('\r') != std::string_view::npos) {
        cell.text.clear();
        for (std::size_t i = 0; i < raw.size(); ++i)
            if (raw[i] != '\r')
                cell.text += raw[i];
            else if (i + 1 == raw.size() || raw[i + 1] != '\n')
                cell.text += '\n';
    }
    return cell;
}

} // namespace importers
