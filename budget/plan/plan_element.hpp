// The strict reading of one XML element: its attributes are taken as fields, and whatever nobody asked for is a fault with its
// line. Knows XML and fields, but no plan: plan_reader says which elements there are.
#pragma once

#include "budget/plan/field_text.hpp"
#include "budget/plan/plain_xml.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/problem.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace budget {

// What is known while a file is read: its text, the faults so far, and the line of each path.
class Reading
{
public:
    Reading(std::string_view xml, std::string const& file) : buffer_{xml}, file_{file}, lines_{xml} {}

    // The document is parsed inside the buffer, so that a name's address is its place in the file.
    std::string& buffer() { return buffer_; }
    LineNumbers const& lines() const { return lines_; }

    // `name`: of the element or attribute, as pugixml holds it.
    void fault(char const* name, std::string const& path, std::string code, std::string text, std::string remedy);
    void add(Problem problem);
    std::size_t faults() const { return faults_; } // so far
    // So many were found that further ones are only counted: nobody need word them.
    bool is_full() const;
    void know(std::string const& path, char const* name) { lines_of_paths_.lines.insert_or_assign(path, line_of(name)); }
    // The file is of a newer version: what nobody asks for is left out, and take() says so once a kind.
    void read_newer(int version, char const* name);
    bool is_newer() const { return newer_version_ > 0; }
    // `kind`: "<grants> in <program>". Of a file of the present version it is a fault instead.
    void leave_out(char const* name, std::string const& path, std::string const& kind);

    // An element was left out or has no id, so references to it can't be called unknown.
    void lose() { lost_ = true; }

    // Problems of check(), with lines; without what only follows from a fault that was already found.
    void add_checks(std::vector<Problem> const& found);
    // By line; at most 50, errors first, and a note that says how many more there are.
    std::vector<Problem> take();
    LinesOfPaths take_lines() { return std::move(lines_of_paths_); }

private:
    int line_of(char const* name) const;
    void say_left_out();

    // What a newer version says that isn't known here.
    struct LeftOut {
        std::size_t times = 0;
        Place first = {};
    };

    std::string buffer_;
    std::string file_;
    LineNumbers lines_;
    std::vector<Problem> problems_;
    std::size_t faults_ = 0;
    LinesOfPaths lines_of_paths_;
    bool lost_ = false;
    int newer_version_ = 0; // 0: the file is of the present version
    int newer_line_ = 0;
    std::map<std::string, LeftOut> left_out_;
};

struct Child {
    std::string name;
    std::function<void(pugi::xml_node)> read;
};

class Element
{
public:
    Element(Reading& reading, pugi::xml_node node, std::string path)
        : reading_{reading}, node_{node}, path_{std::move(path)}
    {
        reading_.know(path_, node_.name());
    }

    std::string const& path() const { return path_; }

    template <class Thing> void fields(Thing& thing)
    {
        visit_fields(thing, [&](Field const& field, auto& value) {
            auto const attribute = take(field);
            if (attribute && !read_field(attribute.value(), value)) refuse_value(field, attribute, expected(value));
            if (!attribute && field.required) refuse_missing(field, expected(value));
        });
    }
    void know_attribute(char const* name) { known_.emplace_back(name); }
    // After all fields: everything else is a fault.
    void finish(std::vector<Child> const& children = {});

private:
    pugi::xml_attribute take(Field const& field);
    void refuse_value(Field const& field, pugi::xml_attribute attribute, std::string const& wanted);
    void refuse_missing(Field const& field, std::string const& wanted);
    void check_attributes();
    void read(pugi::xml_node child, std::vector<Child> const& children);

    Reading& reading_;
    pugi::xml_node node_;
    std::string path_;
    std::vector<std::string> known_;
};

} // namespace budget
