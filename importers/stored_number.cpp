#include "importers/stored_number.hpp"

#include "importers/typed_text.hpp"

#include <algorithm>
#include <charconv>

namespace importers {

namespace {

constexpr std::size_t kept = 15;
constexpr std::size_t longest_number = 400;
constexpr int largest_exponent = 400; // a stored number ends at 1.8E+308

// Takes the digits at the front.
std::string_view taken_digits(std::string_view& text)
{
    auto const end = std::find_if_not(text.begin(), text.end(), is_digit);
    auto const digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

// "E+05" and nothing else.
std::optional<int> exponent_of(std::string_view text)
{
    if (text.empty()) return 0;
    if (text[0] != 'E' && text[0] != 'e') return std::nullopt;
    text.remove_prefix(1);
    bool const negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    int exponent = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (error != std::errc{} || end != text.data() + text.size() || exponent < 0 || exponent > largest_exponent)
        return std::nullopt;
    return negative ? -exponent : exponent;
}

// digits is 0.digits × 10^point; rounded in place to `kept` digits.
void round_digits(std::string& digits, int& point)
{
    if (digits.size() <= kept) return;
    bool up = digits[kept] >= '5';
    digits.resize(kept);
    for (std::size_t i = kept; up && i-- > 0;) {
        up = digits[i] == '9';
        digits[i] = up ? '0' : static_cast<char>(digits[i] + 1);
    }
    if (up) {
        digits.insert(digits.begin(), '1');
        ++point;
    }
}

} // namespace

std::optional<std::string> plain_digits(std::string_view stored)
{
    if (stored.size() > longest_number) return std::nullopt;
    bool const negative = stored.starts_with('-');
    if (negative || stored.starts_with('+')) stored.remove_prefix(1);
    auto const whole = taken_digits(stored);
    bool const has_point = stored.starts_with('.');
    if (has_point) stored.remove_prefix(1);
    auto const places = has_point ? taken_digits(stored) : std::string_view{};
    auto const exponent = exponent_of(stored);
    if (whole.size() + places.size() == 0 || !exponent) return std::nullopt;

    auto digits = std::string{whole} + std::string{places};
    int point = static_cast<int>(whole.size()) + *exponent;
    auto const zeros = std::min(digits.find_first_not_of('0'), digits.size());
    digits.erase(0, zeros);
    point -= static_cast<int>(zeros);
    if (has_point || !stored.empty()) round_digits(digits, point);
    if (digits.empty()) return "0";

    auto const size = static_cast<int>(digits.size());
    std::string text;
    if (point <= 0)
        text = "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    else if (point >= size)
        text = digits + std::string(static_cast<std::size_t>(point - size), '0');
    else
        text = digits.substr(0, static_cast<std::size_t>(point)) + "." + digits.substr(static_cast<std::size_t>(point));
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    if (negative && text != "0") text.insert(0, "-");
    if (text.size() > longest_number) return std::nullopt; // beyond any number that a workbook holds
    return text;
}

} // namespace importers
