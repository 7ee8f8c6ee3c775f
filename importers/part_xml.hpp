// One part of a package, read as XML: its faults name the file, the part and the line. Called by everything that reads office
// documents part by part.
#pragma once

#include "importers/package.hpp"
#include "importers/xml_stream.hpp"

#include <memory>

namespace importers {

class PartXml
{
public:
    static budget::Loaded<PartXml> open(Package const& package, std::string_view part_name);

    XmlStream& xml() { return *xml_; }
    // After XmlToken::refused: why. The package's own reason, such as a wrong checksum, comes first.
    budget::Problem problem() const;

private:
    std::string part_name_;
    std::string file_;
    std::shared_ptr<PartStream> bytes_;
    std::unique_ptr<XmlStream> xml_; // stays where it is when this is moved
};

} // namespace importers
