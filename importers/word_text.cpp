#include "importers/word_text.hpp"

#include "importers/made_sound.hpp"
#include "importers/word_symbols.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace importers {

namespace {

constexpr int deepest_body = 200; // elements inside one another
constexpr std::size_t most_cells = 1'000'000;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Properties, and what was taken away while changes were tracked.
bool is_silent(std::string_view name)
{
    return is_one_of(name, {"pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr", "del",
                            "moveFrom", "delText", "instrText", "delInstrText", "fldData", "rt", "posOffset", "binData"});
}

// On where it is there without a value.
bool is_on(pugi::xml_node node)
{
    auto const value = attribute_of(node, "val");
    return node && !is_one_of(value, {"0", "false", "off"});
}

std::string without_blanks(std::string const& text)
{
    constexpr auto edges = " \t\r\n";
    auto const first = text.find_first_not_of(edges);
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(edges) - first + 1);
}

// The next character of UTF-8 text that pugixml has accepted; broken bytes come one by one.
unsigned long next_character(std::string_view text, std::size_t& at)
{
    auto const lead = static_cast<unsigned char>(text[at++]);
    int const more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    unsigned long code = more == 3 ? lead & 0x07U : more == 2 ? lead & 0x0FU : more == 1 ? lead & 0x1FU : lead;
    for (int i = 0; i < more && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; ++i)
        code = code << 6U | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return code;
}

// A content control's box: what its record says, and what it shows.
std::string box_of(pugi::xml_node checkbox, std::string const& shown)
{
    bool const ticked = child_of(checkbox, "checked") && is_on(child_of(checkbox, "checked"));
    bool const shows_empty = shown == empty_box;
    bool const shows_ticked = is_one_of(shown, {ticked_box, "\xE2\x98\x91"});
    if ((ticked && shows_empty) || (!ticked && shows_ticked)) return std::string{empty_box} + ticked_box;
    return ticked ? ticked_box : empty_box;
}

class WordReader
{
public:
    explicit WordReader(HeadingLevels const& levels) : levels_{levels} {}

    TextDocument read(pugi::xml_node root)
    {
        blocks(child_of(root, "body"), 0);
        return std::move(document_);
    }

private:
    // Paragraphs and tables, whatever is wrapped around them.
    void blocks(pugi::xml_node within, int depth)
    {
        check(depth);
        for (auto const node : within.children()) {
            auto const name = local_name(node);
            if (name == "p") paragraph(node, depth + 1);
            else if (name == "tbl") table(node, depth + 1);
            else if (name == "sdt") {
                if (!is_placeholder(node)) blocks(child_of(node, "sdtContent"), depth + 1);
            } else if (name == "AlternateContent") blocks(alternative(node), depth + 1);
            else if (!is_silent(name)) blocks(node, depth + 1);
        }
    }

    void paragraph(pugi::xml_node node, int depth)
    {
        std::string text;
        inside_.clear();
        inline_text(node, text, "", depth);
        auto const tables = std::exchange(inside_, {});
        auto line = made_sound(without_blanks(text));
        if (!line.empty()) {
            last_line_ = line;
            document_.blocks.emplace_back(TextLine{std::move(line), heading_of(node)});
        }
        for (auto const one : tables) table(one, depth + 1);
    }

    int heading_of(pugi::xml_node paragraph) const
    {
        auto const properties = child_of(paragraph, "pPr");
        if (auto const level = child_of(properties, "outlineLvl")) return outline(level);
        auto const found = levels_.find(attribute_of(child_of(properties, "pStyle"), "val"));
        return found == levels_.end() ? 0 : found->second;
    }

    static int outline(pugi::xml_node level)
    {
        auto const number = number_of(level);
        return number < 9 ? static_cast<int>(number) + 1 : 0;
    }

    // Text of a paragraph or a part of it. `font`: of the run, where it is a symbol font.
    void inline_text(pugi::xml_node within, std::string& text, std::string_view font, int depth)
    {
        check(depth);
        for (auto const node : within.children()) {
            auto const name = local_name(node);
            if (name == "t") plain_text(node.child_value(), font, text);
            else if (name == "r") inline_text(node, text, symbol_font_of(node), depth + 1);
            else if (name == "tab" || name == "ptab") text += '\t';
            else if (name == "br" || name == "cr") text += '\n';
            else if (name == "noBreakHyphen") text += '-';
            else if (name == "sym") symbol(node, text);
            else if (name == "fldChar") field(node, text);
            else if (name == "sdt") control(node, text, depth + 1);
            else if (name == "AlternateContent") inline_text(alternative(node), text, font, depth + 1);
            else if (name == "p") paragraph_inside(node, text, depth + 1); // of a text box
            else if (name == "tbl") inside_.push_back(node);
            else if (!is_silent(name)) inline_text(node, text, font, depth + 1);
        }
    }

    void paragraph_inside(pugi::xml_node node, std::string& text, int depth)
    {
        if (!text.empty() && text.back() != '\n') text += '\n';
        inline_text(node, text, "", depth);
        text += '\n';
    }

    static std::string_view symbol_font_of(pugi::xml_node run)
    {
        auto const fonts = child_of(child_of(run, "rPr"), "rFonts");
        for (char const* which : {"ascii", "hAnsi"})
            if (auto const font = attribute_of(fonts, which); is_symbol_font(font)) return font;
        return {};
    }

    static void plain_text(std::string_view added, std::string_view font, std::string& text)
    {
        if (font.empty()) {
            text += added;
            return;
        }
        for (std::size_t at = 0; at < added.size();) {
            auto const from = at;
            auto const known = symbol_text(font, next_character(added, at));
            text += known.empty() ? std::string{added.substr(from, at - from)} : known;
        }
    }

    static void symbol(pugi::xml_node node, std::string& text)
    {
        unsigned long code = 0;
        auto const digits = attribute_of(node, "char");
        std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        text += symbol_text(attribute_of(node, "font"), code);
    }

    // Form fields of old: the state of a box and the choice of a list stand where the field begins.
    static void field(pugi::xml_node node, std::string& text)
    {
        auto const data = child_of(node, "ffData");
        if (auto const box = child_of(data, "checkBox")) {
            auto const checked = child_of(box, "checked");
            text += is_on(checked ? checked : child_of(box, "default")) ? ticked_box : empty_box;
        }
        if (auto const list = child_of(data, "ddList")) {
            auto chosen = number_of(child_of(list, "result"));
            for (auto const entry : list.children())
                if (local_name(entry) == "listEntry" && chosen-- == 0) {
                    text += attribute_of(entry, "val");
                    return;
                }
        }
    }

    void control(pugi::xml_node node, std::string& text, int depth)
    {
        auto const content = child_of(node, "sdtContent");
        if (auto const checkbox = child_of(child_of(node, "sdtPr"), "checkbox")) {
            std::string shown;
            inline_text(content, shown, "", depth);
            text += box_of(checkbox, without_blanks(shown));
        } else if (!is_placeholder(node)) {
            inline_text(content, text, "", depth);
        }
    }

    // "Click or tap here to enter text.": nobody wrote it.
    static bool is_placeholder(pugi::xml_node control) { return is_on(child_of(child_of(control, "sdtPr"), "showingPlcHdr")); }

    // The same thing written for newer and older programs: one of the two.
    static pugi::xml_node alternative(pugi::xml_node node)
    {
        auto const choice = child_of(node, "Choice");
        return choice ? choice : child_of(node, "Fallback");
    }

    // Rows and cells, whatever is wrapped around them.
    template <class Take> void each(pugi::xml_node within, std::string_view wanted, int depth, Take const& take)
    {
        check(depth);
        for (auto const node : within.children()) {
            auto const name = local_name(node);
            if (name == wanted) take(node);
            else if (name != "tbl" && !is_silent(name)) each(node, wanted, depth + 1, take);
        }
    }

    void table(pugi::xml_node node, int depth)
    {
        TextTable table;
        table.number = ++tables_;
        table.within = holder_;
        table.grid.name = last_line_;
        std::vector<pugi::xml_node> nested;
        each(node, "tr", depth, [&](pugi::xml_node row) {
            if (!child_of(child_of(row, "trPr"), "del")) this->row(row, depth + 1, table, nested);
        });
        auto const outer = std::exchange(holder_, table.number);
        document_.blocks.emplace_back(std::move(table));
        for (auto const cell : nested) blocks(cell, depth + 1);
        holder_ = outer;
    }

    void row(pugi::xml_node node, int depth, TextTable& table, std::vector<pugi::xml_node>& nested)
    {
        auto const row = table.grid.rows.size();
        std::vector<Cell> cells;
        auto const skip = [&](std::size_t count) {
            cells_ += count;
            if (cells_ > most_cells) throw TextTooLarge{"more than a million table cells"};
            cells.resize(cells.size() + count);
        };
        skip(number_of(child_of(child_of(node, "trPr"), "gridBefore")));
        each(node, "tc", depth, [&](pugi::xml_node tc) {
            auto const properties = child_of(tc, "tcPr");
            auto const span = std::max<std::size_t>(1, number_of(child_of(properties, "gridSpan")));
            auto const merge = child_of(properties, "vMerge");
            bool const continues = merge && attribute_of(merge, "val") != "restart";
            bool const gone = !child_of(properties, "cellDel").empty();
            if (continues) table.continued.emplace_back(row, cells.size());
            auto const at = cells.size();
            skip(span);
            if (span > 1) table.grid.merged.push_back({row, at, row, at + span - 1});
            if (continues || gone || attribute_of(child_of(properties, "hMerge"), "val") == "continue") return;
            auto text = cell_text(tc, depth + 1, nested);
            if (!text.empty()) cells[at] = {.kind = CellKind::text, .text = std::move(text)};
        });
        table.grid.rows.push_back(std::move(cells));
    }

    std::string cell_text(pugi::xml_node tc, int depth, std::vector<pugi::xml_node>& nested)
    {
        std::string text;
        bool holds_table = false;
        lines_of_cell(tc, depth, text, holds_table);
        if (holds_table) nested.push_back(tc);
        return made_sound(without_blanks(text));
    }

    // A table in a cell adds its text here, and is read again as a table of its own.
    void lines_of_cell(pugi::xml_node within, int depth, std::string& text, bool& holds_table)
    {
        check(depth);
        for (auto const node : within.children()) {
            auto const name = local_name(node);
            if (name == "p") {
                inside_.clear();
                inline_text(node, text, "", depth + 1);
                text += '\n';
                holds_table = holds_table || !inside_.empty();
            } else if (name == "tbl") {
                holds_table = true;
                each(node, "tc", depth + 1, [&](pugi::xml_node tc) { lines_of_cell(tc, depth + 2, text, holds_table); });
            } else if (name == "sdt") {
                if (!is_placeholder(node)) lines_of_cell(child_of(node, "sdtContent"), depth + 1, text, holds_table);
            } else if (name == "AlternateContent") {
                lines_of_cell(alternative(node), depth + 1, text, holds_table);
            } else if (!is_silent(name)) {
                lines_of_cell(node, depth + 1, text, holds_table);
            }
        }
    }

    static void check(int depth)
    {
        if (depth > deepest_body) throw TextTooLarge{"more than 200 elements inside one another"};
    }

    HeadingLevels const& levels_;
    TextDocument document_;
    std::string last_line_;
    std::vector<pugi::xml_node> inside_; // tables met in text boxes of the paragraph at hand
    std::size_t cells_ = 0;
    int tables_ = 0;
    int holder_ = 0; // the table whose cells are read once more, for the tables in them
};

} // namespace

TextDocument read_word_text(pugi::xml_node root, HeadingLevels const& levels) { return WordReader{levels}.read(root); }

} // namespace importers
