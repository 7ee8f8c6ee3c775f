#include "app/gui/content/source_form.hpp"

#include "app/gui/content/sections.hpp"
#include "budget/plan/field_words.hpp"

#include <fmt/format.h>

namespace gui {

namespace {

// One of the parts that a source may have. A new match begins with the source's money and asks for a share that the user
// sees at once and corrects.
struct Part {
    char const* name;
    char const* question;
};
constexpr Part renewal{"renewal", "A renewal may follow"};
constexpr Part match{"match", "The award asks for match"};
constexpr Part retention{"retention", "Local money must carry on after it"};

template <class Value>
void add_part(budget::Plan const& plan, std::vector<Entry>& entries, Part const& part, std::optional<Value> const& value)
{
    entries.push_back({std::string{part.name} + ":", part.question, EntryKind::yes_no, false, value ? "yes" : "no",
                       value ? "Yes" : "No", {{"yes", "Yes"}, {"no", "No"}}});
    if (!value) return;
    for (auto& entry : entries_of_value(plan, *value)) {
        entry.field = std::string{part.name} + ":" + entry.field;
        entries.push_back(std::move(entry));
    }
}

budget::Date start_of(budget::Plan const& plan, budget::FundingSource const& source)
{
    for (auto const& pool : source.pools) {
        if (pool.available_from) return *pool.available_from;
        if (!pool.releases.empty()) return pool.releases.front().date;
    }
    return plan.first_month.first_day();
}

template <class Value, class Make>
bool set_part(std::optional<Value>& value, std::string const& field, std::string const& exact, Make make)
{
    if (!field.empty()) return value && set_field(*value, field, exact);
    if (exact == "no") value.reset();
    else if (!value) value = make();
    return true;
}

} // namespace

std::vector<Entry> source_entries(budget::Plan const& plan, budget::FundingSource const& source)
{
    auto entries = entries_of_value(plan, source);
    add_part(plan, entries, renewal, source.renewal);
    add_part(plan, entries, match, source.match);
    add_part(plan, entries, retention, source.retention);
    return in_sections(std::move(entries), Sections::source);
}

bool is_part_field(std::string const& field) { return field.find(':') != std::string::npos; }

std::optional<budget::FundingSource> with_part(budget::Plan const& plan, budget::FundingSource source,
                                               std::string const& field, std::string const& exact)
{
    auto const colon = field.find(':');
    if (colon == std::string::npos) return std::nullopt;
    auto const part = field.substr(0, colon);
    auto const name = field.substr(colon + 1);
    bool done = false;
    if (part == renewal.name) done = set_part(source.renewal, name, exact, [] { return budget::Renewal{}; });
    else if (part == retention.name) done = set_part(source.retention, name, exact, [] { return budget::Retention{}; });
    else if (part == match.name)
        done = set_part(source.match, name, exact, [&] {
            budget::Match fresh;
            fresh.from = start_of(plan, source);
            fresh.shares.push_back({1, budget::Ratio{}});
            return fresh;
        });
    return done ? std::optional{std::move(source)} : std::nullopt;
}

std::string part_change_name(budget::FundingSource const& source, std::string const& field, std::string const& exact)
{
    auto const colon = field.find(':');
    auto const part = field.substr(0, colon);
    if (colon + 1 < field.size()) return fmt::format("Change {} of {}", part, budget::called(source));
    return fmt::format("{} {} {} {}", exact == "yes" ? "Add" : "Remove", part, exact == "yes" ? "to" : "from",
                       budget::called(source));
}

} // namespace gui
