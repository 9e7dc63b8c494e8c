"""What the blocks of Vectors and Network, and those of Lists that take a whole list, mean. A view: (items, start, length, is a row)."""

import math

from language import dual
import numpy as np
from language.compiler import gives_number, statement
from language.dual import NoAnswer, checked, value


def items_of(view):
    items, start, length, _ = view
    return items[start : start + length]


def store(compiler, view, numbers):
    """A list gets their length, a row keeps its own."""
    items, start, length, is_row = view
    compiler.watch.moves(items)()
    compiler.state.spend(len(numbers) // 8)
    if not is_row:
        items[:] = numbers
    elif len(numbers) == length:
        items[start : start + length] = numbers
    else:
        raise NoAnswer("a row keeps its length")


def same_length(a, b):
    if a[2] != b[2]:
        raise NoAnswer("lists of different lengths")


def dot(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total = total + x * y
    return total


@gives_number("vectors_dot")
def _(compiler, args, _):
    a, b = compiler.view(args.get("a")), compiler.view(args.get("b"))

    def work():
        x, y = a(), b()
        same_length(x, y)
        compiler.state.spend(x[2] // 8)
        return checked(dot(items_of(x), items_of(y)))

    return work


@gives_number("lists_sum")
def _(compiler, args, _):
    view = compiler.view(args.get("list"))

    def work():
        total = 0.0
        for x in items_of(view()):
            total = total + x
        return checked(total)

    return work


def largest_at(view):
    items = items_of(view)
    if not items:
        raise NoAnswer("an empty list has no largest")
    values = [value(x) for x in items]
    return values.index(max(values)), items


@gives_number("lists_largest")
def _(compiler, args, _):
    view = compiler.view(args.get("list"))

    def work():
        at, items = largest_at(view())
        return items[at]

    return work


@gives_number("lists_position_of_largest")
def _(compiler, args, _):
    view = compiler.view(args.get("list"))
    return lambda: float(largest_at(view())[0] + 1)


def add_scaled(compiler, k, source, target):
    same_length(source, target)
    new = [checked(t + k * s) for t, s in zip(items_of(target), items_of(source))]
    items, start, length, _ = target
    compiler.watch.moves(items)()
    compiler.state.spend(length // 8)
    items[start : start + length] = new


@statement("vectors_add_scaled")
def _(compiler, args, _):
    k, source, target = compiler.number(args.get("k")), compiler.view(args.get("source")), compiler.view(args.get("target"))

    def work():
        factor = k()
        add_scaled(compiler, factor, source(), target())

    return work


@statement("network_gradient_update")
def _(compiler, args, _):
    rate = compiler.number(args.get("rate"))
    weights, gradient = compiler.view(args.get("weights")), compiler.view(args.get("gradient"))

    def work():
        # The call of an own block inside the rate comes before the lists are looked at.
        factor = rate()
        add_scaled(compiler, -factor, gradient(), weights())

    return work


COMBINED = {"+": lambda a, b: a + b, "−": lambda a, b: a - b, "×": lambda a, b: a * b}


@statement("vectors_combine")
def _(compiler, args, _):
    target, a, b = (compiler.view(args.get(each)) for each in ("target", "a", "b"))
    work_of = COMBINED[args.get("operator", "+")]

    def work():
        to, x, y = target(), a(), b()
        same_length(x, y)
        store(compiler, to, [checked(work_of(p, q)) for p, q in zip(items_of(x), items_of(y))])

    return work


def each(type_, target_slot, source_slot, work_of):
    def make(compiler, args, _):
        target, source = compiler.view(args.get(target_slot)), compiler.view(args.get(source_slot))

        def work():
            to, x = target(), source()
            store(compiler, to, [work_of(p) for p in items_of(x)])

        return work

    statement(type_)(make)


each("vectors_copy", "target", "source", lambda x: x)
each("vectors_sigmoid", "target", "source", dual.sigmoid)
each("network_slopes", "target", "activations", lambda a: a * (1.0 - a))


@statement("vectors_scale")
def _(compiler, args, _):
    target, a, k = compiler.view(args.get("target")), compiler.view(args.get("a")), compiler.number(args.get("k"))

    def work():
        factor = k()
        to, x = target(), a()
        store(compiler, to, [checked(p * factor) for p in items_of(x)])

    return work


def weighted_sums(weights, inputs, biases):
    width = len(inputs)
    if len(weights) != len(biases) * width:
        raise NoAnswer("weights of another shape")
    if len(weights) > 5000:
        try:
            table = np.array(weights, np.float64).reshape(len(biases), width)
            return [checked(z) for z in (table @ np.array(inputs, np.float64) + np.array(biases, np.float64)).tolist()]
        except TypeError:
            pass  # Some of them are dual numbers.
    return [checked(dot(weights[j * width : (j + 1) * width], inputs) + b) for j, b in enumerate(biases)]


@statement("network_weighted_sums")
def _(compiler, args, _):
    target, weights, inputs, biases = (
        compiler.view(args.get(each)) for each in ("target", "weights", "inputs", "biases")
    )

    def work():
        to, w, x, b = target(), weights(), inputs(), biases()
        compiler.state.spend(w[2] // 8)
        store(compiler, to, weighted_sums(items_of(w), items_of(x), items_of(b)))

    return work


@gives_number("network_cross_entropy")
def _(compiler, args, _):
    prediction, label = compiler.number(args.get("prediction")), compiler.number(args.get("label"))

    def ln(x):
        return dual.larger(dual.ln(x), -100.0)

    def work():
        p, y = prediction(), label()
        if not 0.0 <= value(p) <= 1.0:
            raise NoAnswer("no prediction")
        if math.isnan(value(y)):
            raise NoAnswer("no label")
        return 0.0 - (y * ln(p) + (1.0 - y) * ln(1.0 - p))

    return work
