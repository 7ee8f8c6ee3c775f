// The figures of the starter plans: each money figure says where it comes from, and what it says is in the fact files.
#include "budget/plan/fields.hpp"
#include "budget/plan/with_scenario.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

using namespace budget;
using namespace templates;

namespace {

bool cites(std::vector<Citation> const& citations, std::string const& figure)
{
    return std::any_of(citations.begin(), citations.end(), [&](auto const& citation) { return citation.of == figure; });
}

// The written names of a thing's money that isn't 0, and of the ratios that are money or share it out.
template <class Thing> std::vector<std::string> money_fields(Thing const& thing)
{
    std::vector<std::string> fields;
    visit_fields(thing, [&](Field const& field, auto const& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        std::string const name = field.written;
        if constexpr (std::is_same_v<Value, Money>) {
            if (!value.is_zero()) fields.push_back(name);
        }
        if constexpr (std::is_same_v<Value, Ratio>) {
            bool const counts = name == "dollars-per-mile" || name == "share" || name == "rate" || name == "turnover";
            if (counts && !value.is_zero()) fields.push_back(name);
        }
    });
    return fields;
}

// The plan as it is and as each of its scenarios makes it.
std::vector<Plan> plans_of(Starter const& starter)
{
    std::vector<Plan> plans{read_starter(starter).value.value()};
    auto const scenarios = plans.front().scenarios;
    for (auto const& scenario : scenarios) plans.push_back(with_scenario(plans.front(), scenario.id).value.value());
    return plans;
}

struct Cited {
    std::string where;
    Citation citation;
};

std::vector<Cited> citations_of(Plan const& plan)
{
    std::vector<Cited> all;
    auto const add = [&](std::string const& where, std::vector<Citation> const& citations) {
        for (auto const& citation : citations) all.push_back({where, citation});
    };
    for (auto const& assumption : plan.assumptions) add(assumption.id.text, assumption.citations);
    for (auto const& schedule : plan.fringe_schedules) add(schedule.id.text, schedule.citations);
    for (auto const& program : plan.programs) {
        add(program.id.text, program.citations);
        for (auto const& component : program.components) add(component.id.text, component.citations);
    }
    for (auto const& source : plan.sources) add(source.id.text, source.citations);
    return all;
}

void check_source(FundingSource const& source)
{
    INFO("source " << source.id.text);
    bool const pays = std::any_of(source.pools.begin(), source.pools.end(), [](auto const& pool) { return !pool.releases.empty(); });
    if (pays) CHECK(cites(source.citations, "amount"));
    for (auto const& pool : source.pools)
        for (auto const& term : pool.fees) {
            if (term.encounters) CHECK(cites(source.citations, "encounters"));
            if (term.billable) CHECK(cites(source.citations, "billable"));
            if (term.rate) CHECK(cites(source.citations, "rate"));
            if (term.collection) CHECK(cites(source.citations, "collection"));
            if (term.share) CHECK(cites(source.citations, "share"));
        }
    if (source.standing != Standing::awarded) CHECK(cites(source.citations, "probability"));
    if (source.renewal) CHECK(cites(source.citations, "renewal"));
    if (source.match) CHECK(cites(source.citations, "match"));
}

// The facts lie beside the project's tree, or beside the folder of several trees; empty where they don't.
std::string facts()
{
    for (std::string const up : {"/..", "/../.."}) {
        std::string text;
        for (std::string const name : {"program-budgets.md", "funding-rules.md"}) {
            std::ifstream file{FUNDBRAID_SOURCE_DIR + up + "/shared/facts/" + name, std::ios::binary};
            text += std::string(std::istreambuf_iterator<char>{file}, {}) + "\n";
        }
        if (text.size() > 2) return text;
    }
    return {};
}

// What the facts say of an id: the row of "MSO-1", the section of "3.1", the address of "R20". Empty where there is none.
std::string fact_of(std::string const& text, std::string const& id)
{
    bool const section = std::isdigit(static_cast<unsigned char>(id.front())) != 0;
    std::istringstream lines{text};
    std::string fact;
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (section) {
            if (line.starts_with("#")) {
                if (inside) return fact;
                inside = line.starts_with("## " + id + ". ") || line.starts_with("### " + id + " ");
            }
            if (inside) fact += line + "\n";
        } else if (line.starts_with("| " + id + " |") || line.find("[" + id + "] ") != std::string::npos) {
            fact += line + "\n";
        }
    }
    return fact;
}

// "| DEN-6 | … | P | denver.legistar.com |": the cell of the row that grades it.
std::string graded(std::string const& row)
{
    std::istringstream cells{row};
    for (std::string cell; std::getline(cells, cell, '|');)
        if (std::regex_match(cell, std::regex{" (P|N|S)(/(P|N|S))?( \\(.*\\))? "})) return cell;
    return {};
}

std::string host(std::string const& link) { return link.substr(0, link.find_first_of("/ ")); }

} // namespace

TEST_CASE("every money figure of a starter says where it comes from")
{
    for (auto const& starter : starters())
        for (auto const& plan : plans_of(starter)) {
            INFO(starter.name);
            for (auto const& assumption : plan.assumptions) CHECK_FALSE(assumption.citations.empty());
            for (auto const& schedule : plan.fringe_schedules) {
                CHECK_FALSE(schedule.parts.empty());
                for (auto const& part : schedule.parts) CHECK(cites(schedule.citations, part.name));
            }
            for (auto const& program : plan.programs) {
                for (auto const& volume : program.volumes) {
                    if (volume.calls) CHECK(cites(program.citations, "calls"));
                    if (volume.encounters) CHECK(cites(program.citations, "encounters"));
                    if (volume.residents) CHECK(cites(program.citations, "residents"));
                }
                for (auto const& component : program.components) {
                    INFO("component " << component.id.text);
                    auto const fields = std::visit([](auto const& detail) { return money_fields(detail); }, component.detail);
                    CHECK_FALSE(fields.empty());
                    for (auto const& field : fields) {
                        INFO(field);
                        CHECK(cites(component.citations, field));
                    }
                }
            }
            for (auto const& source : plan.sources) check_source(source);
        }
}

TEST_CASE("what isn't assumed names its source, and what is assumed says why")
{
    for (auto const& starter : starters())
        for (auto const& plan : plans_of(starter))
            for (auto const& [where, citation] : citations_of(plan)) {
                INFO(starter.name << ", " << where << ", " << citation.of);
                CHECK_FALSE(citation.note.empty());
                if (citation.grade == Grade::assumed) continue;
                CHECK_FALSE(citation.id.empty());
                CHECK_FALSE(citation.link.empty());
            }
}

TEST_CASE("each id of a figure is in the fact files, with no better grade than there")
{
    auto const text = facts();
    if (text.empty()) {
        WARN("not judged: the fact files aren't beside the project");
        return;
    }
    std::regex const ids{"\\b[A-Z]{1,3}-[0-9]+\\b"};
    int judged = 0;
    for (auto const& starter : starters())
        for (auto const& plan : plans_of(starter))
            for (auto const& [where, citation] : citations_of(plan)) {
                INFO(starter.name << ", " << where << ", " << citation.of << ": " << citation.id << ", " << citation.note);
                // Ids in a note, such as "(U-1 to U-4)", must be there, too.
                for (std::sregex_iterator id{citation.note.begin(), citation.note.end(), ids};
                     id != std::sregex_iterator{}; ++id)
                    CHECK_FALSE(fact_of(text, id->str()).empty());
                if (!citation.link.empty()) CHECK(text.find(host(citation.link)) != std::string::npos);
                if (citation.id.empty()) continue;
                auto const fact = fact_of(text, citation.id);
                REQUIRE_FALSE(fact.empty());
                ++judged;
                if (citation.grade == Grade::assumed || !fact.starts_with("| ")) continue;
                CHECK(fact.find("UNVERIFIED") == std::string::npos);
                CHECK(fact.find("DESIGN") == std::string::npos);
                auto const grade = graded(fact);
                if (citation.grade == Grade::primary) CHECK(grade.find('P') != std::string::npos);
                if (citation.grade == Grade::news) CHECK(grade.find('N') != std::string::npos);
                if (citation.grade == Grade::secondary) CHECK(grade.find('S') != std::string::npos);
            }
    CHECK(judged > 300);
}
