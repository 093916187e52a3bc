import { useMemo } from 'react'
import { Select } from '../ui/Select.tsx'
import { classes } from '../ui/classes.ts'
import {
  kindFilters,
  kindFilterWords,
  type QueueFilter,
  stateFilters,
  stateFilterWords,
} from './queueFilters.ts'
import type { ReviewItem } from './reviewItem.ts'
import { counted, numberWords } from '../words/numberWords.ts'
import styles from './QueueHead.module.css'
import type { ReviewCount } from './useReview.ts'

export const reviewViews = ['statements', 'voices', 'decisions'] as const
export type ReviewView = (typeof reviewViews)[number]
const viewWords: Readonly<Record<ReviewView, string>> = {
  statements: 'Statements',
  voices: 'Voices',
  decisions: 'Decisions',
}
const everybody = 'everybody'

/** Over the queue: how far the review is, which of its three faces is shown, and the filters. */
export function QueueHead(props: {
  readonly count: ReviewCount
  readonly pending: boolean
  readonly items: readonly ReviewItem[]
  readonly shown: number
  readonly view: ReviewView
  readonly onView: (view: ReviewView) => void
  readonly filter: QueueFilter
  readonly onFilter: (filter: QueueFilter) => void
}) {
  const { count, filter, items } = props
  const speakers = useMemo(() => speakersOf(items), [items])
  const share = count.total === 0 ? 0 : count.decided / count.total
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <h3>Who said it</h3>
        <span className={styles.count} data-review-count>
          {props.pending ? 'reading… · ' : ''}
          {numberWords(count.decided)} of {numberWords(count.total)} decided
          {count.blocking > 0 ? (
            <span className={styles.blocks}> · {counted(count.blocking, 'blocks', 'block')}</span>
          ) : null}
        </span>
      </div>
      <div className={styles.track} aria-hidden>
        <div
          className={classes(styles.bar, count.blocking === 0 && styles.clear)}
          style={{ width: `${100 * share}%` }}
        />
      </div>
      <div className={styles.views} role="group" aria-label="What is shown">
        {reviewViews.map((each) => (
          <button
            key={each}
            type="button"
            className={classes(styles.view, each === props.view && styles.chosen)}
            aria-pressed={each === props.view}
            onClick={() => props.onView(each)}
          >
            {viewWords[each]}
          </button>
        ))}
      </div>
      {props.view === 'statements' ? (
        <div className={styles.filters} role="group" aria-label="Which statements">
          <Select
            label="Kind"
            bare
            size="small"
            value={filter.kind}
            choices={kindFilters.map((value) => ({ value, label: kindFilterWords[value] }))}
            onChange={(kind) => props.onFilter({ ...filter, kind })}
          />
          <Select
            label="Speaker"
            bare
            size="small"
            value={filter.speaker ?? everybody}
            choices={[{ value: everybody, label: 'Everybody' }, ...speakers]}
            onChange={(speaker) =>
              props.onFilter({ ...filter, speaker: speaker === everybody ? null : speaker })
            }
          />
          <Select
            label="State"
            bare
            size="small"
            value={filter.state}
            choices={stateFilters.map((value) => ({ value, label: stateFilterWords[value] }))}
            onChange={(state) => props.onFilter({ ...filter, state })}
          />
        </div>
      ) : null}
    </div>
  )
}

function speakersOf(
  items: readonly ReviewItem[],
): { value: string; label: string; hint: string }[] {
  const counts = new Map<string, number>()
  for (const { speaker } of items)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([value, many]) => ({
      value,
      label: value,
      hint: `${many} ${many === 1 ? 'statement' : 'statements'}`,
    }))
}
