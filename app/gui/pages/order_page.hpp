// In which order sources are used and why, what the order can't change, and the braid of a fiscal year. A source is put at another
// rank here: what that changes is shown first, then kept or left. Its words and tables are content/order.hpp and other_rank.hpp.
#pragma once

#include "app/gui/background.hpp"
#include "app/gui/pages/page.hpp"
#include "budget/outcome.hpp"

class wxButton;
class wxChoice;
class wxScrolledWindow;
class wxSizer;
class wxStaticText;

namespace gui {

class BraidChart;
class Paragraph;
class RecordTable;

class OrderPage : public Page
{
public:
    OrderPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    bool save_picture() override;
    std::optional<PrintedChart> printed_chart() override;

    RecordTable& table() { return *order_; }
    std::string proposal() const; // what the bar says of the rank that is proposed; "" where none is
    bool may_keep() const;        // its effect is there
    void keep();
    void leave();

private:
    struct Proposal {
        budget::SourceId source;
        int rank = 0; // 0: unpinned
        std::shared_ptr<budget::Outcome const> before;
        friend bool operator==(Proposal const&, Proposal const&) = default;
    };

    wxSizer* make_order();
    wxSizer* make_braid();
    void make_proposal_bar();
    void show_order();
    void show_reasons(budget::Outcome const& outcome);
    void show_braid();
    void go_to_strand(std::size_t strand); // to who pays it
    void update_buttons();

    std::shared_ptr<budget::Outcome const> present(); // where a rank can be proposed; null, and said why, while it can't
    void step(std::string const& row, int places);
    void put_before(std::string const& row, std::string const& next); // "": to the end
    void propose_unpinned(); // the selected source
    void propose(Proposal wanted);
    void show_tried(std::optional<budget::Outcome> tried, std::string const& failure);
    void show_bar(bool wanted);
    void withdraw(); // the proposal with its bar

    wxPanel* banner_;
    Paragraph* banner_text_;
    wxStaticText* order_title_;
    wxButton* up_;
    wxButton* down_;
    wxButton* unpin_;
    Paragraph* whole_plan_;
    RecordTable* order_;
    wxPanel* bar_;
    Paragraph* effect_;
    wxButton* keep_;
    wxStaticText* reasons_title_;
    wxScrolledWindow* reasons_;
    std::vector<Paragraph*> sentences_;
    wxStaticText* braid_title_;
    wxChoice* year_;
    BraidChart* braid_;
    std::string year_key_; // the one chosen; empty before anything was
    std::optional<Proposal> proposal_;
    std::optional<budget::Outcome> tried_; // with what is proposed, or was before: what the table shows
    bool is_kept_ = false;                 // and the plan is being calculated with it
    Background<budget::Outcome> trying_;   // last: its thread must end before the rest does
};

} // namespace gui
