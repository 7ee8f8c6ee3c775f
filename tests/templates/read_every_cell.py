"""Reads every cell of workbooks with openpyxl: values, formulas, names, limits, checks, charts.

Before that it proves that it can find fault, with a workbook of its own that has one of each.
"""
import os
import re
import sys
import tempfile
import zipfile

import openpyxl

LONGEST_CELL = 32767  # UTF-16 units
LONGEST_NAME = 31


def units(text):
    return len(text.encode("utf-16-le")) // 2


def names_of(book):
    names = book.defined_names
    if hasattr(names, "definedName"):
        return {name.name: name.attr_text for name in names.definedName}
    return {key: name.attr_text for key, name in names.items()}


def faults(path):
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    short = os.path.basename(path)
    names = {name: place for name, place in names_of(book).items() if not name.startswith("_xlnm")}
    cells = formulas = 0
    used = set()
    for name, place in names.items():
        sheet, _, area = place.rpartition("!")
        sheet = sheet.strip("'").replace("''", "'")
        if sheet not in book.sheetnames:
            yield f"{short}: the name {name} is on no sheet: {place}"
        elif not re.fullmatch(r"\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?", area):
            yield f"{short}: the name {name} is no range: {place}"
    lower = [sheet.lower() for sheet in book.sheetnames]
    if len(set(lower)) != len(lower):
        yield f"{short}: two sheets have one name"
    for sheet in book:
        if units(sheet.title) > LONGEST_NAME or re.search(r"[\[\]:*?/\\]", sheet.title):
            yield f"{short}: the sheet name {sheet.title!r} isn't allowed"
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                cells += 1
                stored = values[sheet.title][cell.coordinate].value
                where = f"{short}, {sheet.title} {cell.coordinate}"
                if cell.data_type == "f":
                    formulas += 1
                    if "!" in cell.value:
                        yield f"{where}: {cell.value} reaches another sheet by its address"
                    if stored is None:
                        yield f"{where}: the formula {cell.value} has no stored value"
                    used.update(re.findall(r"[a-z_0-9]+(?:\.[a-z_0-9]+)+", cell.value))
                    if not sheet.protection.sheet or not cell.protection.locked:
                        yield f"{where}: the formula {cell.value} isn't protected"
                elif isinstance(cell.value, str) and units(cell.value) > LONGEST_CELL:
                    yield f"{where}: the text is too long"
                if isinstance(stored, str) and stored.startswith("#") and stored.endswith(("!", "?", "A")):
                    yield f"{where}: {stored}"
        if sheet.protection.sheet and sheet.protection.password:
            yield f"{short}, {sheet.title}: protected by a password"
    for name in used - set(names):
        yield f"{short}: a formula uses the name {name}, which isn't defined"
    for sheet in ("Checks", "Contents"):
        if sheet in book.sheetnames:
            for row in values[sheet].iter_rows():
                holds = row[-1 if sheet == "Contents" else 3].value
                # A truth is stored as 1 with a format that says TRUE, or as a boolean.
                if row[0].value and holds in (0, False):
                    yield f"{short}, {sheet}: {row[0].value!r} doesn't hold"
    if cells < 10:
        yield f"{short} has only {cells} cells"
    if "-council" in short and formulas < 100:
        yield f"{short} has only {formulas} formulas"
    with zipfile.ZipFile(path) as package:
        for part in package.namelist():
            if part.startswith("xl/drawings/drawing"):
                text = package.read(part).decode()
                if text.count("<xdr:graphicFrame") != text.count("descr="):
                    yield f"{short}: a chart has no description"
            if part.startswith("xl/charts/chart"):
                text = package.read(part).decode()
                if text.count("<c:title>") != 3:
                    yield f"{short}, {part}: has {text.count('<c:title>')} titles, not one of its own and one an axis"


def finds_fault():
    with tempfile.TemporaryDirectory() as folder:
        book = openpyxl.Workbook()
        book.create_sheet("Other")
        book.active["A1"] = "=Other!A1"
        book.active["A2"] = "=no.name"
        path = os.path.join(folder, "faulty.xlsx")
        book.save(path)
        found = "\n".join(faults(path))
    return all(part in found for part in ("by its address", "no stored value", "isn't defined", "isn't protected", "only 2 cells"))


def main(paths):
    wrong = [] if finds_fault() else ["this script finds no fault in a faulty workbook, so it proves nothing"]
    for path in paths:
        wrong.extend(faults(path))
    for line in wrong[:60]:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
