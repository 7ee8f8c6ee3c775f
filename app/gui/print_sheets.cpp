#include "app/gui/print_sheets.hpp"

#include "app/gui/content/print_pages.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/dc.h>
#include <wx/print.h>

#include <algorithm>
#include <fmt/format.h>

namespace gui {

namespace {

constexpr int short_side = 1000; // of the printed area, in units of its own
constexpr int long_side = 1414;
constexpr int text_height = 13;
constexpr int foot = 30;

class Printout : public wxPrintout
{
public:
    Printout(std::string title, std::vector<templates::Sheet> const& sheets, wxPageSetupDialogData const& setup, bool landscape)
        : wxPrintout{shown(title)}, title_{std::move(title)}, sheets_{sheets}, setup_{setup},
          size_{landscape ? wxSize{long_side, short_side} : wxSize{short_side, long_side}}
    {
    }

    void OnPreparePrinting() override
    {
        FitThisSizeToPageMargins(size_, setup_);
        auto& dc = *GetDC();
        dc.SetFont(font(false));
        TextSize const size{[&dc](std::string const& text) { return static_cast<double>(dc.GetTextExtent(shown(text)).x); },
                            static_cast<double>(dc.GetCharHeight())};
        pages_ = lay_out_pages(sheets_, size_.x, size_.y - foot, size);
    }
    bool HasPage(int page) override { return page >= 1 && static_cast<std::size_t>(page) <= pages_.size(); }
    void GetPageInfo(int* first, int* last, int* from, int* to) override
    {
        *first = *from = 1;
        *last = *to = std::max(1, static_cast<int>(pages_.size()));
    }
    bool OnPrintPage(int number) override
    {
        if (!HasPage(number)) return false;
        FitThisSizeToPageMargins(size_, setup_);
        auto& dc = *GetDC();
        auto const& page = pages_[static_cast<std::size_t>(number - 1)];
        dc.SetPen(*wxBLACK_PEN);
        for (auto const& [from, to] : page.rules)
            dc.DrawLine(static_cast<int>(from.x), static_cast<int>(from.y), static_cast<int>(to.x), static_cast<int>(to.y));
        for (auto const& text : page.texts) {
            dc.SetFont(font(text.bold));
            dc.SetTextForeground(text.gap ? wxColour{179, 27, 20} : *wxBLACK);
            dc.DrawText(shown(text.text), static_cast<int>(text.at.x), static_cast<int>(text.at.y));
        }
        dc.SetFont(font(false));
        dc.SetTextForeground(*wxBLACK);
        dc.DrawText(shown(title_), 0, size_.y - text_height - 6);
        auto const count = shown(fmt::format("Page {} of {}", number, pages_.size()));
        dc.DrawText(count, size_.x - dc.GetTextExtent(count).x, size_.y - text_height - 6);
        return true;
    }

private:
    static wxFont font(bool bold)
    {
        wxFontInfo info{wxSize{0, text_height}};
        return wxFont{info.Family(wxFONTFAMILY_SWISS).Bold(bold)};
    }

    std::string title_;
    std::vector<templates::Sheet> sheets_; // a preview lives longer than what it was made from
    wxPageSetupDialogData setup_;
    wxSize size_;
    std::vector<PrintPage> pages_;
};

} // namespace

void print_sheets(wxWindow& window, Printing how, std::string const& title, std::vector<templates::Sheet> const& sheets)
{
    bool const landscape = std::any_of(sheets.begin(), sheets.end(), [](auto const& sheet) { return sheet.landscape; });
    print_or_preview(window, how, landscape, "The report", [&](wxPageSetupDialogData const& setup) {
        return new Printout{title, sheets, setup, landscape};
    });
}

} // namespace gui
