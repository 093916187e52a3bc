import type { ArticleView } from '../../../shared/contract.ts'
import type { DocumentNode } from '../../../shared/model/document.ts'
import { countWords } from '../../../shared/model/document.ts'
import type { GateCheck } from '../../../shared/model/gate.ts'
import type { LedgerStep } from '../../../shared/model/cleaningStep.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import type { ArticleId, BlockId, PartId, StepId } from '../../../shared/model/ids.ts'

/** One paragraph of a sample: what it is taken for, and its words as received. */
export interface SampleLine {
  readonly role: PartRole
  readonly text: string
}

/** A clean-up of a sample: the first place of `before` in line `line`. */
export interface SampleStep {
  readonly line: number
  readonly before: string
  readonly after: string
  readonly state: 'proposed' | 'applied'
  readonly rule: string
}

export interface Sample {
  readonly id?: string
  readonly fileName?: string
  readonly lines: readonly SampleLine[]
  readonly steps?: readonly SampleStep[]
  readonly headline?: string | null
  readonly checks?: readonly GateCheck[]
  readonly summary?: string
  readonly fields?: Partial<ArticleView['article']['fields']>
  readonly article?: Partial<ArticleView['article']>
}

const id16 = (prefix: string, number: number): string =>
  (prefix + String(number).padStart(16, '0')).slice(0, 1) + String(number).padStart(15, '0')

/** A whole view made from lines, as main would answer it: parts tile the text, steps are anchored. */
export function sampleView(sample: Sample): ArticleView {
  const steps = sample.steps ?? []
  let text = ''
  const starts: number[] = []
  const parts: ArticleView['parts'] = []
  sample.lines.forEach((line, index) => {
    if (index > 0) {
      parts.push(part(parts.length, [text.length, text.length + 2], 'separator'))
      text += '\n\n'
    }
    starts.push(text.length)
    parts.push(part(parts.length, [text.length, text.length + line.text.length], line.role))
    text += line.text
  })
  const clean = sample.lines.map((line, index) =>
    steps
      .filter((step) => step.line === index && step.state === 'applied')
      .reduce((words, step) => words.replaceAll(step.before, step.after), line.text),
  )
  const content: DocumentNode[] = []
  const blockOf = new Map<number, string>()
  sample.lines.forEach((line, index) => {
    const type = blockType(line.role)
    if (!type) return
    const blockId = `blk${index}`
    blockOf.set(index, blockId)
    const words = clean[index]!
    content.push({
      type,
      attrs: {
        blockId,
        ...(type === 'heading' ? { level: 2 } : {}),
        ...(type === 'imageNote' ? { media: 0, credit: 'Supplied' } : {}),
        ...(type === 'boilerplate' ? { reason: 'about-block' } : {}),
      },
      ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }),
    })
  })
  const ledger = steps.flatMap((step, index): LedgerStep[] => {
    const at = sample.lines[step.line]!.text.indexOf(step.before)
    const blockId = blockOf.get(step.line)
    const shown = step.state === 'applied' ? step.after : step.before
    const place = clean[step.line]!.indexOf(shown)
    return [
      {
        id: id16('5', index) as StepId,
        rule: step.rule,
        range: [starts[step.line]! + at, starts[step.line]! + at + step.before.length],
        before: step.before,
        after: step.after,
        state: step.state,
        intakeState: step.state,
        by: null,
        at: null,
        anchor: blockId
          ? {
              blockId: blockId as BlockId,
              start: place,
              end: place + shown.length,
              exact: shown,
              prefix: clean[step.line]!.slice(Math.max(0, place - 24), place),
              suffix: clean[step.line]!.slice(place + shown.length, place + shown.length + 24),
            }
          : null,
      },
    ]
  })
  const body = content.filter((node) => ['paragraph', 'heading'].includes(node.type))
  const words = countWords(body.map((node) => node.content?.[0]?.text ?? '').join(' '))
  const byline = sample.lines.find((line) => line.role === 'byline')
  const source = sample.lines.find((line) => line.role === 'source')
  const caption = sample.lines.find((line) => line.role === 'caption')
  const headline = sample.headline ?? null
  const checks = sample.checks ?? []
  const blocks = checks.some((check) => check.verdict === 'block')
  return {
    article: {
      id: (sample.id ?? '0000000000000001') as ArticleId,
      revision: 1,
      status: 'new',
      hold: null,
      waiting: null,
      signOff: null,
      document: { type: 'doc', content },
      wordCount: words,
      importedAt: '2026-11-24T09:00:00.000Z',
      changedAt: '2026-11-24T09:00:00.000Z',
      rightsSourceId: null,
      ...sample.article,
      fields: {
        headline,
        headlineProvenance: headline === null ? 'missing' : 'received',
        standfirst: null,
        bylines: byline
          ? [{ name: byline.text.replace(/^By\s+/u, '').trim(), role: null, affiliation: null }]
          : [],
        dateline: null,
        dates: {
          published: {
            value: '2026-05-12',
            text: 'May 12, 2026',
            certain: false,
            roleNote: 'republisher’s?',
          },
          original: null,
          updated: null,
        },
        origin: {
          firstPublisher: source
            ? { name: source.text, sourceId: null, url: null, date: null }
            : null,
          republishers: [{ name: 'Meridian Monitor', sourceId: null, url: null, date: null }],
        },
        canonicalUrl: null,
        siteName: null,
        language: 'en',
        direction: 'ltr',
        credit: null,
        licenceOverride: null,
        embargoUntil: null,
        media: caption
          ? [
              {
                caption: caption.text,
                credit: 'Supplied',
                date: null,
                uri: null,
                rights: 'none',
                rightsNote: '',
              },
            ]
          : [],
        tags: [],
        slug: null,
        owner: null,
        due: null,
        note: '',
        ...sample.fields,
      },
    },
    original: {
      fileName: sample.fileName ?? '01-river-crossing.txt',
      sha256: 'a'.repeat(64),
      size: text.length,
      format: 'text/plain',
      decode: {
        encoding: 'utf-8',
        certainty: 1,
        by: 'utf-8-valid',
        alternatives: [],
        bom: false,
        lineEnds: 'lf',
      },
      text,
    },
    parts,
    steps: ledger,
    warnings: [],
    gate: {
      mayBeSigned: !blocks,
      mayBeExported: false,
      checks: [...checks],
      summary: sample.summary ?? 'No: no licence on file',
    },
  }
}

const evidence: Readonly<Partial<Record<PartRole, string>>> = {
  byline: 'Line begins with By',
  caption: 'Ends with a credit in brackets',
  date: 'A date alone on its line',
  source: 'Known publisher before the About block',
  boilerplate: 'About block',
  paragraph: 'Running text',
}

function part(
  index: number,
  range: [number, number],
  role: PartRole,
): ArticleView['parts'][number] {
  return {
    id: id16('7', index) as PartId,
    range,
    role,
    rule: `S${(index % 9) + 1}`,
    certainty: role === 'date' ? 0.55 : role === 'source' ? 0.8 : 0.97,
    ...(evidence[role] ? { evidence: evidence[role] } : {}),
    changedBy: null,
  }
}

function blockType(role: PartRole): string | null {
  switch (role) {
    case 'paragraph':
      return 'paragraph'
    case 'heading':
      return 'heading'
    case 'caption':
      return 'imageNote'
    case 'boilerplate':
      return 'boilerplate'
    default:
      return null
  }
}
