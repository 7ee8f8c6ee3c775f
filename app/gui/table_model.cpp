#include "app/gui/table_model.hpp"

#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

namespace gui {

TableCell const* TableModel::cell(unsigned at, unsigned column) const
{
    auto const* line = row(at);
    return line && column < line->cells.size() ? &line->cells[column] : nullptr;
}

std::string TableModel::text(unsigned at, unsigned column) const
{
    auto const* found = cell(at, column);
    if (!found) return {};
    auto const typed_in = refused.find({row(at)->key, content.columns[column].key});
    return typed_in == refused.end() ? found->text : typed_in->second.text;
}

std::optional<unsigned> TableModel::row_of(std::string const& key) const
{
    for (unsigned at = 0; at < order.size(); ++at)
        if (content.rows[order[at]].key == key) return at;
    return std::nullopt;
}

std::optional<unsigned> TableModel::column_of(std::string const& key) const
{
    for (unsigned at = 0; at < content.columns.size(); ++at)
        if (content.columns[at].key == key) return at;
    return std::nullopt;
}

void TableModel::row_changed(std::string const& key)
{
    if (auto const at = row_of(key)) RowChanged(*at);
}

void TableModel::all_changed()
{
    for (unsigned at = 0; at < order.size(); ++at) RowChanged(at);
}

wxString const& TableModel::wrapped(std::string const& line, unsigned column) const
{
    auto const [entry, is_new] = wrapped_.try_emplace({column, line});
    if (is_new) entry->second = wrap_(line, column);
    return entry->second;
}

bool TableModel::wraps() const
{
    for (unsigned column = 0; column < content.columns.size(); ++column) {
        if (!content.columns[column].wraps) continue;
        for (auto const& line : content.rows)
            if (column < line.cells.size() && wrapped(line.cells[column].text, column).Contains('\n')) return true;
    }
    return false;
}

void TableModel::GetValueByRow(wxVariant& value, unsigned at, unsigned column) const
{
    if (!cell(at, column)) value = wxString{};
    else value = content.columns[column].wraps ? wrapped(text(at, column), column) : shown(text(at, column));
}

bool TableModel::GetAttrByRow(unsigned at, unsigned column, wxDataViewItemAttr& attribute) const
{
    auto const* found = cell(at, column);
    if (!found) return false;
    auto const& line = *row(at);
    std::pair const here{line.key, content.columns[column].key};
    bool const is_current = here == current;
    attribute.SetBold(line.strong || is_current);
    if (refused.contains(here)) {
        attribute.SetColour(current_theme().gap);
        return true;
    }
    if (found->tone == Tone::gap) attribute.SetColour(current_theme().gap);
    if (found->tone == Tone::quiet) attribute.SetColour(current_theme().quiet);
    return line.strong || is_current || found->tone != Tone::plain;
}

} // namespace gui
