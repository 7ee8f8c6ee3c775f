"""Lets LibreOffice recalculate workbooks and compares every cell, to the cent, with the values that were stored.

Before that it proves that the comparison can fail: in a copy of the first workbook one formula's stored value is falsified, and the
recalculated copy must differ from it there. So a LibreOffice that only copied stored values would be found out.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

# Recalculation on load: 0 is always, for files of Excel's format. Without it stored values are taken as they are.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def recalculated(paths, folder):
    """Converts the workbooks into folder and gives back the new paths."""
    profile = os.path.join(folder, "profile")
    os.makedirs(os.path.join(profile, "user"))
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w") as settings:
        settings.write(SETTINGS)
    out = os.path.join(folder, "out")
    subprocess.run(["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                    "--outdir", out, *paths], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=1200)
    return [os.path.join(out, os.path.basename(path)) for path in paths]


def cells(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {(sheet.title, cell.coordinate): cell.value for sheet in book for row in sheet.iter_rows() for cell in row
            if cell.value is not None}


def same(stored, new):
    numbers = (int, float)
    if isinstance(stored, numbers) and isinstance(new, numbers):
        return abs(float(stored) - float(new)) < 0.005 if abs(stored) >= 1 else abs(float(stored) - float(new)) < 1e-6
    if isinstance(stored, str) and isinstance(new, str):
        return stored.replace("\r\n", "\n") == new.replace("\r\n", "\n")
    return stored == new


def differences(path, new_path):
    stored, new = cells(path), cells(new_path)
    return [(key, stored.get(key), new.get(key)) for key in sorted(stored.keys() | new.keys()) if not same(stored.get(key), new.get(key))]


def falsified(path, folder):
    """A copy in which the first formula on the sheet of sources says one dollar more than it is."""
    copy = os.path.join(folder, "falsified.xlsx")
    changed = None
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet2.xml":
                text = data.decode()
                found = re.search(r'<c r="([A-Z]+\d+)"[^>]*><f>[^<]*</f><v>([^<]*)</v>', text)
                changed = found.group(1)
                start, end = found.span(2)
                data = (text[:start] + repr(float(found.group(2)) + 1) + text[end:]).encode()
            target.writestr(name, data)
    return copy, changed


def main(paths):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        false_path, false_cell = falsified(paths[0], folder)
        new_paths = recalculated([*paths, false_path], folder)
        found = differences(false_path, new_paths[-1])
        if [coordinate for (_, coordinate), _, _ in found if coordinate == false_cell] == []:
            wrong.append(f"the falsified cell {false_cell} wasn't recalculated, so this comparison proves nothing")
        for path, new_path in zip(paths, new_paths):
            formulas = sum(1 for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row
                           if cell.data_type == "f")
            if formulas < 100 and "-council" in os.path.basename(path):
                wrong.append(f"{path} has only {formulas} formulas")
            for (sheet, coordinate), stored, new in differences(path, new_path):
                wrong.append(f"{os.path.basename(path)}, {sheet} {coordinate}: stored {stored!r}, recalculated {new!r}")
            if keep := os.environ.get("FUNDBRAID_KEEP_RECALCULATED"):
                shutil.copy(new_path, keep)
    for line in wrong[:40]:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
