import { useEffect, useRef, useState } from 'react'
import type { ChangeChoice, KeptChange } from '../../../shared/model/trackedChange.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { InlineError } from '../../ui/States.tsx'
import { unless } from '../../ui/since.ts'
import { showToast } from '../../ui/toast.ts'
import { useAct } from '../../ui/useAct.ts'
import { VirtualTable, type TableColumn } from '../../ui/VirtualTable.tsx'
import { longDayWords } from '../../words/dateWords.ts'
import { counted } from '../../words/numberWords.ts'
import { usePiece, useSnapshot } from '../PieceContext.ts'
import { ChangeWords } from './ChangeWords.tsx'
import styles from './ChangesSheet.module.css'

const kindWords = { insertion: 'Inserted', deletion: 'Deleted', move: 'Moved' } as const

/** The tracked changes of a Word document: one by one with A and R, or all that touch no quotation together. */
export function ChangesSheet(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Sheet title="Tracked changes" isOpen={props.isOpen} onClose={props.onClose} flush>
      <Inside onClose={props.onClose} />
    </Sheet>
  )
}

function Inside({ onClose }: { readonly onClose: () => void }) {
  const { session, announce } = usePiece()
  const { view } = useSnapshot(session)
  const changes = view.arrival?.changes ?? []
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      changes.findIndex((one) => one.choice === null),
    ),
  )
  const { act, isBusy, problem } = useAct()
  const table = useRef<HTMLDivElement>(null)
  // A and R are keys of the list: it has the focus when the sheet is there.
  useEffect(() => {
    const frame = requestAnimationFrame(() => table.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const open = changes.filter((one) => one.choice === null)
  const together = open.filter((one) => !one.inQuotation)
  const current = changes[active]

  const decide = (chosen: readonly KeptChange[], choice: ChangeChoice): Promise<void> =>
    act(async ({ isHere, refuse }) => {
      if (chosen.length === 0) return
      const reply = await session.settle('changes.decide', () => ({
        id: session.id,
        changeIds: chosen.map((one) => one.id),
        choice,
      }))
      if (!reply.ok) return refuse(reply.fault.message)
      if (reply.value.settled !== null) {
        showToast({ words: 'All changes are decided. The text stands as chosen.' })
        if (open.length > 0 && isHere()) onClose()
        return
      }
      announce(`${counted(reply.value.left, 'change')} left.`)
      // Their buttons have nothing left to do; those that remain are decided in the list.
      if (chosen === together && isHere()) table.current?.focus()
      const done = new Set(chosen.map((one) => one.id))
      const next = changes.findIndex(
        (one, at) => at > active && one.choice === null && !done.has(one.id),
      )
      const first = changes.findIndex((one) => one.choice === null && !done.has(one.id))
      // Whoever went to another line meanwhile stays there.
      setActive(unless(active, next >= 0 ? next : Math.max(0, first)))
    })

  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <p>
          {open.length === 0
            ? 'All are decided. A decision can be taken anew; the text then follows.'
            : `${counted(open.length, 'change')} of ${changes.length} ${open.length === 1 ? 'waits' : 'wait'} for a decision. Until then the text is shown as if all were accepted, and cannot be edited or signed.`}
        </p>
        <div className={styles.together}>
          <Button
            size="small"
            isDisabled={together.length === 0}
            isBusy={isBusy}
            onPress={() => void decide(together, 'accepted')}
          >
            Accept {together.length} outside quotations
          </Button>
          <Button
            size="small"
            isDisabled={together.length === 0}
            isBusy={isBusy}
            onPress={() => void decide(together, 'rejected')}
          >
            Reject {together.length} outside quotations
          </Button>
        </div>
      </div>
      <div className={styles.table}>
        <VirtualTable
          label="Tracked changes"
          columns={columns}
          count={changes.length}
          rowAt={(index) => changes[index]}
          keyOf={(one) => one.id}
          labelOf={labelOf}
          active={active}
          onActive={setActive}
          onKey={(event) => {
            const choice = keyChoices[event.key.toLowerCase()]
            if (!choice || event.ctrlKey || event.metaKey || event.altKey || !current) return false
            void decide([current], choice)
            return true
          }}
          rowHeight={44}
          tableRef={table}
        />
      </div>
      <div className={styles.detail} aria-live="polite">
        {current ? <Current change={current} /> : null}
        {problem ? <InlineError>{problem}</InlineError> : null}
      </div>
      <div className={styles.foot}>
        <Button
          isDisabled={!current}
          isBusy={isBusy}
          onPress={() => current && void decide([current], 'rejected')}
        >
          Reject <KeyHint keys="R" />
        </Button>
        <Button
          look="primary"
          isDisabled={!current}
          isBusy={isBusy}
          onPress={() => current && void decide([current], 'accepted')}
        >
          Accept <KeyHint keys="A" />
        </Button>
        <span className={styles.grow} />
        <Button onPress={onClose}>Close</Button>
      </div>
    </div>
  )
}

const keyChoices: Readonly<Record<string, ChangeChoice>> = { a: 'accepted', r: 'rejected' }

function labelOf(change: KeptChange): string {
  const by = change.author ?? 'somebody unnamed'
  const state = change.choice ?? 'undecided'
  return `${kindWords[change.kind]} by ${by}: ${change.text}. ${change.inQuotation ? 'In a quotation. ' : ''}${state}`
}

const columns: readonly TableColumn<KeptChange>[] = [
  {
    id: 'words',
    head: 'Change',
    width: 'minmax(0, 1fr)',
    cell: (one) => (
      <span className={styles.cell}>
        <span className={styles.words} dir="auto">
          <ChangeWords change={one} />
        </span>
        <span className={styles.by}>
          {kindWords[one.kind]} by <bdi>{one.author ?? 'somebody unnamed'}</bdi>
          {one.date ? `, ${longDayWords(one.date)}` : ''}
          {one.inQuotation ? ' · in a quotation' : ''}
          {one.place === 'note' ? ' · in a footnote' : one.place === 'table' ? ' · in a table' : ''}
        </span>
      </span>
    ),
  },
  {
    id: 'choice',
    head: 'Decision',
    width: '112px',
    cell: (one) =>
      one.choice === null ? (
        <Badge meaning="proposed">Undecided</Badge>
      ) : (
        <Badge meaning={one.choice === 'accepted' ? 'confirmed' : 'neutral'}>
          {one.choice === 'accepted' ? 'Accepted' : 'Rejected'}
        </Badge>
      ),
  },
]

function Current({ change }: { readonly change: KeptChange }) {
  return (
    <>
      <p className={styles.whole} dir="auto">
        <ChangeWords change={change} />
      </p>
      {change.inQuotation ? (
        <p className={styles.quoted}>
          It touches quoted words, so it is decided by itself. What you choose is what the quotation
          is compared with from then on.
        </p>
      ) : null}
      {change.by ? (
        <p className={styles.by}>
          {change.choice === 'accepted' ? 'Accepted' : 'Rejected'} by {change.by}
        </p>
      ) : null}
    </>
  )
}
