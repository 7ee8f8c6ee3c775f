// Grants.gov extracts: those the tests write, whole and in single bytes, and real ones where the corpus stands beside
// the checkout.
#include "importers/grants_gov_reader.hpp"
#include "importers/record_stream.hpp"
#include "tests/support/zip_bytes.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using namespace budget;
using namespace importers;

namespace {

struct Read {
    ExtractSummary summary;
    std::vector<Opportunity> all;
};

Read read(ByteStream stream)
{
    Read result;
    result.summary = read_grants_gov(stream, "given.xml", [&](Opportunity const& one) { result.all.push_back(one); });
    return result;
}
Read read(std::string const& xml, std::size_t at_a_time = static_cast<std::size_t>(-1))
{
    return read(ByteStream::in_memory(xml, at_a_time));
}

std::string grants(std::string const& inner)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Grants "
           "xmlns=\"http://apply.grants.gov/system/OpportunityDetail-V1.0\">\n" +
           inner + "</Grants>\n";
}
std::string synopsis(std::string const& inner)
{
    return "<OpportunitySynopsisDetail_1_0>\n" + inner + "</OpportunitySynopsisDetail_1_0>\n";
}

std::string const crisis =
    synopsis("<OpportunityID>350001</OpportunityID><OpportunityTitle>Crisis &amp; "
             "Response</OpportunityTitle><OpportunityNumber>O-1</OpportunityNumber>"
             "<CFDANumbers>16.745</CFDANumbers><CFDANumbers>93.243</CFDANumbers><EligibleApplicants>01</"
             "EligibleApplicants><AgencyName>Bureau</AgencyName>"
             "<CategoryOfFundingActivity>LJL</CategoryOfFundingActivity><PostDate>10012026</"
             "PostDate><CloseDate>01152027</CloseDate>"
             "<AwardCeiling>550000</AwardCeiling><AwardFloor>0</AwardFloor><CostSharingOrMatchingRequirement>Yes</"
             "CostSharingOrMatchingRequirement>"
             "<Description><![CDATA[<p>Teams that answer <b>calls</b>]]> &amp;nbsp;without police.&lt;br/&gt; Costs "
             "&lt; $5.</Description>");

std::string code_of(std::string const& xml, std::size_t at_a_time = static_cast<std::size_t>(-1))
{
    auto const result = read(xml, at_a_time);
    for (auto const& problem : result.summary.problems)
        if (problem.severity == Severity::error) {
            CHECK(problem.text.ends_with('.'));
            CHECK(problem.remedy.ends_with('.'));
            CHECK(problem.place.file == "given.xml");
            return problem.code;
        }
    return "read";
}

std::filesystem::path corpus()
{
    for (auto const* beside : {"/../shared", "/../../shared"})
        if (std::filesystem::exists(FUNDBRAID_SOURCE_DIR + std::string{beside} + "/corpus/grants-data"))
            return FUNDBRAID_SOURCE_DIR + std::string{beside} + "/corpus/grants-data";
    return {};
}

Read read_file(std::filesystem::path const& path)
{
    auto stream = ByteStream::open(path.string(), ".xml");
    if (!stream.value) FAIL(stream.problems.front().text);
    return read(std::move(*stream.value));
}

} // namespace

TEST_CASE("an opportunity's fields are read exactly, however the bytes come")
{
    for (std::size_t const at_a_time : {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{100'000}}) {
        INFO(at_a_time);
        auto const result = read(grants("<!-- none -->" + crisis +
                                        "<OpportunityForecastDetail_1_0><OpportunityID>2</"
                                        "OpportunityID><EstimatedSynopsisCloseDate>03012027</EstimatedSynopsisCloseDate>"
                                        "<EstimatedProjectStartDate>10012027</EstimatedProjectStartDate><AwardCeiling>none</"
                                        "AwardCeiling></OpportunityForecastDetail_1_0>"),
                                 at_a_time);
        CHECK(result.summary.problems.empty());
        REQUIRE(result.all.size() == 2);
        auto const& one = result.all[0];
        CHECK(one.id == "350001");
        CHECK(one.title == "Crisis & Response");
        CHECK(one.listings == std::vector<std::string>{"16.745", "93.243"});
        CHECK(one.eligible == std::vector<std::string>{"01"});
        CHECK(one.posted == Date{2026, 10, 1});
        CHECK(one.closes == Date{2027, 1, 15});
        CHECK(one.ceiling == Money::from_dollars(550'000));
        CHECK_FALSE(one.floor);
        CHECK(one.match_required == true);
        CHECK(one.description == "Teams that answer calls without police. Costs < $5.");
        CHECK(one.line == 3);
        CHECK_FALSE(one.forecast);
        CHECK(result.all[1].forecast);
        CHECK(result.all[1].closes == Date{2027, 3, 1});
        CHECK(result.all[1].starts == Date{2027, 10, 1});
        CHECK_FALSE(result.all[1].ceiling);
    }
}

TEST_CASE("values that can't be read are left out, counted, and the first ones named with their line")
{
    auto const result = read(
        grants(synopsis("<OpportunityNumber>A</OpportunityNumber><CloseDate>13012027</CloseDate><AwardCeiling>$5</AwardCeiling>"
                        "<CostSharingOrMatchingRequirement>May</CostSharingOrMatchingRequirement>") +
               synopsis("<CloseDate>02292027</CloseDate>") + synopsis("<CloseDate>1152027</CloseDate>") +
               synopsis("<AwardFloor>-5</AwardFloor>")));
    CHECK(result.summary.read == 4);
    CHECK(result.summary.unclear == 4);
    REQUIRE(result.summary.problems.size() == 5);
    CHECK(result.summary.problems[0].text == "The CloseDate \"13012027\" of A isn't a date.");
    CHECK(result.summary.problems[0].place.line == 3);
    CHECK(result.summary.problems[1].text == "The AwardCeiling \"$5\" of A isn't an amount.");
    CHECK(result.summary.problems[2].text == "The CostSharingOrMatchingRequirement \"May\" of A isn't yes or no.");
    for (auto const& one : result.all) CHECK_FALSE(one.closes);
}

TEST_CASE("what is no extract, or a damaged one, is refused in one sentence")
{
    for (std::size_t const at_a_time : {std::size_t{1}, std::size_t{100'000}}) {
        INFO(at_a_time);
        CHECK(code_of("hello", at_a_time) == "xml.damaged");
        CHECK(code_of("<rss><channel/></rss>", at_a_time) == "extract.not-one");
        CHECK(code_of("<Grants><FundingOppSynopsis><PostDate>01302008</PostDate></FundingOppSynopsis></Grants>", at_a_time) ==
              "extract.not-one");
        CHECK(code_of(grants(crisis).substr(0, 400), at_a_time) == "xml.damaged");
        CHECK(code_of(grants("<!-- never closed"), at_a_time) == "xml.damaged");
        CHECK(code_of("<Grants><A></B></Grants>", at_a_time) == "xml.damaged");
        CHECK(code_of("<Grants></Grants><Grants/>", at_a_time) == "xml.damaged");
        CHECK(code_of(grants(synopsis("<Description><p>no</p></Description>")), at_a_time) == "xml.deep");
        CHECK(code_of("<!DOCTYPE Grants [<!ENTITY a \"aaaa\">]><Grants/>", at_a_time) == "xml.document-type");
        CHECK(code_of("<!DOCTYPE Grants SYSTEM \"http://example.org/x.dtd\"><Grants/>", at_a_time) == "xml.document-type");
        CHECK(code_of("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><Grants/>", at_a_time) == "xml.encoding");
        CHECK(code_of("\xEF\xBB\xBF<Grants/>", at_a_time) == "read");
    }
    CHECK(code_of(grants(synopsis("<Description>" + std::string(std::size_t{5} << 20, 'a') + "</Description>"))) ==
          "xml.record-too-large");
    std::string many;
    for (int i = 0; i < 2001; ++i) many += "<F/>";
    CHECK(code_of(grants(synopsis(many))) == "xml.record-too-large");
}

TEST_CASE("an extract inside a zip is read as a stream, sizes before or behind the bytes")
{
    auto const folder = std::filesystem::temp_directory_path() / "fundbraid-extract-test";
    std::filesystem::create_directories(folder);
    for (bool const streamed : {false, true}) {
        auto const path = (folder / "extract.zip").string();
        std::ofstream{path, std::ios::binary}
            << tests::zip_bytes({{"readme.txt", "none"}, {"GrantsDBExtract.xml", grants(crisis), true, streamed}});
        CHECK(read_file(path).all.size() == 1);
    }
    std::ofstream{folder / "other.zip", std::ios::binary} << tests::zip_bytes({{"readme.txt", "none"}});
    CHECK(ByteStream::open((folder / "other.zip").string(), ".xml").problems.at(0).code == "package.part-missing");
    std::filesystem::remove_all(folder);
}

TEST_CASE("real extracts are read as another reader reads them")
{
    auto const folder = corpus();
    if (folder.empty()) {
        WARN("skipped: the corpus isn't beside this checkout");
        return;
    }
    auto const compare = [&](std::string const& file, std::string const& reference_name) {
        INFO(file);
        auto const result = read_file(folder / file);
        auto const reference = nlohmann::json::parse(std::ifstream{folder / reference_name});
        REQUIRE(result.all.size() == reference.at("records").get<std::size_t>());
        for (std::size_t i = 0; i < result.all.size(); ++i) {
            auto const& fields = reference["record"][i].at("fields");
            auto const& one = result.all[i];
            auto const text = [&](char const* name) {
                return fields.contains(name) ? fields[name].get<std::string>() : std::string{};
            };
            auto const day = [](std::optional<Date> const& date) {
                return date ? fmt::format("{:02}{:02}{:04}", date->month(), date->day(), date->year()) : std::string{};
            };
            auto const amount = [](std::optional<Money> const& money) {
                return money ? std::to_string(money->cents() / 100) : std::string{};
            };
            CHECK(one.id == text("OpportunityID"));
            CHECK(one.number == text("OpportunityNumber"));
            CHECK(one.title == text("OpportunityTitle"));
            CHECK(one.agency == text("AgencyName"));
            CHECK(one.description == text("Description"));
            CHECK(day(one.closes) == text(one.forecast ? "EstimatedSynopsisCloseDate" : "CloseDate"));
            CHECK(amount(one.ceiling) == text("AwardCeiling"));
            CHECK(amount(one.floor) == text("AwardFloor"));
        }
    };
    compare("grantspotter__00-extract.member.xml", "grantspotter__00-extract.member.xml.ref.json");
    compare("grantspotter__00-extract.zip", "grantspotter__00-extract.member.xml.ref.json");
    compare("derived__usdr-synopsis-and-forecast.xml", "derived__usdr-synopsis-and-forecast.xml.ref.json");
    auto const code = [&](char const* file) {
        auto const result = read_file(folder / file);
        REQUIRE_FALSE(result.summary.problems.empty());
        return result.summary.problems.front().text;
    };
    CHECK(code("fbopen__grants.xml") == "It declares a document type, which office documents and data extracts don't have.");
    CHECK(code("grantspotter__00-www-nsf-gov-rss-rss-www-funding-xml.xml") ==
          "This is a news feed about grants, not a Grants.gov extract.");
}
