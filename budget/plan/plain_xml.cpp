#include "budget/plan/plain_xml.hpp"

#include "budget/plan/sound_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace budget {

LineNumbers::LineNumbers(std::string_view text) : starts_{0}
{
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts_.push_back(at + 1);
}

int LineNumbers::line_of(std::size_t offset) const
{
    return static_cast<int>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

namespace {

constexpr auto npos = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Scan
{
public:
    Scan(std::string_view xml, LineNumbers const& lines) : xml_{xml}, lines_{lines} {}

    std::optional<Problem> run()
    {
        if (xml_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
        while (at_ < xml_.size() && !found_) step();
        return found_;
    }

private:
    // Where markup isn't closed, the scan ends and the parser says so.
    void step()
    {
        auto const rest = xml_.substr(at_);
        if (rest.starts_with("<!--")) return skip_past("-->", 4);
        if (rest.starts_with("<![CDATA[")) return skip_past("]]>", 9);
        if (rest.starts_with("<?")) return skip_past("?>", 2);
        if (rest.starts_with("<!"))
            return refuse("plan.entities", "The file declares a document type; a plan file has none.",
                          "Remove everything from \"<!DOCTYPE\" to its \">\".");
        if (rest.starts_with("</")) {
            --depth_;
            return skip_past(">", 2);
        }
        if (rest.front() == '<') return start_tag();
        if (rest.front() == '&') check_reference();
        if (depth_ <= 0 && !is_blank(rest.front()))
            refuse("plan.stray-text", "There is text outside the plan.",
                   "Remove what stands before <plan> or after </plan>.");
        ++at_;
    }

    void skip_past(std::string_view end, std::size_t from)
    {
        auto const found = xml_.find(end, at_ + from);
        at_ = found == npos ? xml_.size() : found + end.size();
    }

    void start_tag()
    {
        if (++depth_ > plan_file_depth)
            return refuse("plan.too-deep",
                          fmt::format("Elements stand more than {} deep inside one another.", plan_file_depth),
                          "A plan file has no such elements: check which program wrote it.");
        if (++elements_ > plan_file_elements)
            return refuse("plan.too-large", fmt::format("The file has more than {} elements; no plan has.", plan_file_elements),
                          "Divide the plan, or check that this is a plan file.");
        char quote = 0;
        for (++at_; at_ < xml_.size() && !found_; ++at_) {
            char const c = xml_[at_];
            if (quote == 0 && c == '>') {
                if (xml_[at_ - 1] == '/') --depth_;
                ++at_;
                return;
            }
            if (c == '&') check_reference();
            if (c == '<')
                refuse("plan.not-xml", "\"<\" stands inside a tag.",
                       "Write \"&lt;\" inside a value, and close the tag before it with \">\".");
            if (quote == 0 && (c == '"' || c == '\''))
                quote = c;
            else if (c == quote)
                quote = 0;
        }
    }

    void check_reference()
    {
        auto const end = xml_.find(';', at_);
        auto const name = end == npos || end - at_ > 40 ? std::string_view{} : xml_.substr(at_ + 1, end - at_ - 1);
        static constexpr std::array<std::string_view, 5> known{"amp", "lt", "gt", "quot", "apos"};
        if (std::find(known.begin(), known.end(), name) != known.end()) return;
        if (name.starts_with("#")) return check_number(name);
        bool const is_name = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
                   c == '.';
        });
        if (is_name)
            return refuse("plan.entities", fmt::format("The entity \"&{};\" isn't part of a plan file.", name),
                          "Write the characters that it stands for.");
        refuse("plan.not-xml", "\"&\" stands alone.", "Write \"&amp;\" for the character &.");
    }

    void check_number(std::string_view name)
    {
        bool const hex = name.starts_with("#x");
        auto const digits = name.substr(hex ? 2 : 1);
        unsigned long code = 0;
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        bool const is_number = error == std::errc{} && end == digits.data() + digits.size();
        if (is_number && is_xml_character(code)) return;
        refuse("plan.bad-character", fmt::format("\"&{};\" is no character that a plan file may hold.", name),
               "Remove it.");
    }

    void refuse(std::string code, std::string text, std::string remedy)
    {
        if (found_) return;
        found_ = Problem{
            Severity::error, std::move(code), std::move(text), std::move(remedy), {{}, lines_.line_of(at_), {}}};
    }

    std::string_view xml_;
    LineNumbers const& lines_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int elements_ = 0;
    std::optional<Problem> found_;
};

std::optional<Problem> refuse_bytes(std::string_view xml, LineNumbers const& lines)
{
    if (xml.starts_with("PK\x03\x04"))
        return Problem{Severity::error, "plan.is-package", "This is a workbook, a document or another zipped file, and no plan.",
                       "Choose a plan file (.braid); workbooks and documents are imported into one.", {}};
    auto const [fault, at] = check_text(xml);
    if (fault == TextFault::none) return std::nullopt;
    Place place{{}, lines.line_of(at), {}};
    if (fault == TextFault::not_utf8)
        return Problem{Severity::error, "plan.not-utf8", "The file isn't text in UTF-8.",
                       "Save it as UTF-8, or check that it is a plan file.", place};
    if (static_cast<unsigned char>(xml[at]) >= 0x80)
        return Problem{Severity::error, "plan.bad-character", "The file holds U+FFFE or U+FFFF, which are no characters and may not stand in XML.",
                       "Remove it, or check that this is a plan file.", place};
    return Problem{
        Severity::error, "plan.bad-character",
        fmt::format("The file holds the control character {}.", static_cast<int>(static_cast<unsigned char>(xml[at]))),
        "Remove it, or check that this is a plan file.", place};
}

} // namespace

std::optional<Problem> refuse_xml(std::string_view xml, LineNumbers const& lines)
{
    if (auto problem = refuse_bytes(xml, lines)) return problem;
    return Scan{xml, lines}.run();
}

} // namespace budget
