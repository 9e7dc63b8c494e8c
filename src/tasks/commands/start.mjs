/**
 * `npm start`: the one command for everybody. It installs, prepares and builds what is missing, then serves
 * the built page, prints its address and opens it. With `--class` it serves the room's network, too.
 */

import { parseArgs } from 'node:util'
import { ensureInstalled } from '../setup/ensure-installed.mjs'

const USAGE = 'Usage: npm start -- [--class] [--no-open] [--port N]'

const wanted = readArguments()
ensureInstalled()
const { buildPageIfStale, DIST } = await import('../setup/page.mjs')
const { serve } = await import('../serve/serve.mjs')
const { roomAddresses, roomWords } = await import('../serve/room.mjs')
const { openBrowser } = await import('../serve/open-browser.mjs')

try {
  await buildPageIfStale()
  const { url, port } = await serve(DIST, {
    port: wanted.port ?? 4173,
    orNextFree: wanted.port === undefined,
    toRoom: wanted.toRoom,
  })
  console.log(
    wanted.toRoom
      ? await roomWords(roomAddresses(), port, process.stdout.isTTY)
      : `Blockgrad is at ${url} (stop it with Ctrl+C)`,
  )
  if (wanted.open) openBrowser(url)
} catch (error) {
  console.error(`Blockgrad cannot start: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}

/**
 * Wrong usage ends the process with code 2.
 *
 * @returns {{ open: boolean, port: number | undefined, toRoom: boolean }}
 */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: { class: { type: 'boolean' }, 'no-open': { type: 'boolean' }, port: { type: 'string' } },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
      throw new Error(`"${values.port}" is not a port: it must be a whole number from 0 to 65535.`)
    }
    // `npm start --no-open`, without the two dashes between, reaches us as an empty setting of npm's.
    const open = !values['no-open'] && process.env.npm_config_open !== '' && !process.env.CI
    return { open, port, toRoom: values.class ?? false }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}
