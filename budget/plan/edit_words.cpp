#include "budget/plan/edit.hpp"
#include "budget/plan/field_words.hpp"

#include <fmt/format.h>

namespace budget {

namespace {

constexpr std::size_t longest_value = 40; // a menu has no room for more

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

    std::string operator()(SetActuals const& set) const
    {
        return set.actuals.through ? "Enter actuals through " + for_people(*set.actuals.through) : "Remove actuals";
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
