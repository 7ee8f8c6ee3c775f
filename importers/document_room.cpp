#include "importers/document_room.hpp"

#include <fmt/format.h>

namespace importers {

budget::Problem DocumentRoom::problem(budget::Place place) const
{
    return {budget::Severity::error, "document.too-large",
            fmt::format("The file spreads over more than {} million cells or holds more than {} MB of text.",
                        most_cells / 1'000'000, most_text >> 20),
            "Save only the rows and columns that are needed as a file of their own.", std::move(place)};
}

} // namespace importers
