#include "app/gui/content/funding_table.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace gui {

using budget::Money;

namespace {

struct WorksheetColumn {
    char const* field;
    char const* title; // exactly as the worksheet names it
    int width;
};
// The worksheet's columns, in its order.
constexpr std::array<WorksheetColumn, 7> worksheet{{
    {"name", "Funding Source", 140},
    {"type", "Funding Type", 85},
    {"length", "Length of Funding", 140},
    {"end-date", "Funding End Date", 100},
    {"renewable", "Renewable Funding?", 100},
    {"restrictions", "Funding Restrictions", 165},
    {"flexibility", "Funding Flexibility", 95},
}};

bool in_worksheet(std::string const& field)
{
    return std::any_of(worksheet.begin(), worksheet.end(), [&](auto const& part) { return field == part.field; });
}

Entry const* entry_of(std::vector<Entry> const& entries, std::string const& field)
{
    auto const found =
        std::find_if(entries.begin(), entries.end(), [&](auto const& entry) { return entry.field == field; });
    return found == entries.end() ? nullptr : &*found;
}

std::string flowing(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' '); // a row is one line high
    return text;
}

} // namespace

TableContent funding_table(budget::Plan const& plan, budget::Outcome const* outcome, bool stale)
{
    TableContent table;
    for (auto const& part : worksheet) {
        std::vector<Choice> choices;
        budget::FundingSource const blank;
        auto const entries = entries_of_value(plan, blank);
        auto const* entry = entry_of(entries, part.field);
        if (entry && entry->kind == EntryKind::choice) choices = entry->choices;
        table.columns.push_back({part.field, part.title, part.width, false, true, false, part.width >= 140, choices});
    }
    for (auto const* title : {"Available", "Applied", "Left"}) table.columns.push_back({title, title, 120, true});

    auto const amount = [&](Money money) {
        return TableCell{dollars(money), false, stale ? Tone::quiet : Tone::plain};
    };
    Money available;
    Money applied;
    Money left;
    for (auto const& source : plan.sources) {
        TableRow row{source.id.text, {}};
        auto const entries = entries_of_value(plan, source);
        for (auto const& part : worksheet) row.cells.push_back({flowing(entry_of(entries, part.field)->shown), true});
        auto const* rank = [&]() -> budget::Rank const* {
            if (outcome)
                for (auto const& candidate : outcome->ranking)
                    if (outcome->plan.sources[candidate.source].id == source.id) return &candidate;
            return nullptr;
        }();
        if (rank) {
            for (auto const money : {rank->available, rank->applied, rank->left}) row.cells.push_back(amount(money));
            available += rank->available;
            applied += rank->applied;
            left += rank->left;
        } else {
            row.cells.insert(row.cells.end(), 3, TableCell{"–", false, Tone::quiet});
        }
        table.rows.push_back(std::move(row));
    }
    TableRow total{"", {{"Total"}}, true};
    total.cells.resize(worksheet.size());
    for (auto const money : {available, applied, left})
        total.cells.push_back(outcome ? amount(money) : TableCell{"–"});
    table.rows.push_back(std::move(total));
    return table;
}

std::optional<Entry> funding_cell(budget::Plan const& plan, budget::SourceId const& source, std::string const& column)
{
    if (!in_worksheet(column)) return std::nullopt;
    auto const entries = entries_of(plan, source);
    auto const* entry = entry_of(entries, column);
    return entry ? std::optional{*entry} : std::nullopt;
}

budget::Pool new_pool(budget::Plan const& plan, budget::FundingSource const& source)
{
    auto const taken = [&](std::string const& id) {
        for (auto const& other : plan.sources)
            for (auto const& pool : other.pools)
                if (pool.id.text == id) return true;
        return std::any_of(source.pools.begin(), source.pools.end(),
                           [&](auto const& pool) { return pool.id.text == id; });
    };
    budget::Pool pool;
    pool.id.text = source.id.text + "-pool";
    for (int number = 2; taken(pool.id.text); ++number)
        pool.id.text = fmt::format("{}-pool-{}", source.id.text, number);
    pool.name = source.pools.empty() ? "Award" : fmt::format("Pool {}", source.pools.size() + 1);
    budget::Release release;
    release.date = plan.first_month.first_day();
    pool.releases.push_back(release);
    return pool;
}

budget::FundingSource new_source(budget::Plan const& plan)
{
    budget::FundingSource source;
    source.name = "New source";
    for (int number = 2;
         std::any_of(plan.sources.begin(), plan.sources.end(), [&](auto const& s) { return s.name == source.name; });
         ++number)
        source.name = fmt::format("New source {}", number);
    source.id = free_source_id(plan, source.name);
    source.pools.push_back(new_pool(plan, source));
    return source;
}

budget::FundingSource copy_of(budget::Plan const& plan, budget::FundingSource const& source)
{
    auto copy = source;
    copy.name += " (copy)";
    copy.id = free_source_id(plan, copy.name);
    copy.pinned.reset();
    copy.pools.clear();
    for (auto const& pool : source.pools) {
        auto renamed = pool;
        renamed.id = new_pool(plan, copy).id;
        copy.pools.push_back(std::move(renamed));
    }
    return copy;
}

} // namespace gui
