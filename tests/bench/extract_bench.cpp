// How fast and in how much memory a Grants.gov extract is read: a generated one of 200 MB and the shape of the real
// one, plain and, given a .zip, packed. Run by hand: extract_bench [FILE]. Prints megabytes a second, by the clock and
// by processor time (on a machine that others use, too), and the largest resident size.
#include "importers/grants_gov_reader.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <filesystem>
#include <fstream>

namespace {

// Descriptions differ, so that the packed form isn't unlike a real one.
void write_extract(std::string const& path, std::size_t bytes)
{
    std::ofstream out{path, std::ios::binary};
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Grants "
           "xmlns=\"http://apply.grants.gov/system/OpportunityDetail-V1.0\">\n";
    char const* const words[] = {"community",  "response",   "behavioral", "health",   "&lt;p&gt;", "training",
                                 "&amp;nbsp;", "applicants", "crisis",     "research", "award",     "services,"};
    std::uint64_t state = 1;
    for (std::size_t number = 300'000; static_cast<std::size_t>(out.tellp()) < bytes; ++number) {
        std::string description;
        while (description.size() < 3'000) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            description += words[(state >> 33U) % std::size(words)];
            description += ' ';
        }
        out << "<OpportunitySynopsisDetail_1_0>\n<OpportunityID>" << number << "</OpportunityID>\n<OpportunityTitle>Opportunity "
            << number << "</OpportunityTitle>\n<OpportunityNumber>O-" << number
            << "</OpportunityNumber>\n<OpportunityCategory>D</OpportunityCategory>\n<FundingInstrumentType>G</"
               "FundingInstrumentType>\n"
            << "<CategoryOfFundingActivity>HL</CategoryOfFundingActivity>\n<CFDANumbers>93.243</"
               "CFDANumbers>\n<EligibleApplicants>01</EligibleApplicants>\n<EligibleApplicants>02</"
               "EligibleApplicants>\n"
            << "<AgencyCode>HHS</AgencyCode>\n<AgencyName>Department of Health and Human "
               "Services</AgencyName>\n<PostDate>07062026</PostDate>\n<CloseDate>01152027</CloseDate>\n"
            << "<LastUpdatedDate>07062026</LastUpdatedDate>\n<AwardCeiling>750000</AwardCeiling>\n<AwardFloor>0</"
               "AwardFloor>\n<Description>"
            << description
            << "</Description>\n<CostSharingOrMatchingRequirement>No</CostSharingOrMatchingRequirement>\n</"
               "OpportunitySynopsisDetail_1_0>\n";
    }
    out << "</Grants>\n";
}

void measure(std::string const& path)
{
    auto stream = importers::ByteStream::open(path, ".xml");
    if (!stream.value) {
        fmt::print("{}\n", budget::to_line(stream.problems.front()));
        return;
    }
    rusage before = {};
    ::getrusage(RUSAGE_SELF, &before);
    auto const start = std::chrono::steady_clock::now();
    std::size_t described = 0;
    auto const summary = importers::read_grants_gov(
        *stream.value, path, [&](importers::Opportunity const& one) { described += one.description.size(); });
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - start;
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    auto const seconds = [](timeval const& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    auto const used = seconds(usage.ru_utime) + seconds(usage.ru_stime) - seconds(before.ru_utime) - seconds(before.ru_stime);
    auto const megabytes = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
    fmt::print("{}: {} opportunities, {} problems, {:.0f} MB in {:.2f} s: {:.0f} MB/s of the file, {:.0f} MB/s of "
               "processor time, {} MB resident at most\n",
               std::filesystem::path{path}.filename().string(), summary.read, summary.problems.size(), megabytes, took.count(),
               megabytes / took.count(), megabytes / used, usage.ru_maxrss / 1024);
}

} // namespace

int main(int count, char** words)
{
    if (count > 1) {
        measure(words[1]);
        return 0;
    }
    auto const path = (std::filesystem::temp_directory_path() / "fundbraid-extract-bench.xml").string();
    write_extract(path, 200'000'000);
    measure(path);
    std::filesystem::remove(path);
    return 0;
}
