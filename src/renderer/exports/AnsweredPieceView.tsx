import type { ReactNode } from 'react'
import type { AnsweredPiece } from '../../shared/calls/answerCalls.ts'
import { go } from '../shell/route.ts'
import { datedMomentWords } from '../words/dateWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import frame from '../ui/TabbedScreen.module.css'
import { EventWords } from '../words/EventWords.tsx'
import styles from './Answer.module.css'
import { channelWords, formatWords } from './exportWords.ts'
import { overrideLines } from './overrideLines.ts'

const wayWords = {
  'published-address': 'Published at this address',
  'original-address': 'Taken from this address',
  'words-now': 'The words stand in the text now',
  'words-exported': 'The words left in a file',
  'words-received': 'The words were received',
} as const

/** One piece of an answer, in the order somebody outside asks. */
export function AnsweredPieceView(props: {
  readonly piece: AnsweredPiece
  readonly timeZone: string | undefined
}) {
  const { piece, timeZone } = props
  const { received, now } = piece
  const moment = (at: string) => datedMomentWords(at, timeZone)
  return (
    <article className={styles.piece}>
      <h2 className={styles.title} dir="auto">
        {piece.headline ?? <em>No headline</em>}
      </h2>
      <div className={styles.ways}>
        {piece.ways.map((way) => (
          <Badge key={way} meaning={way === 'words-now' ? 'active' : 'neutral'}>
            {wayWords[way]}
          </Badge>
        ))}
        <span className={frame.grow} />
        <Button look="link" onPress={() => go({ place: 'piece', id: piece.articleId })}>
          Open the piece
        </Button>
      </div>

      <Part title="Received">
        <p>
          {moment(received.at)} by {received.by}, from <bdi>{received.fileName}</bdi>
        </p>
        <p dir="auto">
          {[received.firstPublisher ?? 'first publisher unknown', ...received.via].join(' → ')}
          {received.url ? <span className={styles.quiet}> {received.url}</span> : null}
        </p>
        <p className={styles.hash}>SHA-256 {received.sha256}</p>
        <Words words={received.words} />
      </Part>

      <Part title="Exported">
        {piece.exports.length === 0 ? <p>Nothing of it has left this desk.</p> : null}
        {piece.exports.map(({ record, words, licence }) => (
          <div key={record.id} className={styles.entry}>
            <p>
              {moment(record.at)} by {record.by ?? 'nobody named'} to{' '}
              <strong>
                <bdi>{record.recipientName ?? 'nobody on file'}</bdi>
              </strong>
              , {formatWords[record.format]}
              {record.format === 'notice'
                ? ''
                : `, ${channelWords[record.channel]}, ${licence ?? 'no licence'}`}
              {record.supersededBy ? ', replaced by a later export' : ''}
            </p>
            <p className={styles.quiet} dir="ltr">
              {record.publishedUrl ?? record.path}
            </p>
            {overrideLines(record.overrides).map((line) => (
              <p key={line} className={styles.override}>
                {line}
              </p>
            ))}
            <Words words={words} />
          </div>
        ))}
      </Part>

      <Part title="Stands now">
        <p>
          {now.status}
          {now.held ? `, ${now.held}` : ''}; changed {moment(now.changedAt)};{' '}
          {now.signedBy
            ? `signed by ${now.signedBy}${now.signedAt ? `, ${moment(now.signedAt)}` : ''}${now.signatureHolds ? '' : ', changed since'}`
            : 'not signed'}
        </p>
        {now.words.length === 0 && piece.ways.some((way) => way.startsWith('words')) ? (
          <p>The words no longer stand in the text.</p>
        ) : null}
        <Words words={now.words} />
      </Part>

      {piece.statements.length > 0 ? (
        <Part title="Who said it">
          {piece.statements.map((one) => (
            <div key={`${one.text} ${one.at ?? ''}`} className={styles.entry}>
              <p dir="auto">
                “{one.text}” <strong>{one.speaker ?? 'nobody named'}</strong>
              </p>
              <p className={styles.quiet}>
                {one.state}
                {one.by ? ` by ${one.by}` : ''}
                {one.at ? `, ${moment(one.at)}` : ''}
                {one.why ? `: ${one.why}` : ''}
              </p>
            </div>
          ))}
        </Part>
      ) : null}

      <Part title="History">
        <ol className={styles.history}>
          {piece.history.map((one) => (
            <li key={`${one.at} ${one.summary}`}>
              <span className={styles.when}>{moment(one.at)}</span>
              <span>
                {one.actor}: <EventWords summary={one.summary} />
              </span>
            </li>
          ))}
        </ol>
      </Part>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{title}</h3>
      <div className={styles.partBody}>{children}</div>
    </section>
  )
}

function Words({ words }: { readonly words: readonly string[] }) {
  return words.map((one) => (
    <blockquote key={one} className={styles.words} dir="auto">
      {one}
    </blockquote>
  ))
}
