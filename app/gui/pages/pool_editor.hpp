// The pools of one source: which pool, its dates, and its releases, permissions and caps as lists that are edited in
// place. Every change goes to the desk as the whole source.
#pragma once

#include "app/gui/desk.hpp"

#include <wx/panel.h>

#include <functional>

class wxButton;
class wxChoice;
class wxNotebook;

namespace gui {

class Form;
class ListEditor;

class PoolEditor : public wxPanel
{
public:
    PoolEditor(wxWindow* parent, Desk& desk);
    void show(budget::SourceId const& source); // an id that isn't in the plan empties it

private:
    budget::FundingSource const* source() const;
    budget::Pool const* pool() const; // the chosen one
    budget::Cap const* cap() const;   // the selected one of it
    // Hands in the source with its chosen pool changed; gives the refusal or "".
    std::string change_pool(std::function<bool(budget::Pool&)> const& change);
    template <class List>
    std::string edit_item(List budget::Pool::*list, std::size_t item, std::string const& column,
                          std::string const& text);
    std::string edit_scope(std::size_t item, std::string const& column, std::string const& text);
    void add_pool();
    void remove_pool();
    void show_pool();
    void build_lists();

    Desk& desk_;
    budget::SourceId source_;
    wxChoice* choice_;
    wxButton* add_;
    wxButton* remove_;
    wxNotebook* tabs_;
    Form* form_ = nullptr;
    ListEditor* releases_ = nullptr;
    ListEditor* permissions_ = nullptr;
    ListEditor* caps_ = nullptr;
    ListEditor* scopes_ = nullptr;
};

} // namespace gui
