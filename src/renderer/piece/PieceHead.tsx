import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import type { Byline } from '../../shared/model/parsedPiece.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Popover } from '../ui/Popover.tsx'
import { TextField } from '../ui/TextField.tsx'
import { DateChips } from './DateChips.tsx'
import { MarkedField } from './MarkedField.tsx'
import styles from './PieceHead.module.css'
import { usePiece, useSnapshot } from './PieceContext.ts'

/** What stands over the text on the page: headline, standfirst, by-line, dates. */
export function PieceHead() {
  const { session, editor, mode } = usePiece()
  const { fields, view } = useSnapshot(session)
  const hint = useId()
  const locked = mode === 'review' || view.article.hold?.kind === 'killed'
  const received = view.parts.find((part) => part.role === 'headline')
  const receivedText = received ? view.original.text.slice(...received.range).trim() : null
  const wordings = view.warnings.find(({ code }) => code === 'headline-differs')?.wordings ?? []
  const setHeadline = (value: string): void => {
    const headline = value.replaceAll(/\s*\n\s*/gu, ' ')
    const isTheirs = [receivedText, ...wordings].includes(headline.trim())
    session.setFields({
      headline: headline.trim() === '' ? null : headline,
      headlineProvenance:
        headline.trim() === '' ? 'missing' : isTheirs ? 'received' : 'supplied-by-desk',
    })
  }
  return (
    <header className={styles.head} data-direction={fields.direction}>
      {/* The headline can be written in, and what can be written in is no heading to a screen reader. */}
      <h1 className={styles.heard} dir="auto">
        {fields.headline ?? 'A piece without a headline'}
      </h1>
      <MarkedField field="headline" text={fields.headline ?? ''} className={styles.headline}>
        <textarea
          className={classes(styles.headline, fields.headline === null && styles.missing)}
          data-field="headline"
          aria-label="Headline"
          aria-describedby={hint}
          placeholder="No headline"
          dir={fields.headline === null ? fields.direction : 'auto'}
          rows={1}
          readOnly={locked}
          value={fields.headline ?? ''}
          onChange={(event) => setHeadline(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            editor.commands.focus('start')
          }}
        />
      </MarkedField>
      <p className={styles.hint} id={hint}>
        {fields.headline === null
          ? 'It came without one. Write one here; it will be marked as supplied by the desk.'
          : fields.headlineProvenance === 'supplied-by-desk'
            ? 'Headline supplied by the desk'
            : ''}
      </p>
      {locked ? null : (
        <OtherHeadlines
          wordings={wordings.filter((one) => one !== fields.headline?.trim())}
          take={setHeadline}
        />
      )}
      <MarkedField field="standfirst" text={fields.standfirst ?? ''} className={styles.standfirst}>
        <textarea
          className={styles.standfirst}
          aria-label="Standfirst"
          placeholder="Standfirst"
          dir={fields.standfirst === null ? fields.direction : 'auto'}
          rows={1}
          readOnly={locked}
          value={fields.standfirst ?? ''}
          onChange={(event) =>
            session.setFields({
              standfirst: event.target.value === '' ? null : event.target.value,
            })
          }
        />
      </MarkedField>
      <div className={styles.facts} dir={fields.direction}>
        <Bylines locked={locked} />
        <DateChips locked={locked} />
        {fields.dateline && fields.dateline.places.length > 0 ? (
          <span className={styles.dateline} dir="auto">
            {[fields.dateline.places.join(', '), fields.dateline.agency]
              .filter(Boolean)
              .join(' · ')}
          </span>
        ) : null}
        {fields.origin.firstPublisher ? (
          <span className={styles.printed} dir="ltr">
            First published by <bdi>{fields.origin.firstPublisher.name}</bdi>
          </span>
        ) : null}
      </div>
    </header>
  )
}

/** What else its source calls the piece: one line for the page, another for search and sharing. */
function OtherHeadlines(props: {
  readonly wordings: readonly string[]
  readonly take: (wording: string) => void
}) {
  const { announce } = usePiece()
  if (props.wordings.length === 0) return null
  return (
    <ul className={styles.others} aria-label="Other headlines of its source">
      {props.wordings.map((wording, index) => (
        // The headline that gives way comes into the line that was taken, and the focus stays there.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          Its source also says <bdi>“{wording}”</bdi>
          <Button
            size="small"
            look="link"
            aria-label={`Use the headline “${wording}”`}
            onPress={() => {
              props.take(wording)
              announce(`The headline is “${wording}”.`)
            }}
          >
            Use this
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** The writers, each a chip that opens to be corrected. */
function Bylines(props: { readonly locked: boolean }) {
  const { session } = usePiece()
  const { fields } = useSnapshot(session)
  const { bylines } = fields
  // The one just added opens to be named.
  const [added, setAdded] = useState(-1)
  const put = (index: number, next: Byline | null): void =>
    session.setFields({
      bylines: next
        ? bylines.map((each, at) => (at === index ? next : each))
        : bylines.filter((_, at) => at !== index),
    })
  return (
    <span className={styles.bylines}>
      <span className={styles.by}>By</span>
      {bylines.length === 0 ? <em className={styles.none}>nobody named</em> : null}
      {bylines.map((byline, index) => (
        <BylineChip
          // Two writers may have one name; their place is what tells them apart.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          byline={byline}
          opens={index === added}
          locked={props.locked}
          put={(next) => put(index, next)}
        />
      ))}
      {props.locked ? null : (
        <Button
          size="small"
          icon
          look="quiet"
          aria-label="Add a writer"
          onPress={() => {
            setAdded(bylines.length)
            session.setFields({
              bylines: [...bylines, { name: '', role: null, affiliation: null }],
            })
          }}
        >
          <Plus size={14} aria-hidden />
        </Button>
      )}
    </span>
  )
}

function BylineChip(props: {
  readonly byline: Byline
  readonly opens: boolean
  readonly locked: boolean
  readonly put: (next: Byline | null) => void
}) {
  const { byline, put } = props
  const more = [byline.role, byline.affiliation].filter(Boolean).join(', ')
  const words = byline.name === '' ? 'Name…' : byline.name
  return (
    <Popover
      label={`Writer ${words}`}
      opens={props.opens}
      onClose={() => {
        // Nobody was named after all.
        if (byline.name.trim() === '' && more === '') put(null)
      }}
      trigger={
        <Button size="small" className={styles.chip ?? ''} isDisabled={props.locked}>
          <bdi>{words}</bdi>
          {more ? <span className={styles.more}>{more}</span> : null}
        </Button>
      }
    >
      {(close) => (
        <div className={styles.form}>
          <TextField
            label="Name"
            value={byline.name}
            onChange={(name) => put({ ...byline, name })}
            takesFocus
          />
          <TextField
            label="Role"
            value={byline.role ?? ''}
            placeholder="Additional reporting"
            onChange={(role) => put({ ...byline, role: role === '' ? null : role })}
          />
          <TextField
            label="Affiliation"
            value={byline.affiliation ?? ''}
            placeholder="University, agency, city"
            onChange={(affiliation) =>
              put({ ...byline, affiliation: affiliation === '' ? null : affiliation })
            }
          />
          <div className={styles.formButtons}>
            <Button
              size="small"
              look="danger"
              onPress={() => {
                close()
                put(null)
              }}
            >
              Remove
            </Button>
            <Button size="small" look="primary" onPress={close}>
              Done
            </Button>
          </div>
        </div>
      )}
    </Popover>
  )
}
