import { useState } from 'react'
import type { TextChange } from '../../shared/model/bulkAct.ts'
import { useDesk } from '../deskQuery.ts'
import { faultOf } from '../desk.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Sheet } from '../ui/Dialog.tsx'
import { SheetButton } from '../ui/SheetButton.tsx'
import { InlineError } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useLatest } from '../ui/useLatest.ts'
import { counted } from '../words/numberWords.ts'
import { applyBulk } from './applyBulk.ts'
import styles from './LibraryScreen.module.css'
import type { Picked } from './useSelection.ts'

/** Words replaced in all selected texts, every place shown before. */
export function ReplaceSheet(props: {
  readonly picked: readonly Picked[]
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  if (!props.isOpen) return null
  return <OpenSheet picked={props.picked} onClose={props.onClose} />
}

function OpenSheet(props: { readonly picked: readonly Picked[]; readonly onClose: () => void }) {
  const { picked, onClose } = props
  const [change, setChange] = useState<TextChange>({
    find: '',
    replace: '',
    matchCase: true,
    wholeWord: true,
    inQuotations: false,
  })
  const ids = picked.map(({ id }) => id)
  const preview = useDesk(
    'bulk.preview',
    { ids, change },
    { enabled: change.find !== '', keep: true },
  )
  const set = (part: Partial<TextChange>) => setChange({ ...change, ...part })
  const { data } = preview
  // Places found for other words are no places anybody has seen of these.
  const isAny = change.find !== '' && !preview.isPlaceholderData && (data?.places ?? 0) > 0
  const { act, isBusy, problem } = useAct()
  const latestChange = useLatest(change)
  const apply = () =>
    act(async ({ isHere, refuse }) => {
      const isDone = await applyBulk(
        ids,
        { type: 'replace', change },
        (pieces) => `“${change.find}” replaced in ${pieces}`,
        refuse,
      )
      // Who looks for something else already goes on with that.
      if (isDone && isHere() && latestChange.current === change) onClose()
    })
  return (
    <Sheet
      isOpen
      firm
      title={`Find and replace in ${counted(picked.length, 'piece')}`}
      onClose={onClose}
      problem={problem}
      foot={
        <>
          <span className={styles.found}>
            {change.find === '' || !data
              ? null
              : `${counted(data.places, 'place')} in ${counted(data.changedPieces, 'piece')}`}
          </span>
          <Button onPress={onClose}>Cancel</Button>
          <SheetButton isDisabled={!isAny} onPress={() => void apply()}>
            {isBusy ? 'Replacing…' : 'Replace'}
          </SheetButton>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label="Find"
          value={change.find}
          onChange={(find) => set({ find })}
          maxLength={400}
          takesFocus
        />
        <TextField
          label="Replace with"
          value={change.replace}
          onChange={(replace) => set({ replace })}
          maxLength={400}
        />
        <Checkbox isSelected={change.wholeWord} onChange={(wholeWord) => set({ wholeWord })}>
          Whole words
        </Checkbox>
        <Checkbox isSelected={change.matchCase} onChange={(matchCase) => set({ matchCase })}>
          Capitals as typed
        </Checkbox>
        <Checkbox
          isSelected={change.inQuotations}
          onChange={(inQuotations) => set({ inQuotations })}
        >
          Also inside quotations
        </Checkbox>
        {data && data.inQuotations > 0 ? (
          <p className={styles.quiet}>
            {change.inQuotations
              ? `${counted(data.inQuotations, 'place')} inside quotations: those quotes will read “altered”.`
              : `${counted(data.inQuotations, 'place')} inside quotations stay as they are.`}
          </p>
        ) : null}
        {preview.isError ? <InlineError>{faultOf(preview.error).message}</InlineError> : null}
        {change.find === '' ? null : (
          <ul className={styles.hits} aria-label="Places">
            {(data?.pieces ?? []).map((piece) => (
              <li key={piece.id}>
                <p className={styles.hitHead} dir="auto">
                  {piece.headline ?? piece.opening}
                </p>
                {piece.hits.map((hit, index) => (
                  <p key={index} className={styles.hit} dir="auto">
                    {hit.before}
                    {hit.inQuotation && !change.inQuotations ? (
                      <span className={styles.kept}>{hit.found}</span>
                    ) : (
                      <>
                        <del>{hit.found}</del>
                        <ins>{change.replace}</ins>
                      </>
                    )}
                    {hit.after}
                  </p>
                ))}
                {piece.more > 0 ? (
                  <p className={styles.quiet}>and {counted(piece.more, 'place')} more</p>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  )
}
