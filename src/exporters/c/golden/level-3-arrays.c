// Level 3: arrays
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

/* A set of images: a byte for each label, and for each pixel from 0 (paper) to 255 (ink). */
typedef struct {
    size_t count;
    unsigned char *labels, *answers, *pixels10, *pixels28;
} Set;

static double accuracy = 0;
static double n = 0;
static double i = 0;
static double j = 0;
static double label = 0;
static double total = 0;
static double output = 0;
static double delta = 0;
static double step = 0;
static double right = 0;
static double b2 = 0;
static List image;
static List w1;
static List b1;
static List hidden;
static List w2;
static List hidden_delta;
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

void forward(void);
void backward(void);
void when_flag_clicked(void);

// output = sigmoid(w2 · sigmoid(w1 × image + b1) + b2)
void forward(void)
{
    output = b2;
    for (double t3 = 1; t3 <= 10; t3++) {
        j = t3;
        total = *at(&b1, j);
        // Row j of w1 begins behind (j − 1) × 100 others.
        for (double t1 = 1; t1 <= 100; t1++) {
            i = t1;
            total += *at(&w1, (j - 1) * 100 + i) * *at(&image, i);
        }
        *at(&hidden, j) = sigmoid(total);
        output += *at(&w2, j) * *at(&hidden, j);
    }
    output = sigmoid(output);
}

// Every weight moves by − rate × gradient; the rate is 0.1.
void backward(void)
{
    delta = output - label;
    // How much each hidden neuron had to do with it, before w2 changes.
    for (double t1 = 1; t1 <= 10; t1++) {
        j = t1;
        *at(&hidden_delta, j) = delta * *at(&w2, j) * (*at(&hidden, j) * (1 - *at(&hidden, j)));
        *at(&w2, j) -= 0.1 * delta * *at(&hidden, j);
    }
    b2 += -0.1 * delta;
    for (double t5 = 1; t5 <= 10; t5++) {
        j = t5;
        step = 0.1 * *at(&hidden_delta, j);
        *at(&b1, j) -= step;
        for (double t3 = 1; t3 <= 100; t3++) {
            i = t3;
            *at(&w1, (j - 1) * 100 + i) -= step * *at(&image, i);
        }
    }
}

// Level 3: as in C, every table of numbers is one long list, and arithmetic finds the
// place.
void when_flag_clicked(void)
{
    // 10 rows of 100 weights, one row after the other.
    fill_random(&w1, 1000, -0.5, 0.5);
    fill_random(&w2, 10, -0.5, 0.5);
    fill(&b1, 10, 0);
    fill(&hidden, 10, 0);
    fill(&hidden_delta, 10, 0);
    shuffle(&order, (double)training_set.count);
    for (double t1 = 1, t2 = (double)order.length; t1 <= t2; t1++) {
        n = t1;
        load_image(&image, &training_set, training_set.pixels10, 100, *at(&order, n));
        label = label_of(&training_set, *at(&order, n));
        // Here the blocks show a picture.
        forward();
        backward();
    }
    right = 0;
    // The test, with images that the network has never seen.
    for (double t3 = 1, t4 = (double)test_set.count; t3 <= t4; t3++) {
        n = t3;
        load_image(&image, &test_set, test_set.pixels10, 100, n);
        forward();
        if (rounded(output) == label_of(&test_set, n)) {
            right += 1;
        }
    }
    accuracy = 100 * right / (double)test_set.count;
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
        write_list(file, "\"hidden delta\"", &hidden_delta);
        fprintf(file, ",\n");
        write_list(file, "\"order\"", &order);
        fprintf(file, "\n");
        fprintf(file, "}\n");
        fclose(file);
    }
    free(image.items);
    free(w1.items);
    free(b1.items);
    free(hidden.items);
    free(w2.items);
    free(hidden_delta.items);
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
    when_flag_clicked();
    finish(0);
}
