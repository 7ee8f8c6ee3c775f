#include "app/gui/print_chart.hpp"

#include "app/gui/charts/drawing.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/dc.h>
#include <wx/graphics.h>
#include <wx/print.h>

#include <cairo.h>

#include <cmath>
#include <memory>

namespace gui {

namespace {

constexpr int title_points = 14;
constexpr int text_points = 9;

// A printer draws on cairo in its dots, from where it can print first, and wx makes a graphics context of it that knows neither its own
// scale nor its origin: both are given to cairo here, from the paper's corner. Undone at the end.
class OnPrinter
{
public:
    OnPrinter(wxDC const& dc, void* native) : cairo_{static_cast<cairo_t*>(native)}
    {
        cairo_save(cairo_);
        cairo_matrix_t dots;
        cairo_get_matrix(cairo_, &dots);
        if (dots.xy == 0 && dots.yx == 0 && dots.xx > 0 && dots.yy > 0) { // the paper isn't turned: its corner is the origin
            dots.x0 = 0;
            dots.y0 = 0;
            cairo_set_matrix(cairo_, &dots);
        }
        double const scale = dc.LogicalToDeviceXRel(10'000) / 10'000.0;
        cairo_translate(cairo_, dc.LogicalToDeviceX(0), dc.LogicalToDeviceY(0));
        cairo_scale(cairo_, scale, scale);
        gc_.reset(wxGraphicsRenderer::GetCairoRenderer()->CreateContextFromNativeContext(cairo_));
    }
    ~OnPrinter()
    {
        gc_.reset();
        cairo_restore(cairo_);
    }
    OnPrinter(OnPrinter const&) = delete;
    wxGraphicsContext& gc() { return *gc_; }

private:
    cairo_t* cairo_;
    std::unique_ptr<wxGraphicsContext> gc_;
};

class ChartPrintout : public wxPrintout
{
public:
    ChartPrintout(PrintedChart chart, wxPageSetupDialogData const& setup)
        : wxPrintout{shown(chart.caption.title)}, chart_{std::move(chart)}, setup_{setup}, title_{paper_look(title_points, true)},
          text_{paper_look(text_points)}
    {
    }

    void OnPreparePrinting() override
    {
        int width = 0;
        int height = 0;
        GetPageSizeMM(&width, &height);
        auto const area = printed_area(width, height);
        size_ = {static_cast<int>(std::lround(area.width)), static_cast<int>(std::lround(area.height))};
        page_ = lay_out_chart_page(chart_.caption, size_.x, size_.y, title_.text, text_.text);
        pages_ = chart_.pages ? chart_.pages(page_.chart.height, text_.text) : 1;
    }
    bool HasPage(int page) override { return page >= 1 && static_cast<std::size_t>(page) <= pages_; }
    void GetPageInfo(int* first, int* last, int* from, int* to) override
    {
        *first = *from = 1;
        *last = *to = static_cast<int>(pages_);
    }
    bool OnPrintPage(int number) override
    {
        if (!HasPage(number)) return false;
        auto& dc = *GetDC();
        if (auto* gc = dc.GetGraphicsContext()) { // in memory, for a preview: the whole paper on a picture of any size
            int width = 0;
            int height = 0;
            GetPageSizeMM(&width, &height);
            auto const area = printed_area(width, height);
            double const scale = dc.GetSize().x / (area.width + 2 * area.x);
            dc.SetUserScale(1, 1);
            dc.SetDeviceOrigin(0, 0);
            gc->PushState();
            gc->Scale(scale, scale);
            gc->Translate(area.x, area.y);
            draw(*gc, static_cast<std::size_t>(number));
            gc->PopState();
        } else if (auto* native = dc.GetImpl()->GetCairoContext()) {
            FitThisSizeToPageMargins(size_, setup_);
            OnPrinter printer{dc, native};
            draw(printer.gc(), static_cast<std::size_t>(number));
        }
        return true;
    }

private:
    void draw(wxGraphicsContext& gc, std::size_t number) const
    {
        gc.SetFont(title_.font, title_.theme.text);
        for (auto const& text : page_.title) draw_text(gc, text.text, text.at.x, text.at.y);
        gc.SetFont(text_.font, text_.theme.quiet);
        for (auto const& text : page_.about) draw_text(gc, text.text, text.at.x, text.at.y);
        draw_text(gc, "Fundbraid, " + chart_.caption.date, 0, page_.foot);
        auto const count = page_number(number, pages_);
        draw_text(gc, count, size_.x - text_.text.width(count), page_.foot);
        gc.PushState();
        gc.Translate(page_.chart.x, page_.chart.y);
        chart_.draw(gc, page_.chart.width, page_.chart.height, text_, number - 1);
        gc.PopState();
    }

    PrintedChart chart_;
    wxPageSetupDialogData setup_;
    Look title_;
    Look text_;
    wxSize size_;
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
