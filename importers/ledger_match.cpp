#include "importers/ledger_match.hpp"

#include "budget/plan/possible_lines.hpp"
#include "importers/heading_words.hpp"
#include "importers/object_class_words.hpp"
#include "importers/source_names.hpp"

#include <fmt/format.h>

#include <set>
#include <vector>

namespace importers {

using namespace budget;

namespace {

struct PlanLine {
    Component const* component = nullptr;
    Program const* program = nullptr;
    std::string suffix;
    std::string id;   // "responder.fringe"
    std::string name; // in plain words: "responder fringe"
    bool is_whole = false; // of its component's: pay before fringe, or the only line of "Vans", "vans.mileage"
};

std::vector<PlanLine> lines_of(Plan const& plan, std::string const& program_words)
{
    auto const wanted = plain_words(program_words);
    bool const known = std::any_of(plan.programs.begin(), plan.programs.end(), [&](Program const& program) {
        return !wanted.empty() && (plain_words(program.name) == wanted || program.id.text == program_words);
    });
    std::vector<PlanLine> lines;
    for (auto const& program : plan.programs) {
        if (known && plain_words(program.name) != wanted && program.id.text != program_words) continue;
        for (auto const& component : program.components)
            for (auto const suffixes = line_suffixes(plan, component); auto const& suffix : suffixes) {
                auto const id = component.id.text + (suffix.empty() ? "" : "." + suffix);
                lines.push_back({&component, &program, suffix, id, plain_words(component.name + " " + suffix), suffix.empty() || suffixes.size() == 1});
            }
    }
    return lines;
}

std::set<std::string> words_in(std::string const& plain)
{
    std::set<std::string> words;
    std::string word;
    for (char const c : plain + ' ')
        if (c != ' ') word += c;
        else if (word.size() > 2) words.insert(std::exchange(word, {}));
        else word.clear();
    return words;
}
bool holds_all(std::set<std::string> const& words, std::set<std::string> const& all)
{
    return !all.empty() && std::includes(words.begin(), words.end(), all.begin(), all.end());
}

MatchedLine matched(PlanLine const& line, Confidence confidence, std::string reason)
{
    return {line.component->id, line.suffix, confidence, std::move(reason)};
}

// The one line that passes; an ambiguity is a reason not to match.
template <class Test>
std::optional<MatchedLine> only(std::vector<PlanLine> const& lines, Test const& test, Confidence confidence, std::string const& reason)
{
    std::vector<PlanLine const*> found;
    for (auto const& line : lines)
        if (test(line)) found.push_back(&line);
    if (found.empty()) return std::nullopt;
    if (found.size() == 1) return matched(*found.front(), confidence, reason);
    std::string names;
    for (std::size_t i = 0; i < found.size() && i < 4; ++i) names += (names.empty() ? "" : ", ") + found[i]->id;
    return MatchedLine{{}, {}, Confidence::doubtful, fmt::format("it may be any of {}", names + (found.size() > 4 ? " …" : ""))};
}

bool is_of_class(PlanLine const& line, ObjectClass object_class)
{
    if (std::holds_alternative<Position>(line.component->detail))
        return line.suffix == "fringe" ? object_class == ObjectClass::fringe : object_class == ObjectClass::personnel;
    if (auto const* expense = std::get_if<Expense>(&line.component->detail)) return expense->object_class == object_class;
    if (std::holds_alternative<Contract>(line.component->detail)) return object_class == ObjectClass::contractual;
    if (std::holds_alternative<Indirect>(line.component->detail)) return object_class == ObjectClass::indirect;
    return false;
}

} // namespace

MatchedLine match_line(LedgerAccount const& account, Plan const& plan)
{
    auto const lines = lines_of(plan, account.program);
    auto const line = plain_words(account.line);
    for (auto const& text : {account.account, account.line})
        if (!text.empty())
            if (auto found = only(lines, [&](PlanLine const& one) { return one.id == text; }, Confidence::certain, "it is the line's id")) return *found;
    if (!account.account.empty()) {
        auto const noted = fmt::format("Account {}.", account.account);
        auto const notes = [&](PlanLine const& one) { return one.is_whole && one.component->justification.find(noted) != std::string::npos; };
        if (auto found = only(lines, notes, Confidence::certain, "the plan notes its account number"); found && found->component) return *found;
    }
    // The account's own name before what the entry was for: "Program manager" | "Payroll".
    if (auto const named = plain_words(account.account); !named.empty() && named != line) {
        auto const same = [&](PlanLine const& one) { return one.name == named || (one.is_whole && plain_words(one.component->name) == named); };
        if (auto found = only(lines, same, Confidence::certain, "its account is the line's name"); found && found->component) return *found;
    }
    if (!line.empty()) {
        auto const same = [&](PlanLine const& one) { return one.name == line || (one.is_whole && plain_words(one.component->name) == line); };
        if (auto found = only(lines, same, Confidence::certain, "it is the line's name")) return *found;
        auto const given = words_in(line);
        auto const part = [&](PlanLine const& one) {
            auto const own = words_in(one.name);
            return holds_all(given, own) || holds_all(own, given);
        };
        if (auto found = only(lines, part, Confidence::likely, "the words of the one are in the other"); found && found->component) return *found;
        if (auto found = only(lines, part, Confidence::likely, {})) return *found;
    }
    auto const kind = cost_kind(account.line, account.category, {});
    if (kind.confidence != Confidence::doubtful && (kind.object_class != ObjectClass::other)) {
        auto const of_class = [&](PlanLine const& one) { return is_of_class(one, kind.object_class); };
        auto const reason = fmt::format("it is the only line of {} ({})", spoken(kind.object_class), kind.reason);
        if (auto found = only(lines, of_class, Confidence::likely, reason)) return *found;
    }
    return {{}, {}, Confidence::doubtful, "no line of the plan has its name"};
}

MatchedSource match_source(std::string const& fund, Plan const& plan)
{
    if (fund.empty()) return {{}, Confidence::certain, "no fund is named"};
    for (auto const& source : plan.sources)
        if (source.id.text == fund || is_same_name(source.name, fund) || (!source.award_number.empty() && is_same_name(source.award_number, fund)))
            return {source.id, Confidence::certain, "it is the source's name"};
    auto const given = words_in(plain_words(fund));
    std::vector<FundingSource const*> found;
    for (auto const& source : plan.sources) {
        auto const own = words_in(plain_words(source.name));
        if (holds_all(given, own) || holds_all(own, given)) found.push_back(&source);
    }
    if (found.size() == 1) return {found.front()->id, Confidence::likely, "the words of the one are in the other"};
    return {{}, Confidence::likely, found.empty() ? "no source of the plan has its name" : "it may be several sources of the plan"};
}

} // namespace importers
