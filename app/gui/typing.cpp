#include "app/gui/typing.hpp"

#include "app/gui/form.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/refusing.hpp"

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

std::optional<std::string> refused_text(wxWindow const& window)
{
    if (auto const* refusing = dynamic_cast<Refusing const*>(&window))
        if (auto text = refusing->refused_text()) return text;
    for (auto const* child : window.GetChildren())
        if (auto text = refused_text(*child)) return text;
    return std::nullopt;
}

void forget_refused(wxWindow& window)
{
    if (auto* refusing = dynamic_cast<Refusing*>(&window)) refusing->forget_refused();
    for (auto* child : window.GetChildren()) forget_refused(*child);
}

bool take_back_typing()
{
    if (auto* table = RecordTable::with_focus()) return table->take_back_typing();
    auto* form = form_with_focus();
    return form && form->take_back_typing();
}

} // namespace gui
