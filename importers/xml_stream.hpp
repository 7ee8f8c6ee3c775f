// Reads XML as a stream of starts, texts and ends, in memory bounded by its longest text. Refuses what office documents and data
// extracts don't need and attackers like: document types, entities of one's own, deep nesting. Names come without their
// namespace's prefix. No tree and no validation. Called by the readers of workbooks; any other part or file may be read so.
#pragma once

#include "budget/problem.hpp"
#include "importers/text_encoding.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importers {

struct XmlLimits {
    std::size_t depth = 256;                        // elements inside one another
    std::size_t text_bytes = std::size_t{16} << 20; // of one text, one tag or one comment
};

enum class XmlToken {
    start,    // an element starts; <a/> is a start and an end
    text,     // a piece of text: one text can come in several pieces
    end,      // an element ends
    finished, // the document is over and sound
    refused,  // see problem(); there is nothing more
};

class XmlStream
{
public:
    // Fills at most that many bytes and says how many: 0 at the end, none where the bytes are damaged.
    using Source = std::function<std::optional<std::size_t>(char*, std::size_t)>;
    explicit XmlStream(Source source, XmlLimits const& limits = {});

    XmlToken next();
    // After a start: passes over everything up to its end. False where the document is refused on the way.
    bool skip();
    // After a start: all text inside the element up to its end, that of elements within it too. None where refused, also where it
    // is longer than the limit of one text.
    std::optional<std::string> text_inside();
    // Adds the token's text to a caller's own, which may come to no more than the limit of one text. False where it does; then the
    // document is refused.
    bool add_text(std::string& all);

    // These stay until the next call of next().
    std::string_view name() const { return name_; } // of start and end, without prefix
    std::string_view text() const { return text_; } // entities resolved, line ends as "\n"
    std::optional<std::string_view> attribute(std::string_view name) const; // one without a prefix
    std::optional<std::string_view> prefixed_attribute(std::string_view name) const; // "id" finds r:id
    // Of the element that starts or ends, or around the text: the outermost is 1.
    std::size_t depth() const { return token_depth_; }

    int line() const; // 1-based
    // Codes "xml.…"; its place has a line and no file, its text begins with "It".
    std::optional<budget::Problem> const& problem() const { return problem_; }

private:
    struct Attribute {
        std::string_view name;
        std::string_view value;
        bool prefixed = false;
    };

    bool more(); // reads on; false at the end
    void decode_start();
    std::optional<std::size_t> find(std::string_view what, std::size_t from); // offset from at_, reading on as needed
    std::string_view rest() const { return std::string_view{buffer_}.substr(at_); }
    bool begins(std::string_view what);

    XmlToken declared(); // what starts with "<!" and isn't a comment
    XmlToken start_tag();
    XmlToken end_tag();
    XmlToken plain_text();
    bool instruction();
    bool takes_encoding(std::string_view content);
    bool pass_over(std::string_view opening, std::string_view closing);
    bool read_attributes(std::string_view tag);
    std::optional<std::string_view> resolved(std::string_view raw, bool in_attribute);
    XmlToken refuse(std::string code, std::string text, std::string remedy);
    XmlToken refuse_long();
    XmlToken refuse_damaged();

    Source source_;
    XmlLimits limits_;
    std::string buffer_;
    std::size_t at_ = 0;
    mutable int lines_before_ = 0; // line ends in what the buffer no longer holds, and up to counted_ in it
    mutable std::size_t counted_ = 0;
    bool source_ended_ = false;
    bool source_failed_ = false;
    bool started_ = false;
    std::optional<Utf16Decoder> utf16_;
    std::string raw_; // room for what the source gives

    std::vector<std::string> open_; // full names; the first depth_ are open
    std::size_t depth_ = 0;
    std::size_t token_depth_ = 0;
    bool root_seen_ = false;
    bool end_follows_ = false; // after <a/>
    std::string_view name_;
    std::string_view text_;
    std::vector<Attribute> attributes_;
    std::deque<std::string> resolved_; // values that differ from what is written
    std::optional<budget::Problem> problem_;
};

} // namespace importers
