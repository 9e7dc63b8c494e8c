/**
 * The door to all that people read. `say` gives a text by its name, `sentence` turns a message of core's into one.
 *
 * The room knows Fluent and core's messages; it knows no page, no block and no panel. A language is one folder with
 * Fluent files (https://projectfluent.org/fluent/guide/), one for each room that speaks; `en` is the measure for all.
 * Start reading at speech.ts.
 */
export { blockText, categoryName, helpText, optionText, translated } from './block-text'
export { blockWords } from './block-words'
export * from './image-words'
export { pseudo } from './pseudo'
export * from './report-words'
export { alsoSay, type Language, parts, say, sentence, shown, speak, titleText, type Values } from './speech'
