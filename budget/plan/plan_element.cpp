#include "budget/plan/plan_element.hpp"

#include "budget/plan/suggestion.hpp"

#include <algorithm>
#include <set>

namespace budget {

namespace {

constexpr std::size_t most_problems = 50;
constexpr std::size_t most_kept = 10'000;     // of a hostile file's millions
constexpr std::size_t most_kinds = 200;       // that are named as left out

// Is the one a part of the other, or the same? An empty path is the whole file.
bool touches(std::string_view a, std::string_view b)
{
    auto const is_part = [](std::string_view part, std::string_view whole) {
        return part.starts_with(whole) &&
               (part.size() == whole.size() || whole.empty() || part.substr(whole.size()).starts_with(", "));
    };
    return is_part(a, b) || is_part(b, a);
}

std::string shortened(std::string text)
{
    constexpr std::size_t most = 60;
    auto const first = text.find_first_not_of(" \t\r\n");
    auto const last = text.find_last_not_of(" \t\r\n");
    text = first == std::string::npos ? std::string{} : text.substr(first, last - first + 1);
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return text.substr(0, end) + "…";
}

} // namespace

int Reading::line_of(char const* name) const
{
    bool const inside =
        std::greater_equal<>{}(name, buffer_.data()) && std::less<>{}(name, buffer_.data() + buffer_.size());
    return inside ? lines_.line_of(static_cast<std::size_t>(name - buffer_.data())) : 0;
}

bool Reading::is_full() const { return problems_.size() >= most_kept; }

void Reading::fault(char const* name, std::string const& path, std::string code, std::string text, std::string remedy)
{
    if (is_full()) {
        ++faults_;
        return;
    }
    add(Problem{Severity::error, std::move(code), std::move(text), std::move(remedy), {file_, line_of(name), path}});
}

void Reading::add(Problem problem)
{
    ++faults_;
    problem.place.file = file_;
    problems_.push_back(std::move(problem));
}

void Reading::add_checks(std::vector<Problem> const& found)
{
    auto const before = problems_;
    if (before.size() >= most_problems) return; // none of them would be shown
    for (auto problem : found) {
        if (!before.empty() && problem.severity != Severity::error) continue;
        if (lost_ && problem.code.starts_with("plan.unknown-")) continue;
        if (std::any_of(before.begin(), before.end(),
                        [&](Problem const& p) { return touches(problem.place.path, p.place.path); }))
            continue;
        problem.place.line = lines_of_paths_.of(problem.place.path);
        if (lost_ && problem.place.line == 0) continue; // of a thing whose id couldn't be read
        add(std::move(problem));
    }
}

void Reading::read_newer(int version, char const* name)
{
    newer_version_ = version;
    newer_line_ = line_of(name);
}

void Reading::leave_out(char const* name, std::string const& path, std::string const& kind)
{
    bool const is_one_more = left_out_.size() < most_kinds || left_out_.contains(kind);
    auto& kept = left_out_[is_one_more ? kind : "More of other kinds"];
    if (++kept.times == 1) kept.first = {file_, line_of(name), path};
}

// Warnings, and last of all: none of them keeps check()'s problems from being told.
void Reading::say_left_out()
{
    if (!is_newer()) return;
    ++faults_;
    problems_.insert(problems_.begin(), {Severity::warning, "plan.newer-version",
         fmt::format("The file is of version {}; this program reads version {}. What it doesn't know is left out, so what is shown "
                     "may not be the whole plan, and it can't be changed or saved.",
                     newer_version_, plan_file_version),
         "Open it with the newer Fundbraid that wrote it.", {file_, newer_line_, "plan, version"}}); // explains all others
    for (auto const& [kind, kept] : left_out_)
        add({Severity::warning, "plan.left-out",
             kept.times == 1 ? fmt::format("{} is left out.", kind) : fmt::format("{} is left out, {} times.", kind, kept.times),
             "Open the file with the newer Fundbraid that wrote it.", kept.first});
    left_out_.clear();
}

std::vector<Problem> Reading::take()
{
    say_left_out();
    auto const by_line = [](Problem const& a, Problem const& b) { return a.place.line < b.place.line; };
    std::stable_sort(problems_.begin(), problems_.end(), by_line);
    auto const more = faults_ - std::min(faults_, most_problems);
    if (more == 0) return std::move(problems_);
    std::stable_partition(problems_.begin(), problems_.end(),
                          [](Problem const& p) { return p.severity == Severity::error || p.code == "plan.newer-version"; });
    problems_.resize(most_problems);
    problems_.push_back({Severity::note, "plan.more-problems", fmt::format("{} more problems aren't shown.", more),
                         "Mend these first.", {file_, 0, {}}});
    return std::move(problems_);
}

pugi::xml_attribute Element::take(Field const& field)
{
    known_.emplace_back(field.written);
    auto const attribute = node_.attribute(field.written);
    if (attribute) reading_.know(path_ + ", " + field.written, attribute.name());
    return attribute;
}

void Element::refuse_value(Field const& field, pugi::xml_attribute attribute, std::string const& wanted)
{
    if (known_.back() == "id") reading_.lose();
    reading_.fault(attribute.name(), path_ + ", " + field.written, "plan.bad-value",
                   fmt::format("\"{}\" is no value for \"{}\".", shortened(attribute.value()), field.written),
                   fmt::format("Write {}.", wanted));
}

void Element::refuse_missing(Field const& field, std::string const& wanted)
{
    if (known_.back() == "id") reading_.lose();
    reading_.fault(node_.name(), path_ + ", " + field.written, "plan.missing",
                   fmt::format("<{}> has no \"{}\".", node_.name(), field.written),
                   fmt::format("Add {}=\"…\", {}.", field.written, wanted));
}

void Element::finish(std::vector<Child> const& children)
{
    check_attributes();
    for (auto const child : node_.children()) read(child, children);
}

void Element::check_attributes()
{
    std::set<std::string> seen; // of those that are known
    for (auto const attribute : node_.attributes()) {
        std::string const name = attribute.name();
        bool const is_known = std::find(known_.begin(), known_.end(), name) != known_.end();
        if (!is_known && reading_.is_newer())
            reading_.leave_out(attribute.name(), path_, fmt::format("\"{}\" of <{}>", shortened(name), node_.name()));
        else if (!is_known)
            reading_.fault(attribute.name(), path_ + ", " + name, "plan.unknown-attribute",
                           fmt::format("<{}> takes no \"{}\".", node_.name(), shortened(name)),
                           reading_.is_full() ? std::string{} : suggest(name, known_, "Remove it."));
        else if (!seen.insert(name).second)
            reading_.fault(attribute.name(), path_ + ", " + name, "plan.duplicate-attribute",
                           fmt::format("\"{}\" stands twice in one <{}>.", name, node_.name()), "Remove one of them.");
    }
}

void Element::read(pugi::xml_node child, std::vector<Child> const& children)
{
    if (child.type() != pugi::node_element && reading_.is_newer())
        return reading_.leave_out(child.value(), path_, fmt::format("Text inside <{}>", node_.name()));
    if (child.type() != pugi::node_element)
        return reading_.fault(
            child.value(), path_, "plan.stray-text",
            fmt::format("The text \"{}\" stands inside <{}>.", shortened(child.value()), node_.name()),
            "Remove it, or make it the value of an attribute.");
    std::string const name = child.name();
    for (auto const& known : children)
        if (known.name == name) return known.read(child);
    if (reading_.is_newer())
        return reading_.leave_out(child.name(), path_, fmt::format("<{}> in <{}>", shortened(name), node_.name()));
    reading_.lose();
    if (reading_.is_full()) return reading_.fault(child.name(), path_, {}, {}, {});
    std::vector<std::string> names;
    for (auto const& known : children) names.push_back(known.name);
    reading_.fault(child.name(), path_, "plan.unknown-element",
                   fmt::format("<{}> can't stand inside <{}>.", shortened(name), node_.name()),
                   suggest(name, names, fmt::format("Remove it: <{}> holds nothing.", node_.name())));
}

} // namespace budget
