#include "importers/worksheet.hpp"

#include "importers/gathered_source.hpp"
#include "importers/name_hints.hpp"
#include "importers/source_changes.hpp"
#include "importers/source_names.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace importers {

using namespace budget;

namespace {

class Worksheet
{
public:
    Worksheet(TextDocument const& document, Plan const& plan) : file_{document.file}, plan_{plan}, present_{plan}
    {
        import_.file = file_;
    }

    Import read(std::vector<WorksheetTable> const& tables)
    {
        for (auto const& table : tables) read_table(table);
        for (auto& source : sources_) propose(source);
        if (import_.proposals.empty() && import_.left_out.empty() && !has_errors(import_.problems))
            import_.problems.push_back({Severity::error,
                                        "worksheet.nothing-filled-in",
                                        "The funding tables are there, but nothing is written in them.",
                                        "Fill in the worksheet, save it, and import it again.",
                                        {file_, 0, {}}});
        return std::move(import_);
    }

private:
    void warn(Place place, std::string code, std::string text, std::string remedy)
    {
        import_.problems.push_back(
            {Severity::warning, "worksheet." + code, std::move(text), std::move(remedy), std::move(place)});
    }

    void read_table(WorksheetTable const& table)
    {
        if (table.rows.empty()) return leave_out_table(table);
        for (auto const column : table.missing)
            warn({file_, 0, fmt::format("table {}", table.number)}, "no-column",
                 fmt::format("The table has no column {}.", title_of(column)), "Add what it would say in the plan.");
        std::optional<std::pair<ProgramId, std::optional<std::size_t>>> program; // made for the first row that names a source
        for (auto const& row : table.rows) {
            auto reading = read_worksheet_row(row, file_, plan_.calendar());
            for (auto const& [heading, words] : row.more)
                import_.left_out.push_back({row.place(file_), heading.empty() ? words : fmt::format("{}: {}", heading, words),
                                            "the worksheet has no such column"});
            if (row.note) {
                import_.left_out.push_back({row.place(file_), in_words(row), "a note or a heading, not a source"});
                continue;
            }
            auto const letters = lower_case(reading.name);
            bool const total = letters == "total" || letters == "totals" || letters == "grand total";
            if (reading.name.empty() || total) {
                import_.left_out.push_back(
                    {row.place(file_), in_words(row), total ? "a total of the rows above" : "it names no funding source"});
                continue;
            }
            if (!program) program = program_of(table);
            gather(std::move(reading), *program, row);
        }
    }

    void leave_out_table(WorksheetTable const& table)
    {
        if (table.program.empty()) return; // as the empty workbook has it
        import_.left_out.push_back(
            {{file_, 0, fmt::format("table {}", table.number)}, table.program_line, "nothing is filled in for this program"});
    }

    static std::string in_words(WorksheetRow const& row)
    {
        std::string words;
        for (auto const& cell : row.words)
            if (!cell.empty()) words += (words.empty() ? "" : " | ") + cell;
        std::replace(words.begin(), words.end(), '\n', ' ');
        return words;
    }

    std::pair<ProgramId, std::optional<std::size_t>> program_of(WorksheetTable const& table)
    {
        auto const unnamed = table.program.empty();
        auto const name = unnamed ? fmt::format("Program of table {}", table.number) : table.program;
        for (auto const& [known, made] : programs_)
            if (is_same_name(known, name)) return made;
        for (auto const& program : plan_.programs)
            if (is_same_name(program.name, name)) return programs_[name] = {program.id, std::nullopt};
        Place const place{file_, 0, fmt::format("table {}", table.number)};
        if (unnamed)
            warn(place, "no-program-name", "The name of the program isn't filled in above this table.",
                 fmt::format("Rename \"{}\" in the plan.", name));
        Program program{.id = free_program_id(present_, name), .name = name, .description = {}, .components = {}};
        Proposal proposal;
        proposal.text = fmt::format("Add the program {}", name);
        proposal.place = place;
        if (!unnamed)
            proposal.readings.push_back({place, table.program_line, "the program's name", Confidence::likely,
                                         "the nearest line above the table's headings"});
        proposal.confidence = Confidence::likely;
        auto const made = std::pair{program.id, std::optional{import_.proposals.size()}};
        add(std::move(proposal), Put<Program>{program});
        return programs_[name] = made;
    }

    void add(Proposal proposal, Edit edit)
    {
        if (auto changed = budget::apply(present_, edit); changed.value) present_ = std::move(*changed.value);
        proposal.edits.push_back(std::move(edit));
        import_.proposals.push_back(std::move(proposal));
    }

    void gather(RowReading reading, std::pair<ProgramId, std::optional<std::size_t>> const& program, WorksheetRow const& row)
    {
        auto found = std::find_if(sources_.begin(), sources_.end(),
                                  [&](GatheredSource const& known) { return is_same_name(known.reading.name, reading.name); });
        if (found == sources_.end()) {
            sources_.push_back(
                {std::move(reading), {}, {}, row.place(file_), {}, fmt::format("table {}, row {}", row.table, row.row)});
            found = std::prev(sources_.end());
        } else {
            for (auto& problem : merge_row(*found, std::move(reading), row, file_))
                import_.problems.push_back(std::move(problem));
        }
        if (std::find(found->programs.begin(), found->programs.end(), program.first) == found->programs.end())
            found->programs.push_back(program.first);
        if (program.second && std::find(found->needs.begin(), found->needs.end(), *program.second) == found->needs.end())
            found->needs.push_back(*program.second);
    }

    void propose(GatheredSource& source)
    {
        import_.problems.insert(import_.problems.end(), source.reading.problems.begin(), source.reading.problems.end());
        auto const known = std::find_if(plan_.sources.begin(), plan_.sources.end(),
                                        [&](FundingSource const& one) { return is_same_name(one.name, source.reading.name); });
        if (known == plan_.sources.end()) propose_new(source);
        else propose_changes(source, *known);
    }

    Proposal proposal_of(GatheredSource const& source) const
    {
        Proposal proposal;
        proposal.readings = source.reading.readings;
        proposal.place = source.place;
        proposal.needs = source.needs;
        for (auto const& reading : proposal.readings) proposal.confidence = std::max(proposal.confidence, reading.confidence);
        return proposal;
    }

    std::string names_of_programs(GatheredSource const& gathered) const
    {
        std::string names;
        for (auto const& id : gathered.programs) {
            auto const* program = find(present_, id);
            names += (names.empty() ? "" : " and ") + (program ? program->name : id.text);
        }
        return names;
    }

    void propose_new(GatheredSource& gathered)
    {
        auto const& reading = gathered.reading;
        auto proposal = proposal_of(gathered);
        FundingSource source;
        source.id = free_source_id(present_, reading.name);
        source.name = reading.name;
        source.length = reading.length;
        source.end_date = reading.end_date;
        source.renewable = reading.renewable.value_or(Renewable::unknown);
        source.restrictions = reading.restrictions;
        source.flexibility = reading.flexibility.value_or(Flexibility::ungraded);
        // Money of every year is no single award.
        bool const yearly = reading.amount && reading.amount->every && *reading.amount->every != Every::once;
        source.type = reading.type.value_or(yearly ? FundingType::annual : FundingType::one_time);
        if (!reading.type && yearly)
            warn(gathered.place, "no-type", fmt::format("No funding type is ticked for {}.", reading.name),
                 "It is entered as Annual, because its amount is one of every year. Choose another in the plan where it ends.");
        else if (!reading.type)
            warn(gathered.place, "no-type", fmt::format("No funding type is ticked for {}.", reading.name),
                 "It is entered as One-Time, which counts on nothing more. Choose Annual or Multi-Year in the plan where more comes.");
        for (auto const& note : reading.notes) source.notes += (source.notes.empty() ? "" : "; ") + note;
        apply_name_hints(source.name, false, source, proposal);
        add_pool(gathered, source, proposal);
        proposal.text = fmt::format("Add the source {}", in_words(gathered, source));
        add(std::move(proposal), Put<FundingSource>{source});
    }

    void add_pool(GatheredSource const& gathered, FundingSource& source, Proposal& proposal)
    {
        auto const& reading = gathered.reading;
        auto const first_day = plan_.first_month.first_day();
        auto const starts = reading.starts.value_or(first_day);
        Pool pool;
        pool.id = PoolId{"main"};
        if (reading.amount) add_release(gathered, starts, source, pool, proposal);
        source.pools.push_back(std::move(pool));
        for (auto const& words : apply_restrictions(reading.clauses, std::max(starts, first_day), source))
            warn(gathered.place, "limits-cross",
                 fmt::format("The limit \"{}\" counts some of the same costs as another one.", words),
                 "Enter it in the plan; its words stay among the restrictions.");
        auto& made = source.pools.front();
        std::vector<Permission> allowed;
        std::vector<Permission> rest;
        for (auto const& permission : made.permissions)
            (permission.effect == Effect::allow ? allowed : rest).push_back(permission);
        if (allowed.empty()) allowed.push_back({Effect::allow, {}, "listed for this program"});
        made.permissions.clear();
        for (auto const& program : gathered.programs)
            for (auto permission : allowed) {
                permission.scope.program = program;
                made.permissions.push_back(std::move(permission));
            }
        made.permissions.insert(made.permissions.end(), rest.begin(), rest.end());
    }

    void add_release(GatheredSource const& gathered, Date starts, FundingSource const& source, Pool& pool, Proposal& proposal)
    {
        auto const& amount = *gathered.reading.amount;
        auto const first_day = plan_.first_month.first_day();
        auto const end = source.end_date;
        if (end && (*end < starts || *end < first_day)) {
            import_.left_out.push_back({gathered.place, amount.words,
                                        fmt::format("{} ended on {}, before the plan's first day, {}", source.name,
                                                    for_people(*end), for_people(first_day))});
            return;
        }
        Release release{starts, amount.amount, amount.every.value_or(Every::once), {}};
        if (release.every != Every::once) release.until = end;
        if (!gathered.reading.starts)
            proposal.readings.push_back({gathered.place, amount.words,
                                         fmt::format("from the plan's first day, {}", for_people(first_day)), Confidence::likely,
                                         "the document names no first day"});
        else if (release.every == Every::once && starts < first_day)
            warn(gathered.place, "began-before",
                 fmt::format("{} began on {}, before the plan, and how much of {} is left isn't said.", source.name,
                             for_people(starts), amount.words),
                 "Enter what is left on the plan's first day.");
        pool.releases.push_back(release);
    }

    std::string in_words(GatheredSource const& gathered, FundingSource const& source) const
    {
        auto text = source.name + ": ";
        if (gathered.reading.type) text += fmt::format("{}, ", spoken(source.type));
        auto const& releases = source.pools.front().releases;
        if (releases.empty()) text += "no amount, ";
        else
            text += fmt::format("{}{}, ", short_dollars(releases.front().amount),
                                releases.front().every == Every::once ? "" : " " + lower_case(spoken(releases.front().every)));
        if (source.end_date) text += fmt::format("ends {}, ", for_people(*source.end_date));
        return text + fmt::format("for {}", names_of_programs(gathered));
    }

    void propose_changes(GatheredSource const& gathered, FundingSource const& known)
    {
        auto const& reading = gathered.reading;
        if (reading.amount)
            import_.left_out.push_back({gathered.place, reading.amount->words, fmt::format("the plan has {} with its own amounts", known.name)});
        propose_source_changes(known, reading, gathered.place, import_);
    }

    std::string const& file_;
    Plan const& plan_;
    Plan present_; // with what is proposed so far, so that new ids are free
    Import import_;
    std::map<std::string, std::pair<ProgramId, std::optional<std::size_t>>> programs_;
    std::vector<GatheredSource> sources_;
};

} // namespace

bool is_worksheet(TextDocument const& document) { return !find_worksheet_tables(document).empty(); }

Import read_worksheet(TextDocument const& document, Plan const& plan)
{
    auto const tables = find_worksheet_tables(document);
    if (!tables.empty()) return Worksheet{document, plan}.read(tables);
    Import import{document.file, {}, {}, {}};
    import.problems.push_back({Severity::error,
                               "worksheet.none-found",
                               "No funding table was found in the document.",
                               "Its first row must name at least four of the worksheet's columns, among them Funding Source.",
                               { document.file,
                                 0,
                                 {} }});
    return import;
}

} // namespace importers
