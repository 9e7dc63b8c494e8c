/**
 * The images of a run: the built-in ones, fetched once and kept for every later run, or those that a project names as
 * its own, which the page hands over.
 */

import type { ImageSource } from '../../core/language/op'
import { message } from '../../core/message'
import type { ImageWidth } from '../../core/program/ir'
import { imagesNotHere } from '../../core/project/image-classes'
import type { Project } from '../../core/project/project'
import { imageSource, missingImages, noImages } from '../../data/image-source'
import { type Digits, decode, unpack } from '../../data/mnist/digits'
import { shrunk } from '../../data/mnist/mnist'
import type { ImageAddresses, RunEvent } from '../protocol'

export type FetchDigits = (width: ImageWidth) => Promise<Digits>

/** A fetch that failed is tried again the next time. */
export function digitsFrom(addresses: ImageAddresses): FetchDigits {
  const kept = new Map<ImageWidth, Promise<Digits>>()
  return (width) => {
    const known = kept.get(width)
    if (known) return known
    const coming = fetchDigits(addresses[width])
    kept.set(width, coming)
    coming.catch(() => kept.delete(width))
    return coming
  }
}

async function fetchDigits(address: string): Promise<Digits> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return unpack(new Uint8Array(await answer.arrayBuffer()))
}

/** The same for images of somebody's own: the page has them packed at 28x28, and the smaller ones are made of those. */
export function digitsIn(packed: Blob): FetchDigits {
  let large: Promise<Digits> | null = null
  let small: Promise<Digits> | null = null
  const unpacked = () => (large ??= packed.arrayBuffer().then((bytes) => decode(new Uint8Array(bytes))))
  return (width) => (width === 28 ? unpacked() : (small ??= unpacked().then(shrunk)))
}

type Uses = Pick<Project, 'images'>

/** Where programs get their images from: the built-in ones, or those that a project names. */
export class Pictures {
  private builtIn: FetchDigits | null = null
  /** By fingerprint, as soon as the page has said whether they are on this computer: null where they are not. */
  private readonly own = new Map<string, Promise<FetchDigits | null>>()
  private readonly told = new Map<string, (images: FetchDigits | null) => void>()

  constructor(private readonly send: (event: RunEvent) => void) {}

  useBuiltIn(fetchDigits: FetchDigits): void {
    this.builtIn = fetchDigits
  }

  /** All that is kept of others goes: a page has one project open at a time. */
  useOwn(fingerprint: string, images: FetchDigits | null): void {
    this.told.get(fingerprint)?.(images)
    this.told.clear()
    this.own.clear()
    this.own.set(fingerprint, Promise.resolve(images))
  }

  /** What will be needed, while nobody waits for it. */
  prepare(widths: readonly ImageWidth[], project: Uses): void {
    if (widths.length === 0) return
    void this.fetcherFor(project)
      .then((fetchDigits) => fetchDigits && Promise.all(widths.map(fetchDigits)))
      .catch(() => {})
  }

  /**
   * The images of these widths. Of own ones that are not here, there are only words for the first block that asks. Null
   * where the built-in ones can't be had; the page was told why.
   */
  async imagesFor(widths: readonly ImageWidth[], project: Uses): Promise<ImageSource | null> {
    if (widths.length === 0) return noImages()
    try {
      const fetchDigits = await this.fetcherFor(project)
      if (fetchDigits) return imageSource(await Promise.all(widths.map(fetchDigits)))
      if (project.images) return missingImages(imagesNotHere(project.images))
      throw new Error('The page never said where the images are.')
    } catch (reason) {
      console.error(reason)
      this.send({ kind: 'trouble', message: message('worker-no-images') })
      return null
    }
  }

  /** Whether images can be looked at, one by one. */
  async has(project: Uses): Promise<boolean> {
    return (await this.fetcherFor(project)) !== null
  }

  private async fetcherFor({ images }: Uses): Promise<FetchDigits | null> {
    if (!images) return this.builtIn
    const { fingerprint } = images
    const known = this.own.get(fingerprint)
    if (known) return known
    const coming = new Promise<FetchDigits | null>((answer) => this.told.set(fingerprint, answer))
    this.own.set(fingerprint, coming)
    return coming
  }
}
