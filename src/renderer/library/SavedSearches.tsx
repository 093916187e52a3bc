import { Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { classes } from '../ui/classes.ts'
import { askOrSay } from '../ui/askOrSay.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { numberWords } from '../words/numberWords.ts'
import styles from './Facets.module.css'
import { sameQuestion, setQuery } from './query.ts'
import type { LibraryQuery } from './query.ts'
import { trimmed } from './useRows.ts'

/** Questions with a name, and the bin: the parts of the library one comes back to. */
export function SavedSearches(props: {
  readonly query: LibraryQuery
  readonly binned: number | undefined
}) {
  const { query, binned } = props
  const searches = useDesk('searches.list', {})
  const remove = async (id: string) => {
    const kept = searches.data?.find((one) => one.id === id)
    const reply = await ask('searches.remove', { id })
    if (!reply.ok) return void showToast({ words: reply.fault.message, tone: 'failed' })
    if (kept) {
      const { id: _id, ...search } = kept
      showToast({
        words: `Search “${search.name}” removed`,
        undo: () => void askOrSay('searches.save', { search }),
      })
    }
    return undefined
  }
  const isBin = query.filter.bin === true
  return (
    <>
      {searches.data && searches.data.length > 0 ? (
        <div className={styles.group} role="group" aria-label="Saved searches">
          <h2 className={styles.title}>Saved searches</h2>
          {searches.data.map((one) => (
            <div key={one.id} className={styles.saved}>
              <ToggleButton
                className={classes(styles.choice, styles.grow)}
                isSelected={sameQuestion(one, query)}
                onChange={(on) =>
                  setQuery(
                    on
                      ? { filter: one.filter, sort: one.sort, group: one.group }
                      : { filter: {}, sort: 'newest', group: undefined },
                  )
                }
              >
                <span className={styles.word} title={one.filter.text ?? one.name}>
                  <bdi>{one.name}</bdi>
                </span>
              </ToggleButton>
              <Button
                look="quiet"
                size="small"
                icon
                aria-label={`Remove the search ${one.name}`}
                onPress={() => void remove(one.id)}
              >
                <X size={12} aria-hidden />
              </Button>
            </div>
          ))}
        </div>
      ) : null}
      {isBin || (binned ?? 0) > 0 ? (
        <div className={styles.group} role="group" aria-label="Put away">
          <ToggleButton
            className={styles.choice ?? ''}
            isSelected={isBin}
            onChange={(on) =>
              setQuery({ filter: on ? { bin: true } : {}, sort: 'newest', group: undefined })
            }
          >
            <Trash2 size={14} aria-hidden />
            <span className={styles.word}>Bin</span>
            <span className={styles.count}>{binned === undefined ? '' : numberWords(binned)}</span>
          </ToggleButton>
        </div>
      ) : null}
    </>
  )
}

/** Asks for a name and keeps the question under it. */
export function SaveSearchDialog(props: {
  readonly query: LibraryQuery
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { query, isOpen, onClose } = props
  return (
    <Dialog title="Save this search" isOpen={isOpen} onClose={onClose}>
      {isOpen ? <SaveForm query={query} onClose={onClose} /> : null}
    </Dialog>
  )
}

function SaveForm({
  query,
  onClose,
}: {
  readonly query: LibraryQuery
  readonly onClose: () => void
}) {
  const filter = trimmed(query.filter)
  const [name, setName] = useState(filter.text ?? filter.tag ?? '')
  const { act, problem } = useAct()
  const save = () =>
    act(async ({ isHere, refuse }) => {
      if (name.trim() === '') return refuse('It is found again by its name.')
      const { sort, group } = query
      const reply = await ask('searches.save', {
        search: { name: name.trim().slice(0, 80), filter, sort, ...(group ? { group } : {}) },
      })
      if (!reply.ok) return refuse(reply.fault.message)
      showToast({
        words: `Saved as “${reply.value.name}”`,
        undo: () => void askOrSay('searches.remove', { id: reply.value.id }),
      })
      if (isHere()) onClose()
    })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={problem ?? undefined}
        maxLength={80}
        hint="It stands beside the list, with its words, filters, order and groups."
        takesFocus
      />
      <div className={styles.formFoot}>
        <Button look="primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  )
}
