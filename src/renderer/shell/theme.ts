import type { Settings } from '../../shared/model/settings.ts'
import { recall, remember } from '../ui/remember.ts'

type Theme = Settings['theme']
const themes: readonly unknown[] = ['system', 'light', 'dark', 'high-contrast']
const isTheme = (value: unknown): value is Theme => themes.includes(value)

/** Sets the theme of the page (tokens.css) and keeps it, so that the next start opens in it at once. */
export function applyTheme(theme: Theme): void {
  const wanted =
    theme === 'system' && matchMedia('(prefers-contrast: more)').matches ? 'high-contrast' : theme
  if (wanted === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = wanted
  remember('theme', theme)
}

/** Before the settings are there: the theme of the last time. */
export function applyLastTheme(): void {
  applyTheme(recall('theme', isTheme, 'system'))
}
