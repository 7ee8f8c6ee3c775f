#include "budget/plan/field_words.hpp"

#include <fmt/format.h>

namespace budget {

std::string name_of(Plan const& plan, Target const& target)
{
    return std::visit(
        [&](auto const& id) -> std::string {
            using Wanted = std::remove_cvref_t<decltype(id)>;
            if constexpr (std::same_as<Wanted, ThePlan>) {
                return "the plan";
            } else if constexpr (std::same_as<Wanted, PoolOf>) {
                auto const* source = find(plan, id.source);
                auto const* pool = source ? find_by_id(source->pools, id.pool) : nullptr;
                return fmt::format("{}, {}", name_of(plan, id.source), pool ? called(*pool) : id.pool.text);
            } else {
                return name_of(plan, id);
            }
        },
        target);
}

std::string inside_sentence(std::string label)
{
    auto const is_upper = [&](std::size_t i) { return i < label.size() && label[i] >= 'A' && label[i] <= 'Z'; };
    if (is_upper(0) && !is_upper(1)) label[0] = static_cast<char>(label[0] - 'A' + 'a');
    if (!label.empty() && label.back() == '?') label.pop_back();
    return label;
}

std::string in_words(Plan const&, Field const& field, Ratio const& value)
{
    if (!field.percent) return plain_text(value);
    auto text = percent_text(value);
    text.pop_back();
    return text + " %";
}

} // namespace budget
