/** What changes the items of a list, and what looks through them. */
import { say } from '../../../words'
import { stringLiteral } from '../literals'
import type { Helper } from './helper'

export const ITEMS: readonly Helper[] = [
  [
    'append',
    ['resize'],
    () => `static void append(List *list, double value)
{
    resize(list, list->length + 1);
    list->items[list->length - 1] = value;
}`,
  ],
  [
    'insert',
    ['resize', 'place'],
    () => `static void insert(List *list, double index, double value)
{
    size_t to = place(index, list->length + 1);
    resize(list, list->length + 1);
    memmove(list->items + to + 1, list->items + to, (list->length - 1 - to) * sizeof value);
    list->items[to] = value;
}`,
  ],
  [
    'delete_item',
    ['place'],
    () => `static void delete_item(List *list, double index)
{
    size_t from = place(index, list->length);
    memmove(list->items + from, list->items + from + 1,
            (list->length - 1 - from) * sizeof *list->items);
    list->length--;
}`,
  ],
  [
    'fill',
    ['count_from', 'resize'],
    () => `static void fill(List *list, double count, double value)
{
    resize(list, count_from(count));
    for (size_t i = 0; i < list->length; i++)
        list->items[i] = value;
}`,
  ],
  [
    'contains',
    ['items'],
    () => `static int contains(Span span, double value)
{
    const double *x = items(span);
    for (size_t i = 0; i < span.length; i++)
        if (x[i] == value)
            return 1;
    return 0;
}`,
  ],
  [
    'position_of_largest',
    ['items', 'stop_with'],
    () => `/* The first of equals, counted from 1. */
static double position_of_largest(Span span)
{
    const double *x = items(span);
    size_t best = 0;
    if (span.length == 0)
        stop_with(${stringLiteral(say('export-c-stop-no-largest'))});
    for (size_t i = 1; i < span.length; i++)
        if (x[i] > x[best])
            best = i;
    return (double)(best + 1);
}`,
  ],
  [
    'largest',
    ['position_of_largest'],
    () => `static double largest(Span span)
{
    return items(span)[(size_t)position_of_largest(span) - 1];
}`,
  ],
]
