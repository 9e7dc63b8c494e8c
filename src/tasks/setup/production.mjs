/**
 * The one door to Vite's `build`. Vite takes from the environment whether it builds for developers or for people, and
 * whoever calls it has set that in passing: Vitest and Playwright say "test", an earlier step of the same command
 * "development", a shell or an .env file anything. What is tested, measured and given to people is always the same.
 */

/**
 * Builds in production form.
 *
 * @param {import('vite').InlineConfig} config
 * @returns {ReturnType<typeof import('vite').build>}
 */
export async function buildForPeople(config) {
  process.env.NODE_ENV = 'production'
  // It stands for what an .env file said, and would have the last word.
  delete process.env.VITE_USER_NODE_ENV
  const { build } = await import('vite')
  return build({ ...config, mode: 'production', envDir: false })
}
