/** Images, their labels, and the answers that were recorded. */
import { say } from '../../../words'
import { stringLiteral } from '../literals'
import type { Helper } from './helper'

export const IMAGES: readonly Helper[] = [
  [
    'image_place',
    ['stop_with'],
    () => `static size_t image_place(const Set *set, double n)
{
    if (!(n >= 1 && n <= (double)set->count) || n != floor(n))
        stop_with(${stringLiteral(say('export-c-stop-no-image'))});
    return (size_t)n - 1;
}`,
  ],
  [
    'label_of',
    ['image_place'],
    () => `static double label_of(const Set *set, double n)
{
    return set->labels[image_place(set, n)];
}`,
  ],
  [
    'load_image',
    ['image_place', 'resize'],
    () => `/* Bytes 0 ... 255 become numbers 0 ... 1. */
static void load_image(List *list, const Set *set, const unsigned char *pixels, size_t size, double n)
{
    const unsigned char *image = pixels + image_place(set, n) * size;
    resize(list, size);
    for (size_t i = 0; i < size; i++)
        list->items[i] = image[i] / 255.0;
}`,
  ],
  [
    'record_answer',
    ['image_place', 'rounded'],
    () => `/* Keeps whether the answer is right: 1 is wrong, 2 is right. */
static void record_answer(Set *set, double n, double answer)
{
    size_t i = image_place(set, n);
    set->answers[i] = rounded(answer) == set->labels[i] ? 2 : 1;
}`,
  ],
  [
    'accuracy_of',
    ['stop_with'],
    () => `static double accuracy_of(const Set *set)
{
    double answered = 0, right = 0;
    for (size_t i = 0; i < set->count; i++) {
        answered += set->answers[i] != 0;
        right += set->answers[i] == 2;
    }
    if (answered == 0)
        stop_with(${stringLiteral(say('export-c-stop-no-accuracy'))});
    return 100 * right / answered;
}`,
  ],
]
