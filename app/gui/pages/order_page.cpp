#include "app/gui/pages/order_page.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/braid_chart.hpp"
#include "app/gui/content/order.hpp"
#include "app/gui/content/other_rank.hpp"
#include "app/gui/content/overview.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/move_rows.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/save_picture.hpp"
#include "budget/evaluate.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include <fmt/format.h>

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

OrderPage::OrderPage(wxWindow* parent, Desk& desk)
    : Page{parent, desk}, trying_{*this, [this](std::optional<budget::Outcome> tried, std::string const& failure) {
                                      show_tried(std::move(tried), failure);
                                  }}
{
    auto const edge = FromDIP(16);
    banner_ = new wxPanel{this};
    banner_->SetBackgroundColour(current_theme().good_fill);
    name_control(*banner_, "What any order covers");
    banner_text_ = new Paragraph{banner_};
    auto* banner_row = new wxBoxSizer{wxVERTICAL};
    banner_row->Add(banner_text_, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(12)));
    banner_->SetSizer(banner_row);

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_order(), wxSizerFlags{9}.Expand());
    row->Add(make_braid(), wxSizerFlags{10}.Expand().Border(wxLEFT, edge));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(banner_, wxSizerFlags{}.Expand().Border(wxALL, edge));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    SetSizer(column);

    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        auto const key = event.GetKeyCode();
        bool const plain = proposal_ && !event.HasAnyModifiers();
        if (plain && key == WXK_ESCAPE) leave();
        else if (plain && key == WXK_RETURN && RecordTable::with_focus() == order_) keep();
        else event.Skip();
    });
}

wxSizer* OrderPage::make_order()
{
    order_title_ = heading(this, "Application order");
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(order_title_, wxSizerFlags{1}.CentreVertical());
    auto const button = [&](char const* label, char const* tip, auto act) {
        auto* made = new wxButton{this, wxID_ANY, label};
        made->SetToolTip(tip);
        made->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        head->Add(made, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(6)));
        return made;
    };
    up_ = button("Move up", "Shows what changes where the selected source is used one rank earlier (Alt+Up, or drag its row)",
                 [this] { step(order_->selected(), -1); });
    down_ = button("Move down", "Shows what changes where the selected source is used one rank later (Alt+Down, or drag its row)",
                   [this] { step(order_->selected(), 1); });
    unpin_ = button("Unpin", "Shows what changes where the selected source gets the rank that the plan's policy gives it",
                    [this] { propose_unpinned(); });
    whole_plan_ = new Paragraph{this};
    whole_plan_->SetForegroundColour(current_theme().quiet);
    whole_plan_->show(std::string{"This order is the whole plan's, whatever program is chosen."});
    order_ = new RecordTable{this, "Application order"};
    order_->on_select([this](std::string const&) { update_buttons(); });
    let_rows_move(*order_, {[this](auto const& row, auto const& next) { put_before(row, next); },
                            [this](auto const& row, int places) { step(row, places); }});
    order_->offer(std::string{offered_unpin}, [this] { propose_unpinned(); }, [this] { return unpin_->IsEnabled(); });

    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(8)));
    left->Add(whole_plan_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(8)));
    left->Add(order_, wxSizerFlags{3}.Expand());
    make_proposal_bar();
    left->Add(bar_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    reasons_title_ = heading(this, "");
    reasons_ = new wxScrolledWindow{this, wxID_ANY, {}, {}, wxVSCROLL};
    name_control(*reasons_, "What the order can't change");
    reasons_->SetScrollRate(0, FromDIP(16));
    reasons_->ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_ALWAYS); // as in SheetView
    reasons_->SetBackgroundColour(GetBackgroundColour());
    reasons_->SetSizer(new wxBoxSizer{wxVERTICAL});
    left->Add(reasons_title_, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(10)));
    left->Add(reasons_, wxSizerFlags{2}.Expand());
    return left;
}

void OrderPage::make_proposal_bar()
{
    bar_ = new wxPanel{this};
    bar_->SetBackgroundColour(current_theme().chrome);
    name_control(*bar_, "What the proposed rank changes");
    effect_ = new Paragraph{bar_};
    keep_ = new wxButton{bar_, wxID_ANY, "&Keep it"};
    keep_->SetToolTip("Pins the source there; it can be undone (Enter, in the table)");
    keep_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
    auto* leaving = new wxButton{bar_, wxID_ANY, "&Leave it"};
    leaving->SetToolTip("Leaves the plan's order as it is (Escape)");
    leaving->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { leave(); });
    auto* buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(keep_);
    buttons->Add(leaving, wxSizerFlags{}.Border(wxLEFT, FromDIP(8)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(effect_, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(10)));
    column->Add(buttons, wxSizerFlags{}.Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10)));
    bar_->SetSizer(column);
    bar_->Hide();
}

wxSizer* OrderPage::make_braid()
{
    braid_title_ = heading(this, "The braid");
    year_ = new wxChoice{this, wxID_ANY};
    name_control(*year_, "Fiscal year of the braid");
    year_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        if (auto const* outcome = results())
            year_key_ = braid_periods(outcome->plan)[static_cast<std::size_t>(event.GetSelection())].key;
        show_braid();
    });
    braid_ = new BraidChart{this, [this](std::size_t strand) { go_to_strand(strand); }};
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(braid_title_, wxSizerFlags{1}.CentreVertical());
    head->Add(year_, wxSizerFlags{}.CentreVertical());
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(8)));
    right->Add(braid_, wxSizerFlags{1}.Expand());
    return right;
}

void OrderPage::refresh()
{
    // A rank is proposed in one outcome; once it is kept, it is what is shown until the plan is calculated with it.
    if (proposal_ && (session().outcome() != proposal_->before || (session().is_calculating() && !is_kept_))) withdraw();
    if (!session().is_calculating()) order_->say({});
    auto const* outcome = results();
    banner_->Show(outcome);
    year_->Enable(outcome);
    if (!outcome) {
        order_->show({});
        braid_->show({}, true);
        reasons_title_->SetLabelText("");
        for (auto* sentence : sentences_) sentence->show(std::string{});
        update_buttons();
        return;
    }
    auto const years = braid_periods(outcome->plan);
    show_order();
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

void OrderPage::show_order()
{
    auto const* outcome = results();
    if (!outcome) return;
    auto const& seen = tried_ ? *tried_ : *outcome;
    bool const stale = is_stale();
    auto const banner = order_banner(seen);
    banner_text_->Enable(!stale);
    banner_text_->show({{banner.covered, true}, {banner.left}, {banner.first_fit}, {banner.more, true, !stale}, {banner.after}});
    auto const span = braid_periods(seen.plan).back().name;
    order_title_->SetLabelText(shown((tried_ && !is_kept_ ? "Proposed order, " : "Application order, ") + span));
    bool const of_program = session().filter().program.has_value();
    if (of_program != whole_plan_->IsShown()) {
        whole_plan_->Show(of_program);
        Layout();
    }
    order_->show(order_table(seen, stale));
    update_buttons();
}

void OrderPage::update_buttons()
{
    auto const* outcome = results();
    auto const* source = outcome ? find((tried_ ? *tried_ : *outcome).plan, budget::SourceId{order_->selected()}) : nullptr;
    up_->Enable(source);
    down_->Enable(source);
    unpin_->Enable(source && source->pinned);
}

std::shared_ptr<budget::Outcome const> OrderPage::present()
{
    if (!results()) return nullptr;
    if (!session().is_calculating() && session().outcome()->plan == session().plan()) return session().outcome();
    order_->say("The plan is still being calculated: move the source when that has ended.");
    return nullptr;
}

void OrderPage::step(std::string const& row, int places)
{
    auto const before = present();
    budget::SourceId const source{row};
    auto const now = before ? rank_of(*before, source) : std::nullopt;
    if (!now) return;
    bool const goes_on = proposal_ && proposal_->source == source && proposal_->rank > 0;
    auto const rank = (goes_on ? proposal_->rank : *now) + places;
    if (rank >= 1 && rank <= static_cast<int>(before->ranking.size())) propose({source, rank, before});
}

void OrderPage::put_before(std::string const& row, std::string const& next)
{
    auto const before = present();
    if (!before) return;
    auto const& seen = tried_ ? *tried_ : *before;
    auto const from = rank_of(seen, budget::SourceId{row});
    auto const to = rank_of(seen, budget::SourceId{next}).value_or(static_cast<int>(seen.ranking.size()) + 1);
    if (from) propose({budget::SourceId{row}, *from < to ? to - 1 : to, before});
}

void OrderPage::propose_unpinned()
{
    auto const before = present();
    budget::SourceId const source{order_->selected()};
    auto const* found = before ? find(before->plan, source) : nullptr;
    if (!found) return;
    if (found->pinned) propose({source, 0, before});
    else leave(); // only what is proposed pins it
}

void OrderPage::propose(Proposal wanted)
{
    if (wanted == proposal_) return;
    if (wanted.rank == rank_of(*wanted.before, wanted.source)) return leave(); // back where it was
    proposal_ = wanted;
    order_->say({});
    auto const& name = find(wanted.before->plan, wanted.source)->name;
    effect_->show((wanted.rank > 0 ? fmt::format("Proposed: Pin {} at rank {}.", name, wanted.rank) : "Proposed: Unpin " + name + ".") +
                  " Working out what that changes…");
    keep_->Disable();
    show_bar(true);
    trying_.ask([wanted](budget::Checkpoint const& checkpoint) {
        auto const& [source, rank, before] = wanted;
        return evaluate(rank > 0 ? pin_at(*before, source, rank) : unpin(*before, source), before->counting, checkpoint);
    });
}

void OrderPage::show_tried(std::optional<budget::Outcome> tried, std::string const& failure)
{
    if (!proposal_) return;
    if (!tried || has_errors(tried->problems)) {
        effect_->show("What that changes can't be worked out" + (failure.empty() ? "." : ": " + failure + "."));
        return;
    }
    tried_ = std::move(tried);
    auto const& before = *proposal_->before;
    std::vector<Run> runs{{"Proposed: ", true}, {pin_in_words(before, *tried_, proposal_->source), true}};
    for (auto const& sentence : order_effect(before, *tried_, proposal_->source, desk_.today())) runs.push_back({"\n" + sentence});
    effect_->show(std::move(runs));
    keep_->Enable();
    show_order();
    Layout();
    order_->select(proposal_->source.text);
    update_buttons();
}

// In the room of the reasons, which no order changes.
void OrderPage::show_bar(bool wanted)
{
    if (wanted == bar_->IsShown()) return;
    bar_->Show(wanted);
    reasons_title_->Show(!wanted);
    reasons_->Show(!wanted);
    Layout();
}

std::string OrderPage::proposal() const { return bar_->IsShown() ? effect_->text() : std::string{}; }

bool OrderPage::may_keep() const { return proposal_ && tried_ && !trying_.is_waiting() && !is_kept_; }

void OrderPage::keep()
{
    if (!may_keep()) return;
    auto const source = proposal_->source;
    is_kept_ = true; // from here on change() may refresh the page
    show_bar(false);
    order_->view().SetFocus();
    auto const refusal = desk_.change(tried_->plan, name_of_pin(tried_->plan, source));
    if (!refusal.empty()) leave();
    order_->say(refusal);
}

void OrderPage::leave()
{
    if (!proposal_) return;
    auto const source = proposal_->source;
    withdraw();
    show_order();
    order_->select(source.text);
    update_buttons();
    order_->view().SetFocus();
}

void OrderPage::withdraw()
{
    trying_.forget();
    proposal_.reset();
    tried_.reset();
    is_kept_ = false;
    show_bar(false);
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
    reasons_title_->Enable(!is_stale());
    auto texts = std::move(reasons.sentences);
    texts.insert(texts.end(), reasons.notes.begin(), reasons.notes.end());
    while (sentences_.size() < texts.size()) {
        sentences_.push_back(new Paragraph{reasons_});
        reasons_->GetSizer()->Add(sentences_.back(), wxSizerFlags{}.Expand().Border(wxBOTTOM | wxRIGHT, FromDIP(8)));
    }
    for (std::size_t at = 0; at < sentences_.size(); ++at) {
        sentences_[at]->Show(at < texts.size());
        sentences_[at]->Enable(!is_stale());
        sentences_[at]->show(at < texts.size() ? texts[at] : std::string{});
    }
    reasons_->FitInside();
    reasons_->Layout();
}

bool OrderPage::save_picture()
{
    return gui::save_picture(*this, "Braid", braid_->GetClientSize(), [this](wxGraphicsContext& gc) { braid_->draw(gc); });
}

std::optional<PrintedChart> OrderPage::printed_chart()
{
    if (!results() || year_->GetSelection() < 0) return std::nullopt;
    auto const year = typed(year_->GetStringSelection());
    return PrintedChart{
        caption_of_results("The braid, " + year + ": which source pays for what"),
        [chart = braid_](auto& gc, double width, double height, Look const& look, std::size_t) {
            chart->draw(gc, width, height, look);
        }};
}

} // namespace gui
