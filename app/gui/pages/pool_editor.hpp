// The pools of one source: which pool, its dates, its releases, permissions, caps and fees, and the source's own lists: match
// by grant year, what is carried on, citations. Every change goes to the desk as the whole source.
#pragma once

#include "app/gui/desk.hpp"

#include <wx/panel.h>

class wxButton;
class wxChoice;

namespace gui {

class Form;
class ListEditor;
class Paragraph;
class ThingLists;

class PoolEditor : public wxPanel
{
public:
    PoolEditor(wxWindow* parent, Desk& desk);
    void show(budget::SourceId const& source); // an id that isn't in the plan empties it
    ThingLists& lists() { return *lists_; }
    void choose(budget::PoolId const& pool);
    std::string refusal() const; // why the pool can't be removed; "" where nothing was refused
    void add_pool();
    void remove_pool();

private:
    budget::FundingSource const* source() const;
    budget::Pool const* pool() const; // the chosen one
    void show_pool();
    void show_cap_lines();

    Desk& desk_;
    budget::SourceId source_;
    wxChoice* choice_;
    wxButton* add_;
    wxButton* remove_;
    Paragraph* refusal_; // why the pool can't be removed
    Form* form_;
    ThingLists* lists_;
    ListEditor* cap_lines_;
};

} // namespace gui
