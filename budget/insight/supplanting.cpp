#include "budget/insight/supplanting.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/exact_money.hpp"

#include <concepts>
#include <map>

namespace budget {

namespace {

class Watch
{
public:
    Watch(Plan const& plan, Costs const& costs, Supply const& supply, Allocation const& allocation)
        : plan_{plan}, costs_{costs}
    {
        auto const calendar = plan.calendar();
        for (int m = 0; m < plan.months; ++m) {
            year_of_.push_back(calendar.year_of(plan.first_month + m));
            ++months_of_[year_of_.back()];
        }
        for (auto const& payment : allocation.payments) {
            auto const source = supply.pools[payment.pool].source;
            auto const& line = costs.lines[payment.line];
            int const year = year_of_[payment.month];
            if (is_local(plan.sources[source].origin)) {
                local_[{line.program, year}] += payment.amount;
                local_for_[{line.component, year}] += payment.amount;
            }
            if (!plan.sources[source].non_supplanting) continue;
            of_program_[{source, line.program, year}] += payment.amount;
            of_component_[{source, line.component, year}] += payment.amount;
            if (is_marked(line)) of_line_[{source, payment.line, year}] += payment.amount;
        }
    }

    std::vector<SupplantingWarning> find()
    {
        for (std::size_t s = 0; s < plan_.sources.size(); ++s) {
            if (!plan_.sources[s].non_supplanting) continue;
            add_lines(s);
            add_components(s);
            add_programs(s);
        }
        return std::move(warnings_);
    }

private:
    bool is_marked(Line const& line)
    {
        auto const found = marked_.find(line.component);
        if (found != marked_.end()) return found->second;
        auto const* component = budget::find(plan_, line.component);
        return marked_[line.component] = component && component->local_in_baseline && !component->local_baseline;
    }

    SupplantingWarning& add(std::size_t source, SupplantingWarning::Kind kind, ProgramId const& program, int year)
    {
        auto& warning = warnings_.emplace_back();
        warning.kind = kind;
        warning.source = source;
        warning.program = program;
        warning.fiscal_year = year;
        warning.months = months_of_[year];
        warning.explained = !plan_.sources[source].supplanting_note.empty();
        return warning;
    }

    void add_lines(std::size_t source)
    {
        for (auto at = of_line_.lower_bound({source, 0, 0}); at != of_line_.end() && std::get<0>(at->first) == source; ++at) {
            auto const& [_, l, year] = at->first;
            auto const& line = costs_.lines[l];
            auto& warning = add(source, SupplantingWarning::Kind::baseline_line, line.program, year);
            warning.line = l;
            warning.paid = at->second;
            for (std::size_t m = 0; m < year_of_.size(); ++m)
                if (year_of_[m] == year) warning.against += line.months[m];
        }
    }

    void add_components(std::size_t source)
    {
        for (auto const& program : plan_.programs)
            for (auto const& component : program.components)
                if (component.local_baseline)
                    add_below(source, SupplantingWarning::Kind::component_below, program.id, *component.local_baseline,
                              of_component_, local_for_, component.id);
    }

    void add_programs(std::size_t source)
    {
        for (auto const& program : plan_.programs)
            if (program.local_baseline)
                add_below(source, SupplantingWarning::Kind::below_baseline, program.id, *program.local_baseline, of_program_, local_,
                          program.id);
    }

    // Each year in which the source pays for the thing and local money pays less than it did.
    template <class Id>
    void add_below(std::size_t source, SupplantingWarning::Kind kind, ProgramId const& program, Money whole_year,
                   std::map<std::tuple<std::size_t, Id, int>, Money> const& paid, std::map<std::pair<Id, int>, Money> const& local,
                   Id const& id)
    {
        for (auto const& [year, months] : months_of_) {
            if (!paid.contains({source, id, year})) continue;
            Money const baseline = baseline_in(whole_year, year);
            auto const found = local.find({id, year});
            Money const by_local = found == local.end() ? Money{} : found->second;
            if (by_local >= baseline) continue;
            auto& warning = add(source, kind, program, year);
            warning.paid = by_local;
            warning.against = baseline;
            if constexpr (std::same_as<Id, ComponentId>) warning.line = first_line_of(id);
        }
    }

    std::size_t first_line_of(ComponentId const& component) const
    {
        std::size_t l = 0;
        while (costs_.lines[l].component != component) ++l;
        return l;
    }

    Money baseline_in(Money whole_year, int year) const
    {
        Money sum;
        auto const calendar = plan_.calendar();
        for (std::size_t m = 0; m < year_of_.size(); ++m)
            if (year_of_[m] == year)
                sum += month_share(whole_year, calendar.month_of_year(plan_.first_month + static_cast<int>(m)));
        return sum;
    }

    Plan const& plan_;
    Costs const& costs_;
    std::vector<int> year_of_;      // one a month of the plan
    std::map<int, int> months_of_;  // by fiscal year
    std::map<ComponentId, bool> marked_;
    std::map<std::pair<ProgramId, int>, Money> local_;
    std::map<std::pair<ComponentId, int>, Money> local_for_;
    std::map<std::tuple<std::size_t, ProgramId, int>, Money> of_program_;    // by source
    std::map<std::tuple<std::size_t, ComponentId, int>, Money> of_component_;
    std::map<std::tuple<std::size_t, std::size_t, int>, Money> of_line_;     // by source and line
    std::vector<SupplantingWarning> warnings_;
};

} // namespace

std::vector<SupplantingWarning> find_supplanting(Plan const& plan, Costs const& costs, Supply const& supply,
                                                 Allocation const& allocation)
{
    bool any = false;
    for (auto const& source : plan.sources) any = any || source.non_supplanting;
    if (!any) return {};
    return Watch{plan, costs, supply, allocation}.find();
}

} // namespace budget
