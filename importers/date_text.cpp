#include "importers/date_text.hpp"

#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace importers {

using budget::Date;
using budget::Loaded;
using budget::Month;
using budget::Problem;

namespace {

constexpr std::array<char const*, 12> month_names{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

std::optional<int> month_of(std::string const& word)
{
    if (word.size() < 3) return std::nullopt;
    if (word == "sept") return 9;
    for (std::size_t i = 0; i < month_names.size(); ++i)
        if (std::string_view{month_names[i]}.starts_with(word)) return static_cast<int>(i) + 1;
    return std::nullopt;
}

// The text as a shape and its parts: "June 30, 2027" is "wnn", "6/30/27" is "n/n/n", "Jun-27" is "w-n", "Jun '27" is "w'n".
struct Shape {
    std::string form;
    std::vector<std::string> parts; // of each n and w
};

Shape shape_of(std::string const& text)
{
    Shape shape;
    for (std::size_t at = 0; at < text.size();) {
        char const c = text[at];
        bool const number = c >= '0' && c <= '9';
        bool const word = c >= 'a' && c <= 'z';
        if (!number && !word) {
            // A point closes an abbreviation ("Jun. 30"); elsewhere it separates.
            bool const silent = c == ' ' || c == ',' || (c == '.' && shape.form.ends_with('w'));
            if (!silent) shape.form += c;
            ++at;
            continue;
        }
        std::string part;
        auto const is_same = [&](char next) {
            return number ? next >= '0' && next <= '9' : next >= 'a' && next <= 'z';
        };
        while (at < text.size() && is_same(text[at])) part += text[at++];
        bool const ordinal =
            word && shape.form.ends_with('n') && (part == "st" || part == "nd" || part == "rd" || part == "th");
        if (ordinal) continue;
        shape.form += number ? 'n' : 'w';
        shape.parts.push_back(std::move(part));
    }
    return shape;
}

// A day, or a whole month or fiscal year where no day was named.
struct Found {
    Month month; // of a fiscal year its last
    std::optional<int> day;
    int months = 1; // a fiscal year's twelve
};

class DateReader
{
public:
    DateReader(std::string_view typed, budget::FiscalCalendar const& calendar)
        : text_{evened(typed)}, shape_{shape_of(lower_case(text_))}, calendar_{calendar}
    {
    }

    std::optional<Found> read()
    {
        if (text_.empty()) return refuse("empty", "There is no date.", "Write one such as 6/30/2027.");
        auto const& form = shape_.form;
        auto const& part = shape_.parts;
        for (auto const& digits : part)
            if (digits.size() > 4 && digits[0] >= '0' && digits[0] <= '9') return not_understood();
        if (form == "wn" && part[0] == "fy") return fiscal_year(part[1]);
        if (form == "n-n-n" || form == "n/n/n") return part[0].size() == 4 ? day(part[0], part[1], part[2]) : numbers();
        if (form == "n-n" || form == "n/n") return two_numbers();
        if (form == "wnn" || form == "wn'n") return named(part[2], part[0], part[1]);
        if (form == "nwn" || form == "n-w-n" || form == "nw'n" || form == "n/w/n")
            return named(part[2], part[1], part[0]);
        if (form == "w-n" || form == "w'n" || form == "w/n" || (form == "wn" && part[1].size() == 4))
            return whole_month();
        if (form == "wn" && month_of(part[0]))
            return refuse(
                "ambiguous", quoted("may be a day or a year"),
                fmt::format("Write {0} {1}, 2027 for the day, or {0} 20{1} for the month.", capital(part[0]), part[1]));
        if ((form == "nw" && month_of(part[1])) || (form == "n/n" && part.size() == 2))
            return refuse("no-year", quoted("names no year"), "Add the year.");
        if (form == "n.n.n")
            return refuse("day-first", quoted("may begin with the day or the month"),
                          "Write the month first, as in 6/30/2027.");
        return not_understood();
    }

    Problem const& problem() const { return *problem_; }

private:
    std::string quoted(char const* text) const { return fmt::format("\"{}\" {}.", text_, text); }
    static std::string capital(std::string word)
    {
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
        return word;
    }

    std::optional<Found> refuse(std::string const& code, std::string text, std::string remedy)
    {
        problem_ = refusal("date." + code, std::move(text), std::move(remedy));
        return std::nullopt;
    }
    std::optional<Found> not_understood()
    {
        return refuse("not-understood", quoted("isn't a date that can be read"),
                      "Write it such as 6/30/2027, June 2027 or FY27.");
    }

    // Two digits are 2000 to 2099; four stand as they are; nothing else is a year.
    std::optional<int> year_of(std::string const& digits)
    {
        int const number = std::stoi(digits);
        if (digits.size() == 2) return 2000 + number;
        if (digits.size() == 4 && number >= 1900 && number <= 2199) return number;
        refuse("out-of-range", quoted("has no year from 1900 to 2199"), "Write the year with four digits.");
        return std::nullopt;
    }

    std::optional<Found> day(std::string const& year_digits, std::string const& month_digits,
                             std::string const& day_digits)
    {
        auto const year = year_of(year_digits);
        if (!year) return std::nullopt;
        int const month = std::stoi(month_digits);
        if (month < 1 || month > 12)
            return refuse("no-such-day", quoted("has no month from 1 to 12"), "Check the month.");
        return day_of(Month{*year, month}, std::stoi(day_digits));
    }
    std::optional<Found> day_of(Month month, int day)
    {
        if (day < 1 || day > month.days())
            return refuse("no-such-day", quoted("isn't a day of the calendar"),
                          fmt::format("{} has {} days.", for_people(month), month.days()));
        return Found{month, day};
    }

    // Month, day, year.
    std::optional<Found> numbers()
    {
        auto const& part = shape_.parts;
        int const first = std::stoi(part[0]);
        int const second = std::stoi(part[1]);
        if (first > 12 && second >= 1 && second <= 12 && first <= 31) {
            auto const year = year_of(part[2]);
            if (!year) return std::nullopt;
            return refuse("day-first", quoted("begins with the day"),
                          fmt::format("Write the month first: {}/{}/{}.", second, first, *year));
        }
        return day(part[2], part[0], part[1]);
    }

    std::optional<Found> two_numbers()
    {
        auto const& part = shape_.parts;
        bool const year_first = part[0].size() == 4;
        bool const year_last = part[1].size() == 4;
        if (year_first == year_last)
            return refuse("no-year", quoted("may be a day without its year or a month"),
                          "Write the year with four digits.");
        auto const year = year_of(part[year_first ? 0 : 1]);
        if (!year) return std::nullopt;
        int const month = std::stoi(part[year_first ? 1 : 0]);
        if (month < 1 || month > 12)
            return refuse("no-such-day", quoted("has no month from 1 to 12"), "Check the month.");
        return Found{Month{*year, month}, std::nullopt};
    }

    std::optional<Found> named(std::string const& year_digits, std::string const& word, std::string const& day_digits)
    {
        auto const month = month_of(word);
        if (!month) return not_understood();
        auto const year = year_of(year_digits);
        if (!year) return std::nullopt;
        return day_of(Month{*year, *month}, std::stoi(day_digits));
    }

    std::optional<Found> whole_month()
    {
        auto const month = month_of(shape_.parts[0]);
        if (!month) return not_understood();
        auto const year = year_of(shape_.parts[1]);
        if (!year) return std::nullopt;
        return Found{Month{*year, *month}, std::nullopt};
    }

    std::optional<Found> fiscal_year(std::string const& digits)
    {
        auto const year = year_of(digits);
        if (!year) return std::nullopt;
        return Found{calendar_.last(*year), std::nullopt, 12};
    }

    std::string text_;
    Shape shape_;
    budget::FiscalCalendar calendar_;
    std::optional<Problem> problem_;
};

} // namespace

Loaded<Date> read_date(std::string_view typed, budget::FiscalCalendar const& calendar)
{
    DateReader text{typed, calendar};
    auto const found = text.read();
    if (!found) return {std::nullopt, {text.problem()}};
    auto const& month = found->month;
    return {found->day ? Date{month.year(), month.month(), *found->day} : month.last_day(), {}};
}

Loaded<Date> read_first_day(std::string_view typed, budget::FiscalCalendar const& calendar)
{
    DateReader text{typed, calendar};
    auto const found = text.read();
    if (!found) return {std::nullopt, {text.problem()}};
    auto const& month = found->month;
    return {found->day ? Date{month.year(), month.month(), *found->day} : (month + (1 - found->months)).first_day(), {}};
}

Loaded<Month> read_month(std::string_view typed, budget::FiscalCalendar const& calendar)
{
    DateReader text{typed, calendar};
    auto const found = text.read();
    if (!found) return {std::nullopt, {text.problem()}};
    return {found->month, {}};
}

} // namespace importers
