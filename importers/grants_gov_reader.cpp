#include "importers/grants_gov_reader.hpp"

#include "importers/record_stream.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

using namespace budget;

namespace {

constexpr std::size_t most_warnings = 5;
constexpr std::size_t kept_words = 1'000; // of any other field

// Without markup. The text comes from the XML reader, which takes sound UTF-8 only.
std::string plain_text_of(std::string_view text, std::size_t limit)
{
    std::string out;
    bool in_tag = false;
    auto const is_plain = [](char c) { return static_cast<unsigned char>(c) > ' ' && c != '<' && c != '&'; };
    for (std::size_t at = 0; at < text.size() && out.size() < limit; ++at) {
        if (!in_tag && is_plain(text[at])) { // whole words at once
            auto const from = at;
            while (at < text.size() && is_plain(text[at])) ++at;
            out.append(text, from, at-- - from);
            continue;
        }
        char const c = text[at];
        if (in_tag) {
            in_tag = c != '>';
            continue;
        }
        // "<p>" and "</p>" are markup; "costs < $5" isn't.
        auto const next = at + 1 < text.size() ? text[at + 1] : ' ';
        bool const letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!';
        if (c == '<' && letter && text.substr(at, 600).find('>') != std::string_view::npos) {
            in_tag = true;
            if (!out.empty() && out.back() != ' ') out += ' ';
            continue;
        }
        if (c == '&')
            if (auto const end = text.substr(at, 8).find(';'); end != std::string_view::npos) {
                auto const name = text.substr(at + 1, end - 1);
                auto const stands = name == "nbsp"                                       ? " "
                                    : name == "amp"                                      ? "&"
                                    : name == "lt"                                       ? "<"
                                    : name == "gt"                                       ? ">"
                                    : name == "quot"                                     ? "\""
                                    : name == "rsquo" || name == "#39" || name == "apos" ? "'"
                                                                                         : nullptr;
                if (stands) {
                    if (*stands != ' ' || (!out.empty() && out.back() != ' ')) out += stands;
                    at += end;
                    continue;
                }
            }
        bool const space = static_cast<unsigned char>(c) < 0x20 || c == ' ';
        if (!space) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (out.size() > limit) { // a character that the cut would leave in two goes whole
        auto end = limit;
        while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
        out.resize(end);
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::optional<int> digits_of(std::string_view text)
{
    int number = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

class Extract
{
public:
    Extract(std::string const& file, std::function<void(Opportunity const&)> const& visit) : file_{file}, visit_{visit} {}

    ExtractSummary summary;

    bool root(std::string_view name)
    {
        if (name == "Grants") return true;
        refuse(name == "rss" || name == "feed" ? "This is a news feed about grants, not a Grants.gov extract."
                                               : "The file isn't a Grants.gov extract.",
               1);
        return false;
    }

    bool take(Record const& record)
    {
        bool const forecast = record.name == "OpportunityForecastDetail_1_0";
        if (!forecast && record.name != "OpportunitySynopsisDetail_1_0") {
            refuse(record.name.starts_with("FundingOpp")
                       ? "The extract is of the form that Grants.gov used before 2016."
                       : fmt::format("The extract holds {}, which isn't known.", record.name.substr(0, 60)),
                   record.line);
            return false;
        }
        opportunity_ = {};
        opportunity_.forecast = forecast;
        opportunity_.line = record.line;
        unclear_ = false;
        for (auto const& field : record.fields) read(field);
        ++summary.read;
        if (unclear_) ++summary.unclear;
        visit_(opportunity_);
        return true;
    }

private:
    void refuse(std::string text, std::size_t line)
    {
        summary.problems.push_back({Severity::error,
                                    "extract.not-one",
                                    std::move(text),
                                    "Download today's extract from grants.gov (XML extract).",
                                    {file_, static_cast<int>(line), {}}});
    }

    void doubt(RecordField const& field, char const* what)
    {
        unclear_ = true;
        if (warnings_ == most_warnings) return;
        ++warnings_;
        summary.problems.push_back({Severity::warning,
                                    "extract.unclear-value",
                                    fmt::format("The {} \"{}\" of {} isn't {}.", field.name, plain_text_of(field.text, 60),
                                                opportunity_.number.empty() ? opportunity_.id : opportunity_.number, what),
                                    "It was left out; look the opportunity up on grants.gov.",
                                    {file_, static_cast<int>(opportunity_.line), {}}});
    }

    // MMDDYYYY.
    void read_day(RecordField const& field, std::optional<Date>& kept)
    {
        if (field.text.empty()) return;
        auto const text = field.text;
        auto const month = digits_of(text.substr(0, 2));
        auto const day = text.size() == 8 ? digits_of(text.substr(2, 2)) : std::nullopt;
        auto const year = text.size() == 8 ? digits_of(text.substr(4, 4)) : std::nullopt;
        if (!month || !day || !year || *month < 1 || *month > 12 || *day < 1 || *year < 1900 || *year > 2199 ||
            *day > Month{*year, *month}.days())
            return doubt(field, "a date");
        kept = Date{*year, *month, *day};
    }

    // Whole dollars; 0 and "none" say that none is stated.
    void read_dollars(RecordField const& field, std::optional<Money>& kept)
    {
        if (field.text.empty() || lower_case(field.text.substr(0, 8)) == "none") return;
        std::int64_t number = 0;
        for (char const c : field.text) {
            if (c < '0' || c > '9' || field.text.size() > 15) return doubt(field, "an amount");
            number = number * 10 + (c - '0');
        }
        if (number > 0) kept = Money::from_dollars(number);
    }

    void read(RecordField const& field)
    {
        auto& to = opportunity_;
        auto const& name = field.name;
        auto const words = [&] { return plain_text_of(field.text, kept_words); };
        auto const add = [&](std::vector<std::string>& list) {
            if (!field.text.empty() && list.size() < 100) list.push_back(words());
        };
        if (name == "Description") to.description = plain_text_of(field.text, kept_description);
        else if (name == "OpportunityID") to.id = words();
        else if (name == "OpportunityNumber") to.number = words();
        else if (name == "OpportunityTitle") to.title = words();
        else if (name == "OpportunityCategory") to.category = words();
        else if (name == "AgencyName") to.agency = words();
        else if (name == "AgencyCode") to.agency_code = words();
        else if (name == "CFDANumbers") add(to.listings);
        else if (name == "FundingInstrumentType") add(to.instruments);
        else if (name == "CategoryOfFundingActivity") add(to.activities);
        else if (name == "EligibleApplicants") add(to.eligible);
        else if (name == "AdditionalInformationOnEligibility") to.eligibility = words();
        else if (name == "PostDate" || (name == "EstimatedSynopsisPostDate" && to.forecast)) read_day(field, to.posted);
        else if (name == "CloseDate" || name == "EstimatedSynopsisCloseDate") read_day(field, to.closes);
        else if (name == "CloseDateExplanation" || name == "EstimatedSynopsisCloseDateExplanation") to.close_words = words();
        else if (name == "ArchiveDate") read_day(field, to.archived);
        else if (name == "EstimatedProjectStartDate") read_day(field, to.starts);
        else if (name == "AwardCeiling") read_dollars(field, to.ceiling);
        else if (name == "AwardFloor") read_dollars(field, to.floor);
        else if (name == "EstimatedTotalProgramFunding") read_dollars(field, to.total);
        else if (name == "CostSharingOrMatchingRequirement") read_match(field);
    }

    void read_match(RecordField const& field)
    {
        auto const answer = lower_case(field.text.substr(0, 4));
        if (answer == "yes" || answer == "y") opportunity_.match_required = true;
        else if (answer == "no" || answer == "n") opportunity_.match_required = false;
        else if (!answer.empty()) doubt(field, "yes or no");
    }

    std::string const& file_;
    std::function<void(Opportunity const&)> const& visit_;
    Opportunity opportunity_;
    bool unclear_ = false;
    std::size_t warnings_ = 0;
};

} // namespace

ExtractSummary read_grants_gov(ByteStream& stream, std::string const& file, std::function<void(Opportunity const&)> const& visit)
{
    Extract extract{file, visit};
    auto const problem = read_records(
        stream, file, [&](std::string_view name) { return extract.root(name); },
        [&](Record const& record) { return extract.take(record); });
    if (problem) extract.summary.problems.push_back(*problem);
    return std::move(extract.summary);
}

} // namespace importers
