#include "importers/package.hpp"
#include "tests/support/zip_bytes.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace budget;
using namespace importers;
using tests::zip_bytes;
using tests::ZipPart;

namespace {

std::string const sound =
    zip_bytes({{"a.txt", "Alpha"}, {"folder/", ""}, {"folder/b.txt", std::string(100'000, 'b'), true}});

Loaded<Package> opened(std::string bytes, PackageLimits const& limits = {})
{
    auto file = FileBytes::in_memory(std::move(bytes), "given.xlsx");
    if (!file.value) return {std::nullopt, file.problems};
    return Package::open(std::move(*file.value), limits);
}

template <class T> std::string code_of(Loaded<T> const& loaded)
{
    if (loaded.value) return "taken";
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].severity == Severity::error);
    CHECK(loaded.problems[0].place.file == "given.xlsx");
    CHECK(loaded.problems[0].text.ends_with('.'));
    CHECK(loaded.problems[0].remedy.ends_with('.'));
    return loaded.problems[0].code;
}

std::string code_of_bytes(std::string bytes) { return code_of(opened(std::move(bytes))); }

std::string wide(std::string const& text)
{
    std::string bytes;
    for (char const c : text) bytes += {c, '\0'};
    return bytes;
}

std::string compound(std::string const& stream)
{
    return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1024, '\0') + wide(stream) + std::string(1024, '\0');
}

} // namespace

TEST_CASE("the parts of a sound package")
{
    auto const package = opened(sound);
    REQUIRE(package.value);
    auto const& parts = package.value->parts();
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].name == "a.txt");
    CHECK(parts[1].name == "folder/b.txt");
    CHECK(parts[1].size == 100'000);
    CHECK(package.value->read("a.txt").value == "Alpha");
    CHECK(package.value->read("Folder/B.TXT").value == std::string(100'000, 'b'));
    CHECK(package.value->read("a.txt").value == "Alpha"); // again
    CHECK(code_of(package.value->read("c.txt")) == "package.part-missing");
    CHECK(package.value->find("folder/") == nullptr);
}

TEST_CASE("a part as a stream outlives its package")
{
    auto stream = [] { return opened(sound).value->stream("folder/b.txt"); }();
    REQUIRE(stream.value);
    std::string taken;
    char piece[1000];
    while (auto const got = stream.value->read(piece, sizeof piece)) taken.append(piece, got);
    CHECK(taken == std::string(100'000, 'b'));
    CHECK_FALSE(stream.value->problem());
    CHECK(stream.value->read(piece, sizeof piece) == 0);
}

TEST_CASE("a package on disk")
{
    auto const path = std::filesystem::temp_directory_path() / "fundbraid_package_test.zip";
    std::ofstream{path, std::ios::binary} << sound;
    auto file = FileBytes::open(path);
    REQUIRE(file.value);
    auto const package = Package::open(std::move(*file.value));
    REQUIRE(package.value);
    CHECK(package.value->name() == path);
    CHECK(package.value->read("a.txt").value == "Alpha");
    std::filesystem::remove(path);
}

TEST_CASE("a package whose sizes stand behind the bytes, as streaming writers leave them")
{
    auto const package = opened(zip_bytes({{"x.xml", "<x/>", true, true}, {"y.xml", "<y/>", true, true}}));
    REQUIRE(package.value);
    CHECK(package.value->read("x.xml").value == "<x/>");
    CHECK(package.value->read("y.xml").value == "<y/>");
}

TEST_CASE("backslashes in names are slashes")
{
    auto const package = opened(zip_bytes({{"xl\\workbook.xml", "<x/>"}}));
    REQUIRE(package.value);
    CHECK(package.value->read("xl/workbook.xml").value == "<x/>");
}

TEST_CASE("what is no package is named")
{
    using namespace std::string_literals;
    CHECK(code_of_bytes("") == "file.empty");
    CHECK(code_of_bytes("Program,Amount\n") == "file.not-zip");
    CHECK(code_of_bytes(compound("EncryptedPackage")) == "file.encrypted");
    CHECK(code_of_bytes(compound("Workbook")) == "file.old-excel");
    CHECK(code_of_bytes(compound("Book")) == "file.old-excel");
    CHECK(code_of_bytes(compound("WordDocument")) == "file.old-word");
    CHECK(code_of_bytes(compound("PowerPoint Document")) == "file.old-office");
    for (auto const& head : {"\x09\x00\x04\x00"s, "\x09\x02\x06\x00"s, "\x09\x04\x06\x00"s, "\x09\x08\x08\x00"s, "\x09\x08\x10\x00"s})
        CHECK(code_of_bytes(head + std::string(20, '\0')) == "file.old-excel");
    CHECK(code_of_bytes("%PDF-1.7\n") == "file.pdf");
    CHECK(code_of_bytes("{\\rtf1\\ansi}") == "file.rtf");
    CHECK(code_of_bytes("\x1F\x8B\x08") == "file.archive");
    CHECK(code_of_bytes("7z\xBC\xAF\x27\x1C") == "file.archive");
    CHECK(code_of_bytes("Rar!\x1A\x07") == "file.archive");
    CHECK(code_of_bytes("\x89PNG\r\n") == "file.picture");
    CHECK(code_of_bytes("\xFF\xD8\xFF\xE0") == "file.picture");
}

TEST_CASE("what can't be opened is named")
{
    auto const code = [](std::string const& path) {
        auto const file = FileBytes::open(path);
        REQUIRE_FALSE(file.value);
        CHECK(file.problems.at(0).place.file == path);
        CHECK(file.problems.at(0).text.ends_with('.'));
        return file.problems.at(0).code;
    };
    CHECK(code("no/such/file.xlsx") == "file.not-opened");
    CHECK(code(FUNDBRAID_SOURCE_DIR) == "file.folder");
    CHECK(code("/dev/null") == "file.not-a-file");
}

TEST_CASE("a package cut short anywhere is refused or each part that it gives is whole")
{
    for (std::size_t size = 4; size < sound.size(); size += size < 200 || size + 400 > sound.size() ? 1u : 997u)
        CHECK(code_of_bytes(sound.substr(0, size)) == "package.damaged");
}

TEST_CASE("a damaged part is refused when it is read")
{
    auto const code_of_part = [](ZipPart const& part) {
        auto const package = opened(zip_bytes({part}));
        REQUIRE(package.value);
        auto const read = package.value->read(part.name);
        if (!read.value) CHECK(read.problems.at(0).place.path == "part " + part.name);
        return code_of(read);
    };
    CHECK(code_of_part({.name = "x", .bytes = "sound"}) == "taken");
    CHECK(code_of_part({.name = "x", .bytes = "wrong checksum", .crc = 1}) == "package.damaged");
    CHECK(code_of_part({.name = "x", .bytes = "wrong checksum", .deflated = true, .crc = 1}) == "package.damaged");
    CHECK(code_of_part({.name = "x", .bytes = "longer than it says", .deflated = true, .claims = 6}) == "package.damaged");
    CHECK(code_of_part({.name = "x", .bytes = "shorter than it says", .deflated = true, .claims = 600}) == "package.damaged");
    CHECK(code_of_part({.name = "x", .bytes = "no deflate at all", .method = std::uint16_t{8}}) == "package.damaged");
}

TEST_CASE("limits are met in the directory, before a byte is unpacked")
{
    PackageLimits const limits{.parts = 3, .part_bytes = 1000, .total_bytes = 1500, .times = 10, .times_from = 500};
    auto const code = [&](std::vector<ZipPart> const& parts) { return code_of(opened(zip_bytes(parts), limits)); };
    auto const part = [](char const* name, std::uint32_t claims) {
        return ZipPart{.name = name, .bytes = std::string(100, 'x'), .claims = claims};
    };
    CHECK(code({part("a", 100), part("b", 100), part("c", 100)}) == "taken");
    CHECK(code({part("a", 100), part("b", 100), part("c", 100), part("d", 100)}) == "package.too-many-parts");
    CHECK(code({part("a", 1000)}) == "taken");
    CHECK(code({part("a", 1001)}) == "package.too-large");
    CHECK(code({part("a", 800), part("b", 700)}) == "taken");
    CHECK(code({part("a", 800), part("b", 701)}) == "package.too-large");
    auto small = part("a", 999);
    small.bytes = std::string(99, 'x');
    CHECK(code({small}) == "taken");
    small.bytes.pop_back();
    CHECK(code({small}) == "package.bomb");
    small.claims = 499;
    CHECK(code({small}) == "taken");
    // A count that isn't true is refused before the directory is read.
    CHECK(code_of(opened(zip_bytes({part("a", 100)}, 60'000), limits)) == "package.too-many-parts");
}

TEST_CASE("the count of a large zip's directory is seen")
{
    // The record of a zip64 stands before its locator, and that before the end record, whose own count is 0xFFFF.
    auto const number = [](std::uint64_t value, int size) {
        std::string bytes;
        for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
        return bytes;
    };
    auto const start = zip_bytes({{"a", "x"}});
    auto const directory = start.find("PK\x01\x02");
    auto const end = start.find("PK\x05\x06");
    auto const large = [&](std::uint64_t count) {
        return start.substr(0, end) + "PK\x06\x06" + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) +
               number(count, 8) + number(count, 8) + number(end - directory, 8) + number(directory, 8) + "PK\x06\x07" +
               number(0, 4) + number(end, 8) + number(1, 4) + "PK\x05\x06" + number(0, 4) + number(0xFFFF, 2) +
               number(0xFFFF, 2) + number(0xFFFFFFFF, 4) + number(0xFFFFFFFF, 4) + number(0, 2);
    };
    auto const package = opened(large(1), {.parts = 100'000});
    REQUIRE(package.value);
    CHECK(package.value->read("a").value == "x");
    auto const refused = opened(large(3'000'000), {.parts = 100'000});
    CHECK(code_of(refused) == "package.too-many-parts");
    CHECK(refused.problems.at(0).text.find("3000000") != std::string::npos);
}

TEST_CASE("names that point outside, twice, and contents that can't be read")
{
    auto const code = [](std::vector<ZipPart> const& parts) { return code_of_bytes(zip_bytes(parts)); };
    for (auto const* name : {"../x", "/x", "a/../../x", "a/..", "..", "C:/x", "D:\\x", "..\\x", "\\x"})
        CHECK(code({{name, "x"}}) == "package.bad-name");
    CHECK(code({{"a..b/..c", "x"}}) == "taken");
    CHECK(code({{"a", "x"}, {"A", "y"}}) == "package.twice");
    CHECK(code({{"a/b", "x"}, {"a\\b", "y"}}) == "package.twice");
    CHECK(code({{.name = "a", .bytes = std::string(20, 'x'), .flags = 1}}) == "package.encrypted");
    CHECK(code({{.name = "a", .bytes = "x", .method = std::uint16_t{77}}}) == "package.compression");
}
