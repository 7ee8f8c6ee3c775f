// Text that wraps to the width it is given, with bold and coloured words in it. A label to screen readers, not a
// painting.
#pragma once

#include <wx/stattext.h>

#include <string>
#include <vector>

namespace gui {

struct Run {
    std::string text;
    bool bold = false;
    bool gap = false; // red: says what is not covered
};

class Paragraph : public wxStaticText
{
public:
    explicit Paragraph(wxWindow* parent, std::vector<Run> runs = {});

    void show(std::vector<Run> runs);
    void show(std::string const& text) { show(std::vector<Run>{{text}}); }
    std::string text() const; // without line ends

private:
    void wrap(int width);

    std::vector<Run> runs_;
    int wrapped_to_ = -1;
    int before_ = -1; // what it was wrapped to before that
};

} // namespace gui
