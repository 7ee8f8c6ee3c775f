// Every report as an HTML page: well-formed, with the amounts that the terminal shows, whatever the names in the plan.
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "tests/app/braid_run.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace {

std::vector<std::string> words_in(std::string const& text)
{
    std::istringstream in{text};
    return {std::istream_iterator<std::string>{in}, {}};
}

bool page_has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

// The commands whose help says that they write HTML.
std::vector<std::string> report_commands(tests::Folder const& folder)
{
    std::vector<std::string> names;
    std::istringstream lines{folder.braid("help").out};
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("  ") || line.size() < 3 || line[2] == ' ') continue;
        auto const name = words_in(line).front();
        if (page_has(folder.braid("help " + name).out, "--format text|csv|json|html")) names.push_back(name);
    }
    return names;
}

// Calls for the plan p.braid: each command, and those with columns by month and quarter.
std::vector<std::string> calls(tests::Folder const& folder)
{
    std::vector<std::string> all;
    for (auto const& name : report_commands(folder)) {
        if (name == "compare" && !page_has(folder.read("p.braid"), "<scenario ")) continue;
        if (name == "opportunities") continue; // it reads an extract of Grants.gov
        auto call = name + (name == "templates" ? "" : " p.braid");
        if (name == "import") call += " --dry-run";
        if (name == "diff") call += " p.braid";
        if (name == "explain") {
            auto const lines = nlohmann::json::parse(folder.braid("costs p.braid --format json").out).at("lines");
            auto const plan = budget::read_plan_file((folder.path() / "p.braid").string());
            call += " " + lines.at(0).at("line").get<std::string>() + " " + budget::plain_text(plan.value->first_month);
        }
        all.push_back(call);
        if (page_has(folder.braid("help " + name).out, "month|quarter|year")) {
            all.push_back(call + " --by month");
            all.push_back(call + " --by quarter");
        }
    }
    return all;
}

// A page without what only screen readers say: a table's caption repeats the heading above it.
std::string seen(std::string page)
{
    std::string const start = "<span class=\"unseen\">";
    for (auto at = page.find(start); at != std::string::npos; at = page.find(start, at)) page.erase(at, page.find("</span>", at) - at);
    return page;
}

// "$1,234.56" and "-$5.00" in order.
std::vector<std::string> amounts(std::string const& text)
{
    std::vector<std::string> found;
    for (auto at = text.find('$'); at != std::string::npos; at = text.find('$', at + 1)) {
        auto const end = std::min(text.find_first_not_of("0123456789,.", at + 1), text.size());
        auto const from = at > 0 && text[at - 1] == '-' ? at - 1 : at;
        found.push_back(text.substr(from, end - from));
        while (!found.back().empty() && (found.back().back() == '.' || found.back().back() == ',')) found.back().pop_back(); // of the sentence
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string page_of(std::size_t call) { return "page" + std::to_string(call) + ".html"; }

// Writes each call's page and judges them all, as HTML and as XML, which is strict about tags that don't nest.
void check_markup(tests::Folder const& folder, std::vector<std::string> const& all)
{
    for (std::size_t at = 0; at < all.size(); ++at) {
        INFO(all[at]);
        CHECK(folder.braid(all[at] + " --format html > " + page_of(at)).exit == 0);
    }
    if (folder.shell("command -v xmllint").exit != 0) {
        WARN("not judged: xmllint isn't installed");
        return;
    }
    for (std::string const as : {"--html ", ""}) {
        auto const ran = folder.shell("xmllint --noout " + as + "page*.html");
        CHECK(ran.exit == 0);
        CHECK(ran.err.empty());
    }
}

} // namespace

TEST_CASE("every report of every starter plan is a well-formed page with the terminal's amounts")
{
    tests::Folder const bare;
    auto const starters = nlohmann::json::parse(bare.braid("templates --format json").out).at("templates");
    REQUIRE(starters.size() >= 2);
    for (auto const& starter : starters) {
        tests::Folder const folder;
        auto const name = starter.at("name").get<std::string>();
        INFO(name);
        REQUIRE(folder.braid("new " + name + " -o p.braid").exit == 0);
        auto const all = calls(folder);
        CHECK(all.size() >= 13);
        check_markup(folder, all);
        std::size_t compared = 0;
        for (std::size_t at = 0; at < all.size(); ++at) {
            INFO(all[at]);
            auto const shown = amounts(folder.braid(all[at]).out);
            CHECK(amounts(seen(folder.read(page_of(at)))) == shown);
            compared += shown.size();
        }
        CHECK(compared > 100);
    }
}

TEST_CASE("names in a plan can't become markup in any report")
{
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        INFO("random plan, seed " << seed);
        auto plan = tests::random_plan(seed, tests::Size::small);
        std::string const hostile = "<b onclick='x'>&\"\u202E]]>";
        plan.name = hostile;
        for (auto& program : plan.programs) {
            program.name = hostile;
            for (auto& component : program.components) component.name = hostile;
        }
        for (auto& source : plan.sources) {
            source.name = hostile;
            for (auto& pool : source.pools) pool.name = hostile;
        }
        tests::Folder const folder;
        folder.write("p.braid", budget::write_plan(plan));
        auto const all = calls(folder);
        check_markup(folder, all);
        bool named = false;
        for (std::size_t at = 0; at < all.size(); ++at) {
            INFO(all[at]);
            auto const page = folder.read(page_of(at));
            CHECK_FALSE(page_has(page, "<b onclick"));
            CHECK_FALSE(page_has(page, "\u202E"));
            named = named || page_has(page, "&lt;b onclick=&#39;x&#39;&gt;&amp;&quot; ]]&gt;");
        }
        CHECK(named);
    }
}
