#include "app/gui/save_picture.hpp"

#include "app/gui/problem_dialog.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"
#include "app/save_file.hpp"

#include <wx/filedlg.h>
#include <wx/graphics.h>

#include <cairo-svg.h>
#include <cairo.h>

#include <memory>

namespace gui {

namespace {

constexpr int enlarged = 2; // a picture on a slide must not show its pixels

cairo_status_t append(void* bytes, unsigned char const* data, unsigned length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void draw_on(cairo_surface_t* surface, wxSize size, int scale, Draw const& draw)
{
    auto* cairo = cairo_create(surface);
    cairo_scale(cairo, scale, scale);
    {
        std::unique_ptr<wxGraphicsContext> const gc{wxGraphicsRenderer::GetCairoRenderer()->CreateContextFromNativeContext(cairo)};
        gc->SetPen(*wxTRANSPARENT_PEN);
        gc->SetBrush(wxBrush{current_theme().page});
        gc->DrawRectangle(0, 0, size.x, size.y);
        draw(*gc);
        gc->Flush();
    }
    cairo_destroy(cairo);
}

} // namespace

std::string png_of(wxSize size, Draw const& draw)
{
    auto* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.x * enlarged, size.y * enlarged);
    draw_on(surface, size, enlarged, draw);
    std::string bytes;
    cairo_surface_write_to_png_stream(surface, append, &bytes);
    cairo_surface_destroy(surface);
    return bytes;
}

std::string svg_of(wxSize size, Draw const& draw)
{
    std::string bytes;
    auto* surface = cairo_svg_surface_create_for_stream(append, &bytes, size.x, size.y);
    draw_on(surface, size, 1, draw);
    cairo_surface_destroy(surface);
    return bytes;
}

bool save_picture(wxWindow& window, std::string const& name, wxSize size, Draw const& draw)
{
    wxFileDialog dialog{&window, "Save the chart as a picture", {}, shown(name + ".png"),
                        "PNG picture (*.png)|*.png|SVG drawing (*.svg)|*.svg", wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK) return true;
    auto path = typed(dialog.GetPath());
    bool const drawn = dialog.GetFilterIndex() == 1 || path.ends_with(".svg");
    if (drawn && path.ends_with(".png")) path.resize(path.size() - 4); // the proposed name's; the kind that was chosen counts
    if (!path.ends_with(drawn ? ".svg" : ".png")) path += drawn ? ".svg" : ".png";
    if (!may_write(window, path, dialog.GetPath())) return true;
    if (auto problem = app::save_file(path, drawn ? svg_of(size, draw) : png_of(size, draw)))
        show_problems(window, "The picture can't be saved", path, {*problem});
    return true;
}

} // namespace gui
