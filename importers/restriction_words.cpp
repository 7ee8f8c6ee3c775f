#include "importers/restriction_words.hpp"

#include "importers/restriction_forms.hpp"
#include "importers/typed_text.hpp"

#include <algorithm>
#include <utility>

namespace importers {

using namespace budget;

namespace {

std::string without_edges(std::string text)
{
    auto const is_edge = [](char c) {
        return c == ' ' || c == '.' || c == ';' || c == ',' || c == '-' || c == '\n' || c == '\r' || c == '*';
    };
    while (!text.empty() && is_edge(text.back())) text.pop_back();
    std::size_t first = 0;
    while (first < text.size() && is_edge(text[first])) ++first;
    return text.substr(first);
}

// Lower case, one space between words.
std::string plain_words(std::string const& words)
{
    std::string plain;
    for (char const c : lower_case(evened(words)))
        if (bool const space = c == ' ' || c == '\n' || c == '\r'; !space || (!plain.empty() && plain.back() != ' '))
            plain += space ? ' ' : c;
    return without_edges(plain);
}

std::optional<RestrictionClause> understand_whole(std::string const& words, FiscalCalendar const& calendar)
{
    return read_clause(words, plain_words(words), calendar);
}

// Whole, or in two parts that can both be read.
std::vector<RestrictionClause> understand(std::string const& words, FiscalCalendar const& calendar, int depth = 0)
{
    if (auto whole = understand_whole(words, calendar)) return {std::move(*whole)};
    if (depth == 3 || words.size() > longest_clause) return {};
    for (std::string_view const joint : {", and ", ", ", " and ", " but "})
        for (auto at = words.find(joint); at != std::string::npos; at = words.find(joint, at + 1)) {
            auto first = understand_whole(without_edges(words.substr(0, at)), calendar);
            if (!first) continue;
            auto rest = understand(without_edges(words.substr(at + joint.size())), calendar, depth + 1);
            if (rest.empty()) continue;
            rest.insert(rest.begin(), std::move(*first));
            return rest;
        }
    return {};
}

bool ends_clause(std::string_view words, std::size_t at)
{
    char const c = words[at];
    if (c == '\n' || c == ';') return true;
    if (c != '.' || (at + 1 < words.size() && words[at + 1] != ' ')) return false;
    // "e.g. vans", "max. 10%", "approx. half": not the end of a sentence.
    auto const from = words.substr(0, at).find_last_of(" .(");
    auto const word = lower_case(
        words.substr(from == std::string_view::npos ? 0 : from + 1, at - (from == std::string_view::npos ? 0 : from + 1)));
    return !(word == "g" || word == "e" || word == "max" || word == "approx" || word == "incl" || word == "no" || word == "st");
}

std::vector<std::string> clauses_of(std::string_view words)
{
    std::vector<std::string> clauses;
    std::string clause;
    auto const close = [&] {
        auto text = without_edges(std::exchange(clause, {}));
        if (text.starts_with("\xE2\x80\xA2")) text = without_edges(text.substr(3)); // a bullet
        if (!text.empty()) clauses.push_back(std::move(text));
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (ends_clause(words, at)) close();
        else clause += words[at];
    }
    close();
    return clauses;
}

// "Except …", "However …": what comes before doesn't hold as it stands.
bool qualifies(std::string const& clause)
{
    auto const plain = plain_words(clause);
    for (std::string_view const start : {"except", "unless", "however", "but ", "other than", "exception"})
        if (plain.starts_with(start)) return true;
    return false;
}

} // namespace

std::vector<RestrictionClause> read_restrictions(std::string_view words, FiscalCalendar const& calendar)
{
    std::vector<RestrictionClause> read;
    for (auto const& words_of_clause : clauses_of(words)) {
        if (qualifies(words_of_clause) && !read.empty()) {
            read.back() = {read.back().words + ". " + words_of_clause, ""};
            continue;
        }
        auto understood = understand(words_of_clause, calendar);
        if (understood.empty()) read.push_back({words_of_clause, ""});
        read.insert(read.end(), understood.begin(), understood.end());
    }
    // Two lists of all that may be paid can't both be meant as they stand.
    if (std::count_if(read.begin(), read.end(), [](auto const& clause) { return clause.says_only; }) > 1)
        for (auto& clause : read)
            if (clause.says_only) clause = {clause.words, ""};
    return read;
}

namespace {

// Caps may lie beside or inside one another. By object class alone, by kind alone: they never cross.
bool may_cross(Cap const& one, Cap const& other)
{
    if (one.scopes == other.scopes) return false;
    auto const by_class = [](Cap const& cap) {
        return std::all_of(cap.scopes.begin(), cap.scopes.end(), [](Scope const& s) { return s.object_class && !s.kind; });
    };
    auto const by_kind = [](Cap const& cap) {
        return std::all_of(cap.scopes.begin(), cap.scopes.end(), [](Scope const& s) { return s.kind && !s.object_class; });
    };
    bool const disjoint = std::none_of(one.scopes.begin(), one.scopes.end(), [&](Scope const& scope) {
        return std::find(other.scopes.begin(), other.scopes.end(), scope) != other.scopes.end();
    });
    return !(disjoint && ((by_class(one) && by_class(other)) || (by_kind(one) && by_kind(other))));
}

} // namespace

std::vector<std::string> apply_restrictions(std::vector<RestrictionClause> const& clauses, Date from, FundingSource& source)
{
    std::vector<std::string> left_out;
    for (auto const& clause : clauses) {
        source.non_supplanting = source.non_supplanting || clause.non_supplanting;
        source.last_resort = source.last_resort || clause.last_resort;
        if (clause.reimbursement) source.draw = Draw::reimbursement;
        if (clause.match && !source.match) {
            source.match = clause.match;
            source.match->from = from;
        }
        for (auto& pool : source.pools) {
            pool.permissions.insert(pool.permissions.end(), clause.permissions.begin(), clause.permissions.end());
            if (clause.salary_cap) pool.salary_cap = clause.salary_cap;
            if (clause.spend_by) pool.spend_by = clause.spend_by;
            if (clause.obligate_by) pool.obligate_by = clause.obligate_by;
            if (clause.lapses) pool.carries_over = false;
            for (auto const& cap : clause.caps) {
                bool const crosses =
                    std::any_of(pool.caps.begin(), pool.caps.end(), [&](Cap const& other) { return may_cross(cap, other); });
                if (crosses) left_out.push_back(clause.words);
                else pool.caps.push_back(cap);
            }
        }
    }
    return left_out;
}

} // namespace importers
