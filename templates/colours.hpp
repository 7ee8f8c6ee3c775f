// The colour of each source in every chart, on screen and in workbooks: the Okabe-Ito set, which people with colour blindness can
// tell apart. Colour never stands alone: charts have legends, the gap is hatched.
#pragma once

#include <cstddef>
#include <string>

namespace templates {

// "#RRGGBB" for the source at this index of the plan; after the set is used up its colours come again, darker, then lighter.
std::string source_colour(std::size_t index);

// "#RRGGBB" for the object class at this place of a list: three families from dark to light, which grey print keeps apart.
std::string class_colour(std::size_t index);

inline constexpr char const* gap_colour = "#D32F2F";  // money that nobody pays; no source and no text has it otherwise
inline constexpr char const* cost_colour = "#212121"; // the line of what things cost

} // namespace templates
