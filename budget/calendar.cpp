#include "budget/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace budget {

Date::Date(int year, int month, int day)
{
    std::chrono::year_month_day const civil{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                            std::chrono::day{static_cast<unsigned>(day)}};
    if (month < 1 || day < 1 || !civil.ok()) throw std::domain_error("there is no such day");
    days_ = civil;
}

Month::Month(int year, int month) : index_{year * 12 + month - 1}
{
    if (month < 1 || month > 12) throw std::domain_error("there is no such month");
}

Date add_months(Date date, int months)
{
    Month const target = Month{date} + months;
    return {target.year(), target.month(), std::min(date.day(), target.days())};
}

FiscalCalendar::FiscalCalendar(int first_month) : first_month_{first_month}
{
    if (first_month < 1 || first_month > 12) throw std::domain_error("a fiscal year starts in month 1 to 12");
}

int FiscalCalendar::year_of(Month month) const
{
    return first_month_ > 1 && month.month() >= first_month_ ? month.year() + 1 : month.year();
}

Month FiscalCalendar::first(int fiscal_year) const
{
    return {first_month_ > 1 ? fiscal_year - 1 : fiscal_year, first_month_};
}

namespace {

constexpr std::array<char const*, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// A number of exactly as many digits as the text has; nothing where a character is no digit.
std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::string plain_text(Date date) { return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()); }
std::string plain_text(Month month) { return fmt::format("{:04}-{:02}", month.year(), month.month()); }

std::string for_people(Date date) { return fmt::format("{} {}", date.day(), for_people(Month{date})); }

std::string for_people(Month month)
{
    return fmt::format("{} {}", month_names[static_cast<std::size_t>(month.month() - 1)], month.year());
}

std::string fiscal_year_name(int fiscal_year) { return fmt::format("FY{:02}", fiscal_year % 100); }

std::optional<Month> read_plain_month(std::string_view text)
{
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    auto const year = digits(text.substr(0, 4));
    auto const month = digits(text.substr(5, 2));
    if (!year || !month || *year < 1900 || *year > 2199 || *month < 1 || *month > 12) return std::nullopt;
    return Month{*year, *month};
}

std::optional<Date> read_plain_date(std::string_view text)
{
    if (text.size() != 10 || text[7] != '-') return std::nullopt;
    auto const month = read_plain_month(text.substr(0, 7));
    auto const day = digits(text.substr(8, 2));
    if (!month || !day || *day < 1 || *day > month->days()) return std::nullopt;
    return Date{month->year(), month->month(), *day};
}

} // namespace budget
