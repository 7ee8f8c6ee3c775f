#include "importers/cell_styles.hpp"

#include "importers/part_xml.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace importers {

namespace {

unsigned style_number(std::optional<std::string_view> text)
{
    unsigned number = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

} // namespace

budget::Loaded<std::vector<CellStyle>> read_cell_styles(Package const& package, std::string_view part_name, DocumentRoom& room)
{
    auto part = PartXml::open(package, part_name);
    if (!part.value) return {std::nullopt, std::move(part.problems)};
    auto& xml = part.value->xml();
    std::map<unsigned, NumberFormat> formats; // of the workbook's own
    std::vector<unsigned> ids;
    std::vector<CellStyle> styles;
    std::string list; // the element around: cellXfs, numFmts
    for (auto token = xml.next(); token != XmlToken::finished; token = xml.next()) {
        if (token == XmlToken::refused) return {std::nullopt, {part.value->problem()}};
        if (token != XmlToken::start) continue;
        if (xml.depth() == 2) list = xml.name();
        if (xml.depth() == 3 && !room.take_cells(1)) return {std::nullopt, {room.problem({package.name(), 0, {}})}};
        if (xml.depth() == 3 && list == "numFmts" && xml.name() == "numFmt")
            formats[style_number(xml.attribute("numFmtId"))] = format_of_code(xml.attribute("formatCode").value_or(""));
        if (xml.depth() == 3 && list == "cellXfs" && xml.name() == "xf") {
            ids.push_back(style_number(xml.attribute("numFmtId")));
            styles.emplace_back();
        }
        if (xml.depth() == 4 && list == "cellXfs" && xml.name() == "alignment" && !styles.empty())
            styles.back().indent = static_cast<std::uint8_t>(std::min(style_number(xml.attribute("indent")), 250u));
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto const own = formats.find(ids[i]);
        styles[i].format = own == formats.end() ? built_in_format(ids[i]) : own->second;
    }
    return {std::move(styles), {}};
}

} // namespace importers
