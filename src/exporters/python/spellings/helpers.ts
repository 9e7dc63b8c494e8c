/** Small functions that exported programs bring along, each only where it is used. */
import { parts } from '../../../words'
import { fString } from '../code/literals'

export interface Helper {
  /** The function's lines, or those of a few that belong together. */
  text(): string
  /** Other helpers that it calls. */
  readonly needs?: readonly string[]
  readonly imports?: readonly string[]
}

export type Helpers = Readonly<Record<string, Helper>>

/** Keeps account of the helpers and the modules that a program uses. */
export class Used {
  private readonly names = new Set<string>()
  readonly imports = new Set<string>()

  constructor(private readonly helpers: Helpers) {}

  /** Gives the name back, for the place where it is called. */
  helper(name: string): string {
    // biome-ignore lint/style/noNonNullAssertion: spellings ask for helpers of their own language only
    const { needs = [], imports = [] } = this.helpers[name]!
    if (this.names.has(name)) return name
    this.names.add(name)
    for (const each of needs) this.helper(each)
    for (const each of imports) this.import(each)
    return name
  }

  import(line: string): void {
    this.imports.add(line)
  }

  uses(name: string): boolean {
    return this.names.has(name)
  }

  /** In the order in which they are defined. */
  get all(): readonly Helper[] {
    return Object.entries(this.helpers)
      .filter(([name]) => this.names.has(name))
      .map(([, helper]) => helper)
  }
}

/** What the blocks mean, where Python has no word for it. */
export const COMMON_HELPERS: Helpers = {
  zero_based: {
    text: () => `
def zero_based(position):
    """Blocks count from 1, Python counts from 0. A position below 1 or between two items is a mistake."""
    if position < 1 or position != int(position):
        raise IndexError(${fString(parts('export-python-stop-no-item', { position: { expression: 'position' } }))})
    return int(position) - 1`,
  },
  times: {
    text: () => `
def times(number):
    """A number that something is done or made as often as: whole, and 0 or more."""
    if number < 0 or number != int(number):
        raise ValueError(${fString(parts('export-python-stop-count', { number: { expression: 'number' } }))})
    return int(number)`,
  },
  count_up: {
    text: () => `
def count_up(first, last):
    """Counts from first on, in steps of 1, as long as last is not passed."""
    while first <= last:
        yield first
        first += 1`,
  },
  round_half_up: {
    imports: ['import math'],
    text: () => `
def round_half_up(x):
    """The nearest whole number. Halves go up, as in the blocks; Python's own round takes the even one."""
    above = math.ceil(x)
    return above - 1 if x < above - 0.5 else above`,
  },
  cannot_work: {
    text: () => `
def cannot_work(why):
    """Stands where a block can't do its work, and stops the program there."""
    raise RuntimeError(why)`,
  },
  insert: {
    needs: ['zero_based'],
    text: () => `
def insert(numbers, position, value):
    """Python's own insert takes any position, the blocks only those from 1 to one past the end."""
    if position > len(numbers) + 1:
        raise IndexError(${fString(parts('export-python-stop-no-place', { position: { expression: 'position' } }))})
    numbers.insert(zero_based(position), value)`,
  },
  next_random: {
    text: () => `
def next_random():
    """The blocks' own generator, so that the same seed gives the same numbers: from 0 up to, not including, 1."""
    global random_state
    random_state = 48271 * random_state % 2147483647
    return (random_state - 1) / 2147483646`,
  },
  next_state: {
    needs: ['next_random'],
    text: () => `
def next_state():
    """The generator's own whole number, from 1 to 2147483646."""
    next_random()
    return random_state`,
  },
  random_between: {
    needs: ['next_random'],
    text: () => `
def random_between(low, high):
    return low + (high - low) * next_random()`,
  },
  random_whole: {
    needs: ['next_random'],
    imports: ['import math'],
    text: () => `
def random_whole(low, high):
    if low > high or low != int(low) or high != int(high):
        raise ValueError(${fString(parts('export-python-stop-random-range', { low: { expression: 'low' }, high: { expression: 'high' } }))})
    return int(low) + math.floor(next_random() * (high - low + 1))`,
  },
  random_numbers: {
    needs: ['random_between'],
    text: () => `
def random_numbers(count, low, high):
    return [random_between(low, high) for _ in range(count)]`,
  },
  shuffled: {
    needs: ['random_whole'],
    text: () => `
def shuffled(count):
    """The numbers from 1 to count, mixed like a pack of cards (Fisher and Yates)."""
    numbers = list(range(1, count + 1))
    for i in range(count - 1, 0, -1):
        j = random_whole(0, i)
        numbers[i], numbers[j] = numbers[j], numbers[i]
    return numbers`,
  },
  record_answer: {
    needs: ['round_half_up', 'zero_based'],
    text: () => `
answers = {}


def record_answer(answer, position, labels, images):
    """Keeps whether an answer is right. A later answer for the same image takes its place."""
    is_right = round_half_up(answer) == labels[zero_based(position)]
    answers.setdefault(images, {})[position] = is_right`,
  },
  accuracy_of: {
    needs: ['record_answer'],
    text: () => `
def accuracy_of(images):
    """How many of 100 recorded answers are right."""
    are_right = answers[images].values()
    return 100 * sum(are_right) / len(are_right)`,
  },
  show_picture: {
    text: () => `
def show_picture(numbers, width):
    """The blocks draw a picture here. With Matplotlib: plt.imshow(np.reshape(numbers, (-1, width)))"""`,
  },
  add_to_chart: {
    text: () => `
charts = {}


def add_to_chart(value, chart):
    """The blocks draw a chart here. With Matplotlib: plt.plot(charts[chart])"""
    charts.setdefault(chart, []).append(value)`,
  },
}
