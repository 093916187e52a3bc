import type { Input, Method, Noun, Output } from '../../shared/contract.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { Notice, RecallTask } from '../../shared/model/notice.ts'
import type { Source } from '../../shared/model/source.ts'

type Handlers = {
  readonly [
    M in Extract<
      Method,
      `outlets.${string}` | `notices.${string}` | `recalls.${string}` | `stories.${string}`
    >
  ]: (input: Input<M>) => Output<M>
}

const none = (): never => {
  throw new Error('the fake desk holds no notices')
}

/**
 * Outlets as the fake desk knows them: a learned line each, a year of intake; notices as they are taken in, which may
 * mean each piece whose headline they name.
 */
export function fakeOutlets(
  sources: () => readonly Source[],
  rows: () => readonly ArticleRow[],
  recalls: readonly RecallTask[],
  changed: (noun: Noun) => void,
): Handlers {
  let tasks = recalls
  let notices: readonly Notice[] = []
  const one = (id: string): Source => {
    const source = sources().find((each) => each.id === id)
    if (!source) throw new Error(`no outlet ${id}`)
    return source
  }
  return {
    'outlets.summaries': () =>
      sources().map((source, at) => ({
        id: source.id,
        pieces: at * 7,
        sent: at * 3,
        lastImportedAt: at === 0 ? null : '2026-11-20T08:00:00.000Z',
        setAside: at * 4,
        takenBack: at % 3,
        nextEnd: source.licence?.expiresOn
          ? { day: source.licence.expiresOn, what: 'licence' as const }
          : null,
        evidenceAge: source.licence?.evidence ? 40 * at : null,
      })),
    'outlets.detail': ({ id }) => ({
      pattern: {
        outlet: one(id).name,
        names: [],
        pieces: 12,
        groups: 11,
        orders: [{ text: 'headline byline date body source boilerplate', count: 9 }],
        credits: [{ text: 'Harbour Pictures', count: 7 }],
        bylineForms: [{ text: 'By {name}', count: 10 }],
        creditForms: [{ text: 'First published by {firstPublisher}.', count: 8 }],
        lines: [
          {
            fingerprint: 'sign up for our letter on the harbour and the hills',
            text: 'Sign up for our letter on the harbour and the hills.',
            support: 9,
            verdict: 'learned',
            decidedBy: null,
          },
        ],
      },
      trusted: null,
      newLines: 1,
      history: [],
      merges: [],
      timeline: Array.from({ length: 12 }, (_, at) => ({
        month: `2026-${String(at + 1).padStart(2, '0')}`,
        came: (at * 5) % 13,
        sent: (at * 5) % 7,
        notUsed: at % 3,
        stopped: at % 5 === 0 ? 1 : 0,
      })),
      evidenceTrouble: null,
    }),
    'outlets.judgeLine': () => ({ reopened: 0 }),
    'outlets.ofPiece': () => ({
      outlet: null,
      trusted: null,
      order: [],
      missing: [],
      verdicts: [],
    }),
    'outlets.judgePart': () => ({ before: { verdict: null, role: 'paragraph' }, reopened: 0 }),
    'outlets.trustPattern': ({ trusted }) => ({ trusted }),
    'outlets.merge': ({ keep }) => one(keep),
    'outlets.undoMerge': () => one(sources()[0]?.id ?? ''),
    'outlets.questions': () => [],
    'outlets.answer': ({ is }) => ({ matched: is }),
    'outlets.reopened': () => [],
    'outlets.settleReopened': () => ({ settled: true }),
    'outlets.exportJson': () => ({ text: '{}' }),
    'outlets.importText': () => ({ added: 0, changed: 0, refused: [], unexpressed: [] }),
    'outlets.exportFile': () => ({ name: 'outlets.json' }),
    'outlets.importFile': () => ({
      name: null,
      added: 0,
      changed: 0,
      refused: [],
      unexpressed: [],
    }),
    'outlets.chooseEvidence': () => ({ file: null }),
    'stories.elsewhere': () => [],
    'stories.compare': none,
    'stories.take': none,
    'stories.threeWay': () => ({ rows: [], headline: null }),
    'stories.accept': none,
    'notices.list': () => [...notices],
    'notices.take': ({ text, kind }) => {
      const notice: Notice = {
        id: `notice-${notices.length + 1}`,
        direction: 'in',
        at: '2026-11-24T07:30:00.000Z',
        by: 'Rana Masri',
        fileName: null,
        content: {
          kind: kind ?? 'kill',
          slug: null,
          headline: null,
          itemId: null,
          replaces: null,
          url: null,
          reason: null,
          whatChanged: null,
          where: null,
          authorisedBy: null,
          text,
        },
        matches: rows()
          .filter(({ headline }) => headline !== null && text.includes(headline))
          .map(({ id, headline }) => ({
            articleId: id,
            headline,
            how: 'the title',
            state: 'possible',
            decidedBy: null,
            exports: 0,
          })),
        settledAt: null,
      }
      notices = [notice, ...notices]
      changed('notices')
      return notice
    },
    'notices.decide': ({ id, articleId, confirmed }) => {
      const before = notices.find((notice) => notice.id === id)
      if (!before) throw new Error(`no notice ${id}`)
      const decided = { state: confirmed ? 'confirmed' : 'rejected', decidedBy: 'Ana' } as const
      const after: Notice = {
        ...before,
        matches: before.matches.map((match) =>
          match.articleId === articleId ? { ...match, ...decided } : match,
        ),
      }
      notices = notices.map((notice) => (notice.id === id ? after : notice))
      changed('notices')
      return after
    },
    'notices.addMatch': none,
    'notices.write': none,
    'notices.concerned': () => [],
    'recalls.list': ({ open }) => tasks.filter((task) => !open || task.acknowledgedAt === null),
    'recalls.writeFiles': ({ ids }) =>
      ids.map((id) => ({ id, path: `/out/notice-${id}.txt`, message: null })),
    'recalls.tick': ({ id, told, acknowledged }) => {
      const before = tasks.find((task) => task.id === id)
      if (!before) throw new Error(`no task ${id}`)
      const at = '2026-11-24T09:00:00.000Z'
      const after = {
        ...before,
        ...(told === undefined ? {} : { toldAt: told ? at : null, toldBy: told ? 'Ana' : null }),
        ...(acknowledged === undefined ? {} : { acknowledgedAt: acknowledged ? at : null }),
      }
      tasks = tasks.map((task) => (task.id === id ? after : task))
      changed('exports')
      return after
    },
  }
}
