// In which order sources are used and why, what the order can't change, and the braid of a fiscal year. To read.
// Its words and tables are content/order.hpp.
#pragma once

#include "app/gui/pages/page.hpp"

class wxChoice;
class wxBoxSizer;
class wxScrolledWindow;
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

private:
    void show_braid();
    void go_to_strand(std::size_t strand); // to who pays it
    void show_reasons(budget::Outcome const& outcome);

    wxPanel* banner_;
    Paragraph* banner_text_;
    wxStaticText* order_title_;
    RecordTable* order_;
    wxStaticText* reasons_title_;
    wxScrolledWindow* reasons_;
    std::vector<Paragraph*> sentences_;
    wxStaticText* braid_title_;
    wxChoice* year_;
    BraidChart* braid_;
    std::string year_key_; // the one chosen; empty before anything was
};

} // namespace gui
