#include "importers/budget_proposals.hpp"

#include "importers/budget_sums.hpp"
#include "importers/cell_amount.hpp"
#include "importers/fte_cell.hpp"
#include "importers/heading_words.hpp"
#include "importers/known_lines.hpp"
#include "importers/line_component.hpp"
#include "importers/names_above.hpp"
#include "importers/one_time_words.hpp"
#include "importers/program_names.hpp"
#include "importers/row_text.hpp"
#include "importers/row_words.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace importers {

using namespace budget;

namespace {

class Proposer
{
public:
    Proposer(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import)
        : grid_{grid}, table_{table}, columns_{columns}, context_{context}, import_{import},
          rows_{read_budget_rows(import.file, grid, table, columns, context.plan, sums_above())}, above_{grid, table}
    {
        context.years.insert(rows_.choice.years.begin(), rows_.choice.years.end());
        if (!context.sheet_year || !has_one_amount()) return;
        rows_.choice.ends = context.sheet_year->ends;
        if (!context.sheet_year->outside) rows_.choice.chosen.front().fiscal_year = context.sheet_year->year;
    }

    void run()
    {
        if (context_.sheet_year && !context_.sheet_year->first && !has_one_amount())
            return leave_table(fmt::format("another sheet has the same lines, and what they cost in {} alone can't be told",
                                           fiscal_year_name(context_.sheet_year->year)));
        bool const priced = columns_.find(Meaning::unit_cost) || columns_.find(Meaning::pay_a_year) || columns_.find(Meaning::pay_an_hour);
        if (rows_.choice.chosen.empty() && !priced) return leave_table("none of its columns holds amounts");
        if (!columns_.find(Meaning::line) && !columns_.find(Meaning::position) && !columns_.find(Meaning::year))
            return leave_table("no column names its lines");
        count_names();
        proposed_.assign(rows_.sums.size(), Money{});
        context_.tables.push_back({place(table_.header_rows.empty() ? table_.first_row : table_.header_rows.front(), table_.first_column).path, plain_words(grid_.name + " " + table_.title), {}, {}});
        for (auto const& chosen : rows_.choice.chosen) context_.tables.back().years.push_back(chosen.fiscal_year);
        if (rows_.choice.chosen.empty()) context_.tables.back().years.push_back({});
        for (auto const& line : rows_.lines) propose(line);
        leave_rows();
        for (auto const& problem : rows_.problems) import_.problems.push_back(problem);
        leave_columns();
        remember_sums();
        check_row_totals(rows_, grid_, table_, import_);
        say_sums(rows_, proposed_, grid_, table_, import_);
    }

private:
    std::vector<TableSums> const& sums_above()
    {
        if (context_.sheet != grid_.name) context_.above.clear();
        context_.sheet = grid_.name;
        return context_.above;
    }
    void remember_sums()
    {
        TableSums sums{{}, rows_.sums};
        for (auto const& chosen : rows_.choice.chosen) sums.years.push_back(chosen.fiscal_year);
        context_.above.push_back(std::move(sums));
    }
    bool has_one_amount() const { return rows_.choice.chosen.size() == 1 && !rows_.choice.year_in_rows; }
    Cell const& at(std::size_t r, std::size_t c) const { return cell_at(grid_, r, c); }
    Place place(std::size_t r, std::size_t c) const { return {import_.file, 0, place_of_cell(grid_, r, c)}; }
    std::string text_of(Meaning meaning, std::size_t r) const
    {
        auto const* column = columns_.find(meaning);
        return column ? evened(at(r, column->column).text) : std::string{};
    }
    std::optional<Ratio> number_of(Meaning meaning, std::size_t r) const
    {
        auto const* column = columns_.find(meaning);
        return column ? number_in(at(r, column->column)) : std::nullopt;
    }
    std::optional<Money> money_of(Meaning meaning, std::size_t r) const
    {
        auto const* column = columns_.find(meaning);
        auto const amount = column ? amount_in(at(r, column->column), table_.scale) : std::nullopt;
        return amount ? std::optional{amount->amount} : std::nullopt;
    }
    static std::string words_of(std::string const& name, std::vector<std::optional<Money>> const& amounts)
    {
        std::string text = name;
        for (auto const& amount : amounts)
            if (amount) text += (text.empty() ? "" : " ") + dollars(*amount);
        return text;
    }

    void leave_table(std::string reason)
    {
        auto const row = table_.header_rows.empty() ? table_.first_row : table_.header_rows.front();
        import_.left_out.push_back({place(row, table_.first_column), text_of_row(grid_, row, table_.first_column, table_.end_column), fmt::format("a table of {} rows is left out: {}", table_.end_row - table_.first_row, std::move(reason))});
    }

    // Rows without any words and amounts are one, as far as they follow one another.
    void leave_rows()
    {
        auto const& others = rows_.others;
        for (std::size_t i = 0; i < others.size(); ++i) {
            auto last = i;
            auto const nameless = [&](OtherRow const& row) { return row.kind == RowKind::no_amount && row.words.empty(); };
            while (nameless(others[i]) && last + 1 < others.size() && nameless(others[last + 1]) && others[last + 1].reason == others[i].reason) ++last;
            auto words = words_of(others[i].words, others[i].amounts);
            if (last > i) words = fmt::format("rows {} to {}", others[i].row + 1, others[last].row + 1);
            import_.left_out.push_back({place(others[i].row, others[i].column), std::move(words), others[i].reason});
            i = last;
        }
    }

    // A name that several lines have is told apart by the heading above it.
    void count_names()
    {
        for (auto const& line : rows_.lines) ++names_[program_words(line) + "\n" + line.name];
    }
    std::string program_words(BudgetLine const& line) const
    {
        auto const row = program_row(line);
        return row ? text_of(Meaning::program, *row) : std::string{};
    }
    // The row that names its program: its own, or the one above from where a name stands for the rows below it.
    std::optional<std::size_t> program_row(BudgetLine const& line) const
    {
        auto const* program = columns_.find(Meaning::program);
        if (!program) return std::nullopt;
        auto const found = above_.row_for(line.row, program->column);
        if (!found || *found == line.row) return found;
        bool const names = above_.goes_on(line.row, program->column) && !says_total(plain_words(at(*found, program->column).text));
        return names ? found : std::nullopt;
    }
    std::string name_of(BudgetLine const& line) const
    {
        auto name = line.name.empty() ? fmt::format("Row {}", line.row + 1) : line.name;
        bool const letters = std::any_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; });
        if (auto const class_name = text_of(Meaning::category, line.row); !letters && !class_name.empty()) name = class_name + ": " + name; // "Indirect costs: 10%"
        auto const found = names_.find(program_words(line) + "\n" + line.name);
        bool const several = found != names_.end() && found->second > 1;
        if (several && !line.groups.empty()) return line.groups.back() + ": " + name;
        auto const category = text_of(Meaning::category, line.row);
        if (several && !category.empty() && category != name) return category + ": " + name;
        return name;
    }

    // A class that is written once for the lines below it, as merged cells are, stands above them.
    std::vector<std::string> groups_of(BudgetLine const& line) const
    {
        auto groups = line.groups;
        // A sheet that is named for a class holds it: "B. Fringe".
        if (auto const sheet = cost_kind(grid_.name, {}, {}); sheet.known && sheet.confidence == Confidence::certain) groups.insert(groups.begin(), grid_.name);
        auto const* category = columns_.find(Meaning::category);
        if (!category || !is_blank(at(line.row, category->column))) return groups;
        if (auto const row = above_.row_for(line.row, category->column)) groups.push_back(evened(at(*row, category->column).text));
        return groups;
    }

    void propose(BudgetLine const& line)
    {
        if (line.revenue)
            return leave(line, line.amounts, "money that comes in, not a cost: enter it as a funding source with its dates");
        bool const any = std::any_of(line.amounts.begin(), line.amounts.end(), [](auto const& a) { return a && !a->is_zero(); });
        if (!any) return leave(line, line.amounts, "its amount is 0");
        auto const [program, needs] = program_of_line(line);
        LineFacts facts;
        facts.fte = fte_of_row(grid_, table_, columns_, rows_.choice, line.row);
        facts.pay_a_year = money_of(Meaning::pay_a_year, line.row);
        facts.pay_an_hour = money_of(Meaning::pay_an_hour, line.row);
        facts.hours = number_of(Meaning::hours, line.row);
        auto const* position = columns_.find(Meaning::position);
        facts.names_position = position && position->column == line.column;
        facts.kind = cost_kind(line.name, text_of(Meaning::category, line.row), groups_of(line));
        // Who stands among the positions is paid, whatever the title.
        if (facts.names_position && !facts.kind.known)
            facts.kind = {ObjectClass::personnel, ComponentKind::other, false, false, Confidence::likely, "it stands in the column of positions"};
        if (is_one_time(line, grid_, table_, columns_)) facts.kind.one_time = true;
        facts.beside = amounts_beside(grid_, table_, columns_, rows_.choice, line.row);
        facts.justification = justification_of(line);
        auto named = line;
        named.name = name_of(line);
        auto made = line_components(named, facts, rows_.choice, context_.plan);
        for (auto const& beside : facts.beside) ++beside_[beside.column];
        for (auto const& beside : made.used_beside) --beside_[beside.column];
        if (std::any_of(made.left_out.begin(), made.left_out.end(), [](auto const& a) { return a.has_value(); }))
            leave(line, made.left_out, made.left_reason);
        if (made.components.empty()) return;
        for (std::size_t i = 0; i < proposed_.size(); ++i) proposed_[i] += made.taken[i].value_or(Money{});
        Proposal proposal;
        proposal.place = place(line.row, line.column);
        if (needs) proposal.needs.push_back(*needs);
        bool const is_position = std::holds_alternative<Position>(made.components.front().detail);
        auto const& kind = facts.kind;
        std::string const what = is_position ? "position" : kind.kind == ComponentKind::other ? spoken(kind.object_class) : spoken(kind.kind);
        proposal.text = fmt::format("Add {}: {}, {}", named.name, made.spoken, lower_case(what));
        add_readings(line, made, kind, is_position, what, proposal);
        if (auto const row = program_row(line); row && *row != line.row && !context_.program)
            proposal.readings.push_back({place(*row, columns_.find(Meaning::program)->column), program_words(line), "its program", Confidence::likely, "it stands above, and the rows below it name none"});
        if (auto const known = known_line(named.name, made, program, context_.plan)) proposal.readings.push_back({proposal.place, line.name, "a second line of that name", Confidence::doubtful, *known});
        for (auto const& reading : proposal.readings) proposal.confidence = std::max(proposal.confidence, reading.confidence);
        if (goes_on(line, program, made, proposal)) return;
        for (auto& component : made.components) {
            component.id = context_.ids.component(component.name);
            proposal.edits.emplace_back(PutComponent{program, std::move(component), {}});
        }
        import_.proposals.push_back(std::move(proposal));
        remember(line, made, import_.proposals.size() - 1);
    }
    // For what other tables say again.
    void remember(BudgetLine const& line, LineComponents const& made, std::size_t proposal)
    {
        ProposedLine proposed{proposal, line.name, words_of(line.name, made.taken), {}};
        for (auto const& amount : made.taken) proposed.amounts.push_back(amount.value_or(Money{}));
        proposed.amounts.resize(context_.tables.back().years.size());
        context_.tables.back().lines.push_back(std::move(proposed));
    }
    // A line that another sheet has for the year before: the same goes on, another amount is a component of its own year.
    bool goes_on(BudgetLine const& line, ProgramId const& program, LineComponents& made, Proposal const& proposal)
    {
        if (!context_.sheet_year || made.components.size() != 1) return false;
        auto& next = made.components.front();
        auto const [found, is_new] = context_.year_lines.try_emplace({program.text, next.name}, import_.proposals.size());
        if (is_new) return false;
        auto& before = import_.proposals[std::exchange(found->second, import_.proposals.size())];
        auto& last = std::get<PutComponent>(before.edits.back()).component;
        bool const follows = last.last_month && next.first_month && *last.last_month + 1 == *next.first_month;
        auto const year = fiscal_year_name(context_.sheet_year->year);
        if (!follows || last.detail != next.detail || last.justification != next.justification) {
            next.name += " " + year;
            return false;
        }
        last.last_month = next.last_month;
        before.text += fmt::format("; the same in {}", year);
        before.confidence = std::max(before.confidence, proposal.confidence);
        before.readings.insert(before.readings.end(), proposal.readings.begin(), proposal.readings.end());
        found->second = static_cast<std::size_t>(&before - import_.proposals.data());
        remember(line, made, found->second);
        return true;
    }

    void add_readings(BudgetLine const& line, LineComponents const& made, CostKind const& kind, bool is_position, std::string const& what, Proposal& proposal)
    {
        Confidence const names = name_confidence();
        auto const confidence = is_position ? names : std::max(names, kind.confidence);
        proposal.readings.push_back({proposal.place, line.name, what, confidence, is_position ? "" : kind.reason});
        for (std::size_t i = 0; i < rows_.choice.chosen.size(); ++i) {
            if (!made.taken[i]) continue;
            auto const& chosen = rows_.choice.chosen[i];
            auto const when = chosen.fiscal_year ? fmt::format(" in {}", fiscal_year_name(*chosen.fiscal_year)) : " " + made.when;
            auto reason = rows_.choice.reason;
            if (table_.scale != Ratio{1}) reason += (reason.empty() ? "" : "; ") + fmt::format("\"{}\"", table_.scale_words);
            if (line.rounded) reason += std::string{reason.empty() ? "" : "; "} + "rounded to the cent";
            proposal.readings.push_back({place(line.row, chosen.column), words_in(line.row, chosen), dollars(*made.taken[i]) + when, rows_.choice.confidence, reason});
        }
        if (!made.reason.empty()) proposal.readings.push_back({proposal.place, line.name, is_position ? "a position" : "an amount", made.confidence, made.reason});
    }
    // "100, 100, 120" where months make up the year.
    std::string words_in(std::size_t row, AmountColumn const& chosen) const
    {
        if (chosen.parts.empty()) return at(row, chosen.column).text;
        std::string words;
        for (auto const column : chosen.parts)
            if (!is_blank(at(row, column))) words += (words.empty() ? "" : ", ") + at(row, column).text;
        return words;
    }
    Confidence name_confidence() const
    {
        auto const* line = columns_.find(Meaning::line);
        auto const* position = columns_.find(Meaning::position);
        return line ? line->confidence : position ? position->confidence : Confidence::likely;
    }

    std::string justification_of(BudgetLine const& line) const
    {
        std::string text;
        auto const add = [&](std::string const& more) {
            if (!more.empty() && text.size() + more.size() < 1000) text += (text.empty() ? "" : " ") + more;
        };
        for (auto const& column : columns_.columns)
            if (column.meaning == Meaning::notes) add(evened(at(line.row, column.column).text));
        if (auto const source = text_of(Meaning::source, line.row); !source.empty()) add(fmt::format("Paid by {}.", source));
        if (auto const account = text_of(Meaning::account, line.row); !account.empty()) add(fmt::format("Account {}.", account));
        return text;
    }

    std::pair<ProgramId, std::optional<std::size_t>> program_of_line(BudgetLine const& line)
    {
        if (context_.program) return {*context_.program, {}};
        if (auto const name = program_words(line); !name.empty())
            return program_named(name, place(*program_row(line), columns_.find(Meaning::program)->column), context_, import_);
        if (context_.plan.programs.size() == 1) return {context_.plan.programs.front().id, {}};
        auto const row = table_.title_rows.empty() ? (table_.header_rows.empty() ? table_.first_row : table_.header_rows.front()) : table_.title_rows.front();
        return program_named(table_name(), place(row, table_.first_column), context_, import_);
    }
    std::string table_name() const
    {
        auto const name = program_name_of(import_.file, grid_, table_, context_.titled);
        return context_.sheet_year ? without_year_words(name) : name;
    }

    void leave(BudgetLine const& line, std::vector<std::optional<Money>> const& amounts, std::string reason)
    {
        import_.left_out.push_back({place(line.row, line.column), words_of(line.name, amounts), std::move(reason)});
    }

    // Its amounts are the fringe of all lines that have one.
    bool is_used_up(std::size_t column) const
    {
        auto const found = beside_.find(column);
        return found != beside_.end() && found->second == 0;
    }
    void leave_columns()
    {
        auto const header = table_.header_rows.empty() ? table_.first_row : table_.header_rows.back();
        for (auto const& unused : rows_.choice.unused) {
            if (is_used_up(unused.column)) continue;
            Money sum;
            auto const add = [&](std::size_t row) {
                if (auto const amount = amount_in(at(row, unused.column), table_.scale)) sum += amount->amount;
            };
            for (auto const& line : rows_.lines) add(line.row);
            for (auto const& row : rows_.others)
                if (row.kind == RowKind::no_amount) add(row.row);
            import_.left_out.push_back({place(header, unused.column), unused.heading,
                                        rows_.choice.year_in_rows ? unused.reason : fmt::format("{}; its lines add up to {}", unused.reason, dollars(sum))});
        }
        for (auto const& column : columns_.columns) {
            if (column.meaning != Meaning::ignored || is_used_up(column.column)) continue;
            bool any = false;
            for (auto r = table_.first_row; r < table_.end_row; ++r) any = any || !is_blank(at(r, column.column));
            if (any) import_.left_out.push_back({place(header, column.column), column.heading, column.reason});
        }
        for (auto const row : table_.note_rows)
            for (auto c = table_.first_column; c < table_.end_column; ++c)
                if (!is_blank(at(row, c))) import_.left_out.push_back({place(row, c), at(row, c).text, "a note below the table"});
    }

    Grid const& grid_;
    Table const& table_;
    Columns const& columns_;
    ProposalContext& context_;
    Import& import_;
    BudgetRows rows_;
    std::map<std::string, int> names_;
    std::map<std::size_t, int> beside_; // by column: lines whose amount beside them isn't part of what they are made of
    NamesAbove above_;
    std::vector<Money> proposed_;
};

} // namespace

std::pair<ProgramId, std::optional<std::size_t>> program_named(std::string const& name, Place const& place, ProposalContext& context, Import& import)
{
    auto const plain = plain_words(name);
    if (auto const found = context.programs.find(plain); found != context.programs.end()) return found->second;
    for (auto const& program : context.plan.programs)
        if (plain_words(program.name) == plain || program.id.text == name) return context.programs[plain] = {program.id, std::nullopt};
    Program program;
    program.name = name;
    program.id = context.ids.program(name);
    Proposal proposal;
    proposal.text = fmt::format("Add the program {}", name);
    proposal.place = place;
    proposal.confidence = Confidence::likely;
    proposal.readings.push_back({place, name, "a program", Confidence::likely, "no program of the plan has that name"});
    auto const id = program.id;
    proposal.edits.emplace_back(Put<Program>{std::move(program), {}});
    import.proposals.push_back(std::move(proposal));
    return context.programs[plain] = {id, import.proposals.size() - 1};
}

void propose_budget(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import)
{
    Proposer{grid, table, columns, context, import}.run();
}

} // namespace importers
