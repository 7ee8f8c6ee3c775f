// What is being typed where the focus is, in a table's cell or a form's field: it counts when the plan is saved, and Undo takes it back
// before anything else. Called by the main window.
#pragma once

namespace gui {

void finish_typing();     // enters it
bool take_back_typing();  // true where something was typed and not entered yet; it is gone then

} // namespace gui
