/** An image with its rows for columns. It has width × width pixels. */
export function turned(image: Uint8Array, width = 28): Uint8Array<ArrayBuffer> {
  const upright = new Uint8Array(image.length)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) upright[y * width + x] = image[x * width + y] ?? 0
  return upright
}
