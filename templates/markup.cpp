#include "templates/markup.hpp"

#include "templates/cell_text.hpp"

namespace templates {

std::string escaped(std::string const& text, std::string const& line_feed)
{
    std::string out;
    for (char const c : printable(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        case '\n': out += line_feed; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace templates
