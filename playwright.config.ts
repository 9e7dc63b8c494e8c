/**
 * The browser tests run against the built page, served under its real policy, in whichever Chromium the
 * machine has. Each spec sets its own viewport. There are no retries: a test that fails now and then has found
 * something.
 */

import { defineConfig } from '@playwright/test'
import { findChromium } from './src/tasks/setup/find-chromium.mjs'

/** `npm test` brings a free port of its own, so that it never tests a page that something else serves. */
const ownPort = process.env.BLOCKGRAD_PORT
const url = `http://127.0.0.1:${ownPort ?? 4174}/`
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(ownPort),
  reporter: 'list',
  projects: [{ name: 'chromium' }],
  use: {
    baseURL: url,
    trace: 'off',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        // Root, as in most containers, can start Chromium only without its sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node src/tasks/commands/start.mjs --no-open --port ${new URL(url).port}`,
    url,
    reuseExistingServer: !ownPort,
    timeout: 120_000,
  },
})
