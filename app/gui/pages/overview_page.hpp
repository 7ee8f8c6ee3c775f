// The first page: four figures, the coverage chart, and the decisions that cannot wait.
// Its words and tables are content/overview.hpp and content/decisions.hpp.
#pragma once

#include "app/gui/pages/page.hpp"

#include <array>

namespace gui {

class CoverageChart;
class FigureCard;
class RecordTable;

class OverviewPage : public Page
{
public:
    OverviewPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    bool save_picture() override;
    std::optional<PrintedChart> printed_chart() override;

private:
    std::array<FigureCard*, 4> cards_{};
    CoverageChart* chart_;
    RecordTable* decisions_;
};

} // namespace gui
