#include "templates/xlsx_style_names.hpp"

#include "templates/xlsx_look.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>
#include <zip.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace templates {

namespace {

struct NamedLook {
    std::string name;
    Look look;
};

// The legend's names, and the two that a check may have.
std::vector<NamedLook> named_looks()
{
    std::vector<NamedLook> all;
    for (auto const& cell : legend()) all.push_back({std::get<std::string>(cell.value), look_of_cell(cell, Column{}, 0, cell.meaning == Meaning::total)});
    all.push_back({"Holds", look_of_cell({.value = true, .meaning = Meaning::good}, Column{}, 0, false)});
    all.push_back({"Doesn't hold", look_of_cell({.value = false, .meaning = Meaning::bad}, Column{}, 0, false)});
    return all;
}

pugi::xml_node nth(pugi::xml_node parent, int index)
{
    auto child = parent.first_child();
    while (child && index-- > 0) child = child.next_sibling();
    return child;
}

std::string rgb(std::uint32_t colour) { return fmt::format("FF{:06X}", colour); }

// What the part says of one format of cells, as far as it tells meanings apart.
bool has_look(pugi::xml_node sheet, pugi::xml_node format, Look const& look)
{
    auto const font = nth(sheet.child("fonts"), format.attribute("fontId").as_int());
    auto const fill = nth(sheet.child("fills"), format.attribute("fillId").as_int());
    auto const border = nth(sheet.child("borders"), format.attribute("borderId").as_int());
    bool const locked = format.child("protection").empty();
    std::string const colour = font.child("color").attribute("rgb").value();
    std::string const size = font.child("sz").attribute("val").value();
    std::string const back = fill.child("patternFill").child("fgColor").attribute("rgb").value();
    return locked == look.locked && colour == rgb(look.colour) && size == std::to_string(look.size) && font.child("b").empty() != look.bold &&
           back == (look.background == 0xFFFFFF ? "" : rgb(look.background)) && border.child("top").attribute("style").empty() != look.line_above;
}

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

[[noreturn]] void fail(std::string const& what) { throw std::runtime_error("the package can't be changed: " + what); }

std::string read_part(zip_t* archive, zip_uint64_t index)
{
    zip_stat_t about{};
    if (zip_stat_index(archive, index, 0, &about) != 0) fail("no size");
    std::unique_ptr<zip_file_t, CloseFile> const file{zip_fopen_index(archive, index, 0)};
    std::string text(about.size, '\0');
    if (!file || zip_fread(file.get(), text.data(), text.size()) != static_cast<zip_int64_t>(text.size())) fail("can't be read");
    return text;
}

std::string read_all(zip_source_t* source)
{
    zip_stat_t about{};
    if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0) fail("can't be read back");
    std::string bytes(about.size, '\0');
    bool const whole = zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
    zip_source_close(source);
    if (!whole) fail("can't be read back");
    return bytes;
}

} // namespace

std::string with_named_styles(std::string const& styles_xml)
{
    pugi::xml_document document;
    if (!document.load_buffer(styles_xml.data(), styles_xml.size())) return styles_xml;
    auto sheet = document.child("styleSheet");
    auto style_formats = sheet.child("cellStyleXfs");
    auto styles = sheet.child("cellStyles");
    if (!style_formats || !styles) return styles_xml;
    int count = 1; // Normal is there
    for (auto const& [name, look] : named_looks()) {
        bool used = false;
        for (auto format : sheet.child("cellXfs").children("xf")) {
            if (!has_look(sheet, format, look)) continue;
            if (!used) {
                auto style = style_formats.append_child("xf");
                for (char const* const kept : {"fontId", "fillId", "borderId"}) style.append_attribute(kept) = format.attribute(kept).value();
                style.prepend_attribute("numFmtId") = "0";
                auto named = styles.append_child("cellStyle");
                named.append_attribute("name") = name.c_str();
                named.append_attribute("xfId") = count;
                used = true;
            }
            format.attribute("xfId") = count;
        }
        count += used ? 1 : 0;
    }
    style_formats.attribute("count") = count;
    styles.attribute("count") = count;
    std::ostringstream out;
    document.save(out, "", pugi::format_raw);
    return out.str();
}

std::string with_changed_part(std::string const& package, std::string const& part, std::string (*change)(std::string const&))
{
    zip_error_t error{};
    // A copy that the library frees: after changing a package in memory it frees what it was given, whatever it was told.
    void* copy = std::malloc(package.size());
    if (!copy) throw std::bad_alloc{};
    std::memcpy(copy, package.data(), package.size());
    std::unique_ptr<zip_source_t, FreeSource> const bytes{zip_source_buffer_create(copy, package.size(), 1, &error)};
    if (!bytes) {
        std::free(copy);
        fail("no memory");
    }
    zip_source_keep(bytes.get()); // opening takes one hold of it, reading back needs another
    std::unique_ptr<zip_t, CloseArchive> archive{zip_open_from_source(bytes.get(), 0, &error)};
    if (!archive) {
        zip_source_free(bytes.get());
        fail(zip_error_strerror(&error));
    }
    auto const found = zip_name_locate(archive.get(), part.c_str(), 0);
    if (found < 0) fail("it has no " + part);
    auto const index = static_cast<zip_uint64_t>(found);
    auto const text = change(read_part(archive.get(), index)); // must live until the archive is closed
    auto* replacement = zip_source_buffer(archive.get(), text.data(), text.size(), 0);
    if (!replacement || zip_file_replace(archive.get(), index, replacement, 0) != 0) fail(zip_strerror(archive.get()));
    constexpr zip_uint16_t first_of_january_1980 = 1U << 5U | 1U; // as the library dates its parts, so that the same workbook is the same bytes
    zip_file_set_dostime(archive.get(), index, 0, first_of_january_1980, 0);
    if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
    archive.release();
    return read_all(bytes.get());
}

} // namespace templates
