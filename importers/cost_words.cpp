#include "importers/cost_words.hpp"

#include "importers/typed_text.hpp"

#include <algorithm>
#include <array>

namespace importers {

using namespace budget;

namespace {

struct Word {
    std::string_view phrase;
    std::optional<ComponentKind> kind;
    std::optional<ObjectClass> object_class;
    bool with_fringe = false; // "personnel" in a sentence counts what is paid on top
};

using Kinds = ComponentKind;
using Classes = ObjectClass;

constexpr std::array cost_words{
    Word{"personnel", {}, Classes::personnel, true},
    Word{"staff", {}, Classes::personnel, true},
    Word{"staffing", {}, Classes::personnel, true},
    Word{"positions", {}, Classes::personnel, true},
    Word{"salaries", {}, Classes::personnel},
    Word{"salary", {}, Classes::personnel},
    Word{"wages", {}, Classes::personnel},
    Word{"fringe", {}, Classes::fringe},
    Word{"fringe benefits", {}, Classes::fringe},
    Word{"benefits", {}, Classes::fringe},
    Word{"travel", {}, Classes::travel},
    Word{"equipment", {}, Classes::equipment},
    Word{"supplies", {}, Classes::supplies},
    Word{"contractual", {}, Classes::contractual},
    Word{"contracts", {}, Classes::contractual},
    Word{"contractors", {}, Classes::contractual},
    Word{"contracted services", {}, Classes::contractual},
    Word{"contractual services", {}, Classes::contractual},
    Word{"construction", {}, Classes::construction},
    Word{"indirect", {}, Classes::indirect},
    Word{"overhead", {}, Classes::indirect},
    Word{"f&a", {}, Classes::indirect},
    Word{"vehicle", Kinds::vehicles, {}},
    Word{"vehicles", Kinds::vehicles, {}},
    Word{"vans", Kinds::vehicles, {}},
    Word{"vehicle purchase", Kinds::vehicles, Classes::equipment},
    Word{"vehicle purchases", Kinds::vehicles, Classes::equipment},
    Word{"purchase of vehicles", Kinds::vehicles, Classes::equipment},
    Word{"radios and devices", Kinds::devices, {}},
    Word{"devices", Kinds::devices, {}},
    Word{"training", Kinds::training, {}},
    Word{"trainings", Kinds::training, {}},
    Word{"staff training", Kinds::training, {}},
    Word{"wellness", Kinds::wellness, {}},
    Word{"staff wellness", Kinds::wellness, {}},
    Word{"uniforms", Kinds::uniforms, {}},
    Word{"uniforms and gear", Kinds::uniforms, {}},
    Word{"evaluation", Kinds::evaluation, {}},
    Word{"program evaluation", Kinds::evaluation, {}},
    Word{"marketing", Kinds::marketing, {}},
    Word{"advertising", Kinds::marketing, {}},
    Word{"office space", Kinds::office_space, {}},
    Word{"rent", Kinds::office_space, {}},
    Word{"office rent", Kinds::office_space, {}},
    Word{"start-up", Kinds::start_up, {}},
    Word{"startup", Kinds::start_up, {}},
    Word{"client support", Kinds::client_support, {}},
    Word{"client assistance", Kinds::client_support, {}},
};

std::string_view without_spaces(std::string_view text)
{
    auto const first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Word const* find_word(std::string_view phrase)
{
    auto const found = std::find_if(cost_words.begin(), cost_words.end(), [&](Word const& word) { return word.phrase == phrase; });
    return found == cost_words.end() ? nullptr : &*found;
}

// "the personnel costs" → "personnel".
Word const* understand(std::string_view phrase)
{
    phrase = without_spaces(phrase);
    for (std::string_view const article : {"the ", "any ", "all ", "for "})
        if (phrase.starts_with(article)) phrase = without_spaces(phrase.substr(article.size()));
    if (auto const* word = find_word(phrase)) return word;
    for (std::string_view const ending : {" costs", " cost", " expenses", " expense", " purchases", " fees"})
        if (phrase.ends_with(ending)) {
            auto const* word = find_word(without_spaces(phrase.substr(0, phrase.size() - ending.size())));
            if (word) return word;
        }
    return nullptr;
}

// Where a list of things may be parted, longest first.
std::size_t separator_at(std::string_view text, std::size_t at)
{
    for (std::string_view const separator : {", and ", ", or ", " and/or ", " and ", " or ", " & ", ",", "/"})
        if (text.substr(at).starts_with(separator)) return separator.size();
    return 0;
}

struct Listed {
    std::vector<Word const*> words;
    bool understood = false;
};

// Tries the longest phrase first, so that "radios and devices" stays one.
Listed list_of(std::string_view text)
{
    if (auto const* word = understand(text)) return {{word}, true};
    for (std::size_t at = text.size(); at-- > 0;) {
        auto const length = separator_at(text, at);
        if (length == 0) continue;
        auto const* last = understand(text.substr(at + length));
        if (!last) continue;
        auto rest = list_of(text.substr(0, at));
        if (!rest.understood) continue;
        rest.words.push_back(last);
        return rest;
    }
    return {};
}

Scope scope_of(Word const& word)
{
    Scope scope;
    scope.kind = word.kind;
    scope.object_class = word.object_class;
    return scope;
}

} // namespace

std::optional<CostWords> read_cost_words(std::string_view listed)
{
    if (listed.size() > 200) return std::nullopt; // no list of costs, and each comma would be tried
    auto const list = list_of(without_spaces(listed));
    if (!list.understood) return std::nullopt;
    CostWords read;
    auto const add = [&](Scope scope) {
        if (std::find(read.scopes.begin(), read.scopes.end(), scope) != read.scopes.end()) return;
        read.scopes.push_back(std::move(scope));
    };
    std::vector<std::string> spoken_parts;
    for (auto const* word : list.words) {
        add(scope_of(*word));
        if (!word->with_fringe) continue;
        Scope fringe;
        fringe.object_class = ObjectClass::fringe;
        add(fringe);
        read.doubt = "\"" + std::string{word->phrase} + "\" was taken with its fringe benefits";
    }
    for (auto const& scope : read.scopes) {
        auto text = lower_case(scope.kind ? spoken(*scope.kind) : spoken(*scope.object_class));
        if (scope.kind && scope.object_class) text = "the purchase of " + text;
        spoken_parts.push_back(text);
    }
    // Fringe that is named beside personnel leaves no doubt.
    bool const named = std::any_of(list.words.begin(), list.words.end(),
                                   [](Word const* word) { return word->object_class == ObjectClass::fringe; });
    if (named) read.doubt.clear();
    for (std::size_t i = 0; i < spoken_parts.size(); ++i)
        read.spoken += (i == 0 ? "" : i + 1 == spoken_parts.size() ? " and " : ", ") + spoken_parts[i];
    return read;
}

} // namespace importers
