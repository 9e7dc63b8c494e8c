"""All that a running program has: variables, lists, frames of own blocks, random numbers, what it recorded."""

import math

from language.dual import Dual, NoAnswer, value
from language.lehmer import Lehmer


class Endless(Exception):
    """The run takes far more blocks than it should."""


class Over(Exception):
    """The program has stopped itself, or all that was to be seen of it has been seen."""


class Items(list):
    """A list of the program. `watched`: the weights it holds, or None."""

    __slots__ = ("name", "watched")


class State:
    def __init__(self, project, budget):
        self.project = project
        self.variables = [number(v["value"]) for v in project["variables"]]
        self.variable_at = {v["id"]: i for i, v in enumerate(project["variables"])}
        self.variable_names = {v["name"]: i for i, v in enumerate(project["variables"])}
        self.lists = []
        self.list_at = {}
        self.list_names = {}
        for each in project["lists"]:
            self.bring_list(each["id"], each["name"], [number(v) for v in each["values"]])
        self.frames = []
        self.random = Lehmer(project["seed"])
        self.answers = {}
        self.left = budget

    def bring_list(self, id_, name, values=()):
        items = Items(values)
        items.name = name
        items.watched = None
        self.list_at[id_] = items
        self.list_names.setdefault(name, items)
        self.lists.append(items)
        return items

    def list_called(self, name):
        """As blocks of the Layers drawer find their lists: by name, brought along where there is none."""
        known = self.list_names.get(name)
        return self.bring_list(name, name) if known is None else known

    def variable_called(self, name):
        if name not in self.variable_names:
            self.variable_names[name] = len(self.variables)
            self.variable_at.setdefault(name, len(self.variables))
            self.variables.append(0.0)
        return self.variable_names[name]

    def spend(self, blocks):
        self.left -= blocks
        if self.left < 0:
            raise Endless()

    def forget_derivatives(self):
        for numbers in (self.variables, *self.lists, *self.frames):
            for i, x in enumerate(numbers):
                if type(x) is Dual:
                    numbers[i] = x.v


SPELLED = {"Infinity": math.inf, "-Infinity": -math.inf, "-0": -0.0}


def number(given):
    return SPELLED[given] if isinstance(given, str) else float(given)


def whole(x, least=0):
    v = value(x)
    if v != v or math.isinf(v) or v != math.floor(v) or v < least:
        raise NoAnswer("a whole number is needed")
    return int(v)


def place(items, index):
    """From 0."""
    i = whole(index, 1)
    if i > len(items):
        raise NoAnswer(f"no item {i} in {items.name}")
    return i - 1
