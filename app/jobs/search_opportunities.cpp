#include "app/jobs/search_opportunities.hpp"

#include <algorithm>

namespace app {

namespace {

// Only the best are kept while the extract runs through, so that memory stays small whatever it holds.
void keep_best(std::vector<importers::OpportunityFit>& fits, std::size_t most)
{
    importers::rank(fits);
    if (fits.size() > most) fits.resize(most);
}

} // namespace

FoundOpportunities run(SearchOpportunities const& job, budget::Outcome const* outcome)
{
    FoundOpportunities result;
    auto stream = importers::ByteStream::open(job.file, ".xml");
    if (!stream.value) {
        result.problems = std::move(stream.problems);
        return result;
    }
    std::optional<importers::GapSearch> search;
    if (outcome) search.emplace(*outcome, job.today, !job.filter.words.empty());
    if (search) result.gap = search->gap();
    auto summary = importers::read_grants_gov(*stream.value, job.file, [&](importers::Opportunity const& one) {
        if (!importers::is_open(one, job.today)) return;
        ++result.open;
        if (!importers::passes(one, job.filter)) return;
        ++result.passed;
        if (search) {
            auto fit = search->fit(one);
            if (!fit) return;
            result.found.push_back(std::move(*fit));
        } else {
            result.found.push_back({one, {}, {}, {}, {}, {}});
        }
        ++result.fitting;
        if (result.found.size() >= 2 * job.most + 100) keep_best(result.found, job.most);
    });
    result.read = summary.read;
    result.problems = std::move(summary.problems);
    keep_best(result.found, job.most);
    if (outcome) result.import = importers::propose_opportunities(result.found, job.file, outcome->plan);
    return result;
}

templates::OpportunityList list_of(FoundOpportunities const& found, SearchOpportunities const& job,
                                   std::vector<std::size_t> const& taken)
{
    templates::OpportunityList list;
    list.file = job.file;
    list.read = found.read;
    list.open = found.open;
    list.passed = found.passed;
    list.fitting = found.fitting;
    list.gap = found.gap;
    std::size_t proposal = 0;
    for (auto const& fit : found.found) {
        auto const& one = fit.opportunity;
        templates::OpportunityRow row;
        row.opportunity = one.number;
        row.title = one.title;
        row.agency = one.agency;
        for (auto const& listing : one.listings) row.listings += (row.listings.empty() ? "" : ", ") + listing;
        row.closes = one.closes;
        row.ceiling = one.ceiling;
        row.match = !one.match_required ? "not stated" : *one.match_required ? "required" : "none";
        row.link = one.id.empty() ? "" : "https://grants.gov/search-results-detail/" + one.id;
        row.forecast = one.forecast;
        row.line = one.line;
        row.reasons = fit.reasons;
        if (found.gap) row.could_pay = fit.could_pay;
        // Those that the plan has already have no proposal.
        bool const proposed =
            proposal < found.import.proposals.size() && found.import.proposals[proposal].place.line == static_cast<int>(one.line);
        if (proposed) {
            row.number = proposal + 1;
            row.taken = std::find(taken.begin(), taken.end(), proposal) != taken.end();
            ++proposal;
        }
        list.rows.push_back(std::move(row));
    }
    return list;
}

} // namespace app
