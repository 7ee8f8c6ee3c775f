#include "app/gui/print_sheets.hpp"

#include "app/gui/charts/drawing.hpp"
#include "app/gui/content/chart_page.hpp"
#include "app/gui/content/print_pages.hpp"
#include "app/gui/paper_printout.hpp"

#include <algorithm>

namespace gui {

namespace {

constexpr int text_points = 9; // 7 where only that keeps a sheet's tables whole: scaled, so that letters stay as wide as measured

class SheetsPrintout : public PaperPrintout
{
public:
    SheetsPrintout(std::string title, std::vector<templates::Sheet> const& sheets, wxPageSetupDialogData const& setup)
        : PaperPrintout{title, setup}, title_{std::move(title)}, sheets_{sheets}, plain_{paper_look(text_points)},
          bold_{paper_look(text_points, true)}
    {
    }

private:
    std::size_t lay_out(double width, double height) override
    {
        width_ = width;
        foot_ = height - plain_.text.height;
        pages_ = lay_out_pages(sheets_, width, foot_ - plain_.text.height, {plain_.text, bold_.text});
        return pages_.size();
    }
    void draw(wxGraphicsContext& gc, std::size_t number) const override
    {
        auto const& page = pages_[number - 1];
        gc.PushState();
        gc.Scale(page.scale, page.scale);
        gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{plain_.theme.text, plain_.unit}));
        for (auto const& [from, to] : page.rules) gc.StrokeLine(from.x, from.y, to.x, to.y);
        for (auto const& text : page.texts) {
            gc.SetFont((text.bold ? bold_ : plain_).font, text.gap ? plain_.theme.gap : plain_.theme.text);
            draw_text(gc, text.text, text.at.x, text.at.y);
        }
        gc.PopState();
        gc.SetFont(plain_.font, plain_.theme.quiet);
        draw_text(gc, title_, 0, foot_);
        auto const count = page_number(number, pages_.size());
        draw_text(gc, count, width_ - plain_.text.width(count), foot_);
    }

    std::string title_;
    std::vector<templates::Sheet> sheets_; // a preview lives longer than what it was made from
    Look plain_;
    Look bold_;
    double width_ = 0;
    double foot_ = 0;
    std::vector<PrintPage> pages_;
};

} // namespace

wxPrintout* printout_of(std::string const& title, std::vector<templates::Sheet> const& sheets, wxPageSetupDialogData const& setup)
{
    return new SheetsPrintout{title, sheets, setup};
}

void print_sheets(wxWindow& window, Printing how, std::string const& title, std::vector<templates::Sheet> const& sheets)
{
    bool const landscape = std::any_of(sheets.begin(), sheets.end(), [](auto const& sheet) { return sheet.landscape; });
    print_or_preview(window, how, landscape, "The report",
                     [&](wxPageSetupDialogData const& setup) { return printout_of(title, sheets, setup); });
}

} // namespace gui
