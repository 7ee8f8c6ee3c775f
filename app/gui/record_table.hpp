// A native table, which screen readers can read, edited as a spreadsheet: type over, Tab, Enter, copy and paste blocks, fill down,
// remove rows, sort by a header, look for a text. What is refused stays in its cell in red, and its sentence stands below,
// until it is corrected or left alone with Escape. Knows no plan: what is entered goes to whoever made it.
#pragma once

#include "app/gui/cell_editor.hpp"
#include "app/gui/chosen_widths.hpp"
#include "app/gui/content/block.hpp"
#include "app/gui/content/table.hpp"
#include "app/gui/refusing.hpp"

#include <wx/dataview.h>
#include <wx/panel.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

namespace gui {

class Paragraph;
class TableModel;

// What several tables offer, with its keys.
inline constexpr std::string_view offered_add = "Add to the l&ist\tCtrl+Shift+A";
inline constexpr std::string_view offered_up = "Move &up\tAlt+Up";
inline constexpr std::string_view offered_down = "Move &down\tAlt+Down";
inline constexpr std::string_view offered_unpin = "U&npin\tCtrl+Shift+R";
inline constexpr std::string_view offered_pool = "Add p&ool\tCtrl+Shift+O";

class RecordTable : public wxPanel, public Refusing
{
public:
    // Gives the sentence that refuses what was typed or chosen; empty where it was done.
    using Edit = std::function<std::string(std::string const& row, std::string const& column, std::string const& text)>;
    // Several cells as one step; gives those that were refused.
    using EditBlock = std::function<std::vector<RefusedCell>(std::vector<CellEdit> const& cells)>;
    using Remove = std::function<void(std::vector<std::string> const& rows)>;

    RecordTable(wxWindow* parent, std::string const& name, Edit edit = {});
    ~RecordTable() override;

    void on_select(std::function<void(std::string const& row)> select) { select_ = std::move(select); }
    void on_open(std::function<void(std::string const& row)> open) { open_ = std::move(open); }
    // Called when another cell becomes the current one, by a click or the arrow keys.
    void on_cell(std::function<void(std::string const& row, std::string const& column)> cell);
    std::string current_column() const; // its key; "" where none is
    // Called with the height that shows every row in full, whenever the columns were fitted anew.
    void on_full_height(std::function<void(int height)> tell) { tell_height_ = std::move(tell); }
    // Pasting and filling; where `grows`, pasted rows beyond the last one are new.
    void on_block(EditBlock edit, bool grows = false) { edit_block_ = std::move(edit), grows_ = grows; }
    void on_remove(Remove remove) { remove_ = std::move(remove); }
    // What else the context menu offers for the selected row: "Move &up\tAlt+Up".
    // The Edit menu finds it by its label where this table has the focus or is the one in sight that offers it.
    void offer(std::string label, std::function<void()> act, std::function<bool()> can = {})
    {
        offers_.push_back({std::move(label), std::move(act), std::move(can)});
    }
    std::function<void()> offered(std::string_view label) const; // null where that isn't offered, or can't be done now
    bool has_offer(std::string_view label) const;
    std::string row_below(int height) const; // the key of the first row whose middle is below that in view(); "" where none is

    // Keeps selection, scrolling, refused text and what is being typed where rows and columns stay the same.
    void show(TableContent content);
    void select(std::string const& row); // without calling on_select
    void select(std::string const& row, std::string const& column);
    std::string selected() const;        // the one that a form is about; "" where none is
    std::vector<std::string> selection() const; // from top to bottom
    std::size_t row_count() const;       // of those that are seen
    std::string text(std::string const& row,
                     std::string const& column) const; // as shown; "" where there is no such cell
    std::string refusal() const;                       // the sentence below the table
    // The table is about something else now: gives what is refused, to be put back when it is about this again.
    using Refusals = std::map<std::pair<std::string, std::string>, RefusedCell>; // by row and column key
    Refusals take_refused();
    std::optional<std::string> refused_text() const override;
    void forget_refused() override { take_refused(); }
    void put_refused(Refusals const& refusals);
    // Begins editing a cell, as F2 does.
    void edit(std::string const& row, std::string const& column);
    void finish_typing() { editor_.finish(CellEditor::Then::stay); } // enters what stands in a cell that is being edited
    bool take_back_typing();             // where a cell is being edited: leaves it as it was
    int content_height(int rows) const;  // of the header and so many rows
    int full_height() const;             // of the header and all rows, as the columns are fitted now
    // The sentence below the table; empty takes it away.
    void say(std::string const& refusal);
    // Only rows with this text; "" shows all.
    void look_for(std::string const& text);
    void sort_by(std::optional<std::size_t> column, bool descending);
    wxDataViewCtrl& view() { return *view_; }
    static RecordTable* with_focus(); // the one that keys go to; null where none is

    // What the keys and the context menu do. The cell is the one that was clicked or moved to last.
    std::string copied() const; // of one row the cell, of several rows all their cells, for the clipboard
    void paste_text(std::string const& text);
    void copy();
    void paste();
    bool can_edit_cells() const { return edit_ != nullptr; }
    void fill_down(); // from the first selected row; where only one is, from the row above it
    void remove_selected(); // where it takes removing
    bool can_remove_rows() const { return remove_ && !selection().empty(); }

private:
    void bind_view();
    void build_columns();
    void fit_columns(); // to the room and to what is in them
    void fit_anew();
    void set_titles();
    void arrange();     // the rows anew, by order and text
    wxString title_in(unsigned column) const; // on two lines where it is wider than its column
    wxString wrapped(std::string const& text, unsigned column) const;
    void explain();     // the current cell and its refusal in the line below
    void take_clicked_column();
    bool press(wxKeyEvent& event);
    void show_menu();

    void move_to(unsigned row, unsigned column); // the current cell, selected alone
    void step(CellEditor::Then then);
    bool can_edit(unsigned row, unsigned column) const;
    void begin_edit(std::optional<std::string> typed_over);
    void follow_cell(); // with the editor
    void enter(std::string const& row, std::string const& column, std::string const& text);
    void enter_block(std::vector<CellEdit> const& cells);
    void take(std::vector<CellEdit> const& cells, std::vector<RefusedCell> const& refused);
    std::optional<std::pair<unsigned, unsigned>> current() const;
    std::vector<unsigned> selected_rows() const;

    wxDataViewCtrl* view_;
    wxObjectDataPtr<TableModel> model_;
    Paragraph* message_;
    CellEditor editor_;
    std::pair<std::string, std::string> editing_; // row and column key
    struct View;              // order and text, and what was measured
    std::unique_ptr<View> arrangement_;
    std::vector<int> widths_; // of the columns as they were set last
    int fitted_to_ = -1;      // the width of the table then
    ChosenWidths chosen_;     // by the user
    bool selecting_ = false;  // by the program, not by the user
    bool by_key_ = false;     // the selection is about to be moved by a key, not by the mouse
    wxDataViewColumn* native_column_ = nullptr; // where the native table's own cursor was seen last
    bool grows_ = false;
    Edit edit_;
    EditBlock edit_block_;
    Remove remove_;
    struct Offer {
        std::string label;
        std::function<void()> act;
        std::function<bool()> can; // nothing: always
    };
    std::vector<Offer> offers_;
    std::function<void(std::string const&)> select_;
    std::function<void(std::string const&)> open_;
    std::pair<std::string, std::string> cell_; // row and column that on_cell was told last
    std::function<void(int)> tell_height_;
};

} // namespace gui
