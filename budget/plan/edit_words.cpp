#include "budget/plan/edit.hpp"
#include "budget/plan/edit_target.hpp"
#include "budget/plan/field_text.hpp"

#include <fmt/format.h>

namespace budget {

namespace {

constexpr std::size_t longest_value = 40; // a menu has no room for more

// A name, or the id where it has none.
template <class Thing> std::string called(Thing const& thing)
{
    return thing.name.empty() ? thing.id.text : thing.name;
}
template <class ThingId> std::string name_of(Plan const& plan, ThingId const& id)
{
    auto const* thing = find(plan, id);
    return thing ? called(*thing) : id.text;
}

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

// "Funding end date" inside a sentence: "funding end date"; "FTE" and "MTDC" stay.
std::string inside_sentence(std::string label)
{
    auto const is_upper = [&](std::size_t i) { return i < label.size() && label[i] >= 'A' && label[i] <= 'Z'; };
    if (is_upper(0) && !is_upper(1)) label[0] = static_cast<char>(label[0] - 'A' + 'a');
    if (!label.empty() && label.back() == '?') label.pop_back();
    return label;
}

std::string in_words(Plan const&, Field const&, std::string const& value) { return "\"" + value + "\""; }
std::string in_words(Plan const&, Field const&, bool value) { return value ? "yes" : "no"; }
std::string in_words(Plan const&, Field const&, int value) { return std::to_string(value); }
std::string in_words(Plan const&, Field const&, Money value) { return dollars(value); }
std::string in_words(Plan const&, Field const&, Date value) { return for_people(value); }
std::string in_words(Plan const&, Field const&, Month value) { return for_people(value); }
std::string in_words(Plan const&, Field const& field, Ratio const& value)
{
    if (!field.percent) return plain_text(value);
    auto text = percent_text(value);
    text.pop_back();
    return text + " %";
}
template <class Of> std::string in_words(Plan const& plan, Field const&, Id<Of> const& id)
{
    if constexpr (std::same_as<Id<Of>, PoolId>)
        return id.text;
    else
        return name_of(plan, id);
}
template <class Choice> requires std::is_enum_v<Choice> std::string in_words(Plan const&, Field const&, Choice value)
{
    return spoken(value);
}
template <class T> std::string in_words(Plan const& plan, Field const& field, std::optional<T> const& value)
{
    return value ? in_words(plan, field, *value) : std::string{};
}

class Words
{
public:
    explicit Words(Plan const& plan) : plan_{plan} {}

    std::string operator()(SetField const& set) const
    {
        auto const thing = name_of(plan_, set.target);
        auto text = fmt::format("Change {} of {}", set.field, thing);
        at_target(plan_, set.target, [&](auto const& owner) {
            visit_fields(owner, [&](Field const& field, auto const& value) {
                if (set.field != field.written) return;
                auto const label = inside_sentence(field.label);
                text = fmt::format("{} {} of {}", set.text.empty() ? "Clear" : "Change", label, thing);
                auto next = value;
                if (set.text.empty() || !read_field(set.text, next)) return;
                auto const words = in_words(plan_, field, next);
                if (words.size() <= longest_value) text += " to " + words;
            });
        });
        return text;
    }

    std::string operator()(Put<Program> const& put) const { return this->put("program", put.thing); }
    std::string operator()(Put<FringeSchedule> const& put) const { return this->put("fringe schedule", put.thing); }
    std::string operator()(Put<Assumption> const& put) const { return this->put("assumption", put.thing); }
    std::string operator()(Put<FundingSource> const& put) const { return this->put("source", put.thing); }
    std::string operator()(Put<Scenario> const& put) const { return this->put("scenario", put.thing); }
    std::string operator()(PutComponent const& put) const
    {
        auto const kind = inside_sentence(spoken(kind_of(put.component)));
        return this->put(kind, put.component);
    }

    template <class ThingId> std::string operator()(Remove<ThingId> const& remove) const
    {
        return fmt::format("Remove {}", name_of(plan_, remove.id));
    }
    template <class ThingId> std::string operator()(Move<ThingId> const& move) const
    {
        return fmt::format("Move {} to place {}", name_of(plan_, move.id), move.to + 1);
    }

private:
    template <class Thing> std::string put(std::string const& kind, Thing const& thing) const
    {
        return find(plan_, thing.id) ? fmt::format("Change {} {}", kind, called(thing))
                                     : fmt::format("Add {} {}", kind, called(thing));
    }

    Plan const& plan_;
};

} // namespace

std::string describe(Plan const& before, Edit const& edit) { return std::visit(Words{before}, edit); }

} // namespace budget
