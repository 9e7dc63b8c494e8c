"""What the blocks of Maths mean."""

from language import dual
from language.compiler import gives_answer, gives_number
from language.dual import NoAnswer, checked, value
from language.state import whole

OF_TWO = {
    "maths_add": lambda a, b: checked(a + b),
    "maths_subtract": lambda a, b: checked(a - b),
    "maths_multiply": lambda a, b: checked(a * b),
    "maths_divide": dual.divide,
    "maths_power": dual.power,
    "maths_mod": dual.floored_mod,
}


def number_of_two(type_, work):
    def make(compiler, args, _):
        a, b = compiler.number(args.get("a")), compiler.number(args.get("b"))
        return lambda: work(a(), b())

    gives_number(type_)(make)


for type_, work in OF_TWO.items():
    number_of_two(type_, work)


def number_of_one(type_, work, slot):
    def make(compiler, args, _):
        x = compiler.number(args.get(slot))
        return lambda: work(x())

    gives_number(type_)(make)


def slope_of_sigmoid(x):
    s = dual.sigmoid(x)
    return s * (1.0 - s)


number_of_one("maths_sigmoid", dual.sigmoid, "x")
number_of_one("maths_sigmoid_slope", slope_of_sigmoid, "x")
number_of_one("maths_round", dual.half_up, "a")

FUNCTIONS = {
    "abs": dual.absolute,
    "sqrt": dual.sqrt,
    "ln": dual.ln,
    "exp": dual.exp,
    "floor": dual.floor,
    "ceiling": dual.ceiling,
}


@gives_number("maths_function")
def _(compiler, args, _):
    work = FUNCTIONS[args.get("function", "abs")]
    a = compiler.number(args.get("a"))
    return lambda: work(a())


@gives_number("maths_min_max")
def _(compiler, args, _):
    work = dual.larger if args.get("which") == "max" else dual.smaller
    a, b = compiler.number(args.get("a")), compiler.number(args.get("b"))
    return lambda: work(a(), b())


@gives_number("maths_random")
def _(compiler, args, _):
    a, b = compiler.number(args.get("from")), compiler.number(args.get("to"))
    between = compiler.state.random.between
    return lambda: between(value(a()), value(b()))


@gives_number("maths_random_whole")
def _(compiler, args, _):
    a, b = compiler.number(args.get("from")), compiler.number(args.get("to"))
    draw = compiler.state.random.whole

    def work():
        least, most = whole(a(), -1e300), whole(b(), -1e300)
        if least > most:
            raise NoAnswer("from more to less")
        return float(draw(least, most))

    return work


COMPARED = {
    "<": lambda a, b: a < b,
    "=": lambda a, b: a == b,
    ">": lambda a, b: a > b,
    "≤": lambda a, b: a <= b,
    "≥": lambda a, b: a >= b,
    "≠": lambda a, b: a != b,
}


@gives_answer("maths_compare")
def _(compiler, args, _):
    work = COMPARED[args.get("comparison", "<")]
    a, b = compiler.number(args.get("a")), compiler.number(args.get("b"))
    return lambda: work(value(a()), value(b()))


@gives_answer("maths_and")
def _(compiler, args, _):
    a, b = compiler.question(args.get("a")), compiler.question(args.get("b"))
    return lambda: a() and b()


@gives_answer("maths_or")
def _(compiler, args, _):
    a, b = compiler.question(args.get("a")), compiler.question(args.get("b"))
    return lambda: a() or b()


@gives_answer("maths_not")
def _(compiler, args, _):
    a = compiler.question(args.get("a"))
    return lambda: not a()
