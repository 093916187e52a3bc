import type { ArticleView } from '../../shared/contract.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { GateCheck } from '../../shared/model/gate.ts'
import { samplePieces } from './samplePieces.ts'

const check = (id: string, title: string, more: Partial<GateCheck>): GateCheck => ({
  id,
  title,
  verdict: 'clear',
  reason: '',
  place: null,
  overridable: true,
  override: null,
  ...more,
})

function checksOf(row: ArticleRow): GateCheck[] {
  const no = row.mayWeRunIt.startsWith('No')
  return [
    check('R1', 'Licence', {
      verdict: no ? 'block' : 'clear',
      reason: no ? `${row.mayWeRunIt.replace(/^No: /u, '')}.` : row.mayWeRunIt,
      place: { kind: 'licence', ref: null },
    }),
    check('B8', 'Headline', {
      verdict: row.headline === null ? 'block' : 'clear',
      reason: row.headline === null ? 'The piece has no headline; write one.' : 'There is one.',
      place: { kind: 'headline', ref: null },
    }),
    check('B1', 'Quotations checked', {
      verdict: row.blockers > 1 ? 'block' : 'clear',
      reason: row.blockers > 1 ? 'One quotation has not been checked.' : 'All are.',
      place: { kind: 'attribution', ref: null },
    }),
    check('R9', 'Pictures', {
      verdict: 'warn',
      reason: 'One picture is left out: no rights.',
      place: { kind: 'media', ref: null },
    }),
  ]
}

/** The whole piece behind a row, as `articles.open` answers it. */
export function sampleView(row: ArticleRow): ArticleView {
  const body = samplePieces.find((piece) => piece.row.id === row.id)?.body ?? [row.opening]
  const text = body.join('\n\n')
  const checks = checksOf(row)
  return {
    article: {
      id: row.id,
      revision: 3,
      status: row.status,
      hold: row.held
        ? {
            kind: row.held,
            reason: 'The outlet has asked for time to check a name.',
            by: 'Rana Masri',
            at: '2026-11-23T16:02:00.000Z',
          }
        : null,
      waiting:
        row.status === 'waiting'
          ? { forWhom: 'Open Basin', why: 'who the former official is', due: '2026-11-25' }
          : null,
      signOff: null,
      fields: {
        headline: row.headline,
        headlineProvenance: row.headline === null ? 'missing' : 'received',
        standfirst: null,
        bylines: row.author ? [{ name: row.author, role: null, affiliation: null }] : [],
        dateline: null,
        dates: {
          published: row.published
            ? {
                value: row.published,
                text: row.published,
                certain: false,
                roleNote: 'republisher’s?',
              }
            : null,
          original: null,
          updated: null,
        },
        origin: {
          firstPublisher: row.sourceName
            ? { name: row.sourceName, sourceId: row.sourceId, url: null, date: null }
            : null,
          republishers: [],
        },
        canonicalUrl: null,
        siteName: null,
        language: row.direction === 'rtl' ? 'ar' : 'en',
        direction: row.direction,
        credit: null,
        licenceOverride: null,
        embargoUntil: null,
        media: [],
        tags: row.tags.map((name) => ({ kind: 'keyword', name, code: null, state: 'confirmed' })),
        slug: null,
        owner: null,
        due: null,
        note: '',
      },
      document: {
        type: 'doc',
        content: body.map((words, i) => ({
          type: 'paragraph',
          attrs: { blockId: `b${i}` },
          content: [{ type: 'text', text: words }],
        })),
      },
      wordCount: row.wordCount,
      importedAt: row.importedAt,
      changedAt: row.changedAt,
      rightsSourceId: row.sourceId,
    },
    original: {
      fileName: 'received.txt',
      sha256: '3f'.repeat(32),
      size: text.length,
      format: 'text',
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
    parts: [],
    steps: [],
    warnings: [],
    gate: {
      mayBeSigned: checks.every((one) => one.verdict !== 'block'),
      mayBeExported: false,
      checks,
      summary: row.mayWeRunIt,
    },
  }
}
