#include "app/gui/remembered.hpp"

#include "app/gui/wx_text.hpp"

#include <wx/config.h>
#include <wx/display.h>
#include <wx/filename.h>

#include <algorithm>

namespace gui {

namespace {

constexpr std::size_t most_files = 10;

wxString key_of(std::size_t place) { return wxString::Format("/recent/file%zu", place); }

std::vector<std::string> all_files()
{
    std::vector<std::string> files;
    for (std::size_t place = 0; place < most_files; ++place)
        if (auto const path = wxConfigBase::Get()->Read(key_of(place), wxString{}); !path.empty()) files.push_back(typed(path));
    return files;
}

} // namespace

std::vector<std::string> recent_files()
{
    auto files = all_files();
    std::erase_if(files, [](auto const& path) { return !wxFileName::FileExists(shown(path)); });
    return files;
}

void remember_file(std::string const& path)
{
    wxFileName file{shown(path)};
    file.MakeAbsolute();
    auto const absolute = typed(file.GetFullPath());
    auto files = all_files();
    std::erase(files, absolute);
    files.insert(files.begin(), absolute);
    for (std::size_t place = 0; place < most_files; ++place)
        wxConfigBase::Get()->Write(key_of(place), place < files.size() ? shown(files[place]) : wxString{});
    wxConfigBase::Get()->Flush();
}

bool tour_was_seen() { return wxConfigBase::Get()->ReadBool("/tour/seen", false); }

void remember_tour()
{
    wxConfigBase::Get()->Write("/tour/seen", true);
    wxConfigBase::Get()->Flush();
}

void restore_placement(wxTopLevelWindow& window)
{
    auto const* config = wxConfigBase::Get();
    wxRect const place{static_cast<int>(config->ReadLong("/window/x", 0)), static_cast<int>(config->ReadLong("/window/y", 0)),
                       static_cast<int>(config->ReadLong("/window/width", 0)), static_cast<int>(config->ReadLong("/window/height", 0))};
    if (place.width <= 0 || wxDisplay::GetFromPoint(place.GetTopLeft() + wxPoint{40, 20}) == wxNOT_FOUND) return;
    window.SetSize(place);
    if (config->ReadBool("/window/maximized", false)) window.Maximize();
}

void remember_placement(wxTopLevelWindow const& window)
{
    if (window.IsIconized()) return;
    auto* config = wxConfigBase::Get();
    config->Write("/window/maximized", window.IsMaximized());
    if (!window.IsMaximized()) {
        auto const place = window.GetRect();
        config->Write("/window/x", place.x);
        config->Write("/window/y", place.y);
        config->Write("/window/width", place.width);
        config->Write("/window/height", place.height);
    }
    config->Flush();
}

std::optional<int> remembered_share(std::string const& page)
{
    auto const share = static_cast<int>(wxConfigBase::Get()->ReadLong(shown("/division/" + page), 0));
    return share > 0 && share < 1000 ? std::optional{share} : std::nullopt;
}

void remember_share(std::string const& page, int thousandths)
{
    wxConfigBase::Get()->Write(shown("/division/" + page), thousandths);
    wxConfigBase::Get()->Flush();
}

} // namespace gui
