// Files of other versions than the present: every released one stays readable, and of a newer one what is understood is read, what
// isn't is named.
#include "budget/plan/newer_version.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "tests/support/every_field.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace budget;

namespace {

std::string sample(int version)
{
    std::ifstream in{FUNDBRAID_SOURCE_DIR "/tests/documents/versions/" + std::to_string(version) + ".braid", std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string replaced(std::string text, std::string const& what, std::string const& with)
{
    auto const at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

std::string in_lines(std::vector<Problem> const& problems)
{
    std::string lines;
    for (auto const& problem : problems) lines += to_line(problem) + "\n";
    return lines;
}

std::string const newer = R"(<plan version="2" name="Test" first-month="2026-07" months="24" fiscal-year-starts="7" mood="good">
  <program id="team" name="Team">
    <uniforms id="gear" name="Gear" upkeep="5.00" colour="blue"/>
    <uniforms id="boots" name="Boots" upkeep="6.00" colour="black"/>
    <robot id="r2" name="Robot" count="1"/>
  </program>
  <source id="county" name="County" type="annual">
    <pool id="main">
      <release date="2026-07-01" amount="100000.00"/>
      words
    </pool>
  </source>
  <scenario id="other" name="Other">
    <put program="team"><robot id="r3" name="Another"/></put>
    <swap what="source county"/>
    <set of="component gear" field="upkeep" value="7.00"/>
  </scenario>
</plan>
)";

} // namespace

TEST_CASE("the sample of each released version is read without a fault, and of the present one written again as the same bytes")
{
    for (int version = 1; version <= plan_file_version; ++version) {
        CAPTURE(version);
        auto const text = sample(version);
        auto const loaded = read_plan(text, "sample");
        INFO(in_lines(loaded.problems));
        REQUIRE(loaded.value);
        CHECK_FALSE(has_errors(loaded.problems));
        CHECK(said_of_newer_version(loaded.problems).empty());
        // Every kind of thing is in it, so that none of them can be forgotten.
        CHECK(loaded.value->programs.size() == tests::plan_with_every_field().programs.size());
        CHECK(loaded.value->sources.size() == tests::plan_with_every_field().sources.size());
        CHECK(loaded.value->scenarios.at(0).edits.size() == 14);
        if (version == plan_file_version) CHECK(write_plan(*loaded.value) == text);
    }
}

TEST_CASE("of a file of a newer version what is understood is read, and each kind of thing that is left out is named once")
{
    auto const loaded = read_plan(newer, "new.braid");
    INFO(in_lines(loaded.problems));
    REQUIRE(loaded.value);
    CHECK(loaded.value->programs[0].components.size() == 2);
    REQUIRE(loaded.value->scenarios.size() == 1);
    CHECK(loaded.value->scenarios[0].edits.size() == 1);
    auto const said = said_of_newer_version(loaded.problems);
    REQUIRE(said.size() == 7);
    std::vector<std::string> texts;
    for (auto const& problem : said) {
        CHECK(problem.severity == Severity::warning);
        CHECK(problem.place.file == "new.braid");
        texts.push_back(problem.text + " " + std::to_string(problem.place.line));
    }
    CHECK(texts[0].starts_with("The file is of version 2; this program reads version 1."));
    CHECK(texts[0].ends_with(" 1"));
    CHECK(std::vector<std::string>(texts.begin() + 1, texts.end()) ==
          std::vector<std::string>{"\"mood\" of <plan> is left out. 1", "\"colour\" of <uniforms> is left out, 2 times. 3",
                                   "<robot> in <program> is left out. 5", "Text inside <pool> is left out. 9",
                                   "<robot> in <put> is left out. 14", "<swap> in <scenario> is left out. 15"});
    CHECK(refused_of_newer_version("new.braid").code == "file.newer-version");
}

TEST_CASE("a file of a newer version that can't be understood is refused with its faults beside its version")
{
    // A choice that isn't known can't be left out: another would stand in its place.
    auto const unknown = read_plan(replaced(newer, "type=\"annual\"", "type=\"weekly\""), "new.braid");
    CHECK_FALSE(unknown.value);
    CHECK(said_of_newer_version(unknown.problems).size() == 7);
    CHECK(has_errors(unknown.problems));
    // What names a thing that was left out says so.
    auto const dangling =
        read_plan(replaced(newer, "<release", "<allow component=\"r2\"/><release"), "new.braid");
    CHECK_FALSE(dangling.value);
    CHECK(in_lines(dangling.problems).find("plan.unknown-component") != std::string::npos);
}

TEST_CASE("what the present version doesn't know is refused in a file of the present version")
{
    auto const loaded = read_plan(replaced(newer, "version=\"2\"", "version=\"1\""), "m.braid");
    CHECK_FALSE(loaded.value);
    CHECK(said_of_newer_version(loaded.problems).empty());
    CHECK(in_lines(loaded.problems).find("plan.unknown-element") != std::string::npos);
    CHECK(in_lines(loaded.problems).find("plan.unknown-attribute") != std::string::npos);
}
