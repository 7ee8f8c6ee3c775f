#include "budget/plan/edit.hpp"
#include "budget/plan/scenario_names.hpp"

#include <algorithm>

namespace budget {

namespace {

// "Opioid settlement (state)" gives "opioid-settlement-state"; room is left for a number at the end.
std::string slug(std::string const& name, std::string const& otherwise)
{
    constexpr std::size_t most = 56;
    std::string text;
    for (char const c : name) {
        bool const upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            text += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!text.empty() && text.back() != '-')
            text += '-';
        if (text.size() == most) break;
    }
    while (!text.empty() && text.back() == '-') text.pop_back();
    return text.empty() ? otherwise : text;
}

template <class ThingId> ThingId free_id(Plan const& plan, std::string const& first)
{
    ThingId id{first};
    auto const is_taken = [&] { return find(plan, id) || !scenario_that_gives(plan, id).empty(); };
    for (int number = 2; is_taken(); ++number) id.text = first + "-" + std::to_string(number);
    return id;
}

} // namespace

ComponentId free_component_id(Plan const& plan, std::string const& name)
{
    return free_id<ComponentId>(plan, slug(name, "component"));
}
SourceId free_source_id(Plan const& plan, std::string const& name)
{
    return free_id<SourceId>(plan, slug(name, "source"));
}
ProgramId free_program_id(Plan const& plan, std::string const& name)
{
    return free_id<ProgramId>(plan, slug(name, "program"));
}
ScenarioId free_scenario_id(Plan const& plan, std::string const& name)
{
    return free_id<ScenarioId>(plan, slug(name, "scenario"));
}

} // namespace budget
