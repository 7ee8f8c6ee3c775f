#include "templates/html_writer.hpp"

#include "templates/cell_text.hpp"
#include "templates/html_style.hpp"
#include "templates/markup.hpp"

#include <algorithm>

namespace templates {

namespace {

std::string content(std::string const& text) { return escaped(text, "<br/>"); }
std::string attribute(std::string const& name, std::string const& value)
{
    return value.empty() ? "" : " " + name + "=\"" + escaped(value, "&#10;") + "\"";
}

std::string element(std::string const& tag, std::string const& attributes, std::string const& inside)
{
    return "<" + tag + attributes + ">" + inside + "</" + tag + ">";
}

// Other schemes could run a script or open a file of the reader's.
bool can_be_followed(std::string const& link)
{
    auto const begins = [&link](std::string const& scheme) {
        return link.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), link.begin(), [](char wanted, char c) {
                   return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
               });
    };
    bool const odd = link.find_first_of(" \n\"<>\\^`{|}") != std::string::npos || printable(link) != link;
    return !odd && (begins("https://") || begins("http://"));
}

struct IsZero {
    bool operator()(std::monostate) const { return true; }
    bool operator()(std::string const& text) const { return text.empty(); }
    bool operator()(budget::Money amount) const { return amount.is_zero(); }
    bool operator()(Number const& number) const { return number.value.is_zero(); }
    bool operator()(Share const& share) const { return share.value.is_zero(); }
    template <class Other> bool operator()(Other const&) const { return false; }
};

std::string class_of(Meaning meaning, Value const& value)
{
    if (meaning == Meaning::gap) return std::visit(IsZero{}, value) ? "" : "gap";
    return meaning == Meaning::good ? "good" : meaning == Meaning::bad ? "bad" : "";
}

std::string both(std::string const& first, std::string const& second)
{
    return first + (first.empty() || second.empty() ? "" : " ") + second;
}

std::string class_of(Kind kind)
{
    if (is_counted(kind)) return "counted";
    return kind == Kind::text ? "" : "short";
}

class Page
{
public:
    explicit Page(Sheet const& sheet) : sheet_{sheet}, about_{sheet.title} {}

    std::string body()
    {
        if (!sheet_.title.empty()) out_ += element("h1", "", content(sheet_.title)) + "\n";
        for (auto const& block : sheet_.blocks) std::visit(*this, block);
        return std::move(out_);
    }

    void operator()(Heading const& heading)
    {
        about_ = heading.text;
        out_ += element("h2", "", content(heading.text)) + "\n";
    }

    void operator()(Paragraph const& paragraph)
    {
        auto const meaning = class_of(paragraph.meaning, paragraph.text);
        out_ += element("p", attribute("class", meaning), content(paragraph.text)) + "\n";
    }

    void operator()(Table const& table)
    {
        auto const id = "table-" + std::to_string(++tables_);
        auto const parts = parts_of(table);
        for (std::size_t at = 0; at < parts.size(); ++at)
            part(table, parts[at], at == 0 ? id : id + "-" + std::to_string(at + 1), at == 0 ? "" : " (continued)");
        if (!table.note.empty()) out_ += element("p", " class=\"note\"", content(table.note)) + "\n";
    }

    void operator()(Chart const& chart)
    {
        out_ += "<div class=\"chart\">\n";
        if (!chart.title.empty()) out_ += element("p", "", element("strong", "", content(chart.title))) + "\n";
        if (!chart.description.empty()) out_ += element("p", "", content(chart.description)) + "\n";
        out_ += element("p", " class=\"note\"", "The chart isn't drawn on this page" + where_its_numbers_are(chart)) + "\n</div>\n";
    }

private:
    static std::string head(Column const& column)
    {
        auto const classes = attribute("class", class_of(column.kind) == "counted" ? "counted" : "");
        return column.title.empty() ? element("td", classes, "") : element("th", " scope=\"col\"" + classes, content(column.title));
    }

    // What names a row: its first cell, or the one after a rank; the first where all are numbers.
    static std::size_t naming_column(Table const& table)
    {
        auto const names = [](Column const& column) { return !is_counted(column.kind); };
        auto const found = std::find_if(table.columns.begin(), table.columns.end(), names);
        return found == table.columns.end() ? 0 : static_cast<std::size_t>(found - table.columns.begin());
    }

    using Columns = std::vector<std::size_t>;

    // Sixty months fit on no paper: a wide table is cut, after twelve columns each, and what names a row stands in each part.
    static std::vector<Columns> parts_of(Table const& table)
    {
        auto const naming = naming_column(table);
        std::vector<Columns> parts(1);
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            auto const left = table.columns.size() - column;
            if (parts.back().size() > 12 && left > 2 && column > naming) parts.push_back({naming});
            parts.back().push_back(column);
        }
        return parts;
    }

    void part(Table const& table, Columns const& columns, std::string const& id, std::string const& continued)
    {
        // What is too wide for the screen even so scrolls by itself, also from the keyboard.
        out_ += "<div" + attribute("class", columns.size() > 9 ? "table wide" : "table") + " role=\"group\" tabindex=\"0\"" +
                attribute("aria-labelledby", id) + ">\n<table>\n";
        // Where only the heading above says what the table is, it says it to the ears again.
        auto const caption = content((table.title.empty() ? about_ : table.title) + continued);
        out_ += element("caption", attribute("id", id), table.title.empty() ? element("span", " class=\"unseen\"", caption) : caption);
        out_ += "\n<thead>\n<tr>";
        for (auto const column : columns) out_ += head(table.columns[column]);
        out_ += "</tr>\n</thead>\n<tbody>\n";
        for (auto const& cells : table.rows) row(table, columns, cells);
        if (table.rows.empty()) out_ += "<tr><td colspan=\"" + std::to_string(columns.size()) + "\">(none)</td></tr>\n";
        out_ += "</tbody>\n";
        if (table.total) {
            out_ += "<tfoot>\n";
            row(table, columns, *table.total);
            out_ += "</tfoot>\n";
        }
        out_ += "</table>\n</div>\n";
    }

    void row(Table const& table, Columns const& columns, std::vector<Cell> const& cells)
    {
        static Cell const nothing;
        auto const naming = naming_column(table);
        out_ += "<tr>";
        for (auto const column : columns) {
            auto const& cell = column < cells.size() ? cells[column] : nothing;
            auto inside = content(text_for_people(cell.value));
            bool const names_row = column == naming && !inside.empty();
            auto const attributes = attribute("class", both(class_of(table.columns[column].kind), class_of(cell.meaning, cell.value))) +
                                    attribute("title", cell.note);
            if (!inside.empty() && can_be_followed(cell.link))
                inside = element("a", attribute("href", cell.link) + " rel=\"noopener noreferrer\"", inside);
            out_ += names_row ? element("th", " scope=\"row\"" + attributes, inside) : element("td", attributes, inside);
        }
        out_ += "</tr>\n";
    }

    // Its tables by the numbers that their captions have here.
    std::string where_its_numbers_are(Chart const& chart) const
    {
        std::string links;
        std::size_t number = 0;
        for (auto const& block : sheet_.blocks) {
            auto const* table = std::get_if<Table>(&block);
            if (!table) continue;
            ++number;
            auto const shows = [&](Chart::Series const& series) { return series.table == table->key; };
            if (std::none_of(chart.series.begin(), chart.series.end(), shows)) continue;
            links += (links.empty() ? "" : ", ") +
                     element("a", " href=\"#table-" + std::to_string(number) + "\"", content(table->title.empty() ? "table" : table->title));
        }
        return links.empty() ? "." : "; its numbers are here: " + links + ".";
    }

    Sheet const& sheet_;
    std::string about_; // the heading that the next table stands under
    std::string out_;
    std::size_t tables_ = 0;
};

} // namespace

std::string write_html(Sheet const& sheet)
{
    // The policy holds even where a page is changed on its way: nothing is fetched, nothing runs.
    return "<!DOCTYPE html>\n"
           "<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n"
           "<head>\n"
           "<meta charset=\"utf-8\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
           "<meta name=\"referrer\" content=\"no-referrer\"/>\n" +
           element("title", "", escaped(sheet.title.empty() ? sheet.name : sheet.title, " ")) + "\n" +
           element("style", "", html_style(sheet.landscape)) + "\n</head>\n<body>\n<div role=\"main\">\n" + Page{sheet}.body() +
           "</div>\n</body>\n</html>\n";
}

} // namespace templates
