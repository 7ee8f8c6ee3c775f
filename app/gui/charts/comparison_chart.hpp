// Draws the comparison chart. Hovering, or the arrow keys, show a column's numbers; a click on a scenario's column, or Enter,
// selects the scenario. What is drawn where is comparison_layout's business.
#pragma once

#include "app/gui/charts/comparison_layout.hpp"
#include "app/gui/charts/drawing.hpp"

#include <wx/panel.h>

#include <functional>

class wxGraphicsContext;

namespace gui {

class ComparisonChart : public wxPanel
{
public:
    ComparisonChart(wxWindow* parent, std::function<void(std::size_t side)> choose);
    void show(ComparedYears compared, bool stale);
    void mark_old(); // what is shown, until what is asked for is there
    std::optional<budget::ScenarioId> id_of(std::size_t side) const { return side < compared_.ids.size() ? compared_.ids[side] : std::nullopt; }
    bool is_filled() const { return !compared_.years.empty(); }
    void draw(wxGraphicsContext& gc) const; // without what follows the pointer
    void draw(wxGraphicsContext& gc, double width, double height, Look const& look) const; // of another size, as on paper

private:
    void lay_out_anew();
    void paint();
    void paint_note(wxGraphicsContext& gc);
    std::vector<NoteLine> column_lines() const; // of the column that is pointed at
    void press(wxKeyEvent& event);
    void point_at(std::optional<std::size_t> column);
    void draw(wxGraphicsContext& gc, ComparisonLayout const& layout, Look const& look) const;

    std::function<void(std::size_t)> choose_;
    ComparedYears compared_;
    ComparisonLayout layout_;
    bool stale_ = false;
    std::optional<std::size_t> column_; // hovered or chosen by the keyboard
};

} // namespace gui
