// What is being typed where the focus is, in a table's cell or a form's field: it counts when the plan is saved, and Undo takes it back
// before anything else. Called by the main window.
#pragma once

#include <optional>
#include <string>

class wxWindow;

namespace gui {

void finish_typing();     // enters it
// A text that was refused and still stands where it was typed, anywhere in this window; nothing where there is none.
std::optional<std::string> refused_text(wxWindow const& window);
void forget_refused(wxWindow& window); // the plan in which they were typed is closed
bool take_back_typing();  // true where something was typed and not entered yet; it is gone then

} // namespace gui
