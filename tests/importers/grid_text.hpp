// Grids written as a test wants them: one string a row, "|" between cells. A number is a number cell, "=12" one from a formula,
// "'12" text, "#REF!" an error, "@2026-09-30" a day; two spaces in front are a step of indentation.
#pragma once

#include "importers/document.hpp"

#include <initializer_list>
#include <string>
#include <vector>

namespace tests {

importers::Grid grid_of(std::string name, std::vector<std::string> const& rows);
importers::Document document_of(std::vector<importers::Grid> grids);

} // namespace tests
