#include "importers/standing_words.hpp"

#include "importers/heading_words.hpp"

#include <algorithm>
#include <initializer_list>

namespace importers {

using budget::Standing;

std::pair<Standing, Confidence> read_standing(std::string_view words)
{
    auto const plain = plain_words(words);
    auto const any = [&](std::initializer_list<char const*> list) {
        return std::any_of(list.begin(), list.end(), [&](char const* word) { return has_words(plain, word); });
    };
    if (any({"not", "denied", "declined", "rejected", "closed", "expired", "withdrawn", "ended"})) return {Standing::possible, Confidence::doubtful};
    if (any({"pending", "application", "applied", "submitted", "planned", "proposed", "possible", "potential", "requested", "under review", "prospective"}))
        return {Standing::possible, Confidence::likely};
    if (any({"likely", "expected", "anticipated", "recommended"})) return {Standing::likely, Confidence::likely};
    if (any({"awarded", "active", "approved", "secured", "received", "committed", "current", "appropriated", "executed", "in hand", "ongoing"}))
        return {Standing::awarded, Confidence::likely};
    return {Standing::possible, Confidence::doubtful};
}

} // namespace importers
