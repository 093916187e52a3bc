import type { ExportFormat, RecordFormat } from '../../shared/model/exportRecord.ts'
import type { Channel } from '../../shared/model/licence.ts'

/** A format as an editor knows it. */
export const formatWords: Readonly<Record<RecordFormat, string>> = {
  html: 'Web page (HTML)',
  markdown: 'Markdown',
  text: 'Plain text',
  docx: 'Word (DOCX)',
  ninjs: 'ninjs',
  'newsml-g2': 'NewsML-G2',
  nitf: 'NITF',
  rss: 'RSS feed',
  atom: 'Atom feed',
  wxr: 'WordPress (WXR)',
  jsonl: 'Archive (JSON Lines)',
  csv: 'Manifest (CSV)',
  report: 'Review report (HTML)',
  'report-markdown': 'Review report (Markdown)',
  notice: 'Notice',
}

/** A channel in one word, and as the object of "for". */
export const channelWords: Readonly<Record<Channel, string>> = {
  web: 'Web',
  print: 'Print',
  newsletter: 'Newsletter',
  feed: 'Feed',
}

/** The channels to choose from. */
export const channelChoices: readonly { readonly value: Channel; readonly label: string }[] = [
  { value: 'web', label: 'Web' },
  { value: 'print', label: 'Print' },
  { value: 'newsletter', label: 'Newsletter' },
  { value: 'feed', label: 'Feed' },
]

/** The formats of which every piece is a file of its own. */
export const pieceFormats = [
  'html',
  'markdown',
  'text',
  'docx',
  'ninjs',
  'newsml-g2',
  'nitf',
] as const satisfies readonly ExportFormat[]

/** The formats that hold a whole selection in one file. */
export const selectionFormats = [
  'rss',
  'atom',
  'wxr',
  'jsonl',
  'csv',
] as const satisfies readonly ExportFormat[]

/** What was decided about a piece, for its readers elsewhere: no copy of the piece itself. */
export const reportFormats = [
  'report',
  'report-markdown',
] as const satisfies readonly ExportFormat[]

/** The formats that can be written now. */
export const writable = [...pieceFormats, ...selectionFormats, ...reportFormats] as const

/** Formats that carry review notes where they are asked for. */
export const mayCarryNotes: readonly ExportFormat[] = ['jsonl', ...reportFormats]
