/**
 * Has the browser fetch at once what the entry imports step by step (src/app/main.tsx): the steps part what is worked out,
 * not what travels.
 */

/** By what their modules are called, in the order in which they are needed. */
export const STEPS = ['/src/app/start/work.ts', '/src/app/start/page.tsx', '/src/editor/index.ts']

/** @returns {import('vite').Plugin} */
export const preload = () => ({
  name: 'preload-steps',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk')
      const wanted = new Set()
      /** @param {string} file */
      const want = (file) => {
        const chunk = chunks.find(({ fileName }) => fileName === file)
        if (!chunk || wanted.has(file)) return
        for (const other of chunk.imports) want(other)
        wanted.add(file)
      }
      for (const step of STEPS) {
        const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(step))
        if (!chunk) throw new Error(`The page has no chunk of ${step}: src/tasks/setup/preload.mjs names it.`)
        want(chunk.fileName)
      }
      return [...wanted]
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        }))
    },
  },
})
