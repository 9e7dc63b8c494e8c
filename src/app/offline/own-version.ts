/** Which build this page is, and a sign for all others that it is open. */
import { tabLockOf } from '../../offline/names'

/** Null on the page for developers, which is never kept. */
export function ownVersion(): string | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="blockgrad-version"]')
  return meta?.content || null
}

/** The address of the page's folder. */
export const pageScope = (): string => new URL('./', document.baseURI).href

/** As long as this tab lives, nobody throws away the files of its build. The browser ends it with the tab. */
export function holdVersion(version: string): void {
  void navigator.locks?.request(
    tabLockOf(pageScope(), version),
    { mode: 'shared' },
    () => new Promise<never>(() => {}),
  )
}
