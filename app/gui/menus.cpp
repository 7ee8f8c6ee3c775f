#include "app/gui/menus.hpp"

#include "app/gui/actions.hpp"
#include "app/gui/content/scenarios.hpp"
#include "app/gui/focus_entries.hpp"
#include "app/gui/pages/page_names.hpp"
#include "app/gui/wx_text.hpp"
#include "templates/starter.hpp"

#include <wx/accel.h>
#include <wx/menu.h>

#include <fmt/format.h>

namespace gui {

namespace {

wxMenu* starter_menu()
{
    auto* menu = new wxMenu;
    int id = act_starter;
    for (auto const& starter : templates::starters()) {
        auto const plan = templates::read_starter(starter).value;
        auto const name = plan ? plan->name : std::string{starter.name};
        menu->Append(id++, shown("&" + name), plan ? shown(templates::in_one_line(*plan)) : wxString{});
    }
    return menu;
}

wxMenu* file_menu()
{
    auto* menu = new wxMenu;
    menu->Append(wxID_NEW, shown("New e&mpty plan…\tCtrl+N"), "Begin with a plan that has no figures, with its name and its months");
    menu->AppendSubMenu(starter_menu(), "&New from starter",
                        "Begin with a complete plan whose figures have their sources");
    menu->Append(wxID_OPEN, shown("&Open…\tCtrl+O"), "Open a plan file");
    menu->Append(act_import, shown("&Import…\tCtrl+I"), "Read a workbook, a document or a table into this plan, after a look at it");
    menu->AppendSeparator();
    menu->Append(wxID_SAVE, "&Save\tCtrl+S", "Save the plan");
    menu->Append(wxID_SAVEAS, shown("Save &As…\tCtrl+Shift+S"), "Save the plan under another name");
    menu->Append(act_export_workbook, shown("&Export workbook…\tCtrl+E"), "Write a workbook for Excel");
    menu->Append(act_print, shown("&Print…\tCtrl+P"), "Print the page's chart; on Reports, and where a page has no chart, the report");
    menu->Append(act_print_preview, shown("Print pre&view…\tCtrl+Alt+P"), "Show what would be printed, as it would be");
    menu->Append(act_save_picture, shown("Save chart as p&icture…\tCtrl+Shift+G"), "Write the page's chart as PNG or SVG");
    menu->AppendSeparator();
    menu->Append(wxID_EXIT, "&Quit\tCtrl+Q", "Close Fundbraid");
    return menu;
}

wxMenu* edit_menu()
{
    auto* menu = new wxMenu;
    menu->Append(wxID_UNDO, "&Undo\tCtrl+Z");
    auto* redo = menu->Append(wxID_REDO, "&Redo\tCtrl+Y");
    redo->AddExtraAccel(wxAcceleratorEntry{wxACCEL_CTRL | wxACCEL_SHIFT, 'Z', wxID_REDO});
    menu->AppendSeparator();
    append_clipboard_entries(*menu);
    menu->AppendSeparator();
    menu->Append(act_add_component, shown("Add &component…\tCtrl+Shift+C"),
                 "Add a position, vehicles, training or another cost");
    menu->Append(act_add_source, "Add &source\tCtrl+Shift+F", "Add a funding source");
    menu->Append(act_add_program, "Add &program\tCtrl+Shift+P", "Add a program with its own costs");
    append_adding_entries(*menu);
    menu->AppendSeparator();
    menu->Append(act_duplicate, "&Duplicate\tCtrl+Shift+D", "Add a copy of what is selected");
    menu->Append(act_remove, "Re&move\tCtrl+Delete", "Remove what is selected");
    append_moving_entries(*menu);
    let_focus_decide(*menu);
    return menu;
}

wxMenu* view_menu()
{
    auto* menu = new wxMenu;
    for (std::size_t at = 0; at < page_count; ++at)
        menu->AppendRadioItem(act_show_page + static_cast<int>(at),
                              shown(fmt::format("&{}\tCtrl+{}", page_names[at], at + 1)));
    menu->AppendSeparator();
    auto* counted = new wxMenu;
    counted->AppendRadioItem(act_count_committed, "&Committed\tAlt+1", "Awarded money, nothing renewed");
    counted->AppendRadioItem(act_count_likely, "+ &Likely\tAlt+2", "And likely money and renewals");
    counted->AppendRadioItem(act_count_possible, "+ &Possible\tAlt+3", "And all that is possible");
    menu->AppendSubMenu(counted, "&Money counted");
    auto* programs = new wxMenu;
    programs->AppendRadioItem(act_all_programs, "&All programs\tAlt+0");
    menu->AppendSubMenu(programs, "&Programs");
    return menu;
}

wxMenu* plan_menu()
{
    auto* menu = new wxMenu;
    menu->Append(act_plan_settings, shown("Plan& settings…\tCtrl+Shift+E"),
                 "Name, months, fiscal year, policies, lead times");
    menu->Append(act_check_plan, shown("&Check plan…\tF7"), "What is wrong or doubtful in the plan");
    menu->AppendSeparator();
    menu->Append(act_new_scenario, "&New scenario\tCtrl+Shift+N", "Add a scenario that begins as what is shown now");
    menu->Append(act_try_remedy, "&Try remedy as scenario\tCtrl+T", "Try what closes the selected cliff, as a scenario");
    auto* scenarios = new wxMenu;
    scenarios->AppendRadioItem(act_the_plan, "The plan &itself\tAlt+9", "Show the plan without any scenario");
    menu->AppendSubMenu(scenarios, "&Scenario shown");
    return menu;
}

// Makes the menu's radio items after the first one anew, one for each name, unless they are there already.
void update_choices(wxMenu& menu, int first_action, std::vector<std::string> const& names, std::optional<std::size_t> chosen)
{
    auto const is_there = [&](std::size_t at) {
        auto const* item = menu.FindItemByPosition(at + 1);
        return item->GetItemLabel() == wxControl::EscapeMnemonics(shown(names[at])) && item->IsChecked() == (chosen == at);
    };
    bool same = menu.GetMenuItemCount() == names.size() + 1 && menu.FindItemByPosition(0)->IsChecked() == !chosen;
    for (std::size_t at = 0; same && at < names.size(); ++at) same = is_there(at);
    if (same) return;
    while (menu.GetMenuItemCount() > 1) menu.Destroy(menu.FindItemByPosition(1));
    for (std::size_t at = 0; at < names.size(); ++at) {
        auto* item = menu.AppendRadioItem(first_action + static_cast<int>(at), wxControl::EscapeMnemonics(shown(names[at])));
        if (chosen == at) item->Check();
    }
    if (!chosen) menu.FindItemByPosition(0)->Check();
}

void update_programs(wxMenu& menu, app::Session const& session)
{
    std::vector<std::string> names;
    std::optional<std::size_t> chosen;
    for (auto const& program : session.plan().programs) {
        if (session.filter().program == program.id) chosen = names.size();
        names.push_back(program.name);
    }
    update_choices(menu, act_program, names, chosen);
}

void update_scenarios(wxMenu& menu, app::Session const& session)
{
    std::vector<std::string> names;
    std::optional<std::size_t> chosen;
    for (auto const& scenario : session.document().scenarios) {
        if (session.scenario() == &scenario) chosen = names.size();
        names.push_back(name_of(scenario));
    }
    update_choices(menu, act_scenario, names, chosen);
}

} // namespace

wxMenuBar* make_menus()
{
    auto* help = new wxMenu;
    help->Append(act_tour, "&Tour of the window\tF1", "Four steps through the window");
    help->Append(wxID_ABOUT, "&About Fundbraid");
    auto* menus = new wxMenuBar;
    menus->Append(file_menu(), "&File");
    menus->Append(edit_menu(), "&Edit");
    menus->Append(view_menu(), "&View");
    menus->Append(plan_menu(), "&Plan");
    menus->Append(help, "&Help");
    return menus;
}

void update_menus(wxMenuBar& menus, app::Session const& session, bool can_remove)
{
    auto const& history = session.history();
    auto const name = [&](int id, char const* verb, std::string const& step, char const* key) {
        auto const label = shown(fmt::format("&{}{}{}", verb, step.empty() ? "" : " ", step)) + "\t" + key;
        if (menus.GetLabel(id) != label) menus.SetLabel(id, label);
    };
    name(wxID_UNDO, "Undo", history.can_undo() ? history.undo_name() : std::string{}, "Ctrl+Z");
    name(wxID_REDO, "Redo", history.can_redo() ? history.redo_name() : std::string{}, "Ctrl+Y");
    menus.Enable(wxID_UNDO, history.can_undo());
    menus.Enable(wxID_REDO, history.can_redo());
    menus.Enable(act_duplicate, can_remove);
    menus.Enable(act_remove, can_remove);
    menus.Check(act_count_committed + static_cast<int>(session.counting()), true);
    auto* all = menus.FindItem(act_all_programs);
    update_programs(*all->GetMenu(), session);
    update_scenarios(*menus.FindItem(act_the_plan)->GetMenu(), session);
}

} // namespace gui
