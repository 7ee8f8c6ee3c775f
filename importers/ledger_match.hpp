// Which line of a plan a ledger's account means, and which source its fund is: by id and name, by an account number that the plan
// notes, by the words of a kind of cost. What fits several lines fits none. Called by ledger_proposals.cpp.
#pragma once

#include "budget/plan/plan.hpp"
#include "importers/proposal.hpp"

#include <map>
#include <optional>
#include <string>

namespace importers {

// What a ledger says of the thing that was paid for.
struct LedgerAccount {
    std::string account;  // "51010001"
    std::string line;     // "Salaries and wages"
    std::string category;
    std::string program;
    friend auto operator<=>(LedgerAccount const&, LedgerAccount const&) = default;
};

struct MatchedLine {
    std::optional<budget::ComponentId> component; // nothing: unmatched, and `reason` says why
    std::string suffix;
    Confidence confidence = Confidence::certain;
    std::string reason;
};
struct MatchedSource {
    std::optional<budget::SourceId> source;
    Confidence confidence = Confidence::certain;
    std::string reason;
};

MatchedLine match_line(LedgerAccount const& account, budget::Plan const& plan);
MatchedSource match_source(std::string const& fund, budget::Plan const& plan);

} // namespace importers
