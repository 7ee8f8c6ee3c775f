#include "app/gui/remove_rows.hpp"

#include <fmt/format.h>

namespace gui {

std::string remove_rows(Desk& desk, std::vector<std::string> const& rows, RemovalOf const& removal_of, std::string const& things)
{
    auto plan = desk.session().plan();
    std::string name;
    std::string refusal;
    std::size_t removed = 0;
    for (auto const& row : rows) {
        auto const edit = removal_of(plan, row);
        if (!edit) continue;
        auto changed = budget::apply(plan, *edit);
        if (changed.value) {
            if (name.empty()) name = describe(plan, *edit);
            plan = std::move(*changed.value);
            ++removed;
        } else if (refusal.empty()) {
            refusal = fmt::format("{}: {} {}", describe(plan, *edit), changed.problems.front().text, changed.problems.front().remedy);
        }
    }
    if (removed > 0) {
        auto const refused = desk.change(std::move(plan), removed == 1 ? name : fmt::format("Remove {} {}", removed, things));
        if (refusal.empty()) refusal = refused;
    }
    return refusal;
}

} // namespace gui
