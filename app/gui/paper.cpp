#include "app/gui/paper.hpp"

#include "app/gui/content/chart_page.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/msgdlg.h>
#include <wx/print.h>
#include <wx/printdlg.h>

#include <algorithm>
#include <memory>

namespace gui {

namespace {

wxPrintDialogData& choices()
{
    static auto* data = new wxPrintDialogData; // never let go: what it holds of GTK would outlive GTK
    return *data;
}

void say_failed(wxWindow& window, std::string const& thing, char const* verb)
{
    wxMessageBox(shown(thing + " could not be " + verb + ". See whether the printer is there, or export or save it and print the file."),
                 "Fundbraid", wxOK | wxICON_ERROR, &window);
}

void show_preview(wxWindow& window, std::string const& thing, wxPageSetupDialogData const& setup, MakePrintout const& make)
{
    auto preview = std::make_unique<wxPrintPreview>(make(setup), make(setup), &choices());
    if (!preview->IsOk()) return say_failed(window, thing, "shown as it prints");
    auto* top = wxGetTopLevelParent(&window);
    auto const size = top->GetSize();
    auto* frame = new wxPreviewFrame{preview.release(), top, shown(thing + ", as it prints"), wxDefaultPosition,
                                     {std::max(600, size.x * 9 / 10), std::max(450, size.y * 9 / 10)}};
    frame->InitializeWithModality(wxPreviewFrame_WindowModal);
    frame->CentreOnParent();
    frame->Show();
}

} // namespace

void print_or_preview(wxWindow& window, Printing how, bool landscape, std::string const& thing, MakePrintout const& make)
{
    choices().GetPrintData().SetOrientation(landscape ? wxLANDSCAPE : wxPORTRAIT);
    wxPageSetupDialogData setup{choices().GetPrintData()};
    wxPoint const margin{static_cast<int>(paper_margin), static_cast<int>(paper_margin)};
    setup.SetMarginTopLeft(margin);
    setup.SetMarginBottomRight(margin);
    if (how == Printing::preview) return show_preview(window, thing, setup, make);
    wxPrinter printer{&choices()};
    std::unique_ptr<wxPrintout> const printout{make(setup)};
    if (printer.Print(&window, printout.get(), true)) choices() = printer.GetPrintDialogData();
    else if (wxPrinter::GetLastError() == wxPRINTER_ERROR) say_failed(window, thing, "printed");
}

} // namespace gui
