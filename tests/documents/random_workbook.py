#!/usr/bin/python3
"""random_workbook.py SEED FILE.xlsx FILE.json   a workbook of chance by openpyxl, and openpyxl's own reading of it

Numbers of every size, days in either calendar, times, spans of hours, truths, errors, texts with blanks, line ends and signs that
XML escapes, formats of every kind, gaps, merged cells, hidden sheets. The reading has the form that reference_reading.cpp knows."""
import datetime
import json
import random
import sys
import warnings

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

warnings.simplefilter("ignore")
draw = random.Random(int(sys.argv[1]))

TEXTS = ["Salaries & fringe", "a<b>c", "  indented", "trailing  ", "line\nend", "caf\u00e9", "\U0001F692", "=not a formula",
         "123", "1,234.50", "TRUE", "\u00a0", "", "x" * 300, "\"quoted\"", "6/30/27"]
NUMBER_FORMATS = ["General", "0", "#,##0.00", "0%", "0.00E+00", "# ?/?", "$#,##0;[Red]-$#,##0", "@", '0 "days"', "[>5]0;d"]
DAY_FORMATS = ["m/d/yyyy", "yyyy-mm-dd", "d-mmm-yy", "mmm-yy", "[$-409]mmmm d, yyyy;@", "m/d/yy h:mm"]
TIME_FORMATS = ["h:mm", "h:mm:ss AM/PM", "mm:ss"]
ERRORS = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]


def number():
    return draw.choice([
        draw.randrange(-10, 10), draw.randrange(-10**14, 10**14), draw.uniform(-1, 1), draw.uniform(-10**9, 10**9),
        round(draw.uniform(-10**5, 10**5), 2), 0.1 + 0.2, 1e-9 * draw.random(), 10.0 ** draw.randrange(-20, 20)])


def fill(cell):
    kind = draw.randrange(8)
    if kind <= 1:
        cell.value = number()
        cell.number_format = draw.choice(NUMBER_FORMATS)
    elif kind == 2:
        cell.value = datetime.datetime(1904, 3, 1) + datetime.timedelta(days=draw.randrange(60000))
        if draw.random() < 0.3:
            cell.value += datetime.timedelta(seconds=draw.randrange(1, 86400))
        cell.number_format = draw.choice(DAY_FORMATS)
    elif kind == 3:
        cell.value = datetime.time(draw.randrange(24), draw.randrange(60), draw.randrange(60))
        cell.number_format = draw.choice(TIME_FORMATS)
    elif kind == 4:
        cell.value = datetime.timedelta(seconds=draw.randrange(10**6))
        cell.number_format = "[h]:mm:ss"
    elif kind == 5:
        cell.value = draw.random() < 0.5
    elif kind == 6:
        cell.value = draw.choice(ERRORS)
        cell.data_type = "e"
    else:
        cell.value = draw.choice(TEXTS)
        cell.data_type = "s"


def encoded(cell):
    value = cell.value
    if cell.data_type == "e":
        return {"error": value}
    if isinstance(value, datetime.datetime):
        return {"date": value.isoformat()}
    if isinstance(value, datetime.time):
        return {"time": value.isoformat()}
    if isinstance(value, datetime.timedelta):
        return {"duration_s": value.total_seconds()}
    return value


book = openpyxl.Workbook()
if draw.random() < 0.5:
    book.epoch = CALENDAR_MAC_1904
for number_of_sheet in range(draw.randrange(1, 4)):
    sheet = book.active if number_of_sheet == 0 else book.create_sheet("Sheet & %d" % number_of_sheet)
    for row in range(1, 41):
        for column in range(1, 15):
            if draw.random() < 0.6:
                fill(sheet.cell(row, column))
    if draw.random() < 0.5:
        sheet.merge_cells("B42:D43")
    if number_of_sheet > 0 and draw.random() < 0.5:
        sheet.sheet_state = draw.choice(["hidden", "veryHidden"])
book.save(sys.argv[2])

sheets = []
for sheet in openpyxl.load_workbook(sys.argv[2], data_only=True).worksheets:
    rows = [[encoded(cell) for cell in row] for row in sheet.iter_rows()]
    sheets.append({"name": sheet.title, "state": sheet.sheet_state, "merged_count": len(sheet.merged_cells.ranges),
                   "nonempty_cells": sum(value is not None for row in rows for value in row), "rows": rows})
with open(sys.argv[3], "w") as out:
    json.dump({"sheet_count": len(sheets), "sheets": sheets}, out)
