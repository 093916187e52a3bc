import { usePiece, useSnapshot } from './PieceContext.ts'
import styles from './PartsPanel.module.css'
import { longDayWords } from '../words/dateWords.ts'

const kindWords = { comment: 'Comment', footnote: 'Footnote', endnote: 'Endnote' } as const

/** Comments and footnotes that came with the file: kept beside the text, never exported as such. */
export function NotesList() {
  const { session } = usePiece()
  const { view } = useSnapshot(session)
  const notes = view.arrival?.notes ?? []
  if (notes.length === 0) return null
  return (
    <section className={styles.section} aria-label="Notes in the file">
      <h3 className={styles.title}>
        Notes in the file
        <span className={styles.note}>stay inside</span>
      </h3>
      <ul className={styles.notes}>
        {notes.map((note, index) => (
          // eslint-disable-next-line react/no-array-index-key -- notes of one file have only their order
          <li key={index}>
            <p className={styles.noteBy}>
              {kindWords[note.kind]}
              {note.author ? (
                <>
                  {' by '}
                  <bdi>{note.author}</bdi>
                </>
              ) : null}
              {note.date ? `, ${longDayWords(note.date)}` : ''}
            </p>
            {note.on ? (
              <p className={styles.noteOn} dir="auto">
                on “{note.on}”
              </p>
            ) : null}
            <p dir="auto">{note.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
