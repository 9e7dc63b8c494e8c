/** The two networks that are trained: the examples' own, and one on whole MNIST images. One output neuron each. */

export interface NetworkSize {
  /** Along each side of an image. */
  readonly width: 10 | 28
  /** In a list of pixels. */
  readonly pixels: number
  /** Hidden neurons. */
  readonly hidden: number
}

/** 100-10-1, as the examples spell it out. */
export const EXAMPLE: NetworkSize = { width: 10, pixels: 100, hidden: 10 }

/** 784-100-1 on images of 28×28. */
export const LARGE: NetworkSize = { width: 28, pixels: 784, hidden: 100 }

/** How many weights and biases there are: w1, b1, w2, b2. */
export const weightCount = ({ pixels, hidden }: Pick<NetworkSize, 'pixels' | 'hidden'>): number =>
  hidden * (pixels + 2) + 1
