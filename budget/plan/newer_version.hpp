// What is done with a plan file of a newer version: it is read for what is understood, may be shown, and must not be changed or
// saved, because what is left out would be lost. Not here: the reading (plan_reader.hpp). Called by whoever shows or writes plans.
#pragma once

#include "budget/problem.hpp"

#include <string>
#include <vector>

namespace budget {

// Of the problems of a reading those that say that the file is of a newer version and what of it was left out; none for a file of
// the present version.
std::vector<Problem> said_of_newer_version(std::vector<Problem> const& read);

// Why nothing may be written from such a plan: the error "file.newer-version".
Problem refused_of_newer_version(std::string const& file);

} // namespace budget
