// Which character separates the columns of a text: said by its first line ("sep=;"), or the one that cuts its first records into
// the most even rows. Called by csv_reader.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace importers {

struct Separator {
    char character = ',';
    std::size_t passed = 0; // bytes of a "sep=" line, which is no record
};

Separator find_separator(std::string_view text);
// "commas", "tabs", "semicolons", "\"|\"".
std::string separator_name(char separator);

} // namespace importers
