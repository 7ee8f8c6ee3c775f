#include "importers/separator.hpp"

#include "importers/separated_records.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace importers {

namespace {

constexpr std::size_t sample_records = 200;
constexpr std::size_t sample_bytes = std::size_t{256} << 10;

// In the order in which they are believed where they cut equally well: a comma or a blank column of tabs in every record may be
// chance or a decimal comma, but nobody writes as many semicolons in each line by chance.
constexpr char candidates[] = {'\t', ';', '|', ','};

std::optional<Separator> said(std::string_view text)
{
    auto const line = text.substr(0, text.find_first_of("\r\n"));
    auto rest = line;
    if (rest.size() > 2 && rest.front() == '"' && rest.back() == '"') rest = rest.substr(1, rest.size() - 2);
    if (rest.size() != 5 || (!rest.starts_with("sep=") && !rest.starts_with("SEP="))) return std::nullopt;
    auto end = line.size();
    if (end < text.size() && text[end] == '\r') ++end;
    if (end < text.size() && text[end] == '\n') ++end;
    return Separator{rest.back(), end};
}

// The share of records, of those that are not empty, with the commonest number of fields above one.
double evenness(std::string_view text, char separator)
{
    SeparatedRecords records{text, separator};
    std::map<std::size_t, std::size_t> counts;
    std::size_t all = 0;
    while (all < sample_records && records.next()) {
        if (records.fields().empty()) continue;
        ++all;
        if (records.fields().size() > 1) ++counts[records.fields().size()];
    }
    std::size_t most = 0;
    for (auto const& [fields, count] : counts) most = std::max(most, count);
    return all == 0 ? 0 : static_cast<double>(most) / static_cast<double>(all);
}

} // namespace

Separator find_separator(std::string_view text)
{
    if (auto const separator = said(text)) return *separator;
    // Not a part of a record, unless it is the only one.
    auto sample = text.substr(0, sample_bytes);
    if (sample.size() < text.size()) sample = sample.substr(0, std::min(sample.rfind('\n'), sample.size()));
    Separator best;
    double best_evenness = 0;
    for (char const candidate : candidates) {
        auto const found = evenness(sample, candidate);
        if (found <= best_evenness) continue;
        best.character = candidate;
        best_evenness = found;
    }
    return best;
}

std::string separator_name(char separator)
{
    if (separator == ',') return "commas";
    if (separator == '\t') return "tabs";
    if (separator == ';') return "semicolons";
    return std::string{"\""} + separator + "\"";
}

} // namespace importers
