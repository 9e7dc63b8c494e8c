"""What the blocks of Lists mean that work on one item, or on a list that is chosen from a menu."""

from language.compiler import gives_answer, gives_number, missing, statement
from language.dual import NoAnswer, value
from language.state import place, whole


def list_statement(type_):
    """`make(items, moves, compiler, args)`: the list is there, and `moves` is to be called before it changes."""

    def register(make):
        def checked_make(compiler, args, _):
            items = compiler.list(args.get("list"))
            if items is None:
                return missing("no list chosen")
            return make(items, compiler.watch.moves(items), compiler, args)

        statement(type_)(checked_make)

    return register


@gives_number("lists_item")
def _(compiler, args, _):
    items, index = compiler.list(args.get("list")), compiler.number(args.get("index"))
    if items is None:
        return missing("no list chosen")

    def work():
        i = index()
        try:
            at = int(i)
            if at == i and at > 0:
                return items[at - 1]
        except (TypeError, IndexError, ValueError, OverflowError):
            pass
        return items[place(items, i)]

    return work


@list_statement("lists_replace")
def _(items, moves, compiler, args):
    index, x = compiler.number(args.get("index")), compiler.number(args.get("value"))

    def work():
        at = place(items, index())
        new = x()
        moves()
        items[at] = new

    return work


@list_statement("lists_add")
def _(items, moves, compiler, args):
    x = compiler.number(args.get("value"))

    def work():
        new = x()
        moves()
        items.append(new)

    return work


@list_statement("lists_insert")
def _(items, moves, compiler, args):
    x, index = compiler.number(args.get("value")), compiler.number(args.get("index"))

    def work():
        new = x()
        i = whole(index(), 1)
        if i > len(items) + 1:
            raise NoAnswer("no place there")
        moves()
        items.insert(i - 1, new)

    return work


@list_statement("lists_delete")
def _(items, moves, compiler, args):
    index = compiler.number(args.get("index"))

    def work():
        at = place(items, index())
        moves()
        del items[at]

    return work


@list_statement("lists_delete_all")
def _(items, moves, compiler, args):
    def work():
        moves()
        items.clear()

    return work


@list_statement("lists_fill")
def _(items, moves, compiler, args):
    count, x = compiler.number(args.get("count")), compiler.number(args.get("value"))

    def work():
        n = whole(count())
        new = x()
        moves()
        compiler.state.spend(n // 8)
        items[:] = [new] * n

    return work


@list_statement("lists_fill_random")
def _(items, moves, compiler, args):
    count = compiler.number(args.get("count"))
    start, end = compiler.number(args.get("from")), compiler.number(args.get("to"))
    between = compiler.state.random.between

    def work():
        n = whole(count())
        least, most = value(start()), value(end())
        moves()
        compiler.state.spend(n // 8)
        items[:] = [between(least, most) for _ in range(n)]

    return work


@list_statement("data_shuffle")
def _(items, moves, compiler, args):
    count, draw = compiler.number(args.get("n")), compiler.state.random.whole

    def work():
        n = whole(count())
        moves()
        shuffled = [float(i) for i in range(1, n + 1)]
        for i in range(n, 1, -1):
            j = draw(1, i)
            shuffled[i - 1], shuffled[j - 1] = shuffled[j - 1], shuffled[i - 1]
        items[:] = shuffled

    return work


@gives_number("lists_length")
def _(compiler, args, _):
    items = compiler.list(args.get("list"))
    return missing("no list chosen") if items is None else lambda: float(len(items))


@gives_answer("lists_contains")
def _(compiler, args, _):
    items, x = compiler.list(args.get("list")), compiler.number(args.get("value"))
    if items is None:
        return missing("no list chosen")

    def work():
        wanted = value(x())
        return any(value(each) == wanted for each in items)

    return work
