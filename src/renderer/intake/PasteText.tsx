import { useState } from 'react'
import { countWords } from '../../shared/model/document.ts'
import { counted } from '../words/numberWords.ts'
import { Button } from '../ui/Button.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './ImportSheet.module.css'
import { setPasted, startImport } from './importStore.ts'

/** "New from clipboard": the text as it came, before any cleaning. */
export function PasteText({ pasted }: { readonly pasted: string }) {
  const [error, setError] = useState<string>()
  const submit = () => {
    if (pasted.trim() === '') setError('There is no text yet. Paste the piece into the field.')
    else void startImport({ kind: 'text', text: pasted })
  }
  const words = countWords(pasted)
  return (
    <div className={styles.panel}>
      <TextField
        className={styles.area ?? ''}
        label="The piece, as it was received"
        lines={12}
        value={pasted}
        onChange={(text) => {
          setPasted(text)
          setError(undefined)
        }}
        placeholder="Paste here: headline, by-line, date and text in the order they came."
        error={error}
        takesFocus
      />
      <div className={styles.foot}>
        <span className={styles.small}>{counted(words, 'word')}</span>
        <span className={styles.grow} />
        <KeyHint keys="CmdOrCtrl+Enter" />
        <Button look="primary" onPress={submit}>
          Make a piece of it
        </Button>
      </div>
    </div>
  )
}
