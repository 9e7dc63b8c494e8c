// Level 2: vectors and matrices
// Made by Blockgrad from blocks.
// FORWARD, from the image x to the answer y
// h = sigmoid(W1 · x + b1)
// y = sigmoid(w2 · h + b2)
// BACKWARD, from the step to all weights
// δ = step × w2 × h × (1 − h)
// w2 ← w2 − step × h        b2 ← b2 − step
// W1 ← W1 − δ × x            b1 ← b1 − δ
// It learns the same as “Zero or one, the Scratch way”: with the same seed, all 1,021
// weights and biases come out the same. Compare the two!

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A list: an array that can grow. */
typedef struct {
    double *items;
    size_t length, room;
} List;

/* A list, or a row of one. */
typedef struct {
    List *list;
    size_t start, length;
} Span;

/* A set of images: a byte for each label, and for each pixel from 0 (paper) to 255 (ink). */
typedef struct {
    size_t count;
    unsigned char *labels, *answers, *pixels10, *pixels28;
} Set;

static double accuracy = 0;
static double n = 0;
static double neuron = 0;
static double b2 = 0;
static List image;
static List hidden;
static List w1;
static List b1;
static List w2;
static List slope;
static List hidden_step;
static List order;
static Set training_set;
static Set test_set;
static uint64_t random_state = 1580318978;
static const char *lists_path = NULL;

_Noreturn static void finish(int code);

/* A mistake ends the program, as it ends a run of the blocks. */
_Noreturn static void stop_with(const char *message)
{
    fprintf(stderr, "%s\n", message);
    finish(1);
}

static void *allocate(void *before, size_t count, size_t size)
{
    void *memory = realloc(before, (count > 0 ? count : 1) * size);
    if (memory == NULL)
        stop_with("There is no memory left.");
    return memory;
}

/* Gives a list that many items; new ones must be written. */
static void resize(List *list, size_t length)
{
    if (length > list->room) {
        list->room = length > 2 * list->room ? length : 2 * list->room;
        list->items = allocate(list->items, list->room, sizeof *list->items);
    }
    list->length = length;
}

/* Items count from 1 in the blocks and from 0 in C. */
static size_t place(double index, size_t length)
{
    if (!(index >= 1 && index <= (double)length) || index != floor(index)) {
        fprintf(stderr, "There is no item %g: the list has %zu items.\n", index, length);
        finish(1);
    }
    return (size_t)index - 1;
}

static double *at(List *list, double index)
{
    return list->items + place(index, list->length);
}

static Span all(List *list)
{
    return (Span){list, 0, list->length};
}

/* Row 1 is the first `width` items, row 2 the next ones. */
static Span row(List *list, double number, double width)
{
    if (!(width >= 1 && number >= 1 && number * width <= (double)list->length) ||
        number != floor(number) || width != floor(width))
        stop_with("There is no such row in the list.");
    return (Span){list, (size_t)((number - 1) * width), (size_t)width};
}

static double *items(Span span)
{
    return span.list->items + span.start;
}

static void same_length(Span a, Span b)
{
    if (a.length != b.length)
        stop_with("Two lists must be of the same length here.");
}

/* A whole list takes any number of items, a row only its own. */
static Span resized(Span target, size_t length)
{
    if (target.start == 0 && target.length == target.list->length)
        resize(target.list, length);
    else if (target.length != length)
        stop_with("A row keeps its length.");
    target.length = length;
    return target;
}

static size_t count_from(double number)
{
    if (!(number >= 0 && number <= 1e9) || number != floor(number))
        stop_with("How many? A whole number is needed here, 0 or more.");
    return (size_t)number;
}

static void fill(List *list, double count, double value)
{
    resize(list, count_from(count));
    for (size_t i = 0; i < list->length; i++)
        list->items[i] = value;
}

static double dot(Span a, Span b)
{
    same_length(a, b);
    const double *x = items(a), *y = items(b);
    double total = 0;
    for (size_t i = 0; i < a.length; i++)
        total += x[i] * y[i];
    return total;
}

/* target = k * source */
static void scale(Span target, Span source, double k)
{
    target = resized(target, source.length);
    const double *x = items(source);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] = x[i] * k;
}

/* target = a + b, a - b or a * b, item by item */
static void combine(Span target, Span a, char sign, Span b)
{
    same_length(a, b);
    target = resized(target, a.length);
    const double *x = items(a), *y = items(b);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] = sign == '+' ? x[i] + y[i] : sign == '-' ? x[i] - y[i] : x[i] * y[i];
}

/* target += k * source */
static void add_scaled(Span target, double k, Span source)
{
    same_length(source, target);
    const double *x = items(source);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] += k * x[i];
}

static double sigmoid(double x)
{
    return 1 / (1 + exp(-x));
}

static void sigmoid_of_each(Span target, Span source)
{
    target = resized(target, source.length);
    const double *x = items(source);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] = sigmoid(x[i]);
}

/* a * (1 - a): how steep the sigmoid is where it gave a */
static void slopes(Span target, Span activations)
{
    target = resized(target, activations.length);
    const double *a = items(activations);
    double *to = items(target);
    for (size_t i = 0; i < target.length; i++)
        to[i] = a[i] * (1 - a[i]);
}

/* target = weights * inputs + biases; the weights are one row of inputs for each bias */
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
}

/* Halves go up, as in Scratch. */
static double rounded(double x)
{
    double above = ceil(x);
    return x < above - 0.5 ? above - 1 : above;
}

/* The generator of the blocks (minstd_rand): the same seed gives the same numbers. */
static double draw(void)
{
    random_state = random_state * 48271 % 2147483647;
    return (double)random_state;
}

static double uniform(double from, double to)
{
    return from + (to - from) * ((draw() - 1) / 2147483646);
}

static double whole_number(double from, double to)
{
    if (from != floor(from) || to != floor(to) || from > to)
        stop_with("Random whole numbers go from a smaller whole number to a larger one.");
    double whole = from + floor((draw() - 1) / 2147483646 * (to - from + 1));
    return whole <= to ? whole : to;
}

static void fill_random(List *list, double count, double from, double to)
{
    resize(list, count_from(count));
    for (size_t i = 0; i < list->length; i++)
        list->items[i] = uniform(from, to);
}

/* 1 ... n, mixed as by Fisher and Yates. */
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
}

static size_t image_place(const Set *set, double n)
{
    if (!(n >= 1 && n <= (double)set->count) || n != floor(n))
        stop_with("There is no such image.");
    return (size_t)n - 1;
}

static double label_of(const Set *set, double n)
{
    return set->labels[image_place(set, n)];
}

/* Bytes 0 ... 255 become numbers 0 ... 1. */
static void load_image(List *list, const Set *set, const unsigned char *pixels, size_t size, double n)
{
    const unsigned char *image = pixels + image_place(set, n) * size;
    resize(list, size);
    for (size_t i = 0; i < size; i++)
        list->items[i] = image[i] / 255.0;
}

/* Keeps whether the answer is right: 1 is wrong, 2 is right. */
static void record_answer(Set *set, double n, double answer)
{
    size_t i = image_place(set, n);
    set->answers[i] = rounded(answer) == set->labels[i] ? 2 : 1;
}

static double accuracy_of(const Set *set)
{
    double answered = 0, right = 0;
    for (size_t i = 0; i < set->count; i++) {
        answered += set->answers[i] != 0;
        right += set->answers[i] == 2;
    }
    if (answered == 0)
        stop_with("There is no accuracy yet: no answer was recorded.");
    return 100 * right / answered;
}

static void start_list(List *list, const double *values, size_t count)
{
    resize(list, count);
    memcpy(list->items, values, count * sizeof *values);
}

/* All bytes of a file, which must be that many; zeros where there is no file to read. */
static void *read_file(const char *path, size_t size)
{
    unsigned char *bytes = allocate(NULL, size, 1);
    if (path == NULL) {
        memset(bytes, 0, size);
        return bytes;
    }
    FILE *file = fopen(path, "rb");
    size_t found = file == NULL ? 0 : fread(bytes, 1, size, file);
    if (file != NULL)
        fclose(file);
    if (found != size) {
        fprintf(stderr, "The file %s must lie beside the program, with %zu bytes.\n", path, size);
        free(bytes);
        finish(1);
    }
    return bytes;
}

double prediction(void);
void learn(double step);
void when_flag_clicked(void);
void when_drawn(void);

// Forward, from the image to the answer.
double prediction(void)
{
    weighted_sums(all(&hidden), all(&w1), all(&image), all(&b1));
    sigmoid_of_each(all(&hidden), all(&hidden));
    return sigmoid(dot(all(&w2), all(&hidden)) + b2);
}

// Backward, from the error to all the weights.
void learn(double step)
{
    slopes(all(&slope), all(&hidden));
    // How much each hidden neuron had to do with the error. This must come before w2
    // changes.
    combine(all(&hidden_step), all(&w2), '*', all(&slope));
    scale(all(&hidden_step), all(&hidden_step), step);
    add_scaled(all(&w2), -step, all(&hidden));
    b2 += -1 * step;
    combine(all(&b1), all(&b1), '-', all(&hidden_step));
    for (double t1 = 1; t1 <= 10; t1++) {
        neuron = t1;
        add_scaled(row(&w1, neuron, 100), -*at(&hidden_step, neuron), all(&image));
    }
}

// The same network as in "Zero or one, the Scratch way", but each block works on a whole
// list at once.
void when_flag_clicked(void)
{
    double t5 = 0, t6 = 0;
    // 10 hidden neurons with 100 weights each. Their biases b1 and b2 start at 0.
    fill_random(&w1, 1000, -0.5, 0.5);
    fill_random(&w2, 10, -0.5, 0.5);
    shuffle(&order, (double)training_set.count);
    // Look into the network while it learns. Its output is in no variable: "prediction"
    // just gives it back.
    // Here the blocks show the network.
    for (double t1 = 1, t2 = (double)order.length; t1 <= t2; t1++) {
        n = t1;
        load_image(&image, &training_set, training_set.pixels10, 100, *at(&order, n));
        t5 = prediction();
        // The step is rate × error. The rate is 0.1, and the error is prediction − label.
        learn(0.1 * (t5 - label_of(&training_set, *at(&order, n))));
    }
    // The test, with images that were not in the training.
    for (double t3 = 1, t4 = (double)test_set.count; t3 <= t4; t3++) {
        n = t3;
        load_image(&image, &test_set, test_set.pixels10, 100, n);
        t6 = prediction();
        record_answer(&test_set, n, t6);
    }
    accuracy = accuracy_of(&test_set);
}

// Draw a zero or a one on the pad. The same "prediction" as in the training looks at it.
void when_drawn(void)
{
    double t1 = 0;
    fill(&image, 100, 0);
    // Before the flag was pressed, there are no weights yet.
    if ((double)w1.length > 0) {
        t1 = prediction();
        printf("%s %.15g\n", "Is it a one? From 0 (no) to 1 (yes):", t1);
    }
}

/* A list as JSON. What JSON has no number for is written as text. */
static void write_list(FILE *file, const char *name, const List *list)
{
    fprintf(file, "%s: [", name);
    for (size_t i = 0; i < list->length; i++) {
        double x = list->items[i];
        fprintf(file, i > 0 ? ", " : "");
        fprintf(file, isfinite(x) ? "%.17g" : x > 0 ? "\"Infinity\"" : "\"-Infinity\"", x);
    }
    fprintf(file, "]");
}

/* The end of every run: writes the lists where a file was named, and gives all memory back. */
_Noreturn static void finish(int code)
{
    FILE *file = lists_path == NULL ? NULL : fopen(lists_path, "w");
    if (lists_path != NULL && file == NULL) {
        fprintf(stderr, "The file %s can't be written.\n", lists_path);
        code = 1;
    }
    if (file != NULL) {
        fprintf(file, "{\n");
        write_list(file, "\"image\"", &image);
        fprintf(file, ",\n");
        write_list(file, "\"hidden\"", &hidden);
        fprintf(file, ",\n");
        write_list(file, "\"w1\"", &w1);
        fprintf(file, ",\n");
        write_list(file, "\"b1\"", &b1);
        fprintf(file, ",\n");
        write_list(file, "\"w2\"", &w2);
        fprintf(file, ",\n");
        write_list(file, "\"slope\"", &slope);
        fprintf(file, ",\n");
        write_list(file, "\"hidden step\"", &hidden_step);
        fprintf(file, ",\n");
        write_list(file, "\"order\"", &order);
        fprintf(file, "\n");
        fprintf(file, "}\n");
        fclose(file);
    }
    free(image.items);
    free(hidden.items);
    free(w1.items);
    free(b1.items);
    free(w2.items);
    free(slope.items);
    free(hidden_step.items);
    free(order.items);
    free(training_set.labels);
    free(training_set.answers);
    free(training_set.pixels10);
    free(test_set.labels);
    free(test_set.answers);
    free(test_set.pixels10);
    exit(code);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        lists_path = argv[1];
    training_set.count = 7;
    training_set.labels = read_file("training-labels.bin", 7);
    training_set.answers = read_file(NULL, 7);
    training_set.pixels10 = read_file("training-10x10.bin", 7 * 100);
    test_set.count = 4;
    test_set.labels = read_file("test-labels.bin", 4);
    test_set.answers = read_file(NULL, 4);
    test_set.pixels10 = read_file("test-10x10.bin", 4 * 100);
    start_list(&b1, (const double[]){0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 10);
    when_flag_clicked();
    finish(0);
}
