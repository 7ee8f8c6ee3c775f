// While one of these lives, this thread's C functions print numbers with a decimal point, whatever the user's locale says.
// For libraries that write files with printf.
#pragma once

#include <locale.h>

namespace templates {

class DecimalPoint
{
public:
    DecimalPoint() : plain_{newlocale(LC_NUMERIC_MASK, "C", duplocale(LC_GLOBAL_LOCALE))}, before_{uselocale(plain_)} {}
    ~DecimalPoint()
    {
        uselocale(before_);
        freelocale(plain_);
    }
    DecimalPoint(DecimalPoint const&) = delete;
    DecimalPoint& operator=(DecimalPoint const&) = delete;

private:
    locale_t plain_;
    locale_t before_;
};

} // namespace templates
