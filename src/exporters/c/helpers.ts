/**
 * The functions that exported programs may need: small, each written once, and only those that a program uses go into
 * its file, with those that they use themselves.
 */

/** In the order in which they stand in a program: each may use those above it. */
const HELPERS: readonly (readonly [name: string, uses: readonly string[], text: string])[] = [
  [
    'stop_with',
    [],
    `/* A mistake ends the program, as it ends a run of the blocks. */
_Noreturn static void stop_with(const char *message)
{
    fprintf(stderr, "%s\\n", message);
    finish(1);
}`,
  ],
  [
    'missing_number',
    ['stop_with'],
    `/* A hole that was empty in the blocks. */
static double missing_number(const char *message)
{
    stop_with(message);
}`,
  ],
  [
    'allocate',
    ['stop_with'],
    `static void *allocate(void *before, size_t count, size_t size)
{
    void *memory = realloc(before, (count > 0 ? count : 1) * size);
    if (memory == NULL)
        stop_with("There is no memory left.");
    return memory;
}`,
  ],
  [
    'resize',
    ['allocate'],
    `/* Gives a list that many items; new ones must be written. */
static void resize(List *list, size_t length)
{
    if (length > list->room) {
        list->room = length > 2 * list->room ? length : 2 * list->room;
        list->items = allocate(list->items, list->room, sizeof *list->items);
    }
    list->length = length;
}`,
  ],
  [
    'place',
    ['stop_with'],
    `/* Items count from 1 in the blocks and from 0 in C. */
static size_t place(double index, size_t length)
{
    if (!(index >= 1 && index <= (double)length) || index != floor(index)) {
        fprintf(stderr, "There is no item %g: the list has %zu items.\\n", index, length);
        finish(1);
    }
    return (size_t)index - 1;
}`,
  ],
  [
    'at',
    ['place'],
    `static double *at(List *list, double index)
{
    return list->items + place(index, list->length);
}`,
  ],
  [
    'all',
    [],
    `static Span all(List *list)
{
    return (Span){list, 0, list->length};
}`,
  ],
  [
    'row',
    ['stop_with'],
    `/* Row 1 is the first \`width\` items, row 2 the next ones. */
static Span row(List *list, double number, double width)
{
    if (!(width >= 1 && number >= 1 && number * width <= (double)list->length) ||
        number != floor(number) || width != floor(width))
        stop_with("There is no such row in the list.");
    return (Span){list, (size_t)((number - 1) * width), (size_t)width};
}`,
  ],
  [
    'missing_span',
    ['stop_with'],
    `/* A list that was not chosen in the blocks. */
static Span missing_span(const char *message)
{
    stop_with(message);
}`,
  ],
  [
    'items',
    [],
    `static double *items(Span span)
{
    return span.list->items + span.start;
}`,
  ],
  [
    'at_span',
    ['place', 'items'],
    `static double *at_span(Span span, double index)
{
    return items(span) + place(index, span.length);
}`,
  ],
  [
    'same_length',
    ['stop_with'],
    `static void same_length(Span a, Span b)
{
    if (a.length != b.length)
        stop_with("Two lists must be of the same length here.");
}`,
  ],
  [
    'resized',
    ['resize', 'stop_with'],
    `/* A whole list takes any number of items, a row only its own. */
static Span resized(Span target, size_t length)
{
    if (target.start == 0 && target.length == target.list->length)
        resize(target.list, length);
    else if (target.length != length)
        stop_with("A row keeps its length.");
    target.length = length;
    return target;
}`,
  ],
  [
    'count_from',
    ['stop_with'],
    `static size_t count_from(double number)
{
    if (!(number >= 0 && number <= 1e9) || number != floor(number))
        stop_with("How many? A whole number is needed here, 0 or more.");
    return (size_t)number;
}`,
  ],
  [
    'turns',
    ['count_from'],
    `/* How often to repeat. */
static double turns(double times)
{
    return (double)count_from(times);
}`,
  ],
  [
    'append',
    ['resize'],
    `static void append(List *list, double value)
{
    resize(list, list->length + 1);
    list->items[list->length - 1] = value;
}`,
  ],
  [
    'insert',
    ['resize', 'place'],
    `static void insert(List *list, double index, double value)
{
    size_t to = place(index, list->length + 1);
    resize(list, list->length + 1);
    memmove(list->items + to + 1, list->items + to, (list->length - 1 - to) * sizeof value);
    list->items[to] = value;
}`,
  ],
  [
    'delete_item',
    ['place'],
    `static void delete_item(List *list, double index)
{
    size_t from = place(index, list->length);
    memmove(list->items + from, list->items + from + 1,
            (list->length - 1 - from) * sizeof *list->items);
    list->length--;
}`,
  ],
  [
    'fill',
    ['count_from', 'resize'],
    `static void fill(List *list, double count, double value)
{
    resize(list, count_from(count));
    for (size_t i = 0; i < list->length; i++)
        list->items[i] = value;
}`,
  ],
  [
    'contains',
    ['items'],
    `static int contains(Span span, double value)
{
    const double *x = items(span);
    for (size_t i = 0; i < span.length; i++)
        if (x[i] == value)
            return 1;
    return 0;
}`,
  ],
  [
    'position_of_largest',
    ['items', 'stop_with'],
    `/* The first of equals, counted from 1. */
static double position_of_largest(Span span)
{
    const double *x = items(span);
    size_t best = 0;
    if (span.length == 0)
        stop_with("There is no largest number in an empty list.");
    for (size_t i = 1; i < span.length; i++)
        if (x[i] > x[best])
            best = i;
    return (double)(best + 1);
}`,
  ],
  [
    'largest',
    ['position_of_largest'],
    `static double largest(Span span)
{
    return items(span)[(size_t)position_of_largest(span) - 1];
}`,
  ],
  [
    'sum',
    ['items'],
    `static double sum(Span span)
{
    const double *x = items(span);
    double total = 0;
    for (size_t i = 0; i < span.length; i++)
        total += x[i];
    return total;
}`,
  ],
  [
    'dot',
    ['items', 'same_length'],
    `static double dot(Span a, Span b)
{
    same_length(a, b);
    const double *x = items(a), *y = items(b);
    double total = 0;
    for (size_t i = 0; i < a.length; i++)
        total += x[i] * y[i];
    return total;
}`,
  ],
  [
    'copy',
    ['items', 'resized'],
    `static void copy(Span target, Span source)
{
    target = resized(target, source.length);
    memmove(items(target), items(source), source.length * sizeof(double));
}`,
  ],
  [
    'scale',
    ['items', 'resized'],
    `/* target = k * source */
static void scale(Span target, Span source, double k)
{
    target = resized(target, source.length);
    const double *x = items(source);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] = x[i] * k;
}`,
  ],
  [
    'combine',
    ['items', 'resized', 'same_length'],
    `/* target = a + b, a - b or a * b, item by item */
static void combine(Span target, Span a, char sign, Span b)
{
    same_length(a, b);
    target = resized(target, a.length);
    const double *x = items(a), *y = items(b);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] = sign == '+' ? x[i] + y[i] : sign == '-' ? x[i] - y[i] : x[i] * y[i];
}`,
  ],
  [
    'add_scaled',
    ['items', 'same_length'],
    `/* target += k * source */
static void add_scaled(Span target, double k, Span source)
{
    same_length(source, target);
    const double *x = items(source);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] += k * x[i];
}`,
  ],
  [
    'sigmoid',
    [],
    `static double sigmoid(double x)
{
    return 1 / (1 + exp(-x));
}`,
  ],
  [
    'sigmoid_slope',
    ['sigmoid'],
    `static double sigmoid_slope(double x)
{
    double s = sigmoid(x);
    return s * (1 - s);
}`,
  ],
  [
    'sigmoid_of_each',
    ['items', 'resized', 'sigmoid'],
    `static void sigmoid_of_each(Span target, Span source)
{
    target = resized(target, source.length);
    const double *x = items(source);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] = sigmoid(x[i]);
}`,
  ],
  [
    'slopes',
    ['items', 'resized'],
    `/* a * (1 - a): how steep the sigmoid is where it gave a */
static void slopes(Span target, Span activations)
{
    target = resized(target, activations.length);
    const double *a = items(activations);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] = a[i] * (1 - a[i]);
}`,
  ],
  [
    'weighted_sums',
    ['items', 'resized', 'allocate', 'stop_with'],
    `/* target = weights * inputs + biases; the weights are one row of inputs for each bias */
static void weighted_sums(Span target, Span weights, Span inputs, Span biases)
{
    size_t rows = biases.length, width = inputs.length;
    if (weights.length != rows * width)
        stop_with("The weights must have a row for each bias, as long as the inputs.");
    double *sums = allocate(NULL, rows, sizeof *sums);
    const double *x = items(inputs);
    for (size_t j = 0; j < rows; j++) {
        const double *w = items(weights) + j * width;
        sums[j] = 0;
        for (size_t i = 0; i < width; i++)
            sums[j] += w[i] * x[i];
        sums[j] += items(biases)[j];
    }
    if (target.start == 0 && target.length == target.list->length)
        target = resized(target, rows);
    if (target.length == rows)
        memcpy(items(target), sums, rows * sizeof *sums);
    free(sums);
    if (target.length != rows)
        stop_with("A row keeps its length.");
}`,
  ],
  [
    'cross_entropy',
    ['stop_with'],
    `static double cross_entropy(double prediction, double label)
{
    if (!(prediction >= 0 && prediction <= 1))
        stop_with("Cross-entropy needs a prediction from 0 to 1.");
    double yes = fmax(log(prediction), -100), no = fmax(log(1 - prediction), -100);
    return -(label * yes + (1 - label) * no);
}`,
  ],
  [
    'rounded',
    [],
    `/* Halves go up, as in Scratch. */
static double rounded(double x)
{
    double above = ceil(x);
    return x < above - 0.5 ? above - 1 : above;
}`,
  ],
  [
    'modulo',
    [],
    `/* The rest has the sign of n. */
static double modulo(double x, double n)
{
    double rest = fmod(x, n);
    return rest != 0 && (rest < 0) != (n < 0) ? rest + n : rest;
}`,
  ],
  [
    'draw',
    [],
    `/* The generator of the blocks (minstd_rand): the same seed gives the same numbers. */
static double draw(void)
{
    random_state = random_state * 48271 % 2147483647;
    return (double)random_state;
}`,
  ],
  [
    'uniform',
    ['draw'],
    `static double uniform(double from, double to)
{
    return from + (to - from) * ((draw() - 1) / 2147483646);
}`,
  ],
  [
    'whole_number',
    ['draw', 'stop_with'],
    `static double whole_number(double from, double to)
{
    if (from != floor(from) || to != floor(to) || from > to)
        stop_with("Random whole numbers go from a smaller whole number to a larger one.");
    double whole = from + floor((draw() - 1) / 2147483646 * (to - from + 1));
    return whole <= to ? whole : to;
}`,
  ],
  [
    'fill_random',
    ['uniform', 'count_from', 'resize'],
    `static void fill_random(List *list, double count, double from, double to)
{
    resize(list, count_from(count));
    for (size_t i = 0; i < list->length; i++)
        list->items[i] = uniform(from, to);
}`,
  ],
  [
    'shuffle',
    ['whole_number', 'count_from', 'resize'],
    `/* 1 ... n, mixed as by Fisher and Yates. */
static void shuffle(List *list, double n)
{
    resize(list, count_from(n));
    for (size_t i = 0; i < list->length; i++)
        list->items[i] = (double)(i + 1);
    for (size_t i = list->length; i >= 2; i--) {
        size_t j = (size_t)whole_number(1, (double)i);
        double swapped = list->items[i - 1];
        list->items[i - 1] = list->items[j - 1];
        list->items[j - 1] = swapped;
    }
}`,
  ],
  [
    'image_place',
    ['stop_with'],
    `static size_t image_place(const Set *set, double n)
{
    if (!(n >= 1 && n <= (double)set->count) || n != floor(n))
        stop_with("There is no such image.");
    return (size_t)n - 1;
}`,
  ],
  [
    'label_of',
    ['image_place'],
    `static double label_of(const Set *set, double n)
{
    return set->labels[image_place(set, n)];
}`,
  ],
  [
    'load_image',
    ['image_place', 'resize'],
    `/* Bytes 0 ... 255 become numbers 0 ... 1. */
static void load_image(List *list, const Set *set, const unsigned char *pixels, size_t size, double n)
{
    const unsigned char *image = pixels + image_place(set, n) * size;
    resize(list, size);
    for (size_t i = 0; i < size; i++)
        list->items[i] = image[i] / 255.0;
}`,
  ],
  [
    'record_answer',
    ['image_place', 'rounded'],
    `/* Keeps whether the answer is right: 1 is wrong, 2 is right. */
static void record_answer(Set *set, double n, double answer)
{
    size_t i = image_place(set, n);
    set->answers[i] = rounded(answer) == set->labels[i] ? 2 : 1;
}`,
  ],
  [
    'accuracy_of',
    ['stop_with'],
    `static double accuracy_of(const Set *set)
{
    double answered = 0, right = 0;
    for (size_t i = 0; i < set->count; i++) {
        answered += set->answers[i] != 0;
        right += set->answers[i] == 2;
    }
    if (answered == 0)
        stop_with("There is no accuracy yet: no answer was recorded.");
    return 100 * right / answered;
}`,
  ],
]

/** Collects what a program uses. */
export class Helpers {
  private readonly used = new Set<string>()

  use(name: string): void {
    if (this.used.has(name)) return
    const helper = HELPERS.find(([each]) => each === name)
    if (!helper) throw new Error(`There is no helper called ${name}.`)
    this.used.add(name)
    for (const each of helper[1]) this.use(each)
  }

  has(name: string): boolean {
    return this.used.has(name)
  }

  /** Whether any of them is handed lists and rows alike. */
  get useSpans(): boolean {
    return this.texts.some((text) => /\bSpan\b/.test(text))
  }

  /** The texts of those that are used, in order. */
  get texts(): readonly string[] {
    return HELPERS.filter(([name]) => this.used.has(name)).map(([, , text]) => text)
  }
}
