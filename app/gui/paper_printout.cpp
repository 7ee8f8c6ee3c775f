#include "app/gui/paper_printout.hpp"

#include "app/gui/content/chart_page.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/dc.h>
#include <wx/graphics.h>

#include <cairo.h>

#include <cmath>
#include <memory>

namespace gui {

namespace {

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

} // namespace

PaperPrintout::PaperPrintout(std::string const& title, wxPageSetupDialogData const& setup) : wxPrintout{shown(title)}, setup_{setup} {}

void PaperPrintout::OnPreparePrinting()
{
    int width = 0;
    int height = 0;
    GetPageSizeMM(&width, &height);
    auto const area = printed_area(width, height);
    size_ = {static_cast<int>(std::lround(area.width)), static_cast<int>(std::lround(area.height))};
    pages_ = lay_out(size_.x, size_.y);
}

void PaperPrintout::GetPageInfo(int* first, int* last, int* from, int* to)
{
    *first = *from = 1;
    *last = *to = std::max(1, static_cast<int>(pages_));
}

bool PaperPrintout::OnPrintPage(int number)
{
    if (!HasPage(number)) return false;
    auto const page = static_cast<std::size_t>(number);
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
        draw(*gc, page);
        gc->PopState();
    } else if (auto* native = dc.GetImpl()->GetCairoContext()) {
        FitThisSizeToPageMargins(size_, setup_);
        OnPrinter printer{dc, native};
        draw(printer.gc(), page);
    }
    return true;
}

} // namespace gui
