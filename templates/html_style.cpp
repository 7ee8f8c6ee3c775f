#include "templates/html_style.hpp"

#include "templates/colours.hpp"

namespace templates {

namespace {

constexpr char const* screen = R"css(
* { box-sizing: border-box; }
body { margin: 1rem auto; padding: 0 1rem; max-width: 84rem; color: var(--ink); background: var(--page);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.75rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h1, h2, p, th, td, caption { overflow-wrap: break-word; }
p { margin: 0.5rem 0; max-width: 44rem; }
a { color: var(--link); }
.table { overflow-x: auto; margin: 0.75rem 0; }
.table:focus-visible { outline: 2px solid var(--link); }
table { border-collapse: collapse; font-size: 0.95rem; font-variant-numeric: tabular-nums lining-nums; }
caption { position: relative; text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { padding: 0.3rem 0.75rem; text-align: left; vertical-align: top; min-width: 5rem; max-width: 30rem; }
th:first-child, td:first-child { padding-left: 0.25rem; }
thead th { vertical-align: bottom; background: var(--head); border-bottom: 2px solid var(--rule); }
tbody th { font-weight: 400; }
tbody tr + tr th, tbody tr + tr td { border-top: 1px solid var(--line); }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--rule); }
.counted { text-align: right; min-width: 0; }
td.counted, th.counted[scope="row"], .short { white-space: nowrap; min-width: 0; }
.gap { color: var(--gap); font-weight: 600; }
.good { color: var(--good); }
.bad { color: #1a1a1a; background: #ffd54f; font-weight: 600; }
p.bad { padding: 0.25rem 0.5rem; }
.note { font-size: 0.9rem; color: var(--soft); }
.chart { margin: 0.75rem 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (min-width: 48rem) {
  tbody th, tfoot th { position: sticky; left: 0; background: var(--page); }
}
)css";

// A total belongs below the last row, not at the foot of every sheet of paper; the head is wanted on each.
constexpr char const* paper = R"css(
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; }
  h1 { font-size: 14pt; }
  h2 { font-size: 11.5pt; margin-top: 14pt; }
  h1, h2, caption { break-after: avoid; }
  p { max-width: none; orphans: 2; widows: 2; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { padding: 2pt 5pt; }
  tbody th, tfoot th { position: static; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  thead th, .bad { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
)css";

} // namespace

std::string html_style(bool landscape)
{
    std::string style = "\n:root { color-scheme: light dark; --page: #ffffff; --ink: #1a1a1a; --soft: #555555; --head: #e3eaf2; "
                        "--rule: #5b6b7f; --line: #dde2e8; --link: #0b57a4; --good: #1b6e36; --gap: ";
    style += gap_colour;
    style += "; }\n"
             "@media screen and (prefers-color-scheme: dark) {\n"
             "  :root { --page: #16191d; --ink: #e6e6e6; --soft: #a9b0b8; --head: #263140; --rule: #8494a8; --line: #333a42; "
             "--link: #8ab8ec; --good: #7fce98; --gap: #ff8a80; }\n"
             "}";
    style += screen;
    style += std::string{paper}.substr(1);
    if (landscape) style += "  @page { size: landscape; }\n";
    return style + "}\n";
}

} // namespace templates
