#include "importers/xml_stream.hpp"

#include "budget/plan/sound_text.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace importers {

namespace {

constexpr std::size_t piece_size = std::size_t{1} << 16;
constexpr char const* save_anew = "Open the file in the program it was made with and save it anew.";
constexpr auto npos = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool all_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_blank); }

std::string_view local(std::string_view name)
{
    auto const colon = name.find(':');
    return colon == npos ? name : name.substr(colon + 1);
}

bool is_name(std::string_view text)
{
    return text.find_first_of("=\"'<&") == npos && budget::check_text(text).fault == budget::TextFault::none;
}

// The character that "amp" or "#x41" stands for; none for an entity of the document's own.
std::optional<unsigned long> referenced(std::string_view name)
{
    if (name == "amp") return '&';
    if (name == "lt") return '<';
    if (name == "gt") return '>';
    if (name == "quot") return '"';
    if (name == "apos") return '\'';
    if (!name.starts_with('#')) return std::nullopt;
    bool const hex = name.starts_with("#x");
    auto const digits = name.substr(hex ? 2 : 1);
    unsigned long code = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    if (error != std::errc{} || end != digits.data() + digits.size() || !budget::is_xml_character(code)) return std::nullopt;
    return code;
}

} // namespace

XmlStream::XmlStream(Source source, XmlLimits const& limits) : source_{std::move(source)}, limits_{limits} {}

bool XmlStream::more()
{
    if (source_ended_) return false;
    line();
    buffer_.erase(0, at_);
    at_ = counted_ = 0;
    raw_.resize(piece_size);
    auto const got = source_(raw_.data(), raw_.size());
    source_failed_ = !got;
    source_ended_ = got.value_or(0) == 0;
    auto const piece = std::string_view{raw_}.substr(0, got.value_or(0));
    if (utf16_) {
        utf16_->append(piece, buffer_);
        if (source_ended_) utf16_->finish(buffer_);
    } else {
        buffer_ += piece;
    }
    return !source_ended_ || utf16_;
}

void XmlStream::decode_start()
{
    started_ = true;
    while (buffer_.size() < 4 && more()) {}
    auto const head = std::string_view{buffer_};
    bool const little = head.starts_with("\xFF\xFE") || head.starts_with(std::string_view{"<\0", 2});
    bool const big = head.starts_with("\xFE\xFF") || head.starts_with(std::string_view{"\0<", 2});
    if (little || big) {
        auto const written = std::exchange(buffer_, {});
        utf16_.emplace(big);
        utf16_->append(written, buffer_);
    }
    if (std::string_view{buffer_}.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

std::optional<std::size_t> XmlStream::find(std::string_view what, std::size_t from)
{
    for (;;) {
        auto const found = what.size() == 1 ? rest().find(what[0], from) : rest().find(what, from);
        if (found != npos) return found;
        auto const size = rest().size();
        if (size > limits_.text_bytes) {
            refuse_long();
            return std::nullopt;
        }
        from = std::max(from, size > what.size() ? size - what.size() : 0);
        if (!more()) return std::nullopt;
    }
}

bool XmlStream::begins(std::string_view what)
{
    while (rest().size() < what.size() && what.starts_with(rest()) && more()) {}
    return rest().starts_with(what);
}

XmlToken XmlStream::next()
{
    if (problem_) return XmlToken::refused;
    if (!started_) decode_start();
    if (end_follows_) { // name_ is the start's
        end_follows_ = false;
        token_depth_ = depth_--;
        return XmlToken::end;
    }
    for (;;) {
        if (rest().empty() && !more() && rest().empty()) {
            if (depth_ > 0 || !root_seen_ || source_failed_ || (utf16_ && !utf16_->sound())) return refuse_damaged();
            return XmlToken::finished;
        }
        if (rest().empty()) continue;
        if (rest().front() != '<') {
            auto const token = plain_text();
            if (token != XmlToken::text || depth_ > 0) return token;
            continue; // blank, between the declaration and the root
        }
        if (rest().size() < 2 && more()) continue;
        char const second = rest().size() < 2 ? '\0' : rest()[1];
        if (second == '/') return end_tag();
        if (second != '!' && second != '?') return start_tag();
        if (second == '!' && !begins("<!--")) return declared();
        if (second == '!' ? !pass_over("<!--", "-->") : !instruction()) return XmlToken::refused;
    }
}

bool XmlStream::pass_over(std::string_view opening, std::string_view closing)
{
    auto const close = find(closing, opening.size());
    if (!close) {
        refuse_damaged();
        return false;
    }
    at_ += *close + closing.size();
    return true;
}

bool XmlStream::instruction()
{
    auto const close = find("?>", 2);
    if (!close) {
        refuse_damaged();
        return false;
    }
    auto const content = rest().substr(2, *close - 2);
    at_ += *close + 2;
    return takes_encoding(content);
}

// Of "<?xml version="1.0" encoding="UTF-8"?>"; other instructions say nothing.
bool XmlStream::takes_encoding(std::string_view content)
{
    if (!content.starts_with("xml") || content.size() < 4 || !is_blank(content[3])) return true;
    auto const found = content.find("encoding");
    if (found == npos) return true;
    auto const open = content.find_first_of("\"'", found);
    auto const close = open == npos ? npos : content.find(content[open], open + 1);
    if (close == npos) return true;
    auto const encoding = lower_case(content.substr(open + 1, close - open - 1));
    // What says UTF-16 and isn't was converted by someone who left the declaration.
    if (encoding == "utf-8" || encoding == "utf8" || encoding == "us-ascii" || encoding.starts_with("utf-16")) return true;
    refuse("xml.encoding", "It is written in an encoding that isn't read here; UTF-8 and UTF-16 are.", save_anew);
    return false;
}

XmlToken XmlStream::declared()
{
    if (begins("<![CDATA[") && depth_ > 0) {
        auto const close = find("]]>", 9);
        if (!close) return refuse_damaged();
        auto const raw = rest().substr(9, *close - 9);
        if (budget::check_text(raw).fault != budget::TextFault::none) return refuse_damaged();
        at_ += *close + 3;
        text_ = raw;
        token_depth_ = depth_;
        return XmlToken::text;
    }
    if (begins("<!DOCTYPE"))
        return refuse("xml.document-type", "It declares a document type, which office documents and data extracts don't have.",
                      "Check where the file comes from; such a declaration can be an attack.");
    return refuse_damaged();
}

XmlToken XmlStream::plain_text()
{
    auto const open = find("<", 0);
    if (problem_) return XmlToken::refused;
    auto const raw = rest().substr(0, open.value_or(rest().size()));
    if (depth_ == 0 && !all_blank(raw)) return refuse_damaged();
    auto const text = resolved(raw, false);
    if (!text) return XmlToken::refused;
    text_ = *text;
    at_ += raw.size();
    token_depth_ = depth_;
    return XmlToken::text;
}

XmlToken XmlStream::end_tag()
{
    auto const close = find(">", 2);
    if (!close) return refuse_damaged();
    auto name = rest().substr(2, *close - 2);
    while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
    if (depth_ == 0 || open_[depth_ - 1] != name) return refuse_damaged();
    at_ += *close + 1;
    name_ = local(name);
    token_depth_ = depth_--;
    return XmlToken::end;
}

XmlToken XmlStream::start_tag()
{
    std::size_t close = 1;
    for (;; ++close) {
        auto const seen = rest();
        while (close < seen.size() && seen[close] != '>' && seen[close] != '"' && seen[close] != '\'') ++close;
        if (close == seen.size()) {
            if (!find(">", close)) return refuse_damaged();
            --close;
            continue;
        }
        if (seen[close] == '>') break;
        char const quote = seen[close];
        auto const end = find({&quote, 1}, close + 1);
        if (!end) return refuse_damaged();
        close = *end;
    }
    auto tag = rest().substr(1, close - 1);
    bool const empty = tag.ends_with('/');
    if (empty) tag.remove_suffix(1);
    auto const full = tag.substr(0, std::min(tag.find_first_of(" \t\r\n/"), tag.size()));
    if (full.empty() || !is_name(full) || (depth_ == 0 && root_seen_)) return refuse_damaged();
    if (depth_ >= limits_.depth)
        return refuse("xml.too-deep", fmt::format("It has elements that stand more than {} deep inside one another.", limits_.depth),
                      "Check where the file comes from; no office program writes such a file.");
    if (!read_attributes(tag.substr(full.size()))) return XmlToken::refused;
    root_seen_ = true;
    if (open_.size() == depth_) open_.emplace_back();
    open_[depth_++] = full;
    name_ = local(full);
    end_follows_ = empty;
    at_ += close + 1;
    token_depth_ = depth_;
    return XmlToken::start;
}

bool XmlStream::read_attributes(std::string_view tag)
{
    attributes_.clear();
    resolved_.clear();
    while (!tag.empty()) {
        if (is_blank(tag.front())) {
            tag.remove_prefix(1);
            continue;
        }
        auto const equals = tag.find('=');
        auto name = tag.substr(0, equals);
        while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
        auto value = equals == npos ? std::string_view{} : tag.substr(equals + 1);
        while (!value.empty() && is_blank(value.front())) value.remove_prefix(1);
        auto const end = value.empty() || (value[0] != '"' && value[0] != '\'') ? npos : value.find(value[0], 1);
        if (name.empty() || end == npos) return refuse_damaged(), false;
        auto const text = resolved(value.substr(1, end - 1), true);
        if (!text) return false;
        auto const colon = name.find(':');
        attributes_.push_back({colon == npos ? name : name.substr(colon + 1), *text, colon != npos});
        tag = value.substr(end + 1);
    }
    return true;
}

std::optional<std::string_view> XmlStream::resolved(std::string_view raw, bool in_attribute)
{
    bool plain = true;
    bool ascii = true;
    for (char const c : raw) {
        plain = plain && c != '&' && c != '\r' && c != '<';
        ascii = ascii && (static_cast<unsigned char>(c) >= 0x20 || is_blank(c)) && static_cast<unsigned char>(c) < 0x80;
    }
    if (!ascii) {
        auto const fault = budget::check_text(raw).fault;
        if (fault == budget::TextFault::control_character)
            return refuse("xml.bad-character", "It holds control characters, which XML doesn't allow.", save_anew), std::nullopt;
        if (fault != budget::TextFault::none)
            return refuse("xml.not-utf8", "It holds bytes that are no text in UTF-8.", save_anew), std::nullopt;
    }
    if (plain) return raw;
    auto& text = resolved_.size() < (in_attribute ? npos : 1) ? resolved_.emplace_back() : resolved_.front();
    text.clear();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        char const c = raw[i];
        if (c == '<') return refuse_damaged(), std::nullopt;
        if (c == '\r') {
            if (i + 1 == raw.size() || raw[i + 1] != '\n') text += '\n';
            continue;
        }
        if (c != '&') {
            text += c;
            continue;
        }
        auto const end = raw.find(';', i);
        auto const name = raw.substr(i + 1, end == npos ? 0 : end - i - 1);
        auto const code = referenced(name);
        if (!code && (name.empty() || name.front() == '#' || name.find_first_of(" <&\t\n\r") != npos))
            return refuse_damaged(), std::nullopt; // a lone "&", or a character that XML doesn't have
        if (!code)
            return refuse("xml.entity", fmt::format("It uses the entity \"&{};\", which isn't one of XML's own.", name.substr(0, 40)),
                          "Check where the file comes from; such entities can be an attack."),
                   std::nullopt;
        append_utf8(*code, text);
        i = end;
    }
    return text;
}

bool XmlStream::skip()
{
    auto const outer = token_depth_;
    for (;;) {
        auto const token = next();
        if (token == XmlToken::refused || token == XmlToken::finished) return false;
        if (token == XmlToken::end && token_depth_ == outer) return true;
    }
}

std::optional<std::string> XmlStream::text_inside()
{
    auto const outer = token_depth_;
    std::string all;
    for (;;) {
        auto const token = next();
        if (token == XmlToken::refused || token == XmlToken::finished) return std::nullopt;
        if (token == XmlToken::end && token_depth_ == outer) return all;
        if (token == XmlToken::text && !add_text(all)) return std::nullopt;
    }
}

bool XmlStream::add_text(std::string& all)
{
    if (all.size() + text_.size() > limits_.text_bytes) return refuse_long(), false;
    all += text_;
    return true;
}

std::optional<std::string_view> XmlStream::attribute(std::string_view name) const
{
    for (auto const& one : attributes_)
        if (!one.prefixed && one.name.front() == name.front() && one.name == name) return one.value;
    return std::nullopt;
}

std::optional<std::string_view> XmlStream::prefixed_attribute(std::string_view name) const
{
    for (auto const& one : attributes_)
        if (one.prefixed && one.name == name) return one.value;
    return std::nullopt;
}

int XmlStream::line() const
{
    auto const uncounted = std::string_view{buffer_}.substr(counted_, at_ - counted_);
    counted_ = at_; // each line end once, for whoever asks at every record
    return 1 + (lines_before_ += static_cast<int>(std::count(uncounted.begin(), uncounted.end(), '\n')));
}

XmlToken XmlStream::refuse(std::string code, std::string text, std::string remedy)
{
    if (!problem_)
        problem_ = budget::Problem{budget::Severity::error, std::move(code), std::move(text), std::move(remedy), {{}, line(), {}}};
    return XmlToken::refused;
}

XmlToken XmlStream::refuse_long()
{
    return refuse("xml.too-long", fmt::format("It holds a text of more than {} MB in one piece.", limits_.text_bytes >> 20),
                  "Check where the file comes from.");
}

XmlToken XmlStream::refuse_damaged()
{
    return refuse("xml.damaged", "It isn't sound XML: it is damaged or was cut short.",
                  "Copy or download the file again, or save it anew.");
}

} // namespace importers
