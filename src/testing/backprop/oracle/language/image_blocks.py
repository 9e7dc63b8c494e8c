"""What the blocks of Images and Stage mean. What is shown changes no number, but is worked out."""

from language import dual
from language.compiler import gives_answer, gives_number, missing, statement
from language.dual import NoAnswer, value
from language.state import whole


@statement("data_load")
def _(compiler, args, block):
    items, n = compiler.list(args.get("list")), compiler.number(args.get("n"))
    if items is None:
        return missing("no list chosen")
    set_, width = args.get("set", "training"), 28 if args.get("width") == "28" else 10
    watch, moves, is_turn = compiler.watch, compiler.watch.moves(items), block["id"] == compiler.watch.turn_block

    def work():
        at = image(watch.digits, set_, n())
        if is_turn:
            watch.loaded(set_, at)
        moves()
        items[:] = watch.digits.pixels(set_, at, width)

    return work


def image(digits, set_, n):
    at = whole(n, 1)
    if at > digits.count(set_):
        raise NoAnswer("no such image")
    return at


@gives_number("data_label")
def _(compiler, args, _):
    n, set_, watch = compiler.number(args.get("n")), args.get("set", "training"), compiler.watch
    return lambda: watch.label(set_, image(watch.digits, set_, n()))


@gives_number("data_count")
def _(compiler, args, _):
    count = float(compiler.watch.digits.count(args.get("set", "training")))
    return lambda: count


@statement("data_drawing")
def _(compiler, args, _):
    items = compiler.list(args.get("list"))
    if items is None:
        return missing("no list chosen")
    count = 784 if args.get("width") == "28" else 100
    moves = compiler.watch.moves(items)

    def work():
        moves()
        items[:] = [0.0] * count

    return work


@gives_answer("data_has_drawing")
def _(compiler, args, _):
    return lambda: False


def shows(type_, *slots):
    def make(compiler, args, _):
        numbers = [compiler.number(args[each]) for each in slots if isinstance(args.get(each), (dict, int, float))]

        def work():
            for each in numbers:
                each()

        return work

    statement(type_)(make)


shows("stage_say", "words")
shows("stage_log", "value", "words")
shows("stage_plot", "value", "series")
for silent in ("stage_show_variable", "stage_show_list", "stage_show_network"):
    shows(silent)


@statement("stage_picture")
def _(compiler, args, _):
    view, width = compiler.view(args.get("list")), compiler.number(args.get("width"))

    def work():
        _, _, length, _ = view()
        if whole(width(), 1) and length == 0:
            raise NoAnswer("nothing to show")

    return work


@statement("stage_record_answer")
def _(compiler, args, _):
    answer, n = compiler.number(args.get("answer")), compiler.number(args.get("n"))
    set_, digits, answers = args.get("set", "test"), compiler.watch.digits, compiler.state.answers

    def work():
        given = value(answer())
        at = image(digits, set_, n())
        answers.setdefault(set_, {})[at] = dual.half_up(given) == digits.label(set_, at)

    return work


@gives_number("stage_accuracy")
def _(compiler, args, _):
    set_, answers = args.get("set", "test"), compiler.state.answers

    def work():
        given = answers.get(set_)
        if not given:
            raise NoAnswer("no answers yet")
        return 100.0 * sum(given.values()) / len(given)

    return work
