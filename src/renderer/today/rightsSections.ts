import type { Output } from '../../shared/contract.ts'
import { kindWords } from '../notices/kindWords.ts'
import { counted } from '../words/numberWords.ts'
import type { TodayLine, TodaySection } from './todayLine.ts'

/** What rights and senders ask for. */
export interface RightsFacts {
  readonly recalls: Output<'recalls.list'>
  readonly notices: Output<'notices.list'>
  readonly questions: Output<'outlets.questions'>
  readonly reopened: Output<'outlets.reopened'>
  readonly unreviewed: Output<'statements.unreviewed'>
}

type Section = Omit<TodaySection, 'total' | 'more'> & {
  readonly total: number
  readonly more: TodaySection['more']
}

/** Sections on rights: those that come before what is blocked, and those that come after what ends. */
export function rightsSections(facts: RightsFacts | undefined): {
  readonly before: readonly Section[]
  readonly after: readonly Section[]
} {
  if (!facts) return { before: [], after: [] }
  const open = facts.notices.flatMap((notice) =>
    notice.matches
      .filter((match) => match.state === 'possible')
      .map((match): TodayLine => ({
        id: `${notice.id} ${match.articleId}`,
        words: match.headline ?? 'no headline',
        why: `${kindWords[notice.content.kind]}, by ${match.how}`,
        place: { kind: 'notices' },
      })),
  )
  return {
    before: [
      section(
        'notices',
        'Notices to confirm',
        'blocking',
        'Does the sender mean these pieces?',
        open,
      ),
      section(
        'recalls',
        'To recall',
        'blocking',
        'These are out, and must not be. Tell each who has them.',
        facts.recalls.map((task) => ({
          id: task.id,
          words: `${task.recipientName}: ${task.headline ?? 'no headline'}`,
          why: `${task.toldAt ? 'told, not acknowledged' : 'not told yet'} · ${task.reason}`,
          place: { kind: 'exports' },
        })),
      ),
    ],
    after: [
      section(
        'quotes',
        'Quotations nobody has checked',
        'proposed',
        'Each is settled by a person before sign-off.',
        facts.unreviewed.map((one) => ({
          id: one.articleId,
          words: one.headline ?? one.opening,
          isOpening: one.headline === null,
          why: counted(one.quotes, 'quotation'),
          place: { kind: 'review', id: one.articleId },
        })),
      ),
      section(
        'questions',
        'Which outlet is this?',
        'proposed',
        'Not certain, so it is asked.',
        facts.questions
          .filter((one) => one.candidates.length > 0)
          .map((one) => ({
            id: one.articleId,
            words: one.headline ?? one.name ?? 'no headline',
            why: one.candidates.map((each) => `${each.name}?`).join(' '),
            place: { kind: 'rights', id: one.articleId },
          })),
      ),
      section(
        'reopened',
        'Set aside by mistake',
        'proposed',
        'A line of the outlet turned out to be article text.',
        facts.reopened.map((one) => ({
          id: `${one.articleId} ${one.partId}`,
          words: one.headline ?? 'no headline',
          why: one.text.slice(0, 80),
          place: { kind: 'piece', id: one.articleId },
        })),
      ),
    ],
  }
}

function section(
  id: string,
  title: string,
  meaning: TodaySection['meaning'],
  hint: string,
  lines: readonly TodayLine[],
): Section {
  return { id, title, meaning, hint, lines, total: lines.length, more: null }
}
