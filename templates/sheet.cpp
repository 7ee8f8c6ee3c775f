#include "templates/sheet.hpp"

namespace templates {

Table first_rows(LongTable const& table, std::size_t most)
{
    Table out{.key = table.key, .title = "", .columns = table.columns, .rows = {}};
    table.each_row([&](std::vector<Value> const& row) {
        if (out.rows.size() == most) return false;
        auto& cells = out.rows.emplace_back();
        for (auto const& value : row) cells.push_back({.value = value});
        return true;
    });
    return out;
}

} // namespace templates
