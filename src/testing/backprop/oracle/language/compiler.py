"""Makes Python closures of a project's blocks. What a block means is in numbers.py, vectors.py and layers.py, by its type."""

from language.dual import NoAnswer
from language.state import Over, number, whole


class Return(Exception):
    def __init__(self, value):
        self.value = value


class Missing(NoAnswer):
    """A hole that is empty, a list that is not there: no fault before the run gets there."""


NUMBERS, QUESTIONS, STATEMENTS = {}, {}, {}


def gives_number(type_):
    return lambda make: NUMBERS.setdefault(type_, make)


def gives_answer(type_):
    return lambda make: QUESTIONS.setdefault(type_, make)


def statement(type_):
    return lambda make: STATEMENTS.setdefault(type_, make)


def missing(what):
    def stop():
        raise Missing(what)

    return stop


class Compiler:
    """`watch` is told of turns, of what is loaded and of weights that are written; see turns.py."""

    def __init__(self, project, state, watch, reached=None):
        self.project = project
        self.state = state
        self.watch = watch
        self.reached = reached
        self.signature = None
        self.procedures = {}
        self.defined = {}
        stacks = sorted(project["stacks"], key=lambda s: (s["y"], s["x"]))
        for stack in stacks:
            hat = stack["blocks"][0]
            if "signature" in hat:
                self.defined[hat["signature"]["id"]] = hat["signature"], stack["blocks"][1:]
        self.scripts = [s["blocks"][1:] for s in stacks if s["blocks"][0]["type"] == "events_flag"]

    def run(self):
        for script in self.scripts:
            self.signature = None
            self.state.frames.append([])
            for step in self.body(script):
                step()
            self.state.frames.pop()

    # Blocks by what they give

    def body(self, blocks):
        return [self.statement(block) for block in blocks or ()]

    def statement(self, block):
        make = STATEMENTS.get(block["type"])
        step = make(self, block.get("args", {}), block) if make else missing("no statement")
        if block["id"] == self.watch.turn_block and block["type"] != "layers_loader":
            step = self.watch.before(step)
        return self.traced(block, step)

    def number(self, given):
        if isinstance(given, dict):
            make = NUMBERS.get(given["type"])
            return self.traced(given, make(self, given.get("args", {}), given)) if make else missing("no number")
        if given is None:
            return missing("an empty hole")
        constant = number(given)
        return lambda: constant

    def question(self, given):
        if not isinstance(given, dict) or given["type"] not in QUESTIONS:
            return missing("no question")
        return self.traced(given, QUESTIONS[given["type"]](self, given.get("args", {}), given))

    def traced(self, block, work):
        if self.reached is None:
            return work
        id_, add = block["id"], self.reached.add

        def noted():
            add(id_)
            return work()

        return noted

    # What menus choose

    def list(self, given):
        """The whole list's items, or None where none is chosen."""
        return self.state.list_at.get(given) if isinstance(given, str) else None

    def variable(self, given):
        return self.state.variable_at.get(given) if isinstance(given, str) else None

    def view(self, given):
        """A closure that gives (items, start, length, whether it is a row)."""
        if isinstance(given, dict):
            args = given.get("args", {})
            if given["type"] == "lists_row":
                return self.traced(given, row(self, args))
            if given["type"] == "lists_get":
                return self.traced(given, self.view(args.get("list")))
            return missing("no list")
        items = self.list(given)
        if items is None:
            return missing("no list chosen")
        return lambda: (items, 0, len(items), False)

    def setter(self, given):
        """A closure that takes a variable's new number."""
        at = self.variable(given)
        if at is None:
            return None
        variables = self.state.variables
        if at not in self.watch.variables:

            def put(x):
                variables[at] = x

            return put
        moved = self.watch.weight_moves

        def put_weight(x):
            moved()
            variables[at] = x

        return put_weight

    # Own blocks

    def call(self, block):
        """A closure that calls the own block and gives what it returns, or 0."""
        known = self.defined.get(block.get("procedure"))
        if known is None:
            return missing("no such own block")
        signature, _ = known
        args = block.get("args", {})
        inputs = [self.number(args.get(each["id"])) for each in signature["inputs"]]
        frames, spend = self.state.frames, self.state.spend
        told = self.watch.returns(signature["id"])
        compiled = self.procedures

        def call():
            frame = [each() for each in inputs]
            body = compiled.get(signature["id"])
            if body is None:
                body = self.procedure(signature["id"])
            spend(len(body) + 1)
            frames.append(frame)
            result = 0.0
            try:
                for step in body:
                    step()
            except Return as given:
                result = given.value
            except RecursionError as fault:
                raise NoAnswer("too deep") from fault
            frames.pop()
            if told:
                told(result)
            return result

        return call

    def procedure(self, id_):
        signature, blocks = self.defined[id_]
        outer, self.signature = self.signature, signature
        self.procedures[id_] = self.body(blocks)
        self.signature = outer
        return self.procedures[id_]


def row(compiler, args):
    items = compiler.list(args.get("list"))
    if items is None:
        return missing("no list chosen")
    number_, width_ = compiler.number(args.get("row")), compiler.number(args.get("width"))

    def view():
        n = whole(number_(), 1)
        w = whole(width_(), 1)
        if n * w > len(items):
            raise NoAnswer("no such row")
        return items, (n - 1) * w, w, True

    return view


def stop_here():
    raise Over("stop")
