// Writes a picture of every page of the window: screens FOLDER NAME PLAN. The display's size is the window's.
#include "app/gui/application.hpp"
#include "app/gui/main_window.hpp"

#include <wx/dcmemory.h>
#include <wx/dcscreen.h>
#include <wx/wx.h>

#include <array>
#include <string>

namespace {

std::string folder;
std::string name;

class Screens : public gui::Application
{
public:
    int OnRun() override
    {
        CallAfter([this] {
            wxInitAllImageHandlers();
            window_->SetSize(0, 0, wxGetDisplaySize().x, wxGetDisplaySize().y);
            wait(1500);
            for (std::size_t page = 0; page < window_->page_count(); ++page) {
                window_->show_page(page);
                wait(700);
                save(page);
            }
            window_->Destroy();
            ExitMainLoop();
        });
        return wxApp::OnRun();
    }

private:
    static void wait(int milliseconds)
    {
        for (int passed = 0; passed < milliseconds; passed += 20) {
            wxYield();
            wxMilliSleep(20);
        }
    }
    static void save(std::size_t page)
    {
        static constexpr std::array names{"overview", "costs", "funding", "order", "cliffs"};
        auto const size = wxGetDisplaySize();
        wxBitmap picture{size};
        wxScreenDC screen;
        wxMemoryDC memory{picture};
        memory.Blit(0, 0, size.x, size.y, &screen, 0, 0);
        memory.SelectObject(wxNullBitmap);
        picture.SaveFile(wxString::FromUTF8(folder + "/" + name + "-" + names.at(page) + ".png"), wxBITMAP_TYPE_PNG);
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(Screens);

int main(int argc, char** argv)
{
    if (argc != 4) return 2;
    folder = argv[1];
    name = argv[2];
    std::string today = "--today=2026-11-22";
    char* arguments[] = {argv[0], argv[3], today.data(), nullptr};
    int count = 3;
    return wxEntry(count, arguments);
}
