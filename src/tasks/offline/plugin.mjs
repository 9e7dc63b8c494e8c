/**
 * The part of the build that makes the page work without the internet: it bundles the service worker, in a form that any
 * browser takes, and gives it the list of what lies in the built folder.
 */

import { join, resolve } from 'node:path'
import { finishOffline } from './list.mjs'

/** @returns {import('vite').Plugin} */
export function offline() {
  /** @type {import('vite').ResolvedConfig} */
  let config
  /** A build that failed is closed, too, and has its own to say. */
  let isWritten = false
  return {
    name: 'offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'blockgrad-version', content: '' }, injectTo: 'head' },
    ],
    writeBundle() {
      isWritten = true
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!isWritten) return
        await finishOffline(resolve(config.root, config.build.outDir), await workerCode(config))
      },
    },
  }
}

/** @param {import('vite').ResolvedConfig} config */
async function workerCode({ root, build: { target } }) {
  const { build } = await import('vite')
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    // Workbox speaks to developers in the console otherwise.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      ...(target && { target }),
      rolldownOptions: { input: join(root, 'src/offline/service-worker.ts'), output: { format: 'iife' } },
    },
  })
  const [output] = [result].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('The service worker was not built.')
  return chunk.code
}
