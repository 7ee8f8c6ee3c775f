#include "budget/plan/plan_reader.hpp"

#include "budget/plan/check.hpp"
#include "budget/plan/plan_things.hpp"
#include "budget/plan/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace budget {

namespace {

// "source arpa", or "source number 2" where its id can't be read.
template <class Thing> std::string id_path(pugi::xml_node node, std::vector<Thing> const& list, std::string const& kind)
{
    std::string const id = node.attribute("id").value();
    return kind + " " + (is_id(id) ? id : "number " + std::to_string(list.size() + 1));
}

template <class Thing> Thing& added(std::vector<Thing>& list) { return list.emplace_back(); }

// A child that is nothing but fields.
template <class Thing>
Child leaf(Reading& reading, std::string const& parent, char const* name, char const* kind, std::vector<Thing>& list)
{
    return {name, [&reading, parent, kind, &list](pugi::xml_node node) {
                Element element{reading, node, nth(parent, kind, list.size())};
                element.fields(added(list));
                element.finish();
            }};
}

Child figures(Reading& reading, std::string const& parent, std::vector<Citation>& citations)
{
    return leaf(reading, parent, "figure", "figure", citations);
}

void read(Reading& reading, pugi::xml_node node, std::string const& within, std::vector<Assumption>& list)
{
    Element element{reading, node, within + id_path(node, list, "assumption")};
    auto& assumption = added(list);
    element.fields(assumption);
    element.finish({leaf(reading, element.path(), "value", "value", assumption.values),
                    figures(reading, element.path(), assumption.citations)});
}

void read(Reading& reading, pugi::xml_node node, std::string const& within, std::vector<FringeSchedule>& list)
{
    Element element{reading, node, within + id_path(node, list, "fringe schedule")};
    auto& schedule = added(list);
    element.fields(schedule);
    element.finish({leaf(reading, element.path(), "part", "part", schedule.parts),
                    figures(reading, element.path(), schedule.citations)});
}

Detail fresh_detail(ComponentKind kind)
{
    switch (kind) {
    case ComponentKind::position: return Position{};
    case ComponentKind::vehicles: return Vehicles{};
    case ComponentKind::devices: return Devices{};
    case ComponentKind::training: return Training{};
    case ComponentKind::wellness: return Wellness{};
    case ComponentKind::uniforms: return Uniforms{};
    case ComponentKind::contract: return Contract{};
    case ComponentKind::indirect: return Indirect{};
    case ComponentKind::evaluation:
    case ComponentKind::marketing:
    case ComponentKind::client_support:
    case ComponentKind::office_space:
    case ComponentKind::start_up:
    case ComponentKind::other: break;
    }
    Expense expense;
    expense.kind = kind;
    return expense;
}

void read(Reading& reading, pugi::xml_node node, std::string const& within, ComponentKind kind,
          std::vector<Component>& list)
{
    Element element{reading, node, within + id_path(node, list, "component")};
    auto& component = added(list);
    component.detail = fresh_detail(kind);
    element.fields(component);
    std::vector<Child> children{figures(reading, element.path(), component.citations)};
    std::visit(
        [&](auto& detail) {
            element.fields(detail);
            if constexpr (requires { detail.steps; })
                children.push_back(leaf(reading, element.path(), "step", "step", detail.steps));
        },
        component.detail);
    element.finish(children);
}

void read(Reading& reading, pugi::xml_node node, std::string const& within, std::vector<Program>& list)
{
    Element element{reading, node, within + id_path(node, list, "program")};
    auto& program = added(list);
    element.fields(program);
    auto children = components(reading, within, program.components);
    children.push_back(leaf(reading, element.path(), "volume", "volume", program.volumes));
    children.push_back(figures(reading, element.path(), program.citations));
    element.finish(children);
}

void read(Reading& reading, pugi::xml_node node, std::string const& parent, std::vector<Pool>& list)
{
    Element element{reading, node, parent + ", " + id_path(node, list, "pool")};
    auto const path = element.path();
    auto& pool = added(list);
    element.fields(pool);
    auto const permission = [&](Effect effect) {
        return Child{written(effect), [&, effect](pugi::xml_node child) {
                         Element inner{reading, child, nth(path, "permission", pool.permissions.size())};
                         auto& made = added(pool.permissions);
                         made.effect = effect;
                         inner.fields(made);
                         inner.finish();
                     }};
    };
    element.finish({leaf(reading, path, "release", "release", pool.releases),
                    leaf(reading, path, "fees", "fees", pool.fees),
                    permission(Effect::allow),
                    permission(Effect::deny),
                    {"cap", [&](pugi::xml_node child) {
                         Element inner{reading, child, nth(path, "cap", pool.caps.size())};
                         auto& cap = added(pool.caps);
                         inner.fields(cap);
                         inner.finish({leaf(reading, inner.path(), "lines", "lines", cap.scopes)});
                     }}});
}

void read(Reading& reading, pugi::xml_node node, std::string const& within, std::vector<FundingSource>& list)
{
    Element element{reading, node, within + id_path(node, list, "source")};
    auto const path = element.path();
    auto& source = added(list);
    element.fields(source);
    element.finish({figures(reading, path, source.citations),
                    {"renewal", [&](pugi::xml_node child) {
                         if (source.renewal)
                             return reading.fault(child.name(), path, "plan.duplicate-renewal",
                                                  "The source has two renewals.",
                                                  "Remove one; \"times\" says how often it is renewed.");
                         Element inner{reading, child, path + ", renewal"};
                         inner.fields(source.renewal.emplace());
                         inner.finish();
                     }},
                    {"match", [&](pugi::xml_node child) {
                         if (source.match)
                             return reading.fault(child.name(), path, "plan.duplicate-match",
                                                  "The source has two match rules.",
                                                  "Keep one; its shares say how it changes by grant year.");
                         Element inner{reading, child, path + ", match"};
                         auto& match = source.match.emplace();
                         inner.fields(match);
                         inner.finish({leaf(reading, inner.path(), "share", "share", match.shares),
                                       leaf(reading, inner.path(), "accepts", "accepts", match.accepts)});
                     }},
                    {"retention", [&](pugi::xml_node child) {
                         if (source.retention)
                             return reading.fault(child.name(), path, "plan.duplicate-retention",
                                                  "The source has two retentions.", "Keep one; it may name several lines.");
                         Element inner{reading, child, path + ", retention"};
                         auto& retention = source.retention.emplace();
                         inner.fields(retention);
                         inner.finish({leaf(reading, inner.path(), "lines", "lines", retention.scopes)});
                     }},
                    {"pool", [&](pugi::xml_node child) { read(reading, child, path, source.pools); }}});
}

void read(Reading& reading, pugi::xml_node node, Actuals& actuals)
{
    Element element{reading, node, "actuals"};
    element.fields(actuals);
    element.finish({leaf(reading, element.path(), "paid", "paid", actuals.payments)});
}

Plan read_root(Reading& reading, pugi::xml_node root)
{
    Plan plan;
    Element element{reading, root, "plan"};
    element.know_attribute("version");
    element.fields(plan);
    auto children = things(reading, "", plan);
    bool has_actuals = false;
    children.push_back({"actuals", [&](pugi::xml_node node) {
                            if (std::exchange(has_actuals, true))
                                return reading.fault(node.name(), "plan", "plan.duplicate-actuals",
                                                     "The plan has two lists of actuals.", "Put all payments into one.");
                            read(reading, node, plan.actuals);
                        }});
    children.push_back({"scenario", [&](pugi::xml_node node) { read(reading, node, plan.scenarios); }});
    element.finish(children);
    return plan;
}

// A file of a newer version is read for what is understood; one of no version isn't looked into.
bool version_fits(Reading& reading, pugi::xml_node root)
{
    auto const version = root.attribute("version");
    int number = 0;
    bool const is_number = read_field(version.value(), number);
    if (is_number && number == plan_file_version) return true;
    if (is_number && number > plan_file_version) {
        reading.read_newer(number, version.name());
        return true;
    }
    if (!version)
        reading.fault(root.name(), "plan", "plan.missing", "<plan> has no \"version\".",
                      fmt::format("Add version=\"{}\".", plan_file_version));
    else
        reading.fault(version.name(), "plan", "plan.bad-value",
                      fmt::format("\"{}\" is no version of plan files.", version.value()),
                      fmt::format("Write version=\"{}\".", plan_file_version));
    return false;
}

Problem too_large()
{
    return {Severity::error, "plan.too-large",
            fmt::format("The file is larger than {} MB; no plan is.", plan_file_limit / 1'000'000),
            "Check that it is a plan file.", {}};
}

bool parse(Reading& reading, pugi::xml_document& document)
{
    auto& buffer = reading.buffer();
    if (buffer.find_first_not_of(" \t\r\n") == std::string::npos) {
        reading.add({Severity::error,
                     "plan.empty",
                     "The file is empty.",
                     "Start one with \"braid new TEMPLATE -o PLAN\".",
                     {}});
        return false;
    }
    if (auto problem = refuse_xml(buffer, reading.lines())) {
        reading.add(*problem);
        return false;
    }
    auto const result =
        document.load_buffer_inplace(buffer.data(), buffer.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
        auto const line = reading.lines().line_of(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)));
        reading.add({Severity::error,
                     "plan.not-xml",
                     fmt::format("The file isn't complete XML: {}.", result.description()),
                     "Check that the file was copied whole, and that each element is closed.",
                     {{}, line, {}}});
        return false;
    }
    auto const root = document.document_element();
    if (std::string_view{root.name()} != "plan") {
        reading.fault(root.name(), "", "plan.wrong-root", fmt::format("The file holds <{}>, not <plan>.", root.name()),
                      "Check that it is a plan file.");
        return false;
    }
    if (auto const second = root.next_sibling(); second) {
        reading.fault(second.name(), "", "plan.not-xml", "There is something after </plan>.",
                      "Keep one <plan> in the file.");
        return false;
    }
    return version_fits(reading, root);
}

} // namespace

std::vector<Child> things(Reading& reading, std::string const& within, Plan& plan)
{
    return {{"assumption", [&, within](pugi::xml_node node) { read(reading, node, within, plan.assumptions); }},
            {"fringe-schedule", [&, within](pugi::xml_node node) { read(reading, node, within, plan.fringe_schedules); }},
            {"program", [&, within](pugi::xml_node node) { read(reading, node, within, plan.programs); }},
            {"source", [&, within](pugi::xml_node node) { read(reading, node, within, plan.sources); }}};
}

std::vector<Child> components(Reading& reading, std::string const& within, std::vector<Component>& list)
{
    std::vector<Child> kinds;
    for (auto const& name : names_of<ComponentKind>())
        kinds.push_back({name.written, [&, within, kind = name.choice](pugi::xml_node child) {
                             read(reading, child, within, kind, list);
                         }});
    return kinds;
}

int LinesOfPaths::of(std::string path) const
{
    for (;;) {
        if (auto const found = lines.find(path); found != lines.end()) return found->second;
        auto const comma = path.rfind(", ");
        if (comma == std::string::npos) return 0;
        path.resize(comma);
    }
}

namespace {

// The plan where it was read whole, with what check() finds in it.
Loaded<Plan> read_whole_plan(std::string_view xml, std::string const& file, LinesOfPaths* lines)
{
    Reading reading{xml.substr(0, plan_file_limit), file};
    if (xml.size() > plan_file_limit) {
        reading.add(too_large());
        return {std::nullopt, reading.take()};
    }
    pugi::xml_document document;
    if (!parse(reading, document)) return {std::nullopt, reading.take()};
    auto plan = read_root(reading, document.document_element());
    bool const is_whole = reading.faults() == 0;
    reading.add_checks(check(plan));
    auto problems = reading.take();
    if (!is_whole) return {std::nullopt, std::move(problems)};
    if (lines) *lines = reading.take_lines();
    return {std::move(plan), std::move(problems)};
}

Loaded<Plan> refused_where_faulty(Loaded<Plan> read)
{
    if (has_errors(read.problems)) read.value.reset();
    return read;
}

// The file's text; else the problem that says why not.
Loaded<std::string> read_text(std::string const& path)
{
    auto const refused = [&](Problem problem) {
        problem.place.file = path;
        return Loaded<std::string>{std::nullopt, {std::move(problem)}};
    };
    auto const unreadable = [&](std::string const& why) {
        return refused({Severity::error, "file.unreadable", fmt::format("The file can't be read: {}.", why),
                        "Check its name and whether you may read it.", {}});
    };
    std::error_code error;
    auto const status = std::filesystem::status(path, error);
    if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
        auto why = error.message();
        if (!why.empty()) why[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(why[0])));
        return unreadable(why);
    }
    if (!std::filesystem::exists(status)) return unreadable("there is no such file");
    if (std::filesystem::is_directory(status)) return unreadable("it is a folder");
    if (std::filesystem::is_regular_file(status) && std::filesystem::file_size(path, error) > plan_file_limit && !error)
        return refused(too_large());
    std::ifstream in{path, std::ios::binary};
    if (!in) return unreadable("it can't be opened");
    // A pipe has no size to ask for: more than the limit is never taken in.
    std::string text;
    std::array<char, 65536> part;
    while (text.size() <= plan_file_limit && (in.read(part.data(), part.size()) || in.gcount() > 0))
        text.append(part.data(), static_cast<std::size_t>(in.gcount()));
    if (in.bad()) return unreadable("reading failed");
    return {std::move(text), {}};
}

} // namespace

Loaded<Plan> read_plan(std::string_view xml, std::string const& file, LinesOfPaths* lines)
{
    return refused_where_faulty(read_whole_plan(xml, file, lines));
}

Loaded<Plan> read_plan_file(std::string const& path, LinesOfPaths* lines)
{
    auto text = read_text(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    return read_plan(*text.value, path, lines);
}

Loaded<Plan> read_draft(std::string_view xml, std::string const& file) { return read_whole_plan(xml, file, nullptr); }

Loaded<Plan> read_draft_file(std::string const& path)
{
    auto text = read_text(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    return read_draft(*text.value, path);
}

} // namespace budget
