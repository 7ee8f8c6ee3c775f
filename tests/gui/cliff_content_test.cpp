// What the Cliffs page says of one cliff: laid out alone, and the same as in the report of all.
#include "app/gui/content/cliffs.hpp"
#include "budget/evaluate.hpp"
#include "templates/reports/cliffs.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

TEST_CASE("what the Cliffs page says of its cliffs one by one is what the report says of all")
{
    std::size_t cliffs = 0;
    for (auto const& starter : templates::starters()) {
        auto const outcome = budget::evaluate(*templates::read_starter(starter).value);
        budget::Date const today{2026, 11, 22};
        templates::View view;
        view.today = today;
        auto const texts = [](std::vector<templates::Block> const& blocks) {
            std::vector<std::string> all;
            for (auto const& block : blocks) {
                if (auto const* heading = std::get_if<templates::Heading>(&block)) all.push_back("# " + heading->text);
                if (auto const* said = std::get_if<templates::Paragraph>(&block)) all.push_back(said->text);
                if (auto const* table = std::get_if<templates::Table>(&block))
                    all.push_back(table->key + std::to_string(table->rows.size()));
            }
            return all;
        };
        auto report = templates::lay_out_cliffs(outcome, view).blocks;
        report.erase(report.begin()); // what is counted
        if (outcome.cliffs.empty()) continue;
        std::vector<std::string> one_by_one;
        for (std::size_t at = 0; at < outcome.cliffs.size(); ++at, ++cliffs)
            for (auto const& text : texts(gui::cliff_detail(outcome, {}, today, at))) one_by_one.push_back(text);
        CHECK(one_by_one == texts(report));
    }
    CHECK(cliffs > 3);
}
