import styles from './KeyHint.module.css'
import { classes } from './classes.ts'
import { keyWords } from './keyWords.ts'

/** A key as it is printed on the keyboard; `keys` in Electron's form (`CmdOrCtrl+Shift+F`). */
export function KeyHint(props: { readonly keys: string; readonly className?: string | undefined }) {
  return (
    <span className={classes(styles.hint, props.className)}>
      {keyWords(props.keys).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
