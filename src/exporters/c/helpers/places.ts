/** Mistakes, memory, and where an item is: what almost every exported program needs. */
import { parts, say } from '../../../words'
import { printsError, stringLiteral } from '../literals'
import type { Helper } from './helper'

export const PLACES: readonly Helper[] = [
  [
    'stop_with',
    [],
    () => `/* A mistake ends the program, as it ends a run of the blocks. */
_Noreturn static void stop_with(const char *message)
{
    fprintf(stderr, "%s\\n", message);
    finish(1);
}`,
  ],
  [
    'missing_number',
    ['stop_with'],
    () => `/* A hole that was empty in the blocks. */
static double missing_number(const char *message)
{
    stop_with(message);
}`,
  ],
  [
    'allocate',
    ['stop_with'],
    () => `static void *allocate(void *before, size_t count, size_t size)
{
    void *memory = realloc(before, (count > 0 ? count : 1) * size);
    if (memory == NULL)
        stop_with(${stringLiteral(say('export-c-stop-no-memory'))});
    return memory;
}`,
  ],
  [
    'resize',
    ['allocate'],
    () => `/* Gives a list that many items; new ones must be written. */
static void resize(List *list, size_t length)
{
    if (length > list->room) {
        list->room = length > 2 * list->room ? length : 2 * list->room;
        list->items = allocate(list->items, list->room, sizeof *list->items);
    }
    list->length = length;
}`,
  ],
  [
    'place',
    ['stop_with'],
    () => `/* Items count from 1 in the blocks and from 0 in C. */
static size_t place(double index, size_t length)
{
    if (!(index >= 1 && index <= (double)length) || index != floor(index)) {
        ${printsError(parts('export-c-stop-no-item', { index: { format: '%g', value: 'index' }, length: { format: '%zu', value: 'length' } }))}
        finish(1);
    }
    return (size_t)index - 1;
}`,
  ],
  [
    'at',
    ['place'],
    () => `static double *at(List *list, double index)
{
    return list->items + place(index, list->length);
}`,
  ],
  [
    'all',
    [],
    () => `static Span all(List *list)
{
    return (Span){list, 0, list->length};
}`,
  ],
  [
    'row',
    ['stop_with'],
    () => `/* Row 1 is the first \`width\` items, row 2 the next ones. */
static Span row(List *list, double number, double width)
{
    if (!(width >= 1 && number >= 1 && number * width <= (double)list->length) ||
        number != floor(number) || width != floor(width))
        stop_with(${stringLiteral(say('export-c-stop-no-row'))});
    return (Span){list, (size_t)((number - 1) * width), (size_t)width};
}`,
  ],
  [
    'missing_span',
    ['stop_with'],
    () => `/* A list that was not chosen in the blocks. */
static Span missing_span(const char *message)
{
    stop_with(message);
}`,
  ],
  [
    'items',
    [],
    () => `static double *items(Span span)
{
    return span.list->items + span.start;
}`,
  ],
  [
    'at_span',
    ['place', 'items'],
    () => `static double *at_span(Span span, double index)
{
    return items(span) + place(index, span.length);
}`,
  ],
  [
    'same_length',
    ['stop_with'],
    () => `static void same_length(Span a, Span b)
{
    if (a.length != b.length)
        stop_with(${stringLiteral(say('export-c-stop-lengths'))});
}`,
  ],
  [
    'resized',
    ['resize', 'stop_with'],
    () => `/* A whole list takes any number of items, a row only its own. */
static Span resized(Span target, size_t length)
{
    if (target.start == 0 && target.length == target.list->length)
        resize(target.list, length);
    else if (target.length != length)
        stop_with(${stringLiteral(say('export-c-stop-row-length'))});
    target.length = length;
    return target;
}`,
  ],
  [
    'count_from',
    ['stop_with'],
    () => `static size_t count_from(double number)
{
    if (!(number >= 0 && number <= 1e9) || number != floor(number))
        stop_with(${stringLiteral(say('export-c-stop-count'))});
    return (size_t)number;
}`,
  ],
  [
    'turns',
    ['count_from'],
    () => `/* How often to repeat. */
static double turns(double times)
{
    return (double)count_from(times);
}`,
  ],
]
