// Zero or one, the Scratch way
// Made by Blockgrad from blocks.
// ANSWERING
// 100 pixels → 10 hidden neurons → 1 output neuron.
// w1 has 1,000 weights, w2 has 10, and there are 11 biases: 1,021 numbers to learn.
// LEARNING
// The error goes backward through the same weights, from the output neuron to the hidden
// neurons. Then every weight takes a small step.
// THINGS TO TRY
// • hidden neurons: 1 instead of 10. Is that enough?
// • rate: 0.001, 1 or 20. What does the loss do?
// • Take “backward” and “update” out of the loop. What is the accuracy of pure guessing?

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
static double images_seen = 0;
static double label = 0;
static double neuron = 0;
static double pixel = 0;
static double total = 0;
static double prediction = 0;
static double ready = 0;
static double error = 0;
static double average_loss = 0;
static double loss_sum = 0;
static double right = 0;
static double picked = 0;
static double weight = 0;
static double h = 0;
static double step = 0;
static double chance = 0;
static double rate = 0.1;
static double hidden_neurons = 10;
static double b2 = 0;
static List image;
static List hidden;
static List w1;
static List b1;
static List w2;
static List hidden_error;
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

/* How often to repeat. */
static double turns(double times)
{
    return (double)count_from(times);
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

/* The rest has the sign of n. */
static double modulo(double x, double n)
{
    double rest = fmod(x, n);
    return rest != 0 && (rest < 0) != (n < 0) ? rest + n : rest;
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
void update(void);
double loss(void);
void report(void);
void test(void);
void when_flag_clicked(void);
void when_drawn(void);

// From the image to an answer. First the ten hidden neurons, then the output neuron.
void forward(void)
{
    neuron = 1;
    // Which weight in w1 comes next. Neuron 1 has the weights 1 to 100, neuron 2 has 101 to
    // 200, and so on.
    weight = 1;
    for (double t2 = turns(hidden_neurons); t2 > 0; t2--) {
        total = *at(&b1, neuron);
        pixel = 1;
        for (int t1 = 0; t1 < 100; t1++) {
            // Every pixel counts as much as its weight says.
            total += *at(&image, pixel) * *at(&w1, weight);
            pixel += 1;
            weight += 1;
        }
        // The sigmoid squeezes any number into 0 … 1.
        *at(&hidden, neuron) = sigmoid(total);
        neuron += 1;
    }
    // The output neuron does the same with the ten hidden numbers.
    total = b2;
    neuron = 1;
    for (double t3 = turns(hidden_neurons); t3 > 0; t3--) {
        total += *at(&hidden, neuron) * *at(&w2, neuron);
        neuron += 1;
    }
    // Near 0: it says "zero". Near 1: it says "one". 0.5: it has no idea.
    prediction = sigmoid(total);
}

// From the answer back to the neurons: who is how wrong?
void backward(void)
{
    // Above 0: the answer was too large. Below 0: too small.
    error = prediction - label;
    neuron = 1;
    for (double t1 = turns(hidden_neurons); t1 > 0; t1--) {
        h = *at(&hidden, neuron);
        // A neuron gets more of the error if its weight in w2 is large. h × (1 − h) is the
        // slope of the sigmoid: a neuron that is sure, near 0 or 1, changes little.
        *at(&hidden_error, neuron) = error * *at(&w2, neuron) * (h * (1 - h));
        neuron += 1;
    }
}

// Each weight takes a small step against its part of the error.
void update(void)
{
    neuron = 1;
    weight = 1;
    for (double t2 = turns(hidden_neurons); t2 > 0; t2--) {
        h = *at(&hidden, neuron);
        *at(&w2, neuron) -= rate * error * h;
        step = rate * *at(&hidden_error, neuron);
        *at(&b1, neuron) -= step;
        pixel = 1;
        for (int t1 = 0; t1 < 100; t1++) {
            // Dark pixels move their weight a lot. White pixels (0) do not move it at all.
            *at(&w1, weight) -= step * *at(&image, pixel);
            pixel += 1;
            weight += 1;
        }
        neuron += 1;
    }
    b2 += -1 * (rate * error);
}

// How wrong was the answer? 0 is perfect; a sure but wrong answer costs a lot.
double loss(void)
{
    if (label == 1) {
        // The chance that the network gave to the right answer.
        chance = prediction;
    }
    else {
        chance = 1 - prediction;
    }
    // ln of 1 is 0, ln of a small chance is far below 0. At −100 we stop: that is wrong
    // enough.
    return 0 - fmax(log(chance), -100);
}

// After every 100 images: how is it going?
void report(void)
{
    average_loss = loss_sum / 100;
    // Here the blocks plot a point on a chart.
    // So many of the last 100 answers were right: that is per cent.
    accuracy = right;
    // Here the blocks plot a point on a chart.
    loss_sum = 0;
    right = 0;
    if (modulo(images_seen, 1000) == 0) {
        printf("%s %.15g\n", "images seen", images_seen);
        printf("%s %.15g\n", "average loss", average_loss);
    }
}

// Images that were not in the training. The network only answers now; it does not learn.
void test(void)
{
    images_seen = 0;
    right = 0;
    for (double t1 = turns((double)test_set.count); t1 > 0; t1--) {
        images_seen += 1;
        load_image(&image, &test_set, test_set.pixels10, 100, images_seen);
        label = label_of(&test_set, images_seen);
        // Here the blocks show a picture.
        forward();
        // The test report on the stage counts all answers and shows the mistakes.
        record_answer(&test_set, images_seen, prediction);
        if (rounded(prediction) == label) {
            right += 1;
        }
        accuracy = 100 * right / images_seen;
    }
}

// Press the green flag. The network starts knowing nothing. It looks at thousands of
// handwritten zeros and ones, one by one, and learns a little from each. Then it takes a
// test.
void when_flag_clicked(void)
{
    double t2 = 0, t3 = 0;
    printf("%s\n", "I cannot read yet. Show me some zeros and ones!");
    // Change this number to build a smaller or a larger network.
    hidden_neurons = 10;
    // The learning rate: how big a step the weights take after each image.
    rate = 0.1;
    // Each hidden neuron has 100 weights, one for each pixel. All start at random, so that
    // no two neurons do the same.
    fill_random(&w1, 100 * hidden_neurons, -0.5, 0.5);
    // Each hidden neuron has one bias: a number that is always added.
    fill(&b1, hidden_neurons, 0);
    fill(&hidden, hidden_neurons, 0);
    fill(&hidden_error, hidden_neurons, 0);
    // The output neuron has one weight for each hidden neuron, and the bias b2.
    fill_random(&w2, hidden_neurons, -0.5, 0.5);
    b2 = 0;
    // Mixed like a pack of cards, so that the network does not learn the order of the
    // images.
    shuffle(&order, (double)training_set.count);
    // Look into your network while it learns. Point at a hidden neuron to see what it adds
    // up.
    // Here the blocks show the network.
    for (double t1 = turns((double)order.length); t1 > 0; t1--) {
        images_seen += 1;
        picked = *at(&order, images_seen);
        // Fills the list with 100 numbers, one for each pixel: 0 is paper, 1 is ink.
        load_image(&image, &training_set, training_set.pixels10, 100, picked);
        // The right answer: 0 or 1.
        label = label_of(&training_set, picked);
        // Here the blocks show a picture.
        // First the network guesses …
        forward();
        t3 = loss_sum;
        t2 = loss();
        loss_sum = t3 + t2;
        if (rounded(prediction) == label) {
            right += 1;
        }
        // … then it finds out which neuron is how wrong …
        backward();
        // … and changes all its weights a little.
        update();
        if (modulo(images_seen, 100) == 0) {
            report();
        }
    }
    printf("%s\n", "Now the test, with images that I have never seen.");
    test();
    ready = 1;
    printf("%s\n", "I can read zeros and ones!");
    printf("%s %.15g\n", "right answers in the test, in per cent", accuracy);
}

// Draw a zero or a one on the pad. The same "forward" as in the training looks at it.
void when_drawn(void)
{
    // While it learns, "forward" needs its variables for itself: a drawing in between would
    // mix them up.
    if (ready == 1) {
        fill(&image, 100, 0);
        // Here the blocks show a picture.
        forward();
        printf("%s %.15g\n", "my answer, from 0 to 1:", prediction);
        if (prediction > 0.5) {
            printf("%s\n", "I see a one!");
        }
        else {
            printf("%s\n", "I see a zero!");
        }
    }
    else {
        printf("%s\n", "I have to learn first. Press the flag, and draw when I have finished!");
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
        write_list(file, "\"hidden error\"", &hidden_error);
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
    free(hidden_error.items);
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
