// Runs another program that judges our files. Where it isn't installed the test says so and judges nothing.
#pragma once

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>
#include <vector>

namespace templates {

inline std::string shell_quoted(std::string const& text)
{
    std::string out = "'";
    for (char const c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
    return out + "'";
}

inline bool runs(std::string const& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

// A script of the source tree, with Debian's Python, which has openpyxl. The script prints what is wrong and exits with 1.
// `needed`: another program that the script starts.
inline void run_python(std::string const& script, std::vector<std::string> const& arguments, std::string const& needed = {})
{
    std::string const python = "/usr/bin/python3";
    if (!runs(python + " -c 'import openpyxl'")) {
        WARN("not judged: python3-openpyxl isn't installed");
        return;
    }
    if (!needed.empty() && !runs("command -v " + needed)) {
        WARN("not judged: " + needed + " isn't installed");
        return;
    }
    std::string command = python + " " + shell_quoted(std::string{FUNDBRAID_SOURCE_DIR} + "/" + script);
    for (auto const& argument : arguments) command += " " + shell_quoted(argument);
    INFO(command);
    CHECK(std::system(command.c_str()) == 0);
}

} // namespace templates
