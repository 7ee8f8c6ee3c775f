// Each published cost stands in the list of published figures, where that list lies beside the tree: the amount, the year, the
// place, the grade and the address in the row of its id, and "derived" where it says so.
#include "templates/published_costs.hpp"

#include "budget/exact_money.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

using namespace budget;
using templates::PublishedCost;
using templates::published_costs;

namespace {

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

// What the list says of an id: its row, with the section's heading and the rows of the same program ("HAR-1" beside "HAR-2"); or,
// of a section's number, the whole section.
struct Entry {
    std::string heading;
    std::string row;
    std::string family;
};

class Facts
{
public:
    explicit Facts(std::istream&& in)
    {
        for (std::string line; std::getline(in, line);) lines_.push_back(line);
    }

    std::optional<Entry> find(std::string const& id) const
    {
        Entry entry;
        std::string heading;
        bool inside = false; // of the section that the id is the number of
        for (auto const& line : lines_) {
            if (line.starts_with("#")) {
                heading = line;
                inside = line.starts_with("### " + id + " ");
            }
            if (inside) entry.row += line + "\n";
            if (line.starts_with("| " + id + " |")) {
                entry.row = line;
                entry.heading = heading;
            }
            if (line.starts_with("| " + id.substr(0, id.find('-') + 1))) entry.family += line + "\n";
        }
        if (entry.row.empty()) return std::nullopt;
        return entry;
    }

private:
    std::vector<std::string> lines_;
};

std::optional<Facts> facts()
{
    for (auto const* beside : {"/../shared", "/../../shared"}) { // a checkout's own, or that of a worktree
        auto const file = std::filesystem::path{FUNDBRAID_SOURCE_DIR + std::string{beside}} / "facts/program-budgets.md";
        if (std::filesystem::exists(file)) return Facts{std::ifstream{file}};
    }
    return std::nullopt;
}

std::vector<std::string> cells(std::string const& row)
{
    std::vector<std::string> out;
    std::istringstream in{row};
    for (std::string cell; std::getline(in, cell, '|');) out.push_back(cell);
    return out;
}

// "$497" and "$5.9 M": the ways in which the list writes an amount.
std::vector<std::string> forms(Money amount)
{
    auto millions = decimal_text(Ratio{amount.cents(), 100'000'000}, 2);
    while (millions.back() == '0') millions.pop_back();
    if (millions.back() == '.') millions.pop_back();
    return {short_dollars(amount), "$" + millions + " M"};
}

bool says(std::string const& text, Money amount)
{
    for (auto const& form : forms(amount))
        for (auto at = text.find(form); at != std::string::npos; at = text.find(form, at + 1)) {
            auto const after = at + form.size() < text.size() ? text[at + form.size()] : ' ';
            bool const goes_on = (after >= '0' && after <= '9') || after == ','  || after == '.';
            if (!goes_on || (after == ',' && text[at + form.size() + 1] == ' ')) return true;
        }
    return false;
}

char letter(Grade grade)
{
    return grade == Grade::primary ? 'P' : grade == Grade::news ? 'N' : grade == Grade::secondary ? 'S' : '-';
}

std::vector<PublishedCost> all()
{
    std::vector<PublishedCost> both;
    for (auto const of : {PublishedCost::Of::call, PublishedCost::Of::year})
        for (auto const& cost : published_costs(of)) both.push_back(cost);
    return both;
}

} // namespace

TEST_CASE("published costs are sorted, of their kind, and each says where it is from")
{
    for (auto const of : {PublishedCost::Of::call, PublishedCost::Of::year}) {
        auto const list = published_costs(of);
        REQUIRE(list.size() >= 8);
        for (std::size_t at = 0; at < list.size(); ++at) {
            CHECK(list[at].of == of);
            if (at > 0) CHECK(list[at - 1].amount <= list[at].amount);
            CHECK_FALSE(std::string{list[at].link}.empty());
            CHECK_FALSE(std::string{list[at].note}.empty());
            CHECK((list[at].grade != Grade::derived || list[at].derived));
            CHECK(list[at].grade != Grade::assumed);
        }
    }
}

TEST_CASE("each published cost is what the list of published figures says")
{
    auto const list = facts();
    if (!list) {
        WARN("not judged: the list of published figures isn't beside the tree");
        return;
    }
    for (auto const& cost : all()) {
        INFO(cost.id << " " << dollars(cost.amount));
        auto const entry = list->find(cost.id);
        REQUIRE(entry);
        CHECK(says(entry->row, cost.amount));
        CHECK(has(entry->row, "UNVERIFIED") == false);
        // The pattern across programs has neither years nor addresses; those are in the program's own rows.
        auto const own = std::string{cost.id} == "1.11" ? *list->find("MSP-2") : *entry;
        auto const about = own.heading + own.family;
        CHECK(has(about, cost.program));
        CHECK(has(about, std::string{cost.place}.substr(0, std::string{cost.place}.find(','))));
        CHECK(has(own.row, cost.when));
        CHECK(has(own.family, cost.link));
        if (cost.derived) CHECK(has(entry->row, "`derived`"));
        else
            for (auto const& form : forms(cost.amount)) CHECK_FALSE(has(entry->row, "≈ " + form));
        if (cost.grade == Grade::derived) continue; // the list grades its inputs, not the quotient
        auto const columns = cells(entry->row);
        REQUIRE(columns.size() >= 5);
        bool graded = false;
        for (auto const& column : columns)
            if (column.size() <= 5 && has(column, std::string(1, letter(cost.grade)))) graded = true;
        CHECK(graded);
    }
}

TEST_CASE("the costs of a call are the quotients that they say they are")
{
    // Worked out here from the published inputs, to the whole dollar.
    struct Quotient {
        std::int64_t dollars;
        std::int64_t calls;
        std::int64_t each;
    };
    for (auto const& [cost, calls, each] : {Quotient{820'586 + 86'112, 16'479, 55}, Quotient{400'000, 1'966, 203},
                                            Quotient{17'900'000, 36'000, 497}, Quotient{969'000, 12 * 156, 518},
                                            Quotient{23'290'000, 36'000, 647}, Quotient{5'900'000, 7'600, 776},
                                            Quotient{6'600'000, 8'070, 818}, Quotient{6'400'000, 7'000, 914}}) {
        auto const exact = Money::from_dollars(cost) * Ratio{1, calls};
        CHECK(round_to(exact, Money::from_dollars(1)) == Money::from_dollars(each));
        bool listed = false;
        for (auto const& published : published_costs(PublishedCost::Of::call))
            listed = listed || published.amount == Money::from_dollars(each);
        CHECK(listed);
    }
    CHECK(published_costs(PublishedCost::Of::call).size() == 8);
}
