/** The images that a program asks for, once they are here; and words for the learner where they can't be had. */
import type { ImageSource } from '../core/language/op'
import type { ImageWidth } from '../core/program/ir'
import { imageSource, noImages } from '../data/image-source'
import type { FetchDigits } from './pictures'
import type { RunEvent } from './protocol'

export class ImageSupply {
  private fetchDigits: FetchDigits | null = null

  constructor(private readonly send: (event: RunEvent) => void) {}

  /** Where the images come from. */
  useFetch(fetchDigits: FetchDigits): void {
    this.fetchDigits = fetchDigits
  }

  /** While nobody waits for them. Where it fails, it is tried again when somebody does. */
  fetchAhead(widths: readonly ImageWidth[]): void {
    for (const width of widths) this.fetchDigits?.(width).catch(() => {})
  }

  /** Null where they can't be had; the page was told why. */
  async of(widths: readonly ImageWidth[]): Promise<ImageSource | null> {
    if (widths.length === 0) return noImages()
    try {
      const { fetchDigits } = this
      if (!fetchDigits) throw new Error('The page never said where the images are.')
      return imageSource(await Promise.all(widths.map((width) => fetchDigits(width))))
    } catch (reason) {
      console.error(reason)
      this.send({
        kind: 'trouble',
        message:
          'The images of handwritten digits could not be loaded. Load the page again, then press the flag.',
      })
      return null
    }
  }
}
