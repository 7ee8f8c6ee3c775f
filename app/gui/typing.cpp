#include "app/gui/typing.hpp"

#include "app/gui/form.hpp"
#include "app/gui/record_table.hpp"

namespace gui {

namespace {

Form* form_with_focus()
{
    for (auto* above = wxWindow::FindFocus(); above; above = above->GetParent())
        if (auto* form = dynamic_cast<Form*>(above)) return form;
    return nullptr;
}

} // namespace

void finish_typing()
{
    if (auto* table = RecordTable::with_focus()) return table->finish_typing();
    if (auto* form = form_with_focus()) form->finish_typing();
}

bool take_back_typing()
{
    if (auto* table = RecordTable::with_focus()) return table->take_back_typing();
    auto* form = form_with_focus();
    return form && form->take_back_typing();
}

} // namespace gui
