"""Reads the sample workbook of xlsx_writer_test.cpp with openpyxl and compares it with what was meant."""
import datetime
import sys
import zipfile

import openpyxl

wrong = []


def check(what, got, wanted):
    if got != wanted or type(got) is not type(wanted):
        wrong.append(f"{what}: {got!r} instead of {wanted!r}")


path = sys.argv[1]
formulas = openpyxl.load_workbook(path)
values = openpyxl.load_workbook(path, data_only=True)
check("sheets", formulas.sheetnames, ["Years", "years 2"])

# Row 1 title, row 3 paragraph, row 5 head, rows 6 and 7, total row 8, note row 9.
sheet, stored = formulas["Years"], values["Years"]
for address, wanted in {
    "A1": "Years & more", "A3": "Said & done.", "A5": "Year", "D5": "Cost", "A6": "FY27", "B6": 100000.1, "C6": 0, "D6": "=SUM(B6:C6)",
    "B7": 0.2, "C7": -0.05, "A8": "Total", "B8": "=SUM(B6:B7)", "C8": "=SUM(C6:C7)", "D8": "=SUM(D6:D7)", "A9": "Made up.",
}.items():
    check(f"Years {address}", sheet[address].value, wanted)
for address, wanted in {"D6": 100000.1, "D7": 0.15, "B8": 100000.3, "C8": -0.05, "D8": 100000.25}.items():
    check(f"Years {address} stored", stored[address].value, wanted)
check("note", sheet["B6"].comment.text, "From the award letter.")
check("money format", sheet["D6"].number_format, "$#,##0.00_);[Red]($#,##0.00)")
check("gap format", sheet["C6"].number_format, "$#,##0.00_);($#,##0.00);[Black]$0.00_)")
check("gap colour", sheet["C7"].font.color.rgb, "FFD32F2F")
check("input colour", sheet["B6"].font.color.rgb, "FF1F3FBF")
check("total bold", sheet["D8"].font.b, True)
check("total line", sheet["D8"].border.top.style, "thin")
check("frozen", sheet.freeze_panes, "A6")
check("repeated", sheet.print_title_rows, "$1:$5")
check("orientation", sheet.page_setup.orientation, "landscape")
check("paper", sheet.page_setup.paperSize, 1)
check("fit to width", (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight), (1, 0))
check("header", (sheet.oddHeader.left.text, sheet.oddHeader.right.text), ("A && B", "Years"))
check("footer", (sheet.oddFooter.left.text, sheet.oddFooter.center.text), ("22 Nov 2026", "Page &P of &N"))

# Row 1 title, row 3 heading, row 4 caption, row 5 head, rows 6 and 7.
sheet, stored = formulas["years 2"], values["years 2"]
check("formula text", sheet["A6"].value, "=1+1")
check("link", sheet["A6"].hyperlink.target, "https://example.org/?a=1&b=2")
check("unicode", sheet["A7"].value, "Zoë 消防 🚒 ")
check("number", sheet["B6"].value, 2.5)
check("number format", sheet["B6"].number_format, "#,##0.00_)")
check("quotient", sheet["B7"].value, "=IF(B6=0,0,years.fy27.grant/B6)")
check("quotient stored", stored["B7"].value, 40000.04)
check("share", sheet["C6"].value, 0.125)
check("date", sheet["D6"].value, datetime.datetime(2026, 12, 31))
check("early date", sheet["D7"].value, datetime.datetime(1900, 2, 28))
check("month", sheet["E6"].value, datetime.datetime(2027, 1, 1))
check("month format", sheet["E6"].number_format, "mmm yyyy_)")
check("truth", sheet["F6"].value, True)
check("equal", sheet["F7"].value, "=ROUND(years.total.cost-years.total.cost,2)=0")
check("equal stored", stored["F7"].value, 1)
names = formulas.defined_names
names = {name.name: name.attr_text for name in names.definedName} if hasattr(names, "definedName") else {key: name.attr_text for key, name in names.items()}
names = {name: place for name, place in names.items() if not name.startswith("_xlnm")}
check("names", names, {"years.fy27.grant": "'Years'!$B$6", "years.total.cost": "'Years'!$D$8"})
check("protected", (formulas["Years"].protection.sheet, formulas["Years"].protection.password), (True, None))
check("inserting rows stays allowed", formulas["Years"].protection.insertRows, False)
check("locked", [formulas["Years"][address].protection.locked for address in ("B6", "C6", "D6", "D8", "A3")],
      [False, True, True, True, False])
check("cells outside the tables", formulas["Years"].column_dimensions["B"].protection.locked, False)
check("portrait", sheet.page_setup.orientation, "portrait")
check("title", formulas.properties.title, "A & B")
check("created", formulas.properties.created, datetime.datetime(2026, 11, 22))

with zipfile.ZipFile(path) as package:
    raw = package.read("xl/worksheets/sheet2.xml").decode()
    # Text that looks like a formula is a shared string, not a formula.
    if '<c r="A6"' not in raw or 't="s"' not in raw.split('<c r="A6"')[1].split(">")[0]:
        wrong.append("text that begins with = isn't stored as text")
    chart = package.read("xl/charts/chart1.xml").decode()
    drawing = package.read("xl/drawings/drawing1.xml").decode()
    charts = [name for name in package.namelist() if name.startswith("xl/charts/")]
check("charts", charts, ["xl/charts/chart1.xml"])
for part in ("<c:areaChart>", '<c:grouping val="stacked"/>', "<c:lineChart>", "<a:pattFill", 'val="D32F2F"', 'val="0072B2"', "Fiscal year"):
    if part not in chart:
        wrong.append(f"the chart has no {part}")
area, line = chart.split("<c:lineChart>")
check("series of areas", area.count("<c:ser>"), 2)
check("series of lines", line.count("<c:ser>"), 1)
check("order", [f'<c:order val="{number}"/>' in chart for number in (0, 1, 2)], [True, True, True])
axes = [part.split('"')[0] for part in chart.split('<c:axId val="')[1:]]
check("axes are shared", (len(axes), len(set(axes))), (6, 2))
check("the line has its values", "<c:v>100000.1</c:v>" in line, True)
check("alt text", 'descr="Coverage by year, and the gap"' in drawing, True)

for line in wrong:
    print(line)
sys.exit(1 if wrong else 0)
