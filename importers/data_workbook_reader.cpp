#include "importers/data_workbook_reader.hpp"

#include "budget/costs/project.hpp"
#include "budget/funding/supply.hpp"
#include "importers/cost_runs.hpp"
#include "importers/data_sheet.hpp"
#include "importers/data_workbook_term.hpp"
#include "importers/heading_words.hpp"
#include "importers/source_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace importers {

using namespace budget;

namespace {

Grid const* sheet(Document const& document, std::string const& name)
{
    for (auto const& grid : document.grids)
        if (grid.name == name) return &grid;
    return nullptr;
}

class DataReader
{
public:
    DataReader(Document const& document, ProposalContext& context, Import& import)
        : document_{document}, context_{context}, import_{import}, sources_{sheet_of("Sources")}, lines_{sheet_of("Lines")},
          pools_{sheet_of("Pools")}, releases_{sheet_of("Releases")}
    {
    }

    void run()
    {
        read_costs();
        work_out_plan();
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
    DataSheet sheet_of(std::string const& name) { return {sheet(document_, name), import_.file, context_.plan.calendar(), &import_.left_out}; }

    void read_costs()
    {
        for (auto const& grid : document_.grids) {
            if (grid.name != "Costs" && !grid.name.starts_with("Costs ")) continue;
            DataSheet const costs{&grid, import_.file, context_.plan.calendar(), &import_.left_out};
            for (std::size_t row = 1; row < costs.size(); ++row) {
                auto const month = costs.day(row, "month");
                auto const cost = costs.money(row, "cost");
                if (!month && cost && !cost->is_zero() && costs.text(row, "month").empty()) costs.leave(row, "cost", "no month stands beside it");
                if (!month) continue;
                costs_[costs.text(row, "line_id")][Month{*month}] += cost.value_or(Money{});
                dated_.push_back({Month{*month}, year_named(costs.text(row, "fiscal_year"))});
            }
        }
        auto const term = term_of_data_workbook(document_, dated_, context_.plan.fiscal_year_starts);
        if (term && *term != PlanTerm{context_.plan.first_month, context_.plan.months, context_.plan.fiscal_year_starts}) import_.term = term;
    }

    static int year_named(std::string const& text)
    {
        auto const year = year_in(plain_words(text));
        return year && !year->relative ? year->year : 0;
    }

    // What the plan itself says of the lines and sources that it has already.
    void work_out_plan()
    {
        bool known = false;
        for (std::size_t row = 1; row < lines_.size(); ++row) known = known || find(context_.plan, ComponentId{lines_.text(row, "component_id")});
        for (std::size_t row = 1; row < sources_.size(); ++row) known = known || find(context_.plan, SourceId{sources_.text(row, "source_id")});
        if (!known) return;
        for (auto const& line : project(context_.plan).lines)
            for (auto const month : line.months) plan_costs_[line.id] += month;
        supply_ = release(context_.plan, Counting::possible);
    }
    void leave_known_line(std::size_t row, std::string const& id, Money cost)
    {
        auto const place = lines_.place(row, "line");
        auto const own = plan_costs_.find(id);
        Money months;
        for (auto const& [month, amount] : costs_[id]) months += amount;
        if (own == plan_costs_.end() || (own->second == cost && own->second == months))
            return import_.left_out.push_back({place, id, "the plan has this line"});
        import_.left_out.push_back({place, fmt::format("{} {}", id, dollars(own->second == cost ? months : cost)),
                                    fmt::format("the plan has this line, and it costs {} there: change it in the plan", dollars(own->second))});
    }

    void read_line(std::size_t row)
    {
        auto const id = lines_.text(row, "line_id");
        if (id.empty()) return;
        auto const component = ComponentId{lines_.text(row, "component_id")};
        auto const place = lines_.place(row, "line");
        auto const cost = lines_.money(row, "cost").value_or(Money{});
        if (find(context_.plan, component)) return leave_known_line(row, id, cost);
        auto const name = lines_.text(row, "line");
        Money sum;
        for (auto const& [month, amount] : costs_[id]) sum += amount;
        if (sum != cost)
            import_.problems.push_back({Severity::warning, "import.total-differs", fmt::format("The line {} costs {} in all, its months add up to {}.", id, dollars(cost), dollars(sum)),
                                        "The months are imported as they stand; export the workbook again.", place});
        auto const runs = cost_runs(months_in_plan(id, place), context_.plan.calendar());
        if (runs.empty()) return import_.left_out.push_back({place, id, "it costs nothing in the plan's months"});
        auto const program = lines_.text(row, "program");
        auto const [program_id, needs] = program_named(program.empty() ? lines_.text(row, "program_id") : program, place, context_, import_);
        Component common;
        common.priority = lines_.choice<Priority>(row, "priority").value_or(Priority::essential);
        common.recurrence = lines_.choice<Recurrence>(row, "recurrence").value_or(Recurrence::recurring);
        common.in_kind = lines_.yes(row, "in_kind").value_or(false);
        auto const object_class = lines_.choice<ObjectClass>(row, "object_class").value_or(ObjectClass::other);
        auto const kind = lines_.choice<ComponentKind>(row, "kind").value_or(ComponentKind::other);
        Proposal proposal;
        proposal.place = place;
        if (needs) proposal.needs.push_back(*needs);
        proposal.confidence = Confidence::likely;
        proposal.text = fmt::format("Add {}: {}, {}", name, in_words(runs), lower_case(spoken(object_class)));
        proposal.readings.push_back({place, lines_.text(row, "basis"), "amounts by month", Confidence::likely, "the workbook holds what a line costs, not what it is made of"});
        for (auto const& run : runs) {
            auto part = common;
            part.name = runs.size() == 1 ? name : fmt::format("{} {}", name, months_of(run));
            part.id = context_.ids.component(runs.size() == 1 ? id : part.name);
            if (run.first > context_.plan.first_month) part.first_month = run.first;
            if (run.last < context_.plan.last_month()) part.last_month = run.last;
            part.detail = detail_of(run, kind, object_class);
            proposal.edits.emplace_back(PutComponent{program_id, std::move(part), {}});
        }
        import_.proposals.push_back(std::move(proposal));
    }
    // What lies in the plan; the rest is left out with its sum.
    std::map<Month, Money> months_in_plan(std::string const& id, Place const& place)
    {
        std::map<Month, Money> inside;
        Money outside;
        for (auto const& [month, amount] : costs_[id]) {
            if (amount < Money{}) import_.left_out.push_back({place, fmt::format("{} {} in {}", id, dollars(amount), for_people(month)), "an amount below 0; a plan's costs are 0 or more"});
            else if (month < context_.plan.first_month || month > context_.plan.last_month()) outside += amount;
            else inside[month] = amount;
        }
        if (!outside.is_zero()) import_.left_out.push_back({place, fmt::format("{} {}", id, dollars(outside)), "what it costs in months that aren't the plan's"});
        return inside;
    }
    static std::string months_of(CostRun const& run)
    {
        return run.first == run.last ? for_people(run.first) : fmt::format("{} to {}", for_people(run.first), for_people(run.last));
    }
    static std::string in_words(std::vector<CostRun> const& runs)
    {
        if (runs.size() > 4) return fmt::format("{} amounts from {} to {}", runs.size(), for_people(runs.front().first), for_people(runs.back().last));
        std::string text;
        for (auto const& run : runs)
            text += fmt::format("{}{} a {}, {}", text.empty() ? "" : "; ", dollars(run.amount), run.basis == AmountBasis::month ? "month" : "year", months_of(run));
        return text;
    }
    static Detail detail_of(CostRun const& run, ComponentKind kind, ObjectClass object_class)
    {
        if (kind == ComponentKind::contract && object_class == ObjectClass::contractual) return Contract{ContractKind::contract, {}, run.amount, run.basis, {}};
        Expense expense;
        expense.kind = is_expense(kind) ? kind : ComponentKind::other;
        expense.basis = run.basis;
        expense.amount = run.amount;
        expense.object_class = object_class;
        expense.outside_mtdc = object_class == ObjectClass::indirect; // no part of the base of another indirect rate
        return expense;
    }

    void read_source(std::size_t row)
    {
        auto const name = sources_.text(row, "Funding Source");
        if (name.empty()) return;
        auto const place = sources_.place(row, "Funding Source");
        RowReading reading;
        reading.name = name;
        reading.type = sources_.choice<FundingType>(row, "Funding Type");
        reading.length = sources_.text(row, "Length of Funding");
        reading.end_date = sources_.day(row, "Funding End Date");
        reading.renewable = sources_.choice<Renewable>(row, "Renewable Funding?");
        reading.restrictions = sources_.text(row, "Funding Restrictions");
        reading.flexibility = sources_.choice<Flexibility>(row, "Funding Flexibility");
        auto const id = sources_.text(row, "source_id");
        if (auto const* known = find(context_.plan, SourceId{id})) {
            propose_changes(row, *known, place);
            leave_pool_changes(*known);
            leave_other_releases(*known);
            return propose_source_changes(*known, reading, place, import_);
        }
        FundingSource source;
        source.id = context_.ids.source(id.empty() ? name : id);
        source.name = name;
        source.type = reading.type.value_or(FundingType::one_time);
        source.length = reading.length;
        source.end_date = reading.end_date;
        source.renewable = reading.renewable.value_or(Renewable::unknown);
        source.restrictions = reading.restrictions;
        source.flexibility = reading.flexibility.value_or(Flexibility::ungraded);
        if (!sources_.text(row, "standing").empty()) source.standing = Standing::possible; // what can't be read is no award
        read_behind(row, source);
        read_pools(id, source);
        import_.problems.push_back({Severity::warning, "import.no-permissions",
                                    fmt::format("The workbook holds no permissions, limits or match of {}, so all of its money may pay all lines.", name),
                                    "Enter what it may pay in the plan, or import the plan file instead.", place});
        Proposal proposal;
        proposal.place = place;
        proposal.text = fmt::format("Add the source {}: {}, {} pool{}", name, spoken(source.type), source.pools.size(), source.pools.size() == 1 ? "" : "s");
        proposal.readings.push_back({place, name, "a source", Confidence::certain, {}});
        proposal.edits.emplace_back(Put<FundingSource>{std::move(source), {}});
        context_.sources.push_back(std::move(proposal));
    }

    // What stands behind the worksheet's seven columns; an empty cell changes nothing.
    void read_behind(std::size_t row, FundingSource& source)
    {
        auto const put_text = [&](char const* name, std::string& into) {
            if (auto given = sources_.text(row, name); !given.empty()) into = std::move(given);
        };
        put_text("funder", source.funder);
        put_text("assistance_listing", source.assistance_listing);
        put_text("award_number", source.award_number);
        source.origin = sources_.choice<Origin>(row, "origin").value_or(source.origin);
        source.standing = sources_.choice<Standing>(row, "standing").value_or(source.standing);
        source.probability = sources_.share(row, "probability").value_or(source.probability);
        source.draw = sources_.choice<Draw>(row, "draw").value_or(source.draw);
        source.bill_first = sources_.yes(row, "bill_first").value_or(source.bill_first);
        source.last_resort = sources_.yes(row, "last_resort").value_or(source.last_resort);
    }
    void propose_changes(std::size_t row, FundingSource const& known, Place const& place)
    {
        auto now = known;
        read_behind(row, now);
        Proposal proposal;
        proposal.place = place;
        std::string changes;
        auto const set = [&](char const* field, std::string const& before, std::string const& after, std::string text) {
            if (before == after) return;
            proposal.edits.emplace_back(SetField{known.id, field, std::move(text)});
            changes += fmt::format("{}{} from \"{}\" to \"{}\"", changes.empty() ? "" : "; ", field, before, after);
        };
        auto const yes_no = [](bool yes) { return std::string{yes ? "yes" : "no"}; };
        set("funder", known.funder, now.funder, now.funder);
        set("assistance-listing", known.assistance_listing, now.assistance_listing, now.assistance_listing);
        set("award-number", known.award_number, now.award_number, now.award_number);
        set("origin", spoken(known.origin), spoken(now.origin), written(now.origin));
        set("standing", spoken(known.standing), spoken(now.standing), written(now.standing));
        set("probability", plain_text(known.probability), plain_text(now.probability), plain_text(now.probability));
        set("draw", spoken(known.draw), spoken(now.draw), written(now.draw));
        set("bill-first", yes_no(known.bill_first), yes_no(now.bill_first), yes_no(now.bill_first));
        set("last-resort", yes_no(known.last_resort), yes_no(now.last_resort), yes_no(now.last_resort));
        if (proposal.edits.empty()) return;
        proposal.text = fmt::format("Change {}: {}", known.name, changes);
        import_.proposals.push_back(std::move(proposal));
    }
    // An empty cell changes nothing, as in the sheet of sources.
    void leave_pool_changes(FundingSource const& known)
    {
        for (std::size_t row = 1; row < pools_.size(); ++row) {
            if (pools_.text(row, "source_id") != known.id.text) continue;
            auto const id = pools_.text(row, "pool_id");
            auto const pool = std::find_if(known.pools.begin(), known.pools.end(), [&](Pool const& one) { return one.id.text == id; });
            if (pool == known.pools.end()) {
                pools_.leave(row, "pool_id", fmt::format("the plan's {} has no such pool: add it in the plan", known.name));
                continue;
            }
            auto const differs = [&](char const* field, std::string const& own) {
                pools_.leave(row, field, fmt::format("{} of {}'s pool {} is {} in the plan: change it there", field, known.name, id, own));
            };
            auto const compare = [&](char const* field, std::optional<Date> const& own, std::optional<Date> const& given) {
                if (given && given != own) differs(field, own ? for_people(*own) : "empty");
            };
            compare("available_from", pool->available_from, pools_.first_day(row, "available_from"));
            compare("obligate_by", pool->obligate_by, pools_.day(row, "obligate_by"));
            compare("spend_by", last_day_to_spend(known, *pool), pools_.day(row, "spend_by"));
            compare("liquidate_by", pool->liquidate_by, pools_.day(row, "liquidate_by"));
            if (auto const given = pools_.yes(row, "carries_over"); given && *given != pool->carries_over) differs("carries_over", pool->carries_over ? "yes" : "no");
            if (auto const name = pools_.text(row, "pool"); !name.empty() && name != pool->name) differs("pool", pool->name.empty() ? "empty" : '"' + pool->name + '"');
        }
    }
    // Releases are worked out from the source's own; what a person changed in them belongs there.
    void leave_other_releases(FundingSource const& known)
    {
        std::set<std::tuple<std::string, Date, Money>> own;
        for (auto const& pool : supply_.pools)
            if (auto const& source = context_.plan.sources[pool.source]; source.id == known.id)
                for (auto const& money : pool.money) own.emplace(source.pools[pool.pool].id.text, money.from, money.amount);
        for (std::size_t row = 1; row < releases_.size(); ++row) {
            if (releases_.text(row, "source_id") != known.id.text || releases_.yes(row, "renewed").value_or(false)) continue;
            auto const from = releases_.first_day(row, "from");
            auto const amount = releases_.money(row, "amount");
            if (from && amount && !own.contains({releases_.text(row, "pool_id"), *from, *amount}))
                import_.left_out.push_back({releases_.place(row, "amount"), fmt::format("{} on {}", dollars(*amount), for_people(*from)),
                                            fmt::format("the plan has {} with its own amounts, and this is none of them: change them in the plan",
                                                        known.name)});
        }
    }

    void read_pools(std::string const& id, FundingSource& source)
    {
        for (std::size_t row = 1; row < pools_.size(); ++row) {
            if (pools_.text(row, "source_id") != id) continue;
            Pool pool;
            pool.id = {pools_.text(row, "pool_id")};
            pool.name = pools_.text(row, "pool");
            pool.available_from = pools_.first_day(row, "available_from");
            pool.obligate_by = pools_.day(row, "obligate_by");
            pool.spend_by = pools_.day(row, "spend_by");
            if (pool.spend_by == source.end_date) pool.spend_by.reset(); // the source's end, where the pool has none of its own
            pool.liquidate_by = pools_.day(row, "liquidate_by");
            pool.carries_over = pools_.yes(row, "carries_over").value_or(true);
            for (std::size_t at = 1; at < releases_.size(); ++at) {
                if (releases_.text(at, "source_id") != id || releases_.text(at, "pool_id") != pool.id.text) continue;
                if (releases_.yes(at, "renewed").value_or(false)) continue;
                auto const from = releases_.first_day(at, "from");
                auto const amount = releases_.money(at, "amount");
                if (from && amount) pool.releases.push_back({*from, *amount, Every::once, {}});
                else if (amount && releases_.text(at, "from").empty()) releases_.leave(at, "amount", "no day stands beside it");
            }
            source.pools.push_back(std::move(pool));
        }
    }

    Document const& document_;
    ProposalContext& context_;
    Import& import_;
    DataSheet sources_;
    DataSheet lines_;
    DataSheet pools_;
    DataSheet releases_;
    std::vector<DatedCost> dated_;
    std::map<std::string, std::map<Month, Money>> costs_; // by line
    std::map<std::string, Money> plan_costs_;           // by line, where the plan has some of them
    Supply supply_;                                     // the plan's
};

} // namespace

bool is_data_workbook(Document const& document)
{
    auto const has = [&](char const* name, std::initializer_list<char const*> columns) {
        return DataSheet{sheet(document, name), {}, budget::FiscalCalendar{}, nullptr}.has(columns);
    };
    return has("Lines", {"line_id", "program_id", "component_id", "object_class", "cost"}) &&
           has("Sources", {"Funding Source", "source_id", "standing"});
}

void propose_data_workbook(Document const& document, ProposalContext& context, Import& import)
{
    DataReader{document, context, import}.run();
}

} // namespace importers
