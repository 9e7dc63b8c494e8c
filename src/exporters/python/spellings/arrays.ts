/** How a Python language writes arrays of float64: the words that differ between NumPy and PyTorch. */
import type { Used } from './helpers'

export interface Arrays {
  /** The name of a function of one number; notes what it needs. */
  maths(name: 'sqrt' | 'ln' | 'exp', used: Used): string
  /** From the text of a Python list. `areFloats` says that each of its numbers is written as one. */
  of(list: string, areFloats: boolean): string
  zeros(count: string): string
  full(count: string, value: string, isFloat: boolean): string
  /** One item as a number, from the text that picks it. */
  item(picked: string): string
  copy(array: string): string
  append(array: string, value: string): string
  insert(array: string, position: string, value: string, helper: (name: string) => string): string
  without(array: string, position: string, helper: (name: string) => string): string
  contains(array: string, value: string): string
  sum(array: string): string
  /** As a number. */
  dot(a: string, b: string): string
  /** Of each item. */
  sigmoid(array: string, helper: (name: string) => string): string
  largest(array: string): string
  /** Counted from 0, as a whole number. */
  positionOfLargest(array: string): string
  /** All pixels of a file of bytes, an image a row, as numbers from 0 to 1. */
  loadPixels(path: string): string
  /** One image of such. `mayChange` says that the program changes single items of it. */
  image(pixels: string, position: string, mayChange: boolean): string
  join(parts: readonly string[]): string
}
