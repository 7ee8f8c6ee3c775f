#include "importers/shared_strings.hpp"

#include "importers/cell_text.hpp"
#include "importers/part_xml.hpp"
#include "importers/rich_text.hpp"

namespace importers {

budget::Loaded<std::vector<Cell>> read_shared_strings(Package const& package, std::string_view part_name, DocumentRoom& room)
{
    auto part = PartXml::open(package, part_name);
    if (!part.value) return {std::nullopt, std::move(part.problems)};
    auto& xml = part.value->xml();
    std::vector<Cell> texts;
    for (auto token = xml.next(); token != XmlToken::finished; token = xml.next()) {
        if (token == XmlToken::refused) return {std::nullopt, {part.value->problem()}};
        if (token != XmlToken::start || xml.depth() != 2 || xml.name() != "si") continue;
        auto const text = read_rich_text(xml);
        if (!text) return {std::nullopt, {part.value->problem()}};
        if (!room.take_cells(1) || !room.take_text(text->size())) return {std::nullopt, {room.problem({package.name(), 0, {}})}};
        texts.push_back(text_cell(*text));
    }
    return {std::move(texts), {}};
}

} // namespace importers
