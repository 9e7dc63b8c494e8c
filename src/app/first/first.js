// Before the first picture: what somebody left here stands there instead of the flagship. See README.md beside this.
;(() => {
  /** @param {() => Storage} storage */
  const kept = (storage) => {
    try {
      return JSON.parse(storage().getItem('blockgrad.view') ?? 'null')
    } catch {
      return null
    }
  }
  try {
    const theme = JSON.parse(localStorage.getItem('blockgrad.theme') ?? 'null')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // Storage is forbidden: it is as the device has it.
  }
  /** @type {SVGSVGElement | null} */
  const blocks = document.querySelector('#first .first-blocks')
  const view = kept(() => sessionStorage) ?? kept(() => localStorage)
  if (!blocks) return
  // Its words are English.
  if (/language=/.test(location.search)) blocks.parentElement?.replaceChildren()
  else if (/example=/.test(location.hash) || (view && typeof view.markup !== 'string'))
    blocks.replaceChildren()
  else if (view) {
    const { left, top, scale } = view
    blocks.innerHTML = view.markup
    blocks.style.transform = `translate(${Number(left)}px, ${Number(top)}px) scale(${Number(scale)})`
  }
})()
