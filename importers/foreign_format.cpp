#include "importers/foreign_format.hpp"

#include <string>
#include <string_view>

namespace importers {

using budget::Problem;
using budget::Severity;

namespace {

using namespace std::string_view_literals;

struct Sign {
    std::string_view bytes; // at the start of the file
    char const* code;
    char const* text;
    char const* remedy;
};

constexpr char const* save_as_xlsx = "Open it in Excel or LibreOffice and save it as .xlsx.";
constexpr Sign signs[] = {
    {"\x09\x00\x04\x00"sv, "file.old-excel", "This is a workbook in an old Excel format (.xls).", save_as_xlsx},
    {"\x09\x02\x06\x00"sv, "file.old-excel", "This is a workbook in an old Excel format (.xls).", save_as_xlsx},
    {"\x09\x04\x06\x00"sv, "file.old-excel", "This is a workbook in an old Excel format (.xls).", save_as_xlsx},
    {"\x09\x08\x08\x00"sv, "file.old-excel", "This is a workbook in an old Excel format (.xls).", save_as_xlsx},
    {"\x09\x08\x10\x00"sv, "file.old-excel", "This is a workbook in an old Excel format (.xls).", save_as_xlsx},
    {"%PDF-", "file.pdf", "This is a PDF, in which tables are only drawn.",
     "Ask for the workbook or document it was made from, or copy its table and paste it."},
    {"{\\rtf", "file.rtf", "This is a document in Rich Text Format (.rtf).",
     "Open it in Word or LibreOffice and save it as .docx."},
    {"\x1F\x8B", "file.archive", "This is a compressed file (.gz).", "Unpack it and choose the file inside."},
    {"7z\xBC\xAF\x27\x1C", "file.archive", "This is a compressed file (.7z).",
     "Unpack it and choose the file inside."},
    {"Rar!", "file.archive", "This is a compressed file (.rar).", "Unpack it and choose the file inside."},
    {"\x89PNG", "file.picture", "This is a picture.", "Ask for the workbook or document behind it."},
    {"\xFF\xD8\xFF", "file.picture", "This is a picture.", "Ask for the workbook or document behind it."},
};

// Names in the container's directory are UTF-16.
std::string wide(std::string_view name)
{
    std::string bytes;
    for (char const c : name) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

// Microsoft's compound file: old Office formats, and the envelope of encrypted new ones ([MS-CFB], [MS-OFFCRYPTO]).
Problem refuse_container(FileBytes& file)
{
    auto const name = file.name();
    auto const bytes = file.read(0, std::size_t{16} << 20);
    auto const holds = [&](std::string_view stream) { return bytes.find(wide(stream)) != std::string::npos; };
    auto const say = [&](char const* code, char const* text, char const* remedy) {
        return Problem{Severity::error, code, text, remedy, {name, 0, {}}};
    };
    if (holds("EncryptedPackage") || holds("EncryptionInfo"))
        return say("file.encrypted", "The file is encrypted with a password.",
                   "Open it in the program it was made with, remove the password and save it again.");
    if (holds("WordDocument"))
        return say("file.old-word", "This is a document in the old Word format (.doc).",
                   "Open it in Word or LibreOffice and save it as .docx.");
    if (holds("Workbook") || holds("Book"))
        return say("file.old-excel", "This is a workbook in an old Excel format (.xls).", save_as_xlsx);
    return say("file.old-office", "This is a file in an old Microsoft Office format.",
               "Open it in the program it was made with and save it as .xlsx or .docx.");
}

} // namespace

std::optional<Problem> refuse_foreign_format(FileBytes& file)
{
    auto const start = file.read(0, 128);
    if (start.starts_with("PK") && start.find("mimetypeapplication/vnd.oasis.opendocument") != std::string::npos)
        return Problem{Severity::error, "file.open-document", "This is an OpenDocument file (.ods or .odt).", "Open it in LibreOffice and save it as .xlsx or .docx.", {file.name(), 0, {}}};
    auto const head = start.substr(0, 16);
    if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return refuse_container(file);
    for (auto const& sign : signs)
        if (head.starts_with(sign.bytes))
            return Problem{Severity::error, sign.code, sign.text, sign.remedy, {file.name(), 0, {}}};
    return std::nullopt;
}

} // namespace importers
