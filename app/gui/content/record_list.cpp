#include "app/gui/content/record_list.hpp"

#include "app/gui/content/fresh_record.hpp"
#include "app/gui/content/record_fields.hpp"
#include "budget/plan/field_words.hpp"

#include <algorithm>
#include <charconv>

namespace gui {

namespace {

template <class List> using RecordOf = typename std::remove_cvref_t<List>::value_type;

int width_of(EntryKind kind)
{
    using enum EntryKind;
    switch (kind) {
    case amount: return 110;
    case month:
    case date: return 100;
    case long_text: return 220;
    case text: return 130;
    case choice: return 120;
    case yes_no: return 70;
    default: return 90;
    }
}

bool is_number(EntryKind kind)
{
    using enum EntryKind;
    return kind == amount || kind == number || kind == percent || kind == whole;
}

std::string on_one_line(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// Of a component's payments only its own are shown.
template <class Record> bool is_shown(ListAt const& at, Record const& record)
{
    if constexpr (std::same_as<Record, budget::Actual>)
        if (auto const* component = std::get_if<budget::ComponentId>(&at.of)) return record.component == *component;
    return true;
}

template <class Record> constexpr bool goes_by_time = requires(Record record) { record.from; };

template <class Record> void put_in_order(std::vector<Record>& list)
{
    if constexpr (goes_by_time<Record>)
        std::stable_sort(list.begin(), list.end(), [](auto const& a, auto const& b) { return a.from < b.from; });
    if constexpr (requires(Record record) { record.grant_year; })
        std::stable_sort(list.begin(), list.end(),
                         [](auto const& a, auto const& b) { return a.grant_year < b.grant_year; });
}

template <class Record> void add_to(budget::Plan& plan, ListAt const& at, std::vector<Record>& list)
{
    Record fresh{};
    FreshRecord{plan, at}.set(list, fresh);
    if constexpr (std::same_as<Record, budget::Actual>)
        if (!plan.actuals.through) plan.actuals.through = fresh.month;
    list.push_back(std::move(fresh));
}

std::string thing_name(budget::Plan const& plan, ListAt const& at)
{
    auto name = budget::name_of(plan, at.of);
    return at.list == "cap-lines" ? name + ", cap " + std::to_string(at.within + 1) : name;
}

// The edit that hands in the thing that the list belongs to, as it is in the changed plan.
budget::Edit edit_of(budget::Plan const& changed, ListAt const& at)
{
    if (at.list == "payments") return budget::SetActuals{changed.actuals};
    return std::visit(
        [&](auto const& id) -> budget::Edit {
            using Wanted = std::remove_cvref_t<decltype(id)>;
            if constexpr (std::same_as<Wanted, budget::ThePlan>) return budget::SetActuals{changed.actuals};
            else if constexpr (std::same_as<Wanted, budget::ComponentId>)
                return budget::PutComponent{program_of(changed, id)->id, *find(changed, id), {}};
            else if constexpr (std::same_as<Wanted, budget::PoolOf>)
                return budget::Put<budget::FundingSource>{*find(changed, id.source), {}};
            else return budget::Put<std::remove_cvref_t<decltype(*find(changed, id))>>{*find(changed, id), {}};
        },
        at.of);
}

ListChange changed_to(budget::Plan const& before, budget::Plan const& after, ListAt const& at, std::string name)
{
    if (before == after) return {};
    return {edit_of(after, at), std::move(name), {}};
}

std::string counted(std::size_t count, std::string const& item)
{
    return count == 1 ? item : fmt::format("{} {}s", count, item);
}

std::size_t place_in(std::string const& key)
{
    std::size_t place = not_added;
    std::from_chars(key.data(), key.data() + key.size(), place);
    return place;
}

} // namespace

TableContent list_table(budget::Plan const& plan, ListAt const& at)
{
    TableContent table;
    visit_list(plan, at, [&](auto const& list) {
        using Record = RecordOf<decltype(list)>;
        for (auto const& entry : record_entries(plan, at, Record{})) {
            bool const chosen = entry.kind == EntryKind::choice || entry.kind == EntryKind::yes_no;
            bool const grows = entry.kind == EntryKind::long_text || entry.kind == EntryKind::text;
            table.columns.push_back({entry.field, entry.label, width_of(entry.kind), is_number(entry.kind), true, false,
                                     grows, chosen ? entry.choices : std::vector<Choice>{}});
        }
        for (std::size_t place = 0; place < list.size(); ++place) {
            if (!is_shown(at, list[place])) continue;
            TableRow row{std::to_string(place), {}};
            for (auto const& entry : record_entries(plan, at, list[place]))
                row.cells.push_back({on_one_line(entry.shown), true});
            table.rows.push_back(std::move(row));
        }
    });
    return table;
}

ListChange edit_records(budget::Plan const& plan, ListInfo const& list, std::vector<CellEdit> const& cells)
{
    auto changed = plan;
    std::vector<RefusedCell> refused;
    std::string name;
    std::size_t taken = 0;
    std::optional<std::size_t> now_at;
    visit_list(changed, list.at, [&](auto& records) {
        auto const before = records.size();
        for (auto const& cell : cells) {
            auto const added = added_row(cell.row);
            auto const place = added == not_added ? place_in(cell.row) : before + added;
            if (added == not_added && place >= before) continue;
            while (place >= records.size()) add_to(changed, list.at, records);
            auto const refusal = set_record(plan, list.at, records[place], cell.column, cell.text);
            if (!refusal.empty()) {
                refused.push_back({{std::to_string(place), cell.column, cell.text}, refusal});
                continue;
            }
            ++taken;
            if (!name.empty()) continue;
            for (auto const& entry : record_entries(plan, list.at, records[place]))
                if (entry.field == cell.column)
                    name = fmt::format("Change {} of {} {} of {}", budget::inside_sentence(entry.label), list.item,
                                       place + 1, thing_name(plan, list.at));
        }
        auto const place = cells.size() == 1 ? place_in(cells.front().row) : not_added;
        auto const edited = place < records.size() ? std::optional{records[place]} : std::nullopt;
        put_in_order(records);
        if (edited) now_at = static_cast<std::size_t>(std::find(records.begin(), records.end(), *edited) - records.begin());
    });
    if (taken > 1) name = fmt::format("Change {} cells of {}", taken, thing_name(plan, list.at));
    auto change = changed_to(plan, changed, list.at, name);
    change.refused = std::move(refused);
    change.now_at = now_at;
    return change;
}

ListChange add_record(budget::Plan const& plan, ListInfo const& list)
{
    auto const* id = std::get_if<budget::ComponentId>(&list.at.of);
    auto const* component = id ? find(plan, *id) : nullptr;
    auto const closed = plan.actuals.through.value_or(plan.first_month);
    if (list.at.list == "payments" && component && component->first_month && *component->first_month > closed)
        return {{}, {}, {{{}, fmt::format("It begins in {}, so nothing can have been paid for it by {}. Change its first month, or "
                                          "close more months first.",
                                          for_people(*component->first_month), for_people(closed))}}};
    auto changed = plan;
    visit_list(changed, list.at, [&](auto& records) { add_to(changed, list.at, records); });
    return changed_to(plan, changed, list.at, fmt::format("Add {} to {}", list.item, thing_name(plan, list.at)));
}

ListChange remove_records(budget::Plan const& plan, ListInfo const& list, std::vector<std::size_t> const& items)
{
    auto changed = plan;
    auto places = items;
    std::sort(places.rbegin(), places.rend());
    visit_list(changed, list.at, [&](auto& records) {
        for (auto const place : places)
            if (place < records.size()) records.erase(records.begin() + static_cast<std::ptrdiff_t>(place));
    });
    return changed_to(plan, changed, list.at,
                      fmt::format("Remove {} from {}", counted(items.size(), list.item), thing_name(plan, list.at)));
}

ListChange move_record(budget::Plan const& plan, ListInfo const& list, std::size_t item, bool down)
{
    auto changed = plan;
    visit_list(changed, list.at, [&](auto& records) {
        if (item >= records.size() || (down ? item + 1 >= records.size() : item == 0)) return;
        std::swap(records[item], records[down ? item + 1 : item - 1]);
    });
    return changed_to(plan, changed, list.at,
                      fmt::format("Move {} {} of {}", list.item, item + 1, thing_name(plan, list.at)));
}

bool can_reorder(ListAt const& at)
{
    return at.list == "citations" || at.list == "parts" || at.list == "permissions" || at.list == "caps" ||
           at.list == "releases" || at.list == "cap-lines" || at.list == "retention-lines";
}

} // namespace gui
