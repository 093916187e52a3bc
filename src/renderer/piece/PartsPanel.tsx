import { useMemo, useState } from 'react'
import type { KeptPart } from '../../shared/contract.ts'
import { encodingWords } from '../../shared/model/encodingNames.ts'
import { isBodyRole } from '../../shared/model/part.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/States.tsx'
import { CleanUp } from './CleanUp.tsx'
import { NotesList } from './NotesList.tsx'
import { HouseOrder } from './HouseOrder.tsx'
import { PartLine, PartRun } from './PartLine.tsx'
import type { HouseWord } from './PartVerdict.tsx'
import styles from './PartsPanel.module.css'
import { fileNameOf } from './fileNameOf.ts'
import { usePiece, useSnapshot } from './PieceContext.ts'

/** What the file was taken apart into, and what was cleaned: every step with its rule, open to a person's word. */
export function PartsPanel() {
  const { session, openArrival } = usePiece()
  const { view } = useSnapshot(session)
  const { decode } = view.original
  const [showText, setShowText] = useState(false)
  const house = useDesk('outlets.ofPiece', { id: session.id }).data ?? null
  const houseOf = (part: KeptPart): HouseWord =>
    house?.outlet ? (house.verdicts.find((one) => one.partId === part.id) ?? 'none') : 'no-outlet'
  const runs = useMemo(() => groups(view.parts), [view.parts])
  return (
    <div className={styles.panel}>
      <CleanUp />
      <section className={styles.section} aria-label="Parts">
        <h3 className={styles.title}>
          Parts
          <span className={styles.note}>
            {/* What is packed in a format of its own has no letters to be read in one way or another. */}
            {fileNameOf(view.original.fileName)}
            {decode.by === 'format' ? '' : ` · ${encodingWords(decode.encoding)}`}
          </span>
        </h3>
        {decode.alternatives.length > 0 && decode.by !== 'format' ? (
          <p className={styles.decoder}>
            {decode.by === 'chosen'
              ? 'The encoding was chosen by a person.'
              : `The encoding is ${decode.certainty < 0.75 ? 'not certain' : 'found out'} (${Math.round(decode.certainty * 100)}\u00A0%).`}{' '}
            <Button look="link" onPress={() => openArrival('encoding')}>
              Read it in another…
            </Button>
          </p>
        ) : null}
        {house === null ? null : <HouseOrder house={house} />}
        {runs.length === 0 ? (
          <EmptyState title="No parts">This piece was not taken apart.</EmptyState>
        ) : (
          <ul className={styles.parts}>
            {runs.map((run) =>
              run.length > 2 ? (
                <PartRun
                  key={run[0]!.id}
                  parts={run}
                  houseOf={houseOf}
                  isOpen={showText}
                  onOpen={setShowText}
                />
              ) : (
                run.map((part) => <PartLine key={part.id} part={part} house={houseOf(part)} />)
              ),
            )}
          </ul>
        )}
      </section>
      <NotesList />
    </div>
  )
}

/** Separators say nothing; a run of plain paragraphs is one line until it is opened. */
function groups(parts: readonly KeptPart[]): KeptPart[][] {
  const out: KeptPart[][] = []
  for (const part of parts) {
    if (part.role === 'separator') continue
    const last = out.at(-1)
    const joins =
      last !== undefined &&
      part.role === 'paragraph' &&
      isBodyRole(part.role) &&
      last[0]!.role === 'paragraph' &&
      last[0]!.changedBy === null &&
      part.changedBy === null
    if (joins) last.push(part)
    else out.push([part])
  }
  return out
}
