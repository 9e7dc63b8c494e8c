/** What images show, in words: built-in ones and those of somebody's own. */
import { classMessage, digitMessage, ownImagesMessage } from '../core/project/image-classes'
import type { OwnImages } from '../core/project/project'
import { sentence } from './speech'

/** "a one", "an eight". */
export const digitWords = (digit: number): string => sentence(digitMessage(digit))

/** The same for a class of somebody's own, by its name: "a three", "an A", "a small b", "“tree”". */
export const classWords = (name: string): string => sentence(classMessage(name))

/** "“emnist-letters” (an A or a Z)". */
export const ownImagesWords = (images: OwnImages): string => sentence(ownImagesMessage(images))
