import type { ExportOutcome, Input, Method, Noun, Output } from '../../shared/contract.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { ExportRecord } from '../../shared/model/exportRecord.ts'
import { plainTemplate } from '../../shared/model/houseTemplate.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { sampleExports } from './sampleSources.ts'
import { sampleView } from './sampleView.ts'

type Handlers = {
  readonly [M in Extract<Method, `exports.${string}` | 'window.print' | 'window.savePdf'>]: (
    input: Input<M>,
    id: string,
  ) => Output<M>
}

/** Exports as the fake desk knows them: what is blocked stays behind, all else is written as one record. */
export function fakeExports(desk: {
  readonly exportsKept: readonly ExportRecord[]
  readonly rowOf: (id: string) => ArticleRow
  readonly decide: () => void
  /** Sends a report of progress of the call with this id. */
  readonly report: (id: string, progress: unknown) => void
  readonly changed: (noun: Noun) => void
}): Handlers {
  const { exportsKept, rowOf, decide, report, changed } = desk
  return {
    'exports.chooseFolder': () => ({ handle: 'folder', name: 'For the website' }),
    'exports.write': ({ articleIds }, id) => {
      decide()
      const counts = { written: 0, blocked: 0, failed: 0, cancelled: 0 }
      for (const [index, given] of articleIds.entries()) {
        const articleId = given as ArticleId
        const row = rowOf(articleId)
        const record = exportsKept[0] ?? sampleExports[0]
        const outcome: ExportOutcome =
          row.blockers > 0 || !record
            ? { state: 'blocked', articleId, gate: sampleView(row).gate }
            : { state: 'written', articleId, record, warnings: [] }
        counts[outcome.state]++
        report(id, { total: articleIds.length, done: index + 1, outcomes: [outcome] })
      }
      return counts
    },
    'exports.list': ({ articleId, text = '', offset, limit }) => {
      const rows = exportsKept
        .filter((one) => articleId === undefined || one.articleId === articleId)
        .filter((one) => JSON.stringify(one).toLowerCase().includes(text.toLowerCase()))
        .toSorted((a, b) => b.at.localeCompare(a.at))
      return { total: rows.length, rows: rows.slice(offset, offset + limit) }
    },
    'exports.setPublishedUrl': ({ id, url }) => {
      const record = exportsKept.find((one) => one.id === id) ?? exportsKept[0]
      if (!record) throw new Error('no such record')
      changed('exports')
      return { ...record, publishedUrl: url }
    },
    'exports.verify': () => ({
      unchanged: exportsKept.length,
      changed: 0,
      moved: 0,
      missing: 0,
    }),
    'exports.preview': ({ format }) => ({
      fileName: `a-piece.${format}`,
      credit: 'First published by Delta Wire.',
      text: 'The text of the file.',
      warnings: [],
      mayBeExported: true,
    }),
    'exports.wordpress': ({ articleId }) => ({
      headline: 'A headline',
      excerpt: '',
      byline: 'By Ada Lind',
      body: '<p>Text.</p>',
      canonical: null,
      noindex: false,
      tags: [],
      stripped: ['WordPress strips scripts: the JSON-LD of the page is left out.'],
      gate: sampleView(rowOf(articleId)).gate,
    }),
    'exports.copy': () => ({ characters: 12 }),
    'exports.answer': ({ question }) => ({
      question,
      asked: 'words' as const,
      askedAt: '2026-11-02T10:00:00.000Z',
      pieces: [],
      more: false,
    }),
    'window.print': () => ({ printed: true }),
    'window.savePdf': () => ({ path: null }),
    'exports.template': () => plainTemplate,
    'exports.saveTemplate': (template) => template,
  }
}
