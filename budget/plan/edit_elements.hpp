// How the edits of a scenario stand in a plan file: the attributes of <set>, <put>, <remove> and <move>, for the reader and the
// writer alike. What is put stands inside <put> as its ordinary element.
#pragma once

#include "budget/plan/field_text.hpp"
#include "budget/plan/target_path.hpp"

namespace budget {

inline constexpr std::size_t largest_place = 1'000'000; // what read_field() takes for a number

struct PutElement {
    std::optional<ProgramId> program; // of a component
    std::optional<int> place;         // in its list, from 1
};
struct RemoveElement {
    Target what;
};
struct MoveElement {
    Target what;
    int place = 0; // from 1
};

template <Either<SetField> T, class Visit> void visit_fields(T& set, Visit&& visit)
{
    visit(Field{"of", "Of", true}, set.target);
    visit(Field{"field", "Field", true}, set.field);
    visit(Field{"value", "Value", true}, set.text);
}

template <Either<PutElement> T, class Visit> void visit_fields(T& put, Visit&& visit)
{
    visit(Field{"program", "Program"}, put.program);
    visit(Field{"place", "Place"}, put.place);
}

template <Either<RemoveElement> T, class Visit> void visit_fields(T& remove, Visit&& visit)
{
    visit(Field{"what", "What", true}, remove.what);
}

template <Either<MoveElement> T, class Visit> void visit_fields(T& move, Visit&& visit)
{
    visit(Field{"what", "What", true}, move.what);
    visit(Field{"place", "Place", true}, move.place);
}

} // namespace budget
