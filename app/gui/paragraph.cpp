#include "app/gui/paragraph.hpp"

#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/scrolwin.h>

#include <algorithm>
#include <gtk/gtk.h>

namespace gui {

namespace {

struct Word {
    std::string text; // with the space or line end before it
    Run const* run = nullptr;
};

std::vector<Word> words_of(std::vector<Run> const& runs)
{
    std::vector<Word> words;
    for (auto const& run : runs) {
        std::size_t start = 0;
        while (start < run.text.size()) {
            auto const end = std::min(run.text.find_first_of(" \n", start + 1), run.text.size());
            words.push_back({run.text.substr(start, end - start), &run});
            start = end;
        }
    }
    return words;
}

wxString as_markup(std::string const& text)
{
    auto escaped = shown(text);
    escaped.Replace("&", "&amp;");
    escaped.Replace("<", "&lt;");
    escaped.Replace(">", "&gt;");
    return escaped;
}

} // namespace

Paragraph::Paragraph(wxWindow* parent, std::vector<Run> runs) : wxStaticText{parent, wxID_ANY, wxString{}, wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE}
{
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        auto const width = event.GetSize().x;
        if (width != wrapped_to_ && width > FromDIP(40)) CallAfter([this] { wrap(GetSize().x); });
    });
    if (runs.empty()) SetMinSize({FromDIP(40), 0}); // nothing to make room for until it is shown
    else show(std::move(runs));
}

void Paragraph::show(std::vector<Run> runs)
{
    runs_ = std::move(runs);
    wrapped_to_ = -1;
    before_ = -1;
    // Before it has its place it is taken to be as wide as its parent: what is wrapped anew makes everything around it anew.
    for (int const width : {GetSize().x, GetParent()->GetClientSize().x, FromDIP(600)})
        if (width > FromDIP(40)) return wrap(width);
}

std::string Paragraph::text() const
{
    std::string all;
    for (auto const& run : runs_) all += run.text;
    return all;
}

void Paragraph::wrap(int width)
{
    if (width == wrapped_to_) return;
    // A scroll bar that comes with the narrower text and goes with the wider one would go on for ever: the narrower stays.
    if (width == before_ && width > wrapped_to_ && width - wrapped_to_ < FromDIP(30)) return;
    before_ = wrapped_to_;
    wrapped_to_ = width;
    auto const theme = current_theme();
    auto const normal = GetFont();
    auto const bold = normal.Bold();

    wxString markup;
    int used = 0;
    int lines = 1;
    for (auto const& word : words_of(runs_)) {
        auto text = word.text;
        int wide = 0;
        GetTextExtent(shown(text), &wide, nullptr, nullptr, nullptr, word.run->bold ? &bold : &normal);
        bool const begins_line = text.front() == '\n';
        if (begins_line || (used > 0 && used + wide > width && text.front() == ' ' && text != " %")) {
            markup += "\n";
            ++lines;
            used = 0;
            text.erase(0, 1);
        }
        used += wide;
        auto piece = as_markup(text);
        if (word.run->bold) piece = "<b>" + piece + "</b>";
        if (word.run->gap) piece = "<span foreground=\"" + shown(hex_of(theme.gap)) + "\">" + piece + "</span>";
        markup += piece;
    }
    // Not wx's SetLabelMarkup: it makes mnemonics of ampersands, and GTK of underscores where a dialog shows none.
    gtk_label_set_markup(GTK_LABEL(GetHandle()), typed(markup).c_str());
    auto const height = runs_.empty() ? 0 : lines * GetCharHeight() + FromDIP(2);
    if (height != GetMinSize().y) {
        SetMinSize({FromDIP(40), height});
        // Whoever lays out from here down to the page has to make or take room.
        for (auto* above = GetParent(); above && !above->IsTopLevel(); above = above->GetParent()) {
            if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(above)) scrolled->FitInside();
            above->Layout();
        }
    }
}

} // namespace gui
