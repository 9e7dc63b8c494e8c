/**
 * What the toolbox has on offer: all blocks, or only some drawers and single blocks, where a lesson's step or a task needs
 * no more. It narrows what can be taken out of the toolbox; blocks that are on the workspace stay as they are, and can be
 * copied.
 */
import type * as B from 'blockly/core'
import type { Shape } from '../blocks/shapes'

/** Categories (blocks/categories.ts), which stand for all their blocks, and types of single blocks; null is everything. */
export type Offer = ReadonlySet<string> | null

const offered = new WeakMap<B.Workspace, Offer>()

export const setOffer = (workspace: B.Workspace, offer: Offer): void => void offered.set(workspace, offer)
export const offerOf = (workspace: B.Workspace): Offer => offered.get(workspace) ?? null

/** Whether a drawer holds all that it usually does, with the buttons that make something new. */
export const offersAllOf = (offer: Offer, category: string): boolean => offer === null || offer.has(category)

export const offersBlock = (
  offer: Offer,
  { category, definition }: Pick<Shape, 'category' | 'definition'>,
): boolean => offersAllOf(offer, category) || offer?.has(definition.type) === true

/** Whether a drawer has anything to take out of it. */
export const offersDrawer = (offer: Offer, shapes: Iterable<Shape>, category: string): boolean =>
  offersAllOf(offer, category) ||
  [...shapes].some((shape) => shape.category === category && offersBlock(offer, shape))
