#include "app/gui/figure_card.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <memory>

namespace gui {

FigureCard::FigureCard(wxWindow* parent) : wxPanel{parent}
{
    auto const text = [this] {
        return new wxStaticText{this, wxID_ANY, {}, {}, {}, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE};
    };
    label_ = text();
    value_ = text();
    note_ = text();
    label_->SetFont(scaled_font(*this, 0.92));
    value_->SetFont(scaled_font(*this, 1.7, true));
    note_->SetFont(scaled_font(*this, 0.92));
    // The texts come later, and with ellipsis a label asks for no room of its own.
    for (auto* line : {label_, value_, note_}) line->SetMinSize({FromDIP(40), line->GetCharHeight() + FromDIP(3)});

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->AddSpacer(FromDIP(8));
    for (auto* line : {label_, value_, note_})
        column->Add(line, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(14)));
    column->AddSpacer(FromDIP(8));
    SetSizer(column);
    SetBackgroundColour(parent->GetBackgroundColour());

    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc{this};
        std::unique_ptr<wxGraphicsContext> const gc{wxGraphicsContext::Create(dc)};
        auto const theme = current_theme();
        auto const size = GetClientSize();
        gc->SetPen(wxPen{theme.line, FromDIP(1)});
        gc->SetBrush(wxBrush{theme.card});
        gc->DrawRoundedRectangle(0.5, 0.5, size.x - 1, size.y - 1, FromDIP(7));
    });
}

void FigureCard::show(Figure const& figure, bool stale)
{
    auto const theme = current_theme();
    label_->SetLabelText(shown(figure.label));
    value_->SetLabelText(shown(figure.value));
    note_->SetLabelText(shown(figure.note));
    label_->SetForegroundColour(theme.quiet);
    note_->SetForegroundColour(theme.quiet);
    value_->SetForegroundColour(stale ? theme.line : figure.gap ? theme.gap : theme.text);
    label_->SetToolTip(shown(figure.label));
    name_control(*this, figure.label + ": " + figure.value + ", " + figure.note);
    Layout();
}

} // namespace gui
