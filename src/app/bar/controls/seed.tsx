/** The seed: the number that all random numbers of a run come from. Same seed, same run. */
import { LARGEST_SEED } from '../../../core/project/limits'
import { say } from '../../../words'
import { DiceIcon } from '../../icons'
import { useWorkbench } from '../../workbench'
import './seed.css'

export function Seed() {
  const { store, commands } = useWorkbench()

  const take = (field: HTMLInputElement) => {
    const typed = field.valueAsNumber
    if (Number.isInteger(typed) && typed >= 0 && typed <= LARGEST_SEED) store.setSeed(typed)
    field.value = String(store.seed.peek())
  }

  return (
    <div class="seed">
      <label title={say('bar-seed-hint')}>
        {say('bar-seed')}
        <input
          type="number"
          min={0}
          max={LARGEST_SEED}
          step={1}
          value={store.seed.value}
          style={{ '--digits': Math.max(3, String(store.seed.value).length) }}
          onChange={({ currentTarget }) => take(currentTarget)}
        />
      </label>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={say('bar-roll-seed')}
        title={say('bar-roll-seed-hint')}
        onClick={commands.rollSeed}
      >
        <DiceIcon />
      </button>
    </div>
  )
}
