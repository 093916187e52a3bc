import { type ReactNode, useState } from 'react'
import { assertNever } from '../../shared/assertNever.ts'
import type { ExportRecord } from '../../shared/model/exportRecord.ts'
import { go } from '../shell/route.ts'
import { momentWords } from '../words/dateWords.ts'
import { sizeWords } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ask } from '../desk.ts'
import { TextField } from '../ui/TextField.tsx'
import { unless } from '../ui/since.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { isString } from '../ui/remember.ts'
import { useTyped } from '../ui/useTyped.ts'
import type { FoundFile } from '../../shared/calls/exportCalls.ts'
import { channelWords, formatWords } from './exportWords.ts'
import { overrideLines } from './overrideLines.ts'
import styles from './ExportsScreen.module.css'

/** A file that was looked at, where it is no longer as it was written. */
type Looked = FoundFile | 'unchanged'

function lookedWords(looked: Looked): ReactNode {
  const { state, foundAt } =
    looked === 'unchanged' ? ({ state: looked, foundAt: null } as const) : looked
  switch (state) {
    case 'unchanged':
      return (
        <Badge bare meaning="confirmed">
          as it was written
        </Badge>
      )
    case 'changed':
      return (
        <Badge bare meaning="broken">
          changed since
        </Badge>
      )
    case 'moved':
      return (
        <>
          <Badge bare meaning="stale">
            moved
          </Badge>{' '}
          to {foundAt}
        </>
      )
    case 'missing':
      return (
        <Badge bare meaning="blocking">
          not there any more; its bytes are kept here
        </Badge>
      )
    default:
      return assertNever(state)
  }
}

async function openLink(url: string): Promise<void> {
  const reply = await ask('links.open', { url })
  if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
}

/** Where a receiver published it: shown, opened, written down. */
function PublishedUrl({ record }: { readonly record: ExportRecord }) {
  const url = record.publishedUrl
  const [typed, change] = useTyped<string | null>(`address of ${record.id}`, null, isString)
  // One that was begun before stands there again, but the arrows through the list are not to end in it.
  const [isAsked, setAsked] = useState(false)
  const setTyped = (next: string | null) => change(() => next)
  const { act, problem } = useAct()
  const save = () =>
    act(async ({ refuse }) => {
      const reply = await ask('exports.setPublishedUrl', {
        id: record.id,
        url: typed?.trim() || null,
      })
      if (!reply.ok) return refuse(reply.fault.message)
      change(unless(typed, null))
    })
  if (typed === null)
    return (
      <span className={styles.published}>
        {url ? (
          <Button look="link" onPress={() => void openLink(url)}>
            {url}
          </Button>
        ) : (
          'no address noted'
        )}{' '}
        <Button
          look="link"
          onPress={() => {
            setAsked(true)
            setTyped(url ?? '')
          }}
        >
          {url ? 'Change' : 'Note it'}
        </Button>
      </span>
    )
  return (
    <form
      className={styles.published}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label="Published address"
        bare
        type="url"
        value={typed}
        onChange={setTyped}
        placeholder="https://…"
        error={problem ?? undefined}
        takesFocus={isAsked}
        dir="ltr"
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <span className={styles.publishedActs}>
        <Button size="small" onPress={() => setTyped(null)}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit">
          Save
        </Button>
      </span>
    </form>
  )
}

/** All that is written down of one export. */
export function RecordDetail(props: {
  readonly record: ExportRecord
  readonly timeZone: string | undefined
  /** What has become of the file, once somebody asked. */
  readonly found?: Looked | undefined
}) {
  const { record } = props
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['When', momentWords(record.at, props.timeZone)],
    ['By', record.by ?? 'nobody named'],
    ['For', record.recipientName ?? 'no recipient'],
    ['Channel', channelWords[record.channel]],
    ['Format', formatWords[record.format]],
    ['Licence', record.licence ?? 'none on file'],
    ['Signed', record.signOffHash ? 'with a sign-off' : 'without a sign-off'],
    ['File', record.path],
    ...(props.found ? [['On disk', lookedWords(props.found)] as const] : []),
    ['Size', sizeWords(record.size)],
    [
      'SHA-256',
      <span key="hash" className={styles.hash}>
        {record.sha256}
      </span>,
    ],
    ['Published', <PublishedUrl key={record.id} record={record} />],
  ]
  return (
    // Keys scroll it: a scrolled region must be reachable without a pointer.
    <section
      className={styles.detail}
      aria-label="Record"
      data-pane="record"
      data-reading
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <h2 className={styles.detailTitle} dir="auto">
        {record.headline ?? 'No headline'}
      </h2>
      <div className={styles.badges}>
        {record.supersededBy ? <Badge meaning="stale">Replaced by a later export</Badge> : null}
        {record.overrides.length > 0 ? <Badge meaning="blocking">Checks overridden</Badge> : null}
      </div>
      <dl className={styles.facts}>
        {facts.map(([word, value]) => [
          <dt key={word}>{word}</dt>,
          <dd key={`${word} value`} dir="auto">
            {value}
          </dd>,
        ])}
      </dl>
      {overrideLines(record.overrides).map((line) => (
        <p key={line} className={styles.override} dir="auto">
          {line}
        </p>
      ))}
      <Button onPress={() => go({ place: 'piece', id: record.articleId })}>Open the piece</Button>
    </section>
  )
}
