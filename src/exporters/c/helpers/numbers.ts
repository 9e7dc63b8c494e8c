/** Numbers as the blocks make them, and random ones from the same generator. */
import { say } from '../../../words'
import { stringLiteral } from '../literals'
import type { Helper } from './helper'

export const NUMBERS: readonly Helper[] = [
  [
    'rounded',
    [],
    () => `/* Halves go up, as in Scratch. */
static double rounded(double x)
{
    double above = ceil(x);
    return x < above - 0.5 ? above - 1 : above;
}`,
  ],
  [
    'modulo',
    [],
    () => `/* The rest has the sign of n. */
static double modulo(double x, double n)
{
    double rest = fmod(x, n);
    return rest != 0 && (rest < 0) != (n < 0) ? rest + n : rest;
}`,
  ],
  [
    'draw',
    [],
    () => `/* The generator of the blocks (minstd_rand): the same seed gives the same numbers. */
static double draw(void)
{
    random_state = random_state * 48271 % 2147483647;
    return (double)random_state;
}`,
  ],
  [
    'uniform',
    ['draw'],
    () => `static double uniform(double from, double to)
{
    return from + (to - from) * ((draw() - 1) / 2147483646);
}`,
  ],
  [
    'whole_number',
    ['draw', 'stop_with'],
    () => `static double whole_number(double from, double to)
{
    if (from != floor(from) || to != floor(to) || from > to)
        stop_with(${stringLiteral(say('export-c-stop-random-range'))});
    double whole = from + floor((draw() - 1) / 2147483646 * (to - from + 1));
    return whole <= to ? whole : to;
}`,
  ],
  [
    'fill_random',
    ['uniform', 'count_from', 'resize'],
    () => `static void fill_random(List *list, double count, double from, double to)
{
    resize(list, count_from(count));
    for (size_t i = 0; i < list->length; i++)
        list->items[i] = uniform(from, to);
}`,
  ],
  [
    'shuffle',
    ['whole_number', 'count_from', 'resize'],
    () => `/* 1 ... n, mixed as by Fisher and Yates. */
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
]
