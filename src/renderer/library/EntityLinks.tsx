import type { EntityView } from '../../shared/calls/tagCalls.ts'
import { go, type Route } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { EventWords } from '../words/EventWords.tsx'
import { dayWords, momentWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import styles from './EntitySheet.module.css'
import { setQuery } from './query.ts'

/** Whatever hangs on a record: what is said to have been said, each a way to its place in the review, the pieces, the history. */
export function EntityLinks(props: { readonly view: EntityView; readonly onLeave: () => void }) {
  const { view, onLeave } = props
  const leaveTo = (route: Route): void => {
    onLeave()
    go(route)
  }
  const showAll = (): void => {
    setQuery({ filter: { tag: view.entity.name }, sort: 'newest', group: undefined })
    leaveTo({ place: 'library' })
  }
  return (
    <>
      <section aria-label="Said" data-part>
        <h3 className={styles.title}>
          {view.statementsInAll === 0
            ? 'No statement found'
            : `Said: ${counted(view.statementsInAll, 'statement')}${newest(view.statements.length, view.statementsInAll)}`}
        </h3>
        <ul className={styles.list}>
          {view.statements.map((one) => (
            <li key={`${one.articleId} ${one.statementId}`}>
              <p className={styles.said} dir="auto">
                {one.quoted ? `“${one.text}”` : one.text}
              </p>
              <div className={styles.from}>
                <Button
                  look="link"
                  size="small"
                  className={styles.choice ?? ''}
                  onPress={() =>
                    leaveTo({
                      place: 'review',
                      id: one.articleId,
                      at: { kind: 'attribution', ref: one.statementId },
                    })
                  }
                >
                  <bdi>
                    {[
                      one.headline ?? 'no headline',
                      one.outlet,
                      one.published && dayWords(one.published),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </bdi>
                </Button>
                <span className={styles.quiet}>
                  {one.confirmed ? 'confirmed' : 'not yet checked'}
                </span>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Pieces" data-part>
        <h3 className={styles.title}>
          Tagged: {counted(view.pieces, 'piece')}
          {newest(view.rows.length, view.pieces)}
        </h3>
        <ul className={styles.list}>
          {view.rows.map((row) => (
            <li key={row.id}>
              <Button
                look="link"
                size="small"
                className={styles.choice ?? ''}
                onPress={() => leaveTo({ place: 'piece', id: row.id })}
              >
                <bdi>{row.headline ?? row.opening}</bdi>
              </Button>
            </li>
          ))}
        </ul>
        {view.pieces > 0 ? (
          <Button size="small" className={styles.all ?? ''} onPress={showAll}>
            {`Show ${view.pieces === 1 ? 'it' : 'them all'} in the library`}
          </Button>
        ) : null}
      </section>
      {view.history.length > 0 ? (
        <section aria-label="History" data-part>
          <h3 className={styles.title}>History</h3>
          <ul className={styles.list}>
            {view.history.map((line) => (
              <li key={`${line.at} ${line.summary}`}>
                <EventWords summary={line.summary} />{' '}
                <span className={styles.quiet}>
                  {line.actor} · {momentWords(line.at)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function newest(shown: number, all: number): string {
  return shown < all ? `, the newest ${shown} here` : ''
}
