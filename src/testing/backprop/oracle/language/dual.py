"""Dual numbers (W. K. Clifford, 1873; R. E. Wengert, 1964): a value, and its derivatives with respect to every weight.

Forward-mode automatic differentiation: each operation works out its own derivative by the chain rule, so what comes out
is exact up to rounding, with no differences and no formula of a learner's. A plain float is a number that depends on
no weight.
"""

import math


class NoAnswer(Exception):
    """What stops a run: a not-a-number, an item that is not there, an empty hole."""


class Dual:
    """v: the value. d: a NumPy vector, one derivative a weight. z: of a sigmoid's answer, the derivatives of what went in."""

    __slots__ = ("v", "d", "z")

    def __init__(self, v, d, z=None):
        self.v = v
        self.d = d
        self.z = z

    def __add__(self, other):
        if type(other) is Dual:
            return Dual(self.v + other.v, self.d + other.d)
        return Dual(self.v + other, self.d)

    __radd__ = __add__

    def __neg__(self):
        return Dual(-self.v, -self.d)

    def __sub__(self, other):
        if type(other) is Dual:
            return Dual(self.v - other.v, self.d - other.d)
        return Dual(self.v - other, self.d)

    def __rsub__(self, other):
        return Dual(other - self.v, -self.d)

    def __mul__(self, other):
        if type(other) is Dual:
            return Dual(self.v * other.v, self.d * other.v + other.d * self.v)
        if other == 0.0:
            return self.v * other
        return Dual(self.v * other, self.d * other)

    __rmul__ = __mul__


def value(x):
    return x.v if type(x) is Dual else x


def chain(x, v, slope):
    """A function's value v at x, and its slope there."""
    return Dual(v, x.d * slope) if type(x) is Dual else v


def checked(x):
    v = value(x)
    if v != v:
        raise NoAnswer("not a number")
    return x


def divide(a, b):
    bv = value(b)
    av = value(a)
    if bv == 0.0:
        if av == 0.0 or av != av:
            raise NoAnswer("0 / 0")
        return math.copysign(math.inf, av) * math.copysign(1.0, bv)
    if type(b) is not Dual:
        return chain(a, av / bv, 1.0 / bv)
    q = av / bv
    d = b.d * (-q / bv)
    return Dual(q, d + a.d / bv if type(a) is Dual else d)


def plain_exp(x):
    try:
        return math.exp(x)
    except OverflowError:
        return math.inf


def exp(x):
    e = plain_exp(value(x))
    return chain(x, e, e)


def ln(x):
    v = value(x)
    if v < 0.0 or v != v:
        raise NoAnswer("ln of a number below 0")
    if v == 0.0:
        return -math.inf
    return chain(x, math.log(v), 1.0 / v)


def sqrt(x):
    v = value(x)
    if v < 0.0 or v != v:
        raise NoAnswer("root of a number below 0")
    s = math.sqrt(v)
    return chain(x, s, 0.5 / s if s > 0.0 else 0.0)


def absolute(x):
    v = value(x)
    return chain(x, abs(v), math.copysign(1.0, v) if v != 0.0 else 0.0)


def sigmoid(x):
    s = 1.0 / (1.0 + plain_exp(-value(x)))
    if type(x) is not Dual:
        return s
    return Dual(s, x.d * (s * (1.0 - s)), x.d)


def power(a, b):
    av, bv = value(a), value(b)
    try:
        result = math.pow(av, bv)
    except OverflowError:
        result = math.inf
    except ValueError as fault:
        if av == 0.0 and bv < 0.0:
            return math.inf
        raise NoAnswer("no such power") from fault
    d = None
    if type(a) is Dual:
        d = a.d * (bv * math.pow(av, bv - 1.0) if av != 0.0 else (1.0 if bv == 1.0 else 0.0))
    if type(b) is Dual and av > 0.0:
        part = b.d * (result * math.log(av))
        d = part if d is None else d + part
    return result if d is None else Dual(result, d)


def floored_mod(a, n):
    av, nv = value(a), value(n)
    if nv == 0.0 or math.isinf(av):
        raise NoAnswer("no remainder")
    remainder = math.fmod(av, nv)
    if remainder != 0.0 and (remainder < 0.0) != (nv < 0.0):
        remainder += nv
    return chain(a, remainder, 1.0)


def smaller(a, b):
    return a if value(a) < value(b) else b


def larger(a, b):
    """Of two equal ones the second: at a kink, max of z and 0 has the slope 0, as ReLU has by convention."""
    return a if value(a) > value(b) else b


def floor(x):
    v = value(x)
    return float(math.floor(v)) if math.isfinite(v) else v


def ceiling(x):
    v = value(x)
    return float(math.ceil(v)) if math.isfinite(v) else v


def half_up(x):
    v = value(x)
    if not math.isfinite(v):
        return v
    above = float(math.ceil(v))
    return above - 1.0 if v < above - 0.5 else above
