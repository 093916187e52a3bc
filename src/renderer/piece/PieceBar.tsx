import { ChevronDown, FileOutput } from 'lucide-react'
import { memo } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { mayMove, statuses, type Status } from '../../shared/model/status.ts'
import { runItTone } from '../library/runItTone.ts'
import { StateGlyph } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx'
import { MomentField } from '../ui/MomentField.tsx'
import { Popover } from '../ui/Popover.tsx'
import { StatusBadge, statusWord } from '../ui/StatusBadge.tsx'
import { TextField } from '../ui/TextField.tsx'
import { blockersOf } from './blockers.ts'
import styles from './PieceBar.module.css'
import { pieceModes, usePiece, useSnapshot, type MoveWish, type PieceMode } from './PieceContext.ts'

const modeWords: Readonly<Record<PieceMode, string>> = {
  edit: 'Edit',
  review: 'Review',
  rights: 'Rights',
}

/** The bar over a piece: where it stands, how it is looked at, and whether it may run. */
export const PieceBar = memo(function PieceBar() {
  const { mode, setMode, openExport } = usePiece()
  return (
    <div className={styles.bar} data-pane="piece-bar">
      <div className={styles.start}>
        <StatusMenu />
        <Handling />
      </div>
      <RadioGroup
        aria-label="How to look at this piece"
        orientation="horizontal"
        className={styles.modes ?? ''}
        data-modes
        value={mode}
        onChange={(value) => {
          const next = pieceModes.find((each) => each === value)
          if (next) setMode(next)
        }}
      >
        {pieceModes.map((each) => (
          <Radio key={each} value={each} className={styles.mode ?? ''}>
            {modeWords[each]}
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.end}>
        <GateSummary />
        <Button onPress={openExport}>
          <FileOutput size={14} aria-hidden />
          Export…
        </Button>
      </div>
    </div>
  )
})

/** The status, and the moves it allows from here. */
function StatusMenu() {
  const { session, openMove, openSignOff } = usePiece()
  const { status, hold } = useSnapshot(session).view.article
  const moves = statuses.filter((to) => mayMove(status, to) && to !== 'sent' && to !== 'new')
  return (
    <Menu
      label="Move this piece"
      trigger={
        <Button look="quiet" className={styles.status ?? ''} data-field="status">
          <StatusBadge status={status} held={hold?.kind ?? null} />
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      {moves.map((to) =>
        to === 'signed-off' ? (
          <MenuItem key={to} onAction={openSignOff}>
            Sign off…
          </MenuItem>
        ) : (
          <MenuItem key={to} onAction={() => openMove({ to: to as MoveWish['to'] })}>
            {moveWords(to)}
          </MenuItem>
        ),
      )}
      <MenuLine />
      {hold ? (
        <MenuItem disabled={hold.kind === 'killed'} onAction={() => openMove({ to: 'lift' })}>
          Lift the hold…
        </MenuItem>
      ) : (
        <MenuItem onAction={() => openMove({ to: 'hold' })}>Hold…</MenuItem>
      )}
    </Menu>
  )
}

function moveWords(to: Status): string {
  switch (to) {
    case 'editing':
      return 'Back to editing'
    case 'review':
      return 'Send to review'
    case 'waiting':
      return 'Wait for…'
    default:
      return statusWord(to)
  }
}

/** Slug, owner and due time: one quiet line that opens to be changed. */
function Handling() {
  const { session } = usePiece()
  const { fields } = useSnapshot(session)
  const known = [
    ...(fields.slug ? [fields.slug] : []),
    ...(fields.owner ? [fields.owner] : []),
    ...(fields.due ? [`due ${dueWords(fields.due)}`] : []),
  ]
  const line = known.length > 0 ? known.join(' · ') : 'Slug, owner, due…'
  return (
    <Popover
      label="Slug, owner and due time"
      trigger={
        <Button
          look="quiet"
          className={styles.handling ?? ''}
          aria-label={`Slug, owner, due: ${known.length > 0 ? line : 'none given'}`}
        >
          <span
            className={classes(styles.handlingWords, known.length === 0 && styles.unset)}
            dir="auto"
            title={line}
          >
            {line}
          </span>
        </Button>
      }
    >
      <div className={styles.form}>
        <TextField
          label="Slug"
          value={fields.slug ?? ''}
          maxLength={120}
          placeholder="river-crossing"
          onChange={(slug) => session.setFields({ slug: slug === '' ? null : slug })}
        />
        <TextField
          label="Owner"
          value={fields.owner ?? ''}
          maxLength={120}
          placeholder="Who has this piece"
          onChange={(owner) => session.setFields({ owner: owner === '' ? null : owner })}
        />
        <MomentField
          label="Due"
          usual="18:00"
          value={fields.due}
          onChange={(due) => session.setFields({ due })}
        />
      </div>
    </Popover>
  )
}

const pad = (value: number): string => String(value).padStart(2, '0')
function dueWords(instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const today = new Date()
  const time = `${pad(date.getHours())}:${pad(date.getMinutes())}`
  if (date.toDateString() === today.toDateString()) return time
  return `${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${time}`
}

/** "May we run it?" in one line, and how much stands before it; pressing it leads to the checks. */
function GateSummary() {
  const { session, goTo } = usePiece()
  const { gate } = useSnapshot(session).view
  const blocking = blockersOf(gate).length
  const tone = runItTone(gate.summary)
  return (
    <Button
      look="quiet"
      className={styles.gate ?? ''}
      onPress={() => goTo({ kind: 'sign-off', ref: null })}
    >
      <span className={styles.gateWords}>
        <span className={styles.question}>
          <span className={styles.questionWords}>May we run it?</span>
          {blocking > 0 ? (
            <span className={styles.toSettle}>{blocking} to settle</span>
          ) : (
            <span className={styles.isClear}>nothing in the way</span>
          )}
        </span>
        <span className={classes(styles.answer, styles[tone])} title={gate.summary}>
          <StateGlyph meaning={tone} size={13} />
          <span className={styles.answerWords}>{gate.summary}</span>
        </span>
      </span>
    </Button>
  )
}
