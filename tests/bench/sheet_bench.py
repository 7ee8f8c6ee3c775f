#!/usr/bin/python3
"""sheet_bench.py write FILE ROWS COLUMNS   a sheet as finance systems export it: texts, codes, amounts, days
   sheet_bench.py read FILE                 all its values by openpyxl's read-only mode; prints how many cells hold something"""
import datetime
import random
import sys

import openpyxl

if sys.argv[1] == "write":
    draw = random.Random(20270630)
    rows, columns = int(sys.argv[3]), int(sys.argv[4])
    words = ["Salaries", "Fringe", "Vehicle maintenance", "Radios & devices", "Training", "Contract, crisis line", "Uniforms"]
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Ledger")
    sheet.append(["Column %d" % i for i in range(columns)])
    day = datetime.date(2024, 7, 1)
    for row in range(rows - 1):
        cells = []
        for column in range(columns):
            kind = column % 5
            if kind == 0:
                cells.append("%s %d" % (draw.choice(words), draw.randrange(500)))
            elif kind == 1:
                cells.append(draw.randrange(10000, 99999))
            elif kind == 2:
                cells.append(day + datetime.timedelta(days=draw.randrange(1500)))
            else:
                cells.append(round(draw.uniform(-5000, 90000), 2))
        sheet.append(cells)
    book.save(sys.argv[2])
else:
    book = openpyxl.load_workbook(sys.argv[2], read_only=True, data_only=True)
    print(sum(1 for row in book.worksheets[0].iter_rows(values_only=True) for value in row if value is not None))
