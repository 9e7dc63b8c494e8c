/**
 * Every text that the sources name is there, with the values that it needs; none is there for nobody; and no other room
 * writes sentences of its own.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { spokenIn } from '../architecture/spoken.test-support'

const ROOT = join(import.meta.dirname, '../..')

/** Tools for developers speak for themselves; nothing of them is on a page. */
const APART = /^src\/(tasks|testing|architecture|schema)|\.(test|test-support)\.tsx?$|\.d\.ts$/

const sources = ['src', 'blocks']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(ROOT.length + 1)
          .replaceAll('\\', '/'),
      ),
  )
  .filter((path) => !APART.test(path))

const spoken = sources.map((path) => ({ path, ...spokenIn(path, readFileSync(join(ROOT, path), 'utf8')) }))

const texts = readdirSync(join(import.meta.dirname, 'en'))
  .filter((name) => name.endsWith('.ftl'))
  .map((name) => readFileSync(join(import.meta.dirname, 'en', name), 'utf8'))
  .join('\n')
/** The values that a message or one of its variants names. */
const messages = new Map(
  [...texts.matchAll(/^([a-zA-Z][\w-]*) *=((?:.*)(?:\n(?:[ \t].*|))*)/gm)].map(([, name, pattern]) => [
    name!,
    valuesIn(pattern!),
  ]),
)

function valuesIn(pattern: string): readonly string[] {
  return [...new Set([...pattern.matchAll(/\$([a-zA-Z][\w-]*)/g)].map(([, name]) => name!))]
}

describe('texts', () => {
  it('were really looked at', () => {
    expect(sources.length).toBeGreaterThan(400)
    expect(messages.size).toBeGreaterThan(300)
    expect(spoken.flatMap(({ named }) => named).length).toBeGreaterThan(300)
  })

  it('stand once, and as Fluent reads them', async () => {
    const { FluentResource } = await import('@fluent/bundle')
    const names = [...texts.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, name]) => name!)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    const read = new Set(new FluentResource(texts).body.map(({ id }) => id))
    expect(names.filter((name) => !read.has(name))).toEqual([])
  })

  it('are there under every name that is asked for, with all their values', () => {
    const faults = spoken.flatMap(({ path, named }) =>
      named.flatMap(({ line, name, values, english }) => {
        const needs = english === null ? messages.get(name) : valuesIn(english)
        if (!needs) return [`${path}:${line}: there is no text ${name}`]
        if (values === null) return []
        return needs
          .filter((value) => !values.includes(value))
          .map((value) => `${path}:${line}: ${name} needs ${value}`)
      }),
    )
    expect(faults).toEqual([])
  })

  it('are all asked for by somebody', () => {
    const used = new Set(spoken.flatMap(({ literals }) => [...literals]))
    const inside = new Set([...texts.matchAll(/\{ *([a-z][\w-]*) *\}/g)].map(([, name]) => name))
    expect([...messages.keys()].filter((name) => !used.has(name) && !inside.has(name))).toEqual([])
  })

  it('stand nowhere else', () => {
    const faults = spoken.flatMap(({ path, raw }) => raw.map(({ line, text }) => `${path}:${line}: ${text}`))
    expect(faults).toEqual([])
  })
})
