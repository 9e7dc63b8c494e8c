"""What the blocks of Control, Variables and My blocks mean."""

from language.compiler import Return, gives_number, missing, statement, stop_here
from language.dual import checked, value
from language.state import whole


@statement("control_repeat")
def _(compiler, args, _):
    times, body = compiler.number(args.get("times")), compiler.body(args.get("body"))
    spend, cost = compiler.state.spend, len(body) + 1

    def work():
        for _ in range(whole(times())):
            spend(cost)
            for step in body:
                step()

    return work


@statement("control_for_each")
def _(compiler, args, _):
    put = compiler.setter(args.get("variable"))
    if put is None:
        return missing("no variable chosen")
    start, end = compiler.number(args.get("from")), compiler.number(args.get("to"))
    body = compiler.body(args.get("body"))
    spend, cost = compiler.state.spend, len(body) + 1

    def work():
        at, last = value(start()), value(end())
        while at <= last:
            put(at)
            spend(cost)
            for step in body:
                step()
            at += 1.0

    return work


def loop(compiler, until, body):
    spend, cost = compiler.state.spend, len(body) + 1

    def work():
        while not until():
            spend(cost)
            for step in body:
                step()

    return work


@statement("control_repeat_until")
def _(compiler, args, _):
    return loop(compiler, compiler.question(args.get("condition")), compiler.body(args.get("body")))


@statement("control_forever")
def _(compiler, args, _):
    return loop(compiler, lambda: False, compiler.body(args.get("body")))


def branch(compiler, condition, then, otherwise):
    def work():
        for step in then if condition() else otherwise:
            step()

    return work


@statement("control_if")
def _(compiler, args, _):
    return branch(compiler, compiler.question(args.get("condition")), compiler.body(args.get("body")), ())


@statement("control_if_else")
def _(compiler, args, _):
    condition = compiler.question(args.get("condition"))
    return branch(compiler, condition, compiler.body(args.get("then")), compiler.body(args.get("else")))


@statement("control_stop")
def _(compiler, args, _):
    return stop_here


@statement("variables_set")
def _(compiler, args, _):
    put = compiler.setter(args.get("variable"))
    if put is None:
        return missing("no variable chosen")
    x = compiler.number(args.get("value"))
    return lambda: put(x())


@statement("variables_change")
def _(compiler, args, _):
    put, at = compiler.setter(args.get("variable")), compiler.variable(args.get("variable"))
    if put is None:
        return missing("no variable chosen")
    by, variables = compiler.number(args.get("by")), compiler.state.variables

    def work():
        # From left to right: an own block that is called for the change may set the variable itself.
        before = variables[at]
        put(checked(before + by()))

    return work


@gives_number("variables_get")
def _(compiler, args, _):
    at = compiler.variable(args.get("variable"))
    if at is None:
        return missing("no variable chosen")
    variables = compiler.state.variables
    return lambda: variables[at]


@statement("my_call")
def _(compiler, args, block):
    return compiler.call(block)


@gives_number("my_call_value")
def _(compiler, args, block):
    known = compiler.defined.get(block.get("procedure"))
    return compiler.call(block) if known and known[0]["returns"] else missing("it gives nothing back")


@gives_number("my_input")
def _(compiler, args, _):
    inputs = compiler.signature["inputs"] if compiler.signature else ()
    at = next((i for i, each in enumerate(inputs) if each["id"] == args.get("input")), None)
    if at is None:
        return missing("no such input")
    frames = compiler.state.frames
    return lambda: frames[-1][at]


@statement("my_return")
def _(compiler, args, _):
    if not compiler.signature or not compiler.signature["returns"]:
        return missing("nothing to give back here")
    x = compiler.number(args.get("value"))

    def work():
        raise Return(x())

    return work
