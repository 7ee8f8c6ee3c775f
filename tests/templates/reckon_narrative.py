"""Works out each computation of a budget narrative from its own words, as a grant officer would with a calculator.

Every line of the file is "0.5 FTE × $61,200.00 a year × 9 of 12 months (Oct 2026 to Jun 2027) = $22,950.00", perhaps with "($0.01 more, as
months are rounded to the cent)". The product must be the amount, but for what the words say that it isn't.
"""
import re
import sys
from fractions import Fraction

MONTHS = r"\([A-Z][a-z]{2} \d{4}(?: to [A-Z][a-z]{2} \d{4})?\)"
LINE = re.compile(r"^(?P<product>.*) " + MONTHS + r" = (?P<amount>-?\$[\d,.]+)(?: \((?P<off>\$[\d,.]+) (?P<way>more|less), as months are rounded to the cent\))?$")


def number(text):
    return Fraction(text.replace("$", "").replace(",", ""))


def half_even(value):
    cents = value * 100
    floor = cents.numerator // cents.denominator
    rest = cents - floor
    if rest > Fraction(1, 2) or (rest == Fraction(1, 2) and floor % 2):
        floor += 1
    return Fraction(floor, 100)


def parts(product):
    """Splits at × outside brackets."""
    out, depth, part = [], 0, ""
    for char in product:
        depth += (char == "(") - (char == ")")
        if char == "×" and depth == 0:
            out.append(part.strip())
            part = ""
        else:
            part += char
    return out + [part.strip()]


def value(part):
    if part.startswith("("):  # "(1 + 5% overtime)"
        total = Fraction(0)
        for sign, amount, percent in re.findall(r"([+-]?) ?(\d+(?:\.\d+)?(?:/\d+)?)(%?)", part):
            one = Fraction(amount) / (100 if percent else 1)
            total += -one if sign == "-" else one
        return total
    months = re.fullmatch(r"(\d+) of 12 months", part)
    if months:
        return Fraction(int(months.group(1)), 12)
    whole = re.search(r"\((\d+)/(\d+)\)$", part)
    if whole and not part.startswith("$"):
        return Fraction(int(whole.group(1)), int(whole.group(2)))
    alone = re.search(r"\((\d+\.\d+)\)$", part)
    if alone and not part.startswith("$"):
        return Fraction(alone.group(1))
    exact = re.search(r"\(([\d./]+)(?: duty hours a year)? ?/ ?([\d./]+)(?: hours an FTE)?\)$", part)
    if exact and not part.startswith("$"):
        return Fraction(exact.group(1)) / Fraction(exact.group(2))
    plain = re.match(r"(?:about )?(\$?[\d,]+(?:\.\d+)?(?:/\d+)?)(%?)", part)
    return number(plain.group(1)) / (100 if plain.group(2) else 1)


wrong = []
count = 0
for line in open(sys.argv[1], encoding="utf-8").read().splitlines():
    found = LINE.match(line)
    if not found:
        wrong.append("not understood: " + line)
        continue
    product = Fraction(1)
    for part in parts(found["product"]):
        product *= value(part)
    off = number(found["off"]) if found["off"] else Fraction(0)
    amount = half_even(product) + (-off if found["way"] == "less" else off)
    slack = Fraction(1, 100) if "about $" in line else 0
    if abs(amount - number(found["amount"].replace("-$", "-"))) > slack:
        wrong.append(f"{line}\n    is {float(product)}")
    count += 1
if count < 500:
    wrong.append(f"only {count} computations were there")
for line in wrong[:30]:
    print(line)
sys.exit(1 if wrong else 0)
