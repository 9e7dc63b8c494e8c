/*
 * The work of the two network examples in C: PIXELS-HIDDEN-1, sigmoid and cross-entropy, one image at a time.
 *
 * Usage: reference TASK IMAGES PASSES. It reads a task as bench/task.ts writes it, does one pass over its first
 * IMAGES images to warm up and PASSES more, each from the starting weights, and prints the nanoseconds of processor
 * time that one of those took and the final weights and biases.
 *
 * The sizes are known when it is compiled, which is the best for C.
 * Like the examples it turns each image's bytes into numbers first, and, like the element-level one, adds up the loss.
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { HEADER = 4 };

struct network {
  double w1[HIDDEN * PIXELS], b1[HIDDEN], w2[HIDDEN], b2;
};

static double sigmoid(double x) { return 1 / (1 + exp(-x)); }

static double train(struct network *net, int32_t count, const int32_t *order, const uint8_t *images,
                    const uint8_t *labels, double rate) {
  double loss = 0;
  for (int32_t n = 0; n < count; n++) {
    const uint8_t *bytes = images + (size_t)(order[n] - 1) * PIXELS;
    double label = labels[order[n] - 1];
    double x[PIXELS], h[HIDDEN], delta[HIDDEN];
    for (int i = 0; i < PIXELS; i++) x[i] = bytes[i] / 255.0;

    double z = net->b2;
    for (int j = 0; j < HIDDEN; j++) {
      double total = net->b1[j];
      for (int i = 0; i < PIXELS; i++) total += x[i] * net->w1[j * PIXELS + i];
      h[j] = sigmoid(total);
      z += h[j] * net->w2[j];
    }
    double prediction = sigmoid(z);
    loss -= fmax(log(label == 1 ? prediction : 1 - prediction), -100);

    double error = prediction - label;
    for (int j = 0; j < HIDDEN; j++) delta[j] = error * net->w2[j] * h[j] * (1 - h[j]);
    for (int j = 0; j < HIDDEN; j++) {
      double step = rate * delta[j];
      net->w2[j] -= rate * error * h[j];
      net->b1[j] -= step;
      for (int i = 0; i < PIXELS; i++) net->w1[j * PIXELS + i] -= step * x[i];
    }
    net->b2 -= rate * error;
  }
  return loss;
}

static void *take(FILE *file, size_t bytes) {
  void *room = malloc(bytes);
  if (!room || fread(room, 1, bytes, file) != bytes) exit(2);
  return room;
}

int main(int argc, char **argv) {
  FILE *file = argc > 3 ? fopen(argv[1], "rb") : NULL;
  if (!file) return 2;
  int32_t images_used = atoi(argv[2]), passes = atoi(argv[3]);
  int32_t *header = take(file, HEADER * sizeof(int32_t));
  int32_t count = header[2], images_count = header[3];
  if (header[0] != PIXELS || header[1] != HIDDEN || images_used > count || passes < 1) return 2;
  struct network *start = take(file, sizeof(struct network));
  int32_t *order = take(file, count * sizeof(int32_t));
  uint8_t *labels = take(file, images_count);
  uint8_t *images = take(file, (size_t)images_count * PIXELS);

  struct network net;
  struct timespec before, after;
  double loss = 0;
  for (int pass = 0; pass <= passes; pass++) {
    if (pass == 1) clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
    net = *start;
    loss = train(&net, images_used, order, images, labels, 0.1);
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
  double nanoseconds = ((after.tv_sec - before.tv_sec) * 1e9 + (after.tv_nsec - before.tv_nsec)) / passes;
  printf("{\"nanoseconds\":%.0f,\"loss\":%.17g,\"weights\":[", nanoseconds, loss);
  const double *all = (const double *)&net;
  for (size_t i = 0; i < sizeof net / sizeof(double); i++) printf("%s%.17g", i ? "," : "", all[i]);
  puts("]}");
  return 0;
}
