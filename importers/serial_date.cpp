#include "importers/serial_date.hpp"

#include "budget/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace importers {

namespace {

constexpr long long day_seconds = 86'400;
constexpr std::size_t places = 12; // of a day; a second is 0.0000115…
constexpr long long last_day = 2'958'465; // 31 Dec 9999, from 1900

struct Serial {
    long long days = 0;
    long long seconds = 0;
    bool negative = false;
};

std::optional<long long> whole(std::string_view digits)
{
    long long value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<Serial> split(std::string_view digits)
{
    Serial serial{.negative = digits.starts_with('-')};
    if (serial.negative) digits.remove_prefix(1);
    auto const point = digits.find('.');
    auto const days = whole(digits.substr(0, point));
    if (!days || *days > last_day) return std::nullopt;
    auto part = point == std::string_view::npos ? std::string{} : std::string{digits.substr(point + 1)};
    part.resize(places, '0');
    constexpr long long unit = 1'000'000'000'000; // 10^places
    serial.seconds = (whole(part).value_or(0) * day_seconds + unit / 2) / unit;
    serial.days = *days + serial.seconds / day_seconds;
    serial.seconds %= day_seconds;
    return serial;
}

std::string clock_text(long long seconds)
{
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::optional<SerialText> day_text(Serial const& serial, Epoch epoch)
{
    long long days = serial.days;
    if (epoch == Epoch::year_1900 && days == 0 && serial.seconds > 0 && !serial.negative)
        return SerialText{clock_text(serial.seconds), false};
    if (epoch == Epoch::year_1904)
        days += 1462;
    else if (days == 60 || days == 0)
        return std::nullopt;
    else if (days < 60)
        ++days; // before the day that never was
    if (serial.negative || days > last_day) return std::nullopt;
    auto const text = budget::plain_text(budget::Date{1899, 12, 30} + static_cast<int>(days));
    return SerialText{serial.seconds == 0 ? text : text + " " + clock_text(serial.seconds), true};
}

bool in_form(std::string_view text, std::string_view form)
{
    return text.size() == form.size() && std::equal(text.begin(), text.end(), form.begin(), [](char c, char wanted) {
               return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
           });
}

} // namespace

std::optional<SerialText> serial_text(std::string_view digits, NumberFormat format, Epoch epoch)
{
    auto const serial = split(digits);
    if (!serial) return std::nullopt;
    if (format == NumberFormat::duration) {
        auto const seconds = serial->days * day_seconds + serial->seconds;
        return SerialText{(serial->negative && seconds > 0 ? "-" : "") +
                              fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60),
                          false};
    }
    if (format == NumberFormat::time && serial->days == 0 && !serial->negative) return SerialText{clock_text(serial->seconds), false};
    return day_text(*serial, epoch);
}

std::optional<SerialText> iso_text(std::string_view stored)
{
    auto const day = stored.substr(0, 10);
    bool const has_day = budget::read_plain_date(day).has_value();
    if (has_day) stored.remove_prefix(day.size());
    if (has_day && stored.empty()) return SerialText{std::string{day}, true};
    if (stored.starts_with('T'))
        stored.remove_prefix(1);
    else if (has_day)
        return std::nullopt;
    auto const clock = stored.substr(0, 8);
    auto rest = stored.substr(clock.size());
    if (rest.starts_with('.')) rest.remove_prefix(std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
    if (!in_form(clock, "00:00:00") || clock.substr(0, 2) > "23" || clock.substr(3, 2) > "59" ||
        clock.substr(6, 2) > "59" || !(rest.empty() || rest == "Z"))
        return std::nullopt;
    if (!has_day) return SerialText{std::string{clock}, false};
    return SerialText{clock == "00:00:00" ? std::string{day} : fmt::format("{} {}", day, clock), true};
}

} // namespace importers
