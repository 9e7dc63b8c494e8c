/**
 * Where the page finds the built-in images. The build puts a hash of their content into their names, so a page never
 * gets those of another version.
 */
import type { ImageAddresses } from './protocol'

export const BUILT_IN_IMAGES: ImageAddresses = {
  10: new URL('../../digits/digits-10.bin', import.meta.url).href,
  28: new URL('../../digits/digits-28.bin', import.meta.url).href,
}
