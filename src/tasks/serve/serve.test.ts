import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HEADER_POLICY, META_POLICY } from './csp.mjs'
import { serve } from './serve.mjs'

let outside: string
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'blockgrad-serve-'))
  const site = join(outside, 'site')
  await mkdir(join(site, 'assets'), { recursive: true })
  await mkdir(join(site, 'pictures of cats'))
  await Promise.all([
    writeFile(join(outside, 'secret.txt'), 'secret'),
    // A folder beside the site whose name begins like it.
    mkdir(join(outside, 'site-secret')).then(() =>
      writeFile(join(outside, 'site-secret', 'a.txt'), 'secret'),
    ),
    symlink(join(outside, 'secret.txt'), join(site, 'link.txt')),
    writeFile(join(site, 'index.html'), '<!doctype html><title>Page</title>'),
    writeFile(join(site, 'assets', 'index-Bx3_k-9Z.js'), 'export {}'),
    writeFile(join(site, 'assets', 'index-Bx3_k-9Z.js.br'), 'small'),
    writeFile(join(site, 'assets', 'index-Bx3_k-9Z.js.gz'), gzipSync('export {}')),
    symlink(join(outside, 'secret.txt'), join(site, 'unknown.xyz.gz')),
    writeFile(join(site, 'digits-10.bin'), Uint8Array.of(0x1f, 0x8b, 8)),
    writeFile(join(site, 'unknown.xyz'), '?'),
    writeFile(join(site, 'pictures of cats', 'é.svg'), '<svg/>'),
  ])
  server = await serve(site)
})

afterAll(async () => {
  await server.close()
  await rm(outside, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init)

/** As the bytes come, since fetch would unpack them. */
function getPacked(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>(
    (resolve, reject) => {
      request(new URL(path, server.url), { method, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        )
      })
        .on('error', reject)
        .end()
    },
  )
}

/** Sends a request line as it is, since fetch would tidy the path up first. */
function getRaw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`)
    })
    let answer = ''
    socket.on('data', (part) => {
      answer += part
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}

describe('the server', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html?a=b', 200, 'text/html; charset=utf-8', 'no-cache'],
    [
      '/assets/index-Bx3_k-9Z.js',
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    ['/digits-10.bin', 200, 'application/octet-stream', 'no-cache'],
    ['/unknown.xyz', 200, 'application/octet-stream', 'no-cache'],
    ['/pictures%20of%20cats/%C3%A9.svg', 200, 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/nothing.html', 404, 'text/plain; charset=utf-8', 'no-cache'],
    ['/assets', 404, 'text/plain; charset=utf-8', 'no-cache'],
    ['/assets/', 404, 'text/plain; charset=utf-8', 'no-cache'],
  ])('answers %s with %i, its type and how long to keep it', async (path, status, type, cache) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe(cache)
  })

  it.each(['/', '/nothing.html', '/assets/index-Bx3_k-9Z.js'])(
    'sends strict headers with %s',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toBe(HEADER_POLICY)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    },
  )

  it('sends compressed data as it is, for the page to unpack', async () => {
    const response = await get('/digits-10.bin')
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(0x1f, 0x8b, 8))
  })

  it('does not send again what the browser still has', async () => {
    const etag = (await get('/')).headers.get('etag') ?? ''
    const again = await get('/', { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it.each([
    ['gzip, deflate, br', 'br', 'small'],
    ['gzip', 'gzip', gzipSync('export {}')],
    ['deflate', undefined, 'export {}'],
  ])('sends to a browser that takes "%s" the form %s', async (accepted, encoding, bytes) => {
    const path = '/assets/index-Bx3_k-9Z.js'
    const { status, headers, body } = await getPacked(path, { 'Accept-Encoding': accepted })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    })
    expect(headers['content-encoding']).toBe(encoding)
    expect(body).toEqual(Buffer.from(bytes))
    const head = await getPacked(path, { 'Accept-Encoding': accepted }, 'HEAD')
    expect(head.headers).toEqual({ ...headers, date: expect.anything() })
    expect(head.body).toHaveLength(0)
  })

  it('tells the forms of a file apart when the browser still has one', async () => {
    const path = '/assets/index-Bx3_k-9Z.js'
    const forms = ['br', 'gzip', 'identity']
    const etags = await Promise.all(
      forms.map(async (form) => (await getPacked(path, { 'Accept-Encoding': form })).headers.etag ?? ''),
    )
    expect(new Set(etags).size).toBe(3)
    for (const [of, etag] of etags.entries())
      for (const [as, form] of forms.entries()) {
        const again = await getPacked(path, { 'Accept-Encoding': form, 'If-None-Match': etag })
        expect(again.status).toBe(of === as ? 304 : 200)
        expect(again.headers.vary).toBe('Accept-Encoding')
      }
  })

  it('sends a file as it is where its packed form is a link out of the folder', async () => {
    const { headers, body } = await getPacked('/unknown.xyz', { 'Accept-Encoding': 'gzip' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe('?')
  })

  it('answers HEAD without a body, and no other method', async () => {
    const head = await get('/', { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe('34')
    expect(await head.text()).toBe('')
    const post = await get('/', { method: 'POST' })
    expect(post.status).toBe(405)
    expect(post.headers.get('allow')).toBe('GET, HEAD')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/../site-secret/a.txt',
    '//secret.txt',
    '/link.txt',
    '/secret%00.txt',
    '/%',
    '/%ff',
    `/${'a'.repeat(5000)}`,
    '*',
  ])('lets nobody out of its folder: %s', async (path) => {
    const answer = await getRaw(path)
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
    expect(answer).not.toMatch(/^secret$/m)
  })

  it('goes on to the next free port only when asked to', async () => {
    const port = Number(new URL(server.url).port)
    await expect(serve(outside, { port })).rejects.toThrow(`Port ${port} is already taken.`)
    const other = await serve(outside, { port, orNextFree: true })
    expect(Number(new URL(other.url).port)).toBeGreaterThan(port)
    await other.close()
  })

  it('stops answering when it is closed', async () => {
    const other = await serve(outside)
    await other.close()
    await expect(fetch(other.url)).rejects.toThrow()
  })
})

describe('the policy', () => {
  it('allows WebAssembly but no code made from text', () => {
    expect(HEADER_POLICY).toContain("'wasm-unsafe-eval'")
    expect(HEADER_POLICY).not.toContain("'unsafe-eval'")
  })

  it('is the same in the page, but for what a <meta> tag cannot say', () => {
    expect(HEADER_POLICY).toBe(`${META_POLICY}; frame-ancestors 'none'`)
  })
})
