import { memo } from 'react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { ArticleFilter } from '../../shared/model/articleRow.ts'
import type { Status } from '../../shared/model/status.ts'
import { useDesk } from '../deskQuery.ts'
import { numberWords } from '../words/numberWords.ts'
import { statusWord } from '../ui/StatusBadge.tsx'
import { DateField } from '../ui/DateField.tsx'
import styles from './Facets.module.css'
import { setFilter } from './query.ts'
import { trimmed } from './useRows.ts'

const statuses: readonly Status[] = [
  'new',
  'editing',
  'review',
  'waiting',
  'signed-off',
  'sent',
  'not-used',
]

/** Filters of the list; each says how many pieces it would leave where that is cheap to know. */
export const Facets = memo(function Facets(props: {
  readonly filter: ArticleFilter
  /** Tags of the rows fetched so far. */
  readonly tags: readonly string[]
}) {
  const { filter } = props
  const sources = useDesk('sources.list', {})
  const tags =
    filter.tag && !props.tags.includes(filter.tag) ? [filter.tag, ...props.tags] : props.tags
  return (
    <section className={styles.facets} aria-label="Filters" data-pane="filters">
      <Group title="Status">
        {statuses.map((status) => (
          <StatusChoice key={status} status={status} filter={filter} />
        ))}
      </Group>
      {sources.data && sources.data.length > 0 ? (
        <Group title="Outlet">
          {sources.data.slice(0, 40).map((source) => (
            <Choice
              key={source.id}
              word={source.name}
              isOn={filter.sourceId === source.id}
              onChange={(on) => setFilter({ sourceId: on ? source.id : undefined })}
            />
          ))}
        </Group>
      ) : null}
      {tags.length > 0 ? (
        <Group title="Tag">
          {tags.slice(0, 12).map((tag) => (
            <Choice
              key={tag}
              word={tag}
              isOn={filter.tag === tag}
              onChange={(on) => setFilter({ tag: on ? tag : undefined })}
            />
          ))}
        </Group>
      ) : null}
      <Group title="Date">
        <div className={styles.dates}>
          <DateField
            label="From"
            value={filter.from ?? ''}
            onChange={(from) => setFilter({ from: from || undefined })}
          />
          <DateField
            label="To"
            value={filter.to ?? ''}
            onChange={(to) => setFilter({ to: to || undefined })}
          />
        </div>
      </Group>
    </section>
  )
})

function Group(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.group} role="group" aria-label={props.title}>
      <h2 className={styles.title}>{props.title}</h2>
      {props.children}
    </div>
  )
}

function StatusChoice(props: { readonly status: Status; readonly filter: ArticleFilter }) {
  const { status, filter } = props
  const count = useDesk(
    'articles.list',
    { filter: { ...trimmed(filter), status }, sort: 'newest', offset: 0, limit: 1 },
    { keep: true },
  )
  return (
    <Choice
      word={statusWord(status)}
      count={count.data?.total}
      isOn={filter.status === status}
      onChange={(on) => setFilter({ status: on ? status : undefined })}
    />
  )
}

function Choice(props: {
  readonly word: string
  readonly count?: number | undefined
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}) {
  return (
    <ToggleButton className={styles.choice ?? ''} isSelected={props.isOn} onChange={props.onChange}>
      <span className={styles.word} title={props.word}>
        <bdi>{props.word}</bdi>
      </span>
      {props.count === undefined ? null : (
        <span className={styles.count}>{numberWords(props.count)}</span>
      )}
    </ToggleButton>
  )
}
