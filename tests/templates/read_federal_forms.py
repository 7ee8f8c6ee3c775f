"""Reads the paper plan's SF-424A and budget detail with openpyxl, and checks that .docx and .html are well formed and say the same.

Arguments: sf424a.xlsx, detail.xlsx, detail.docx, detail.html.
"""
import sys
import xml.etree.ElementTree as tree
import zipfile

import openpyxl

wrong = []


def check(what, got, wanted):
    if got != wanted:
        wrong.append(f"{what}: {got!r} instead of {wanted!r}")


def rows(path, sheet, values=True):
    book = openpyxl.load_workbook(path, data_only=values)
    return [[cell for cell in row] for row in book[sheet].iter_rows(values_only=True)]


def row_that_begins(table, text, column=0):
    for row in table:
        if row[column] == text:
            return list(row)
    wrong.append(f"no row {text}")
    return [None] * 12


form, detail, docx, html = sys.argv[1:]
ab = rows(form, "Sections A and B")
check("line 1", row_that_begins(ab, "1.")[:8], ["1.", "Responder team", "16.745", None, None, 40000, 10000, 50000])
check("line 5", row_that_begins(ab, "5.")[5:8], [40000, 10000, 50000])
check("6a", row_that_begins(ab, "6a.")[2:7], [50000, None, None, None, 50000])
check("6i", row_that_begins(ab, "6i.")[2:7], [50000, None, None, None, 50000])
check("6k", row_that_begins(ab, "6k.")[2:7], [50000, None, None, None, 50000])
check("6k is a formula", str(row_that_begins(rows(form, "Sections A and B", False), "6k.")[2]).startswith("=SUM("), True)
cf = rows(form, "Sections C to F")
check("line 8", row_that_begins(cf, "8.")[:6], ["8.", "Responder team", 10000, 0, 0, 10000])
check("line 13", row_that_begins(cf, "13.")[:7], ["13.", "Federal", 40000, 15000, 15000, 10000, 0])
check("line 15", row_that_begins(cf, "15.")[2:7], [50000, 15000, 15000, 15000, 5000])
check("line 16", row_that_begins(cf, "16.")[:6], ["16.", "Responder team", 40000, 0, 0, 0])
for path in (form, detail):
    for row in rows(path, "Checks"):
        if isinstance(row[3], bool):
            check(f"{path} {row[0]}", row[3], True)

year = rows(detail, "Year 1")
check("responder", row_that_begins(year, "Responder")[:11],
      ["Responder", None, "1 FTE", "$60,000.00 a year", "Jul 2026 to Jun 2027", 60000, 60000, 40000, 10000, 10000, 0])

with zipfile.ZipFile(docx) as package:
    check("docx checksums", package.testzip(), None)
    for name in package.namelist():
        tree.fromstring(package.read(name))
    words = "".join(tree.fromstring(package.read("word/document.xml")).itertext())
page = "".join(tree.fromstring(open(html, encoding="utf-8").read()).itertext())
for text in ("1 FTE × $60,000.00 a year (Jul 2026 to Jun 2027) = $60,000.00", "Federal $40,000.00, non-federal $10,000.00, other money $10,000.00.",
             "Responder: say in a sentence why the program needs it."):
    check("docx says " + text, text in words, True)
    check("html says " + text, text in page, True)
for line in wrong[:40]:
    print(line)
sys.exit(1 if wrong else 0)
