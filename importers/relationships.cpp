#include "importers/relationships.hpp"

#include "importers/part_xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace importers {

namespace {

constexpr std::size_t most_relationships = 10'000;
constexpr std::size_t longest_target = 4'000; // of each of their texts

std::string_view folder_of(std::string_view part_name)
{
    auto const slash = part_name.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : part_name.substr(0, slash + 1);
}

std::string without_percent(std::string_view target)
{
    std::string text;
    for (std::size_t i = 0; i < target.size(); ++i) {
        unsigned code = 0;
        auto const digits = target.substr(std::min(i + 1, target.size()), 2);
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (target[i] == '%' && digits.size() == 2 && error == std::errc{} && end == digits.data() + 2) {
            text += static_cast<char>(code);
            i += 2;
        } else {
            text += target[i] == '\\' ? '/' : target[i];
        }
    }
    return text;
}

// "../a/./b.xml" seen from "xl/worksheets/" is "xl/a/b.xml". Above the top is the top.
std::string resolve(std::string_view folder, std::string_view target)
{
    auto path = without_percent(target);
    path = path.starts_with('/') ? path.substr(1) : std::string{folder} + path;
    std::vector<std::string> steps;
    for (std::size_t at = 0; at <= path.size();) {
        auto const end = std::min(path.find('/', at), path.size());
        auto const step = path.substr(at, end - at);
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (!step.empty() && step != "." && step != "..")
            steps.push_back(step);
        at = end + 1;
    }
    std::string resolved;
    for (auto const& step : steps) resolved += (resolved.empty() ? "" : "/") + step;
    return resolved;
}

} // namespace

bool Relationship::is(std::string_view last_word) const
{
    return type.size() > last_word.size() && type.ends_with(last_word) && type[type.size() - last_word.size() - 1] == '/';
}

budget::Loaded<std::vector<Relationship>> read_relationships(Package const& package, std::string_view part_name)
{
    auto const folder = folder_of(part_name);
    auto const name = std::string{folder} + "_rels/" + std::string{part_name.substr(folder.size())} + ".rels";
    if (!package.find(name)) return {std::vector<Relationship>{}, {}};
    auto part = PartXml::open(package, name);
    if (!part.value) return {std::nullopt, std::move(part.problems)};
    auto& xml = part.value->xml();
    std::vector<Relationship> found;
    for (auto token = xml.next(); token != XmlToken::finished; token = xml.next()) {
        if (token == XmlToken::refused) return {std::nullopt, {part.value->problem()}};
        if (token != XmlToken::start || xml.name() != "Relationship" || xml.attribute("TargetMode") == "External") continue;
        bool const long_text = std::max({xml.attribute("Id").value_or("").size(), xml.attribute("Type").value_or("").size(),
                                         xml.attribute("Target").value_or("").size()}) > longest_target;
        if (found.size() == most_relationships || long_text)
            return {std::nullopt,
                    {{budget::Severity::error, "package.too-many-parts",
                      fmt::format("The part {} points to more than {} others, or by names of more than {} characters.", name,
                                  most_relationships, longest_target),
                      "Check where the file comes from; no office program writes such a file.", {package.name(), 0, {}}}}};
        found.push_back({std::string{xml.attribute("Id").value_or("")}, std::string{xml.attribute("Type").value_or("")},
                         resolve(folder, xml.attribute("Target").value_or(""))});
    }
    return {std::move(found), {}};
}

} // namespace importers
