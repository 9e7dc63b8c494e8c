import { defineConfig } from 'vitest/config'
import { META_POLICY } from './src/tasks/serve/csp.mjs'

/** The page is built with relative addresses, so that the folder works from any path on a static host. */
export default defineConfig({
  base: './',
  plugins: [
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
  ],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
  test: {
    setupFiles: ['src/testing/speak-english.test-support.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'blocks/**/*.test.ts', 'examples/**/*.test.ts'],
  },
})
