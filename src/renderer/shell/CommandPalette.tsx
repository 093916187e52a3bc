import { Search } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useDesk } from '../deskQuery.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useOnceFresh } from '../ui/useOnceFresh.ts'
import styles from './CommandPalette.module.css'
import { useOffered } from './commandStore.ts'
import { setOver, useOver } from './dialogs.ts'
import { notOffered, paletteEntries } from './paletteEntries.ts'
import type { PaletteEntry } from './paletteEntries.ts'

/** Every command that can be given here, by its words; with two letters typed, pieces and outlets too. */
export function CommandPalette() {
  const over = useOver()
  const close = () => setOver(null)
  return (
    <ModalOverlay
      isOpen={over?.kind === 'palette'}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      isDismissable
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label="All commands">
          <Palette onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Palette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const searched = useDeferredValue(typed.trim())
  const offered = useOffered()
  const sources = useDesk('sources.list', {})
  const pieces = useDesk(
    'articles.list',
    // Who types words of a headline wants that piece, not a newer one that has them in its text.
    { filter: { text: searched }, sort: 'relevance', offset: 0, limit: 6 },
    { enabled: searched.length > 1, keep: true },
  )
  const rows = searched.length > 1 ? (pieces.data?.rows ?? []) : []
  const entries = paletteEntries(typed, offered, rows, sources.data ?? [])
  const missing = entries.length === 0 ? notOffered(typed, offered) : null
  const at = Math.min(active, entries.length - 1)
  const id = useId()
  useEffect(() => {
    document.getElementById(`${id}${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  // Pieces that answered other words are no answer to these: Enter waits for theirs.
  const isOld =
    typed.trim().length > 1 &&
    (searched !== typed.trim() || pieces.isPlaceholderData || pieces.isPending)
  const give = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    onClose()
    // After the palette has given the focus back, so that the command finds it where it was.
    setTimeout(entry.run)
  }
  const once = useOnceFresh(isOld, () => give(entries[at]))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(entries.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, at - 1))
    else if (event.key === 'Enter' && isOld && isPieceOrNone(entries[at])) once.soon()
    else if (event.key === 'Enter') give(entries[at])
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className={styles.field}>
        <Search size={16} aria-hidden />
        <input
          className={styles.input}
          role="combobox"
          aria-label="Command, piece or outlet"
          aria-expanded={entries.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={entries.length > 0 ? `${id}${at}` : undefined}
          placeholder="A command, a headline, an outlet…"
          value={typed}
          dir="auto"
          spellCheck={false}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the palette was opened to type in it
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
            once.forget()
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys="Escape" />
      </div>
      {entries.length === 0 ? (
        <p className={styles.none}>
          {missing
            ? `“${missing.label.replace(/…$/u, '')}” is a command, but there is nothing for it here now.`
            : 'Nothing here answers to these words.'}
        </p>
      ) : (
        <div className={styles.list} role="listbox" aria-label="Found" id={`${id}list`}>
          {entries.map((entry, index) => (
            <Entry
              key={entry.id}
              id={`${id}${index}`}
              entry={entry}
              heading={entry.group === entries[index - 1]?.group ? null : entry.group}
              isActive={index === at}
              onPoint={() => setActive(index)}
              onGive={() => give(entry)}
            />
          ))}
        </div>
      )}
    </>
  )
}

const isPieceOrNone = (entry: PaletteEntry | undefined): boolean =>
  entry === undefined || entry.group === 'Pieces'

function Entry(props: {
  readonly id: string
  readonly entry: PaletteEntry
  readonly heading: string | null
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onGive: () => void
}) {
  const { entry } = props
  return (
    <>
      {props.heading ? (
        <div className={styles.group} role="presentation">
          {props.heading}
        </div>
      ) : null}
      {/* Keys go to the field above; an entry only hears the pointer. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
      <div
        className={styles.entry}
        id={props.id}
        role="option"
        aria-selected={props.isActive}
        onPointerMove={props.onPoint}
        onClick={props.onGive}
      >
        <span className={styles.words} dir="auto">
          {entry.isOpening ? <em>{entry.words}</em> : entry.words}
        </span>
        {entry.hint ? <span className={styles.hint}>{entry.hint}</span> : null}
        {entry.keys ? <KeyHint keys={entry.keys} /> : null}
      </div>
    </>
  )
}
