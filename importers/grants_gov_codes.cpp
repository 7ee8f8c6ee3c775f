#include "importers/grants_gov_reader.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace importers {

namespace {

struct Code {
    std::string_view code;
    char const* name;
};

// The code lists of Grants.gov's search.
constexpr std::array activities{
    Code{"ACA", "Affordable Care Act"},
    Code{"AG", "Agriculture"},
    Code{"AR", "Arts"},
    Code{"BC", "Business and commerce"},
    Code{"CD", "Community development"},
    Code{"CP", "Consumer protection"},
    Code{"DPR", "Disaster prevention and relief"},
    Code{"ED", "Education"},
    Code{"ELT", "Employment, labor and training"},
    Code{"EN", "Energy"},
    Code{"ENV", "Environment"},
    Code{"FN", "Food and nutrition"},
    Code{"HL", "Health"},
    Code{"HO", "Housing"},
    Code{"HU", "Humanities"},
    Code{"IIJ", "Infrastructure Investment and Jobs Act"},
    Code{"IS", "Information and statistics"},
    Code{"ISS", "Income security and social services"},
    Code{"LJL", "Law, justice and legal services"},
    Code{"NR", "Natural resources"},
    Code{"O", "Other"},
    Code{"RA", "Recovery Act"},
    Code{"RD", "Regional development"},
    Code{"ST", "Science and technology"},
    Code{"T", "Transportation"},
};
constexpr std::array applicants{
    Code{"00", "State governments"},
    Code{"01", "County governments"},
    Code{"02", "City or township governments"},
    Code{"04", "Special district governments"},
    Code{"05", "Independent school districts"},
    Code{"06", "Public and state institutions of higher education"},
    Code{"07", "Federally recognized tribal governments"},
    Code{"08", "Public and Indian housing authorities"},
    Code{"11", "Other tribal organizations"},
    Code{"12", "Nonprofits with 501(c)(3) status"},
    Code{"13", "Nonprofits without 501(c)(3) status"},
    Code{"20", "Private institutions of higher education"},
    Code{"21", "Individuals"},
    Code{"22", "For-profit organizations"},
    Code{"23", "Small businesses"},
    Code{"25", "Others, as the notice says"},
    Code{"99", "Unrestricted"},
};

std::string name_in(std::span<Code const> codes, std::string const& code)
{
    auto const found = std::find_if(codes.begin(), codes.end(), [&](Code const& one) { return one.code == code; });
    return found == codes.end() ? code : found->name;
}

} // namespace

std::string activity_name(std::string const& code) { return name_in(activities, code); }
std::string applicant_name(std::string const& code) { return name_in(applicants, code); }

} // namespace importers
