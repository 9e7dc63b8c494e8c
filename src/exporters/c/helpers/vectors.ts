/** Whole lists at once: sums, vectors, layers. */
import { say } from '../../../words'
import { stringLiteral } from '../literals'
import type { Helper } from './helper'

export const VECTORS: readonly Helper[] = [
  [
    'sum',
    ['items'],
    () => `static double sum(Span span)
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
    () => `static double dot(Span a, Span b)
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
    () => `static void copy(Span target, Span source)
{
    target = resized(target, source.length);
    memmove(items(target), items(source), source.length * sizeof(double));
}`,
  ],
  [
    'scale',
    ['items', 'resized'],
    () => `/* target = k * source */
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
    () => `/* target = a + b, a - b or a * b, item by item */
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
    () => `/* target += k * source */
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
    () => `static double sigmoid(double x)
{
    return 1 / (1 + exp(-x));
}`,
  ],
  [
    'sigmoid_slope',
    ['sigmoid'],
    () => `static double sigmoid_slope(double x)
{
    double s = sigmoid(x);
    return s * (1 - s);
}`,
  ],
  [
    'sigmoid_of_each',
    ['items', 'resized', 'sigmoid'],
    () => `static void sigmoid_of_each(Span target, Span source)
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
    () => `/* a * (1 - a): how steep the sigmoid is where it gave a */
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
    () => `/* target = weights * inputs + biases; the weights are one row of inputs for each bias */
static void weighted_sums(Span target, Span weights, Span inputs, Span biases)
{
    size_t rows = biases.length, width = inputs.length;
    if (weights.length != rows * width)
        stop_with(${stringLiteral(say('export-c-stop-weights'))});
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
        stop_with(${stringLiteral(say('export-c-stop-row-length'))});
}`,
  ],
  [
    'cross_entropy',
    ['stop_with'],
    () => `static double cross_entropy(double prediction, double label)
{
    if (!(prediction >= 0 && prediction <= 1))
        stop_with(${stringLiteral(say('export-c-stop-prediction'))});
    double yes = fmax(log(prediction), -100), no = fmax(log(1 - prediction), -100);
    return -(label * yes + (1 - label) * no);
}`,
  ],
]
