// Charts in the real window under Xvfb: each page's chart drawn on paper, as a printer gets it, and what keys and clicks do on the cliff
// calendar. With a folder in FUNDBRAID_PAGES the pages are kept there as pictures, to look at.
#include "app/gui/actions.hpp"
#include "app/gui/charts/calendar_chart.hpp"
#include "app/gui/pages/cliffs_page.hpp"
#include "app/gui/print_chart.hpp"
#include "app/gui/print_sheets.hpp"
#include "app/gui/wx_text.hpp"
#include "templates/starter.hpp"
#include "tests/gui/window_driver.hpp"

#include <wx/dcmemory.h>
#include <wx/image.h>
#include <wx/print.h>

#include <cstdlib>
#include <memory>

namespace {

using tests::check;

struct Paper {
    char const* name;
    int wide; // millimetres
    int high;
};
constexpr Paper papers[] = {{"A4", 297, 210}, {"Letter", 279, 216}};
constexpr int dots = 300; // an inch

int starter_place(std::string const& name)
{
    int at = 0;
    for (auto const& starter : templates::starters()) {
        if (starter.name == name) return at;
        ++at;
    }
    return 0;
}

// The page as it comes out of the printer.
wxImage drawn(wxPrintout& printout, Paper const& paper, int page)
{
    wxBitmap bitmap{wxSize{paper.wide * dots * 10 / 254, paper.high * dots * 10 / 254}, 24};
    {
        wxMemoryDC dc{bitmap};
        dc.SetBackground(*wxWHITE_BRUSH);
        dc.Clear();
        printout.SetDC(&dc);
        printout.SetPPIScreen(96, 96);
        printout.SetPPIPrinter(dots, dots);
        printout.SetPageSizeMM(paper.wide, paper.high);
        printout.SetPageSizePixels(bitmap.GetWidth(), bitmap.GetHeight());
        printout.SetPaperRectPixels({wxPoint{}, bitmap.GetSize()});
        printout.OnPreparePrinting();
        check(printout.OnPrintPage(page), "the page is printed");
        printout.SetDC(nullptr);
    }
    return bitmap.ConvertToImage();
}

// How many of a rectangle's points aren't white, in thousandths.
int inked(wxImage const& image, wxRect const& part)
{
    long ink = 0;
    for (int y = part.y; y <= part.GetBottom(); ++y)
        for (int x = part.x; x <= part.GetRight(); ++x)
            if (image.GetRed(x, y) < 250 || image.GetGreen(x, y) < 250 || image.GetBlue(x, y) < 250) ++ink;
    return static_cast<int>(ink * 1000 / (static_cast<long>(part.width) * part.height));
}

gui::Page* page_on_screen(wxWindow& window)
{
    if (auto* page = dynamic_cast<gui::Page*>(&window)) return page->IsShownOnScreen() ? page : nullptr;
    for (auto* child : window.GetChildren())
        if (auto* page = page_on_screen(*child)) return page;
    return nullptr;
}

wxPreviewFrame* preview_on_screen()
{
    for (auto* window : wxTopLevelWindows)
        if (auto* frame = dynamic_cast<wxPreviewFrame*>(window); frame && frame->IsShown()) return frame;
    return nullptr;
}

class ChartTest : public tests::WindowDriver
{
    void print_page(std::size_t at)
    {
        std::string const name = gui::page_names[at];
        window_->show_page(at);
        settle();
        pause();
        auto* page = page_on_screen(*window_);
        auto const chart = page ? page->printed_chart() : std::nullopt;
        check(chart.has_value(), name + " has a chart to print");
        if (!chart) return;
        for (auto const& paper : papers) {
            wxPageSetupDialogData setup;
            setup.SetMarginTopLeft({15, 15});
            setup.SetMarginBottomRight({15, 15});
            std::unique_ptr<wxPrintout> const printout{gui::printout_of(*chart, setup)};
            auto const image = drawn(*printout, paper, 1);
            if (auto const* folder = std::getenv("FUNDBRAID_PAGES"))
                image.SaveFile(gui::shown(std::string{folder} + "/" + name + "-" + paper.name + ".png"), wxBITMAP_TYPE_PNG);
            auto const what = name + " on " + paper.name + ": ";
            int const margin = 14 * dots * 10 / 254;
            auto const size = image.GetSize();
            check(inked(image, {0, 0, size.x, margin}) == 0 && inked(image, {0, size.y - margin, size.x, margin}) == 0 &&
                      inked(image, {0, 0, margin, size.y}) == 0 && inked(image, {size.x - margin, 0, margin, size.y}) == 0,
                  what + "nothing stands in the margins");
            int const title = 10 * dots * 10 / 254;
            check(inked(image, {margin, margin, size.x / 4, title}) > 20, what + "a title stands above");
            check(inked(image, {margin, size.y - margin - title, size.x / 4, title}) > 5, what + "a date below");
            wxRect const middle{size.x / 4, size.y / 4, size.x / 2, size.y / 2};
            check(inked(image, middle) > 5, what + "a chart between");
            check(!printout->HasPage(0) && printout->HasPage(1), what + "pages count from 1");
        }
    }

    // Where its tables leave room, in letters of 9 points: their lines are 13 points high, eleven of them two inches.
    void print_a_report()
    {
        templates::Table table{.key = "t", .title = {}, .columns = {{"name", "Name"}, {"cost", "Cost", templates::Kind::money}}, .rows = {}};
        for (int row = 0; row < 8; ++row) table.rows.push_back({{std::string{"Pay"}}, {budget::Money::from_dollars(1'234)}});
        table.total = {{std::string{"Total"}}, {budget::Money::from_dollars(9'872)}};
        templates::Sheet const sheet{.name = "S", .title = "Sheet", .blocks = {table}};
        for (auto const& paper : papers) {
            wxPageSetupDialogData setup;
            setup.SetMarginTopLeft({15, 15});
            setup.SetMarginBottomRight({15, 15});
            std::unique_ptr<wxPrintout> const printout{gui::printout_of("A report", {sheet}, setup)};
            auto const image = drawn(*printout, paper, 1);
            std::string const what = std::string{"a report on "} + paper.name + ": ";
            int const margin = 15 * dots * 10 / 254;
            auto const size = image.GetSize();
            check(inked(image, {0, 0, margin - 2, size.y}) == 0, what + "nothing stands in the left margin");
            check(inked(image, {margin - 2, 0, dots / 4, size.y}) > 5, what + "its texts begin at the margin");
            int lines = 0;
            bool in_line = false;
            int const text = size.y - margin - dots / 3; // without the foot
            for (int y = margin; y < text; ++y) {
                bool const ink = inked(image, {margin, y, dots * 2 / 10, 1}) > 0; // the beginnings of names
                if (ink && !in_line) ++lines;
                in_line = ink;
            }
            int last = margin;
            for (int y = margin; y < text; ++y)
                if (inked(image, {margin, y, dots * 2 / 10, 1}) > 0) last = y;
            check(lines >= 11, what + "a title, a head, eight rows and a total");
            check(last - margin >= dots * 17 / 10, what + "eleven lines take nearly two inches: letters can be read");
        }
    }

    void preview(std::size_t at)
    {
        window_->show_page(at);
        settle();
        choose(gui::act_print_preview);
        std::string const name = gui::page_names[at];
        check(tests::wait_until([] { return preview_on_screen() != nullptr; }), name + ": what prints is shown before");
        pause();
        if (auto* frame = preview_on_screen()) frame->Close();
        check(tests::wait_until([] { return !preview_on_screen(); }), "and closed");
    }

    void press(int key, int times = 1)
    {
        wxUIActionSimulator keys;
        for (int time = 0; time < times; ++time) keys.Char(key);
        pause();
    }

    void walk_calendar()
    {
        window_->show_page(gui::cliffs_page);
        settle();
        auto& calendar = window_->cliffs().calendar();
        auto const& outcome = *window_->session().outcome();
        std::size_t open = 0; // the last cliff that opens a gap
        for (std::size_t at = 0; at < outcome.cliffs.size(); ++at)
            if (!outcome.cliffs[at].absorbed()) open = at;
        check(outcome.cliffs.size() > 1 && open > 0, "there are several cliffs");
        auto const& cliff = outcome.cliffs.at(open);
        auto const months = cliff.month - outcome.plan.first_month;
        calendar.SetFocus();
        pause();
        press(WXK_HOME);
        auto const name = [&] { return gui::typed(calendar.GetName()); };
        check(name().starts_with("Cliff calendar: " + for_people(outcome.plan.first_month) + ": $"), "Home says the first month: " + name());
        press(WXK_DOWN, months / 12);
        press(WXK_RIGHT, months % 12);
        check(name().starts_with("Cliff calendar: " + for_people(cliff.month) + ": $"), "the arrow keys go by years and months: " + name());
        check(name().find("From " + for_people(cliff.month)) != std::string::npos, "and say the cliff");
        window_->cliffs().select(open == 0 ? outcome.cliffs.size() - 1 : 0);
        press(WXK_RETURN);
        check(window_->cliffs().selected() == std::to_string(open), "Enter selects the cliff: " + window_->cliffs().selected());

        // The same by the mouse: in the month's column and row, as the layout for the window's size has them.
        window_->cliffs().select(open == 0 ? outcome.cliffs.size() - 1 : 0);
        auto const size = calendar.GetClientSize();
        auto const layout = gui::lay_out(gui::calendar_of(outcome, {}, window_->today()), size.x, size.y, gui::look_of(calendar).text);
        auto const& box = layout.cells.at(static_cast<std::size_t>(months)).box;
        wxUIActionSimulator mouse;
        mouse.MouseMove(calendar.ClientToScreen(wxPoint{static_cast<int>(box.x + box.width - 4), static_cast<int>(box.y + box.height / 2)}));
        pause();
        mouse.MouseClick();
        pause();
        check(window_->cliffs().selected() == std::to_string(open), "and so does a click: " + window_->cliffs().selected());
    }

    void run() override
    {
        wxImage::AddHandler(new wxPNGHandler);
        settle();
        window_->Raise();
        choose(gui::act_starter + starter_place("missoula"));
        settle();
        for (auto const page : {gui::overview_page, gui::funding_page, gui::order_page, gui::cliffs_page, gui::scenarios_page}) {
            print_page(page);
            preview(page);
        }
        print_a_report();
        preview(gui::reports_page);
        choose(gui::act_starter + starter_place("albuquerque"));
        settle();
        walk_calendar();
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(ChartTest);

int main(int argc, char** argv) { return tests::run_window(argc, argv); }
