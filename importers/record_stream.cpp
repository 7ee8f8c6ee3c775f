#include "importers/record_stream.hpp"

#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace importers {

using namespace budget;

namespace {

constexpr std::size_t piece = std::size_t{256} << 10;
constexpr std::size_t longest_tag = std::size_t{64} << 10;
constexpr std::size_t longest_entity = 12; // "&#x10FFFF;"

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

void append_utf8(unsigned long code, std::string& out)
{
    auto const add = [&](unsigned long byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) add(code);
    else if (code < 0x800) { add(0xC0U | code >> 6U); add(0x80U | (code & 0x3FU)); }
    else if (code < 0x10000) { add(0xE0U | code >> 12U); add(0x80U | (code >> 6U & 0x3FU)); add(0x80U | (code & 0x3FU)); }
    else { add(0xF0U | code >> 18U); add(0x80U | (code >> 12U & 0x3FU)); add(0x80U | (code >> 6U & 0x3FU)); add(0x80U | (code & 0x3FU)); }
}

// What an entity stands for; one that isn't XML's own stays as it is written.
void append_entity(std::string_view name, std::string& out)
{
    if (name == "amp") out += '&';
    else if (name == "lt") out += '<';
    else if (name == "gt") out += '>';
    else if (name == "quot") out += '"';
    else if (name == "apos") out += '\'';
    else if (name.starts_with('#')) {
        bool const hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        auto const digits = name.substr(hex ? 2 : 1);
        unsigned long code = 0;
        auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        bool const whole = fault == std::errc{} && end == digits.data() + digits.size() && !digits.empty();
        bool const character = code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code < 0xD800) || (code >= 0xE000 && code < 0xFFFE) || (code >= 0x10000 && code < 0x110000);
        if (whole && character) append_utf8(code, out);
    } else {
        out += '&';
        out += name;
        out += ';';
    }
}

void append_text(std::string_view text, std::string& out)
{
    while (!text.empty()) {
        auto const* const found = static_cast<char const*>(std::memchr(text.data(), '&', text.size()));
        auto const plain = found ? static_cast<std::size_t>(found - text.data()) : text.size();
        out.append(text, 0, plain);
        text.remove_prefix(plain);
        if (text.empty()) return;
        auto const end = text.substr(0, 40).find(';');
        if (end == std::string_view::npos) {
            out += '&';
            text.remove_prefix(1);
            continue;
        }
        append_entity(text.substr(1, end - 1), out);
        text.remove_prefix(end + 1);
    }
}

enum class Token { open, close, empty, text, raw, end, wrong };

// One token after the other. Long texts come in several pieces; views are valid until the next call.
class Tokens
{
public:
    Tokens(ByteStream& stream, std::string const& file) : stream_{stream}, file_{file} {}

    Token next()
    {
        if (!begun_ && !begin()) return Token::wrong;
        for (;;) {
            if (inside_ == Inside::comment || inside_ == Inside::instruction) {
                if (!skip_to(inside_ == Inside::comment ? "-->" : "?>")) return problem_ ? Token::wrong : cut_off();
                inside_ = Inside::nothing;
                continue;
            }
            if (inside_ == Inside::raw) return raw();
            if (at_ == buffer_.size() && !more()) return problem_ ? Token::wrong : Token::end;
            if (buffer_[at_] != '<') return text_piece();
            if (need(9)) {
                auto const ahead = std::string_view{buffer_}.substr(at_, 9);
                if (ahead.starts_with("<!--")) { enter(Inside::comment, 4); continue; }
                if (ahead == "<![CDATA[") { enter(Inside::raw, 9); continue; }
                if (ahead == "<!DOCTYPE") {
                    if (!document_type()) return Token::wrong;
                    continue;
                }
                if (ahead.starts_with("<?")) { enter(Inside::instruction, 2); continue; }
            }
            return problem_ ? Token::wrong : tag();
        }
    }

    std::string_view view() const { return view_; } // a name, or a piece of text
    std::size_t line()
    {
        count_lines();
        return line_;
    }
    std::optional<Problem> const& problem() const { return problem_; }

    Token refuse(std::string code, std::string text, std::string remedy)
    {
        auto const shown_line = static_cast<int>(std::min<std::size_t>(line(), 2'000'000'000));
        problem_ = Problem{Severity::error, "xml." + code, std::move(text), std::move(remedy), {file_, shown_line, {}}};
        return Token::wrong;
    }
    Token cut_off() { return refuse("cut-off", "The file ends in the middle.", "Download or copy it again, whole."); }

private:
    enum class Inside { nothing, comment, instruction, raw };

    bool begin()
    {
        begun_ = true;
        while (buffer_.size() < 200 && more()) {}
        if (problem_) return false;
        if (buffer_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        if (buffer_.starts_with("\xFF\xFE") || buffer_.starts_with("\xFE\xFF") || buffer_.substr(0, 40).find('\0') != std::string::npos) {
            refuse("utf-16", "The file is written as UTF-16, and extracts are UTF-8.", "Save it as UTF-8, or download it again.");
            return false;
        }
        auto const start = buffer_.find_first_not_of(" \r\n\t", at_);
        if (start == std::string::npos || buffer_[start] != '<') {
            refuse("not-xml", "The file isn't XML.", "Choose the extract as it was downloaded (.xml or .zip).");
            return false;
        }
        auto const declaration = lower_case(buffer_.substr(start, std::min<std::size_t>(buffer_.find("?>", start), start + 200) - start));
        if (auto const named = declaration.find("encoding="); declaration.starts_with("<?xml") && named != std::string::npos) {
            auto const encoding = declaration.substr(named + 10, 8);
            if (!encoding.starts_with("utf-8") && !encoding.starts_with("us-ascii")) {
                refuse("encoding", "The file says that it isn't UTF-8.", "Save it as UTF-8, or download it again.");
                return false;
            }
        }
        return true;
    }

    // Drops what was read and adds a piece; false at the end.
    bool more()
    {
        count_lines();
        counted_ = 0;
        buffer_.erase(0, at_);
        at_ = 0;
        auto const kept = buffer_.size();
        buffer_.resize(kept + piece);
        auto const got = stream_.read(buffer_.data() + kept, piece);
        buffer_.resize(kept + got);
        if (got == 0) problem_ = stream_.problem();
        return got > 0;
    }

    bool need(std::size_t count)
    {
        while (buffer_.size() - at_ < count)
            if (!more()) return false;
        return true;
    }

    // Of what was read since lines were counted last.
    void count_lines()
    {
        auto const from = buffer_.begin() + static_cast<std::ptrdiff_t>(counted_);
        line_ += static_cast<std::size_t>(std::count(from, buffer_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
        counted_ = at_;
    }

    void advance(std::size_t count) { at_ += count; }
    void enter(Inside what, std::size_t count)
    {
        inside_ = what;
        advance(count);
    }

    // Past the mark, dropping what comes before it.
    bool skip_to(std::string_view mark)
    {
        for (;;) {
            if (auto const found = buffer_.find(mark, at_); found != std::string::npos) {
                advance(found + mark.size() - at_);
                return true;
            }
            at_ = std::max(at_, buffer_.size() - std::min(buffer_.size(), mark.size() - 1));
            if (!more()) return false;
        }
    }

    Token raw()
    {
        for (;;) {
            auto const found = buffer_.find("]]>", at_);
            auto const end = found != std::string::npos ? found : std::max(at_, buffer_.size() - std::min<std::size_t>(buffer_.size(), 2));
            if (found != std::string::npos) inside_ = Inside::nothing;
            if (end > at_ || found != std::string::npos) {
                view_ = std::string_view{buffer_}.substr(at_, end - at_);
                advance(end - at_ + (found != std::string::npos ? 3 : 0));
                return Token::raw;
            }
            if (!more()) return problem_ ? Token::wrong : cut_off();
        }
    }

    Token text_piece()
    {
        auto const* const found = static_cast<char const*>(std::memchr(buffer_.data() + at_, '<', buffer_.size() - at_));
        auto end = found ? static_cast<std::size_t>(found - buffer_.data()) : buffer_.size();
        // An entity isn't cut in two by a piece's end.
        if (!found)
            if (auto const entity = buffer_.rfind('&'); entity != std::string::npos && entity >= at_ && end - entity < longest_entity && buffer_.find(';', entity) == std::string::npos) {
                if (entity > at_) end = entity;
                else if (more()) return text_piece();
                else if (problem_) return Token::wrong;
                else end = buffer_.size();
            }
        view_ = std::string_view{buffer_}.substr(at_, end - at_);
        advance(end - at_);
        return Token::text;
    }

    bool document_type()
    {
        for (;;) {
            auto const end = buffer_.find_first_of(">[", at_);
            if (end != std::string::npos && buffer_[end] == '>') {
                advance(end + 1 - at_);
                return true;
            }
            if (end != std::string::npos || buffer_.size() - at_ > longest_tag) {
                refuse("entities", "The file declares entities of its own, which an extract doesn't need and which aren't read.", "Download it again from where it is published.");
                return false;
            }
            if (!more()) {
                if (!problem_) cut_off();
                return false;
            }
        }
    }

    Token tag()
    {
        std::size_t end = std::string::npos;
        for (;;) {
            char quote = 0;
            for (auto at = at_ + 1; at < buffer_.size(); ++at) {
                char const c = buffer_[at];
                if (quote != 0) quote = c == quote ? '\0' : quote;
                else if (c == '"' || c == '\'') quote = c;
                else if (c == '>') { end = at; break; }
                else if (c == '<') return refuse("broken", "A tag isn't closed.", "Download or copy the file again, whole.");
            }
            if (end != std::string::npos) break;
            if (buffer_.size() - at_ > longest_tag) return refuse("broken", "A tag isn't closed.", "Download or copy the file again, whole.");
            if (!more()) return problem_ ? Token::wrong : cut_off();
        }
        auto inner = std::string_view{buffer_}.substr(at_ + 1, end - at_ - 1);
        advance(end + 1 - at_);
        auto kind = Token::open;
        if (inner.starts_with('/')) {
            kind = Token::close;
            inner.remove_prefix(1);
        } else if (inner.ends_with('/')) {
            kind = Token::empty;
            inner.remove_suffix(1);
        }
        auto name = inner.substr(0, std::min(inner.find_first_of(" \r\n\t"), inner.size()));
        if (auto const colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
        if (name.empty()) return refuse("broken", "A tag has no name.", "Download or copy the file again, whole.");
        view_ = name;
        return kind;
    }

    ByteStream& stream_;
    std::string const& file_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t counted_ = 0; // up to here in the buffer
    std::string_view view_;
    Inside inside_ = Inside::nothing;
    bool begun_ = false;
    std::optional<Problem> problem_;
};

} // namespace

std::optional<Problem> read_records(ByteStream& stream, std::string const& file, std::function<bool(std::string_view root)> const& root,
                                    std::function<bool(Record const&)> const& visit, RecordLimits const& limits)
{
    struct Piece {
        std::size_t name;
        std::size_t text;
        std::size_t end;
    };
    Tokens tokens{stream, file};
    std::vector<std::string> open; // names from the root down
    std::string arena;             // the record's name, and each field's name and text
    std::vector<Piece> pieces;
    std::size_t name_end = 0;
    Record record;
    bool any = false;
    auto const wrong = [&](std::string code, std::string text) {
        tokens.refuse(std::move(code), std::move(text), "Download the extract again from where it is published.");
        return tokens.problem();
    };
    for (;;) {
        auto const token = tokens.next();
        if (token == Token::wrong) return tokens.problem();
        if (token == Token::end) break;
        bool const in_field = open.size() == 3;
        if (token == Token::text || token == Token::raw) {
            if (!in_field) continue;
            if (token == Token::raw) arena += tokens.view();
            else append_text(tokens.view(), arena);
            if (arena.size() > limits.record_bytes) return wrong("record-too-large", "A record is larger than 4 MB.");
            continue;
        }
        if (token != Token::close) {
            if (in_field) return wrong("deep", fmt::format("The field {} holds elements where text is expected.", open.back()));
            if (open.empty() && any) return wrong("broken", "Something follows the end of the document.");
            any = true;
            if (open.empty() && !root(tokens.view())) return std::nullopt;
            open.emplace_back(tokens.view());
            if (open.size() == 2) {
                arena.assign(tokens.view());
                name_end = arena.size();
                pieces.clear();
                record.line = tokens.line();
            } else if (open.size() == 3) {
                if (pieces.size() == limits.fields) return wrong("record-too-large", fmt::format("A record has more than {} fields.", limits.fields));
                auto const name = arena.size();
                arena += tokens.view();
                pieces.push_back({name, arena.size(), arena.size()});
            }
            if (token == Token::open) continue;
        } else if (open.empty() || open.back() != tokens.view()) {
            return wrong("broken", fmt::format("</{}> closes what isn't open.", tokens.view().substr(0, 60)));
        }
        if (open.size() == 3) pieces.back().end = arena.size();
        if (open.size() == 2) {
            std::string_view const all = arena;
            record.name = all.substr(0, name_end);
            record.fields.clear();
            for (auto const& one : pieces) record.fields.push_back({all.substr(one.name, one.text - one.name), trimmed(all.substr(one.text, one.end - one.text))});
            if (!visit(record)) return std::nullopt;
        }
        open.pop_back();
    }
    if (!open.empty() || !any) {
        tokens.cut_off();
        return tokens.problem();
    }
    return std::nullopt;
}

} // namespace importers
