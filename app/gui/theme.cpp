#include "app/gui/theme.hpp"

#include <wx/settings.h>

#include <algorithm>
#include <cmath>

namespace gui {

namespace {

wxColour mix(wxColour const& a, wxColour const& b, double share_of_b)
{
    auto const part = [&](unsigned char x, unsigned char y) {
        return static_cast<unsigned char>(std::lround(x + (y - x) * share_of_b));
    };
    return {part(a.Red(), b.Red()), part(a.Green(), b.Green()), part(a.Blue(), b.Blue())};
}

// What follows from the background and the text on it.
Theme theme_of(wxColour const& page, wxColour const& text)
{
    Theme theme;
    theme.dark = page.GetLuminance() < text.GetLuminance();
    theme.page = page;
    theme.chrome = page;
    theme.card = theme.dark ? mix(page, text, 0.05) : page;
    theme.line = mix(page, text, 0.16);
    theme.text = text;
    theme.quiet = mix(page, text, 0.68);
    theme.accent = text;
    theme.gap = theme.dark ? wxColour{255, 138, 128} : wxColour{179, 27, 20};
    theme.gap_fill = mix(page, wxColour{213, 48, 36}, theme.dark ? 0.25 : 0.10);
    theme.gap_hatch = theme.dark ? wxColour{255, 110, 97} : wxColour{213, 48, 36};
    theme.cost = theme.dark ? wxColour{240, 240, 240} : wxColour{26, 28, 32};
    theme.good_fill = mix(page, wxColour{0, 158, 115}, theme.dark ? 0.16 : 0.08);
    theme.good_line = mix(page, wxColour{0, 158, 115}, 0.40);
    theme.tag = mix(page, text, theme.dark ? 0.16 : 0.08);
    return theme;
}

} // namespace

Theme current_theme()
{
    auto theme = theme_of(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW), wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    theme.chrome = wxSystemSettings::GetColour(wxSYS_COLOUR_FRAMEBK);
    theme.accent = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
    return theme;
}

Theme paper_theme() { return theme_of(wxColour{255, 255, 255}, wxColour{0, 0, 0}); }

wxColour colour_from(std::string const& hex) { return wxColour{wxString::FromUTF8(hex)}; }

wxColour with_alpha(wxColour const& colour, unsigned char alpha)
{
    return {colour.Red(), colour.Green(), colour.Blue(), alpha};
}

std::string hex_of(wxColour const& colour) { return colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string(); }

int text_room(wxWindow const& window, int dip)
{
    constexpr double ordinary = 17; // DIP: a line of the size for which the window is laid out
    if (dip < 0) return dip;
    auto const factor = std::max(1.0, window.ToDIP(window.GetCharHeight()) / ordinary);
    return static_cast<int>(std::lround(window.FromDIP(dip) * factor));
}

wxSize text_room(wxWindow const& window, wxSize dip) { return {text_room(window, dip.x), text_room(window, dip.y)}; }

wxFont scaled_font(wxWindow const& window, double factor, bool bold)
{
    auto font = window.GetFont().Scaled(static_cast<float>(factor));
    return bold ? font.Bold() : font;
}

} // namespace gui
