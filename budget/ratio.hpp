// Ratio: an exact fraction, for rates, shares, FTE and hours. It cannot be made from a double, because 0.1 as a double is
// not one tenth. Not here: money (a Money times a Ratio is an ExactMoney, exact_money.hpp).
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace budget {

class Ratio
{
public:
    using Number = boost::multiprecision::cpp_rational;

    Ratio() = default;
    template <std::integral Integer> Ratio(Integer whole) : number_{static_cast<std::int64_t>(whole)} {}
    Ratio(std::int64_t numerator, std::int64_t denominator); // throws std::domain_error where the denominator is 0
    template <std::floating_point Float> Ratio(Float) = delete;
    static Ratio from_number(Number number);

    Number const& number() const { return number_; }
    bool is_zero() const { return number_.is_zero(); }

    Ratio& operator+=(Ratio const& other) { number_ += other.number_; return *this; }
    Ratio& operator-=(Ratio const& other) { number_ -= other.number_; return *this; }
    Ratio& operator*=(Ratio const& other) { number_ *= other.number_; return *this; }
    Ratio& operator/=(Ratio const& other); // throws std::domain_error where other is 0
    friend Ratio operator+(Ratio a, Ratio const& b) { return a += b; }
    friend Ratio operator-(Ratio a, Ratio const& b) { return a -= b; }
    friend Ratio operator*(Ratio a, Ratio const& b) { return a *= b; }
    friend Ratio operator/(Ratio a, Ratio const& b) { return a /= b; }

    friend bool operator==(Ratio const& a, Ratio const& b) { return a.number_ == b.number_; }
    friend std::strong_ordering operator<=>(Ratio const& a, Ratio const& b)
    {
        auto const sign = a.number_.compare(b.number_);
        return sign < 0 ? std::strong_ordering::less : sign > 0 ? std::strong_ordering::greater : std::strong_ordering::equal;
    }

private:
    Number number_;
};

Ratio power(Ratio base, int exponent);     // exponent >= 0
std::int64_t rounded_up(Ratio const& value); // people to hire; throws std::overflow_error outside 64 bits

// The exact form of plan files, which read_ratio reads back: a decimal where it ends ("0.034"), else a fraction ("1460/283").
std::string plain_text(Ratio const& value);
// The same as a percentage: "3.4%", "100/3%".
std::string percent_text(Ratio const& value);
// For people: rounded half to even to so many places, "5.16"; with_percent: "85.8 %".
std::string decimal_text(Ratio const& value, int places);
std::string percent_for_people(Ratio const& value, int places = 1);

// Reads "3.4%", "0.034", ".5", "-2", "2920/1698" and "100/3%" exactly. At most 30 digits a number, also as written again; nothing else.
std::optional<Ratio> read_ratio(std::string_view text);

} // namespace budget
