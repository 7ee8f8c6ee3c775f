// Days, months and fiscal years as values. No clock: what day it is today is always an argument.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace budget {

// A calendar day, years 1900 to 2199 when read from text.
class Date
{
public:
    Date() = default;
    Date(int year, int month, int day); // throws std::domain_error where there is no such day
    static Date from_days(std::chrono::sys_days days) { Date date; date.days_ = days; return date; }

    int year() const { return static_cast<int>(civil().year()); }
    int month() const { return static_cast<int>(static_cast<unsigned>(civil().month())); }
    int day() const { return static_cast<int>(static_cast<unsigned>(civil().day())); }
    std::chrono::sys_days days() const { return days_; }

    friend Date operator+(Date date, int days) { return from_days(date.days_ + std::chrono::days{days}); }
    friend Date operator-(Date date, int days) { return date + -days; }
    friend int operator-(Date later, Date earlier) { return static_cast<int>((later.days_ - earlier.days_).count()); }
    friend auto operator<=>(Date const&, Date const&) = default;

private:
    std::chrono::year_month_day civil() const { return days_; }
    std::chrono::sys_days days_{};
};

// A calendar month.
class Month
{
public:
    Month() = default;
    Month(int year, int month); // throws std::domain_error outside 1..12
    explicit Month(Date date) : Month{date.year(), date.month()} {}

    int year() const { return index_ / 12; }
    int month() const { return index_ % 12 + 1; }
    Date first_day() const { return {year(), month(), 1}; }
    Date last_day() const { return (*this + 1).first_day() - 1; }
    int days() const { return last_day().day(); }

    friend Month operator+(Month month, int months) { month.index_ += months; return month; }
    friend Month operator-(Month month, int months) { return month + -months; }
    friend int operator-(Month later, Month earlier) { return later.index_ - earlier.index_; }
    friend auto operator<=>(Month const&, Month const&) = default;

private:
    int index_ = 2000 * 12;
};

// The same day `months` later, or the last day of that month where it is shorter (31 Jan + 1 month = 28 Feb).
Date add_months(Date date, int months);

// Fiscal year N is the one that ends in calendar year N.
class FiscalCalendar
{
public:
    explicit FiscalCalendar(int first_month = 7); // 1..12, throws std::domain_error
    int first_month() const { return first_month_; }
    int year_of(Month month) const;
    int year_of(Date date) const { return year_of(Month{date}); }
    Month first(int fiscal_year) const;
    Month last(int fiscal_year) const { return first(fiscal_year) + 11; }
    int month_of_year(Month month) const { return month - first(year_of(month)) + 1; } // 1..12
    friend bool operator==(FiscalCalendar const&, FiscalCalendar const&) = default;

private:
    int first_month_;
};

std::string plain_text(Date date);   // "2026-12-31"
std::string plain_text(Month month); // "2026-12"
std::string for_people(Date date);   // "31 Dec 2026"
std::string for_people(Month month); // "Dec 2026"
std::string fiscal_year_name(int fiscal_year); // "FY27"
std::optional<Date> read_plain_date(std::string_view text);   // "2026-12-31" and nothing else
std::optional<Month> read_plain_month(std::string_view text); // "2026-12" and nothing else

} // namespace budget
