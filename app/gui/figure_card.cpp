#include "app/gui/figure_card.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <memory>

namespace gui {

namespace {

constexpr double value_size = 1.7; // of the window's text
constexpr double least_value_size = 0.9;

} // namespace

FigureCard::FigureCard(wxWindow* parent) : wxPanel{parent}
{
    label_ = new Paragraph{this};
    value_ = new wxStaticText{this, wxID_ANY, {}, {}, {}, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE};
    note_ = new Paragraph{this};
    label_->SetFont(scaled_font(*this, 0.92));
    value_->SetFont(scaled_font(*this, value_size, true));
    note_->SetFont(scaled_font(*this, 0.92));
    // The texts come later, and with ellipsis a label asks for no room of its own.
    for (wxStaticText* line : {static_cast<wxStaticText*>(label_), value_, static_cast<wxStaticText*>(note_)})
        line->SetMinSize({FromDIP(40), line->GetCharHeight() + FromDIP(3)});

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->AddSpacer(FromDIP(8));
    for (wxStaticText* line : {static_cast<wxStaticText*>(label_), value_, static_cast<wxStaticText*>(note_)})
        column->Add(line, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(14)));
    column->AddSpacer(FromDIP(8));
    SetSizer(column);
    SetBackgroundColour(parent->GetBackgroundColour());

    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit_value();
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

void FigureCard::fit_value()
{
    auto const room = GetClientSize().x - 2 * FromDIP(14);
    auto const text = value_->GetLabelText();
    if (room <= 0 || text.empty()) return;
    auto font = scaled_font(*this, value_size, true);
    for (double size = value_size; size >= least_value_size; size -= 0.1) {
        font = scaled_font(*this, size, true);
        int wide = 0;
        GetTextExtent(text, &wide, nullptr, nullptr, nullptr, &font);
        if (wide <= room) break;
    }
    if (font != value_->GetFont()) value_->SetFont(font);
}

void FigureCard::show(Figure const& figure, bool stale)
{
    auto const theme = current_theme();
    label_->SetForegroundColour(theme.quiet);
    note_->SetForegroundColour(theme.quiet);
    label_->show(figure.label);
    value_->SetLabelText(shown(figure.value));
    note_->show(figure.note);
    fit_value();
    value_->SetForegroundColour(stale ? theme.line : figure.gap ? theme.gap : theme.text);
    name_control(*this, figure.label + ": " + figure.value + ", " + figure.note);
    Layout();
}

} // namespace gui
