import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMAT, FRAMED_VERSION, VERSION } from '../../core/project/project'
import { type Claims, clearUntouched, takeDraft } from './draft-claims'
import type { Draft, DraftShelf } from './draft-shelf'

const draft = (id: string, when: number, touched = true): Draft => ({
  id,
  name: id,
  when,
  text: JSON.stringify({ format: FORMAT, version: VERSION, name: id }),
  unsaved: touched,
  touched,
  example: null,
})

function memoryShelf(...drafts: Draft[]): DraftShelf {
  const kept = new Map(drafts.map((each) => [each.id, each]))
  return {
    opened: Promise.resolve(),
    put: async (each) => {
      kept.set(each.id, each)
    },
    get: async (id) => kept.get(id) ?? null,
    newestFirst: async () => [...kept.values()].sort((a, b) => b.when - a.when),
    whenLost: () => {},
    remove: async (id) => {
      kept.delete(id)
    },
  }
}

/** What all tabs of a browser share. Each tab claims through its own `tab()`. */
function browser() {
  const owners = new Map<string, symbol>()
  return {
    tab(): Claims & { close(): void } {
      const me = Symbol('tab')
      return {
        claim: async (id) => {
          if (!owners.has(id)) owners.set(id, me)
          return owners.get(id) === me
        },
        owns: (id) => owners.get(id) === me,
        release: (id) => void (owners.get(id) === me && owners.delete(id)),
        close: () => owners.forEach((owner, id) => void (owner === me && owners.delete(id))),
      }
    },
  }
}

let count = 0
const newId = () => `new-${++count}`

describe('which draft a tab takes up', () => {
  it('is none on a first visit', async () => {
    expect((await takeDraft(memoryShelf(), browser().tab(), null, newId)).draft).toBeNull()
  })

  it('is its own after a reload, even where another is newer', async () => {
    const shelf = memoryShelf(draft('mine', 1), draft('newer', 2))
    expect(await takeDraft(shelf, browser().tab(), 'mine', newId)).toMatchObject({ id: 'mine' })
  })

  it('is the newest that no live tab owns', async () => {
    const shelf = memoryShelf(draft('a', 1), draft('b', 2), draft('c', 3))
    const tabs = browser()
    expect((await takeDraft(shelf, tabs.tab(), null, newId)).id).toBe('c')
    const second = tabs.tab()
    expect((await takeDraft(shelf, second, null, newId)).id).toBe('b')
    second.close()
    expect((await takeDraft(shelf, tabs.tab(), null, newId)).id).toBe('b')
  })

  it('is another one for a tab that was duplicated', async () => {
    const shelf = memoryShelf(draft('a', 1))
    const tabs = browser()
    await takeDraft(shelf, tabs.tab(), 'a', newId)
    const twin = await takeDraft(shelf, tabs.tab(), 'a', newId)
    expect(twin.id).not.toBe('a')
    expect(twin.draft).toBeNull()
  })

  it('is never one that nobody worked on, except after a reload', async () => {
    const shelf = memoryShelf(draft('looked at', 2, false), draft('worked on', 1))
    expect((await takeDraft(shelf, browser().tab(), null, newId)).id).toBe('worked on')
    expect((await takeDraft(shelf, browser().tab(), 'looked at', newId)).id).toBe('looked at')
  })

  it('leaves no litter, and takes nothing from a live tab', async () => {
    const shelf = memoryShelf(draft('closed', 3, false), draft('open elsewhere', 2, false), draft('work', 1))
    const tabs = browser()
    await tabs.tab().claim('open elsewhere', 0)
    await clearUntouched(shelf, tabs.tab())
    expect((await shelf.newestFirst()).map(({ id }) => id)).toEqual(['open elsewhere', 'work'])
  })

  it('leaves alone what a newer page has kept, or what it does not understand', async () => {
    const newer = JSON.stringify({ format: FORMAT, version: FRAMED_VERSION + 1 })
    const shelf = memoryShelf(
      { ...draft('newer', 3, false), text: newer },
      { ...draft('odd', 2, false), text: 'packed in a way that nobody knows yet' },
      draft('litter', 1, false),
    )
    await clearUntouched(shelf, browser().tab())
    expect((await shelf.newestFirst()).map(({ id }) => id)).toEqual(['newer', 'odd'])
  })

  it('is a copy where tabs cannot be told apart', async () => {
    const shelf = memoryShelf(draft('a', 1))
    const taken = await takeDraft(shelf, null, null, newId)
    expect(taken.id).not.toBe('a')
    expect(taken.draft?.name).toBe('a')
  })

  it('never lets two live tabs write to one draft, however they come and go', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), fc.nat(4)), { maxLength: 30 }), async (moves) => {
        const shelf = memoryShelf()
        const tabs = browser()
        let open: { claims: ReturnType<typeof tabs.tab>; id: string }[] = []
        let time = 0
        for (const [opens, which] of moves) {
          if (opens) {
            const claims = tabs.tab()
            const own = open[which]?.id ?? null
            const { id } = await takeDraft(shelf, claims, own, newId)
            await shelf.put(draft(id, ++time))
            open.push({ claims, id })
          } else {
            open[which]?.claims.close()
            open = open.filter((_, i) => i !== which)
          }
          const ids = open.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
      { numRuns: 300 },
    )
  })
})
