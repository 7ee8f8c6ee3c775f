#include "budget/plan/target_path.hpp"

#include "budget/plan/field_text.hpp"

#include <optional>

namespace budget {

std::string path_of(Target const& target)
{
    return std::visit(
        [](auto const& id) -> std::string {
            using Wanted = std::remove_cvref_t<decltype(id)>;
            if constexpr (std::same_as<Wanted, ThePlan>)
                return "plan";
            else if constexpr (std::same_as<Wanted, PoolOf>)
                return budget::path_of(id.source, id.pool);
            else
                return budget::path_of(id);
        },
        target);
}

namespace {

// What stands after "component " where the text begins so, and is an id.
std::optional<std::string> id_after(std::string_view kind, std::string_view text)
{
    if (!text.starts_with(kind) || !is_id(text.substr(kind.size()))) return std::nullopt;
    return std::string{text.substr(kind.size())};
}

} // namespace

bool read_field(std::string_view text, Target& target)
{
    auto const is = [&]<class ThingId>(std::string_view kind, ThingId) {
        auto const id = id_after(kind, text);
        if (id) target = ThingId{*id};
        return id.has_value();
    };
    if (text == "plan") return target = ThePlan{}, true;
    if (is("program ", ProgramId{}) || is("component ", ComponentId{}) || is("fringe schedule ", FringeScheduleId{}) ||
        is("assumption ", AssumptionId{}) || is("source ", SourceId{}))
        return true;
    auto const comma = text.find(',');
    if (comma == std::string_view::npos) return false;
    auto const source = id_after("source ", text.substr(0, comma));
    auto const pool = id_after(", pool ", text.substr(comma));
    if (!source || !pool) return false;
    target = PoolOf{SourceId{*source}, PoolId{*pool}};
    return true;
}

std::string expected(Target const&)
{
    return "what it is and its id, such as \"component responder\" or \"source arpa, pool main\"; the kinds are plan (without an "
           "id), assumption, fringe schedule, program, component and source";
}

} // namespace budget
