import { OctagonAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { ArticleView } from '../../shared/contract.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { DocumentNode } from '../../shared/model/document.ts'
import { useDesk } from '../deskQuery.ts'
import { openExport } from '../shell/dialogs.ts'
import { go } from '../shell/route.ts'
import { dayWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { InlineError, Skeleton } from '../ui/States.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { faultOf } from '../desk.ts'
import { classes } from '../ui/classes.ts'
import styles from './Preview.module.css'
import { runItTone } from './runItTone.ts'

// Moving through the list with a held arrow key opens nothing on the way, and at a start the list comes before the piece.
const rest = 120

/** The active piece to read, with what stands in its way. */
export function Preview({ row }: { readonly row: ArticleRow | undefined }) {
  const [id, setId] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setId(row?.id), rest)
    return () => clearTimeout(timer)
  }, [row?.id])
  if (!row)
    return (
      <section className={styles.preview} aria-label="Preview">
        <p className={styles.idle}>The piece you point at is shown here.</p>
      </section>
    )
  return (
    <section className={styles.preview} aria-label="Preview" data-pane="preview">
      {/* Keys scroll it: a scrolled region must be reachable without a pointer. */}
      <div
        className={styles.scroll}
        data-reading
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label="Text of the piece"
      >
        <Head row={row} />
        {row.id === id ? <Body row={row} /> : <Waiting row={row} />}
        {row.id === id ? <Related id={row.id} /> : null}
      </div>
      <div className={styles.foot}>
        <Button look="primary" onPress={() => go({ place: 'piece', id: row.id })}>
          Open
          <KeyHint keys="Enter" />
        </Button>
        <Button onPress={() => openExport([row.id])}>Export…</Button>
      </div>
    </section>
  )
}

function Head({ row }: { readonly row: ArticleRow }) {
  const meta = [
    row.author ?? 'no by-line',
    row.sourceName ?? 'no outlet',
    row.published ? dayWords(row.published) : 'no date',
    counted(row.wordCount, 'word'),
  ]
  return (
    <>
      <div className={styles.state}>
        <StatusBadge status={row.status} held={row.held} />
      </div>
      <h2
        className={classes(styles.headline, row.headline === null && styles.none)}
        dir={row.direction}
      >
        {row.headline ?? 'No headline'}
      </h2>
      <p className={styles.meta}>
        {meta.map((words, i) => (
          <span key={words}>
            {i > 0 ? ' ' : ''}
            <bdi>{words}</bdi>
            {i < meta.length - 1 ? '\u00A0·' : ''}
          </span>
        ))}
      </p>
    </>
  )
}

function Waiting({ row }: { readonly row: ArticleRow }) {
  return (
    <>
      <Answers row={row} view={undefined} />
      <div className={styles.text} aria-hidden>
        {[58, 62, 49, 60, 31].map((width) => (
          <div key={width}>
            <Skeleton width={width} />
          </div>
        ))}
      </div>
    </>
  )
}

function Body({ row }: { readonly row: ArticleRow }) {
  const view = useDesk('articles.open', { id: row.id })
  if (view.isError) return <InlineError>{faultOf(view.error).message}</InlineError>
  if (!view.data) return <Waiting row={row} />
  return (
    <>
      <Answers row={row} view={view.data} />
      <div className={styles.text} dir={row.direction}>
        {paragraphs(view.data.article.document.content).map((text, i) => (
          // Paragraphs have no other name here, and this list is never reordered.
          // eslint-disable-next-line react/no-array-index-key
          <p key={i} dir="auto">
            {text}
          </p>
        ))}
      </div>
    </>
  )
}

function Answers(props: { readonly row: ArticleRow; readonly view: ArticleView | undefined }) {
  const { row, view } = props
  const blocking = view?.gate.checks.filter((check) => check.verdict === 'block') ?? []
  return (
    <div className={styles.answers}>
      <div className={styles.question}>
        <span className={styles.label}>May we run it?</span>
        <Badge bare meaning={runItTone(row.mayWeRunIt)}>
          {row.mayWeRunIt}
        </Badge>
      </div>
      {row.blockers > 0 ? (
        <div className={styles.question}>
          <span className={styles.label}>Before it goes out</span>
          <ul className={styles.checks}>
            {blocking.map((check) => (
              <li key={check.id}>
                <PlainButton
                  className={styles.check ?? ''}
                  onPress={() =>
                    go({ place: 'piece', id: row.id, ...(check.place ? { at: check.place } : {}) })
                  }
                >
                  <OctagonAlert size={13} strokeWidth={2.25} aria-hidden />
                  <span className={styles.reason} title={check.title}>
                    {check.reason}
                  </span>
                </PlainButton>
              </li>
            ))}
            {view ? null : <li>{counted(row.blockers, 'check blocks', 'checks block')}</li>}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

/** Pieces that tell the same story, then those that speak of the same things. */
function Related({ id }: { readonly id: ArticleRow['id'] }) {
  const related = useDesk('articles.related', { id })
  if (!related.data || related.data.length === 0) return null
  return (
    <section className={styles.related} aria-label="Related pieces">
      {(['same', 'related'] as const).map((story) => {
        const some = related.data.filter((one) => one.story === story)
        return some.length === 0 ? null : (
          <div key={story}>
            <h3 className={styles.label}>{story === 'same' ? 'Same story' : 'Related'}</h3>
            <ul className={styles.checks}>
              {some.slice(0, 5).map(({ row, why }) => (
                <li key={row.id}>
                  <PlainButton
                    className={styles.relatedPiece ?? ''}
                    onPress={() => go({ place: 'piece', id: row.id })}
                  >
                    <bdi>{row.headline ?? row.opening}</bdi>
                    <span className={styles.label}>
                      {[row.sourceName, row.published && dayWords(row.published), why]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </PlainButton>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

/** Text of the first sixty blocks: a preview is to recognise a piece by, not to read a book in. */
function paragraphs(nodes: readonly DocumentNode[]): readonly string[] {
  const text = (node: DocumentNode): string =>
    node.text ?? (node.type === 'hardBreak' ? '\n' : (node.content ?? []).map(text).join(''))
  return nodes
    .filter((node) => node.type !== 'boilerplate' && node.type !== 'imageNote')
    .slice(0, 60)
    .map(text)
    .filter(Boolean)
}
