import { Radio, RadioGroup } from 'react-aria-components'
import type { Settings } from '../../shared/model/settings.ts'
import { useDeskAct } from '../deskQuery.ts'
import { classes } from '../ui/classes.ts'
import styles from './SettingsScreen.module.css'

const themes = [
  { theme: 'system', name: 'As the system', scheme: '' },
  { theme: 'light', name: 'Light', scheme: styles.light },
  { theme: 'dark', name: 'Dark', scheme: styles.dark },
  { theme: 'high-contrast', name: 'High contrast', scheme: '' },
] as const

/** Light, dark, high contrast, each drawn small in its own colours. */
export function Appearance({ theme }: { readonly theme: Settings['theme'] }) {
  const save = useDeskAct('settings.set')
  return (
    <RadioGroup
      aria-label="Theme"
      className={styles.themes ?? ''}
      orientation="horizontal"
      value={theme}
      onChange={(value) => {
        const chosen = themes.find((one) => one.theme === value)
        if (chosen) save.mutate({ theme: chosen.theme })
      }}
    >
      {themes.map((one) => (
        <Radio
          key={one.theme}
          value={one.theme}
          className={classes(styles.theme, one.theme === 'high-contrast' && styles.contrast)}
        >
          <span className={classes(styles.sample, one.scheme)} aria-hidden>
            <span className={styles.sampleRail} />
            <span className={styles.sampleText}>
              <span />
              <span />
              <span />
              <span />
            </span>
          </span>
          <span className={styles.themeName}>
            <span className={styles.dot} aria-hidden />
            {one.name}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
