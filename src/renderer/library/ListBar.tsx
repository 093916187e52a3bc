import { useState } from 'react'
import type { ReactNode } from 'react'
import { useDesk } from '../deskQuery.ts'
import { dayWords } from '../words/dateWords.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Select } from '../ui/Select.tsx'
import { Skeleton } from '../ui/States.tsx'
import { statusWord } from '../ui/StatusBadge.tsx'
import styles from './LibraryScreen.module.css'
import { sameQuestion, setFilter, setQuery } from './query.ts'
import type { Group, LibraryQuery, Sort } from './query.ts'
import { SaveSearchDialog } from './SavedSearches.tsx'

const sorts: readonly { readonly value: Sort; readonly label: string }[] = [
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
  { value: 'published', label: 'By date, latest' },
  { value: 'published-oldest', label: 'By date, earliest' },
  { value: 'headline', label: 'By headline' },
  { value: 'author', label: 'By author' },
  { value: 'outlet', label: 'By outlet' },
  { value: 'longest', label: 'Longest first' },
  { value: 'shortest', label: 'Shortest first' },
  { value: 'changed', label: 'Last changed' },
]
const groups: readonly { readonly value: Group | 'none'; readonly label: string }[] = [
  { value: 'none', label: 'No groups' },
  { value: 'outlet', label: 'By outlet' },
  { value: 'author', label: 'By author' },
  { value: 'status', label: 'By status' },
  { value: 'month', label: 'By month' },
]

/** How many pieces, by which filters, in which order. */
export function ListBar(props: {
  readonly query: LibraryQuery
  readonly found: string | null
  readonly isFailed: boolean
  /** What else the bar holds, at its end. */
  readonly children?: ReactNode
}) {
  const { filter, sort, group } = props.query
  const [isSaving, setSaving] = useState(false)
  const searches = useDesk('searches.list', {})
  const isAsked =
    Object.keys(filter).length > 0 &&
    filter.bin !== true &&
    !searches.data?.some((one) => sameQuestion(one, props.query))
  const sources = useDesk('sources.list', {})
  const source = sources.data?.find((one) => one.id === filter.sourceId)
  const choices = filter.text
    ? [...sorts, { value: 'relevance' as const, label: 'Best match' }]
    : sorts
  return (
    <div className={styles.bar}>
      <span className={styles.count}>
        {props.found ?? (props.isFailed ? null : <Skeleton width={9} />)}
      </span>
      <div className={styles.chips}>
        {filter.status ? (
          <Chip onRemove={() => setFilter({ status: undefined })}>{statusWord(filter.status)}</Chip>
        ) : null}
        {source ? (
          <Chip onRemove={() => setFilter({ sourceId: undefined })}>{source.name}</Chip>
        ) : null}
        {filter.tag ? (
          <Chip onRemove={() => setFilter({ tag: undefined })}>{filter.tag}</Chip>
        ) : null}
        {filter.from ? (
          <Chip onRemove={() => setFilter({ from: undefined })}>
            {`from ${dayWords(filter.from)}`}
          </Chip>
        ) : null}
        {filter.to ? (
          <Chip onRemove={() => setFilter({ to: undefined })}>{`to ${dayWords(filter.to)}`}</Chip>
        ) : null}
      </div>
      <span className={styles.grow} />
      {isAsked ? (
        <Button look="link" size="small" onPress={() => setSaving(true)}>
          Save search…
        </Button>
      ) : null}
      <SaveSearchDialog query={props.query} isOpen={isSaving} onClose={() => setSaving(false)} />
      <Select
        bare
        size="small"
        className={styles.groups ?? ''}
        label="Groups"
        value={group ?? 'none'}
        choices={groups}
        onChange={(value) => setQuery({ group: value === 'none' ? undefined : value })}
      />
      <Select
        bare
        size="small"
        className={styles.sort ?? ''}
        label="Order"
        value={sort}
        choices={choices}
        onChange={(value) => setQuery({ sort: value })}
      />
      {props.children}
    </div>
  )
}
