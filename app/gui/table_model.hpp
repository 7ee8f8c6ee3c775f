// What the native table asks for: the text and look of each cell. Its rows are those of the content in the order in which they are
// arranged; the text of a refused entry stands in its cell until it is corrected. Knows no plan; RecordTable's own.
#pragma once

#include "app/gui/content/arrange.hpp"
#include "app/gui/content/block.hpp"

#include <wx/dataview.h>

#include <functional>
#include <map>

namespace gui {

class TableModel : public wxDataViewIndexListModel
{
public:
    // `wrap` breaks a text into lines for its column.
    explicit TableModel(std::function<wxString(std::string const&, unsigned)> wrap) : wrap_{std::move(wrap)} {}

    TableContent content;
    std::vector<std::size_t> order; // of the rows that are seen: places in the content
    struct Refused {
        std::string text;
        std::string sentence;
    };
    std::map<std::pair<std::string, std::string>, Refused> refused; // by row and column key
    std::pair<std::string, std::string> current; // row and column key of the cell that keys act on

    // Rows here are those that are seen.
    TableRow const* row(unsigned at) const { return at < order.size() ? &content.rows[order[at]] : nullptr; }
    TableCell const* cell(unsigned row, unsigned column) const;
    std::string text(unsigned row, unsigned column) const; // as shown, on one line
    std::optional<unsigned> row_of(std::string const& key) const;
    std::optional<unsigned> column_of(std::string const& key) const;
    void row_changed(std::string const& key); // has it drawn anew
    void all_changed();
    // A text broken into lines for its column: measured once, for the native table asks for it over and over.
    wxString const& wrapped(std::string const& text, unsigned column) const;
    bool wraps() const; // a row has a text that takes more than one line
    void forget_wrapped() { wrapped_.clear(); } // where columns are of other widths

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
    bool SetValueByRow(wxVariant const&, unsigned, unsigned) override { return false; } // CellEditor enters
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attribute) const override;

private:
    std::function<wxString(std::string const&, unsigned)> wrap_;
    mutable std::map<std::pair<unsigned, std::string>, wxString> wrapped_; // by column and text
};

} // namespace gui
