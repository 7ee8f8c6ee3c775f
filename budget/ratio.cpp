#include "budget/ratio.hpp"

#include <limits>
#include <stdexcept>

namespace budget {

using Integer = boost::multiprecision::cpp_int;

Ratio::Ratio(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator == 0) throw std::domain_error("a fraction has 0 below the line");
    number_ = Number{Integer{numerator}, Integer{denominator}};
}

Ratio Ratio::from_number(Number number)
{
    Ratio ratio;
    ratio.number_ = std::move(number);
    return ratio;
}

Ratio& Ratio::operator/=(Ratio const& other)
{
    if (other.is_zero()) throw std::domain_error("a division by 0");
    number_ /= other.number_;
    return *this;
}

Ratio power(Ratio base, int exponent)
{
    Ratio result{1};
    for (; exponent > 0; exponent >>= 1, base *= Ratio{base})
        if (exponent & 1) result *= base;
    return result;
}

std::int64_t rounded_up(Ratio const& value)
{
    Integer const top = numerator(value.number());
    Integer const bottom = denominator(value.number());
    Integer quotient = top / bottom;
    if (top > 0 && quotient * bottom != top) ++quotient;
    if (quotient > std::numeric_limits<std::int64_t>::max() || quotient < std::numeric_limits<std::int64_t>::min())
        throw std::overflow_error("a count is too large");
    return quotient.convert_to<std::int64_t>();
}

namespace {

// Digits of value with exactly `places` decimals, where scaled = value * 10^places is already whole.
std::string with_point(Integer scaled, int places)
{
    bool const negative = scaled < 0;
    if (negative) scaled = -scaled;
    std::string digits = scaled.str();
    auto const count = static_cast<std::size_t>(places);
    if (digits.size() <= count) digits.insert(0, count + 1 - digits.size(), '0');
    if (count > 0) digits.insert(digits.size() - count, ".");
    return (negative ? "-" : "") + digits;
}

// How many decimals write 1/bottom exactly, or -1 where it never ends.
int decimals_needed(Integer bottom)
{
    int twos = 0;
    int fives = 0;
    for (; bottom % 2 == 0; bottom /= 2) ++twos;
    for (; bottom % 5 == 0; bottom /= 5) ++fives;
    return bottom == 1 ? std::max(twos, fives) : -1;
}

Integer ten_to(int exponent) { return boost::multiprecision::pow(Integer{10}, static_cast<unsigned>(exponent)); }

constexpr int most_digits = 30; // of one number

std::optional<Ratio::Number> read_decimal(std::string_view text)
{
    bool const negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    Integer digits = 0;
    int places = -1;
    int count = 0;
    for (char const c : text) {
        if (c == '.' && places < 0) {
            places = 0;
            continue;
        }
        if (c < '0' || c > '9' || ++count > most_digits) return std::nullopt;
        digits = digits * 10 + (c - '0');
        if (places >= 0) ++places;
    }
    if (count == 0 || text.back() == '.') return std::nullopt;
    return Ratio::Number{negative ? -digits : digits, ten_to(std::max(places, 0))};
}

} // namespace

std::string plain_text(Ratio const& value)
{
    Integer const bottom = denominator(value.number());
    int const places = decimals_needed(bottom);
    if (places < 0 || places > 28) return numerator(value.number()).str() + "/" + bottom.str();
    return with_point(numerator(value.number()) * ten_to(places) / bottom, places);
}

std::string percent_text(Ratio const& value) { return plain_text(value * Ratio{100}) + "%"; }

std::string decimal_text(Ratio const& value, int places)
{
    Integer const bottom = denominator(value.number());
    Integer top = numerator(value.number()) * ten_to(places);
    bool const negative = top < 0;
    if (negative) top = -top;
    Integer whole = top / bottom;
    Integer const twice_rest = (top - whole * bottom) * 2;
    if (twice_rest > bottom || (twice_rest == bottom && whole % 2 != 0)) ++whole;
    return with_point(negative ? -whole : whole, places);
}

std::string percent_for_people(Ratio const& value, int places) { return decimal_text(value * Ratio{100}, places) + " %"; }

namespace {

// Whether what plain_text() writes of it can be read again: "0.…/22233720007" may need more digits below the line than it was read from.
bool is_writable(Ratio const& value)
{
    auto const text = plain_text(value);
    int digits = 0;
    for (char const c : text) {
        if (c >= '0' && c <= '9') ++digits;
        if (c == '/') digits = 0;
        if (digits > most_digits) return false;
    }
    return true;
}

} // namespace

std::optional<Ratio> read_ratio(std::string_view text)
{
    bool const percent = !text.empty() && text.back() == '%';
    if (percent) text.remove_suffix(1);
    auto const slash = text.find('/');
    auto const top = read_decimal(text.substr(0, slash));
    if (!top) return std::nullopt;
    Ratio value = Ratio::from_number(*top);
    if (slash != std::string_view::npos) {
        auto const bottom = read_decimal(text.substr(slash + 1));
        if (!bottom || bottom->is_zero()) return std::nullopt;
        value /= Ratio::from_number(*bottom);
    }
    if (percent) value /= Ratio{100};
    if (!is_writable(value) || !is_writable(value * Ratio{100})) return std::nullopt;
    return value;
}

} // namespace budget
