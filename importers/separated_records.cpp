#include "importers/separated_records.hpp"

#include <algorithm>

namespace importers {

bool SeparatedRecords::next()
{
    fields_.clear();
    unquoted_.clear();
    open_quote_ = false;
    text_behind_quote_ = false;
    record_line_ = line_;
    if (at_ == text_.size()) return false;
    if (!at_line_end()) {
        field();
        while (at_ < text_.size() && text_[at_] == separator_) {
            ++at_;
            field();
        }
    }
    pass_line_end();
    return true;
}

void SeparatedRecords::pass_line_end()
{
    if (at_ == text_.size()) return;
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
}

void SeparatedRecords::field()
{
    auto opening = at_;
    while (opening < text_.size() && text_[opening] == ' ') ++opening;
    if (opening < text_.size() && text_[opening] == '"' && quoted_field(opening)) return;
    auto const start = at_;
    while (!at_line_end() && text_[at_] != separator_) ++at_;
    fields_.push_back({text_.substr(start, at_ - start), false});
}

// False where the quote is never closed; then nothing is passed over.
bool SeparatedRecords::quoted_field(std::size_t opening)
{
    bool doubled = false;
    auto closing = text_.find('"', opening + 1);
    while (closing != std::string_view::npos && closing + 1 < text_.size() && text_[closing + 1] == '"') {
        doubled = true;
        closing = text_.find('"', closing + 2);
    }
    if (closing == std::string_view::npos) {
        open_quote_ = true;
        return false;
    }
    auto const inside = text_.substr(opening + 1, closing - opening - 1);
    for (std::size_t i = 0; i < inside.size(); ++i)
        if (inside[i] == '\n' || (inside[i] == '\r' && (i + 1 == inside.size() || inside[i + 1] != '\n'))) ++line_;
    at_ = closing + 1;
    auto const behind = at_;
    while (!at_line_end() && text_[at_] != separator_) ++at_;
    auto rest = text_.substr(behind, at_ - behind);
    while (!rest.empty() && rest.back() == ' ') rest.remove_suffix(1);
    if (!doubled && rest.empty()) {
        fields_.push_back({inside, true});
        return true;
    }
    std::string text;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        text += inside[i];
        if (inside[i] == '"') ++i;
    }
    text_behind_quote_ = text_behind_quote_ || !rest.empty();
    text += rest;
    unquoted_.push_back(std::move(text));
    fields_.push_back({unquoted_.back(), true});
    return true;
}

} // namespace importers
