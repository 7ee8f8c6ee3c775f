#include "app/gui/starter_picture.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/drawing.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"
#include "templates/colours.hpp"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <memory>

namespace gui {

StarterPicture::StarterPicture(wxWindow* parent) : wxPanel{parent, wxID_ANY, {}, {}, wxBORDER_NONE}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize{240, 96}));
    describe_picture(*this, "Coverage by fiscal year", "");
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void StarterPicture::show(Coverage coverage)
{
    coverage_ = std::move(coverage);
    describe_picture(*this, "Coverage by fiscal year", described(coverage_));
    SetToolTip(shown(described(coverage_)));
    Refresh();
}

void StarterPicture::paint()
{
    wxAutoBufferedPaintDC dc{this};
    auto const theme = current_theme();
    dc.SetBackground(wxBrush{theme.card});
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> const gc{wxGraphicsContext::Create(dc)};
    auto const font = scaled_font(*this, 0.85);
    auto const size = text_size_of(*this, font);
    auto const room = GetClientSize();
    auto const picture = lay_out_small(coverage_, room.x, room.y, size.height + 2);
    for (auto const& bar : picture.bars) {
        gc->SetPen(*wxTRANSPARENT_PEN);
        gc->SetBrush(wxBrush{bar.source ? colour_from(templates::source_colour(*bar.source)) : theme.gap_fill});
        gc->DrawRectangle(bar.box.x, bar.box.y, bar.box.width, bar.box.height);
        if (!bar.source) hatch(*gc, bar.box, theme.gap_hatch, FromDIP(1));
    }
    gc->SetFont(font, theme.quiet);
    for (auto const& year : picture.years)
        if (size.width(year.label) <= year.under.width)
            draw_text(*gc, year.label, year.under.x + (year.under.width - size.width(year.label)) / 2, year.under.y + 1);
}

} // namespace gui
