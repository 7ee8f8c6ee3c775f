#include "importers/part_xml.hpp"

namespace importers {

budget::Loaded<PartXml> PartXml::open(Package const& package, std::string_view part_name)
{
    auto stream = package.stream(part_name);
    if (!stream.value) return {std::nullopt, std::move(stream.problems)};
    PartXml part;
    part.part_name_ = part_name;
    part.file_ = package.name();
    part.bytes_ = std::make_shared<PartStream>(std::move(*stream.value));
    part.xml_ = std::make_unique<XmlStream>(
        [bytes = part.bytes_](char* into, std::size_t size) -> std::optional<std::size_t> {
            auto const got = bytes->read(into, size);
            if (bytes->problem()) return std::nullopt;
            return got;
        });
    return {std::move(part), {}};
}

budget::Problem PartXml::problem() const
{
    if (bytes_->problem()) return *bytes_->problem();
    auto problem = xml_->problem().value_or(budget::Problem{});
    problem.text = "The part " + part_name_ + problem.text.substr(2);
    problem.place.file = file_;
    problem.place.path = "part " + part_name_;
    return problem;
}

} // namespace importers
