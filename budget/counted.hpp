// "1 month", "3 months": a count with its noun. Called by whoever writes sentences, of reports as of imports; nouns with another plural aren't for it.
#pragma once

#include <concepts>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace budget {

inline std::string counted(std::integral auto count, std::string_view one)
{
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

} // namespace budget
