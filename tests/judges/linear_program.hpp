// Judge 2: the three steps as a chain of linear programs over the arcs, each fixed before the next (GLPK). A network of
// whole cents has whole optima; every optimum is checked to be whole before it counts.
#pragma once

#include "tests/judges/payments.hpp"

namespace judges {

enum class Steps { cover_and_order, all };
enum class Arithmetic { floating, exact };

struct Programmed {
    std::vector<Cents> buckets; // covered in each bucket
    Payments payments;          // `paid` is only settled where all steps were asked for
};

// Throws std::runtime_error where GLPK finds no optimum or one that isn't whole.
Programmed best_by_programs(budget::Network const& network, Steps steps, Arithmetic arithmetic = Arithmetic::floating);

} // namespace judges
