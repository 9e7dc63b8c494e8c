/** Links lead back to the very project, and no link does harm: broken, bursting, newer and far too long ones are refused in words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { FORMAT, FRAMED_VERSION, type Project } from '../../core/project/project'
import { readProject } from '../../core/project/read'
import { smallProject } from '../../testing/fixtures/small-project.test-support'
import { alsoSay, sentence } from '../../words'
import share from '../../words/en/share.ftl?raw'
import { LARGEST_UNPACKED, LONGEST_LINK, linkTo, projectInLink } from './link'
import { packedIn } from './link-address'
import { MOST_IN_QR, qrPath } from './qr-code'

alsoSay([share])

const PAGE = 'https://blockgrad.example/'
const EXAMPLES = join(import.meta.dirname, '../../../examples')

function projectFrom(text: string): Project {
  const read = readProject(text, language)
  if (!read.ok) throw new Error(sentence(read.message))
  return read.project
}

async function linkOf(project: Project): Promise<string> {
  const result = await linkTo(project, language, PAGE)
  if (!result.ok) throw new Error(sentence(result.message))
  return result.link
}

/** What a page that is opened at this link reads. */
const readLink = (link: string) => projectInLink(packedIn(new URL(link).hash) ?? '', language)
const refusalOf = async (packed: string) => {
  const result = await projectInLink(packed, language)
  return result.ok ? null : sentence(result.message)
}
const pack = (text: string | Buffer) => deflateRawSync(text).toString('base64url')

describe('links to examples', () => {
  const names = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'project.json')))

  it.each(names)('%s comes back as it was', async (name) => {
    const project = projectFrom(readFileSync(join(EXAMPLES, name, 'project.json'), 'utf8'))
    const link = await linkOf(project)
    expect(link).toMatch(/^https:\/\/blockgrad\.example\/#project=[\w-]+$/)
    expect(await readLink(link)).toEqual({ ok: true, project })
  })
})

describe('a link', () => {
  const small = () => projectFrom(JSON.stringify(smallProject()))

  it('carries the frame of a task', async () => {
    const frame = { instructions: '# ✓ 🧠', locks: [], checks: [], fingerprint: '0'.repeat(64) }
    const task: Project = { ...small(), version: FRAMED_VERSION, frame }
    expect(await readLink(await linkOf(task))).toEqual({ ok: true, project: task })
  })

  it('survives programs that break lines in it, or close it with what base64 closes with', async () => {
    const packed = packedIn(new URL(await linkOf(small())).hash)!
    const spoiled = `${packed.slice(0, 50)}\r\n${packed.slice(50)}%3D%3D`
    expect(await projectInLink(spoiled, language)).toMatchObject({ ok: true })
  })

  it('is not made where it would be too long', async () => {
    // Random enough that it cannot be packed.
    const values = Array.from({ length: 20_000 }, (_, i) => Math.sin(i) * 1e9)
    const { lists, ...others } = small()
    const large = { ...others, lists: [{ ...lists[0]!, values }] }
    const result = await linkTo(large, language, PAGE)
    expect(!result.ok && sentence(result.message)).toBe(
      'This project is too long for a link: a link has at most 64000 characters. Hand out the file.',
    )
  })

  it('is no other address', () => {
    for (const hash of ['', '#', '#example=one-neuron', '#projects=a', 'project=a'])
      expect(packedIn(hash), hash).toBeNull()
  })
})

describe('hostile links', () => {
  const broken = 'Something is missing in it or was changed. Copy it once more, all of it.'
  const text = JSON.stringify(smallProject())

  it.each([
    ['nothing', ''],
    ['what is no base64url', '<script>alert(1)</script>'],
    ['what was never packed', Buffer.from(text).toString('base64url')],
    ['bytes that are no text', pack(Buffer.from([0xff, 0xfe, 0x80]))],
  ])('%s is said to be broken', async (_, packed) => {
    expect(await refusalOf(packed)).toBe(broken)
  })

  it('is said to be broken wherever it was cut', async () => {
    const packed = pack(text)
    for (let length = 1; length < packed.length; length += 7)
      expect(await refusalOf(packed.slice(0, length)), `${length}`).toBe(broken)
  })

  it('never gives anything but a project or words where letters were swapped', async () => {
    const packed = pack(text)
    for (let i = 0; i < packed.length; i += 3) {
      const swapped = `${packed.slice(0, i)}${packed[i] === 'A' ? 'B' : 'A'}${packed.slice(i + 1)}`
      const result = await projectInLink(swapped, language)
      expect(result.ok || sentence(result.message).length > 0).toBe(true)
    }
  })

  it('bursts no memory', async () => {
    const bomb = pack(Buffer.alloc(LARGEST_UNPACKED + 1, ' '))
    expect(bomb.length).toBeLessThan(LONGEST_LINK)
    expect(await refusalOf(bomb)).toBe('What is packed in it is larger than 4 MB.')
    const within = pack(Buffer.alloc(LARGEST_UNPACKED, ' '))
    expect(await refusalOf(within)).toBe('This file is empty.')
  })

  it('is not even unpacked where it is too long', async () => {
    expect(await refusalOf('A'.repeat(LONGEST_LINK + 1))).toBe('It is longer than 64000 characters.')
  })

  it.each([
    ['a newer project', { format: FORMAT, version: 3 }, /made with a newer Blockgrad/],
    ['something else', { targets: [] }, /not a Blockgrad project/],
    ['a mistake', { ...smallProject(), seed: -1 }, /There is a mistake in this file at “seed”/],
    [
      'an unknown block',
      { ...smallProject(), stacks: [{ x: 0, y: 0, blocks: [{ type: 'x', id: 'y' }] }] },
      /Blockgrad has no block/,
    ],
  ])('says so where it holds %s', async (_, json, words) => {
    expect(await refusalOf(pack(JSON.stringify(json)))).toMatch(words)
  })
})

describe('a QR code', () => {
  it('holds as much as the standard says, and no more', () => {
    // Version 40 has 177 modules to a side; four of quiet zone on each.
    expect(qrPath('a'.repeat(MOST_IN_QR)).size).toBe(177 + 8)
    expect(() => qrPath('a'.repeat(MOST_IN_QR + 1))).toThrow()
  })
})
