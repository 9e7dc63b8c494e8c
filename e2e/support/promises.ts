/**
 * Three promises that no page may break at any time: no error in the console, no request to another server, nothing
 * that the security policy refuses.
 */
import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test'

/**
 * What a context needs before its first page opens. Unless a test asks for them, there are no service
 * workers in it: one that copies five megabytes in each visit would only be in the way of what a test looks at.
 */
export async function prepareContext(context: BrowserContext, withServiceWorkers = false): Promise<void> {
  await withoutFilePickers(context)
  if (!withServiceWorkers) await withoutServiceWorkers(context)
  await reportViolations(context)
}

/** Notes what is broken from now on. `end` stops it and gives what there was. */
export function watchPromises(context: BrowserContext, baseURL: string, expected: RegExp | null) {
  const broken: string[] = []
  const note = (words: string) => {
    if (!expected?.test(words)) broken.push(words)
  }
  const hear = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text())
  }
  const fail = (error: WebError) => note(String(error.error()))
  const ask = (request: Request) => {
    const url = request.url()
    const own = url.startsWith(baseURL) || url.startsWith('data:') || url.startsWith(`blob:${baseURL}`)
    if (!own) note(`a request to ${url}`)
  }
  context.on('console', hear)
  context.on('weberror', fail)
  context.on('request', ask)
  return {
    end(): readonly string[] {
      context.off('console', hear)
      context.off('weberror', fail)
      context.off('request', ask)
      return broken
    },
  }
}

/** Keeps saving and opening to downloads and file choosers, which tests can answer. */
async function withoutFilePickers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
      Reflect.deleteProperty(window, name)
  })
}

/** As in a browser, or at an address, where there are none. */
async function withoutServiceWorkers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
}

async function reportViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`The policy refused ${blockedURI} (${violatedDirective}).`),
    )
  })
}
