// Text cut into records and fields at a separator and at line ends of every kind, with quotes as RFC 4180 has them. Knows nothing
// of what fields mean, and doesn't choose the separator: see separator.hpp. Called by csv_reader.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace importers {

struct Field {
    std::string_view text; // of the whole text, or of the reader's own room where quotes stood inside
    bool quoted = false;
};

class SeparatedRecords
{
public:
    SeparatedRecords(std::string_view text, char separator) : text_{text}, separator_{separator} {}

    // The next record; false at the end. A line without anything is a record of no fields.
    bool next();
    std::vector<Field> const& fields() const { return fields_; } // until the next call
    std::size_t line() const { return record_line_; }            // 1-based, where the record starts
    // Faults of the record: a quote that is never closed and so was taken as it stands; text behind a closing quote, kept.
    bool open_quote() const { return open_quote_; }
    bool text_behind_quote() const { return text_behind_quote_; }

private:
    void field();
    bool quoted_field(std::size_t opening);
    bool at_line_end() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }
    void pass_line_end();

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t record_line_ = 1;
    std::vector<Field> fields_;
    std::deque<std::string> unquoted_; // texts of the record's fields that had quotes inside
    bool open_quote_ = false;
    bool text_behind_quote_ = false;
};

} // namespace importers
