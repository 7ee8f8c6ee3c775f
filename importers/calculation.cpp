#include "importers/calculation.hpp"

#include "importers/typed_number.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

namespace importers {

using budget::Ratio;

namespace {

constexpr std::size_t longest_calculation = 200;
constexpr int deepest = 30; // brackets inside one another

// sum = product {("+" | "-") product}; product = factor {("*" | "/") factor}; factor = {"-"} ("(" sum ")" | number) {"%"}
class Calculation
{
public:
    Calculation(std::string const& text, std::string const& what) : text_{text}, what_{what} {}

    budget::Loaded<Calculated> run()
    {
        if (text_.size() > longest_calculation) {
            refuse("too-large", "the calculation is too long", "Work it out in parts.");
            return {std::nullopt, {*refused_}};
        }
        auto const value = sum(0);
        if (!refused_ && next() != 0) refuse_here();
        if (refused_) return {std::nullopt, {*refused_}};
        return {Calculated{value, percent_}, {}};
    }

private:
    char next()
    {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    bool take(char c)
    {
        if (refused_ || next() != c) return false;
        ++at_;
        return true;
    }

    Ratio sum(int depth)
    {
        auto value = product(depth);
        for (;;) {
            if (take('+'))
                value += product(depth);
            else if (take('-'))
                value -= product(depth);
            else
                return value;
        }
    }

    Ratio product(int depth)
    {
        auto value = factor(depth);
        for (;;) {
            if (take('*')) {
                value *= factor(depth);
            } else if (take('/')) {
                auto const divisor = factor(depth);
                if (refused_) return value;
                if (divisor.is_zero()) {
                    refuse("calculation", "it divides by 0", "Change what stands after \"/\".");
                    return value;
                }
                value /= divisor;
            } else {
                return value;
            }
        }
    }

    Ratio factor(int depth)
    {
        bool negative = false;
        while (next() == '-' || next() == '+') negative = (text_[at_++] == '-') != negative;
        auto value = next() == '(' ? bracket(depth) : number();
        while (take('%')) {
            value /= Ratio{100};
            percent_ = true;
        }
        return negative ? Ratio{0} - value : value;
    }

    Ratio bracket(int depth)
    {
        if (depth >= deepest) {
            refuse("calculation", "its brackets are too deep", "Work it out in parts.");
            return {};
        }
        take('(');
        auto const value = sum(depth + 1);
        if (!refused_ && !take(')')) refuse("calculation", "a bracket isn't closed", "Write the missing \")\".");
        return value;
    }

    Ratio number()
    {
        if (next() == '$') ++at_;
        next();
        auto const start = at_;
        while (at_ < text_.size() &&
               ((text_[at_] >= '0' && text_[at_] <= '9') || text_[at_] == '.' || text_[at_] == ','))
            ++at_;
        auto const found = at_ > start ? read_digits(text_.substr(start, at_ - start)) : std::nullopt;
        if (!found) {
            at_ = start;
            refuse_here();
            return {};
        }
        if (take('k') || take('K')) return found->value * Ratio{1'000};
        if (take('m') || take('M')) return found->value * Ratio{1'000'000};
        return found->value;
    }

    void refuse_here()
    {
        if (next() == 0)
            refuse("calculation", "it ends too early", "Write the missing number.");
        else
            refuse("calculation", fmt::format("\"{}\" can't be read", text_.substr(at_)),
                   "Use numbers, + - * / ( ) and %.");
    }
    void refuse(std::string const& code, std::string const& why, std::string remedy)
    {
        if (!refused_)
            refused_ = refusal(what_ + "." + code, fmt::format("\"={}\" can't be worked out: {}.", text_, why),
                               std::move(remedy));
    }

    std::string const& text_;
    std::string const& what_;
    std::size_t at_ = 0;
    bool percent_ = false;
    std::optional<budget::Problem> refused_;
};

} // namespace

budget::Loaded<Calculated> calculate(std::string const& text, std::string const& what)
{
    return Calculation{text, what}.run();
}

} // namespace importers
