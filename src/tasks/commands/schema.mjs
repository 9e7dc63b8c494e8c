/** `npm run schema`: writes public/project.schema.json anew, of the validator and the blocks as they are now. */

import { spawnSync } from 'node:child_process'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { npm } from '../setup/npm.mjs'
import { ROOT } from '../setup/places.mjs'

ensureInstalled()
process.chdir(ROOT)
const { command, args, options } = npm(['run', '--silent', 'unit', '--', 'src/schema', '--update'])
const { status } = spawnSync(command, args, { ...options, stdio: 'inherit' })
process.exit(status ?? 1)
