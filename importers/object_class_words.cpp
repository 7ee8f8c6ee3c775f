#include "importers/object_class_words.hpp"

#include "importers/heading_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace importers {

using budget::ComponentKind;
using budget::ObjectClass;

namespace {

struct Words {
    ObjectClass object_class;
    ComponentKind kind;
    std::vector<std::string_view> phrases;
};

// The first group with the longest phrase wins: "office supplies" before "office", "vehicle insurance" before "insurance".
std::vector<Words> const& words_of_costs()
{
    using O = ObjectClass;
    using K = ComponentKind;
    static std::vector<Words> const all{
        {O::fringe, K::other,
         {"fringe", "fringes", "fringe benefits", "benefits", "employee benefits", "fica", "medicare", "social security", "health insurance",
          "dental", "dental insurance", "vision insurance", "retirement", "retirement contribution", "pension", "pers", "calpers",
          "workers compensation", "workers comp", "workmens compensation", "unemployment", "unemployment insurance",
          "unemployment compensation", "payroll taxes", "payroll tax", "payroll related", "opeb", "retiree health", "hospitalization",
          "hospitalization insurance", "health and welfare insurance", "life insurance", "disability insurance", "health benefits", "hra",
          "hsa contribution", "salary related"}},
        {O::personnel, K::other,
         {"salaries", "salary", "wages", "wage", "salaries and wages", "personnel", "personal services", "personnel services",
          "overtime", "over time", "regular pay", "full time employees", "part time employees", "temporary employees", "staff salaries",
          "payroll", "shift differential", "holiday pay", "longevity", "longevity pay", "compensation", "stipend", "stipends",
          "temp help", "part time", "temporary wages", "vacancy discount", "on call pay", "standby pay", "bilingual pay", "fte"}},
        {O::personnel, K::other,
         {"staff", "staffing", "responder", "responders", "clinician", "clinicians", "emt", "paramedic", "peer specialist",
          "peer support specialist", "social worker", "case manager", "coordinator", "manager", "director", "supervisor", "dispatcher",
          "analyst", "assistant", "specialist", "nurse", "administrator", "officer", "program staff", "team lead"}},
        {O::contractual, K::contract,
         {"contract", "contracts", "contractual", "contract services", "contractual services", "contracted services",
          "professional services", "consultant", "consultants", "consulting", "purchase of services", "purchased services",
          "outside services", "service contract", "contractor", "contractors", "professional fees", "other contractual", "security contract"}},
        {O::contractual, K::contract, {"subaward", "subawards", "subrecipient", "subcontract", "subcontracts", "subgrant", "subgrants", "sub award"}},
        {O::other, K::evaluation, {"evaluation", "evaluator", "program evaluation", "independent evaluation"}},
        {O::other, K::marketing,
         {"marketing", "advertising", "outreach materials", "public awareness", "public education campaign", "branding", "publicity",
          "community outreach", "promotion", "advertisement"}},
        {O::other, K::office_space, {"rent", "office space", "office rent", "lease of space", "building lease", "facility rent", "facilities rent", "rent mortgage"}},
        {O::other, K::client_support,
         {"client support", "client assistance", "flex funds", "client supports", "participant support", "participant costs", "client transportation",
          "barrier removal", "food for clients", "direct assistance", "emergency assistance"}},
        {O::other, K::start_up, {"start up", "startup", "start up costs"}},
        {O::other, K::training,
         {"training", "trainings", "staff training", "training and education", "professional development", "tuition", "certification",
          "certifications", "workshops", "training registration", "continuing education"}},
        {O::travel, K::other,
         {"travel", "mileage", "mileage reimbursement", "lodging", "airfare", "per diem", "conference travel", "travel and training",
          "conference", "conferences", "hotel", "travel and conferences", "local travel"}},
        {O::equipment, K::other,
         {"equipment", "vehicle purchase", "vehicle purchases", "capital outlay", "capital equipment", "machinery", "capital acquisitions",
          "vehicles", "vehicle", "van", "vans", "automobile", "furniture and equipment", "fixed assets", "capital"}},
        {O::supplies, K::other,
         {"supplies", "office supplies", "materials", "medical supplies", "program supplies", "supplies and materials", "materials and supplies",
          "uniforms", "uniform", "clothing", "fuel", "gasoline", "commodities", "radios", "radio", "laptop", "laptops", "computers", "tablets",
          "computer", "cell phones purchase", "small tools", "books", "postage and supplies", "office equipment", "gear", "groceries"}},
        {O::construction, K::other, {"construction", "renovation", "building improvements", "remodel", "remodeling"}},
        {O::indirect, K::other,
         {"indirect", "indirect costs", "indirect cost", "overhead", "f a", "facilities and administrative", "de minimis",
          "administrative overhead", "indirects", "cost allocation", "indirect charges"}},
        {O::other, K::other,
         {"telephone", "phone", "phones", "cell phone", "cell phones", "cell phone service", "internet", "utilities", "electric", "electricity", "gas",
          "water", "insurance", "vehicle insurance", "auto insurance", "liability insurance", "postage", "printing", "dues", "memberships", "membership",
          "subscriptions", "software", "software licenses", "licenses", "license", "maintenance", "vehicle maintenance", "repairs",
          "repair and maintenance", "fees", "bank fees", "audit", "legal", "data plan", "wireless", "parking", "other", "miscellaneous",
          "recruitment", "background checks", "wellness", "eap", "debt service", "interest", "chargeback", "fleet charges", "cellular", "vehicle lease", "vehicle rental", "lease", "leases",
          "service plan", "vehicle fuel", "fleet", "meals", "food", "communications", "information technology", "it services",
          "other services and charges", "employee parking", "community outreach events", "printing and postage"}},
    };
    return all;
}

struct Hit {
    Words const* words = nullptr;
    std::string_view phrase;
};

Hit longest_in(std::string const& text)
{
    Hit hit;
    for (auto const& words : words_of_costs())
        for (auto const phrase : words.phrases)
            if (phrase.size() > hit.phrase.size() && has_words(text, phrase)) hit = {&words, phrase};
    return hit;
}

bool names_class(std::string_view name, ObjectClass object_class)
{
    auto const plain = plain_words(name);
    auto const& all = words_of_costs();
    return std::any_of(all.begin(), all.end(), [&](Words const& words) {
        return words.object_class == object_class && std::any_of(words.phrases.begin(), words.phrases.end(), [&](auto phrase) { return has_words(plain, phrase); });
    });
}

bool says_subaward(std::string_view phrase) { return phrase.starts_with("sub"); }

// "c travel", of "C. Travel", is "travel".
std::string_view without_number(std::string_view plain)
{
    auto const gap = plain.find(' ');
    return gap == 1 || (gap == 2 && plain[0] >= '0' && plain[0] <= '9') ? plain.substr(gap + 1) : plain;
}

std::optional<CostKind> kind_in(std::string_view text, char const* where)
{
    auto const plain = plain_words(text);
    auto const hit = longest_in(plain);
    if (!hit.words) return std::nullopt;
    CostKind kind{hit.words->object_class, hit.words->kind, says_subaward(hit.phrase), hit.words->kind == ComponentKind::start_up,
                  without_number(plain) == hit.phrase ? Confidence::certain : Confidence::likely, {}};
    kind.reason = fmt::format("\"{}\" {}", hit.phrase, where);
    return kind;
}

// Object classes as SF-424A writes them decide for all that stands below them.
std::optional<CostKind> heading_class(std::string_view heading)
{
    auto found = kind_in(heading, "stands above it");
    if (found) found->confidence = Confidence::likely;
    return found;
}

} // namespace

CostKind cost_kind(std::string_view name, std::string_view category, std::vector<std::string> const& groups)
{
    auto const own = kind_in(name, "is in its name");
    std::optional<CostKind> above = category.empty() ? std::nullopt : kind_in(category, "is its class");
    for (auto group = groups.rbegin(); group != groups.rend() && !above; ++group) above = heading_class(*group);
    if (!own && !above) return {ObjectClass::other, ComponentKind::other, false, false, Confidence::likely, "no word in it says what it is", false};
    if (!above) return *own;
    if (!own) return *above;
    // Two that agree are sure; where they don't, the finer of personnel and fringe is the line's own, else the class that stands above.
    bool const personnel = own->object_class == ObjectClass::fringe && above->object_class == ObjectClass::personnel;
    if (own->object_class == above->object_class) {
        auto found = *own;
        if (found.confidence != Confidence::certain) found.confidence = Confidence::likely;
        return found;
    }
    bool const is_pay = names_class(name, ObjectClass::personnel) || has_words(plain_words(name), "allowance");
    bool const no_pay = above->object_class == ObjectClass::personnel && !is_pay; // a contract is nobody's pay
    bool const benefits = own->object_class == ObjectClass::personnel && above->object_class == ObjectClass::fringe; // of who is named
    if ((own->confidence == Confidence::certain && !benefits) || personnel || no_pay) return *own;
    auto found = *above;
    found.confidence = Confidence::likely; // the document's own heading decides
    found.reason = fmt::format("{}, though {}", above->reason, own->reason);
    return found;
}

} // namespace importers
