/**
 * Makes the two files of digits that the page and the command line load, out of MNIST's IDX files. It runs at
 * build time only and is the one file in this folder that knows Node; the task that calls it decides whether
 * there is anything to do.
 */

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Digits, encode } from './digits'
import { digitsFromMnist } from './mnist'

/**
 * Writes `digits-10.bin` and `digits-28.bin`, compressed with gzip. They do not end in .gz, because servers
 * disagree on whether to unpack such a file on its way.
 *
 * @param from the folder with MNIST's four IDX files
 * @param to the folder to write into; made if it is missing
 * @throws Error in plain words when the IDX files are missing or are not MNIST's
 */
export async function prepareDigits(from: string, to: string): Promise<void> {
  const [trainImages, trainLabels, testImages, testLabels] = await Promise.all([
    readFile(join(from, 'train-images-idx3-ubyte')),
    readFile(join(from, 'train-labels-idx1-ubyte')),
    readFile(join(from, 't10k-images-idx3-ubyte')),
    readFile(join(from, 't10k-labels-idx1-ubyte')),
  ])
  const { original, small } = digitsFromMnist({ trainImages, trainLabels, testImages, testLabels })
  await mkdir(to, { recursive: true })
  await write(join(to, 'digits-28.bin'), original)
  await write(join(to, 'digits-10.bin'), small)
}

/** Writes beside the file and renames, so that nobody ever reads half of it. */
async function write(path: string, digits: Digits): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, gzipSync(encode(digits), { level: 9 }))
  await rename(draft, path)
}
