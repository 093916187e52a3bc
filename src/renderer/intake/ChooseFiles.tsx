import { FileDown } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { chooseAndImport } from './chooseAndImport.ts'
import styles from './ImportSheet.module.css'

/** The place to drop files on, with the two dialogs beside it. */
export function ChooseFiles() {
  return (
    <div className={styles.panel}>
      <div className={styles.drop}>
        <FileDown size={36} strokeWidth={1.25} aria-hidden />
        <p className={styles.dropTitle}>Drop files or folders anywhere in the window</p>
        <p>The untouched original of each is kept for good, with its name and its hash.</p>
        <div className={styles.actions}>
          <Button look="primary" data-deciding onPress={() => void chooseAndImport('files')}>
            Choose files…
          </Button>
          <Button onPress={() => void chooseAndImport('folder')}>Choose a folder…</Button>
        </div>
      </div>
      <p className={styles.small}>
        Up to 25 MB a file. Nothing in a file is run and nothing is fetched from the network. Every
        file ends in the report exactly once, with what became of it.
      </p>
    </div>
  )
}
