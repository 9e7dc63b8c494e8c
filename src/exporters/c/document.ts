/** The fixed parts of an exported C program: what stands above and below the learner's own. */
import { parts } from '../../words'
import type { Data } from './data'
import { printsError } from './literals'

export const INCLUDES = ['<math.h>', '<stdint.h>', '<stdio.h>', '<stdlib.h>', '<string.h>']

export const LIST_TYPE = `/* A list: an array that can grow. */
typedef struct {
    double *items;
    size_t length, room;
} List;`

export const SPAN_TYPE = `/* A list, or a row of one. */
typedef struct {
    List *list;
    size_t start, length;
} Span;`

export const SET_TYPE = `/* A set of images: a byte for each label, and for each pixel from 0 (paper) to 255 (ink). */
typedef struct {
    size_t count;
    unsigned char *labels, *answers, *pixels10, *pixels28;
} Set;`

export const START_LIST = `static void start_list(List *list, const double *values, size_t count)
{
    resize(list, count);
    memcpy(list->items, values, count * sizeof *values);
}`

export const readFile =
  (): string => `/* All bytes of a file, which must be that many; zeros where there is no file to read. */
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
        ${printsError(parts('export-c-stop-file', { file: { format: '%s', value: 'path' }, size: { format: '%zu', value: 'size' } }))}
        free(bytes);
        finish(1);
    }
    return bytes;
}`

export const WRITE_LIST = `/* A list as JSON. What JSON has no number for is written as text. */
static void write_list(FILE *file, const char *name, const List *list)
{
    fprintf(file, "%s: [", name);
    for (size_t i = 0; i < list->length; i++) {
        double x = list->items[i];
        fprintf(file, i > 0 ? ", " : "");
        fprintf(file, isfinite(x) ? "%.17g" : x > 0 ? "\\"Infinity\\"" : "\\"-Infinity\\"", x);
    }
    fprintf(file, "]");
}`

/**
 * Own blocks that always call themselves are a learner's mistake, and run into the end of the memory. Compilers see
 * that and warn, also where something else ends the program before (gcc from version 12, clang).
 */
export const ENDLESS_CALLS = `#if defined(__clang__) || __GNUC__ >= 12
#pragma GCC diagnostic ignored "-Winfinite-recursion"
#endif`

/** The end of every run: lists are written where somebody asked for it, and all memory is given back. */
export function finishText(
  lists: readonly { readonly identifier: string; readonly json: string }[],
  { sets }: Data,
): string {
  const written = lists.map(
    ({ identifier, json }, i) =>
      `        write_list(file, ${json}, &${identifier});\n        fprintf(file, "${i < lists.length - 1 ? ',' : ''}\\n");`,
  )
  const freed = [
    ...lists.map(({ identifier }) => `    free(${identifier}.items);`),
    ...sets.flatMap(({ name, widths }) =>
      ['labels', 'answers', ...widths.map((width) => `pixels${width}`)].map(
        (part) => `    free(${name}_set.${part});`,
      ),
    ),
  ]
  return [
    '/* The end of every run: writes the lists where a file was named, and gives all memory back. */',
    '_Noreturn static void finish(int code)',
    '{',
    '    FILE *file = lists_path == NULL ? NULL : fopen(lists_path, "w");',
    '    if (lists_path != NULL && file == NULL) {',
    `        ${printsError(parts('export-c-stop-write', { file: { format: '%s', value: 'lists_path' } }))}`,
    '        code = 1;',
    '    }',
    '    if (file != NULL) {',
    '        fprintf(file, "{\\n");',
    ...written,
    '        fprintf(file, "}\\n");',
    '        fclose(file);',
    '    }',
    ...freed,
    '    exit(code);',
    '}',
  ].join('\n')
}
