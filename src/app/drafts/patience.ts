/** Waiting that ends: storage may never answer, and nobody is to wait for it for ever. */

/** What the promise gives, or undefined where it has given nothing after so many milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
