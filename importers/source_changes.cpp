#include "importers/source_changes.hpp"

#include "importers/source_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

using namespace budget;

void propose_source_changes(FundingSource const& known, RowReading const& reading, Place const& place, Import& import)
{
    bool const restricted = !reading.restrictions.empty() && reading.restrictions != known.restrictions;
    for (auto const& clause : reading.clauses)
        if (restricted && !clause.understood.empty())
            import.left_out.push_back({place, clause.words, fmt::format("the plan has {} with its own permissions; the words are in its restrictions", known.name)});
    Proposal proposal;
    proposal.place = place;
    proposal.readings = reading.readings;
    for (auto const& one : proposal.readings) proposal.confidence = std::max(proposal.confidence, one.confidence);
    std::string changes;
    auto const set = [&](char const* field, char const* title, std::string const& before, std::string const& now, std::string text) {
        if (before == now) return;
        proposal.edits.emplace_back(SetField{known.id, field, std::move(text)});
        changes += fmt::format("{}{} from \"{}\" to \"{}\"", changes.empty() ? "" : "; ", title, before, now);
    };
    auto const day = [](std::optional<Date> const& date) { return date ? for_people(*date) : std::string{}; };
    if (!is_same_name(known.name, reading.name)) set("name", "name", known.name, reading.name, reading.name);
    if (reading.type) set("type", "type", spoken(known.type), spoken(*reading.type), written(*reading.type));
    if (!reading.length.empty()) set("length", "length", known.length, reading.length, reading.length);
    if (reading.end_date) set("end-date", "end date", day(known.end_date), day(reading.end_date), plain_text(*reading.end_date));
    if (reading.renewable) set("renewable", "renewable", spoken(known.renewable), spoken(*reading.renewable), written(*reading.renewable));
    if (!reading.restrictions.empty()) set("restrictions", "restrictions", known.restrictions, reading.restrictions, reading.restrictions);
    if (reading.flexibility) set("flexibility", "flexibility", spoken(known.flexibility), spoken(*reading.flexibility), written(*reading.flexibility));
    if (proposal.edits.empty())
        return import.left_out.push_back({place, known.name, "the plan has this source, and this row says the same of it"});
    proposal.text = fmt::format("Change {}: {}", known.name, changes);
    import.proposals.push_back(std::move(proposal));
}

} // namespace importers
