// One sheet of our own data workbook: its first row names its columns. Cells are read as the program writes them and as people change
// them ("Possible", "30%", "Aug 2026"); what stands in a cell and can't be read is left out with its reason, never a default that
// nobody sees. Called by data_workbook_reader.cpp.
#pragma once

#include "budget/calendar.hpp"
#include "budget/plan/names.hpp"
#include "importers/document.hpp"
#include "importers/proposal.hpp"
#include "importers/typed_text.hpp"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace importers {

class DataSheet
{
public:
    // `left_out`: where what can't be read goes; may be null for who only looks.
    DataSheet(Grid const* grid, std::string file, budget::FiscalCalendar calendar, std::vector<LeftOut>* left_out);

    bool has(std::initializer_list<char const*> names) const;
    std::size_t size() const { return grid_ ? grid_->rows.size() : 0; } // the row of names counted
    std::string text(std::size_t row, char const* name) const;
    budget::Place place(std::size_t row, char const* name) const;

    // Nothing where the cell is empty or was left out.
    std::optional<budget::Date> day(std::size_t row, char const* name) const;
    std::optional<budget::Date> first_day(std::size_t row, char const* name) const; // "FY27": its first
    std::optional<budget::Money> money(std::size_t row, char const* name) const;
    std::optional<budget::Ratio> share(std::size_t row, char const* name) const; // 0 to 1
    std::optional<bool> yes(std::size_t row, char const* name) const;
    template <class Choice> std::optional<Choice> choice(std::size_t row, char const* name) const
    {
        auto const given = lower_case(evened(text(row, name)));
        if (given.empty()) return std::nullopt;
        std::string all;
        for (auto const& one : budget::names_of<Choice>()) {
            if (given == one.written || given == lower_case(one.spoken)) return one.choice;
            all += (all.empty() ? "" : ", ") + std::string{one.written};
        }
        leave(row, name, "it is none of " + all);
        return std::nullopt;
    }
    void leave(std::size_t row, char const* name, std::string reason) const;

private:
    Cell const& at(std::size_t row, char const* name) const;
    std::optional<budget::Date> read_day(std::size_t row, char const* name, bool first) const;

    Grid const* grid_;
    std::string file_;
    budget::FiscalCalendar calendar_;
    std::vector<LeftOut>* left_out_;
    std::map<std::string, std::size_t> columns_;
};

} // namespace importers
