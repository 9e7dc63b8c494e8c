/**
 * What the desk does inside the page. Each function is sent there as text, so it knows nothing of what stands
 * around it in this file.
 */

/** Before the page opens: nothing is remembered, except that the flag was pressed once. */
export function putBack(): void {
  sessionStorage.clear()
  localStorage.setItem('blockgrad.has-run', 'true')
}

/**
 * Leaves what is open for a project, and waits until nothing moves any more. False where that does not come about
 * within a few seconds.
 */
export async function clearUp(project: string): Promise<boolean> {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const deadline = performance.now() + 5_000
  const until = async (holds: () => boolean) => {
    while (!holds()) {
      if (performance.now() > deadline) return false
      await frame()
    }
    return true
  }
  const pressEscape = () =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true, cancelable: true }),
    )
  const openedLast = () => sessionStorage.getItem('blockgrad.draft')

  for (const dialog of document.querySelectorAll('dialog[open]'))
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }))
  pressEscape()
  find('[role="tablist"][aria-label="Level"] [role="tab"]')?.click()
  find('.turbo[aria-checked="true"]')?.click()
  const speed = find('input[type="range"].slider') as HTMLInputElement | null
  if (speed && speed.value !== '38') {
    speed.value = '38'
    speed.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  // A dialog that closes gives the focus back first.
  await frame()
  const before = openedLast()
  const carried = new DataTransfer()
  carried.items.add(new File([project], 'nothing.json', { type: 'application/json' }))
  document.body.dispatchEvent(
    new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }),
  )
  const isOpen = await until(() => {
    if (openedLast() !== before) return true
    const leave = [...document.querySelectorAll<HTMLElement>('dialog[open] button')]
    leave.find(({ textContent }) => textContent === 'Leave it')?.click()
    return false
  })
  if (!isOpen) return false
  for (const cross of document.querySelectorAll<HTMLElement>(
    '.toast [aria-label="Close this message"], .blocklyToastCloseButton',
  ))
    cross.click()

  // A reload must find nothing of an earlier test. What is open now may be on its way there.
  localStorage.removeItem('blockgrad.view')
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('blockgrad')
    opening.onerror = reject
    opening.onsuccess = () => {
      const clearing = opening.result.transaction('drafts', 'readwrite')
      const drafts = clearing.objectStore('drafts')
      drafts.getAllKeys().onsuccess = ({ target }) => {
        for (const id of (target as IDBRequest<IDBValidKey[]>).result)
          if (id !== openedLast()) drafts.delete(id)
      }
      clearing.onabort = reject
      clearing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })

  return until(
    () => !find('.toast, dialog') && find('.status strong')?.textContent === 'Press the green flag to start.',
  )
}

/**
 * Blockly keeps in mind where the keys were, and goes by them until somebody drags. Afterwards they come to the search
 * among the drawers, and to the workspace as a whole among the blocks; and Tab begins at the top of the page.
 */
export async function forgetKeys(): Promise<void> {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

  // Where the block that had the focus is gone, Blockly gives it to another one.
  await frame()
  const search = find('.bg-search input') as HTMLInputElement | null
  search?.focus()
  if (search?.value) {
    search.value = ''
    search.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  find('.blocklyToolbox')?.scrollTo(0, 0)

  for (const [type, clientX] of [
    ['pointerdown', 600],
    ['pointermove', 640],
    ['pointermove', 600],
    ['pointerup', 600],
  ] as const)
    find('.blocklyMainBackground')?.dispatchEvent(
      new PointerEvent(type, { pointerType: 'mouse', isPrimary: true, clientX, clientY: 600, bubbles: true }),
    )

  document.body.tabIndex = -1
  document.body.focus()
  document.body.blur()
  document.body.removeAttribute('tabindex')
  await frame()
  await frame()
}

/** Everything that can be seen of the page, and what it remembers, as one text to compare. */
export async function look(): Promise<string> {
  const databases = (await indexedDB.databases()).map(({ name }) => name).sort()
  const words: string[] = [location.href, databases.join(), JSON.stringify(document.documentElement.dataset)]
  const stored = Object.keys(localStorage).sort()
  for (const key of stored) words.push(`${key} ${localStorage.getItem(key)}`)
  // Axe stays where it has been brought once.
  const globals = Object.keys(window).filter((name) => name !== 'axe')
  words.push(globals.sort().join())
  // Whether the project is kept by now; what screen readers hear, which waits until it has stood still; and what Blockly
  // gets up to date only when it is used again, such as a drawer that is closed.
  const matterOfMoments = [
    '.kept, .status [role="status"], defs',
    '.blocklyWidgetDiv, .blocklyDropDownDiv, .blocklyWorkspaceSelectionRing, .hiddenForAria',
    '.blocklyFlyout[style*="display: none"], .blocklyFlyoutScrollbar',
  ].join()
  const rounded = (text: string) =>
    text.replaceAll(/url\(#[^)]*\)/g, 'url').replace(/\d+(\.\d+)?/g, (number) => Number(number).toFixed(2))
  const seen = [
    'class',
    'role',
    'title',
    'style',
    'transform',
    'data-tab',
    'disabled',
    'hidden',
    'tabindex',
    'placeholder',
  ]
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(matterOfMoments)) continue
    const line = [element.tagName]
    // A block gets its words for screen readers when the focus comes near.
    const isBlock = element.matches('.blocklyPath')
    for (const { name, value } of element.attributes)
      if (isBlock && /^(role|tabindex|aria-)/.test(name)) continue
      else if (
        seen.includes(name) ||
        (name.startsWith('aria-') && !/-(controls|owns|labelledby|describedby|activedescendant)$/.test(name))
      )
        line.push(`${name}=${rounded(value)}`)
    if (element.childElementCount === 0) line.push(element.textContent ?? '')
    if (element instanceof HTMLInputElement) line.push(element.value, String(element.checked))
    if (element.scrollTop || element.scrollLeft)
      line.push(`scrolled ${element.scrollLeft} ${element.scrollTop}`)
    words.push(line.join(' '))
  }
  return words.join('\n')
}
