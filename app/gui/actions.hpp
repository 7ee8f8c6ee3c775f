// What the user can do, as the identifiers of menu entries; the toolbar's buttons and the tests raise the same ones.
// Those that every program has use wx's own (wxID_OPEN, wxID_SAVE, …).
#pragma once

#include <wx/defs.h>

namespace gui {

enum Action : int {
    act_export_workbook = wxID_HIGHEST + 1,
    act_import,
    act_print,
    act_print_preview,
    act_save_picture,
    act_check_plan,
    act_plan_settings,
    act_add_program,
    act_add_component,
    act_add_source,
    act_new_scenario,
    act_try_remedy,
    act_tour,
    act_duplicate,
    act_remove,
    act_fill_down,
    act_add_to_list,
    act_add_pool,
    act_move_up,
    act_move_down,
    act_unpin,
    act_count_committed, // in the order of budget::Counting
    act_count_likely,
    act_count_possible,
    act_all_programs,
    act_show_page,                        // and the pages after it
    act_starter = act_show_page + 20,     // and the starters after it
    act_program = act_starter + 50,       // and the programs after it
    act_the_plan = act_program + 200,     // no scenario
    act_scenario,                         // and the scenarios after it
    act_last = act_scenario + 200,
};

} // namespace gui
