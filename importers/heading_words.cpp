#include "importers/heading_words.hpp"

#include "importers/split_words.hpp"

#include <algorithm>
#include <array>

namespace importers {

namespace {

struct Named {
    Meaning meaning;
    char const* name;
};
constexpr std::array<Named, 33> names{{
    {Meaning::ignored, "ignored"},
    {Meaning::line, "line"},
    {Meaning::account, "account"},
    {Meaning::category, "category"},
    {Meaning::program, "program"},
    {Meaning::position, "position"},
    {Meaning::fte, "fte"},
    {Meaning::pay_a_year, "pay-a-year"},
    {Meaning::pay_an_hour, "pay-an-hour"},
    {Meaning::hours, "hours"},
    {Meaning::quantity, "quantity"},
    {Meaning::unit_cost, "unit-cost"},
    {Meaning::amount, "amount"},
    {Meaning::total, "total"},
    {Meaning::notes, "notes"},
    {Meaning::direction, "direction"},
    {Meaning::year, "year"},
    {Meaning::month, "month"},
    {Meaning::date, "date"},
    {Meaning::debit, "debit"},
    {Meaning::credit, "credit"},
    {Meaning::source, "source"},
    {Meaning::funding_type, "funding-type"},
    {Meaning::length, "length"},
    {Meaning::start_date, "start-date"},
    {Meaning::end_date, "end-date"},
    {Meaning::renewable, "renewable"},
    {Meaning::restrictions, "restrictions"},
    {Meaning::flexibility, "flexibility"},
    {Meaning::award, "award"},
    {Meaning::award_number, "award-number"},
    {Meaning::listing, "listing"},
    {Meaning::funder, "funder"},
}};

// Each in plain words; several of the same weight stand in the order in which they are preferred.
struct Phrases {
    Meaning meaning;
    std::vector<std::string_view> words;
};

std::vector<Phrases> const& phrases()
{
    static std::vector<Phrases> const all{
        {Meaning::line,
         {"line item", "line items", "line", "item", "items", "description", "item description", "budget item", "expense",
          "expenses", "expenditure", "expenditures", "cost item", "account title", "account name", "account description",
          "acct descr", "acct desc", "descr", "desc", "initiative", "title", "object description", "expenditure categories",
          "detail", "details", "component", "project", "project title", "name", "line description", "what", "revenue type",
          "line name", "object name", "category description"}},
        {Meaning::account,
         {"account", "account number", "account code", "account no", "acct", "acct code", "acct no", "gl account", "gl code", "gl",
          "object code", "linecode", "line code", "budget code", "ledger account", "code", "class id", "line id", "component id", "object",
          "object no"}},
        {Meaning::category,
         {"object class", "category", "cost category", "budget category", "class", "object", "expense type", "type of expense",
          "major object", "acct cat", "account category", "expenditure category", "expense category", "character", "object type"}},
        {Meaning::program,
         {"program", "program name", "programname", "program service", "service", "service name", "division", "division name",
          "department", "department name", "dept", "cost center", "org", "org name", "organization", "business unit",
          "operating unit", "lobname", "bureau", "agencies"}},
        {Meaning::position,
         {"position", "position title", "positions title", "job title", "classification", "job classification", "job class",
          "staff", "employee", "personnel", "role", "staff position", "position name", "title", "job"}},
        {Meaning::fte,
         {"fte", "ftes", "full time equivalent", "full time equivalents", "fte count", "number of fte", "no of fte", "budgeted fte",
          "headcount", "number of positions", "positions", "count of positions"}},
        {Meaning::pay_a_year,
         {"annual salary", "salary", "base salary", "annual pay", "base pay", "yearly salary", "annual wage", "annual wages",
          "salary per fte", "pay", "annual rate", "yearly pay", "full time salary", "average salary", "pay a year", "salary rate", "gross pay",
          "gross wages"}},
        {Meaning::pay_an_hour,
         {"hourly rate", "hourly wage", "hourly pay", "rate per hour", "pay rate", "hourly", "pay an hour", "wage per hour",
          "hourly salary"}},
        {Meaning::hours, {"hours", "annual hours", "hours per year", "total hours", "number of hours", "paid hours", "hrs"}},
        {Meaning::quantity,
         {"quantity", "qty", "units", "number of units", "no of units", "how many", "count", "number", "unit count"}},
        {Meaning::unit_cost,
         {"unit cost", "unit price", "cost per unit", "price", "price each", "cost each", "each", "unit rate", "price per unit",
          "rate", "cost per item"}},
        {Meaning::amount,
         {"amount", "amounts", "budget", "adopted", "proposed", "requested", "request", "approved", "annual cost", "cost", "budgeted",
          "budget amount", "dollars", "estimated cost", "annual amount", "annual budget", "expenditure amount", "projected",
          "forecast", "recommended", "estimate", "estimated", "estimated funding", "yearly cost", "actual", "actuals", "expended",
          "obligations", "costs", "adopted budget", "proposed budget", "budget request", "approved budget", "amount paid",
          "paid", "net amount", "spent", "outlays", "net outlays", "gross pay", "gross wages"}}, // these two of a payroll, with its days
        {Meaning::total,
         {"total", "grand total", "total budget", "total amount", "line total", "row total", "total cost", "total costs", "totals",
          "total request", "total expenses", "project total"}},
        {Meaning::notes,
         {"notes", "note", "comments", "comment", "justification", "narrative", "explanation", "remarks", "budget narrative",
          "calculation", "computation", "basis of estimate", "memo", "budget justification"}},
        {Meaning::direction, {"account type", "acct type", "revenue expense", "revenue or expense", "rev exp", "direction"}},
        {Meaning::year, {"fiscal year", "year", "fy", "budget year", "yr"}},
        {Meaning::month, {"period", "accounting period", "month", "posting period", "fiscal period", "gl period", "ledger month"}},
        {Meaning::date,
         {"date", "posting date", "post date", "transaction date", "trans date", "gl date", "invoice date", "check date", "paid date",
          "date paid", "effective date", "entry date", "date posted", "accounting date", "pay period end", "pay period ending", "pay period end date",
          "period end", "period ending", "period end date", "pay date"}},
        {Meaning::debit, {"debit", "debits", "dr", "debit amount"}},
        {Meaning::credit, {"credit", "credits", "cr", "credit amount"}},
        {Meaning::source,
         {"funding source", "funding sources", "source", "source name", "source of funds", "fund", "fund name", "funding", "funded by",
          "revenue source", "grant", "grant name", "paid by", "fund description", "funding stream", "award name", "source of funding",
          "name of source", "fund code", "grant program", "source id", "name of grant", "grant title", "program title",
          "opportunity title"}},
        {Meaning::funding_type,
         {"funding type", "type of funding", "type", "award type", "grant type", "one time or annual", "one time annual multi year",
          "kind of funding"}},
        {Meaning::length,
         {"length of funding", "length", "term", "duration", "funding period", "grant period", "award period", "grant term",
          "period of performance", "performance period", "project period", "length of award", "length of grant", "funding length"}},
        {Meaning::start_date,
         {"start date", "start", "begin date", "award start", "grant start", "begins", "available from", "starts", "award date",
          "expenditure start date", "funding start date", "from"}},
        {Meaning::end_date,
         {"funding end date", "end date", "end", "expires", "expiration", "expiration date", "ends", "grant end", "award end",
          "spend by", "end of funding", "funding ends", "expenditure end date", "when does it end", "through", "last day"}},
        {Meaning::renewable,
         {"renewable funding", "renewable", "renewal", "renews", "can it be renewed", "is it renewable", "can be renewed",
          "renewable y n"}},
        {Meaning::restrictions,
         {"funding restrictions", "restrictions", "restriction", "restricted to", "allowable uses", "allowed uses", "eligible uses",
          "uses", "conditions", "limitations", "may be used for", "use of funds", "allowable costs", "limits on use"}},
        {Meaning::flexibility, {"funding flexibility", "flexibility", "flexible", "how flexible", "degree of flexibility"}},
        {Meaning::award,
         {"award amount", "award", "grant amount", "funding amount", "amount awarded", "total award", "amount of funding",
          "annual award", "award total", "amount of award", "grant award", "amount expended"}},
        {Meaning::award_number,
         {"award number", "grant number", "award no", "grant no", "award id", "grant id", "contract number", "fain", "agreement number",
          "subaward number", "opportunity number", "contract no"}},
        {Meaning::listing,
         {"cfda", "assistance listing", "aln", "assistance listing number", "cfda number", "assistance listings number", "cfda no"}},
        {Meaning::funder, {"funder", "grantor", "awarding agency", "funding agency", "agency", "federal agency", "grantor agency"}},
        {Meaning::ignored,
         {"change", "variance", "difference", "increase decrease", "increase", "decrease", "percent change", "percent",
          "over under", "pct", "balance", "remaining", "encumbrance", "encumbrances", "encumbered", "available", "vendor", "voucher", "journal",
          "reference", "increase or decrease", "share", "calls", "call volume", "encounters", "incidents",
          "visits", "clients served", "population", "residents", "caseload"}},
    };
    return all;
}

// Two digits are of this century.
std::optional<int> year_in_digits(std::string_view digits)
{
    if (digits.size() != 2 && digits.size() != 4) return std::nullopt;
    int year = 0;
    for (char const c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    if (digits.size() == 2) return 2000 + year;
    if (year < 1990 || year > 2199) return std::nullopt;
    return year;
}

// What stands between the first and the last year of "July 2026 to June 2027", "7/1/2026 - 6/30/2027".
bool stands_in_range(std::string_view part)
{
    bool const number = part.size() <= 2 && part.find_first_not_of("0123456789") == std::string_view::npos;
    return number || part == "to" || part == "through" || part == "thru" || month_named(part) != 0;
}

// "7/1/26 - 6/30/27": the fiscal year that ends then.
std::optional<int> year_of_short_days(std::vector<std::string_view> const& parts, std::size_t i)
{
    if (i + 6 > parts.size()) return std::nullopt;
    auto const number = [&](std::size_t at) {
        if (parts[at].size() > 2) return 0;
        auto const digits = year_in_digits(parts[at].size() == 1 ? "0" + std::string{parts[at]} : std::string{parts[at]});
        return digits ? *digits - 2000 : 0;
    };
    for (auto const first : {i, i + 3}) {
        auto const month = number(first);
        auto const day = number(first + 1);
        if (month < 1 || month > 12 || day < 1 || day > 31 || parts[first + 2].size() != 2) return std::nullopt;
    }
    return number(i + 2) > 0 && number(i + 5) == number(i + 2) + 1 ? std::optional{2000 + number(i + 5)} : std::nullopt;
}

Stage stage_in(std::string_view words)
{
    struct Staged {
        char const* word;
        Stage stage;
    };
    static constexpr std::array<Staged, 20> all{{
        {"amended", Stage::amended},     {"revised", Stage::amended},       {"modified", Stage::amended},
        {"adopted", Stage::adopted},     {"approved", Stage::adopted},      {"final", Stage::adopted},
        {"proposed", Stage::proposed},   {"recommended", Stage::proposed},  {"requested", Stage::requested},
        {"request", Stage::requested},   {"forecast", Stage::forecast},     {"projected", Stage::forecast},
        {"projection", Stage::forecast}, {"estimated", Stage::estimated},   {"estimate", Stage::estimated},
        {"actual", Stage::actual},       {"actuals", Stage::actual},        {"ytd", Stage::actual},
        {"expended", Stage::actual},     {"year to date", Stage::actual},
    }};
    for (auto const& [word, stage] : all)
        if (has_words(words, word)) return stage;
    return Stage::none;
}

} // namespace

std::string written(Meaning meaning)
{
    for (auto const& named : names)
        if (named.meaning == meaning) return named.name;
    return {};
}

std::vector<Meaning> all_meanings()
{
    std::vector<Meaning> all;
    for (auto const& named : names) all.push_back(named.meaning);
    return all;
}

std::optional<Meaning> read_meaning(std::string_view text)
{
    for (auto const& named : names)
        if (text == named.name) return named.meaning;
    return std::nullopt;
}

std::string plain_words(std::string_view text)
{
    std::string words;
    bool gap = false;
    auto const add = [&](char c) {
        if (gap && !words.empty()) words += ' ';
        gap = false;
        words += c;
    };
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (c >= 'A' && c <= 'Z')
            add(static_cast<char>(c - 'A' + 'a'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0xC3)
            add(c);
        else if (byte >= 0x80 && byte < 0xC0 && !gap && !words.empty() && static_cast<unsigned char>(words.back()) >= 0x80)
            words += c; // the rest of a letter
        else if (c == '%') {
            gap = true;
            for (char const letter : std::string_view{"percent"}) add(letter);
            gap = true;
        } else if (c != '\'')
            gap = true;
    }
    return words;
}

bool has_words(std::string_view words, std::string_view phrase)
{
    for (auto at = words.find(phrase); at != std::string_view::npos; at = words.find(phrase, at + 1)) {
        auto const end = at + phrase.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

std::optional<HeadingYear> year_in(std::string_view words)
{
    auto const parts = split_words(words);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto part = parts[i];
        if (auto const year = year_of_short_days(parts, i)) return HeadingYear{*year, false};
        auto const next = i + 1 < parts.size() ? parts[i + 1] : std::string_view{};
        // "year 1", "yr 1", "y1"
        bool const year_word = part == "year" || part == "yr" || part == "y";
        std::string_view count = year_word ? next : part.size() == 2 && part[0] == 'y' ? part.substr(1) : std::string_view{};
        if (count.size() == 1 && count[0] >= '1' && count[0] <= '9') return HeadingYear{count[0] - '0', true};
        auto const letters = year_letters(part);
        bool const fiscal = letters > 0;
        std::size_t after = i + 1;
        if (fiscal) {
            part.remove_prefix(letters);
            if (part.empty() && after < parts.size()) part = parts[after++];
        }
        auto const year = year_in_digits(part);
        if (!year || (!fiscal && part.size() != 4)) continue;
        // "2026 27", "July 2026 to June 2027": the fiscal year that ends in the second
        bool const adjacent = after < parts.size() && year_in_digits(parts[after]) == *year + 1;
        while (after < parts.size() && stands_in_range(parts[after])) ++after;
        bool const range = after < parts.size() && parts[after].size() == 4 && year_in_digits(parts[after]) == *year + 1;
        return HeadingYear{adjacent || range ? *year + 1 : *year, false};
    }
    return std::nullopt;
}

Stage stage_of_amounts(std::string_view heading)
{
    auto const words = plain_words(heading);
    if (auto const stage = stage_in(words); stage != Stage::none) return stage;
    auto const says = [&](char const* phrase) { return has_words(words, phrase); };
    static constexpr std::array spent{"spent", "paid", "to date", "encumbered", "encumbrance", "encumbrances", "obligated", "obligations", "outlays"};
    if (std::any_of(spent.begin(), spent.end(), says)) return Stage::spent;
    static constexpr std::array budget{"budget", "budgeted", "appropriation", "appropriated"};
    return std::any_of(budget.begin(), budget.end(), says) ? Stage::budgeted : Stage::none;
}

HeadingReading read_heading(std::string_view heading)
{
    HeadingReading reading;
    auto words = plain_words(heading);
    if (!words.empty() && heading.ends_with('#')) words += " number"; // "Award #"
    reading.year = year_in(words);
    reading.period = period_in(words);
    reading.stage = stage_in(words);
    for (auto const& [meaning, list] : phrases()) {
        PossibleMeaning best{meaning, false, 0};
        for (auto const phrase : list) {
            if (!has_words(words, phrase)) continue;
            bool const exact = words == phrase;
            int weight = static_cast<int>(phrase.size()) + (exact ? 100 : 0);
            if (meaning == Meaning::fte && !exact) weight += 20; // "Total FTE" counts people
            if (weight > best.weight) best = {meaning, exact, weight};
        }
        if (best.weight > 0) reading.meanings.push_back(best);
    }
    std::stable_sort(reading.meanings.begin(), reading.meanings.end(),
                     [](auto const& a, auto const& b) { return a.weight > b.weight; });
    return reading;
}

} // namespace importers
