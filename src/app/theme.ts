/** Light or dark: as the device has it until somebody chooses here. */
import { computed, effect, signal } from '@preact/signals'
import { remembered } from './settings'

type Choice = 'device' | 'light' | 'dark'

const isChoice = (value: unknown): value is Choice =>
  value === 'device' || value === 'light' || value === 'dark'

const choice = remembered<Choice>('theme', 'device', isChoice)
const query = matchMedia('(prefers-color-scheme: dark)')
const deviceIsDark = signal(query.matches)
query.addEventListener('change', () => {
  deviceIsDark.value = query.matches
})

export const isDark = computed(() =>
  choice.value === 'device' ? deviceIsDark.value : choice.value === 'dark',
)

export function toggleTheme(): void {
  choice.value = isDark.value ? 'light' : 'dark'
}

effect(() => {
  document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light'
})
