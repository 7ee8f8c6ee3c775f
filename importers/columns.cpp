#include "importers/columns.hpp"

#include "importers/cell_amount.hpp"
#include "importers/column_content.hpp"
#include "importers/column_fit.hpp"
#include "importers/row_words.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace importers {

namespace {

constexpr char const* said_reason = "as you said for tables with these headings";

struct NamedKind {
    TableKind kind;
    char const* name;
};
constexpr std::array<NamedKind, 4> kinds{
    {{TableKind::budget, "budget"}, {TableKind::funding, "funding"}, {TableKind::ledger, "ledger"}, {TableKind::other, "other"}}};

class Recogniser
{
public:
    Recogniser(Grid const& grid, Table const& table, Mapping const& said) : grid_{grid}, table_{table}, said_{said} {}

    Columns run()
    {
        for (auto c = table_.first_column; c < table_.end_column; ++c) {
            auto const& heading = table_.headings[c - table_.first_column];
            content_.push_back(content_of(grid_, table_, c));
            headings_.push_back(read_heading(heading));
            Column column;
            column.column = c;
            column.heading = heading;
            column.stage = stage_of_amounts(heading);
            column.year = headings_.back().year;
            column.period = headings_.back().period;
            column.numeric = content_.back().numbers > content_.back().texts + content_.back().dates;
            for (auto r = table_.first_row; r < table_.end_row && column.sample.size() < 3; ++r)
                if (auto const& cell = cell_at(grid_, r, c); !is_blank(cell)) column.sample.push_back(evened(cell.text));
            found_.columns.push_back(std::move(column));
        }
        given_.assign(content_.size(), false);
        decide_kind();
        take_said();
        if (found_.kind != TableKind::other) {
            take_by_heading();
            take_years();
            take_by_content();
        }
        explain_rest();
        return found_;
    }

private:
    // Whether some column may have that meaning: exactly, or as the best that its heading says.
    bool has(Meaning meaning, bool exact = false) const
    {
        for (std::size_t i = 0; i < content_.size(); ++i) {
            if (auto const said = said_.columns.find(i); said != said_.columns.end()) {
                if (said->second == meaning) return true;
                continue;
            }
            auto const& meanings = headings_[i].meanings;
            for (std::size_t k = 0; k < meanings.size(); ++k)
                if (meanings[k].meaning == meaning && (meanings[k].exact || (!exact && k == 0)) && fits(meanings[k], headings_[i], content_[i])) return true;
        }
        return false;
    }

    void decide_kind()
    {
        if (said_.kind) {
            found_.kind = *said_.kind;
            found_.reason = said_reason;
            return;
        }
        using M = Meaning;
        int known = 0;
        for (auto const meaning : {M::funding_type, M::length, M::start_date, M::end_date, M::renewable, M::restrictions,
                                   M::flexibility, M::award, M::award_number, M::listing})
            if (has(meaning, true)) ++known;
        bool const numbers = has(M::amount) || has(M::total) ||
                             std::any_of(content_.begin(), content_.end(), [](Content const& c) { return c.numbers > c.texts; });
        bool const paid = has(M::amount) || has(M::debit) || has(M::credit) || has(M::total);
        // A program beside who pays for it is what the money is for: a line of a budget only where it stands first.
        bool const listed = has(M::funder, true) || pays_for_program();
        bool const names_costs = (has(M::line) && !describes_sources()) || has(M::position) || has(M::category, true) || has(M::account, true) ||
                                 (has(M::program, true) && !listed) || has(M::pay_a_year) || has(M::unit_cost);
        bool const sums = has(M::amount, true) || has(M::total, true) || has(M::award, true) || has_years();
        bool const payments = has(M::date, true) || has(M::month, true);
        bool const only_sources = !names_costs && (names_source() || has(M::funder, true)) && sums && !payments;
        if (((has(M::source) || has(M::funder)) && known >= 2) || only_sources) {
            found_.kind = TableKind::funding;
            found_.reason = "its headings are those of a list of funding sources";
        } else if ((has(M::date, true) || has(M::month, true)) && paid &&
                   (has(M::account) || has(M::line) || has(M::category) || has(M::position))) {
            found_.kind = TableKind::ledger;
            found_.reason = "its rows are payments with their dates";
        } else if (numbers && counts_only()) {
            found_.reason = "its title says that it counts people or events; it holds no amounts of money";
        } else if (numbers) {
            found_.kind = TableKind::budget;
            found_.reason = "its rows are lines with amounts";
        } else {
            found_.reason = "it has no amounts, and its headings aren't those of funding sources";
        }
    }

    bool has_years() const
    {
        return std::any_of(found_.columns.begin(), found_.columns.end(), [](Column const& column) { return column.year && column.numeric; });
    }
    // "Funding Source", "Grant"; a "Fund" may as well pay as be paid from.
    std::optional<std::size_t> source_column() const
    {
        for (std::size_t i = 0; i < content_.size(); ++i) {
            auto const& meanings = headings_[i].meanings;
            bool const exact = !meanings.empty() && meanings.front().meaning == Meaning::source && meanings.front().exact;
            if (!exact || content_[i].texts <= content_[i].numbers) continue;
            auto const words = plain_words(found_.columns[i].heading);
            bool const fund = words == "fund" || words == "fund name" || words == "fund description" || words == "fund code" || words == "funding";
            return fund ? std::nullopt : std::optional{i};
        }
        return std::nullopt;
    }
    bool names_source() const { return source_column().has_value(); }
    // "Source | Program | Amount", "Program | Source | Amount | Status".
    bool pays_for_program() const
    {
        auto const source = source_column();
        if (!source) return false;
        for (std::size_t i = 0; i < content_.size(); ++i)
            if (is_status(i) && content_[i].texts > 0) return true;
        for (std::size_t i = 0; i < *source; ++i)
            if (auto const& meanings = headings_[i].meanings; !meanings.empty() && meanings.front().meaning == Meaning::program && meanings.front().exact) return false;
        return true;
    }
    bool is_status(std::size_t i) const
    {
        auto const words = plain_words(found_.columns[i].heading);
        return words == "status" || words == "standing" || words.ends_with(" status");
    }
    // "Grant | Description | Amount", each grant once: what is described are the grants, not what they pay.
    bool describes_sources() const
    {
        auto const source = source_column();
        if (!source) return false;
        for (std::size_t i = 0; i < content_.size(); ++i) {
            auto const& meanings = headings_[i].meanings;
            if (meanings.empty() || meanings.front().meaning != Meaning::line || !fits(Meaning::line, content_[i])) continue;
            auto const words = plain_words(found_.columns[i].heading);
            if (i < *source || (words != "description" && words != "desc" && words != "details" && words != "detail" && words != "project")) return false;
        }
        std::set<std::string> names;
        std::size_t rows = 0;
        for (auto r = table_.first_row; r < table_.end_row; ++r)
            if (auto const& cell = cell_at(grid_, r, found_.columns[*source].column); !is_blank(cell)) {
                names.insert(plain_words(cell.text));
                ++rows;
            }
        return rows >= 2 && names.size() == rows;
    }

    // By the sheet's name and the table's title; a price, a wage or a dollar sign among its cells says otherwise.
    bool counts_only() const
    {
        if (!title_says_counts(grid_.name + " / " + table_.title)) return false;
        for (auto const meaning : {Meaning::pay_a_year, Meaning::pay_an_hour, Meaning::unit_cost, Meaning::debit, Meaning::credit, Meaning::award})
            if (has(meaning)) return false;
        for (std::size_t i = 0; i < content_.size(); ++i)
            if (content_[i].money > 0 || says_cost(plain_words(found_.columns[i].heading))) return false;
        return true;
    }
    // "FY27 FTE": the year's people, not its money.
    bool counts(std::size_t i) const
    {
        auto const& meanings = headings_[i].meanings;
        if (meanings.empty()) return false;
        auto const best = meanings.front().meaning;
        return (best == Meaning::fte || best == Meaning::hours || best == Meaning::quantity) && content_[i].money == 0 && !says_cost(plain_words(found_.columns[i].heading));
    }

    void give(std::size_t i, Meaning meaning, Confidence confidence, std::string reason)
    {
        auto& column = found_.columns[i];
        column.meaning = meaning;
        column.confidence = confidence;
        column.reason = std::move(reason);
        given_[i] = true;
    }
    bool is_given(Meaning meaning) const
    {
        for (std::size_t i = 0; i < given_.size(); ++i)
            if (given_[i] && found_.columns[i].meaning == meaning) return true;
        return false;
    }

    void take_said()
    {
        for (auto const& [i, meaning] : said_.columns)
            if (i < given_.size()) {
                give(i, meaning, Confidence::certain, said_reason);
                found_.columns[i].said = true;
            }
    }

    void take_by_heading()
    {
        struct Candidate {
            std::size_t column;
            PossibleMeaning possible;
            std::size_t rank; // among those of its column
        };
        std::vector<Candidate> all;
        for (std::size_t i = 0; i < headings_.size(); ++i)
            for (std::size_t k = 0; k < headings_[i].meanings.size(); ++k) {
                auto const& possible = headings_[i].meanings[k];
                if (belongs(possible.meaning, found_.kind) && fits(possible, headings_[i], content_[i])) all.push_back({i, possible, k});
            }
        std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.possible.weight > b.possible.weight; });
        for (auto const& [i, possible, rank] : all) {
            auto const meaning = possible.meaning;
            bool const several = meaning == Meaning::amount || meaning == Meaning::ignored || meaning == Meaning::notes ||
                                 meaning == Meaning::total || meaning == Meaning::award;
            if (given_[i] || (!several && is_given(meaning))) continue;
            if (meaning == Meaning::position && !has(Meaning::fte) && !has(Meaning::pay_a_year) && !has(Meaning::pay_an_hour)) continue;
            if (is_number_meaning(meaning) && !possible.exact && names_codes(i)) continue; // "OMB Budget Agency"
            if (meaning == Meaning::source && found_.columns[i].numeric && !possible.exact) continue; // "General Fund": its money
            // "FY27 Adopted Budget" is the year's amount whatever else its words may mean.
            if (found_.columns[i].year && found_.columns[i].numeric && !is_number_meaning(meaning) && meaning != Meaning::ignored) continue;
            if (meaning == Meaning::ignored && holds_sums_despite_percent(i)) continue;
            auto const& heading = found_.columns[i].heading;
            auto reason = fmt::format("its heading {} \"{}\"", possible.exact ? "is" : "holds words for it:", heading);
            if (is_number_meaning(meaning) && !fits(meaning, content_[i]))
                reason += fmt::format("; {} of its {} cells hold no amount", content_[i].cells - content_[i].numbers, content_[i].cells);
            give(i, meaning, possible.exact ? Confidence::certain : Confidence::likely, std::move(reason));
        }
    }

    // "Fringe (30%)" over 42,000.
    bool holds_sums_despite_percent(std::size_t i) const
    {
        if (!has_words(plain_words(found_.columns[i].heading), "percent")) return false;
        int sums = 0;
        for (auto r = table_.first_row; r < table_.end_row; ++r)
            if (auto const number = number_in(cell_at(grid_, r, found_.columns[i].column)); number && *number > budget::Ratio{100}) ++sums;
        return sums * 2 > content_[i].numbers;
    }

    void take_years()
    {
        for (std::size_t i = 0; i < given_.size(); ++i) {
            auto const& column = found_.columns[i];
            if (!given_[i] && column.period && column.numeric && (found_.kind == TableKind::budget || found_.kind == TableKind::funding)) {
                give(i, found_.kind == TableKind::funding ? Meaning::award : Meaning::amount, Confidence::certain, fmt::format("its heading is a part of a year: \"{}\"", column.heading));
                continue;
            }
            if (given_[i] || !column.year) continue;
            if (column.numeric && counts(i)) {
                give(i, Meaning::ignored, Confidence::likely, fmt::format("\"{}\" counts people, hours or pieces, not money", column.heading));
                continue;
            }
            if (column.numeric)
                give(i, found_.kind == TableKind::funding ? Meaning::award : Meaning::amount, Confidence::certain,
                     fmt::format("its heading is a year: \"{}\"", column.heading));
            else if (found_.kind == TableKind::budget && content_[i].years > 0 && fits(Meaning::year, content_[i]) && !is_given(Meaning::year))
                give(i, Meaning::year, Confidence::likely, "years stand in it");
        }
    }

    // What no heading says: names are in the first column of words, amounts in columns of numbers.
    void take_by_content()
    {
        if (found_.kind == TableKind::funding) return;
        // A source that a budget or ledger names is no line; a class may stand for the line where nothing finer does.
        if (!is_given(Meaning::line) && !is_given(Meaning::position)) take_names();
        bool const has_amount = is_given(Meaning::amount) || is_given(Meaning::total) || is_given(Meaning::debit);
        // Years down and a column a line: its headings are names, not known words.
        bool const matrix = is_given(Meaning::year) && !is_given(Meaning::line) && !is_given(Meaning::position);
        bool const priced = is_given(Meaning::pay_a_year) || is_given(Meaning::pay_an_hour) || is_given(Meaning::unit_cost);
        for (std::size_t i = 0; i < given_.size(); ++i) {
            auto const& column = found_.columns[i];
            if (given_[i] || !column.numeric || found_.kind != TableKind::budget) continue;
            if (column.heading.empty() && !table_.header_rows.empty()) continue;
            if (content_[i].years * 2 > content_[i].numbers || names_codes(i)) continue;
            auto const& meanings = headings_[i].meanings;
            if (!meanings.empty() && meanings.front().exact && !is_number_meaning(meanings.front().meaning)) continue;
            if ((has_amount || priced) && !matrix && headings_[i].meanings.empty() && !could_be_part(i)) continue;
            give(i, Meaning::amount, Confidence::doubtful,
                 column.heading.empty() ? "it holds numbers and has no heading" : fmt::format("it holds numbers; \"{}\" is no known heading", column.heading));
        }
    }
    bool names_codes(std::size_t i) const
    {
        auto const words = plain_words(found_.columns[i].heading);
        for (auto const* word : {"code", "id", "identifier", "prefix", "extension", "key", "number", "numbers", "no", "agency", "bureau", "zip", "phone",
                                 "programid", "programcode", "lineofbusinessid", "fundcode", "findings"})
            if (has_words(words, word)) return true;
        return words.ends_with("id") || words.ends_with("code");
    }
    // Codes are numbers, too: whole, without a zero, often all of one length.
    bool could_be_part(std::size_t i) const
    {
        auto const column = found_.columns[i].column;
        std::set<std::size_t> lengths;
        for (auto r = table_.first_row; r < table_.end_row; ++r) {
            auto const& cell = cell_at(grid_, r, column);
            if (!number_in(cell)) continue;
            if (cell.text.size() > 1 && cell.text.front() == '0' && cell.text[1] != '.') return false;
            lengths.insert(cell.text.size());
        }
        return lengths.size() > 1;
    }

    void take_names()
    {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < given_.size(); ++i)
            if (!given_[i] && content_[i].texts > content_[i].numbers && content_[i].texts > 0 && can_name(i) && !best) best = i;
        if (best) return give(*best, Meaning::line, table_.header_rows.empty() ? Confidence::doubtful : Confidence::likely, "it is the first column of words");
        auto const take = [&](Meaning meaning, auto const& may) {
            for (std::size_t i = 0; i < given_.size(); ++i)
                if (!is_given(Meaning::line) && given_[i] && found_.columns[i].meaning == meaning && may(content_[i]))
                    give(i, Meaning::line, Confidence::likely, fmt::format("nothing finer than \"{}\" names its lines", found_.columns[i].heading));
        };
        // Accounts in words are finer than classes and programs; their codes say less.
        take(Meaning::account, [](Content const& content) { return content.texts > 0 && fits(Meaning::line, content); });
        for (auto const meaning : {Meaning::category, Meaning::program, Meaning::account, Meaning::source})
            take(meaning, [&](Content const& content) { return content.texts > 0 || meaning == Meaning::account; });
    }

    // Days, states and answers name nothing.
    bool can_name(std::size_t i) const
    {
        if (is_status(i) || content_[i].days * 2 > content_[i].texts) return false;
        auto const& meanings = headings_[i].meanings;
        if (meanings.empty() || !meanings.front().exact) return true;
        using enum Meaning;
        auto const meaning = meanings.front().meaning;
        return meaning != start_date && meaning != end_date && meaning != renewable && meaning != flexibility && meaning != date;
    }

    void explain_rest()
    {
        for (std::size_t i = 0; i < given_.size(); ++i) {
            if (given_[i]) continue;
            auto& column = found_.columns[i];
            column.meaning = Meaning::ignored;
            column.reason = column.heading.empty() ? "it has no heading" : fmt::format("\"{}\" is no known heading", column.heading);
            if (auto const& meanings = headings_[i].meanings; !meanings.empty() && meanings.front().exact && is_number_meaning(meanings.front().meaning) && !fits(meanings.front().meaning, content_[i]))
                column.reason = fmt::format("few cells below \"{}\" hold a number", column.heading);
        }
    }

    Grid const& grid_;
    Table const& table_;
    Mapping const& said_;
    std::vector<Content> content_;
    std::vector<HeadingReading> headings_;
    std::vector<bool> given_;
    Columns found_;
};

} // namespace

std::string written(TableKind kind)
{
    for (auto const& named : kinds)
        if (named.kind == kind) return named.name;
    return {};
}

std::optional<TableKind> read_table_kind(std::string_view text)
{
    for (auto const& named : kinds)
        if (text == named.name) return named.kind;
    return std::nullopt;
}

Column const* Columns::find(Meaning meaning) const
{
    for (auto const& column : columns)
        if (column.meaning == meaning) return &column;
    return nullptr;
}

Columns recognise_columns(Grid const& grid, Table const& table, Mapping const& said)
{
    return Recogniser{grid, table, said}.run();
}

} // namespace importers
