#include "app/gui/pages/order_page.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/braid_chart.hpp"
#include "app/gui/content/order.hpp"
#include "app/gui/content/overview.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/save_picture.hpp"

#include <wx/choice.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include <memory>

namespace gui {

namespace {

// The plan's years, and all of them together.
std::vector<budget::Period> braid_periods(budget::Plan const& plan)
{
    auto all = periods(plan, budget::Step::year);
    if (all.size() > 1) all.push_back({all.front().name + "–" + all.back().name, "all", 0, plan.months});
    return all;
}

} // namespace

OrderPage::OrderPage(wxWindow* parent, Desk& desk) : Page{parent, desk}
{
    auto const edge = FromDIP(16);
    banner_ = new wxPanel{this};
    banner_->SetBackgroundColour(current_theme().good_fill);
    name_control(*banner_, "What any order covers");
    banner_text_ = new Paragraph{banner_};
    auto* banner_row = new wxBoxSizer{wxVERTICAL};
    banner_row->Add(banner_text_, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(12)));
    banner_->SetSizer(banner_row);

    order_title_ = heading(this, "Application order");
    order_ = new RecordTable{this, "Application order"};
    reasons_title_ = heading(this, "");
    reasons_ = new wxScrolledWindow{this, wxID_ANY, {}, {}, wxVSCROLL};
    name_control(*reasons_, "What the order can't change");
    reasons_->SetScrollRate(0, FromDIP(16));
    reasons_->ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_ALWAYS); // as in SheetView
    reasons_->SetBackgroundColour(GetBackgroundColour());
    reasons_->SetSizer(new wxBoxSizer{wxVERTICAL});

    braid_title_ = heading(this, "The braid");
    year_ = new wxChoice{this, wxID_ANY};
    name_control(*year_, "Fiscal year of the braid");
    year_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        if (auto const* outcome = results())
            year_key_ = braid_periods(outcome->plan)[static_cast<std::size_t>(event.GetSelection())].key;
        show_braid();
    });
    braid_ = new BraidChart{this, [this](std::size_t strand) { go_to_strand(strand); }};

    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(order_title_, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(8)));
    left->Add(order_, wxSizerFlags{3}.Expand());
    left->Add(reasons_title_, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(10)));
    left->Add(reasons_, wxSizerFlags{2}.Expand());
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(braid_title_, wxSizerFlags{1}.CentreVertical());
    head->Add(year_, wxSizerFlags{}.CentreVertical());
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(8)));
    right->Add(braid_, wxSizerFlags{1}.Expand());
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{9}.Expand());
    row->Add(right, wxSizerFlags{10}.Expand().Border(wxLEFT, edge));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(banner_, wxSizerFlags{}.Expand().Border(wxALL, edge));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    SetSizer(column);
}

void OrderPage::refresh()
{
    auto const* outcome = results();
    banner_->Show(outcome);
    year_->Enable(outcome);
    if (!outcome) {
        order_->show({});
        braid_->show({}, true);
        reasons_title_->SetLabelText("");
        for (auto* sentence : sentences_) sentence->show(std::string{});
        return;
    }
    auto const years = braid_periods(outcome->plan);
    auto const banner = order_banner(*outcome);
    banner_text_->show(
        {{banner.covered, true}, {banner.left}, {banner.first_fit}, {banner.more, true, true}, {banner.after}});
    order_title_->SetLabelText(shown("Application order, " + years.back().name));
    order_->show(order_table(*outcome));
    show_reasons(*outcome);

    wxArrayString names;
    int chosen = wxNOT_FOUND;
    if (year_key_.empty()) year_key_ = year_in_view(outcome->plan, desk_.today()).key;
    for (auto const& year : years) {
        if (year.key == year_key_) chosen = static_cast<int>(names.size());
        names.Add(shown(year.name));
    }
    if (names != year_->GetStrings()) {
        year_->Set(names);
        Layout();
    }
    year_->SetSelection(chosen == wxNOT_FOUND ? 0 : chosen);
    show_braid();
}

void OrderPage::show_braid()
{
    auto const* outcome = results();
    if (!outcome || year_->GetSelection() < 0) return;
    auto const year = braid_periods(outcome->plan)[static_cast<std::size_t>(year_->GetSelection())];
    braid_title_->SetLabelText(shown("The braid, " + year.name));
    braid_->show(braid_of(*outcome, year, session().filter()), is_stale());
}

void OrderPage::go_to_strand(std::size_t strand)
{
    auto const* outcome = results();
    if (!outcome || year_->GetSelection() < 0) return;
    auto const year = braid_periods(outcome->plan)[static_cast<std::size_t>(year_->GetSelection())];
    auto const braid = braid_of(*outcome, year, session().filter());
    if (strand >= braid.strands.size()) return;
    if (auto const place = place_of(*outcome, braid, strand, year, session().filter()))
        desk_.go_to_payment(place->year, std::to_string(place->line), place->column);
}

void OrderPage::show_reasons(budget::Outcome const& outcome)
{
    auto reasons = gap_reasons(outcome);
    reasons_title_->SetLabelText(shown(reasons.title));
    auto texts = std::move(reasons.sentences);
    texts.insert(texts.end(), reasons.notes.begin(), reasons.notes.end());
    while (sentences_.size() < texts.size()) {
        sentences_.push_back(new Paragraph{reasons_});
        reasons_->GetSizer()->Add(sentences_.back(), wxSizerFlags{}.Expand().Border(wxBOTTOM | wxRIGHT, FromDIP(8)));
    }
    for (std::size_t at = 0; at < sentences_.size(); ++at) {
        sentences_[at]->Show(at < texts.size());
        sentences_[at]->show(at < texts.size() ? texts[at] : std::string{});
    }
    reasons_->FitInside();
    reasons_->Layout();
}

bool OrderPage::save_picture()
{
    return gui::save_picture(*this, "Braid", braid_->GetClientSize(), [this](wxGraphicsContext& gc) { braid_->draw(gc); });
}

} // namespace gui
