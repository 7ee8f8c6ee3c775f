#include "budget/insight/plan_difference.hpp"

#include "budget/plan/field_words.hpp"
#include "budget/plan/scenario_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace budget {

namespace {

// By which a part without an id is found again: where this is equal, it is the same part with other values.
std::string key_of(DatedValue const& value) { return plain_text(value.from); }
std::string key_of(Citation const& citation) { return citation.of + "\n" + citation.id; }
std::string key_of(FringePart const& part) { return part.name; }
std::string key_of(Release const& release) { return plain_text(release.date); }
std::string key_of(FeeTerm const& term) { return plain_text(term.from); }
std::string key_of(MatchShare const& share) { return std::to_string(share.grant_year); }
std::string key_of(MatchOrigin const& accepted) { return written(accepted.origin); }
std::string key_of(StaffingStep const& step) { return plain_text(step.from); }
std::string key_of(CountStep const& step) { return plain_text(step.from); }
std::string key_of(Volume const& volume) { return plain_text(volume.from); }
std::string key_of(Actual const& actual)
{
    return (actual.component ? actual.component->text : "") + "\n" + actual.line + "\n" + plain_text(actual.month) + "\n" +
           (actual.source ? actual.source->text : "");
}
std::string key_of(Cap const& cap) { return cap.name; }
std::string key_of(Scope const&) { return "\n"; } // a scope that differs is another scope
std::string key_of(Permission const& permission)
{
    std::string key = written(permission.effect);
    visit_fields(permission.scope, [&](Field const& field, auto const& value) { key += "\n" + field_text(field, value); });
    return key;
}

// How people tell a changed part from the others: "release of 1 Jul 2026".
std::string label_of(char const* what, DatedValue const& value) { return std::string{what} + " from " + for_people(value.from); }
std::string label_of(char const* what, Release const& release) { return std::string{what} + " of " + for_people(release.date); }
std::string label_of(char const* what, FeeTerm const& term) { return std::string{what} + " from " + for_people(term.from); }
std::string label_of(char const* what, StaffingStep const& step) { return std::string{what} + " from " + for_people(step.from); }
std::string label_of(char const* what, CountStep const& step) { return std::string{what} + " from " + for_people(step.from); }
std::string label_of(char const* what, Volume const& volume) { return std::string{what} + " from " + for_people(volume.from); }
std::string label_of(char const* what, Actual const& actual)
{
    return fmt::format("{} of {}{}, {}", what, actual.component ? actual.component->text : "",
                       actual.line.empty() ? "" : ", " + actual.line, for_people(actual.month));
}
std::string label_of(char const* what, MatchShare const& share)
{
    return std::string{what} + " of grant year " + std::to_string(share.grant_year);
}
std::string label_of(char const* what, FringePart const& part) { return std::string{what} + " " + part.name; }
std::string label_of(char const* what, Cap const& cap) { return std::string{what} + " " + cap.name; }
std::string label_of(char const* what, Citation const& citation)
{
    return citation.of.empty() ? std::string{what} : std::string{what} + " for " + citation.of;
}
template <class Part> std::string label_of(char const* what, Part const&) { return what; }

template <class T> constexpr int rise_from(T const& before, T const& after)
{
    if constexpr (std::same_as<T, Money> || std::same_as<T, Ratio> || std::same_as<T, int>)
        return before < after ? 1 : after < before ? -1 : 0;
    else
        return 0;
}
template <class T> int rise_from(std::optional<T> const& before, std::optional<T> const& after)
{
    return before && after ? rise_from(*before, *after) : 0;
}

std::string unit_of(AmountBasis basis)
{
    switch (basis) {
    case AmountBasis::month: return " a month";
    case AmountBasis::year: return " a year";
    case AmountBasis::employee_month: return " a month an employee";
    case AmountBasis::employee_year: return " a year an employee";
    case AmountBasis::encounter: return " an encounter";
    case AmountBasis::once:
    case AmountBasis::share_of_direct: break;
    }
    return "";
}
// What an amount is counted by, beside the units that stand in labels.
template <class Thing> std::string unit_of(Thing const& thing, Field const& field)
{
    std::string_view const name = field.written;
    if constexpr (std::same_as<Thing, Position>)
        if (name == "pay") return thing.pay_basis == PayBasis::hour ? " an hour" : " a year";
    if constexpr (std::same_as<Thing, Contract> || std::same_as<Thing, Expense>)
        if (name == "amount") return unit_of(thing.basis);
    if constexpr (std::same_as<Thing, Devices>)
        if (name == "fee") return unit_of(thing.fee_basis);
    return {};
}

class Comparison
{
public:
    Comparison(Plan const& before, Plan const& after) : before_{before}, after_{after} {}

    std::vector<PlanChange> run()
    {
        fields(ThePlan{}, "", before_, after_);
        things(before_.assumptions, after_.assumptions, "assumption", "assumptions", [&](auto const& a, auto const& b) {
            fields(b.id, "", a, b);
            bool const percent = b.unit == AssumptionUnit::percent || b.unit == AssumptionUnit::percent_a_year;
            parts(b.id, "value", a.values, b.values, percent);
            parts(b.id, "figure", a.citations, b.citations);
        });
        things(before_.fringe_schedules, after_.fringe_schedules, "fringe schedule", "fringe schedules",
               [&](auto const& a, auto const& b) {
                   fields(b.id, "", a, b);
                   parts(b.id, "part", a.parts, b.parts);
                   parts(b.id, "figure", a.citations, b.citations);
               });
        things(before_.programs, after_.programs, "program", "programs",
               [&](auto const& a, auto const& b) {
                   fields(b.id, "", a, b);
                   parts(b.id, "volume", a.volumes, b.volumes);
                   parts(b.id, "figure", a.citations, b.citations);
               });
        components();
        things(before_.sources, after_.sources, "source", "sources",
               [&](auto const& a, auto const& b) { compare(a, b); });
        fields(ThePlan{}, "actuals", before_.actuals, after_.actuals);
        parts(ThePlan{}, "actual payment", before_.actuals.payments, after_.actuals.payments);
        things(before_.scenarios, after_.scenarios, "scenario", "scenarios", [&](auto const& a, auto const& b) {
            fields(b.id, "", a, b);
            if (a.edits != b.edits) change(b.id, "edits", "Edits", "", "");
        });
        return std::move(changes_);
    }

private:
    PlanChange& add(PlanChange::Kind kind, Target thing, std::string what)
    {
        auto const& plan = kind == PlanChange::Kind::removed && !at_target(after_, thing, [](auto const&) {}) ? before_ : after_;
        auto name = name_of(plan, thing);
        auto& change = changes_.emplace_back();
        change.kind = kind;
        change.thing = std::move(thing);
        change.name = std::move(name);
        change.what = std::move(what);
        return change;
    }
    // Of something that is no field.
    void change(Target thing, std::string field, std::string label, std::string from, std::string to)
    {
        auto& change = add(PlanChange::Kind::changed, std::move(thing), "");
        change.field = std::move(field);
        change.label = std::move(label);
        change.from = change.from_words = std::move(from);
        change.to = change.to_words = std::move(to);
    }

    template <class Thing> void fields(Target const& thing, std::string const& part, Thing const& a, Thing const& b, bool percent = false)
    {
        visit_fields(b, [&](Field field, auto const& after) {
            if (percent) field.percent = true;
            visit_fields(a, [&](Field const& same, auto const& before) {
                if constexpr (std::same_as<decltype(before), decltype(after)>)
                    if (std::string_view{same.written} == field.written && field_differs(thing, part, field, before, after))
                        if (auto unit = unit_of(b, field); unit == unit_of(a, field)) changes_.back().unit = std::move(unit);
            });
        });
    }
    // Made once for each kind of value, not for each pair of fields.
    template <class Value>
    bool field_differs(Target const& thing, std::string const& part, Field const& field, Value const& before, Value const& after)
    {
        if (before == after) return false;
        auto& change = add(PlanChange::Kind::changed, thing, part);
        change.field = field.written;
        change.label = field.label;
        change.from = field_text(field, before);
        change.to = field_text(field, after);
        change.from_words = in_words(before_, field, before);
        change.to_words = in_words(after_, field, after);
        change.rise = rise_from(before, after);
        return true;
    }

    template <class List, class Pair>
    void things(List const& before, List const& after, char const* one, char const* many, Pair&& pair)
    {
        for (auto const& thing : before)
            if (!find_by_id(after, thing.id)) add(PlanChange::Kind::removed, thing.id, one);
        for (auto const& thing : after) {
            auto const* old = find_by_id(before, thing.id);
            if (old) pair(*old, thing);
            else add(PlanChange::Kind::added, thing.id, one);
        }
        if (is_reordered(before, after)) add(PlanChange::Kind::reordered, ThePlan{}, many);
    }
    template <class List> static bool is_reordered(List const& before, List const& after)
    {
        std::vector<std::string> old_order;
        std::vector<std::string> new_order;
        for (auto const& thing : before)
            if (find_by_id(after, thing.id)) old_order.push_back(thing.id.text);
        for (auto const& thing : after)
            if (find_by_id(before, thing.id)) new_order.push_back(thing.id.text);
        return old_order != new_order;
    }

    void components()
    {
        for (auto const& program : before_.programs)
            for (auto const& component : program.components)
                if (!find(after_, component.id) && find(after_, program.id))
                    add(PlanChange::Kind::removed, component.id, kind_in_words(component));
        for (auto const& program : after_.programs) {
            for (auto const& component : program.components) {
                auto const* old = find(before_, component.id);
                if (old) compare(*old, component);
                else if (find(before_, program.id)) add(PlanChange::Kind::added, component.id, kind_in_words(component));
            }
            auto const* old = find(before_, program.id);
            if (old && is_reordered(old->components, program.components))
                add(PlanChange::Kind::reordered, program.id, "components");
        }
    }
    static std::string kind_in_words(Component const& component) { return inside_sentence(spoken(kind_of(component))); }

    void compare(Component const& a, Component const& b)
    {
        auto const* from = program_of(before_, a.id);
        auto const* to = program_of(after_, b.id);
        if (from->id != to->id) change(b.id, "program", "Program", called(*from), called(*to));
        fields(b.id, "", a, b);
        if (kind_of(a) != kind_of(b)) {
            change(b.id, "kind", "Kind", spoken(kind_of(a)), spoken(kind_of(b)));
        } else {
            std::visit(
                [&](auto const& detail) {
                    using Detail = std::remove_cvref_t<decltype(detail)>;
                    auto const& before = std::get<Detail>(a.detail);
                    fields(b.id, "", before, detail);
                    if constexpr (requires { detail.steps; }) parts(b.id, "step", before.steps, detail.steps);
                },
                b.detail);
        }
        parts(b.id, "figure", a.citations, b.citations);
    }

    void compare(FundingSource const& a, FundingSource const& b)
    {
        fields(b.id, "", a, b);
        parts(b.id, "figure", a.citations, b.citations);
        optional_part(b.id, "renewal", a.renewal, b.renewal);
        optional_part(b.id, "match", a.match, b.match);
        optional_part(b.id, "retention", a.retention, b.retention);
        for (auto const& pool : a.pools)
            if (!find_by_id(b.pools, pool.id)) add(PlanChange::Kind::removed, PoolOf{a.id, pool.id}, "pool");
        for (auto const& pool : b.pools) {
            auto const* old = find_by_id(a.pools, pool.id);
            if (old) compare(b.id, *old, pool);
            else add(PlanChange::Kind::added, PoolOf{b.id, pool.id}, "pool");
        }
        if (is_reordered(a.pools, b.pools)) add(PlanChange::Kind::reordered, b.id, "pools");
    }
    void compare(SourceId const& source, Pool const& a, Pool const& b)
    {
        PoolOf const pool{source, b.id};
        fields(pool, "", a, b);
        parts(pool, "release", a.releases, b.releases);
        parts(pool, "fee term", a.fees, b.fees);
        parts(pool, "permission", a.permissions, b.permissions);
        parts(pool, "cap", a.caps, b.caps);
    }

    template <class Part> void optional_part(Target const& thing, char const* what, std::optional<Part> const& a, std::optional<Part> const& b)
    {
        if (a && b) {
            fields(thing, what, *a, *b);
            parts_inside(thing, *a, *b);
        } else if (a) remove_part(thing, what, *a);
        else if (b) add_part(thing, what, *b);
    }

    template <class Part> void parts_inside(Target const&, Part const&, Part const&) {}
    void parts_inside(Target const& thing, Cap const& a, Cap const& b) { parts(thing, "line of cap", a.scopes, b.scopes); }
    void parts_inside(Target const& thing, Retention const& a, Retention const& b)
    {
        parts(thing, "line of retention", a.scopes, b.scopes);
    }
    void parts_inside(Target const& thing, Match const& a, Match const& b)
    {
        parts(thing, "match share", a.shares, b.shares);
        parts(thing, "kind of match", a.accepts, b.accepts);
    }

    // Parts have no id: equal ones are the same, then those with the same key; the others come and go.
    template <class Part>
    void parts(Target const& thing, char const* what, std::vector<Part> const& a, std::vector<Part> const& b, bool percent = false)
    {
        if (a == b) return;
        auto const changes = changes_.size();
        std::vector<bool> gone(a.size(), true);
        std::vector<std::size_t> left;
        auto const take = [&](auto&& is_same) -> Part const* {
            for (std::size_t i = 0; i < a.size(); ++i)
                if (gone[i] && is_same(a[i])) return gone[i] = false, &a[i];
            return nullptr;
        };
        for (std::size_t i = 0; i < b.size(); ++i)
            if (!take([&](Part const& part) { return part == b[i]; })) left.push_back(i);
        std::vector<std::pair<Part const*, Part const*>> pairs;
        for (auto const i : left)
            pairs.emplace_back(take([&](Part const& part) { return key_of(part) == key_of(b[i]); }), &b[i]);
        for (std::size_t i = 0; i < a.size(); ++i)
            if (gone[i]) remove_part(thing, what, a[i], percent);
        for (auto const& [old, part] : pairs) {
            if (!old) {
                add_part(thing, what, *part, percent);
                continue;
            }
            fields(thing, label_of(what, *part), *old, *part, percent);
            parts_inside(thing, *old, *part);
        }
        if (changes_.size() == changes) add(PlanChange::Kind::reordered, thing, std::string{what} + "s");
    }
    template <class Part> void add_part(Target const& thing, char const* what, Part const& part, bool percent = false)
    {
        auto& change = add(PlanChange::Kind::added, thing, what);
        change.to = said(after_, part, percent, false);
        change.to_words = said(after_, part, percent, true);
    }
    template <class Part> void remove_part(Target const& thing, char const* what, Part const& part, bool percent = false)
    {
        auto& change = add(PlanChange::Kind::removed, thing, what);
        change.from = said(before_, part, percent, false);
        change.from_words = said(before_, part, percent, true);
    }

    // "date 1 Jul 2026, amount $500.00": the fields that aren't as in a new part.
    template <class Part> static std::string said(Plan const& plan, Part const& part, bool percent, bool for_people)
    {
        std::map<std::string, std::string> usual;
        Part const fresh{};
        visit_fields(fresh, [&](Field const& field, auto const& value) { usual[field.written] = field_text(field, value); });
        std::string text;
        if constexpr (std::same_as<Part, Permission>)
            text = for_people ? inside_sentence(spoken(part.effect)) : written(part.effect);
        visit_fields(part, [&](Field field, auto const& value) {
            auto const exact = field_text(field, value);
            if (!field.required && exact == usual[field.written]) return;
            if (percent) field.percent = true;
            if (!text.empty()) text += ", ";
            text += for_people ? inside_sentence(field.label) + " " + in_words(plan, field, value)
                               : std::string{field.written} + "=" + field_text(field, value);
        });
        auto const add_inside = [&](char const* words, char const* exact, auto const& list) {
            for (auto const& inner : list) text += (for_people ? words : exact) + said(plan, inner, false, for_people);
        };
        if constexpr (requires { part.scopes; }) add_inside(", for ", ", lines: ", part.scopes);
        if constexpr (requires { part.accepts; }) {
            add_inside(", ", ", share: ", part.shares);
            add_inside(", ", ", accepts: ", part.accepts);
        }
        return text;
    }

    Plan const& before_;
    Plan const& after_;
    std::vector<PlanChange> changes_;
};

} // namespace

std::vector<PlanChange> compare_plans(Plan const& before, Plan const& after) { return Comparison{before, after}.run(); }

} // namespace budget
