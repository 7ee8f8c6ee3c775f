// Every report and workbook with a live preview of its sheets; export in each of its formats; print. The list and what a
// preview holds are content/report_list.hpp.
#pragma once

#include "app/gui/background.hpp"
#include "app/gui/content/report_list.hpp"
#include "app/gui/pages/page.hpp"

class wxButton;
class wxChoice;
class wxStaticText;

namespace gui {

class Paragraph;
class RecordTable;
class SheetView;

class ReportsPage : public Page
{
public:
    ReportsPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    // Of the figures as they are: where they are still being worked out, as soon as they are there; said where there are none.
    void print(Printing how);

    void select(std::string const& key); // "workbook:council"
    void choose_file_and_export();
    // Writes the selected one; the ending says in which format. False where it couldn't, after saying so.
    bool write(std::string const& path);
    bool has_preview() const { return !preview_.sheets.empty() && !laying_out_.is_waiting(); }
    RecordTable& list() { return *list_; }

private:
    struct Asked {
        std::string key;
        std::shared_ptr<budget::Outcome const> outcome;
        std::optional<budget::ProgramId> program;
        friend bool operator==(Asked const&, Asked const&) = default;
    };
    ReportChoice const* selected() const;
    ReportRequest request() const;
    void ask_for_preview();
    void show_sheets();
    void show_sheet();

    std::vector<ReportChoice> choices_;
    RecordTable* list_;
    wxStaticText* title_;
    Paragraph* about_;
    wxChoice* sheet_;
    SheetView* view_;
    wxButton* export_;
    wxButton* print_;
    std::optional<Asked> asked_; // whose preview is there or on its way
    Preview preview_;
    std::optional<Printing> print_when_there_; // asked for before its preview was there
    Background<Preview> laying_out_; // last: its thread must end before the rest does
};

} // namespace gui
