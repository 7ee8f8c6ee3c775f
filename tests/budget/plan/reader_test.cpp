#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace budget;

namespace {

std::string const head =
    "<plan version=\"1\" name=\"Test\" first-month=\"2026-07\" months=\"24\" fiscal-year-starts=\"7\">\n";

std::vector<std::string> codes(std::vector<Problem> const& problems)
{
    std::vector<std::string> all;
    for (auto const& problem : problems) all.push_back(problem.code);
    return all;
}

} // namespace

TEST_CASE("all faults of a file are told, by line, without those that only follow from others")
{
    auto const loaded = read_plan(head + R"(  <program id="team" name="Team">
    <position id="lead" name="Lead" title="Lead" fte="one" pay="60000.00"/>
    <vehicle id="van" name="Van" count="1"/>
  </program>
  <source id="county" name="County" type="annual">
    <pool id="main">
      <release date="2026-07-01" amount="-5.00"/>
      <allow component="van"/>
    </pool>
  </source>
</plan>
)",
                                  "m.braid");
    CHECK_FALSE(loaded.value.has_value());
    // The van isn't called unknown: its element couldn't be read. The lead isn't said to lack FTE.
    REQUIRE(codes(loaded.problems) ==
            std::vector<std::string>{"plan.bad-value", "plan.unknown-element", "plan.negative-amount"});
    CHECK(loaded.problems[0].place == Place{"m.braid", 3, "component lead, fte"});
    CHECK(loaded.problems[1].remedy == "Did you mean \"vehicles\"?");
    CHECK(to_line(loaded.problems[2]) ==
          "m.braid:8: error [plan.negative-amount] source county, pool main, release 1, amount: Amount is -$5.00. "
          "Write an amount of 0 or more.");
}

TEST_CASE("parts may stand in any order, with comments and line ends of any kind")
{
    auto const loaded = read_plan("\xEF\xBB\xBF<?xml version=\"1.0\"?>\r\n<!-- a & b < c, <!DOCTYPE -->\r\n" + head +
                                      "<source id='s' name='a &gt; \"b\" &#233;' type='annual'><pool id='p'>"
                                      "<release date='2026-07-01' amount='100.6'/></pool></source>\r\n"
                                      "<program id='t' name='Team'><wellness id='w' name='W' debrief-hours='1/2' "
                                      "debrief-rate='80'/></program></plan>\r\n",
                                  "m.braid");
    REQUIRE(loaded.value.has_value());
    CHECK(loaded.problems.empty());
    CHECK(loaded.value->sources[0].name == "a > \"b\" \xC3\xA9");
    CHECK(loaded.value->sources[0].pools[0].releases[0].amount == Money::from_cents(10060));
    CHECK(std::get<Wellness>(loaded.value->programs[0].components[0].detail).debrief_hours == Ratio{1, 2});
}

TEST_CASE("hundreds of faults are cut short, and the number of the others is told")
{
    std::string text = head;
    for (int i = 0; i < 300; ++i) text += "<nothing/>\n";
    auto const loaded = read_plan(text + "</plan>\n", "m.braid");
    REQUIRE(loaded.problems.size() == 51);
    CHECK(loaded.problems.back().code == "plan.more-problems");
    CHECK(loaded.problems.back().text == "250 more problems aren't shown.");
    CHECK_FALSE(loaded.value.has_value());
}

TEST_CASE("a file over the limit is refused by its size, unread")
{
    auto const path = std::filesystem::path{FUNDBRAID_BINARY_DIR} / "huge.braid";
    {
        std::ofstream out{path, std::ios::binary};
        out << head;
    }
    std::filesystem::resize_file(path, 100'000'000); // a hole in the file: no bytes are written
    auto const loaded = read_plan_file(path.string());
    std::filesystem::remove(path);
    REQUIRE(codes(loaded.problems) == std::vector<std::string>{"plan.too-large"});
    CHECK(loaded.problems[0].text == "The file is larger than 20 MB; no plan is.");
    CHECK(codes(read_plan(std::string(plan_file_limit + 1, ' '), "m.braid").problems) ==
          std::vector<std::string>{"plan.too-large"});
    CHECK(codes(read_plan(std::string(plan_file_limit, ' '), "m.braid").problems) ==
          std::vector<std::string>{"plan.empty"});
}

TEST_CASE("a file that is all faults is refused in seconds, in little memory")
{
    // Millions of attributes that nobody knows, and known ones again behind them.
    std::string text = "<plan version=\"1\" name=\"Test\" ";
    while (text.size() < 9'000'000) text += "a=\"\" ";
    while (text.size() < 18'000'000) text += "name=\"\" ";
    auto const attributes = read_plan(text + "/>", "m.braid");
    REQUIRE(attributes.problems.size() == 51);
    // 1,799,994 unknown ones, 1,125,000 that stand there already, 3 that are missing; 50 are shown.
    CHECK(attributes.problems.back().text == "2924947 more problems aren't shown.");
    auto newer = text;
    newer[15] = '2';
    CHECK(codes(read_plan(newer + "/>", "m.braid").problems).front() == "plan.newer-version");

    std::string elements = head;
    for (int n = 0; n < 200'000; ++n) elements += "<x/>\n";
    auto const many = read_plan(elements + "</plan>", "m.braid");
    CHECK(codes(many.problems) == std::vector<std::string>{"plan.too-large"});
    CHECK(many.problems[0].text == "The file has more than 200000 elements; no plan has.");
    CHECK(many.problems[0].place.line == 200'001);
}

TEST_CASE("what can't be opened is named so")
{
    auto const missing = read_plan_file(std::string{FUNDBRAID_BINARY_DIR} + "/no-such.braid");
    CHECK(codes(missing.problems) == std::vector<std::string>{"file.unreadable"});
    CHECK(missing.problems[0].text == "The file can't be read: there is no such file.");
    auto const folder = read_plan_file(FUNDBRAID_BINARY_DIR);
    CHECK(codes(folder.problems) == std::vector<std::string>{"file.unreadable"});
    CHECK(folder.problems[0].text == "The file can't be read: it is a folder.");
}

TEST_CASE("no cut of a plan file is taken for a plan")
{
    auto const text = head + "  <program id=\"t\" name=\"Team\">\n    <uniforms id=\"u\" name=\"Gear\" "
                             "upkeep=\"5\"/>\n  </program>\n</plan>";
    REQUIRE(read_plan(text, "m.braid").value.has_value());
    for (std::size_t size = 0; size < text.size(); ++size) {
        CAPTURE(size);
        auto const loaded = read_plan(text.substr(0, size), "m.braid");
        CHECK_FALSE(loaded.value.has_value());
        CHECK(has_errors(loaded.problems));
    }
}

TEST_CASE("no single changed byte makes the reader fall over, and what it takes it can write again")
{
    auto const text =
        head + "<program id=\"t\" name=\"T\"><uniforms id=\"u\" name=\"&amp;\" upkeep=\"5\"/></program></plan>";
    for (std::size_t at = 0; at < text.size(); ++at)
        for (char const c : {'\0', '<', '>', '"', '&', '/', ' ', '9', '\xC3', '\xFF'}) {
            auto changed = text;
            changed[at] = c;
            auto const loaded = read_plan(changed, "m.braid");
            CHECK(loaded.value.has_value() != has_errors(loaded.problems));
            if (loaded.value) CHECK(read_plan(write_plan(*loaded.value), "m.braid").value == loaded.value);
        }
}
