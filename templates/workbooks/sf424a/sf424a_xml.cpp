#include "templates/markup.hpp"
#include "templates/workbooks/sf424a/sf424a.hpp"

namespace templates {

using namespace budget;

namespace {

// Elements of the form's namespace, each on its line.
class Writer
{
public:
    void open(std::string const& name, std::string const& attributes = {})
    {
        line("<SF424A:" + name + attributes + ">");
        ++depth_;
        open_.push_back(name);
    }
    void close()
    {
        --depth_;
        line("</SF424A:" + open_.back() + ">");
        open_.pop_back();
    }
    void line(std::string const& text) { out_ += std::string(static_cast<std::size_t>(depth_) * 2, ' ') + text + "\n"; }
    void leaf(std::string const& name, std::string const& text)
    {
        if (!text.empty()) line("<SF424A:" + name + ">" + escaped(text, "&#10;") + "</SF424A:" + name + ">");
    }
    void amount(std::string const& name, Money amount) { leaf("Budget" + name + "Amount", plain_text(amount)); }
    std::string const& text() const { return out_; }

private:
    std::string out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    int depth_ = 0;
    std::vector<std::string> open_;
};

std::string titled(Sf424aActivity const& activity) { return " SF424A:activityTitle=\"" + escaped(activity.title, "&#10;") + "\""; }

void write_summary(Writer& xml, Sf424aActivity const& amounts)
{
    xml.leaf("CFDANumber", amounts.listing);
    xml.amount("FederalNewOrRevised", amounts.federal);
    xml.amount("NonFederalNewOrRevised", amounts.non_federal);
    xml.amount("TotalNewOrRevised", amounts.total());
}

void write_categories(Writer& xml, Sf424aActivity const& amounts)
{
    static constexpr std::array names{"PersonnelRequested", "FringeBenefitsRequested", "TravelRequested", "EquipmentRequested",
                                      "SuppliesRequested", "ContractualRequested", "ConstructionRequested", "OtherRequested"};
    for (std::size_t at = 0; at < names.size(); ++at) xml.amount(names[at], amounts.classes[at]);
    xml.amount("TotalDirectCharges", amounts.direct());
    xml.amount("IndirectCharges", amounts.indirect);
    xml.amount("Total", amounts.charges());
    xml.leaf("ProgramIncomeAmount", plain_text(amounts.program_income));
}

void write_resources(Writer& xml, Sf424aActivity const& amounts)
{
    xml.amount("ApplicantContribution", amounts.applicant);
    xml.amount("StateContribution", amounts.state);
    xml.amount("OtherContribution", amounts.other);
    xml.amount("TotalContribution", amounts.resources());
}

void write_later(Writer& xml, Sf424aActivity const& amounts)
{
    static constexpr std::array names{"FirstYear", "SecondYear", "ThirdYear", "FourthYear"};
    for (std::size_t at = 0; at < names.size(); ++at) xml.amount(names[at], amounts.later[at]);
}

Sf424aActivity sum_of(Sf424a const& form)
{
    Sf424aActivity sum;
    for (auto const& one : form.activities) {
        sum.federal += one.federal;
        sum.non_federal += one.non_federal;
        for (std::size_t at = 0; at < sum.classes.size(); ++at) sum.classes[at] += one.classes[at];
        sum.indirect += one.indirect;
        sum.program_income += one.program_income;
        sum.applicant += one.applicant;
        sum.state += one.state;
        sum.other += one.other;
        for (std::size_t at = 0; at < sum.later.size(); ++at) sum.later[at] += one.later[at];
    }
    return sum;
}

// A section: an element for each activity, then the totals.
void write_section(Writer& xml, Sf424a const& form, char const* section, char const* item, char const* totals,
                   void (*write)(Writer&, Sf424aActivity const&))
{
    xml.open(section);
    for (auto const& activity : form.activities) {
        xml.open(item, titled(activity));
        write(xml, activity);
        xml.close();
    }
    xml.open(totals);
    write(xml, sum_of(form));
    xml.close();
    xml.close();
}

void write_forecast(Writer& xml, char const* period, Money federal, Money non_federal)
{
    xml.open(std::string{"Budget"} + period + "Amounts");
    xml.amount("FederalForecasted", federal);
    xml.amount("NonFederalForecasted", non_federal);
    xml.amount("TotalForecasted", federal + non_federal);
    xml.close();
}

void write_cash_needs(Writer& xml, Sf424a const& form)
{
    static constexpr std::array names{"FirstQuarter", "SecondQuarter", "ThirdQuarter", "FourthQuarter"};
    xml.open("BudgetForecastedCashNeeds");
    Money federal;
    Money non_federal;
    for (std::size_t at = 0; at < names.size(); ++at) {
        federal += form.federal_quarters[at];
        non_federal += form.non_federal_quarters[at];
    }
    write_forecast(xml, "FirstYear", federal, non_federal);
    for (std::size_t at = 0; at < names.size(); ++at)
        write_forecast(xml, names[at], form.federal_quarters[at], form.non_federal_quarters[at]);
    xml.close();
}

} // namespace

std::string sf424a_xml(Sf424a const& form)
{
    Writer xml;
    xml.open("BudgetInformation", " xmlns:SF424A=\"http://apply.grants.gov/forms/SF424A-V1.0\""
                                  " xmlns:glob=\"http://apply.grants.gov/system/Global-V1.0\""
                                  " SF424A:programType=\"Non-Construction\" glob:coreSchemaVersion=\"1.0\"");
    xml.line("<glob:FormVersionIdentifier>1.0</glob:FormVersionIdentifier>");
    write_section(xml, form, "BudgetSummary", "SummaryLineItem", "SummaryTotals", write_summary);
    write_section(xml, form, "BudgetCategories", "CategorySet", "CategoryTotals", write_categories);
    write_section(xml, form, "NonFederalResources", "ResourceLineItem", "ResourceTotals", write_resources);
    write_cash_needs(xml, form);
    write_section(xml, form, "FederalFundsNeeded", "FundsLineItem", "FundsTotals", write_later);
    if (!(form.direct_note + form.indirect_note + form.remarks).empty()) {
        xml.open("OtherInformation");
        xml.leaf("OtherDirectChargesExplanation", form.direct_note);
        xml.leaf("OtherIndirectChargesExplanation", form.indirect_note);
        xml.leaf("Remarks", form.remarks);
        xml.close();
    }
    xml.close();
    return xml.text();
}

} // namespace templates
