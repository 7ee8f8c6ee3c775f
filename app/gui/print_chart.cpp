#include "app/gui/print_chart.hpp"

#include "app/gui/charts/drawing.hpp"
#include "app/gui/paper_printout.hpp"

namespace gui {

namespace {

constexpr int title_points = 14;
constexpr int text_points = 9;

class ChartPrintout : public PaperPrintout
{
public:
    ChartPrintout(PrintedChart chart, wxPageSetupDialogData const& setup)
        : PaperPrintout{chart.caption.title, setup}, chart_{std::move(chart)}, title_{paper_look(title_points, true)},
          text_{paper_look(text_points)}
    {
    }

private:
    std::size_t lay_out(double width, double height) override
    {
        width_ = width;
        page_ = lay_out_chart_page(chart_.caption, width, height, title_.text, text_.text);
        pages_ = chart_.pages ? chart_.pages(page_.chart.height, text_.text) : 1;
        return pages_;
    }
    void draw(wxGraphicsContext& gc, std::size_t number) const override
    {
        gc.SetFont(title_.font, title_.theme.text);
        for (auto const& text : page_.title) draw_text(gc, text.text, text.at.x, text.at.y);
        gc.SetFont(text_.font, text_.theme.quiet);
        for (auto const& text : page_.about) draw_text(gc, text.text, text.at.x, text.at.y);
        draw_text(gc, "Fundbraid, " + chart_.caption.date, 0, page_.foot);
        auto const count = page_number(number, pages_);
        draw_text(gc, count, width_ - text_.text.width(count), page_.foot);
        gc.PushState();
        gc.Translate(page_.chart.x, page_.chart.y);
        chart_.draw(gc, page_.chart.width, page_.chart.height, text_, number - 1);
        gc.PopState();
    }

    PrintedChart chart_;
    Look title_;
    Look text_;
    double width_ = 0;
    ChartPage page_;
    std::size_t pages_ = 1;
};

} // namespace

wxPrintout* printout_of(PrintedChart chart, wxPageSetupDialogData const& setup) { return new ChartPrintout{std::move(chart), setup}; }

void print_chart(wxWindow& window, Printing how, PrintedChart chart)
{
    print_or_preview(window, how, true, "The chart", [&chart](wxPageSetupDialogData const& setup) { return printout_of(chart, setup); });
}

} // namespace gui
