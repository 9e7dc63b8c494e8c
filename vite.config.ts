import { defineConfig } from 'vitest/config'

/** The page is built with relative addresses, so that the folder works from any path on a static host. */
export default defineConfig({
  base: './',
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.{ts,tsx}', 'blocks/**/*.test.ts', 'examples/**/*.test.ts'] },
})
