#include "app/gui/move_rows.hpp"

#include "app/gui/table_model.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/dataobj.h>

#include <memory>

namespace gui {

std::string RecordTable::row_below(int height) const
{
    for (unsigned at = 0; at < row_count(); ++at) {
        auto const where = view_->GetItemRect(model_->GetItem(at));
        if (height < where.GetTop() + where.GetHeight() / 2) return model_->row(at)->key;
    }
    return {};
}

void let_rows_move(RecordTable& table, RowMoves moves)
{
    auto const dragged = std::make_shared<std::string>(); // the row's key while it is
    auto& view = table.view();

    view.EnableDragSource(wxDF_UNICODETEXT);
    view.EnableDropTarget(wxDF_UNICODETEXT);
    view.Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [&table, dragged](wxDataViewEvent& event) {
        *dragged = table.selected();
        if (dragged->empty()) return event.Veto();
        event.SetDataObject(new wxTextDataObject{shown(*dragged)});
        event.SetDragFlags(wxDrag_AllowMove);
    });
    view.Bind(wxEVT_DATAVIEW_ITEM_DROP_POSSIBLE, [dragged](wxDataViewEvent& event) {
        if (dragged->empty()) event.Veto(); // something else, from another window
        else event.SetDropEffect(wxDragMove);
    });
    view.Bind(wxEVT_DATAVIEW_ITEM_DROP, [&table, &view, dragged, drop = std::move(moves.drop)](wxDataViewEvent&) {
        auto const row = std::exchange(*dragged, {});
        auto const next = table.row_below(view.ScreenToClient(wxGetMousePosition()).y); // as the native table's line shows it
        if (!row.empty() && next != row) table.CallAfter([drop, row, next] { drop(row, next); });
    });

    auto const step = [&table, by = std::move(moves.step)](int places) {
        if (auto const row = table.selected(); !row.empty()) by(row, places);
    };
    view.Bind(wxEVT_CHAR_HOOK, [step](wxKeyEvent& event) {
        auto const key = event.GetKeyCode();
        if (event.GetModifiers() != wxMOD_ALT || (key != WXK_UP && key != WXK_DOWN)) return event.Skip();
        step(key == WXK_UP ? -1 : 1);
    });
    table.offer(std::string{offered_up}, [step] { step(-1); });
    table.offer(std::string{offered_down}, [step] { step(1); });
}

} // namespace gui
