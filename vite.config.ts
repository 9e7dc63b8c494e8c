import { defineConfig } from 'vitest/config'
import { offline } from './src/tasks/offline/plugin.mjs'
import { blocklyWords } from './src/tasks/page/blockly-words.mjs'
import {
  blocklyReadAtOnce,
  plotsInAnyLanguage,
  textsWithoutComments,
} from './src/tasks/page/changed-modules.mjs'
import { fewFiles, readiness } from './src/tasks/page/chunks.mjs'
import { firstPicture } from './src/tasks/page/first-picture.mjs'
import { lessonPreview } from './src/tasks/page/lesson-preview.mjs'
import { preload } from './src/tasks/page/preload.mjs'
import { onlyFromTheDocument, sharedWorkers } from './src/tasks/page/shared-workers.mjs'
import { META_POLICY } from './src/tasks/serve/csp.mjs'

const TESTS = ['src/**/*.test.{ts,tsx}', 'blocks/**/*.test.ts', 'examples/**/*.test.ts', 'e2e/**/*.test.ts']
/** They put a module, or something of the browser's, in another one's place, which must not last into the next file. */
export const MOCKING = [
  'src/core/program/passes/expand-each-op.test.ts',
  'src/core/program/passes/expand-random.test.ts',
  'src/app/learn/progress.test.ts',
  'src/app/levels/writer.test.ts',
  'src/app/run/session/worker-withheld.test.ts',
  'src/app/share/open-link.test.ts',
  'src/worker/session/fetch-digits.test.ts',
  'src/panels/gradients/report-view.test.tsx',
  'src/testing/backprop/broken-check.test.ts',
]

/** The page is built with relative addresses, so that the folder works from any path on a static host. */
export default defineConfig({
  base: './',
  plugins: [
    firstPicture(),
    preload(),
    lessonPreview(),
    sharedWorkers(),
    blocklyWords(),
    textsWithoutComments(),
    plotsInAnyLanguage(),
    blocklyReadAtOnce(),
    {
      // The development server needs inline scripts, so only the built page carries the policy.
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
    offline(),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false, resolveDependencies: onlyFromTheDocument },
    chunkSizeWarningLimit: 1500,
    // On a busy computer it speaks of plugins that take long, and nobody can do anything about it.
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: fewFiles(), postBanner: readiness },
    },
  },
  // The development server would put it together before a plug-in sees it.
  optimizeDeps: { exclude: ['uplot'] },
  worker: { format: 'es' },
  test: {
    setupFiles: ['src/testing/speak-english.test-support.ts'],
    // Five seconds, Vitest's own measure, are too few on a machine that has other things to do.
    testTimeout: 60_000,
    // Vitest itself would leave one processor free: on two, that is half of the time.
    maxWorkers: '100%',
    projects: [
      // Importing all blocks anew for each file would take longer than most tests do.
      { extends: true, test: { name: 'tests', include: TESTS, exclude: MOCKING, isolate: false } },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
    ],
  },
})
