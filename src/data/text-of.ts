/** The text of a file that some editor has saved: UTF-8, or UTF-16 with or without its mark, as Windows' editors write it. */

export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  // Text of ours begins with an English letter or a bracket, of which UTF-16 makes one byte that says something and one that is 0.
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0)
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0)
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes)
}

/** Rejects where the file can't be read. */
export const textOfFile = async (file: Blob): Promise<string> =>
  textOf(new Uint8Array(await file.arrayBuffer()))
