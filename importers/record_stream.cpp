#include "importers/record_stream.hpp"

#include "importers/xml_stream.hpp"

#include <fmt/format.h>

namespace importers {

using namespace budget;

namespace {

std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \r\n\t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \r\n\t") - first + 1);
}

// One record's name and its fields, one after the other in one text.
class GrowingRecord
{
public:
    void begin(std::string_view name, int line)
    {
        text_.assign(name);
        name_end_ = text_.size();
        pieces_.clear();
        record_.line = static_cast<std::size_t>(line);
    }
    void begin_field(std::string_view name)
    {
        auto const from = text_.size();
        text_ += name;
        pieces_.push_back({from, text_.size(), text_.size()});
    }
    void add(std::string_view text) { text_ += text; }
    void end_field() { pieces_.back().end = text_.size(); }
    std::size_t size() const { return text_.size(); }
    std::size_t fields() const { return pieces_.size(); }

    Record const& whole()
    {
        std::string_view const all = text_;
        record_.name = all.substr(0, name_end_);
        record_.fields.clear();
        for (auto const& one : pieces_)
            record_.fields.push_back(
                {all.substr(one.name, one.text - one.name), trimmed(all.substr(one.text, one.end - one.text))});
        return record_;
    }

private:
    struct Piece {
        std::size_t name;
        std::size_t text;
        std::size_t end;
    };
    std::string text_;
    std::size_t name_end_ = 0;
    std::vector<Piece> pieces_;
    Record record_;
};

} // namespace

std::optional<Problem> read_records(ByteStream& stream, std::string const& file,
                                    std::function<bool(std::string_view root)> const& root,
                                    std::function<bool(Record const&)> const& visit, RecordLimits const& limits)
{
    XmlStream xml{[&](char* into, std::size_t size) -> std::optional<std::size_t> {
        auto const got = stream.read(into, size);
        if (got == 0 && stream.problem()) return std::nullopt;
        return got;
    }};
    auto const refuse = [&](std::string code, std::string text) {
        return Problem{Severity::error,
                       "xml." + code,
                       std::move(text),
                       "Download the extract again from where it is published.",
                       {file, xml.line(), {}}};
    };
    GrowingRecord record;
    for (;;) {
        switch (xml.next()) {
        case XmlToken::finished: return std::nullopt;
        case XmlToken::refused: {
            if (auto damaged = stream.problem()) return damaged;
            auto problem = *xml.problem();
            problem.place.file = file;
            return problem;
        }
        case XmlToken::start:
            if (xml.depth() == 1 && !root(xml.name())) return std::nullopt;
            if (xml.depth() == 2) record.begin(xml.name(), xml.line());
            if (xml.depth() == 3) record.begin_field(xml.name());
            if (xml.depth() == 3 && record.fields() > limits.fields)
                return refuse("record-too-large", fmt::format("A record has more than {} fields.", limits.fields));
            if (xml.depth() > 3) return refuse("deep", "A field holds elements where text is expected.");
            break;
        case XmlToken::text:
            if (xml.depth() == 3) record.add(xml.text());
            if (record.size() > limits.record_bytes)
                return refuse("record-too-large", fmt::format("A record is larger than {} MB.", limits.record_bytes >> 20U));
            break;
        case XmlToken::end:
            if (xml.depth() == 3) record.end_field();
            if (xml.depth() == 2 && !visit(record.whole())) return std::nullopt;
            break;
        }
    }
}

} // namespace importers
