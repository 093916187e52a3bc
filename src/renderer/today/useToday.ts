import { useQueries } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { Fault } from '../../shared/fault.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { Status } from '../../shared/model/status.ts'
import { call, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { todaySections } from './todaySections.ts'
import type { TodaySection } from './todayLine.ts'

const open: readonly Status[] = ['new', 'editing', 'review', 'waiting', 'signed-off']
// Newest first; what lies deeper in an archive is not today's work.
const limit = 200

export interface Today {
  readonly sections: readonly TodaySection[]
  readonly isLoading: boolean
  readonly fault: Fault | null
  readonly retry: () => void
}

type Answers = readonly UseQueryResult<Output<'articles.list'>>[]

function gather(answers: Answers) {
  const rows: Partial<Record<Status, readonly ArticleRow[]>> = {}
  const totals: Partial<Record<Status, number>> = {}
  for (const [i, status] of open.entries()) {
    rows[status] = answers[i]?.data?.rows ?? []
    totals[status] = answers[i]?.data?.total ?? 0
  }
  return { rows, totals, answers }
}

const queries = open.map((status) => {
  const input = { filter: { status }, sort: 'newest' as const, offset: 0, limit }
  return { queryKey: ['articles.list', input], queryFn: () => call('articles.list', input) }
})

/** What needs a person now, gathered from the open pieces and the outlets. */
export function useToday(): Today {
  const { rows, totals, answers } = useQueries({ queries, combine: gather })
  const sources = useDesk('sources.list', {})
  const recalls = useDesk('recalls.list', { open: true }).data
  const notices = useDesk('notices.list', {}).data
  const questions = useDesk('outlets.questions', {}).data
  const reopened = useDesk('outlets.reopened', {}).data
  const unreviewed = useDesk('statements.unreviewed', {}).data
  const sections = useMemo(
    () =>
      todaySections({
        rows,
        totals,
        sources: sources.data ?? [],
        rights: {
          recalls: recalls ?? [],
          notices: notices ?? [],
          questions: questions ?? [],
          reopened: reopened ?? [],
          unreviewed: unreviewed ?? [],
        },
      }),
    [rows, totals, sources.data, recalls, notices, questions, reopened, unreviewed],
  )
  const all = [...answers, sources]
  const failed = all.find((one) => one.isError)
  return {
    sections,
    isLoading: all.some((one) => one.isPending) && !failed,
    fault: failed ? faultOf(failed.error) : null,
    retry: () => {
      for (const one of all) if (one.isError) void one.refetch()
    },
  }
}

/** How many lines Today has, for the rail; null while it is not known. */
export function useTodayCount(): number | null {
  const { sections, isLoading, fault } = useToday()
  if (isLoading || fault) return null
  return sections.reduce((sum, section) => sum + section.total, 0)
}
