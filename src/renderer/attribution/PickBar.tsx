import { KeyHint } from '../ui/KeyHint.tsx'
import styles from './PickBar.module.css'

const keys: readonly (readonly [string, string])[] = [
  ['Right', 'move the end'],
  ['Shift+Left', 'move the start'],
  ['CmdOrCtrl+Right', 'by letter'],
  ['Tab', 'next stretch'],
  ['Enter', 'take it'],
  ['E', 'type in the text'],
  ['Escape', 'leave'],
]

/** While words are picked: which, and the keys that move them. */
export function PickBar(props: { readonly title: string; readonly words: string }) {
  return (
    <section className={styles.bar} aria-label={props.title}>
      <p className={styles.title}>{props.title}</p>
      <p className={styles.words} dir="auto">
        {props.words}
      </p>
      <ul className={styles.keys}>
        {keys.map(([key, does]) => (
          <li key={key}>
            <KeyHint keys={key} /> {does}
          </li>
        ))}
      </ul>
    </section>
  )
}
