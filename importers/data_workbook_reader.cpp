#include "importers/data_workbook_reader.hpp"

#include "importers/cell_amount.hpp"
#include "importers/line_component.hpp"
#include "importers/source_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace importers {

using namespace budget;

namespace {

// A sheet whose first row holds the names of its columns.
class Flat
{
public:
    explicit Flat(Grid const* grid) : grid_{grid}
    {
        if (!grid || grid->rows.empty()) return;
        for (std::size_t c = 0; c < grid->rows.front().size(); ++c) columns_.emplace(grid->rows.front()[c].text, c);
    }
    bool has(std::initializer_list<char const*> names) const
    {
        return std::all_of(names.begin(), names.end(), [&](char const* name) { return columns_.contains(name); });
    }
    std::size_t size() const { return grid_ ? grid_->rows.size() : 0; }
    Cell const& at(std::size_t row, char const* name) const
    {
        static Cell const none;
        auto const found = columns_.find(name);
        return found == columns_.end() ? none : cell_at(*grid_, row, found->second);
    }
    std::string text(std::size_t row, char const* name) const { return at(row, name).text; }
    std::optional<Date> day(std::size_t row, char const* name) const { return read_plain_date(text(row, name).substr(0, 10)); }
    Money money(std::size_t row, char const* name) const
    {
        auto const amount = amount_in(at(row, name), Ratio{1});
        return amount ? amount->amount : Money{};
    }
    template <class Choice> Choice choice(std::size_t row, char const* name, Choice otherwise) const { return read_name<Choice>(text(row, name)).value_or(otherwise); }
    Place place(std::string const& file, std::size_t row, char const* name) const
    {
        auto const found = columns_.find(name);
        return {file, 0, place_of_cell(*grid_, row, found == columns_.end() ? 0 : found->second)};
    }

private:
    Grid const* grid_;
    std::map<std::string, std::size_t> columns_;
};

Flat sheet(Document const& document, std::string const& name)
{
    for (auto const& grid : document.grids)
        if (grid.name == name) return Flat{&grid};
    return Flat{nullptr};
}
Flat lines_of(Document const& document) { return sheet(document, "Lines"); }
Flat sources_of(Document const& document) { return sheet(document, "Sources"); }

class DataReader
{
public:
    DataReader(Document const& document, ProposalContext& context, Import& import)
        : document_{document}, context_{context}, import_{import}, sources_{sources_of(document)}, lines_{lines_of(document)}
    {
    }

    void run()
    {
        read_costs();
        for (std::size_t row = 1; row < lines_.size(); ++row) read_line(row);
        for (std::size_t row = 1; row < sources_.size(); ++row) read_source(row);
        for (auto const& grid : document_.grids) {
            static std::set<std::string> const read{"Lines", "Sources", "Pools", "Releases"};
            bool const costs = grid.name == "Costs" || grid.name.starts_with("Costs ");
            if (!costs && !read.contains(grid.name))
                import_.left_out.push_back({{import_.file, 0, fmt::format("sheet {}", grid.name)}, grid.name, "the program works it out from the plan"});
        }
    }

private:
    void read_costs()
    {
        for (auto const& grid : document_.grids) {
            if (grid.name != "Costs" && !grid.name.starts_with("Costs ")) continue;
            Flat const costs{&grid};
            for (std::size_t row = 1; row < costs.size(); ++row) {
                auto const month = costs.day(row, "month");
                if (!month) continue;
                auto const year = context_.plan.calendar().year_of(*month);
                costs_[costs.text(row, "line_id")][year] += costs.money(row, "cost");
                years_.insert(year);
            }
        }
        choice_.relative = true; // what ends in the workbook ends
        for (int const year : years_) choice_.chosen.push_back({0, year, fiscal_year_name(year)});
    }

    void read_line(std::size_t row)
    {
        auto const id = lines_.text(row, "line_id");
        if (id.empty()) return;
        auto const component = ComponentId{lines_.text(row, "component_id")};
        auto const place = lines_.place(import_.file, row, "line");
        if (find(context_.plan, component)) return import_.left_out.push_back({place, id, "the plan has this line"});
        auto const cost = lines_.money(row, "cost");
        BudgetLine line;
        line.name = lines_.text(row, "line");
        Money sum;
        for (int const year : years_) {
            auto const amount = costs_[id][year];
            line.amounts.push_back(amount);
            sum += amount;
        }
        if (sum != cost)
            import_.problems.push_back({Severity::warning, "import.total-differs", fmt::format("The line {} costs {} in all, its months add up to {}.", id, dollars(cost), dollars(sum)),
                                        "The months are imported as they stand; export the workbook again.", place});
        LineFacts facts;
        facts.kind.object_class = lines_.choice(row, "object_class", ObjectClass::other);
        facts.kind.kind = lines_.choice(row, "kind", ComponentKind::other);
        auto made = line_components(line, facts, choice_, context_.plan);
        if (made.components.empty()) return import_.left_out.push_back({place, id, "it costs nothing"});
        auto const program = lines_.text(row, "program");
        auto const [program_id, needs] = program_named(program.empty() ? lines_.text(row, "program_id") : program, place, context_, import_);
        Proposal proposal;
        proposal.place = place;
        if (needs) proposal.needs.push_back(*needs);
        proposal.confidence = Confidence::likely;
        proposal.text = fmt::format("Add {}: {}, {}", line.name, made.spoken, spoken(facts.kind.object_class));
        proposal.readings.push_back({place, lines_.text(row, "basis"), "amounts by fiscal year", Confidence::likely, "the workbook holds what a line costs, not what it is made of"});
        for (auto& part : made.components) {
            part.id = context_.ids.component(made.components.size() == 1 ? id : part.name);
            part.priority = lines_.choice(row, "priority", Priority::essential);
            part.recurrence = lines_.choice(row, "recurrence", Recurrence::recurring);
            part.in_kind = lines_.text(row, "in_kind") == "yes";
            proposal.edits.emplace_back(PutComponent{program_id, std::move(part), {}});
        }
        import_.proposals.push_back(std::move(proposal));
    }

    void read_source(std::size_t row)
    {
        auto const name = sources_.text(row, "Funding Source");
        if (name.empty()) return;
        auto const place = sources_.place(import_.file, row, "Funding Source");
        RowReading reading;
        reading.name = name;
        reading.type = read_name<FundingType>(sources_.text(row, "Funding Type"));
        reading.length = sources_.text(row, "Length of Funding");
        reading.end_date = sources_.day(row, "Funding End Date");
        reading.renewable = read_name<Renewable>(sources_.text(row, "Renewable Funding?"));
        reading.restrictions = sources_.text(row, "Funding Restrictions");
        reading.flexibility = read_name<Flexibility>(sources_.text(row, "Funding Flexibility"));
        auto const id = sources_.text(row, "source_id");
        if (auto const* known = find(context_.plan, SourceId{id})) return propose_source_changes(*known, reading, place, import_);
        FundingSource source;
        source.id = context_.ids.source(id.empty() ? name : id);
        source.name = name;
        source.type = reading.type.value_or(FundingType::one_time);
        source.length = reading.length;
        source.end_date = reading.end_date;
        source.renewable = reading.renewable.value_or(Renewable::unknown);
        source.restrictions = reading.restrictions;
        source.flexibility = reading.flexibility.value_or(Flexibility::ungraded);
        source.funder = sources_.text(row, "funder");
        source.origin = sources_.choice(row, "origin", Origin::other);
        source.assistance_listing = sources_.text(row, "assistance_listing");
        source.award_number = sources_.text(row, "award_number");
        source.standing = sources_.choice(row, "standing", Standing::awarded);
        source.probability = number_in(sources_.at(row, "probability")).value_or(Ratio{1});
        source.draw = sources_.choice(row, "draw", Draw::advance);
        source.bill_first = sources_.text(row, "bill_first") == "yes";
        source.last_resort = sources_.text(row, "last_resort") == "yes";
        read_pools(id, source);
        Proposal proposal;
        proposal.place = place;
        proposal.text = fmt::format("Add the source {}: {}, {} pool{}", name, spoken(source.type), source.pools.size(), source.pools.size() == 1 ? "" : "s");
        proposal.readings.push_back({place, name, "a source", Confidence::certain, {}});
        proposal.edits.emplace_back(Put<FundingSource>{std::move(source), {}});
        context_.sources.push_back(std::move(proposal));
    }

    void read_pools(std::string const& id, FundingSource& source)
    {
        auto const pools = sheet(document_, "Pools");
        auto const releases = sheet(document_, "Releases");
        for (std::size_t row = 1; row < pools.size(); ++row) {
            if (pools.text(row, "source_id") != id) continue;
            Pool pool;
            pool.id = {pools.text(row, "pool_id")};
            pool.name = pools.text(row, "pool");
            pool.available_from = pools.day(row, "available_from");
            pool.obligate_by = pools.day(row, "obligate_by");
            pool.spend_by = pools.day(row, "spend_by");
            if (pool.spend_by == source.end_date) pool.spend_by.reset(); // the source's end, where the pool has none of its own
            pool.liquidate_by = pools.day(row, "liquidate_by");
            pool.carries_over = pools.text(row, "carries_over") != "no";
            for (std::size_t at = 1; at < releases.size(); ++at) {
                auto const from = releases.day(at, "from");
                bool const same = releases.text(at, "source_id") == id && releases.text(at, "pool_id") == pool.id.text;
                if (same && from && releases.text(at, "renewed") != "yes") pool.releases.push_back({*from, releases.money(at, "amount"), Every::once, {}});
            }
            source.pools.push_back(std::move(pool));
        }
    }

    Document const& document_;
    ProposalContext& context_;
    Import& import_;
    Flat sources_;
    Flat lines_;
    AmountChoice choice_;
    std::set<int> years_;
    std::map<std::string, std::map<int, Money>> costs_; // by line and fiscal year
};

} // namespace

bool is_data_workbook(Document const& document)
{
    return lines_of(document).has({"line_id", "program_id", "component_id", "object_class", "cost"}) && sources_of(document).has({"Funding Source", "source_id", "standing"});
}

void propose_data_workbook(Document const& document, ProposalContext& context, Import& import)
{
    DataReader{document, context, import}.run();
}

} // namespace importers
