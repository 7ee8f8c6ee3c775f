// The budget detail: one plan worked out on paper, its words reckoned by another program, sums that hold for every source of every
// plan, and its forms: workbook, HTML and .docx.
#include "templates/workbooks/budget_detail/budget_detail_workbook.hpp"

#include "templates/docx_writer.hpp"
#include "templates/html_writer.hpp"
#include "templates/starter.hpp"
#include "templates/workbooks/budget_detail/computation_words.hpp"
#include "templates/workbooks/sf424a/sf424a_workbook.hpp"
#include "templates/xlsx_writer.hpp"
#include "tests/support/random_plan.hpp"
#include "tests/templates/federal_paper_plan.hpp"
#include "tests/templates/outside_program.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace templates;
using budget::Money;

namespace {

budget::Date const today{2026, 11, 22};

BudgetDetail detail_of(budget::Outcome const& outcome, std::string const& source)
{
    auto loaded = budget_detail(outcome, {source});
    REQUIRE(loaded.value);
    return *loaded.value;
}

std::filesystem::path folder()
{
    auto const path = std::filesystem::path{FUNDBRAID_BINARY_DIR} / ("budget_detail_test-" + std::to_string(::getpid())); // cases run side by side
    std::filesystem::create_directories(path);
    return path;
}

std::string written(Workbook const& workbook, std::string const& name)
{
    auto const path = (folder() / (name + ".xlsx")).string();
    REQUIRE(!write_xlsx(workbook, path, today));
    return path;
}

std::string written(std::string const& bytes, std::string const& name)
{
    auto const path = (folder() / name).string();
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

template <class Judge> void for_each_source(Judge const& judge)
{
    for (auto const& starter : starters()) {
        auto const loaded = read_starter(starter);
        REQUIRE(loaded.value);
        auto const outcome = budget::evaluate(*loaded.value, budget::Counting::possible);
        for (auto const& source : outcome.plan.sources) judge(std::string{starter.name} + " " + source.id.text, outcome, source.id.text);
    }
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        auto const past = seed % 3 == 0 ? tests::Past::closed : tests::Past::open;
        auto const outcome = budget::evaluate(tests::random_plan(seed, tests::Size::small, past), budget::Counting::possible);
        for (auto const& source : outcome.plan.sources) judge("seed " + std::to_string(seed) + " " + source.id.text, outcome, source.id.text);
    }
}

Money sum_of(DetailYear const& year, Money DetailLine::*part)
{
    Money sum;
    for (auto const& of_class : year.classes)
        for (auto const& line : of_class.lines) sum += line.*part;
    return sum;
}

} // namespace

TEST_CASE("money that isn't federal isn't called so in its budget detail")
{
    auto const outcome = outcome_of(with(paper, "origin=\"federal-discretionary\"", "origin=\"philanthropic\""));
    auto const detail = detail_of(outcome, "jmhcp");
    CHECK(detail.payers.award == "Award");
    CHECK(narrative_of(detail.years.at(0).classes.at(0).lines.at(0), detail.payers, outcome).find("Award $") != std::string::npos);
    CHECK(detail_of(outcome_of(paper), "jmhcp").payers.award == "Federal");
}

TEST_CASE("the paper plan's budget detail says who pays the responder and how the cost comes about")
{
    auto const outcome = outcome_of(paper);
    auto const detail = detail_of(outcome, "jmhcp");
    REQUIRE(detail.years.size() == 2);
    REQUIRE(detail.years[0].classes.size() == 1);
    auto const& line = detail.years[0].classes[0].lines.at(0);
    CHECK(line.federal == Money::from_dollars(40'000));
    CHECK(line.non_federal == Money::from_dollars(10'000));
    CHECK(line.other == Money::from_dollars(10'000));
    CHECK(line.unfunded.is_zero());
    CHECK(detail.not_shown == Money::from_dollars(2 * 7'320)); // supplies and indirect cost
    CHECK(layout_total(detail) == outcome.allocation.cost);
    CHECK(narrative_of(line, {}, outcome) == "Responder: 1 FTE × $60,000.00 a year (Jul 2026 to Jun 2027) = $60,000.00. "
                                         "Federal $40,000.00, non-federal $10,000.00, other money $10,000.00.");
    REQUIRE(detail.warnings.size() == 1);
    CHECK(detail.warnings[0].code == "detail.no-justification");
    CHECK(detail.warnings[0].text == "Responder has no justification, and the narrative needs one.");
    auto const justified = outcome_of(with(paper, "title=\"Responder\"", "title=\"Responder\" justification=\"Answers calls.\""));
    CHECK(detail_of(justified, "jmhcp").warnings.empty());
    CHECK(narrative_of(detail_of(justified, "jmhcp").years[0].classes[0].lines[0], {}, justified).ends_with("other money $10,000.00. Answers calls."));
}

TEST_CASE("words of computations: rates, seats, months, factors, rounding")
{
    budget::Plan plan; // from Jul 2026
    budget::Term term;
    term.quantity = budget::Ratio{1, 2};
    term.unit = "FTE";
    term.price = Money::from_dollars(61'200);
    term.per = budget::Term::Per::year;
    term.first = 3;
    term.last = 11;
    term.amount = Money::from_cents(22'950'01);
    CHECK(in_words(term, plan) == "0.5 FTE × $61,200.00 a year × 9 of 12 months (Oct 2026 to Jun 2027) = $22,950.01 "
                                  "($0.01 more, as months are rounded to the cent)");
    term.quantity = budget::Ratio{8'760, 1'698};
    term.quantity_words = "8760 duty hours a year / 1698 hours an FTE";
    CHECK(quantity_in_words(term) == "5.16 FTE (8760 duty hours a year / 1698 hours an FTE)");
    term.factors = {{budget::Ratio{105, 100}, "1 + 5% overtime"}};
    CHECK(price_in_words(term) == "$61,200.00 a year × (1 + 5% overtime)");
    budget::Term rate;
    rate.is_rate = true;
    rate.what = "FICA";
    rate.quantity = budget::Ratio{765, 10'000};
    rate.price = Money::from_cents(22'950'00);
    rate.price_words = "pay";
    rate.last = 11;
    rate.amount = Money::from_cents(1'755'67);
    CHECK(in_words(rate, plan) == "FICA: 7.65% × $22,950.00 (pay) (Jul 2026 to Jun 2027) = $1,755.67 ($0.01 less, as months are rounded to the cent)");
    budget::Term once;
    once.quantity = budget::Ratio{3};
    once.unit = "vehicle";
    once.price = Money::from_dollars(40'000);
    once.amount = Money::from_dollars(120'000);
    CHECK(in_words(once, plan) == "3 vehicles × $40,000.00 each (Jul 2026) = $120,000.00");
    CHECK(time_in_words(once, plan) == "once, Jul 2026");
}

TEST_CASE("every budget detail of every starter plan and of plans by chance adds up, and is the SF-424A's")
{
    int details = 0;
    for_each_source([&](std::string const& name, budget::Outcome const& outcome, std::string const& source) {
        INFO(name);
        auto const detail = detail_of(outcome, source);
        CHECK(layout_total(detail) == outcome.allocation.cost);
        auto const form = sf424a(outcome, {source});
        REQUIRE(form.value);
        Money federal;
        Money non_federal;
        for (auto const& year : detail.years) {
            for (auto const& of_class : year.classes)
                for (auto const& line : of_class.lines) {
                    Money terms;
                    for (auto const& term : line.terms) terms += term.amount;
                    INFO(outcome.costs.lines[line.line].id << ", year " << year.number);
                    CHECK(terms == line.cost());
                    CHECK(line.other >= Money{});
                    CHECK(line.unfunded >= Money{});
                }
            federal += sum_of(year, &DetailLine::federal);
            non_federal += sum_of(year, &DetailLine::non_federal);
            if (form.value->whole_project) continue;
            if (year.number == 1) {
                CHECK(sum_of(year, &DetailLine::federal) == form.value->federal());
                CHECK(sum_of(year, &DetailLine::non_federal) == form.value->non_federal());
            } else if (year.number <= 5) {
                Money later;
                for (auto const& activity : form.value->activities) later += activity.later[static_cast<std::size_t>(year.number - 2)];
                CHECK(sum_of(year, &DetailLine::federal) == later);
            }
        }
        if (form.value->whole_project) CHECK(federal == form.value->federal());
        CHECK(federal == detail.award);
        CHECK(non_federal == detail.match);
        ++details;
    });
    CHECK(details > 400);
}

TEST_CASE("another program reckons each computation from its words")
{
    std::string text;
    for_each_source([&](std::string const&, budget::Outcome const& outcome, std::string const& source) {
        for (auto const& year : detail_of(outcome, source).years)
            for (auto const& of_class : year.classes)
                for (auto const& line : of_class.lines)
                    for (auto term : line.terms) {
                        if (term.actual) continue;
                        term.what.clear(); // users' words
                        text += in_words(term, outcome.plan) + "\n";
                    }
    });
    run_python("tests/templates/reckon_narrative.py", {written(text, "computations.txt")});
}

TEST_CASE("openpyxl, and readers of XML, find in the files what was meant")
{
    auto const outcome = outcome_of(paper);
    auto const detail = detail_of(outcome, "jmhcp");
    auto const page = budget_detail_page(detail, outcome);
    auto const form = sf424a(outcome, {"jmhcp"});
    run_python("tests/templates/read_federal_forms.py",
               {written(sf424a_workbook(*form.value, outcome), "paper-sf424a"), written(budget_detail_workbook(detail, outcome), "paper-detail"),
                written(write_docx(page, today), "paper.docx"), written(write_html(page), "paper.html")});
    CHECK(write_docx(page, today) == write_docx(page, today));
}

TEST_CASE("LibreOffice recalculates every cell of the federal workbooks of every starter plan to the same cent")
{
    std::vector<std::string> forms;
    for (auto const& starter : starters()) {
        auto const loaded = read_starter(starter);
        REQUIRE(loaded.value);
        auto const outcome = budget::evaluate(*loaded.value, budget::Counting::possible);
        auto source = outcome.plan.sources.front().id.text;
        for (auto const& one : outcome.plan.sources)
            if (one.origin == budget::Origin::federal_discretionary || one.origin == budget::Origin::federal_formula) source = one.id.text;
        auto const name = std::string{starter.name};
        auto const form = sf424a(outcome, {source}, starter.name.size() % 2 ? FormAmounts::cents : FormAmounts::whole_dollars);
        forms.push_back(written(sf424a_workbook(*form.value, outcome), name + "-sf424a"));
        forms.push_back(written(budget_detail_workbook(detail_of(outcome, source), outcome), name + "-detail"));
    }
    run_python("tests/templates/recalculate.py", forms, "soffice");
}

TEST_CASE("LibreOffice opens the .docx, also with texts that no font and no XML likes")
{
    if (!runs("command -v soffice")) {
        WARN("not judged: soffice isn't installed");
        return;
    }
    auto const outcome = outcome_of(with(paper, "name=\"Responder\"", "name=\"R &amp;&#10;&lt;D&gt; \xF0\x9F\x9A\x91 \xD8\xB9\""));
    auto const path = written(write_docx(budget_detail_page(detail_of(outcome, "jmhcp"), outcome), today), "odd.docx");
    auto const pdf = folder() / "odd.pdf";
    std::filesystem::remove(pdf);
    CHECK(runs("soffice -env:UserInstallation=file://" + shell_quoted((folder() / "profile").string()) + " --headless --convert-to pdf --outdir " +
               shell_quoted(folder().string()) + " " + shell_quoted(path)));
    CHECK(std::filesystem::exists(pdf));
}
