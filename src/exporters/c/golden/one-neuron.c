// One neuron
// Made by Blockgrad from blocks.
// THE NEURON
// Each pixel counts as much as its weight says. The sum, with the bias, is squeezed into 0
// … 1 by the sigmoid.
// THINGS TO TRY
// • Let it learn from 5 images only, or from 1,000.
// • Change both −0.1 to 0.1. What goes wrong now, and why?

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
static double error = 0;
static double bias = 0;
static List image;
static List weights;
static Set training_set;
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

static Span all(List *list)
{
    return (Span){list, 0, list->length};
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

double guess(void);
void when_flag_clicked(void);
void when_drawn(void);

// Near 0: "this is a zero". Near 1: "this is a one".
double guess(void)
{
    return sigmoid(dot(all(&weights), all(&image)) + bias);
}

// One neuron learns to tell a zero from a one.
void when_flag_clicked(void)
{
    double t5 = 0, t6 = 0;
    // One weight for each pixel. They all start at 0: the neuron has no opinion.
    fill(&weights, 100, 0);
    for (double t1 = 1; t1 <= 200; t1++) {
        n = t1;
        load_image(&image, &training_set, training_set.pixels10, 100, n);
        // Here the blocks show a picture.
        t5 = guess();
        // Guess first, then look at the right answer.
        error = t5 - label_of(&training_set, n);
        // If the guess was too small, add a little of this image to the weights. If it was
        // too large, take a little away.
        add_scaled(all(&weights), -0.1 * error, all(&image));
        bias += -0.1 * error;
        // Watch: the weights become a picture of a one and of a hole where a zero has its
        // ink.
        // Here the blocks show a picture.
    }
    // The test: 2,115 images that the neuron has never seen.
    for (double t3 = 1, t4 = (double)test_set.count; t3 <= t4; t3++) {
        n = t3;
        load_image(&image, &test_set, test_set.pixels10, 100, n);
        t6 = guess();
        record_answer(&test_set, n, t6);
    }
    accuracy = accuracy_of(&test_set);
}

// Draw a zero or a one on the pad, and the neuron guesses.
void when_drawn(void)
{
    double t1 = 0;
    fill(&image, 100, 0);
    // Here the blocks show a picture.
    // Before the flag was pressed, there are no weights yet.
    if ((double)weights.length > 0) {
        t1 = guess();
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
        write_list(file, "\"weights\"", &weights);
        fprintf(file, "\n");
        fprintf(file, "}\n");
        fclose(file);
    }
    free(image.items);
    free(weights.items);
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
    when_flag_clicked();
    finish(0);
}
