/** What images show, and sets of somebody's own images, as messages. */
import { type Message, message } from '../message'
import type { OwnImages } from './project'

export const digitMessage = (digit: number): Message => message('class-digit', { digit })

/** A class of somebody's own, by its name: a digit, a letter, or whatever they called it. */
export function classMessage(name: string): Message {
  if (/^[0-9]$/.test(name)) return digitMessage(Number(name))
  if (/^[A-Z]$/.test(name)) return message('class-capital', { letter: name })
  return /^[a-z]$/.test(name)
    ? message('class-small-letter', { letter: name })
    : message('class-name', { name })
}

export const ownImagesMessage = ({ name, classes: [zero, one] }: OwnImages): Message =>
  message('own-images', { name, zero: classMessage(zero.name), one: classMessage(one.name) })

/** For the block that asks for an image of a set that is on another computer. */
export const imagesNotHere = (images: OwnImages): Message =>
  message('own-images-not-here', { images: ownImagesMessage(images) })
