import type { ReactNode } from 'react'
import type { ExportRecord } from '../../shared/model/exportRecord.ts'
import { go } from '../shell/route.ts'
import { momentWords } from '../words/dateWords.ts'
import { sizeWords } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ask } from '../desk.ts'
import { showToast } from '../ui/toast.ts'
import { channelWords, formatWords } from './exportWords.ts'
import styles from './ExportsScreen.module.css'

async function openLink(url: string): Promise<void> {
  const reply = await ask('links.open', { url })
  if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
}

/** All that is written down of one export. */
export function RecordDetail(props: {
  readonly record: ExportRecord
  readonly timeZone: string | undefined
}) {
  const { record } = props
  const url = record.publishedUrl
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['When', momentWords(record.at, props.timeZone)],
    ['By', record.by ?? 'nobody named'],
    ['For', record.recipientName ?? 'no recipient'],
    ['Channel', channelWords[record.channel]],
    ['Format', formatWords[record.format]],
    ['Licence', record.licence ?? 'none on file'],
    ['Signed', record.signOffHash ? 'with a sign-off' : 'without a sign-off'],
    ['File', record.path],
    ['Size', sizeWords(record.size)],
    [
      'SHA-256',
      <span key="hash" className={styles.hash}>
        {record.sha256}
      </span>,
    ],
    [
      'Published',
      url ? (
        <Button key="url" look="link" onPress={() => void openLink(url)}>
          {url}
        </Button>
      ) : (
        'no address noted'
      ),
    ],
  ]
  return (
    // Keys scroll it: a scrolled region must be reachable without a pointer.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.detail} aria-label="Record" data-pane="record" tabIndex={0}>
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
      {record.overrides.map((override) => (
        <p key={override.check} className={styles.override}>
          <strong>
            {override.by} let check {override.check} pass:
          </strong>{' '}
          {override.reason}
        </p>
      ))}
      <Button onPress={() => go({ place: 'piece', id: record.articleId })}>Open the piece</Button>
    </section>
  )
}
