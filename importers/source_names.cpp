#include "importers/source_names.hpp"

#include "importers/typed_text.hpp"

#include <array>

namespace importers {

using budget::Origin;

namespace {

std::string plain(std::string_view name)
{
    std::string letters;
    for (char const c : lower_case(evened(name)))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) letters += c;
    return letters;
}

struct OriginWord {
    std::string_view word; // lower case, whole words
    Origin origin;
};

// In this order: "State opioid settlement" is a settlement, "county general fund match for SAMHSA" is the county's.
constexpr std::array origin_words{
    OriginWord{"in-kind", Origin::in_kind},
    OriginWord{"in kind", Origin::in_kind},
    OriginWord{"medicaid", Origin::medicaid},
    OriginWord{"medi-cal", Origin::medicaid},
    OriginWord{"settlement", Origin::settlement},
    OriginWord{"county general fund", Origin::local_general},
    OriginWord{"city general fund", Origin::local_general},
    OriginWord{"levy", Origin::local_dedicated},
    OriginWord{"sales tax", Origin::local_dedicated},
    OriginWord{"foundation", Origin::philanthropic},
    OriginWord{"philanthropy", Origin::philanthropic},
    OriginWord{"donations", Origin::philanthropic},
    OriginWord{"united way", Origin::philanthropic},
    OriginWord{"block grant", Origin::federal_formula},
    OriginWord{"mhbg", Origin::federal_formula},
    OriginWord{"arpa", Origin::federal_formula},
    OriginWord{"slfrf", Origin::federal_formula},
    OriginWord{"byrne jag", Origin::federal_formula},
    OriginWord{"samhsa", Origin::federal_discretionary},
    OriginWord{"bja", Origin::federal_discretionary},
    OriginWord{"cops office", Origin::federal_discretionary},
    OriginWord{"jmhcp", Origin::federal_discretionary},
    OriginWord{"cossup", Origin::federal_discretionary},
    OriginWord{"federal grant", Origin::federal_discretionary},
    OriginWord{"state grant", Origin::state},
    OriginWord{"state general fund", Origin::state},
    OriginWord{"state appropriation", Origin::state},
    OriginWord{"general fund", Origin::local_general},
};
constexpr std::array<std::string_view, 9> open_words{"pending",         "applied for", "application submitted",
                                                     "not yet awarded", "anticipated", "proposed",
                                                     "planned",         "prospective", "to be applied"};

bool holds_word(std::string const& text, std::string_view word)
{
    auto const is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        auto const end = at + word.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

} // namespace

bool is_same_name(std::string_view one, std::string_view other) { return plain(one) == plain(other); }

NameHint read_source_name(std::string_view name)
{
    auto const text = lower_case(evened(name));
    NameHint hint;
    for (auto const& [word, origin] : origin_words)
        if (holds_word(text, word)) {
            hint.origin = origin;
            hint.origin_word = word;
            break;
        }
    for (auto const word : open_words)
        if (holds_word(text, word)) {
            hint.is_open = true;
            hint.open_word = word;
            break;
        }
    return hint;
}

} // namespace importers
