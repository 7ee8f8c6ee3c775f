// Pages that are drawn with lines and letters in the area inside the margins, in units of 1/96 inch: alike on paper and in a preview,
// whatever dots the printer has. Not here: what stands on the pages (print_chart, print_sheets), and the dialogs (paper).
#pragma once

#include <wx/cmndata.h>
#include <wx/print.h>

#include <string>

class wxGraphicsContext;

namespace gui {

class PaperPrintout : public wxPrintout
{
public:
    PaperPrintout(std::string const& title, wxPageSetupDialogData const& setup);

    void OnPreparePrinting() override;
    bool HasPage(int page) override { return page >= 1 && static_cast<std::size_t>(page) <= pages_; }
    void GetPageInfo(int* first, int* last, int* from, int* to) override;
    bool OnPrintPage(int number) override;

private:
    // Works out where things stand in an area of that size; gives the number of pages.
    virtual std::size_t lay_out(double width, double height) = 0;
    // The area's top left is the origin; pages count from 1.
    virtual void draw(wxGraphicsContext& gc, std::size_t page) const = 0;

    wxPageSetupDialogData setup_; // holds the margins
    wxSize size_;
    std::size_t pages_ = 1;
};

} // namespace gui
