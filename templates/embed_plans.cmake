# Writes a C++ source that holds the plan files given, byte for byte.
#   cmake -DOUTPUT=embedded_plans.cpp "-DPLANS=a.braid|b.braid" -P embed_plans.cmake
string(REPLACE "|" ";" plan_files "${PLANS}")
set(arrays "")
set(entries "")
set(number 0)
foreach(plan_file IN LISTS plan_files)
    get_filename_component(name "${plan_file}" NAME_WLE)
    file(READ "${plan_file}" bytes HEX) # as numbers: no text in a plan can end a C++ literal
    string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND arrays "constexpr char plan_${number}[] = {\n${bytes}'\\0'};\n")
    string(APPEND entries "        {\"${name}\", {plan_${number}, sizeof plan_${number} - 1}},\n")
    math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Made from templates/plans by embed_plans.cmake.
#include \"templates/starter.hpp\"

namespace templates {
namespace {
${arrays}} // namespace

std::vector<Starter> embedded_plans()
{
    return {
${entries}    };
}

} // namespace templates
")
