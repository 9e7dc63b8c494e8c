/**
 * A language to find texts with that stand outside src/words: English in which every letter has an accent. Whatever
 * plain letters are left on a page were written elsewhere, or are a person's own.
 */
import type { Language } from './speech'

const PLAIN = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz'
const ACCENTED = 'ÀàƁɓÇçÐðÈèƑƒĜĝĤĥÎîĴĵĶķĻļḾḿÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž'

export const accented = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter)

export const pseudo = ({ tag, texts }: Language): Language => ({ tag, texts, transform: accented })
