import type { Input, Method, Noun, Output } from '../../shared/contract.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { ExportRecord } from '../../shared/model/exportRecord.ts'
import { plainTemplate } from '../../shared/model/houseTemplate.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { sampleExports } from './sampleSources.ts'
import { sampleView } from './sampleView.ts'

type Handlers = {
  readonly [M in Extract<Method, `exports.${string}` | 'window.print' | 'window.savePdf'>]: (
    input: Input<M>,
  ) => Output<M>
}

/** Exports as the fake desk knows them: what is blocked stays behind, all else is written as one record. */
export function fakeExports(desk: {
  readonly exportsKept: readonly ExportRecord[]
  readonly rowOf: (id: string) => ArticleRow
  readonly decide: () => void
  readonly changed: (noun: Noun) => void
}): Handlers {
  const { exportsKept, rowOf, decide, changed } = desk
  return {
    'exports.chooseFolder': () => ({ handle: 'folder', name: 'For the website' }),
    'exports.write': ({ articleIds }) => {
      decide()
      return articleIds.map((given) => {
        const articleId = given as ArticleId
        const row = rowOf(articleId)
        const record = exportsKept[0] ?? sampleExports[0]
        return row.blockers > 0 || !record
          ? { state: 'blocked' as const, articleId, gate: sampleView(row).gate }
          : { state: 'written' as const, articleId, record, warnings: [] }
      })
    },
    'exports.list': ({ articleId }) =>
      exportsKept.filter((one) => articleId === undefined || one.articleId === articleId),
    'exports.setPublishedUrl': ({ id, url }) => {
      const record = exportsKept.find((one) => one.id === id) ?? exportsKept[0]
      if (!record) throw new Error('no such record')
      changed('exports')
      return { ...record, publishedUrl: url }
    },
    'exports.verify': () => [],
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
