// Each cliff in a list, and the selected one in full: causes, loss, people, by when to decide, proof, who takes over.
// To read.
#pragma once

#include "app/gui/pages/page.hpp"

namespace gui {

class Paragraph;
class RecordTable;
class SheetView;

class CliffsPage : public Page
{
public:
    CliffsPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    void select(std::size_t cliff); // index in outcome.cliffs

private:
    void show_detail();

    Paragraph* summary_;
    RecordTable* list_;
    SheetView* detail_;
};

} // namespace gui
