// <scenario> and the edits inside it. What can be said of an edit without the plan is said here; check_scenarios applies it.
#include "budget/plan/edit_elements.hpp"
#include "budget/plan/plan_things.hpp"

namespace budget {

namespace {

class EditReader
{
public:
    EditReader(Reading& reading, Scenario& scenario, std::string path)
        : reading_{reading}, scenario_{scenario}, scenario_path_{std::move(path)}
    {
    }

    void set(pugi::xml_node node)
    {
        Element element{reading_, node, next()};
        SetField made;
        element.fields(made);
        element.finish();
        keep(node, path_of(made.target), made);
    }

    void remove(pugi::xml_node node)
    {
        Element element{reading_, node, next()};
        RemoveElement written;
        element.fields(written);
        element.finish();
        std::visit(
            [&](auto const& id) {
                using Wanted = std::remove_cvref_t<decltype(id)>;
                if constexpr (requires { PlanEdit{Remove<Wanted>{id}}; })
                    keep(node, path_of(written.what), Remove<Wanted>{id});
                else if (node.attribute("what"))
                    refuse(node.attribute("what").name(), "what", path_of(written.what) + " can't be removed by itself.",
                           "Name an assumption, a fringe schedule, a program, a component or a source.");
            },
            written.what);
    }

    void move(pugi::xml_node node)
    {
        Element element{reading_, node, next()};
        MoveElement written;
        element.fields(written);
        element.finish();
        auto const to = place(node, written.place);
        std::visit(
            [&](auto const& id) {
                using Wanted = std::remove_cvref_t<decltype(id)>;
                if constexpr (requires { PlanEdit{Move<Wanted>{id}}; })
                    keep(node, path_of(written.what), Move<Wanted>{id, to});
                else if (node.attribute("what"))
                    refuse(node.attribute("what").name(), "what", path_of(written.what) + " can't be moved.",
                           "Name a component or a source.");
            },
            written.what);
    }

    void put(pugi::xml_node node)
    {
        auto const path = next();
        Element element{reading_, node, path};
        PutElement written;
        element.fields(written);
        Plan alone;
        std::vector<Component> loose;
        auto children = things(reading_, path + ", ", alone);
        auto const kinds = components(reading_, path + ", ", loose);
        children.insert(children.end(), kinds.begin(), kinds.end());
        element.finish(children);
        std::optional<std::size_t> at;
        if (written.place) at = place(node, *written.place);

        auto const count = alone.assumptions.size() + alone.fringe_schedules.size() + alone.programs.size() +
                           alone.sources.size() + loose.size();
        if (count == 0 && node.first_child() && reading_.is_newer()) return; // a kind of thing that was left out
        if (count != 1)
            return reading_.fault(node.name(), path, "plan.one-thing",
                                  fmt::format("<put> holds {} things.", count),
                                  "Put one thing in each <put>.");
        if (loose.empty() == written.program.has_value())
            return reading_.fault(node.name(), path + ", program", "plan.program-of-put",
                                  loose.empty() ? "Only a component is put into a program."
                                                : "It isn't said which program the component is put into.",
                                  loose.empty() ? "Remove program=\"…\"." : "Add program=\"…\", the program's id.");
        if (!loose.empty()) keep(node, path_of(loose[0].id), PutComponent{*written.program, loose[0], at});
        keep_put(node, alone.assumptions, at);
        keep_put(node, alone.fringe_schedules, at);
        keep_put(node, alone.programs, at);
        keep_put(node, alone.sources, at);
    }

private:
    std::string next() { return nth(scenario_path_, "edit", read_++); }

    // Problems of the plan that the scenario makes are shown at the last edit of the thing that they are about.
    void keep(pugi::xml_node node, std::string const& about, PlanEdit edit)
    {
        scenario_.edits.push_back(std::move(edit));
        reading_.know(scenario_path_ + ", " + about, node.name());
    }
    template <class Thing>
    void keep_put(pugi::xml_node node, std::vector<Thing>& list, std::optional<std::size_t> at)
    {
        for (auto& thing : list) keep(node, path_of(thing.id), Put<Thing>{thing, at});
    }

    void refuse(char const* name, char const* attribute, std::string text, std::string remedy)
    {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
        reading_.fault(name, nth(scenario_path_, "edit", read_ - 1) + ", " + attribute, "plan.bad-value", std::move(text),
                       std::move(remedy));
    }

    std::size_t place(pugi::xml_node node, int written)
    {
        if (written > 0) return static_cast<std::size_t>(written - 1);
        if (node.attribute("place") && std::string_view{node.attribute("place").value()} == "0")
            refuse(node.attribute("place").name(), "place", "place 0 isn't there.", "The first place is 1.");
        return 0;
    }

    Reading& reading_;
    Scenario& scenario_;
    std::string scenario_path_;
    std::size_t read_ = 0;
};

} // namespace

void read(Reading& reading, pugi::xml_node node, std::vector<Scenario>& list)
{
    auto const faults = reading.faults();
    std::string const id = node.attribute("id").value();
    Element element{reading, node, is_id(id) ? "scenario " + id : fmt::format("scenario number {}", list.size() + 1)};
    auto& scenario = list.emplace_back();
    element.fields(scenario);
    EditReader edits{reading, scenario, element.path()};
    element.finish({{"set", [&](pugi::xml_node child) { edits.set(child); }},
                    {"put", [&](pugi::xml_node child) { edits.put(child); }},
                    {"remove", [&](pugi::xml_node child) { edits.remove(child); }},
                    {"move", [&](pugi::xml_node child) { edits.move(child); }}});
    // What an edit that wasn't understood would have changed can't be checked.
    if (reading.faults() != faults) scenario.edits.clear();
}

} // namespace budget
