import { csvCell } from '../../shared/engine/csv.ts'
import type { CollectionWriter, ExportEntry } from './exportArticle.ts'
import { finishItem } from './feedItem.ts'
import { printBlocks } from './printBlocks.ts'
import { printedText } from './printText.ts'
import { confirmedTags } from './wireFacts.ts'

/** The columns of the manifest, in order; the reader knows the file by the first four. */
export const manifestColumns = [
  'id',
  'uri',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'agency',
  'original_date',
  'published_date',
  'updated_date',
  'first_publisher',
  'original_url',
  'republishers',
  'language',
  'licence',
  'credit',
  'tags',
  'topics',
  'words',
  'version',
  'signed_by',
  'signed_at',
  'signed_hash',
  'pictures',
  'body',
] as const
type Column = (typeof manifestColumns)[number]

/** CSV (RFC 4180, UTF-8 with its mark so that spreadsheets read every script): one row a piece, its body last. */
export const csvWriter: CollectionWriter = {
  extension: 'csv',
  item: (entry) => {
    const { row, warnings } = rowOf(entry)
    return finishItem(manifestColumns.map((column) => csvCell(row[column])).join(','), warnings)
  },
  file: (items) => `\ufeff${[manifestColumns.join(','), ...items].join('\r\n')}\r\n`,
}

function rowOf({ article, context }: ExportEntry): {
  row: Record<Column, string>
  warnings: string[]
} {
  const { fields } = article
  const text = printBlocks(article, context)
  const { original, published, updated } = fields.dates
  const links = text.blocks.some(
    (block) => 'runs' in block && block.runs.some((run) => run.href || run.emphasis || run.strong),
  )
  const row: Record<Column, string> = {
    id: article.id,
    uri: context.uri,
    headline: fields.headline ?? '',
    standfirst: fields.standfirst ?? '',
    byline: fields.bylines
      .map((one) => [one.name, one.role, one.affiliation].map((part) => part ?? '').join(' | '))
      .map((line) => line.replace(/(?: \| )+$/, ''))
      .join('; '),
    dateline: fields.dateline?.places.join('; ') ?? '',
    agency: fields.dateline?.agency ?? '',
    original_date: original?.value ?? original?.text ?? '',
    published_date: published?.value ?? published?.text ?? '',
    updated_date: updated?.value ?? updated?.text ?? '',
    first_publisher: fields.origin.firstPublisher?.name ?? '',
    original_url: context.originalUrl ?? '',
    republishers: fields.origin.republishers.map((one) => one.name).join('; '),
    language: fields.language ?? '',
    licence: context.licence?.licence ?? '',
    credit: context.credit.text,
    tags: confirmedTags(article, 'keyword', 'person', 'organisation', 'place')
      .map((tag) => tag.name)
      .join('; '),
    topics: confirmedTags(article, 'topic')
      .map((tag) => tag.code ?? tag.name)
      .join('; '),
    words: String(article.wordCount),
    version: String(context.version),
    signed_by: context.signOff?.by ?? '',
    signed_at: context.signOff?.at ?? '',
    signed_hash: context.signOff?.hash ?? '',
    pictures: article.media
      .flatMap((one) => (one ? [[one.caption, one.credit].filter(Boolean).join(' / ')] : []))
      .join('; '),
    body: printedText(text.blocks).join('\n\n'),
  }
  return {
    row,
    warnings: [
      ...text.warnings,
      ...(links ? ['A manifest carries the words of a text, no links, emphasis or headings.'] : []),
    ],
  }
}
