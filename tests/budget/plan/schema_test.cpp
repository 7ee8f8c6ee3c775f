// plan.xsd and the reader must agree: what is written validates, and both know the same attributes.
#include "budget/plan/edit_elements.hpp"
#include "budget/plan/plan_writer.hpp"
#include "budget/plan/walk.hpp"
#include "tests/support/every_field.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace budget;
namespace fs = std::filesystem;

namespace {

std::string const schema = std::string{FUNDBRAID_SOURCE_DIR} + "/budget/plan/plan.xsd";

bool has_xmllint() { return std::system("xmllint --version >/dev/null 2>&1") == 0; }

bool validates(std::vector<fs::path> const& files)
{
    std::string command = "xmllint --noout --schema '" + schema + "'";
    for (auto const& file : files) command += " '" + file.string() + "'";
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

fs::path written(fs::path const& folder, std::string const& name, std::string const& text)
{
    auto const path = folder / name;
    std::ofstream{path, std::ios::binary} << text;
    return path;
}

} // namespace

TEST_CASE("what is written validates against plan.xsd, and what isn't a plan doesn't")
{
    if (!has_xmllint()) {
        WARN("xmllint isn't installed: plan.xsd wasn't tried");
        return;
    }
    auto const folder = fs::path{FUNDBRAID_BINARY_DIR} / "schema_test";
    fs::create_directories(folder);
    std::vector<fs::path> files;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        auto const size = seed % 4 == 0 ? tests::Size::medium : tests::Size::small;
        files.push_back(written(folder, std::to_string(seed) + ".braid", write_plan(tests::random_plan(seed, size))));
    }
    files.push_back(written(folder, "every.braid", write_plan(tests::plan_with_every_field())));
    CHECK(validates(files));
    auto const wrong = fs::path{FUNDBRAID_SOURCE_DIR} / "tests/wrong";
    for (auto const* name :
         {"unknown-attribute", "unknown-element.in-program", "missing.pay", "bad-value.amount", "bad-value.date",
          "bad-value.choice", "duplicate-id.pool", "duplicate-id.component", "unknown-assumption", "newer-version",
          "duplicate-id.scenario", "one-thing.none", "bad-value.target", "bad-value.place"}) {
        CAPTURE(name);
        CHECK_FALSE(validates({wrong / (std::string{name} + ".braid")}));
    }
    fs::remove_all(folder);
}

TEST_CASE("plan.xsd names the attributes of the field list and no others")
{
    std::ifstream in{schema};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    std::set<std::string> in_schema;
    std::regex const attribute{"<xs:attribute name=\"([^\"]+)\""};
    for (std::sregex_iterator at{text.begin(), text.end(), attribute}; at != std::sregex_iterator{}; ++at)
        in_schema.insert((*at)[1]);
    std::set<std::string> in_fields{"version"};
    auto const plan = tests::plan_with_every_field();
    walk(plan, [&](std::string const&, auto const& thing) {
        visit_fields(thing, [&](Field const& field, auto const&) { in_fields.insert(field.written); });
    });
    auto const add = [&](auto const& element) {
        visit_fields(element, [&](Field const& field, auto const&) { in_fields.insert(field.written); });
    };
    add(SetField{});
    add(PutElement{});
    add(RemoveElement{});
    add(MoveElement{});
    CHECK(in_schema == in_fields);
}
