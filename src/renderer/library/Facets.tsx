import { memo } from 'react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { Status } from '../../shared/model/status.ts'
import { useDesk } from '../deskQuery.ts'
import { numberWords } from '../words/numberWords.ts'
import { statusWord } from '../ui/StatusBadge.tsx'
import { DateField } from '../ui/DateField.tsx'
import styles from './Facets.module.css'
import { setFilter } from './query.ts'
import type { LibraryQuery } from './query.ts'
import { SavedSearches } from './SavedSearches.tsx'
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

/** Filters of the list, each with how many pieces it would leave; above them the saved searches. */
export const Facets = memo(function Facets({ query }: { readonly query: LibraryQuery }) {
  const { filter } = query
  const facets = useDesk('articles.facets', { filter: trimmed(filter) }, { keep: true })
  const { data } = facets
  const outlets = data?.outlets ?? []
  const tags = data?.tags ?? []
  const isTagListed = filter.tag === undefined || tags.some(({ name }) => name === filter.tag)
  return (
    <section className={styles.facets} aria-label="Filters" data-pane="filters">
      <SavedSearches query={query} binned={data?.binned} />
      <Group title="Status">
        {statuses.map((status) => (
          <Choice
            key={status}
            word={statusWord(status)}
            count={data?.statuses.find(({ value }) => value === status)?.count}
            isOn={filter.status === status}
            onChange={(on) => setFilter({ status: on ? status : undefined })}
          />
        ))}
      </Group>
      {outlets.length > 0 ? (
        <Group title="Outlet">
          {outlets.map(({ value, name, count }) => (
            <Choice
              key={value}
              word={name}
              count={count}
              isOn={filter.sourceId === value}
              onChange={(on) => setFilter({ sourceId: on ? value : undefined })}
            />
          ))}
        </Group>
      ) : null}
      {tags.length > 0 || !isTagListed ? (
        <Group title={data?.tagsOf ? `Tag (newest ${numberWords(data.tagsOf)})` : 'Tag'}>
          {isTagListed ? null : (
            <Choice word={filter.tag ?? ''} isOn onChange={() => setFilter({ tag: undefined })} />
          )}
          {tags.map(({ kind, name, count }) => (
            <Choice
              key={`${kind} ${name}`}
              word={name}
              count={count}
              isOn={filter.tag === name}
              onChange={(on) => setFilter({ tag: on ? name : undefined })}
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
