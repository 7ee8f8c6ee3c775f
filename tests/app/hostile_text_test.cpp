// A plan whose every text tries something: formulas, markup, control sequences, directions turned round, line ends, great length.
// Whatever it is shown as stays harmless; and what is wrong with a file is one line on the terminal, whatever stands in the file.
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "budget/plan/walk.hpp"
#include "templates/cell_text.hpp"
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

// Texts that tests of names need alike stay as they are: titles that positions share.
void write_hostile(tests::Folder const& folder)
{
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto plan = *budget::read_plan_file((folder.path() / "m.braid").string()).value;
    std::string const attacks[] = {"=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202Eevil\u2066", "\u009B31m\u009D0;t\u009C", "@SUM(1)\n=2",
                                   "+1\t-1", std::string(20'000, 'w'), "\u0085-1"};
    std::size_t next = 0;
    budget::walk(plan, [&](std::string const&, auto& thing) {
        budget::visit_fields(thing, [&](budget::Field const& field, auto& value) {
            if constexpr (std::same_as<std::remove_cvref_t<decltype(value)>, std::string>) {
                std::string_view const name = field.written;
                if (name == "name" || name == "note" || name == "notes" || name == "description" || name == "justification" || name == "funder")
                    value = attacks[next++ % std::size(attacks)];
            }
        });
    });
    folder.write("h.braid", budget::write_plan(plan));
}

void check_harmless(std::string const& shown)
{
    CHECK(templates::printable(shown) == shown);
    CHECK_FALSE(has(shown, "<script"));
}

} // namespace

TEST_CASE("no text of a plan does anything in a terminal, a page, a table or a document")
{
    tests::Folder const folder;
    write_hostile(folder);
    for (auto const* command : {"summary", "costs", "funding", "order", "cliffs", "allocate", "compare", "positions", "check", "assumptions"}) {
        CAPTURE(command);
        for (auto const* format : {"text", "html", "csv", "json"}) {
            CAPTURE(format);
            auto ran = folder.braid(std::string{command} + " h.braid --format " + format);
            CHECK(ran.exit == 0);
            CHECK(templates::printable(ran.err) == ran.err);
            if (std::string{format} == "csv")
                for (auto const* start : {"\r\n=", "\r\n\"=", ",=", ",\"=", "\r\n@", "\r\n\"@", ",@", ",\"@", "\r\n+", ",+"}) CHECK_FALSE(has(ran.out, start));
            std::erase(ran.out, '\r'); // of CSV's line ends
            CHECK(templates::printable(ran.out) == ran.out);
            if (std::string{format} == "html") check_harmless(ran.out);
        }
    }
    CHECK(folder.braid("export h.braid --workbook budget-detail --source arpa -o d.docx").exit == 0);
    auto const document = folder.shell("unzip -p d.docx word/document.xml");
    CHECK(document.exit == 0);
    check_harmless(document.out);
    CHECK(folder.braid("export h.braid --workbook council -o c.xlsx").exit == 0);
    auto const formulas = folder.shell("unzip -p c.xlsx 'xl/worksheets/*.xml' | grep -o '<f>[^<]*</f>' | grep -c 'cmd|\\|@SUM' || true");
    CHECK(formulas.out == "0\n");
}

TEST_CASE("what is wrong with a file is one line, whatever the file holds")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto text = folder.read("m.braid");
    auto const at = text.find("fte=\"");
    REQUIRE(at != std::string::npos);
    text.insert(at + 5, "\u009B31m\u202E&#10;error");
    folder.write("m.braid", text);
    auto const ran = folder.braid("summary m.braid");
    CHECK(ran.exit == 1);
    CHECK(has(ran.err, "plan.bad-value"));
    CHECK(templates::printable(ran.err) == ran.err);
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
    auto const call = folder.shell("braid $(printf 'sum\\033[2J')");
    CHECK(call.exit == 2);
    CHECK(templates::printable(call.err) == call.err);
}
