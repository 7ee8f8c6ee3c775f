"""Reckons the cost of plan files by fiscal year, from the XML alone, and compares it with what it is told.

Arguments come in threes: a plan file, a scenario's id or nothing, and "2027=96900000,2028=...": cents by fiscal year. It knows what
starter plans use, says so where a plan uses more, and rounds nothing, so that half a cent a line and month may differ.
"""
import math
import sys
import xml.etree.ElementTree as ET
from fractions import Fraction

KINDS = {"position", "vehicles", "devices", "training", "wellness", "uniforms", "contract", "evaluation", "marketing",
         "client-support", "office-space", "start-up", "other", "indirect"}


def ratio(text):
    if text is None:
        return Fraction(0)
    whole, _, below = text.rstrip("%").partition("/")
    value = Fraction(whole) / (Fraction(below) if below else 1)
    return value / 100 if text.endswith("%") else value


def month(text):
    return int(text[:4]) * 12 + int(text[5:7]) - 1


class Plan:
    def __init__(self, path, scenario):
        self.root = ET.parse(path).getroot()
        if scenario:
            self.edit(scenario)
        self.first = month(self.root.get("first-month"))
        self.months = range(self.first, self.first + int(self.root.get("months")))
        self.starts = int(self.root.get("fiscal-year-starts"))
        self.growth_of = {each.get("id"): [(value.get("from"), ratio(value.get("amount"))) for value in each.findall("value")]
                          for each in self.root.findall("assumption")}
        self.fringe = {}
        for schedule in self.root.findall("fringe-schedule"):
            assert all(part.get("basis") == "share-of-pay" for part in schedule.findall("part"))
            self.fringe[schedule.get("id")] = sum(ratio(part.get("rate")) for part in schedule.findall("part"))

    def edit(self, scenario):
        for edit in next(each for each in self.root.findall("scenario") if each.get("id") == scenario):
            if edit.tag == "put" and edit.get("program"):
                program = next(each for each in self.root.findall("program") if each.get("id") == edit.get("program"))
                program.extend(edit)
            elif edit.tag == "put":
                self.root.extend(edit)
            elif edit.get("of", "").startswith("component "):
                self.component(edit.get("of"))[1].set(edit.get("field"), edit.get("value"))
            elif edit.tag == "remove":
                program, component = self.component(edit.get("what"))
                program.remove(component)
            else:
                assert edit.get("of").startswith("source "), ET.tostring(edit)

    def component(self, target):
        return next((program, each) for program in self.root.findall("program") for each in program
                    if "component " + each.get("id", "") == target)

    def fiscal_year(self, at):
        return at // 12 + (1 if self.starts > 1 and at % 12 + 1 >= self.starts else 0)

    def growth(self, name, at):
        factor = Fraction(1)
        if name is None:
            return factor
        for year in range(self.fiscal_year(self.first) + 1, self.fiscal_year(at) + 1):
            first_day = "%04d-%02d-01" % (year - (1 if self.starts > 1 else 0), self.starts)
            factor *= 1 + next((value for since, value in reversed(self.growth_of[name]) if since <= first_day), Fraction(0))
        return factor


class Program:
    def __init__(self, plan, element):
        self.plan = plan
        self.volumes = element.findall("volume")
        self.components = [each for each in element if each.tag in KINDS]
        assert len(self.components) + len(self.volumes) + len(element.findall("figure")) == len(element)
        self.positions = [each for each in self.components if each.tag == "position"]
        self.fte_of = {}
        for span in (False, True):  # who is supervised first
            for each in self.positions:
                if (each.get("span") is not None) == span:
                    for at in plan.months:
                        self.fte_of[each.get("id"), at] = self.fte(each, at)
        self.lines = []  # (class, in MTDC, {month: amount})

    def first_of(self, component):
        return max(self.plan.first, month(component.get("first-month", self.plan.root.get("first-month"))))

    def active(self, component, at):
        return self.first_of(component) <= at <= month(component.get("last-month", "9999-12"))

    def size(self, component, field, at):
        value = component.get(field)
        for step in component.findall("step"):
            if month(step.get("from")) <= at:
                value = step.get(field, value)
        return ratio(value) if self.active(component, at) else Fraction(0)

    def fte(self, position, at):
        if not self.active(position, at):
            return Fraction(0)
        if position.get("span"):
            led = sum(self.fte_of[each.get("id"), at] for each in self.positions
                      if not each.get("span") and position.get("supervises", each.get("title")) == each.get("title"))
            return Fraction(math.ceil(led / int(position.get("span"))))
        seats = self.size(position, "seats", at)
        if not seats:
            return self.size(position, "fte", at)
        days = self.size(position, "days-a-week", at)
        absent = sum(ratio(position.get(each)) for each in ("leave-hours", "holiday-hours", "training-hours"))
        on_duty = ratio(position.get("productive-hours")) or 2080 - absent
        return seats * self.size(position, "hours-a-day", at) * (365 if days == 7 else 52 * days) / on_duty

    def people(self, at):
        return sum(math.ceil(self.fte_of[each.get("id"), at]) for each in self.positions)

    def hires(self, at):
        hired = 0
        for each in self.positions:
            before = self.fte_of.get((each.get("id"), at - 1), 0)
            if at == self.plan.first:
                before = int(each.get("people-now", 0))
            hired += max(0, math.ceil(self.fte_of[each.get("id"), at]) - math.ceil(before))
        return hired

    def replaced(self, at):  # a month
        return sum(math.ceil(self.fte_of[each.get("id"), at]) * ratio(each.get("turnover")) for each in self.positions) / 12

    def encounters(self, at):
        known = [each for each in self.volumes if each.get("encounters") and month(each.get("from")) <= at]
        return ratio(known[-1].get("encounters")) if known else Fraction(0)

    def line(self, object_class, in_mtdc, amount_in, component):
        growth = component.get("growth")
        amounts = {at: amount_in(at) * self.plan.growth(growth, at) for at in self.plan.months if self.active(component, at)}
        self.lines.append((object_class, in_mtdc, amounts))

    def bought(self, component, unit, needed, life):
        """Units needed for the first time are bought, and again after their life."""
        since = self.first_of(component)

        def new(at):
            return max(0, needed(at) - (needed(at - 1) if at > since else 0)) if at >= since else 0
        owned = component.get("owned") == "yes"
        object_class = "equipment" if unit >= 10000 else "supplies"
        self.line(object_class, object_class == "supplies",
                  lambda at: unit * ((0 if owned and at == since else new(at)) + (new(at - life) if life else 0)), component)

    def needed_devices(self, component, at):
        drivers = {"fixed": lambda: 1,
                   "per-employee": lambda: self.people(at),
                   "per-seat": lambda: sum(self.size(each, "seats", at) for each in self.positions),
                   "per-vehicle": lambda: sum(self.size(each, "count", at) for each in self.components if each.tag == "vehicles")}
        return self.size(component, "count", at) * drivers[component.get("basis", "fixed")]()

    def add_direct(self, component):
        def value(field):
            return ratio(component.get(field))
        tag = component.tag
        if tag == "position":
            share = 1 + value("overtime") + value("differential")
            assert not component.get("vacancy") and not component.get("step-rise") and component.get("pay-basis", "year") == "year"
            pay = value("pay") * share / 12
            self.line("personnel", True, lambda at: pay * self.fte_of[component.get("id"), at], component)
            self.line("fringe", True, lambda at: pay * self.fringe_of(component) * self.fte_of[component.get("id"), at], component)
        elif tag == "vehicles":
            assert component.get("acquisition", "owned") in ("owned", "buy") and not component.get("replace")
            if component.get("acquisition") == "buy":
                self.bought(component, value("price") + value("outfitting"), lambda at: self.size(component, "count", at), 0)
            yearly = value("miles") * value("dollars-per-mile") + value("fuel-and-maintenance") + value("insurance")
            self.line("other", True, lambda at: self.size(component, "count", at) * yearly / 12, component)
        elif tag == "devices":
            assert component.get("fee-basis", "month") == "month"
            self.bought(component, value("unit-price"), lambda at: self.needed_devices(component, at),
                        int(component.get("life-years", 0)) * 12)
            self.line("other", True, lambda at: self.needed_devices(component, at) * value("fee"), component)
        elif tag in ("training", "uniforms"):
            assert not component.get("backfill-rate")
            hire = value("fee-per-hire") + value("first-issue")
            head = value("fee-per-employee") + value("upkeep")
            self.line("other", True, lambda at: hire * (self.hires(at) + self.replaced(at)) + (head * self.people(at) + value("courses")) / 12,
                      component)
        elif tag == "wellness":
            yearly = value("assistance") * (1 if component.get("assistance-basis") == "year" else 12) + value("yearly-check")
            self.line("other", True, lambda at: yearly * self.people(at) / 12 + value("debrief-hours") * value("debrief-rate"), component)
        else:
            amount = value("amount")
            by_basis = {"once": lambda at: amount if at == self.first_of(component) else Fraction(0),
                        "month": lambda at: amount,
                        "year": lambda at: amount / 12,
                        "employee-month": lambda at: amount * self.people(at),
                        "employee-year": lambda at: amount * self.people(at) / 12,
                        "encounter": lambda at: amount * self.encounters(at)}
            assert component.get("kind", "contract") == "contract"
            self.line("contractual" if tag == "contract" else "other", component.get("outside-mtdc") != "yes",
                      by_basis[component.get("basis", "year")], component)

    def fringe_of(self, component):
        return self.plan.fringe[component.get("fringe")]

    def cost(self):
        later = [each for each in self.components if each.get("basis") == "share-of-direct" or each.tag == "indirect"]
        for component in self.components:
            if component not in later:
                self.add_direct(component)
        for component in later:
            if component.tag != "indirect":
                direct = list(self.lines)
                self.line("other", True, lambda at: ratio(component.get("share")) * sum(line[2].get(at, 0) for line in direct), component)
        for component in later:
            if component.tag == "indirect":
                assert component.get("base", "mtdc") == "mtdc"
                base = [line for line in self.lines if line[1]]
                self.line("indirect", False, lambda at: ratio(component.get("rate")) * sum(line[2].get(at, 0) for line in base), component)
        return [line[2] for line in self.lines]


def judge(path, scenario, told):
    plan = Plan(path, scenario)
    years, cells = {}, {}
    for element in plan.root.findall("program"):
        for line in Program(plan, element).cost():
            for at, amount in line.items():
                year = str(plan.fiscal_year(at))
                years[year] = years.get(year, Fraction(0)) + amount * 100
                cells[year] = cells.get(year, 0) + 1
    told = dict(each.split("=") for each in told.split(","))
    wrong = []
    for year in sorted(set(years) | set(told)):
        cents = Fraction(told.get(year, 0))
        if abs(years.get(year, Fraction(0)) - cents) > Fraction(cells.get(year, 0), 2):
            wrong.append("%s %s, FY %s: %.2f instead of %.2f" % (path, scenario, year, cents / 100, years.get(year, 0) / 100))
    return wrong


def main(arguments):
    assert len(arguments) >= 3 and len(arguments) % 3 == 0
    wrong = [line for at in range(0, len(arguments), 3) for line in judge(*arguments[at:at + 3])]
    print("\n".join(wrong))
    return 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
