#include "importers/plan_merge.hpp"

#include "budget/plan/newer_version.hpp"
#include "budget/plan/plan_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

namespace importers {

using namespace budget;

namespace {

Place place_of(std::string const& file, std::string path) { return {file, 0, std::move(path)}; }

// Ids that neither plan has, by the pattern that the plan's own new ids follow.
template <class ThingId> ThingId other_id(Plan const& plan, Plan const& other, ThingId const& id)
{
    for (int number = 2;; ++number)
        if (ThingId const next{fmt::format("{}-{}", id.text, number)}; !find(plan, next) && !find(other, next)) return next;
}

class Merge
{
public:
    Merge(Plan other, std::string const& file, Plan const& plan) : other_{std::move(other)}, plan_{plan} { import_.file = file; }

    Import run()
    {
        rename_all();
        for (auto const& assumption : other_.assumptions) propose(assumption, "assumption", assumption.name);
        for (auto const& schedule : other_.fringe_schedules) propose(schedule, "fringe schedule", schedule.name);
        for (auto const& program : other_.programs) propose(program, "program", program.name);
        for (auto const& source : other_.sources) propose(source, "source", source.name);
        if (!other_.scenarios.empty())
            leave_out("its scenarios",
                      fmt::format("{} of them, which are edits of that plan and not of this one", other_.scenarios.size()));
        if (other_.actuals != Actuals{})
            leave_out("its actuals", "what was paid is told of a whole plan; import the ledger instead");
        if (other_.first_month != plan_.first_month || other_.months != plan_.months)
            import_.problems.push_back(
                {Severity::warning,
                 "merge.other-months",
                 fmt::format("That plan runs from {} to {}, this one from {} to {}.", for_people(other_.first_month),
                             for_people(other_.last_month()), for_people(plan_.first_month), for_people(plan_.last_month())),
                 "Amounts are those of each plan's first fiscal year: check them where the years differ.",
                 {import_.file, 0, {}}});
        warn_of_shared_sources();
        return std::move(import_);
    }

private:
    // "All lines" meant those of one plan; it will mean those of both.
    void warn_of_shared_sources()
    {
        std::string names;
        for (auto const* sources : {&std::as_const(other_).sources, &plan_.sources})
            for (auto const& source : *sources) {
                bool const any_program = std::any_of(source.pools.begin(), source.pools.end(), [](Pool const& pool) {
                    return std::none_of(pool.permissions.begin(), pool.permissions.end(), [](Permission const& one) {
                        return one.effect == Effect::allow && (one.scope.program || one.scope.component);
                    });
                });
                if (any_program) names += (names.empty() ? "" : ", ") + source.name;
            }
        if (names.empty() || plan_.programs.empty() || number_of_.empty()) return;
        import_.problems.push_back(
            {Severity::warning,
             "merge.shared-sources",
             fmt::format("Nothing says for which programs these sources are, so they may pay the costs of both plans: {}.",
                         names),
             "Give each a permission by program where that isn't so.",
             {import_.file, 0, {}}});
    }

    template <class List> static bool has_same(List const& list, typename List::value_type const& thing)
    {
        return std::find(list.begin(), list.end(), thing) != list.end();
    }
    bool is_there(Assumption const& thing) const { return has_same(plan_.assumptions, thing); }
    bool is_there(FringeSchedule const& thing) const { return has_same(plan_.fringe_schedules, thing); }
    bool is_there(Program const& thing) const { return has_same(plan_.programs, thing); }
    bool is_there(FundingSource const& thing) const { return has_same(plan_.sources, thing); }

    // A taken id is changed everywhere in the other plan at once, scenarios too. What is there to the letter stays one
    // thing.
    template <class Thing> void rename(Thing const& thing, std::string const& what)
    {
        auto const id = thing.id;
        if (!find(plan_, id) || is_there(thing)) return;
        auto const next = other_id(plan_, other_, id);
        if (auto changed = budget::apply(other_, SetField{id, "id", next.text}); changed.value) {
            other_ = std::move(*changed.value);
            renamed_[what + " " + next.text] = id.text;
        }
    }

    void rename_all()
    {
        // Copies of the lists: renaming changes the plan they stand in.
        for (auto const assumptions = other_.assumptions; auto const& one : assumptions) rename(one, "assumption");
        for (auto const schedules = other_.fringe_schedules; auto const& one : schedules) rename(one, "fringe schedule");
        for (auto const programs = other_.programs; auto const& one : programs) {
            auto const* now = find(other_, one.id);
            if (now && is_there(*now)) continue;
            rename(one, "program");
            for (auto const& component : one.components) {
                if (!find(plan_, component.id)) continue;
                auto const next = other_id(plan_, other_, component.id);
                if (auto changed = budget::apply(other_, SetField{component.id, "id", next.text}); changed.value)
                    other_ = std::move(*changed.value);
            }
        }
        for (auto const sources = other_.sources; auto const& one : sources) rename(one, "source");
    }

    template <class Thing> void propose(Thing const& thing, std::string const& what, std::string const& name)
    {
        auto const place = place_of(import_.file, fmt::format("{} {}", what, thing.id.text));
        if (is_there(thing)) {
            import_.left_out.push_back({place, name, "the plan has it already, to the letter"});
            return;
        }
        Proposal proposal;
        proposal.text = fmt::format("Add the {} {}", what, name);
        proposal.place = place;
        proposal.edits = {Put<Thing>{thing}};
        proposal.needs = needs_of(thing);
        if (auto const old = renamed_.find(what + " " + thing.id.text); old != renamed_.end())
            proposal.readings.push_back({place, old->second, fmt::format("its id becomes {}", thing.id.text), Confidence::certain,
                                         "the plan has another of that id"});
        number_of_[what + " " + thing.id.text] = import_.proposals.size();
        import_.proposals.push_back(std::move(proposal));
    }

    void need(std::string const& thing, std::vector<std::size_t>& needs) const
    {
        auto const found = number_of_.find(thing);
        if (found != number_of_.end() && std::find(needs.begin(), needs.end(), found->second) == needs.end())
            needs.push_back(found->second);
    }

    std::vector<std::size_t> needs_of(Assumption const&) const { return {}; }
    std::vector<std::size_t> needs_of(FringeSchedule const& schedule) const
    {
        std::vector<std::size_t> needs;
        for (auto const& part : schedule.parts)
            if (part.growth) need("assumption " + part.growth->text, needs);
        return needs;
    }
    std::vector<std::size_t> needs_of(Program const& program) const
    {
        std::vector<std::size_t> needs;
        for (auto const& component : program.components) {
            if (component.growth) need("assumption " + component.growth->text, needs);
            if (auto const* position = std::get_if<Position>(&component.detail); position && position->fringe)
                need("fringe schedule " + position->fringe->text, needs);
        }
        return needs;
    }
    std::vector<std::size_t> needs_of(FundingSource const& source) const
    {
        std::vector<std::size_t> needs;
        auto const scope = [&](Scope const& one) {
            if (one.program) need("program " + one.program->text, needs);
            if (one.component)
                if (auto const* program = program_of(other_, *one.component)) need("program " + program->id.text, needs);
        };
        for (auto const& pool : source.pools) {
            for (auto const& permission : pool.permissions) scope(permission.scope);
            for (auto const& cap : pool.caps)
                for (auto const& one : cap.scopes) scope(one);
        }
        if (source.retention)
            for (auto const& one : source.retention->scopes) scope(one);
        return needs;
    }

    void leave_out(std::string words, std::string reason)
    {
        import_.left_out.push_back({{import_.file, 0, {}}, std::move(words), std::move(reason)});
    }

    Plan other_;
    Plan const& plan_;
    Import import_;
    std::map<std::string, std::string> renamed_;   // "program team-2" → "team"
    std::map<std::string, std::size_t> number_of_; // "program team-2" → its proposal
};

} // namespace

Import merge_plan(Plan other, std::string const& file, Plan const& plan) { return Merge{std::move(other), file, plan}.run(); }

Import read_plan_to_merge(std::string const& path, Plan const& plan)
{
    auto other = read_plan_file(path);
    if (!other.value || has_errors(other.problems)) return {path, {}, {}, std::move(other.problems)};
    auto import = merge_plan(std::move(*other.value), path, plan);
    auto const left_out = said_of_newer_version(other.problems);
    import.problems.insert(import.problems.begin(), left_out.begin(), left_out.end());
    return import;
}

} // namespace importers
