#include "importers/funding_proposals.hpp"

#include "importers/cell_amount.hpp"
#include "importers/funding_amounts.hpp"
#include "importers/funding_balance.hpp"
#include "importers/list_sums.hpp"
#include "importers/name_hints.hpp"
#include "importers/period_months.hpp"
#include "importers/row_text.hpp"
#include "importers/row_words.hpp"
#include "importers/source_changes.hpp"
#include "importers/source_names.hpp"
#include "importers/standing_words.hpp"
#include "importers/text_document.hpp"
#include "importers/typed_text.hpp"
#include "importers/worksheet_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace importers {

using namespace budget;

namespace {

Meaning meaning_of(WorksheetColumn column)
{
    using enum Meaning;
    static constexpr std::array<Meaning, worksheet_columns> meanings{source, funding_type, length, end_date, renewable, restrictions, flexibility};
    return meanings[static_cast<std::size_t>(column)];
}

class Sources
{
public:
    Sources(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import)
        : grid_{grid}, table_{table}, columns_{columns}, context_{context}, import_{import}, balances_{grid, table, columns}
    {
        for (auto const& column : columns.columns) {
            bool const money = column.meaning == Meaning::award || column.meaning == Meaning::amount || column.meaning == Meaning::total;
            if (money && !balances_.holds(column)) amounts_.push_back(&column);
            auto const heading = plain_words(column.heading);
            if (has_words(heading, "opportunity")) opportunities_ = true;
            if (heading == "id" || heading == "source id") id_column_ = column.column;
            bool const free = column.meaning == Meaning::ignored && !column.said;
            if (free && (heading == "standing" || heading == "status" || heading.ends_with(" status"))) standing_column_ = column.column;
        }
        // A total beside years is their sum; an award beside another amount is the award.
        bool const dated = std::any_of(amounts_.begin(), amounts_.end(), [](auto const* column) { return column->year || column->period; });
        if (dated) std::erase_if(amounts_, [&](auto const* column) { return unused(*column, !column->year && !column->period, "the years or months stand in other columns"); });
        auto const award = std::find_if(amounts_.begin(), amounts_.end(), [](auto const* column) { return column->meaning == Meaning::award; });
        auto const kept = award == amounts_.end() ? amounts_.begin() : award;
        auto const* const one = kept == amounts_.end() ? nullptr : *kept;
        if (!dated && one) std::erase_if(amounts_, [&](auto const* column) { return unused(*column, column != one, fmt::format("\"{}\" is taken", one->heading)); });
    }

    void run()
    {
        for (auto r = table_.first_row; r < table_.end_row; ++r) read(r);
        for (auto const row : table_.note_rows) leave(row, words_in(row), "a note below the table");
        auto const header = table_.header_rows.empty() ? table_.first_row : table_.header_rows.back();
        for (auto const& column : columns_.columns)
            if (bool const idle = column.meaning == Meaning::ignored || balances_.holds(column); idle && !column.heading.empty() && column.column != id_column_ && column.column != standing_column_ && !used_.contains(column.column))
                import_.left_out.push_back({place(header, column.column), column.heading, column.reason});
        auto const first = amounts_.empty() ? table_.first_column : amounts_.front()->column;
        if (!amounts_.empty() || !sums_.is_empty()) sums_.say(place(header, first), import_.problems);
    }

private:
    void leave_total(std::size_t r, std::string words)
    {
        Money says;
        bool any = false;
        for (auto const* column : amounts_)
            if (auto const amount = amount_in(at(r, column->column), table_.scale)) {
                says += amount->amount;
                any = true;
            }
        if (any) sums_.add_total(says, place(r, amounts_.front()->column));
        leave(r, std::move(words), "a total of other rows");
    }
    Cell const& at(std::size_t r, std::size_t c) const { return cell_at(grid_, r, c); }
    Place place(std::size_t r, std::size_t c) const { return {import_.file, 0, place_of_cell(grid_, r, c)}; }
    bool unused(Column const& column, bool drop, std::string const& reason)
    {
        auto const header = table_.header_rows.empty() ? table_.first_row : table_.header_rows.back();
        if (drop) import_.left_out.push_back({place(header, column.column), column.heading, reason});
        return drop;
    }
    std::string text_of(Meaning meaning, std::size_t r) const
    {
        auto const* column = columns_.find(meaning);
        if (!column) return {};
        auto const& cell = at(r, column->column);
        if (cell.kind == CellKind::date) return cell.text.substr(0, 10);
        if (cell.kind == CellKind::yes_no) return cell.text == "TRUE" ? "Yes" : "No";
        return evened(cell.text);
    }
    std::string words_in(std::size_t r) const { return text_of_row(grid_, r, table_.first_column, table_.end_column); }
    void leave(std::size_t r, std::string words, std::string reason)
    {
        std::size_t c = table_.first_column;
        while (c + 1 < table_.end_column && is_blank(at(r, c))) ++c;
        import_.left_out.push_back({place(r, c), std::move(words), std::move(reason)});
    }
    Place place_of(WorksheetColumn column, std::size_t r) const
    {
        auto const* found = columns_.find(meaning_of(column));
        if (!found && column == WorksheetColumn::source) found = columns_.find(Meaning::funder);
        return place(r, found ? found->column : table_.first_column);
    }

    void read(std::size_t r)
    {
        if (std::find(table_.header_again.begin(), table_.header_again.end(), r) != table_.header_again.end()) return;
        auto const words = words_in(r);
        if (words.empty() || is_template_row(r)) return;
        WorksheetRow row;
        row.row = r;
        for (std::size_t i = 0; i < worksheet_columns; ++i) row.words[i] = text_of(meaning_of(static_cast<WorksheetColumn>(i)), r);
        auto& name = row.words[static_cast<std::size_t>(WorksheetColumn::source)];
        if (name.empty() && !text_of(Meaning::award_number, r).empty()) name = text_of(Meaning::funder, r);
        if (name.empty() && !columns_.find(Meaning::source)) name = text_of(Meaning::funder, r);
        if (says_total(plain_words(name.empty() ? words : name))) return leave_total(r, words);
        if (name.empty()) return leave(r, words, "it names no funding source");
        if (is_difference(plain_words(name))) return leave(r, words, "a difference of other rows, not a source");
        if (words == name && says_note(plain_words(name))) return leave(r, words, "a note, not a source");
        if (words == name && !amounts_.empty() && names_kind_of_funder(plain_words(name))) return leave(r, words, "a heading of the sources below it");
        auto reading = read_worksheet_row(row, import_.file, context_.plan.calendar());
        if (reading.name.empty()) return leave(r, words, "it names no funding source");
        put_places(reading, row, r);
        propose(reading, r);
    }
    // As the empty worksheet has it: boxes without a tick, and nothing else.
    bool is_template_row(std::size_t r) const
    {
        for (auto c = table_.first_column; c < table_.end_column; ++c) {
            auto const& text = at(r, c).text;
            if (!is_blank(at(r, c)) && (!text.starts_with(empty_box) || text.find(ticked_box) != std::string::npos)) return false;
        }
        return true;
    }
    // The worksheet's reader names columns; here cells are known.
    void put_places(RowReading& reading, WorksheetRow const& row, std::size_t r) const
    {
        auto const put = [&](Place& found) {
            for (std::size_t i = 0; i < worksheet_columns; ++i)
                if (auto const column = static_cast<WorksheetColumn>(i); found == row.place(import_.file, column)) found = place_of(column, r);
        };
        for (auto& one : reading.readings) put(one.place);
        for (auto& problem : reading.problems) put(problem.place);
    }

    std::vector<FoundAmount> amounts_in_row(std::size_t r, RowReading const& reading) const
    {
        std::vector<FoundAmount> found;
        auto const calendar = context_.plan.calendar();
        for (auto const* column : amounts_) {
            auto const amount = amount_in(at(r, column->column), table_.scale);
            if (!amount || amount->amount.is_zero()) continue;
            FoundAmount one{column->column, amount->amount, {}, Every::once};
            auto const heading = plain_words(column->heading);
            if (column->period) one.month = first_month_of(*column->period, year_of_months(), calendar);
            else if (column->year) one.fiscal_year = column->year->relative ? calendar.year_of(context_.plan.first_month) + column->year->year - 1 : column->year->year;
            if (!column->year && !column->period && (reading.type == FundingType::annual || has_words(heading, "annual") || has_words(heading, "per year") || has_words(heading, "a year")))
                one.every = Every::year;
            found.push_back(one);
        }
        // An amount in the words of the source or its length counts where no column holds one.
        if (found.empty() && reading.amount) {
            auto const* named = columns_.find(importers::amounts_in(text_of(Meaning::source, r)).empty() ? Meaning::length : Meaning::source);
            found.push_back({named ? named->column : table_.first_column, reading.amount->amount, {}, reading.amount->every.value_or(Every::once)});
        }
        return found;
    }

    void propose(RowReading& reading, std::size_t r)
    {
        auto const amounts = amounts_in_row(r, reading);
        // Where a column holds the amount, the source's name needn't.
        for (auto const& problem : reading.problems)
            if (amounts.empty() || problem.code != "worksheet.amount-not-read") import_.problems.push_back(problem);
        for (auto const& amount : amounts) sums_.add_row(amount.amount);
        for (auto const* column : amounts_)
            if (auto const& cell = at(r, column->column); !is_blank(cell) && !number_in(cell))
                import_.left_out.push_back({place(r, column->column), evened(cell.text), "it is no amount: enter it in the plan"});
        if (auto const before = context_.source_places.find(plain_words(reading.name)); before != context_.source_places.end())
            return add_to(context_.sources[before->second], reading, amounts, r);
        sums_.count_source();
        for (auto const& amount : amounts) sums_.add_source(amount.amount);
        auto const id = id_column_ ? evened(at(r, *id_column_).text) : std::string{};
        if (auto const* same = in_plan(id, reading, r)) {
            for (auto const& amount : amounts)
                import_.left_out.push_back({place(r, amount.column), at(r, amount.column).text, fmt::format("the plan has {} with its own amounts", same->name)});
            return propose_source_changes(*same, reading, place_of(WorksheetColumn::source, r), import_);
        }
        Proposal proposal;
        proposal.place = place_of(WorksheetColumn::source, r);
        proposal.readings = reading.readings;
        FundingSource source;
        source.name = reading.name;
        source.id = context_.ids.source(id.empty() ? source.name : id);
        source.type = reading.type.value_or(several_years(amounts) ? FundingType::multi_year : FundingType::one_time);
        source.length = reading.length;
        source.end_date = reading.end_date;
        source.renewable = reading.renewable.value_or(Renewable::unknown);
        source.restrictions = reading.restrictions;
        source.flexibility = reading.flexibility.value_or(Flexibility::ungraded);
        source.funder = text_of(Meaning::funder, r);
        source.award_number = text_of(Meaning::award_number, r);
        source.assistance_listing = text_of(Meaning::listing, r);
        source.notes = text_of(Meaning::notes, r);
        for (auto const& note : reading.notes) source.notes += (source.notes.empty() ? "" : "; ") + note;
        apply_name_hints(source.name + " " + source.funder, opportunities_, source, proposal);
        if (standing_column_ && !is_blank(at(r, *standing_column_))) {
            auto const& words = at(r, *standing_column_).text;
            auto const [standing, confidence] = read_standing(words);
            source.standing = standing;
            proposal.readings.push_back({place(r, *standing_column_), words, lower_case(spoken(standing)), confidence, "its status"});
        }
        add_pool(source, reading, amounts, r, proposal);
        for (auto const& one : proposal.readings) proposal.confidence = std::max(proposal.confidence, one.confidence);
        proposal.text = fmt::format("Add the source {}: {}{}{}", source.name, spoken(source.type), amounts_in_words(source),
                                    source.end_date ? fmt::format(", ends {}", for_people(*source.end_date)) : "");
        proposal.edits.emplace_back(Put<FundingSource>{std::move(source), {}});
        context_.source_places[plain_words(reading.name)] = context_.sources.size();
        context_.sources.push_back(std::move(proposal));
    }
    FundingSource const* in_plan(std::string const& id, RowReading const& reading, std::size_t r) const
    {
        auto const number = text_of(Meaning::award_number, r);
        if (!id.empty())
            if (auto const* source = find(context_.plan, SourceId{id})) return source;
        for (auto const& source : context_.plan.sources)
            if (is_same_name(source.name, reading.name) || (!number.empty() && source.award_number == number)) return &source;
        return nullptr;
    }
    // A source that stands with several programs is one; where the rows differ the first stands.
    void add_to(Proposal& proposal, RowReading const& reading, std::vector<FoundAmount> const& amounts, std::size_t r)
    {
        auto& source = std::get<Put<FundingSource>>(proposal.edits.front()).thing;
        bool const same = source.type == reading.type.value_or(source.type) && source.length == reading.length && source.end_date == reading.end_date &&
                          source.restrictions == reading.restrictions && source.flexibility == reading.flexibility.value_or(Flexibility::ungraded);
        bind(source, r, proposal);
        bool const same_amounts = leave_amounts(source, amounts, r);
        if (same && same_amounts) return;
        import_.problems.push_back({Severity::warning, "import.sources-differ", fmt::format("{} stands in several rows that say different things of it.", source.name),
                                    "The first is taken; correct the source in the plan.", place_of(WorksheetColumn::source, r)});
        if (!same) leave(r, words_in(r), "another row says something else of this source");
    }
    // Of a row that isn't the first of its source; whether the first has all of them.
    bool leave_amounts(FundingSource const& source, std::vector<FoundAmount> const& amounts, std::size_t r)
    {
        auto const& releases = source.pools.front().releases;
        bool all = true;
        for (auto const& amount : amounts) {
            bool const there = std::any_of(releases.begin(), releases.end(), [&](Release const& one) { return one.amount == amount.amount; });
            import_.left_out.push_back({place(r, amount.column), at(r, amount.column).text,
                                        there ? fmt::format("{} is counted once, with the row that names it first", source.name)
                                              : fmt::format("another row names {} first: enter this amount in the plan if it comes on top", source.name)});
            all = all && there;
        }
        return all;
    }
    void add_pool(FundingSource& source, RowReading const& reading, std::vector<FoundAmount> const& amounts, std::size_t r, Proposal& proposal)
    {
        auto const& plan = context_.plan;
        auto const first_day = plan.first_month.first_day();
        auto starts = reading.starts;
        if (auto const text = text_of(Meaning::start_date, r); !text.empty()) {
            auto const day = days_in(text, plan.calendar());
            if (day.size() == 1) {
                starts = day.front().first;
                proposal.readings.push_back({place(r, columns_.find(Meaning::start_date)->column), text, "begins " + for_people(*starts), Confidence::certain, {}});
            } else {
                source.notes += (source.notes.empty() ? "" : "; ") + fmt::format("Starts: {}", text);
            }
        }
        Pool pool;
        pool.id = PoolId{"main"};
        for (auto const& amount : amounts) {
            auto const where = place(r, amount.column);
            auto const words = at(r, amount.column).text;
            if (amount.amount < Money{}) {
                import_.left_out.push_back({where, words, "an amount below 0 is no award"});
                continue;
            }
            auto const known = first_day_of(amount, starts, plan.calendar());
            auto const date = known.value_or(first_day);
            if (source.end_date && (*source.end_date < date || *source.end_date < first_day)) {
                import_.left_out.push_back({where, words, fmt::format("{} ended on {}, before {}", source.name, for_people(*source.end_date), for_people(std::max(date, first_day)))});
                continue;
            }
            bool const alone = amounts.size() == 1 && known == starts && amount.every == Every::once;
            auto const left = alone ? balances_.left_of(r, amount.amount) : std::nullopt;
            if (left && (known ? *known < first_day : left->amount < amount.amount)) {
                put_left(*left, amount, r, pool, source, proposal);
                continue;
            }
            Release release{date, amount.amount, amount.every, {}};
            if (amount.every != Every::once) release.until = source.end_date ? *source.end_date : plan.last_month().last_day();
            pool.releases.push_back(release);
            proposal.readings.push_back({where, words, fmt::format("{}{} from {}", dollars(amount.amount), in_words(amount.every), for_people(date)),
                                         known ? Confidence::certain : Confidence::likely, known ? "" : "the document names no first day: the plan's"});
            if (release.every == Every::once && date < first_day)
                import_.problems.push_back({Severity::warning, "import.began-before", fmt::format("{} began on {}, before the plan, and how much of {} is left isn't said.", source.name, for_people(date), dollars(amount.amount)),
                                            "Enter what is left on the plan's first day.", where});
        }
        std::sort(pool.releases.begin(), pool.releases.end(), [](Release const& a, Release const& b) { return a.date < b.date; });
        source.pools.push_back(std::move(pool));
        for (auto const& words : apply_restrictions(reading.clauses, std::max(starts.value_or(first_day), first_day), source))
            import_.problems.push_back({Severity::warning, "import.limits-cross", fmt::format("The limit \"{}\" counts some of the same costs as another one.", words),
                                        "Enter it in the plan; its words stay among the restrictions.", place_of(WorksheetColumn::restrictions, r)});
        bind(source, r, proposal);
    }

    // Of an award that began before the plan.
    void put_left(MoneyLeft const& left, FoundAmount const& award, std::size_t r, Pool& pool, FundingSource const& source, Proposal& proposal)
    {
        auto const first_day = context_.plan.first_month.first_day();
        used_.insert(left.column);
        if (left.amount.is_zero())
            return import_.left_out.push_back({place(r, award.column), at(r, award.column).text, fmt::format("nothing of {} is left: {}", source.name, left.reason)});
        pool.releases.push_back({first_day, left.amount, Every::once, {}});
        proposal.readings.push_back({place(r, left.column), at(r, left.column).text, fmt::format("{} left on {}", dollars(left.amount), for_people(first_day)), Confidence::likely, left.reason});
        import_.problems.push_back({Severity::warning, "import.began-before", fmt::format("Of {}'s {} the list says that {} is left, which is taken for the plan's first day.", source.name, dollars(award.amount), dollars(left.amount)),
                                    "Enter what will be left on the plan's first day, where more is spent before.", place(r, left.column)});
    }
    // Of columns that are months without a year: the title's, else the plan's first.
    int year_of_months() const
    {
        auto const title = year_in(plain_words(grid_.name + " " + table_.title));
        return title && !title->relative ? title->year : context_.plan.calendar().year_of(context_.plan.first_month);
    }

    // Listed for a program: it may pay that program's lines.
    void bind(FundingSource& source, std::size_t r, Proposal& proposal)
    {
        auto name = text_of(Meaning::program, r);
        auto where = name.empty() ? place(table_.title_rows.empty() ? r : table_.title_rows.back(), table_.first_column) : place(r, columns_.find(Meaning::program)->column);
        if (name.empty()) name = table_program();
        if (name.empty()) return;
        auto const [program, needs] = program_named(name, where, context_, import_);
        if (needs && std::find(proposal.needs.begin(), proposal.needs.end(), *needs) == proposal.needs.end()) proposal.needs.push_back(*needs);
        auto& permissions = source.pools.front().permissions;
        std::vector<Permission> more;
        for (auto& permission : permissions) {
            if (permission.effect != Effect::allow || permission.scope.program == program) continue;
            if (permission.scope.program) {
                more.push_back(permission);
                more.back().scope.program = program;
            } else {
                permission.scope.program = program;
            }
        }
        for (auto& permission : more)
            if (std::find(permissions.begin(), permissions.end(), permission) == permissions.end()) permissions.push_back(std::move(permission));
        if (std::any_of(permissions.begin(), permissions.end(), [](Permission const& permission) { return permission.effect == Effect::allow; })) return;
        Permission permission;
        permission.scope.program = program;
        permission.reason = "listed for this program";
        permissions.insert(permissions.begin(), std::move(permission));
    }
    // The toolkit's chart has its program in the line above it.
    std::string table_program() const
    {
        auto const last = table_.title.rfind(" / ");
        auto const line = last == std::string::npos ? table_.title : table_.title.substr(last + 3);
        bool const chart = columns_.find(Meaning::flexibility) && columns_.find(Meaning::renewable) && has_words(plain_words(table_.title), "identifying existing resources");
        bool const known = std::any_of(context_.plan.programs.begin(), context_.plan.programs.end(), [&](Program const& program) { return is_same_name(program.name, line); });
        bool const named = !line.empty() && line.size() <= 90 && line.front() != '[' && !line.ends_with('.') && !is_same_name(line, "Sources of no program yet");
        return named && (known || (chart && last != std::string::npos)) ? line : std::string{};
    }

    Grid const& grid_;
    Table const& table_;
    Columns const& columns_;
    ProposalContext& context_;
    Import& import_;
    std::vector<Column const*> amounts_;
    std::optional<std::size_t> id_column_;
    std::optional<std::size_t> standing_column_;
    bool opportunities_ = false;
    ListSums sums_;
    BalanceColumns balances_;
    std::set<std::size_t> used_; // columns of balances
};

} // namespace

void propose_funding(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import)
{
    Sources{grid, table, columns, context, import}.run();
}

} // namespace importers
