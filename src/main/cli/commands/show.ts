import type { ArticleView } from '../../../shared/contract.ts'
import { bodyText } from '../../../shared/model/document.ts'
import { type Command, exitStatus } from '../command.ts'
import { gateWords } from '../gateWords.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readOneArticleId } from '../readArticleId.ts'
import { withLibrary } from '../withLibrary.ts'

/** `show ID`: one piece with its header, checks, history and text. */
export const showCommand: Command = {
  name: 'show',
  usage: 'ID [--json] [--with-text]',
  summary: 'Shows one piece: header, checks, history, text.',
  details: [
    '  --json         the whole piece as one JSON object',
    '  --with-text    with --json, also the linear text that parts and steps count in',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      json: { type: 'boolean' },
      'with-text': { type: 'boolean' },
    })
    const id = readOneArticleId(positionals)
    return withLibrary(io, values, 'read', async (desk) => {
      const view = desk.call('articles.open', { id })
      const events = desk.call('articles.events', { id })
      if (values.json === true) {
        const { text, ...original } = view.original
        const shown = values['with-text'] === true ? { ...original, text } : original
        await io.out(`${JSON.stringify({ ...view, original: shown, events })}\n`)
        return exitStatus.done
      }
      const lines = [
        ...headerWords(view),
        '',
        ...gateWords(view.gate),
        '',
        ...events.toReversed().map((one) => `${one.at}  ${one.actor}: ${one.summary}`),
        '',
        bodyText(view.article.document),
      ]
      await io.out(`${lines.join('\n')}\n`)
      return exitStatus.done
    })
  },
}

function headerWords({ article, original }: ArticleView): string[] {
  const { fields } = article
  const chain = [fields.origin.firstPublisher, ...fields.origin.republishers].flatMap(
    (station) => station?.name ?? [],
  )
  const published = fields.dates.published
  const signed = article.signOff
  return [
    `${article.id}  ${fields.headline ?? '(no headline)'}`,
    fields.standfirst ?? '',
    `By: ${fields.bylines.map((one) => one.name).join(', ') || 'nobody named'}`,
    `Published: ${published ? `${published.text}${published.roleNote ? ` (${published.roleNote})` : ''}` : 'not known'}`,
    `Where it came from: ${chain.join(' → ') || 'not known'}`,
    `Status: ${article.hold ? `${article.hold.kind}, ` : ''}${article.status}, revision ${article.revision}, ${article.wordCount} words`,
    signed
      ? `Signed off: ${signed.by}, ${signed.at}${signed.valid ? '' : ' (no longer valid)'}`
      : '',
    `Original: ${original.fileName}, ${original.size} bytes, ${original.decode.encoding}, sha256 ${original.sha256}`,
  ].filter((line) => line !== '')
}
