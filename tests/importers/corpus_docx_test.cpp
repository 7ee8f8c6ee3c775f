// Agreement with another reader on Word documents that nobody here wrote: cell by cell, box by box. The documents stand
// beside the repository, not in it; where they aren't there, this says so.
#include "importers/docx_reader.hpp"
#include "importers/worksheet.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>

using namespace importers;

namespace {

std::filesystem::path docx_corpus()
{
    for (auto const* beside : {"/../shared", "/../../shared"})
        if (std::filesystem::exists(FUNDBRAID_SOURCE_DIR + std::string{beside} + "/corpus/docx"))
            return FUNDBRAID_SOURCE_DIR + std::string{beside} + "/corpus/docx";
    return {};
}

budget::Loaded<TextDocument> read_path(std::filesystem::path const& path)
{
    auto file = FileBytes::open(path.string());
    if (!file.value) return {std::nullopt, file.problems};
    auto package = Package::open(std::move(*file.value));
    if (!package.value) return {std::nullopt, package.problems};
    return read_docx(*package.value);
}

std::size_t box_at(std::string const& text, std::size_t at)
{
    for (char const* box : {empty_box, ticked_box, "\xE2\x98\x91"})
        if (text.compare(at, 3, box) == 0) return 3;
    return 0;
}

// Without boxes and with single spaces: how a box is shown differs by kind.
std::string plain(std::string const& text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (auto const box = box_at(text, at)) {
            at += box - 1;
            continue;
        }
        bool const space = text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r';
        if (!space) out += text[at];
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string boxes(std::string const& text)
{
    std::string states;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (box_at(text, at) > 0) states += text.compare(at, 3, empty_box) == 0 ? '0' : '1';
    return states;
}

// The other reader lists every symbol among the boxes; one without a state is a bullet.
std::string boxes_of(nlohmann::json const& listed)
{
    std::string states;
    for (auto const& box : listed)
        if (box.contains("checked")) states += box["checked"].get<bool>() ? '1' : '0';
    return states;
}

// The other reader's row, spread over the grid as ours is.
std::vector<std::string> spread(nlohmann::json const& row, std::vector<std::string>& states)
{
    std::vector<std::string> texts;
    for (auto const& cell : row) {
        texts.push_back(plain(cell.at("text")));
        std::string found;
        if (cell.contains("boxes")) found = boxes_of(cell["boxes"]);
        states.push_back(found);
        for (int i = 1; i < cell.value("gridSpan", 1); ++i) {
            texts.emplace_back();
            states.emplace_back();
        }
    }
    return texts;
}

// Tables in which we differ, and why.
std::map<std::pair<std::string, std::size_t>, std::string> const explained = {
    {{"oxmlsdk__Comment020.docx.ref.json", 0},
     "its only row is deleted while changes are tracked, so it is no text; the other reader shows it"},
    {{"oxmlsdk__Strict01.docx.ref.json", 2},
     "its second row is deleted while changes are tracked; the other reader keeps it, without its text"},
};

} // namespace

TEST_CASE("tables and boxes of real Word documents are read as another reader reads them")
{
    auto const folder = docx_corpus();
    if (folder.empty()) {
        WARN("skipped: the corpus isn't beside this checkout");
        return;
    }
    std::size_t compared_cells = 0;
    std::size_t compared_boxes = 0;
    for (auto const& entry : std::filesystem::directory_iterator{folder}) {
        auto const name = entry.path().filename().string();
        if (!name.ends_with(".docx.ref.json")) continue;
        INFO(name);
        auto const reference = nlohmann::json::parse(std::ifstream{entry.path()});
        auto const loaded = read_path(folder / name.substr(0, name.size() - 9));
        if (!loaded.value) FAIL(loaded.problems.front().text);
        std::vector<TextTable const*> outer;
        std::string outside;
        for (auto const& block : loaded.value->blocks) {
            if (auto const* table = std::get_if<TextTable>(&block)) {
                if (table->within == 0) outer.push_back(table);
            } else {
                outside += std::get<TextLine>(block).text + "\n";
            }
        }
        REQUIRE(outer.size() == reference.at("tables").get<std::size_t>());
        auto const outside_boxes = boxes_of(reference.at("boxes_outside_tables"));
        CHECK(boxes(outside) == outside_boxes);
        compared_boxes += outside_boxes.size();
        for (std::size_t t = 0; t < reference.at("table").size(); ++t) {
            auto const& rows = reference["table"][t].at("first_60_rows");
            if (explained.contains({name, t})) {
                CHECK(outer[t]->grid.rows.size() != rows.size()); // else there is nothing to explain
                continue;
            }
            REQUIRE(outer[t]->grid.rows.size() == reference["table"][t].at("rows").get<std::size_t>());
            for (std::size_t r = 0; r < rows.size(); ++r) {
                std::vector<std::string> states;
                auto const texts = spread(rows[r], states);
                auto const& ours = outer[t]->grid.rows[r];
                // Columns that a row leaves out before its first cell are the grid's, not the other reader's.
                auto const skipped = ours.size() - texts.size();
                REQUIRE(skipped < 10);
                for (std::size_t c = 0; c < texts.size(); ++c) {
                    INFO("table " << t + 1 << ", row " << r + 1 << ", column " << c + 1);
                    CHECK(plain(ours[c + skipped].text) == texts[c]);
                    if (!states[c].empty()) CHECK(boxes(ours[c + skipped].text) == states[c]);
                    ++compared_cells;
                    compared_boxes += states[c].size();
                }
            }
        }
    }
    CHECK(compared_cells > 400);
    CHECK(compared_boxes > 30);
}

TEST_CASE("Word documents of the corpus that can't be read say why in one sentence, and no other is taken for a worksheet")
{
    auto const folder = docx_corpus();
    if (folder.empty()) {
        WARN("skipped: the corpus isn't beside this checkout");
        return;
    }
    std::map<std::string, std::string> const refused = {{"poi__bug53475-password-is-pass.docx", "file.encrypted"},
                                                        {"poi__truncated62886.docx", "package.damaged"},
                                                        {"poi__ExternalEntityInText.docx", "docx.document-type"}};
    std::size_t read_whole = 0;
    for (auto const& entry : std::filesystem::directory_iterator{folder}) {
        auto const name = entry.path().filename().string();
        if (!name.ends_with(".docx")) continue;
        INFO(name);
        auto const loaded = read_path(entry.path());
        if (auto const found = refused.find(name); found != refused.end()) {
            REQUIRE_FALSE(loaded.value);
            CHECK(loaded.problems.front().code == found->second);
            continue;
        }
        REQUIRE(loaded.value);
        CHECK_FALSE(is_worksheet(*loaded.value));
        auto const import = read_worksheet(*loaded.value, {});
        CHECK(import.problems.front().code == "worksheet.none-found");
        ++read_whole;
    }
    CHECK(read_whole == 18);
}
