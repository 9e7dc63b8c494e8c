// Big network, in layers
// Made by Blockgrad from blocks.

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

static double development_accuracy = 0;
static double accuracy = 0;
static double loss = 0;
static double image_number = 0;
static double neuron = 0;
static double right = 0;
static List images;
static List labels;
static List order;
static List layer_1_weights;
static List layer_1_biases;
static List layer_1_outputs;
static List layer_1_weight_gradients;
static List layer_1_bias_gradients;
static List layer_2_weights;
static List layer_2_biases;
static List layer_2_outputs;
static List layer_2_weight_gradients;
static List layer_2_bias_gradients;
static List layer_1_slopes;
static Set training_set;
static Set development_set;
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

static double cross_entropy(double prediction, double label)
{
    if (!(prediction >= 0 && prediction <= 1))
        stop_with("Cross-entropy needs a prediction from 0 to 1.");
    double yes = fmax(log(prediction), -100), no = fmax(log(1 - prediction), -100);
    return -(label * yes + (1 - label) * no);
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

void when_flag_clicked(void);

// Level 1: a network is a few layers, and learning is four steps for each image.
void when_flag_clicked(void)
{
    fill_random(&layer_1_weights, 78400, -0.05, 0.05);
    fill_random(&layer_2_weights, 100, -0.05, 0.05);
    fill(&layer_1_biases, 100, 0);
    fill(&layer_2_biases, 1, 0);
    // A pass over all training images, until the development images say that it is enough.
    for (;;) {
        if (development_accuracy >= 99)
            break;
        shuffle(&order, (double)training_set.count);
        for (double t7 = 1, t8 = (double)training_set.count; t7 <= t8; t7++) {
            image_number = t7;
            load_image(&images, &training_set, training_set.pixels28, 784, *at(&order, image_number));
            fill(&labels, 1, label_of(&training_set, *at(&order, image_number)));
            weighted_sums(all(&layer_1_outputs), all(&layer_1_weights), all(&images), all(&layer_1_biases));
            sigmoid_of_each(all(&layer_1_outputs), all(&layer_1_outputs));
            weighted_sums(all(&layer_2_outputs), all(&layer_2_weights), all(&layer_1_outputs), all(&layer_2_biases));
            sigmoid_of_each(all(&layer_2_outputs), all(&layer_2_outputs));
            loss = cross_entropy(*at(&layer_2_outputs, 1), *at(&labels, 1));
            fill(&layer_1_weight_gradients, 78400, 0);
            fill(&layer_2_weight_gradients, 100, 0);
            combine(all(&layer_2_bias_gradients), all(&layer_2_outputs), '-', all(&labels));
            for (double t1 = 1; t1 <= 1; t1++) {
                neuron = t1;
                add_scaled(row(&layer_2_weight_gradients, neuron, 100), *at(&layer_2_bias_gradients, neuron), all(&layer_1_outputs));
            }
            fill(&layer_1_bias_gradients, 100, 0);
            for (double t3 = 1; t3 <= 1; t3++) {
                neuron = t3;
                add_scaled(all(&layer_1_bias_gradients), *at(&layer_2_bias_gradients, neuron), row(&layer_2_weights, neuron, 100));
            }
            slopes(all(&layer_1_slopes), all(&layer_1_outputs));
            combine(all(&layer_1_bias_gradients), all(&layer_1_bias_gradients), '*', all(&layer_1_slopes));
            for (double t5 = 1; t5 <= 100; t5++) {
                neuron = t5;
                add_scaled(row(&layer_1_weight_gradients, neuron, 784), *at(&layer_1_bias_gradients, neuron), all(&images));
            }
            add_scaled(all(&layer_1_weights), -0.1, all(&layer_1_weight_gradients));
            add_scaled(all(&layer_1_biases), -0.1, all(&layer_1_bias_gradients));
            add_scaled(all(&layer_2_weights), -0.1, all(&layer_2_weight_gradients));
            add_scaled(all(&layer_2_biases), -0.1, all(&layer_2_bias_gradients));
            // Here the blocks show a picture.
        }
        // Good enough? The network does not learn from these images.
        right = 0;
        for (double t9 = 1, t10 = (double)development_set.count; t9 <= t10; t9++) {
            image_number = t9;
            load_image(&images, &development_set, development_set.pixels28, 784, image_number);
            fill(&labels, 1, label_of(&development_set, image_number));
            weighted_sums(all(&layer_1_outputs), all(&layer_1_weights), all(&images), all(&layer_1_biases));
            sigmoid_of_each(all(&layer_1_outputs), all(&layer_1_outputs));
            weighted_sums(all(&layer_2_outputs), all(&layer_2_weights), all(&layer_1_outputs), all(&layer_2_biases));
            sigmoid_of_each(all(&layer_2_outputs), all(&layer_2_outputs));
            if (rounded(*at(&layer_2_outputs, 1)) == *at(&labels, 1)) {
                right += 1;
            }
        }
        development_accuracy = 100 * right / (double)development_set.count;
    }
    // The test, at the very end: images that have not been in the training and have decided
    // nothing.
    right = 0;
    for (double t11 = 1, t12 = (double)test_set.count; t11 <= t12; t11++) {
        image_number = t11;
        load_image(&images, &test_set, test_set.pixels28, 784, image_number);
        fill(&labels, 1, label_of(&test_set, image_number));
        weighted_sums(all(&layer_1_outputs), all(&layer_1_weights), all(&images), all(&layer_1_biases));
        sigmoid_of_each(all(&layer_1_outputs), all(&layer_1_outputs));
        weighted_sums(all(&layer_2_outputs), all(&layer_2_weights), all(&layer_1_outputs), all(&layer_2_biases));
        sigmoid_of_each(all(&layer_2_outputs), all(&layer_2_outputs));
        if (rounded(*at(&layer_2_outputs, 1)) == *at(&labels, 1)) {
            right += 1;
        }
    }
    accuracy = 100 * right / (double)test_set.count;
    printf("%s %.15g\n", "right answers in the test, in per cent", accuracy);
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
        write_list(file, "\"images\"", &images);
        fprintf(file, ",\n");
        write_list(file, "\"labels\"", &labels);
        fprintf(file, ",\n");
        write_list(file, "\"order\"", &order);
        fprintf(file, ",\n");
        write_list(file, "\"layer 1 weights\"", &layer_1_weights);
        fprintf(file, ",\n");
        write_list(file, "\"layer 1 biases\"", &layer_1_biases);
        fprintf(file, ",\n");
        write_list(file, "\"layer 1 outputs\"", &layer_1_outputs);
        fprintf(file, ",\n");
        write_list(file, "\"layer 1 weight gradients\"", &layer_1_weight_gradients);
        fprintf(file, ",\n");
        write_list(file, "\"layer 1 bias gradients\"", &layer_1_bias_gradients);
        fprintf(file, ",\n");
        write_list(file, "\"layer 2 weights\"", &layer_2_weights);
        fprintf(file, ",\n");
        write_list(file, "\"layer 2 biases\"", &layer_2_biases);
        fprintf(file, ",\n");
        write_list(file, "\"layer 2 outputs\"", &layer_2_outputs);
        fprintf(file, ",\n");
        write_list(file, "\"layer 2 weight gradients\"", &layer_2_weight_gradients);
        fprintf(file, ",\n");
        write_list(file, "\"layer 2 bias gradients\"", &layer_2_bias_gradients);
        fprintf(file, ",\n");
        write_list(file, "\"layer 1 slopes\"", &layer_1_slopes);
        fprintf(file, "\n");
        fprintf(file, "}\n");
        fclose(file);
    }
    free(images.items);
    free(labels.items);
    free(order.items);
    free(layer_1_weights.items);
    free(layer_1_biases.items);
    free(layer_1_outputs.items);
    free(layer_1_weight_gradients.items);
    free(layer_1_bias_gradients.items);
    free(layer_2_weights.items);
    free(layer_2_biases.items);
    free(layer_2_outputs.items);
    free(layer_2_weight_gradients.items);
    free(layer_2_bias_gradients.items);
    free(layer_1_slopes.items);
    free(training_set.labels);
    free(training_set.answers);
    free(training_set.pixels28);
    free(development_set.labels);
    free(development_set.answers);
    free(development_set.pixels28);
    free(test_set.labels);
    free(test_set.answers);
    free(test_set.pixels28);
    exit(code);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        lists_path = argv[1];
    training_set.count = 7;
    training_set.labels = read_file("training-labels.bin", 7);
    training_set.answers = read_file(NULL, 7);
    training_set.pixels28 = read_file("training-28x28.bin", 7 * 784);
    development_set.count = 3;
    development_set.labels = read_file("development-labels.bin", 3);
    development_set.answers = read_file(NULL, 3);
    development_set.pixels28 = read_file("development-28x28.bin", 3 * 784);
    test_set.count = 4;
    test_set.labels = read_file("test-labels.bin", 4);
    test_set.answers = read_file(NULL, 4);
    test_set.pixels28 = read_file("test-28x28.bin", 4 * 784);
    when_flag_clicked();
    finish(0);
}
