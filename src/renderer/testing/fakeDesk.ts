import { fakeExports } from './fakeExports.ts'
import { fakeOutlets } from './fakeOutlets.ts'
import type { DeskBridge } from '../../shared/bridge.ts'
import type {
  Backup,
  DeskEventMessage,
  Input,
  Method,
  Noun,
  Output,
} from '../../shared/contract.ts'
import type { Fault, Reply } from '../../shared/fault.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { ExportRecord } from '../../shared/model/exportRecord.ts'
import type { RecallTask } from '../../shared/model/notice.ts'
import type { ArticleId, RecipientId, SourceId } from '../../shared/model/ids.ts'
import type { ImportReport } from '../../shared/model/importReport.ts'
import type { Recipient } from '../../shared/model/recipient.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Source } from '../../shared/model/source.ts'
import { fakeLibrary } from './fakeLibrary.ts'
import { type HeldAnswers, heldAnswers } from './heldAnswers.ts'
import { listRows } from './listRows.ts'
import { sampleReport } from './sampleReport.ts'
import { sampleExports, sampleRecipients, sampleSettings, sampleSources } from './sampleSources.ts'
import { sampleId, samplePieces } from './samplePieces.ts'
import { sampleView } from './sampleView.ts'

export interface FakeDeskOptions {
  readonly rows?: readonly ArticleRow[]
  readonly sources?: readonly Source[]
  readonly recipients?: readonly Recipient[]
  readonly exports?: readonly ExportRecord[]
  readonly recalls?: readonly RecallTask[]
  readonly settings?: Partial<Settings>
  readonly backups?: readonly Backup[]
  readonly report?: ImportReport
  /** How many sample pieces are in the library; none where left out. */
  readonly samples?: number
  /** These calls are refused. */
  readonly refuse?: Partial<Record<Method, Fault>>
  /** These calls never answer. */
  readonly silent?: readonly Method[]
  /** Imports report half of their progress and then wait to be cancelled. */
  readonly importStops?: boolean
}

/** A desk without Electron, for stories and tests: it keeps what it is told and says what changed. */
export interface FakeDesk extends DeskBridge, Pick<HeldAnswers, 'hold'> {
  readonly calls: { readonly method: string; readonly input: unknown }[]
  emit(event: DeskEventMessage): void
  /** Answers from now on otherwise. */
  readonly options: FakeDeskOptions
}

type Handlers = {
  readonly [M in Method]: (input: Input<M>, id: string) => Output<M> | Promise<Output<M>>
}

class Refused extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.message)
    this.fault = fault
  }
}

const now = '2026-11-24T07:30:00.000Z'
const nameMissing: Fault = { code: 'name-missing', message: 'Say who is working first.' }

const noStatements: Output<'statements.list'> = {
  revision: 0,
  summary: { pending: false, total: 0, open: 0, blocking: 0 },
  statements: [],
  unattributedQuotes: [],
  unbalanced: [],
  missingQuotes: [],
}

/** Makes one; put it on `window.desk` before the window is drawn. */
export function makeFakeDesk(options: FakeDeskOptions = {}): FakeDesk {
  let rows = options.rows ?? samplePieces.map((piece) => piece.row)
  let sources = options.sources ?? sampleSources
  let recipients = options.recipients ?? sampleRecipients
  let settings: Settings = { ...sampleSettings, ...options.settings }
  let backups = options.backups ?? sampleBackups
  let samples = options.samples ?? 0
  let made = 5000
  const exportsKept = options.exports ?? sampleExports
  const listeners = new Set<(event: DeskEventMessage) => void>()
  const cancelled = new Set<string>()
  const held = heldAnswers()
  const calls: { method: string; input: unknown }[] = []

  const emit = (event: DeskEventMessage) => {
    for (const listener of listeners) listener(event)
  }
  const changed = (noun: Noun, id: string | null = null) =>
    queueMicrotask(() => emit({ type: 'changed', noun, id }))
  const decide = () => {
    if (settings.actor === '') throw new Refused(nameMissing)
  }
  const rowOf = (id: string): ArticleRow => {
    const row = rows.find((row) => row.id === id)
    if (!row)
      throw new Refused({ code: 'not-found', message: 'This piece is no longer in the library.' })
    return row
  }
  const setRow = (id: string, change: Partial<ArticleRow>) => {
    rows = rows.map((row) => (row.id === id ? { ...row, ...change, changedAt: now } : row))
    changed('articles', id)
  }
  const saved = () => ({ revision: ++made, savedAt: now, signOffVoided: false })

  const setRows = (next: readonly ArticleRow[]) => {
    rows = next
    changed('articles')
  }
  const handlers: Handlers = {
    ...fakeLibrary({ rows: () => rows, setRow, setRows, changed, decide }),
    ...fakeOutlets(
      () => sources,
      () => rows,
      options.recalls ?? [],
      changed,
    ),
    ...fakeExports({
      exportsKept,
      rowOf,
      decide,
      report: (id, progress) => emit({ type: 'progress', id, progress }),
      changed,
    }),
    'library.info': () => ({
      path: '/home/rana/Copydesk/Northern desk.library',
      articles: rows.length,
      appVersion: '0.1.0',
      schemaVersion: 1,
      runtime: { Electron: '45.4.1', Chromium: '150.0', Node: '24.21' },
      checked: null,
    }),
    'library.salvage': () => ({ folder: null, articles: 0, textsOnly: 0 }),
    'library.backup': () => {
      const backup = {
        name: `by-hand-${++made}`,
        at: now,
        size: 48_210_944,
        verified: true,
        kind: 'by hand',
      }
      backups = [backup, ...backups]
      changed('library')
      return backup
    },
    'library.backups': () => [...backups],
    'library.restore': () => ({ restored: true }),
    'library.samples': () => ({ present: samples > 0, count: samples }),
    'library.addSamples': () => {
      samples = 8
      changed('library')
      return { present: true, count: samples }
    },
    'library.removeSamples': () => {
      const removed = samples
      samples = 0
      changed('library')
      return { removed, kept: 0 }
    },
    'articles.list': (input) => listRows(rows, input),
    'articles.open': ({ id }) => sampleView(rowOf(id)),
    'articles.save': () => saved(),
    'articles.setFields': ({ id, fields }) => {
      if (fields.headline !== undefined) setRow(id, { headline: fields.headline })
      return saved()
    },
    'articles.setPartRole': () => saved(),
    'articles.move': ({ id, to }) => {
      decide()
      setRow(id, { status: to })
      return { status: to }
    },
    'articles.hold': ({ id, held }) => {
      decide()
      setRow(id, { held: held ? 'held' : null })
      return { held, changed: true }
    },
    'articles.signOff': ({ id }) => {
      decide()
      setRow(id, { status: 'signed-off' })
      return { by: settings.actor, at: now, hash: '0'.repeat(64), valid: true }
    },
    'articles.events': () => [],
    'articles.versions': () => [],
    'articles.version': () => {
      throw new Refused({ code: 'not-found', message: 'There is no such version.' })
    },
    'articles.keepVersion': () => ({ revision: 0 }),
    'articles.restoreVersion': () => saved(),
    'steps.decide': () => saved(),
    // No statements: PIECE's stories bring their own where they show the review.
    'statements.list': () => ({ ...noStatements }),
    'statements.summary': () => noStatements.summary,
    'statements.unreviewed': () => [],
    'statements.decide': () => {
      decide()
      return {
        statements: [],
        summary: noStatements.summary,
        signOffVoided: false,
        said: '',
        record: null,
      }
    },
    'statements.add': () => {
      decide()
      return {
        statements: [],
        summary: noStatements.summary,
        signOffVoided: false,
        said: '',
        record: null,
      }
    },
    'statements.undo': () => {
      throw new Refused({ code: 'not-found', message: 'There is no decision to take back.' })
    },
    'statements.receivedPassage': () => ({ paragraphs: [''], at: 0, quoteFrom: 0 }),
    'statements.report': () => ({ fileName: 'review.html', text: '' }),
    'statements.saveReport': () => ({ saved: true, name: 'review.html' }),
    'articles.sinceSignOff': () => null,
    'articles.confirmAside': () => {
      decide()
      return { revision: 1, savedAt: now, signOffVoided: false }
    },
    'gate.check': ({ id }) => sampleView(rowOf(id)).gate,
    'sources.list': () => [...sources],
    'sources.save': ({ id, draft }) => {
      const source = sources.find((one) => one.id === id)
      const next: Source = {
        createdAt: now,
        ...source,
        ...draft,
        id: (id ?? sampleId(++made)) as SourceId,
      }
      sources = source ? sources.map((one) => (one === source ? next : one)) : [...sources, next]
      changed('sources', next.id)
      return next
    },
    'sources.remove': ({ id }) => {
      sources = sources.filter((one) => one.id !== id)
      changed('sources', id)
      return { removed: true }
    },
    'recipients.list': () => [...recipients],
    'recipients.save': ({ id, draft }) => {
      const kept = recipients.find((one) => one.id === id)
      const next: Recipient = {
        createdAt: now,
        ...kept,
        ...draft,
        id: (id ?? sampleId(++made)) as RecipientId,
      }
      recipients = kept
        ? recipients.map((one) => (one === kept ? next : one))
        : [...recipients, next]
      changed('recipients', next.id)
      return next
    },
    'intake.choose': () => ({ handle: 'chosen', names: ['harbour.txt', 'night-trains.txt'] }),
    'intake.run': async (input, id) => {
      const whole = options.report ?? sampleReport
      const again = input.again?.files
      const report = again
        ? { ...whole, outcomes: again.flatMap(({ at }) => whole.outcomes[at] ?? []) }
        : whole
      const total = report.outcomes.length
      const stopAt = options.importStops ? Math.floor(total / 2) : total
      for (let done = 0; done <= stopAt; done++) {
        const current = report.outcomes[done]?.file ?? null
        const latest = report.outcomes.slice(0, done).toReversed()
        const refused = latest.filter((one) => one.state === 'refused').length
        const progress = { total, done, refused, current, perSecond: 14, latest }
        emit({ type: 'progress', id, progress })
        await pause(options.importStops ? 0 : 20)
      }
      while (options.importStops && !cancelled.has(id)) await pause(20)
      changed('articles')
      if (!cancelled.has(id)) return report
      const outcomes = report.outcomes.map((outcome, i) =>
        i < stopAt ? outcome : { state: 'cancelled' as const, file: outcome.file },
      )
      return { ...report, cancelled: true, outcomes }
    },
    'intake.saveReport': ({ format }) => ({ name: `import-report.${format}` }),
    'changes.decide': () => {
      decide()
      return { left: 0, settled: saved() }
    },
    'readings.preview': ({ encoding }) => ({
      encoding: encoding ?? 'windows-1251',
      certainty: 0.42,
      by: 'guessed',
      alternatives: ['koi8-r', 'windows-1256', 'macintosh'],
      excerpt:
        encoding === 'koi8-r'
          ? 'яНБЕР\n\nдНПНЦЮ ГЮЙПШРЮ.'
          : 'Совет\n\nДорога вдоль реки закрыта до весны, сказали в понедельник в управе.',
      lost: encoding === 'macintosh' ? 3 : 0,
    }),
    'readings.decodeAs': () => saved(),
    'likenesses.decide': () => {
      decide()
      return { openId: sampleId(1) as ArticleId }
    },
    'settings.get': () => settings,
    'settings.set': (change) => {
      settings = { ...settings, ...change }
      changed('settings')
      return settings
    },
    'window.place': ({ place }) => ({ place }),
    'window.flushed': () => ({ closing: true }),
    'commands.run': () => ({ done: true }),
    'links.open': () => ({ opened: true }),
  }

  const answer = async (id: string, method: string, input: unknown): Promise<Reply<unknown>> => {
    calls.push({ method, input })
    await held.mayAnswer(method)
    const refusal = options.refuse?.[method as Method]
    if (refusal) return { ok: false, fault: refusal }
    if (options.silent?.includes(method as Method)) return new Promise(() => {})
    if (!Object.hasOwn(handlers, method))
      return { ok: false, fault: { code: 'unknown-method', message: method } }
    const handler = handlers[method as Method] as (input: unknown, id: string) => unknown
    try {
      await pause(0)
      return { ok: true, value: structuredClone(await handler(input, id)) }
    } catch (error) {
      if (error instanceof Refused) return { ok: false, fault: error.fault }
      throw error
    }
  }

  return {
    calls,
    options,
    emit,
    hold: held.hold,
    call: answer,
    cancel: (id) => void cancelled.add(id),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const sampleBackups: readonly Backup[] = [
  {
    name: 'daily-2026-11-24',
    at: '2026-11-24T03:00:00.000Z',
    size: 48_118_784,
    verified: true,
    kind: 'daily',
  },
  {
    name: 'daily-2026-11-23',
    at: '2026-11-23T03:00:00.000Z',
    size: 47_992_832,
    verified: true,
    kind: 'daily',
  },
  {
    name: 'weekly-2026-11-16',
    at: '2026-11-16T03:00:00.000Z',
    size: 44_040_192,
    verified: true,
    kind: 'weekly',
  },
  {
    name: 'before-0002',
    at: '2026-11-09T11:31:00.000Z',
    size: 41_000_960,
    verified: false,
    kind: 'before an update',
  },
]
