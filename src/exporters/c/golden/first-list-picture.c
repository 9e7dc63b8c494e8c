// My first list picture
// Made by Blockgrad from blocks.
// THINGS TO TRY
// • Load image 1, 3 or 100.
// • Show the pattern 20 wide instead of 10.
// • Load the digit at 28×28 and show it 28 wide.

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

static double n = 0;
static List pattern;
static List digit;
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

static void append(List *list, double value)
{
    resize(list, list->length + 1);
    list->items[list->length - 1] = value;
}

/* The rest has the sign of n. */
static double modulo(double x, double n)
{
    double rest = fmod(x, n);
    return rest != 0 && (rest < 0) != (n < 0) ? rest + n : rest;
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

// A picture is a list of numbers: 0 is white, 1 is black, and everything between is grey.
void when_flag_clicked(void)
{
    pattern.length = 0;
    for (double t1 = 1; t1 <= 100; t1++) {
        n = t1;
        // Try another number than 11, such as 10, 9 or 7!
        append(&pattern, modulo(n, 11) / 10);
        // 10 dots make a row. 100 numbers make 10 rows.
        // Here the blocks show a picture.
    }
    // A handwritten digit is a list of 100 numbers, too.
    load_image(&digit, &test_set, test_set.pixels10, 100, 2);
    // Here the blocks show a picture.
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
        write_list(file, "\"pattern\"", &pattern);
        fprintf(file, ",\n");
        write_list(file, "\"digit\"", &digit);
        fprintf(file, "\n");
        fprintf(file, "}\n");
        fclose(file);
    }
    free(pattern.items);
    free(digit.items);
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
    when_flag_clicked();
    finish(0);
}
