// Weights from NumPy
// Made by Blockgrad from blocks.
// hidden = sigmoid(w1 · image + b1)
// output = sigmoid(w2 · hidden + b2)
// w1 has 10 rows of 100 weights, w2 has 1 row of 10.

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
static List image;
static List w1;
static List b1;
static List hidden;
static List w2;
static List b2;
static List output;
static List outputs;
static Set test_set;
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

static double *items(Span span)
{
    return span.list->items + span.start;
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

static void append(List *list, double value)
{
    resize(list, list->length + 1);
    list->items[list->length - 1] = value;
}

static void fill(List *list, double count, double value)
{
    resize(list, count_from(count));
    for (size_t i = 0; i < list->length; i++)
        list->items[i] = value;
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

static size_t image_place(const Set *set, double n)
{
    if (!(n >= 1 && n <= (double)set->count) || n != floor(n))
        stop_with("There is no such image.");
    return (size_t)n - 1;
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

void forward(void);
void when_flag_clicked(void);
void when_drawn(void);

// From the image to the answer: two layers, and each does the same two things.
void forward(void)
{
    weighted_sums(all(&hidden), all(&w1), all(&image), all(&b1));
    sigmoid_of_each(all(&hidden), all(&hidden));
    weighted_sums(all(&output), all(&w2), all(&hidden), all(&b2));
    sigmoid_of_each(all(&output), all(&output));
}

// Nothing is learnt here. w1, b1, w2 and b2 start with numbers that a NumPy program has
// trained.
void when_flag_clicked(void)
{
    // Here the blocks show the network.
    outputs.length = 0;
    // 2,115 images that the network has never seen.
    for (double t1 = 1, t2 = (double)test_set.count; t1 <= t2; t1++) {
        n = t1;
        load_image(&image, &test_set, test_set.pixels10, 100, n);
        forward();
        // All outputs are kept, so that you can compare them with NumPy's.
        append(&outputs, *at(&output, 1));
        record_answer(&test_set, n, *at(&output, 1));
    }
    accuracy = accuracy_of(&test_set);
}

// Draw a zero or a one: the weights from NumPy look at it.
void when_drawn(void)
{
    fill(&image, 100, 0);
    forward();
    printf("%s %.15g\n", "Is it a one? From 0 (no) to 1 (yes):", *at(&output, 1));
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
        write_list(file, "\"w1\"", &w1);
        fprintf(file, ",\n");
        write_list(file, "\"b1\"", &b1);
        fprintf(file, ",\n");
        write_list(file, "\"hidden\"", &hidden);
        fprintf(file, ",\n");
        write_list(file, "\"w2\"", &w2);
        fprintf(file, ",\n");
        write_list(file, "\"b2\"", &b2);
        fprintf(file, ",\n");
        write_list(file, "\"output\"", &output);
        fprintf(file, ",\n");
        write_list(file, "\"outputs\"", &outputs);
        fprintf(file, "\n");
        fprintf(file, "}\n");
        fclose(file);
    }
    free(image.items);
    free(w1.items);
    free(b1.items);
    free(hidden.items);
    free(w2.items);
    free(b2.items);
    free(output.items);
    free(outputs.items);
    free(test_set.labels);
    free(test_set.answers);
    free(test_set.pixels10);
    exit(code);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        lists_path = argv[1];
    test_set.count = 4;
    test_set.labels = read_file("test-labels.bin", 4);
    test_set.answers = read_file(NULL, 4);
    test_set.pixels10 = read_file("test-10x10.bin", 4 * 100);
    double *numbers = (double *)read_file("lists.bin", 8000);
    start_list(&w1, numbers + 0, 1000);
    start_list(&b1, (const double[]){-0.34962702126497, 0.26656912005135536, -0.4035354847921263, 0.43302613337823453, 0.3108643149483892, 0.14090482320336387, -0.48223995820949217, -0.033256867201439035, 0.2627720373619644, 0.024100293272973142}, 10);
    start_list(&w2, (const double[]){-2.4999444497528844, 2.7446910152397295, -2.737517530128916, 2.4212190133830123, 2.525969618654861, 1.1767358097534497, -2.789880810987541, -0.12887839602985454, 2.2569502249081212, 0.4020268864961204}, 10);
    start_list(&b2, (const double[]){-0.033122159914572055}, 1);
    free(numbers);
    when_flag_clicked();
    finish(0);
}
