#include "importers/worksheet_row.hpp"

#include "importers/amount_text.hpp"
#include "importers/heading_words.hpp"
#include "importers/split_words.hpp"
#include "importers/ticked_words.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace importers {

using namespace budget;

namespace {

std::string in_one_line(std::string text)
{
    for (char& c : text)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    for (auto at = text.find("  "); at != std::string::npos; at = text.find("  ", at)) text.erase(at, 1);
    return text;
}

class RowReader
{
public:
    RowReader(WorksheetRow const& row, std::string const& file, FiscalCalendar const& calendar)
        : row_{row}, file_{file}, calendar_{calendar}
    {
    }

    RowReading read()
    {
        read_name();
        if (read_.name.empty()) return std::move(read_);
        static std::vector<Option> const types{{"one-time", "one time", "onetime", "one- time", "one -time"},
                                               {"annual", "annually", "yearly"},
                                               {"multi-year", "multi year", "multiyear", "multi- year", "multi -year"}};
        static std::vector<Option> const grades{{"low"}, {"medium", "med"}, {"high"}};
        if (auto const chosen = choose(WorksheetColumn::type, types)) {
            read_.type = static_cast<FundingType>(*chosen);
            say(WorksheetColumn::type, spoken(*read_.type));
        }
        read_length();
        read_end();
        read_renewable();
        read_restriction_cell();
        if (auto const chosen = choose(WorksheetColumn::flexibility, grades)) {
            read_.flexibility = static_cast<Flexibility>(*chosen + 1); // after "ungraded"
            say(WorksheetColumn::flexibility, spoken(*read_.flexibility));
        }
        read_amount_words();
        return std::move(read_);
    }

private:
    static_assert(static_cast<int>(FundingType::multi_year) == 2 && static_cast<int>(Flexibility::high) == 3);

    void say(WorksheetColumn column, std::string understood, Confidence confidence = Confidence::certain, std::string reason = {})
    {
        read_.readings.push_back({row_.place(file_, column),
                                  in_one_line(fmt::format("{}: {}", title_of(column), row_.of(column))), std::move(understood),
                                  confidence, std::move(reason)});
    }
    void warn(WorksheetColumn column, std::string code, std::string text, std::string remedy)
    {
        read_.problems.push_back(
            {Severity::warning, "worksheet." + code, std::move(text), std::move(remedy), row_.place(file_, column)});
    }
    void keep(WorksheetColumn column)
    {
        read_.notes.push_back(in_one_line(fmt::format("{}: {}", title_of(column), row_.of(column))));
    }

    void read_name()
    {
        auto const& cell = row_.of(WorksheetColumn::source);
        auto name = without_amounts(in_one_line(cell));
        if (name.size() > 100) {
            keep(WorksheetColumn::source);
            auto const line = cell.substr(0, cell.find('\n'));
            name = without_amounts(line.size() <= 100 ? line : line.substr(0, line.rfind(' ', 97)) + " …");
        }
        for (std::string_view const none : {"n/a", "na", "none", "none at this time", "none yet", "tbd", "to be determined", "-",
                                            "\xE2\x80\x93", "\xE2\x80\x94", "?"})
            if (lower_case(name) == none) name.clear(); // said to be no source
        read_.name = name;
        if (!name.empty()) say(WorksheetColumn::source, name);
    }

    // One tick, or the one word that stands alone.
    std::optional<std::size_t> choose(WorksheetColumn column, std::span<Option const> options)
    {
        auto const& cell = row_.of(column);
        auto const ticks = read_ticks(cell, options);
        if (ticks.unclear || ticks.ticked.size() > 1) {
            keep(column);
            warn(column, "two-ticks",
                 ticks.ticked.size() > 1
                     ? fmt::format("{} boxes are ticked where one can be: \"{}\".", ticks.ticked.size(), in_one_line(cell))
                     : fmt::format("It isn't clear which box is ticked: \"{}\".", in_one_line(cell)),
                 "Choose one in the plan; nothing was chosen for you.");
            return std::nullopt;
        }
        if (ticks.has_more) keep(column);
        if (ticks.ticked.size() == 1) return ticks.ticked.front();
        if (!ticks.has_boxes && ticks.named.size() == 1) return ticks.named.front();
        bool const untouched = cell.empty() || ticks.named.size() == options.size();
        if (!untouched && ticks.named.empty()) {
            keep(column); // has_more is only said where an option stands
            warn(column, "not-a-choice", fmt::format("\"{}\" is none of the choices of {}.", in_one_line(cell), title_of(column)),
                 "Choose one in the plan; the words are kept in the notes.");
        }
        return std::nullopt;
    }

    void read_length()
    {
        read_.length = in_one_line(row_.of(WorksheetColumn::length));
        if (read_.length.empty()) return;
        auto const days = days_in(read_.length, calendar_);
        if (days.size() == 2 && days[0].day < days[1].day) {
            read_.starts = days[0].first;
            length_end_ = days[1].day;
            say(WorksheetColumn::length, fmt::format("from {} through {}", for_people(days[0].first), for_people(days[1].day)),
                Confidence::likely, "two days in one cell are its first and last");
        } else if (days.size() == 1 && names_first_day(days.front().words)) {
            read_.starts = days.front().first;
            auto const months = months_in_words(read_.length);
            if (months && read_.starts->day() == 1) length_end_ = (Month{*read_.starts} + (*months - 1)).last_day();
            say(WorksheetColumn::length,
                length_end_ ? fmt::format("from {} through {}", for_people(*read_.starts), for_people(*length_end_))
                            : "begins " + for_people(*read_.starts),
                Confidence::likely, "the words before the day say that it begins then");
        } else {
            say(WorksheetColumn::length, "kept as written");
        }
    }

    // "36 months from 10/1/2026", "starting July 2026".
    bool names_first_day(std::string const& day) const
    {
        auto const lower = lower_case(read_.length);
        auto const at = lower.find(lower_case(day));
        auto const before = plain_words(lower.substr(0, std::min(at, lower.size())));
        for (std::string_view const word : {"from", "starting", "beginning", "begins", "starts", "begin", "start",
                                            "effective", "since", "starting on", "beginning on"})
            if (before == word || before.ends_with(" " + std::string{word})) return true;
        return false;
    }
    static std::optional<int> months_in_words(std::string const& text)
    {
        auto const text_words = plain_words(text);
        auto const words = split_words(text_words);
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            auto const count = read_whole(words[i]).value;
            if (!count || *count < 1 || *count > 240) continue;
            if (words[i + 1] == "months" || words[i + 1] == "month") return *count;
            if (words[i + 1] == "years" || words[i + 1] == "year") return *count * 12;
        }
        return std::nullopt;
    }

    void read_end()
    {
        auto const column = WorksheetColumn::end_date;
        auto const cell = in_one_line(row_.of(column));
        auto const lower = lower_case(cell);
        if (cell.empty()) {
            read_.end_date = length_end_;
            return;
        }
        for (std::string_view const open :
             {"n/a", "na", "none", "ongoing", "on-going", "-", "no end date", "indefinite", "no end", "continuous"})
            if (lower == open) return say(column, "no end date");
        auto const days = days_in(cell, calendar_);
        if (days.size() == 1) {
            read_.end_date = days.front().day;
            say(column, "ends " + for_people(days.front().day), days.front().whole ? Confidence::certain : Confidence::likely,
                days.front().whole ? "" : "it is the only day in the cell");
            if (!days.front().whole) keep(column);
            if (length_end_ && *length_end_ != days.front().day)
                warn(column, "ends-differ",
                     fmt::format("It ends on {} here, and on {} by its length \"{}\".", for_people(days.front().day),
                                 for_people(*length_end_), read_.length),
                     "Check which is right; the end date of this column was taken.");
            return;
        }
        keep(column);
        if (lower == "tbd" || lower == "unknown" || lower == "?" || lower == "to be determined") return say(column, "not known");
        warn(column, "date-not-understood",
             days.empty() ? fmt::format("\"{}\" isn't a date that can be read.", cell)
                          : fmt::format("\"{}\" has {} dates.", cell, days.size()),
             "Enter the end date in the plan; the words are kept in the notes.");
    }

    void read_renewable()
    {
        auto const column = WorksheetColumn::renewable;
        auto const cell = in_one_line(row_.of(column));
        static std::vector<Option> const answers{{"yes", "y", "renewable"},
                                                 {"no", "n", "not renewable", "non-renewable", "nonrenewable"},
                                                 {"unknown", "unsure", "tbd", "maybe", "possibly", "not sure", "?"}};
        auto const ticks = read_ticks(cell, answers);
        static constexpr std::array values{Renewable::yes, Renewable::no, Renewable::unknown};
        auto const take = [&](std::size_t answer, bool alone) {
            read_.renewable = values[answer];
            if (!alone) keep(column);
            say(column, lower_case(spoken(values[answer])), alone ? Confidence::certain : Confidence::likely,
                alone ? "" : "its first word");
        };
        if (cell.empty()) return;
        auto const lower = lower_case(cell);
        if (lower == "n/a" || lower == "na") return say(column, "not answered");
        if (ticks.ticked.size() == 1 && !ticks.unclear) return take(ticks.ticked.front(), true);
        if (ticks.has_boxes && ticks.ticked.empty() && !ticks.unclear && ticks.named.size() > 1) return;
        auto const word_end = lower.find_first_of(" ,.;:-(/");
        auto const first = read_ticks(lower.substr(0, word_end), answers);
        bool const alone = word_end == std::string::npos || lower.find_first_not_of(" .,", word_end) == std::string::npos;
        if (ticks.ticked.empty() && !ticks.unclear && first.named.size() == 1 && ticks.named.size() == 1)
            return take(first.named.front(), alone);
        if (ticks.named.size() == 1 && lower == "not renewable") return take(1, true);
        keep(column);
        warn(column, "renewal-not-clear", fmt::format("\"{}\" doesn't say yes or no.", cell),
             "Choose in the plan; the words are kept in the notes.");
    }

    void read_restriction_cell()
    {
        auto const& cell = row_.of(WorksheetColumn::restrictions);
        read_.restrictions = in_one_line(cell);
        read_.clauses = read_restrictions(cell, calendar_);
        for (auto const& clause : read_.clauses) {
            bool const read = !clause.understood.empty();
            read_.readings.push_back({row_.place(file_, WorksheetColumn::restrictions),
                                      in_one_line(fmt::format("{}: {}", title_of(WorksheetColumn::restrictions), clause.words)),
                                      read ? clause.understood : "stays a condition in words",
                                      clause.doubt.empty() ? Confidence::certain : Confidence::likely, clause.doubt});
        }
    }

    void read_amount_words()
    {
        std::vector<AmountInText> found;
        for (auto const column : {WorksheetColumn::source, WorksheetColumn::length})
            for (auto& amount : amounts_in(row_.of(column))) found.push_back(std::move(amount));
        if (found.empty()) return warn_of_amount();
        auto const column =
            amounts_in(row_.of(WorksheetColumn::source)).empty() ? WorksheetColumn::length : WorksheetColumn::source;
        if (found.size() > 1) {
            keep(column);
            return warn(column, "two-amounts",
                        fmt::format("It names {} amounts, and which is the award isn't clear.", found.size()),
                        "Enter the amount in the plan; the words are kept in the notes.");
        }
        auto amount = std::move(found.front());
        std::string reason;
        if (amount.about) reason = "the words call it approximate";
        if (!amount.every && read_.type == FundingType::annual) {
            amount.every = Every::year;
            reason = "the source is annual, so it was taken as the amount of a year";
        } else if (!amount.every) {
            amount.every = Every::once;
            reason = "nothing says how often, so it was taken as the whole award";
        }
        if (read_.type == FundingType::one_time && *amount.every != Every::once) {
            keep(column);
            return warn(column, "type-and-amount",
                        fmt::format("The source is ticked as One-Time, and its amount is \"{}\".", amount.words),
                        "Enter the amount in the plan; it was left out.");
        }
        auto const spoken_every =
            *amount.every == Every::once ? std::string{" once"} : fmt::format(" {}", lower_case(spoken(*amount.every)));
        read_.readings.push_back({row_.place(file_, column), in_one_line(amount.words),
                                  short_dollars(amount.amount) + spoken_every,
                                  reason.empty() ? Confidence::certain : Confidence::likely, reason});
        read_.amount = std::move(amount);
    }

    // "$10-15k", "1.2 million", "(25k)": money that isn't one amount with its sign.
    void warn_of_amount()
    {
        for (auto const column : {WorksheetColumn::source, WorksheetColumn::length}) {
            if (!speaks_of_money(row_.of(column))) continue;
            keep(column);
            return warn(column, "amount-not-read",
                        fmt::format("\"{}\" speaks of money, and no single amount can be read in it.", in_one_line(row_.of(column))),
                        "Enter the amount in the plan; the words are kept in the notes.");
        }
        // What isn't understood as a limit may be the award.
        for (auto const& clause : read_.clauses) {
            if (!clause.understood.empty() || amounts_in(clause.words).empty()) continue;
            return warn(WorksheetColumn::restrictions, "amount-not-read",
                        fmt::format("\"{}\" names money among the restrictions, and isn't read as the award.", in_one_line(clause.words)),
                        "Enter the amount in the plan where it is one; the words stay among the restrictions.");
        }
    }

    WorksheetRow const& row_;
    std::string const& file_;
    FiscalCalendar calendar_;
    std::optional<Date> length_end_;
    RowReading read_;
};

} // namespace

RowReading read_worksheet_row(WorksheetRow const& row, std::string const& file, FiscalCalendar const& calendar)
{
    return RowReader{row, file, calendar}.read();
}

} // namespace importers
