"""Inserts a row into every sheet of a workbook, as a person would in LibreOffice, and checks that all totals follow.

The row goes inside the first range that a formula of the sheet adds up; where there is none, into the middle of the sheet. Once it
stays empty: then no value of the workbook may change, on no sheet. Once an amount is typed into it: then the sums over it must grow by
that amount, which also proves that the first comparison can fail.
"""
import os
import re
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

import openpyxl

AMOUNT = 1000.25

# Reads what to insert from a file: workbook, copy, then a line a row: sheet, row, column, amount ("" for none).
MACRO = """
Sub Main
    Dim number As Integer, words As String, parts, book, sheet, hidden(0) As New com.sun.star.beans.PropertyValue
    Dim kind(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden" : hidden(0).Value = True
    kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
    number = FreeFile
    Open Environ("ROWS_TO_INSERT") For Input As #number
    Line Input #number, words
    parts = Split(words, Chr(9))
    book = StarDesktop.loadComponentFromURL(ConvertToURL(parts(0)), "_blank", 0, hidden())
    Dim target As String
    target = parts(1)
    Do While Not Eof(number)
        Line Input #number, words
        parts = Split(words, Chr(9))
        sheet = book.Sheets.getByName(parts(0))
        If sheet.isProtected() Then sheet.unprotect("")
        sheet.Rows.insertByIndex(CLng(parts(1)) - 1, 1)
        If parts(3) <> "" Then sheet.getCellByPosition(CLng(parts(2)) - 1, CLng(parts(1)) - 1).Value = Val(parts(3))
    Loop
    Close #number
    book.calculateAll()
    book.storeToURL(ConvertToURL(target), kind())
    book.close(True)
    StarDesktop.terminate()
End Sub
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Insert"/>
</library:library>
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Insert" script:language="StarBasic">{}</script:module>
"""


def install_macro(profile):
    """Into a profile that LibreOffice has made itself: it replaces the macros of one that it finds half made."""
    subprocess.run(["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--terminate_after_init"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    folder = os.path.join(profile, "user", "basic", "Standard")
    os.makedirs(folder, exist_ok=True)
    for name, text in (("script.xlb", LIBRARY), ("Insert.xba", MODULE.format(escape(MACRO)))):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)


def first_sum(sheet):
    """The first row range that a formula of the sheet adds up, its column and the cell of the sum."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type != "f":
                continue
            found = re.fullmatch(r"=SUM\(\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)\)", str(cell.value))
            if found and found.group(1) == found.group(3) and int(found.group(4)) > int(found.group(2)):
                return int(found.group(2)) + 1, openpyxl.utils.column_index_from_string(found.group(1)), cell.coordinate
    return None


def insert(book_path, copy, rows, profile, folder):
    plan = os.path.join(folder, "rows.txt")
    with open(plan, "w") as file:
        file.write(f"{book_path}\t{copy}\n")
        for sheet, row, column, amount in rows:
            file.write(f"{sheet}\t{row}\t{column}\t{amount}\n")
    subprocess.run(["soffice", "-env:UserInstallation=file://" + profile, "--headless", "macro:///Standard.Insert.Main"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300, env={**os.environ, "ROWS_TO_INSERT": plan})


def values(path, rows):
    """Every value by sheet and place as before the rows were inserted."""
    inserted = {sheet: row for sheet, row, _, _ in rows}
    found = {}
    for sheet in openpyxl.load_workbook(path, data_only=True):
        at = inserted.get(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None or cell.row == at:
                    continue
                before = cell.row - 1 if at and cell.row > at else cell.row
                found[(sheet.title, before, cell.column)] = cell.value
    return found


def differ(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(float(a) - float(b)) >= 0.005
    return a != b


def main(path):
    wrong = []
    book = openpyxl.load_workbook(path)
    sums = {sheet.title: first_sum(sheet) for sheet in book}
    rows = [(name, found[0] if found else max(2, book[name].max_row // 2), found[1] if found else 1) for name, found in sums.items()]
    before = values(path, [])
    with tempfile.TemporaryDirectory() as folder:
        profile = os.path.join(folder, "profile")
        install_macro(profile)
        empty = [(*row, "") for row in rows]
        copy = os.path.join(folder, "empty.xlsx")
        insert(path, copy, empty, profile, folder)
        after = values(copy, empty)
        for key in sorted(before.keys() | after.keys(), key=str):
            if differ(before.get(key), after.get(key)):
                wrong.append(f"{key}: {before.get(key)!r} became {after.get(key)!r} where an empty row was inserted")
        summed = [(name, row, column, AMOUNT) for name, row, column in rows if sums[name]]
        if len(summed) < 3:
            wrong.append("hardly any sheet adds anything up")
        for one in summed[:3]:  # one sheet at a time: sums of one sheet are terms of another's
            copy = os.path.join(folder, "amount.xlsx")
            insert(path, copy, [one], profile, folder)
            after = values(copy, [one])
            place = book[one[0]][sums[one[0]][2]]
            key = (one[0], place.row, place.column)
            if not isinstance(after.get(key), (int, float)) or differ(after[key], before[key] + AMOUNT):
                wrong.append(f"{key}: {before.get(key)!r} became {after.get(key)!r} where {AMOUNT} was added above it")
    for line in wrong[:40]:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
