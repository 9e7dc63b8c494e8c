"""What the blocks of Layers mean: a network of sigmoid layers, written as formulas and not as the blocks inside them."""

from language import dual
from language.compiler import missing, statement
from language.dual import value
from language.image_blocks import image
from language.vector_blocks import weighted_sums


def search(blocks, type_):
    for block in blocks:
        if block["type"] == type_:
            return block
        for given in block.get("args", {}).values():
            found = search(given if isinstance(given, list) else [given] if isinstance(given, dict) else [], type_)
            if found:
                return found
    return None


def find(compiler, type_):
    for stack in sorted(compiler.project["stacks"], key=lambda s: (s["y"], s["x"])):
        hat, *rest = stack["blocks"]
        if hat["type"].startswith("events_") or hat["type"] == "my_define":
            found = search(rest, type_)
            if found:
                return found
    return None


class Network:
    """Layers of (number, inputs, neurons), and the lists they live in."""

    def __init__(self, compiler):
        self.fault = None
        self.layers = []
        network = find(compiler, "layers_network")
        self.inputs = network and network.get("args", {}).get("inputs")
        if self.inputs not in (100, 784):
            self.fault = "no network for such images"
            return
        for block in network["args"].get("layers", []):
            neurons = block.get("args", {}).get("neurons")
            fits = block["type"] == "layers_layer" and isinstance(neurons, (int, float))
            if not fits or neurons != int(neurons) or not 1 <= neurons <= 4000:
                self.fault = "no such layer"
                return
            before = self.layers[-1][2] if self.layers else self.inputs
            self.layers.append((len(self.layers) + 1, before, int(neurons)))
        if not self.layers:
            self.fault = "no layers"
        loader = find(compiler, "layers_loader")
        size = loader["args"].get("size", 1) if loader else 1
        self.batch = size if isinstance(size, (int, float)) else 1
        self.list = compiler.state.list_called

    def of(self, layer, what):
        return self.list(f"layer {layer[0]} {what}")

    @property
    def has_one_answer(self):
        return self.layers[-1][2] == 1

    def answers(self, images, labels):
        """Each layer's outputs, image after image."""
        all_ = [[] for _ in self.layers]
        for i in range(len(labels)):
            x = images[i * self.inputs : (i + 1) * self.inputs]
            for layer, outputs in zip(self.layers, all_):
                x = [dual.sigmoid(z) for z in weighted_sums(self.of(layer, "weights"), x, self.of(layer, "biases"))]
                outputs.extend(x)
        return all_


def of_network(type_, needs_one_answer=False):
    """`make(network, compiler, args, block)` gives the closure."""

    def register(make):
        def checked_make(compiler, args, block):
            network = Network(compiler)
            if network.fault:
                return missing(network.fault)
            if needs_one_answer and not network.has_one_answer:
                return missing("one answer is needed")
            return make(network, compiler, args, block)

        statement(type_)(checked_make)

    return register


@statement("layers_layer")
def _(compiler, args, _):
    return missing("a layer belongs into a network")


@of_network("layers_network")
def _(network, compiler, args, _):
    spread, between = compiler.number(args.get("spread", 0)), compiler.state.random.between

    def work():
        for layer in network.layers:
            compiler.watch.moves(network.of(layer, "weights"))()
            most = value(spread())
            network.of(layer, "weights")[:] = [between(-most, most) for _ in range(layer[1] * layer[2])]
        for layer in network.layers:
            compiler.watch.moves(network.of(layer, "biases"))()
            network.of(layer, "biases")[:] = [0.0] * layer[2]

    return work


@of_network("layers_loader")
def _(network, compiler, args, block):
    size, set_ = args.get("size"), args.get("set", "training")
    if not isinstance(size, (int, float)) or size != int(size) or size < 1:
        return missing("no such batch")
    if size != network.batch:
        return missing("batches of one size are needed")
    size, body, watch = int(size), compiler.body(args.get("body")), compiler.watch
    is_turn, width = block["id"] == watch.turn_block, 10 if network.inputs == 100 else 28

    def work():
        count = watch.digits.count(set_)
        order = [float(i) for i in range(1, count + 1)]
        if args.get("order", "shuffled") == "shuffled":
            for i in range(count, 1, -1):
                j = compiler.state.random.whole(1, i)
                order[i - 1], order[j - 1] = order[j - 1], order[i - 1]
            network.list("order")[:] = order
        for first in range(0, count, size):
            chosen = [int(n) for n in order[first : first + size]]
            if is_turn:
                watch.turn()
                watch.loaded(set_, chosen[0])
                watch.batch = chosen
            network.list("images")[:] = [p for n in chosen for p in watch.digits.pixels(set_, n, width)]
            network.list("labels")[:] = [watch.label(set_, n) for n in chosen[::-1]][::-1]
            compiler.state.spend(len(body) + 1)
            for step in body:
                step()

    return work


@of_network("layers_forward")
def _(network, compiler, args, _):
    def work():
        compiler.state.spend(sum(layer[1] * layer[2] for layer in network.layers) // 8)
        for layer, outputs in zip(network.layers, network.answers(network.list("images"), network.list("labels"))):
            network.of(layer, "outputs")[:] = outputs

    return work


@of_network("layers_loss", needs_one_answer=True)
def _(network, compiler, args, _):
    put = compiler.setter(args.get("variable"))
    if put is None:
        return missing("no variable chosen")

    def work():
        answers, labels = network.of(network.layers[-1], "outputs"), network.list("labels")
        losses = []
        for i, label in enumerate(labels):
            chance = value(answers[i]) if label == 1 else 1.0 - value(answers[i])
            losses.append(-max(value(dual.ln(chance)), -100.0))
        put(dual.divide(sum(losses), float(len(labels))))

    return work


def passed_back(weights, deltas, neurons):
    """What a layer's deltas are for the outputs before it: the transposed weights times the deltas."""
    return [
        sum(delta * value(weights[j * neurons + i]) for j, delta in enumerate(deltas)) for i in range(neurons)
    ]


@of_network("layers_backward", needs_one_answer=True)
def _(network, compiler, args, _):
    def work():
        labels = network.list("labels")
        share = 1.0 / len(labels) if labels else 1.0
        sums = [([0.0] * (n * k), [0.0] * k) for _, n, k in network.layers]
        for image_ in range(len(labels)):
            deltas = None
            for layer in reversed(network.layers):
                number, inputs, neurons = layer
                here = network.of(layer, "outputs")[image_ * neurons : (image_ + 1) * neurons]
                if deltas is None:
                    deltas = [value(here[0]) - labels[image_]]
                else:
                    behind = network.layers[number]
                    back = passed_back(network.of(behind, "weights"), deltas, neurons)
                    deltas = [d * value(h) * (1.0 - value(h)) for d, h in zip(back, here)]
                before = network.of(network.layers[number - 2], "outputs") if number > 1 else network.list("images")
                x = before[image_ * inputs : (image_ + 1) * inputs]
                for j, delta in enumerate(deltas):
                    sums[number - 1][1][j] += delta * share
                    part = delta * share
                    row = sums[number - 1][0]
                    for i, p in enumerate(x):
                        row[j * inputs + i] += part * value(p)
        for layer, (weights, biases) in zip(network.layers, sums):
            network.of(layer, "weight gradients")[:] = weights
            network.of(layer, "bias gradients")[:] = biases

    return work


@of_network("layers_step")
def _(network, compiler, args, _):
    rate = compiler.number(args.get("rate", 0))

    def work():
        for layer in network.layers:
            for what in ("weight", "bias"):
                k = rate()
                items = network.of(layer, "weights" if what == "weight" else "biases")
                gradient = network.of(layer, f"{what} gradients")
                if len(items) != len(gradient):
                    raise dual.NoAnswer("lists of different lengths")
                moved = [w - k * g for w, g in zip(items, gradient)]
                compiler.watch.moves(items)()
                items[:] = moved

    return work


@of_network("layers_test", needs_one_answer=True)
def _(network, compiler, args, _):
    put, set_, digits = compiler.setter(args.get("variable")), args.get("set", "training"), compiler.watch.digits
    if put is None:
        return missing("no variable chosen")
    width = 10 if network.inputs == 100 else 28

    def work():
        right, count = 0, digits.count(set_)
        for n in range(1, count + 1):
            compiler.state.spend(sum(layer[1] * layer[2] for layer in network.layers) // 8)
            network.list("images")[:] = digits.pixels(set_, image(digits, set_, n), width)
            network.list("labels")[:] = [digits.label(set_, n)]
            answer = network.answers(network.list("images"), network.list("labels"))[-1][0]
            right += dual.half_up(answer) == digits.label(set_, n)
        put(100.0 * right / count)

    return work

