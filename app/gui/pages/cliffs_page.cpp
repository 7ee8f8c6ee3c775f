#include "app/gui/pages/cliffs_page.hpp"

#include "app/gui/content/cliffs.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/sheet_view.hpp"
#include "templates/sentences.hpp"

#include <wx/sizer.h>

namespace gui {

CliffsPage::CliffsPage(wxWindow* parent, Desk& desk) : Page{parent, desk}
{
    auto const edge = FromDIP(16);
    summary_ = new Paragraph{this};
    list_ = new RecordTable{this, "Cliffs"};
    list_->on_select([this](std::string const&) { show_detail(); });
    detail_ = new SheetView{this, "Selected cliff"};

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(list_, wxSizerFlags{4}.Expand());
    row->Add(detail_, wxSizerFlags{5}.Expand().Border(wxLEFT, edge));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(summary_, wxSizerFlags{}.Expand().Border(wxALL, edge));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    SetSizer(column);
}

void CliffsPage::refresh()
{
    auto const* outcome = results();
    if (!outcome) {
        summary_->show(std::string{});
        list_->show({});
        show_detail();
        return;
    }
    auto content = cliff_list(*outcome, session().filter(), desk_.today());
    summary_->show({{templates::funded_until_in_words(*outcome), true, outcome->funded_until.has_value()},
                    {content.rows.empty() ? " There is no cliff inside the plan."
                                          : " Each month in which money ends, steps down or runs out:"}});
    auto const first = content.rows.empty() ? std::string{} : content.rows.front().key;
    list_->show(std::move(content));
    if (list_->selected().empty() && !first.empty()) list_->select(first);
    show_detail();
}

void CliffsPage::select(std::size_t cliff)
{
    list_->select(std::to_string(cliff));
    show_detail();
}

void CliffsPage::show_detail()
{
    auto const* outcome = results();
    auto const key = list_->selected();
    std::vector<templates::Block> blocks;
    if (outcome && !key.empty()) blocks = cliff_detail(*outcome, session().filter(), desk_.today(), std::stoul(key));
    detail_->Enable(!is_stale());
    detail_->show(blocks);
}

} // namespace gui
