#include "app/gui/sheet_view.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/content/sheet_table.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/record_table.hpp"

#include <wx/sizer.h>
#include <wx/wupdlock.h>

namespace gui {

namespace {

struct AddBlock {
    wxWindow* parent;
    wxSizer& column;

    void operator()(templates::Heading const& block) const
    {
        auto* label = new Paragraph{parent};
        label->SetFont(scaled_font(*parent, 1.12, true));
        label->show(block.text);
        add(label, 10);
    }
    void operator()(templates::Paragraph const& block) const
    {
        bool const gap = block.meaning == templates::Meaning::gap || block.meaning == templates::Meaning::bad;
        add(new Paragraph{parent, {{block.text, false, gap}}}, 10);
    }
    void operator()(templates::Table const& block) const
    {
        if (!block.title.empty()) add(heading(parent, block.title), 4);
        auto name = block.title;
        if (name.empty() && !block.columns.empty()) name = block.columns.front().title;
        if (name.empty()) name = typed(parent->GetName());
        auto* table = new RecordTable{parent, name};
        // With the width that it will have: with another all its rows would be wrapped and measured twice.
        table->SetSize(parent->GetClientSize().x, table->GetSize().y);
        table->show(content_of(block));
        table->SetMinSize({-1, table->full_height()}); // told again where the width changes
        table->on_full_height([table](int height) {
            if (table->GetMinSize().y == height) return;
            table->SetMinSize({-1, height});
            if (auto* view = dynamic_cast<SheetView*>(table->GetParent())) view->make_room();
        });
        add(table, 14);
        if (!block.note.empty()) add(new Paragraph{parent, {{block.note}}}, 10);
    }
    void operator()(templates::Chart const&) const {} // pages have their own, live ones

    void add(wxWindow* window, int below) const
    {
        column.Add(window, wxSizerFlags{}.Expand().Border(wxBOTTOM, parent->FromDIP(below)));
    }
};

} // namespace

SheetView::SheetView(wxWindow* parent, std::string const& name)
    : wxScrolledWindow{parent, wxID_ANY, {}, parent->FromDIP(wxSize{240, 160}), wxVSCROLL | wxTAB_TRAVERSAL}
{
    name_control(*this, name);
    SetBackgroundColour(parent->GetBackgroundColour());
    SetScrollRate(0, FromDIP(16));
    // Always there: text that is wrapped anew when the bar comes and goes would make it come and go for ever.
    ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_ALWAYS);
}

void SheetView::make_room()
{
    FitInside();
    Layout();
}

void SheetView::show(std::span<templates::Block const> blocks)
{
    wxWindowUpdateLocker const quiet{this};
    DestroyChildren();
    auto* column = new wxBoxSizer{wxVERTICAL};
    for (auto const& block : blocks) std::visit(AddBlock{this, *column}, block);
    SetSizer(column);
    FitInside();
    Layout();
}

} // namespace gui
