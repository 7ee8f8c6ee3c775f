#include "importers/name_hints.hpp"

#include "importers/source_names.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

namespace importers {

using namespace budget;

void apply_name_hints(std::string const& words, bool opportunities, FundingSource& source, Proposal& proposal)
{
    auto const hint = read_source_name(words);
    if (hint.origin) {
        source.origin = *hint.origin;
        proposal.readings.push_back({proposal.place, source.name, fmt::format("its origin is {}", lower_case(spoken(source.origin))), Confidence::likely,
                                     fmt::format("its name has \"{}\" in it", hint.origin_word)});
    }
    if (!hint.is_open && !opportunities) return;
    source.standing = Standing::possible;
    source.probability = Ratio{1, 2};
    proposal.readings.push_back({proposal.place, source.name, "possible, 50 %", opportunities ? Confidence::doubtful : Confidence::likely,
                                 opportunities ? "the list is one of opportunities; how probable they are, it doesn't say"
                                               : fmt::format("its name has \"{}\" in it; how probable it is, the document doesn't say", hint.open_word)});
}

} // namespace importers
