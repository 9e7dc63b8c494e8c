/**
 * A host of a test's own, with the built page somewhere below its root, as on a static host. It counts what reaches it, can go
 * away, and can get another build, which is made of the built page by giving every file another name and hash.
 */
import { createHash } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finishOffline } from '../../src/tasks/offline/list.mjs'
import { serve } from '../../src/tasks/serve/serve.mjs'

const BUILT = join(import.meta.dirname, '..', '..', 'dist')
const PLACE = 'some/where'
const STARTED = 'http.server.request.start'

export type Site = Awaited<ReturnType<typeof openSite>>

export async function openSite() {
  const root = await mkdtemp(join(tmpdir(), 'blockgrad-site-'))
  const folder = join(root, PLACE)
  await mkdir(folder, { recursive: true })
  await cp(BUILT, folder, { recursive: true })
  let server = await serve(root)
  const { port } = new URL(server.url)

  const reached: string[] = []
  const note = (event: unknown) => {
    const { url, headers } = (event as { readonly request: IncomingMessage }).request
    if (headers.host?.endsWith(`:${port}`)) reached.push(url ?? '')
  }
  subscribe(STARTED, note)

  return {
    /** Of the page. */
    url: `${server.url}${PLACE}/`,
    /** The addresses of all requests, in their order. */
    reached: reached as readonly string[],
    /** From now on nobody answers. */
    goAway: () => server.close(),
    async comeBack(): Promise<void> {
      server = await serve(root, { port: Number(port) })
    },
    /** Another build takes this one's place; nothing of the old one is left. Gives its version. */
    publishNext: () => renameAll(folder),
    /** One file of another build is between those of this one. */
    mixUp: () => writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    /** The file of this build is in its place again. */
    putRight: () => cp(join(BUILT, 'favicon.svg'), join(folder, 'favicon.svg')),
    async close(): Promise<void> {
      unsubscribe(STARTED, note)
      await server.close()
      await rm(root, { recursive: true })
    },
  }
}

async function renameAll(folder: string): Promise<string> {
  const assets = await readdir(join(folder, 'assets'))
  const next = new Map(
    assets.map((name) => [name, name.replace(/-[\w-]{8}\./, `-${hashOf(`${folder}${name}`)}.`)]),
  )
  const renamed = (text: string) =>
    text.replaceAll(/[\w.-]+-[\w-]{8}\.\w+/g, (name) => next.get(name) ?? name)
  for (const [name, other] of next) {
    const path = join(folder, 'assets', name)
    if (/\.(js|css)$/.test(name))
      await writeFile(path, `${renamed(await readFile(path, 'utf8'))}\n/* next */`)
    await rename(path, join(folder, 'assets', other))
  }
  const page = join(folder, 'index.html')
  await writeFile(page, renamed(await readFile(page, 'utf8')))
  for (const name of await readdir(folder, { recursive: true }))
    if (/\.(br|gz)$/.test(name)) await rm(join(folder, name))
  const worker = await readFile(join(folder, 'sw.js'), 'utf8')
  return finishOffline(folder, worker.slice(worker.indexOf('\n') + 1))
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)
