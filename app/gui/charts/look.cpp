#include "app/gui/charts/look.hpp"

#include "app/gui/wx_text.hpp"

#include <wx/graphics.h>

#include <memory>

namespace gui {

TextSize text_size_of(wxWindow const& window, wxFont const& font)
{
    auto const extent = [&window, font](std::string const& text) {
        int wide = 0;
        int high = 0;
        window.GetTextExtent(shown(text), &wide, &high, nullptr, nullptr, &font);
        return wxSize{wide, high};
    };
    return {[extent](std::string const& text) { return static_cast<double>(extent(text).x); },
            static_cast<double>(extent("Ag").y)};
}

Look look_of(wxWindow const& window, double factor)
{
    auto const font = scaled_font(window, factor);
    return {current_theme(), font, text_size_of(window, font), static_cast<double>(window.FromDIP(1)), false};
}

Look paper_look(int points, bool bold)
{
    wxFont const font{wxFontInfo(points).Family(wxFONTFAMILY_SWISS).Bold(bold)};
    // Cairo draws text for 96 dots an inch, whatever the screen's resolution and the printer's.
    std::shared_ptr<wxGraphicsContext> const measuring{wxGraphicsRenderer::GetCairoRenderer()->CreateMeasuringContext()};
    measuring->SetFont(font, *wxBLACK);
    auto const extent = [measuring](std::string const& text) {
        double wide = 0;
        double high = 0;
        measuring->GetTextExtent(shown(text), &wide, &high);
        return std::pair{wide, high};
    };
    return {paper_theme(), font, {[extent](std::string const& text) { return extent(text).first; }, extent("Ag").second}, 1, true};
}

} // namespace gui
