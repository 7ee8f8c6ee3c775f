// Reads a Grants.gov extract (OpportunityDetail-V1.0, as .xml or inside a .zip) opportunity by opportunity, in bounded
// memory. What a field says wrongly is left out and counted, never guessed. Not here: which of them fit
// (opportunities.hpp). Called by the opportunities job, the benchmark and the fuzzer.
#pragma once

#include "importers/byte_stream.hpp"

#include "budget/calendar.hpp"
#include "budget/money.hpp"

namespace importers {

struct Opportunity {
    bool forecast = false; // announced, not open yet; its dates are estimates
    std::string id;        // Grants.gov's own, in its web address
    std::string number;
    std::string title;
    std::string agency;
    std::string agency_code;
    std::vector<std::string> listings;    // assistance listings: "16.745"
    std::string category;                 // D discretionary, M mandatory, C continuation, E earmark, O other
    std::vector<std::string> instruments; // G grant, CA cooperative agreement, PC procurement contract, O other
    std::vector<std::string> activities;  // "HL" health, "LJL" law, justice and legal services …
    std::vector<std::string> eligible;    // "01" county governments, "02" city or township governments, "99" unrestricted …
    std::string eligibility;              // in words
    std::optional<budget::Date> posted;
    std::optional<budget::Date> closes;
    std::string close_words;
    std::optional<budget::Date> archived;
    std::optional<budget::Date> starts;   // of a forecast: estimated project start
    std::optional<budget::Money> ceiling; // absent where none is stated
    std::optional<budget::Money> floor;
    std::optional<budget::Money> total;
    std::optional<bool> match_required;
    std::string description; // without markup; its beginning
    std::size_t line = 0;
};

struct ExtractSummary {
    std::size_t read = 0;                  // opportunities
    std::size_t unclear = 0;               // of them those with a value that can't be read
    std::vector<budget::Problem> problems; // the first few unclear values as warnings; an error where the reading ended early
};

inline constexpr std::size_t kept_description = 4'000; // bytes

// Calls visit for each, in the order of the file. Codes "extract.…", "xml.…" and those of the stream.
ExtractSummary read_grants_gov(ByteStream& stream, std::string const& file, std::function<void(Opportunity const&)> const& visit);

// "Health" for "HL", "County governments" for "01"; the code itself where it isn't known.
std::string activity_name(std::string const& code);
std::string applicant_name(std::string const& code);

} // namespace importers
