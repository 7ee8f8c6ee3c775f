#include "app/gui/content/chart_page.hpp"

#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace gui {

namespace {

constexpr double units_a_millimetre = 96 / 25.4;
constexpr double between = 8; // the caption, the chart, the foot

// In lines that fit, at most so many: the last says by "…" that there is more.
std::vector<std::string> few_lines(std::string const& text, double width, std::size_t most, TextSize const& size)
{
    auto lines = wrapped_lines(text, width, size);
    if (lines.size() > most) {
        for (auto at = most; at < lines.size(); ++at) lines[most - 1] += " " + lines[at];
        lines.resize(most);
    }
    for (auto& line : lines) line = fitted(line, width, size);
    return lines;
}

} // namespace

ChartCaption caption_of(budget::Plan const& plan, std::string const& shows, ChartFigures const& figures, budget::Date today)
{
    ChartCaption caption{plan.name + ": " + shows, {}, for_people(today)};
    caption.about.push_back(figures.scenario.empty() ? "The plan itself, without a scenario." : "Scenario: " + figures.scenario + ".");
    if (figures.filter.program) {
        auto const* program = find(plan, *figures.filter.program);
        caption.about.push_back("Program: " + (program ? program->name : figures.filter.program->text) + ".");
    } else if (plan.programs.size() > 1) {
        caption.about.push_back("All programs.");
    }
    if (figures.counting) caption.about.push_back("Money counted: " + templates::in_words(*figures.counting) + ".");
    if (figures.earlier) caption.about.push_back("The plan was changed since: these are the figures before, until it is calculated.");
    return caption;
}

ChartPage lay_out_chart_page(ChartCaption const& caption, double width, double height, TextSize const& title, TextSize const& text)
{
    ChartPage page;
    double y = 0;
    auto const put = [&y](std::vector<PrintText>& texts, std::vector<std::string> lines, bool bold, double height_of_line) {
        for (auto& line : lines) {
            texts.push_back({{0, y}, std::move(line), bold, false});
            y += height_of_line;
        }
    };
    put(page.title, few_lines(caption.title, width, 2, title), true, title.height * 1.1);
    y += between / 2;
    std::string about;
    for (auto const& sentence : caption.about) about += (about.empty() ? "" : " ") + sentence;
    put(page.about, few_lines(about, width, 4, text), false, text.height * 1.15);
    page.foot = height - text.height;
    double const bottom = page.foot - between;
    y = std::min(y + between, height / 2 - text.height - between);
    page.chart = {0, y, width, bottom - y};
    return page;
}

std::string page_number(std::size_t page, std::size_t pages)
{
    return pages > 1 ? fmt::format("Page {} of {}", page, pages) : std::string{};
}

Box printed_area(double width, double height)
{
    double const margin = paper_margin * units_a_millimetre;
    return {margin, margin, std::max(1.0, width * units_a_millimetre - 2 * margin), std::max(1.0, height * units_a_millimetre - 2 * margin)};
}

} // namespace gui
