// Every workbook of every starter plan, as it is exported: recalculated by LibreOffice to the cent, every cell read by openpyxl,
// texts that people may type inside Excel's limits.
#include "templates/workbooks/workbook_list.hpp"

#include "budget/evaluate.hpp"
#include "templates/starter.hpp"
#include "templates/xlsx_writer.hpp"
#include "tests/templates/outside_program.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>

using namespace templates;

namespace {

budget::Date const today{2026, 11, 22};

std::string written(WorkbookChoice const& choice, budget::Plan const& plan, std::string const& name)
{
    std::vector<budget::Outcome> compared;
    compared.push_back(budget::evaluate(plan));
    for (auto const& scenario : plan.scenarios) compared.push_back(budget::evaluate(plan, scenario.id));
    std::size_t source = 0; // whose money is counted
    while (choice.of_a_source && plan.sources[source].standing != budget::Standing::awarded) ++source;
    auto const workbook = choice.lay_out({compared.front(), today, source, compared});
    REQUIRE(workbook.value);
    auto const folder = std::filesystem::path{FUNDBRAID_BINARY_DIR} / ("workbooks_test-" + std::to_string(::getpid())); // cases run side by side
    std::filesystem::create_directories(folder);
    auto const path = (folder / (name + "-" + std::string{choice.name} + ".xlsx")).string();
    REQUIRE(!write_xlsx(*workbook.value, path, today));
    return path;
}

// Texts as nobody should type them, but somebody will.
budget::Plan rough_plan()
{
    auto plan = *read_starter(*find_starter("missoula")).value;
    std::string const emoji = "🚒🚑🚓🚒🚑🚓🚒🚑🚓🚒🚑🚓🚒🚑🚓🚒🚑🚓";
    plan.name = "=HYPERLINK(\"http://x\",\"فريق\") & 'Zoë' [a]/b:c*d?";
    plan.description = std::string(29'000, 'x') + emoji;
    plan.programs.front().name = emoji + " team";
    for (std::string const& name : {emoji + " other", std::string{"+1 'quoted'"}, std::string{"صندوق المدينة: الفريق / الليل"}, std::string{"@HISTORY"}}) {
        auto copy = plan.programs.front();
        copy.id.text = "copy-" + std::to_string(plan.programs.size());
        copy.name = name;
        copy.components.resize(1);
        copy.components.front().id.text = "-cost-" + std::to_string(plan.programs.size());
        copy.components.front().name = "=1+1";
        copy.volumes.clear();
        plan.programs.push_back(copy);
    }
    for (auto& source : plan.sources) {
        source.name = "@" + source.name + "\n=2+2 <&> \"x\" " + emoji;
        source.restrictions = "-" + std::string(29'999, 'y');
    }
    return plan;
}

std::vector<std::string> all_written()
{
    static std::vector<std::string> const paths = [] {
        std::vector<std::string> out;
        for (auto const& starter : starters()) {
            auto const plan = read_starter(starter);
            REQUIRE(plan.value);
            for (auto const& choice : workbook_list()) out.push_back(written(choice, *plan.value, std::string{starter.name}));
        }
        for (auto const& choice : workbook_list()) out.push_back(written(choice, rough_plan(), "rough"));
        return out;
    }();
    return paths;
}

} // namespace

TEST_CASE("openpyxl reads every cell of every workbook, and finds only text, numbers and formulas that reach other sheets by name")
{
    run_python("tests/templates/read_every_cell.py", all_written());
}

TEST_CASE("LibreOffice recalculates every cell of every workbook of every starter plan to the same cent")
{
    run_python("tests/templates/recalculate.py", all_written(), "soffice");
}
