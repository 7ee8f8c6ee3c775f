#include "importers/word_xml.hpp"

#include <algorithm>
#include <charconv>

namespace importers {

std::string_view local_name(pugi::xml_node node)
{
    std::string_view const name = node.name();
    auto const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name)
{
    for (auto const child : node.children())
        if (local_name(child) == name) return child;
    return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name)
{
    for (auto const attribute : node.attributes()) {
        std::string_view const full = attribute.name();
        auto const colon = full.find(':');
        if ((colon == std::string_view::npos ? full : full.substr(colon + 1)) == name) return attribute.value();
    }
    return {};
}

std::size_t number_of(pugi::xml_node node)
{
    auto const text = attribute_of(node, "val");
    std::size_t number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size() ? number : 0;
}

HeadingLevels heading_levels(pugi::xml_node styles)
{
    HeadingLevels levels;
    std::map<std::string, std::string, std::less<>> based_on;
    for (auto const style : styles.children()) {
        if (local_name(style) != "style") continue;
        std::string const id{attribute_of(style, "styleId")};
        based_on[id] = attribute_of(child_of(style, "basedOn"), "val");
        std::string name{attribute_of(child_of(style, "name"), "val")};
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (name == "title") levels[id] = 1;
        else if (name.size() == 9 && name.starts_with("heading ") && name[8] >= '1' && name[8] <= '9') levels[id] = name[8] - '0';
        else if (auto const level = child_of(child_of(style, "pPr"), "outlineLvl"); level && number_of(level) < 9)
            levels[id] = static_cast<int>(number_of(level)) + 1;
    }
    // A style that says nothing of it is what it is made from.
    for (auto const& [id, parent] : based_on) {
        auto at = parent;
        for (int steps = 0; steps < 20 && !levels.contains(id) && !at.empty(); ++steps) {
            if (auto const found = levels.find(at); found != levels.end()) levels[id] = found->second;
            else if (auto const above = based_on.find(at); above != based_on.end()) at = above->second;
            else break;
        }
    }
    return levels;
}

} // namespace importers
