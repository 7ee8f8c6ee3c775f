// A native table, which screen readers can read, with editing in place. What is refused stays in its cell in red, and
// its sentence stands in the line below, until it is corrected or the row is left alone with Escape. Knows no plan.
#pragma once

#include "app/gui/content/table.hpp"

#include <wx/dataview.h>
#include <wx/panel.h>

#include <functional>

namespace gui {

class Paragraph;

class RecordTable : public wxPanel
{
public:
    // Gives the sentence that refuses what was typed or chosen; empty where it was done.
    using Edit = std::function<std::string(std::string const& row, std::string const& column, std::string const& text)>;

    RecordTable(wxWindow* parent, std::string const& name, Edit edit = {});

    void on_select(std::function<void(std::string const& row)> select) { select_ = std::move(select); }
    void on_open(std::function<void(std::string const& row)> open) { open_ = std::move(open); }
    // Called when another cell becomes the current one, by a click or the arrow keys.
    void on_cell(std::function<void(std::string const& row, std::string const& column)> cell);
    std::string current_column() const; // its key; "" where none is
    // Keeps selection, scrolling and refused text where rows and columns stay the same.
    void show(TableContent content);
    void select(std::string const& row); // without calling on_select
    std::string selected() const;        // "" where none is
    std::size_t row_count() const;
    std::string text(std::string const& row,
                     std::string const& column) const; // as shown; "" where there is no such cell
    std::string refusal() const;                                               // the sentence below the table
    // Begins editing a cell, as F2 does.
    void edit(std::string const& row, std::string const& column);
    int content_height(int rows) const;  // of the header and so many rows
    // The sentence below the table; empty takes it away.
    void say(std::string const& refusal);
    wxDataViewCtrl& view() { return *view_; }

private:
    class Model;
    void build_columns();
    void fit_columns(); // those that grow share the room that is left
    wxString title_in(TableColumn const& column) const; // on two lines where it is wider than its column

    void edit_current();
    wxString wrapped(std::string const& text, unsigned column) const;

    wxDataViewCtrl* view_;
    wxObjectDataPtr<Model> model_;
    Paragraph* message_;
    std::vector<int> widths_; // of the columns as they were set last
    int fitted_to_ = -1;      // the width of the table then
    Edit edit_;
    std::function<void(std::string const&)> select_;
    std::function<void(std::string const&)> open_;
    std::pair<std::string, std::string> cell_; // row and column that on_cell was told last
};

} // namespace gui
