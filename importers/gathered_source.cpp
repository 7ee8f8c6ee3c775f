#include "importers/gathered_source.hpp"

#include "importers/source_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

using namespace budget;

namespace {

class Agreement
{
public:
    Agreement(GatheredSource& source, WorksheetRow const& row, std::string const& file) : source_{source}, row_{row}, file_{file}
    {
    }

    std::vector<Problem> merge(RowReading other)
    {
        using enum WorksheetColumn;
        auto& kept = source_.reading;
        agree(kept.type, other.type, type, [](FundingType value) { return std::string{spoken(value)}; });
        agree(kept.end_date, other.end_date, end_date, [](Date value) { return for_people(value); });
        agree(kept.renewable, other.renewable, renewable, [](Renewable value) { return std::string{spoken(value)}; });
        agree(kept.flexibility, other.flexibility, flexibility, [](Flexibility value) { return std::string{spoken(value)}; });
        if (kept.length.empty()) {
            kept.length = other.length;
            kept.starts = other.starts;
        } else if (!other.length.empty() && !is_same_name(kept.length, other.length)) {
            differ(length, kept.length, other.length);
            kept.length += " / " + other.length;
            kept.starts.reset();
        }
        if (kept.restrictions.empty()) {
            kept.restrictions = other.restrictions;
            kept.clauses = other.clauses;
        } else if (!other.restrictions.empty() && !is_same_name(kept.restrictions, other.restrictions)) {
            differ(restrictions, kept.restrictions, other.restrictions);
            kept.restrictions += " / " + other.restrictions;
            kept.clauses.clear();
        }
        if (!kept.amount) {
            if (!is_disputed(source)) kept.amount = other.amount;
        } else if (other.amount && (other.amount->amount != kept.amount->amount || other.amount->every != kept.amount->every)) {
            differ(source, kept.amount->words, other.amount->words);
            kept.amount.reset();
        }
        for (auto& note : other.notes)
            if (std::find(kept.notes.begin(), kept.notes.end(), note) == kept.notes.end()) kept.notes.push_back(std::move(note));
        kept.readings.insert(kept.readings.end(), other.readings.begin(), other.readings.end());
        kept.problems.insert(kept.problems.end(), other.problems.begin(), other.problems.end());
        return std::move(problems_);
    }

private:
    bool is_disputed(WorksheetColumn column) const
    {
        return std::find(source_.disputed.begin(), source_.disputed.end(), title_of(column)) != source_.disputed.end();
    }

    // What one row leaves empty the other gives; where both speak and differ, neither counts.
    template <class Value, class InWords>
    void agree(std::optional<Value>& kept, std::optional<Value> const& other, WorksheetColumn column, InWords const& in_words)
    {
        if (!other) return;
        if (!kept && !is_disputed(column)) kept = other;
        else if (kept && !(*kept == *other)) {
            differ(column, in_words(*kept), in_words(*other));
            kept.reset();
        }
    }

    void differ(WorksheetColumn column, std::string const& before, std::string const& now)
    {
        source_.disputed.emplace_back(title_of(column));
        source_.reading.notes.push_back(fmt::format("{}: \"{}\" ({}), \"{}\" (table {}, row {})", title_of(column), before,
                                                    source_.first_row, now, row_.table, row_.row));
        problems_.push_back(
            {Severity::warning, "worksheet.tables-differ",
             fmt::format("{} is \"{}\" in {} and \"{}\" here.", source_.reading.name, before, source_.first_row, now),
             "Enter what is right in the plan; neither was taken, and both are kept in the notes.", row_.place(file_, column)});
    }

    GatheredSource& source_;
    WorksheetRow const& row_;
    std::string const& file_;
    std::vector<Problem> problems_;
};

} // namespace

std::vector<Problem> merge_row(GatheredSource& source, RowReading row_reading, WorksheetRow const& row, std::string const& file)
{
    return Agreement{source, row, file}.merge(std::move(row_reading));
}

} // namespace importers
