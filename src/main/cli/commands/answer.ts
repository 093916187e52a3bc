import type { AnsweredPiece } from '../../../shared/calls/answerCalls.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { withLibrary } from '../withLibrary.ts'

/** `answer`: one printable page about the pieces an address or some words belong to. */
export const answerCommand: Command = {
  name: 'answer',
  usage: 'URL-or-PHRASE [--json]',
  summary: 'What was received, exported to whom and stands now, who decided what and why.',
  details: [
    '  --json         one JSON object a piece',
    '  Exit status 1 when no piece fits.',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      json: { type: 'boolean' },
    })
    const question = positionals.join(' ').trim()
    if (question.length < 3) throw new UsageError('answer needs an address or some words.')
    return withLibrary(io, values, 'read', async (desk) => {
      const answer = desk.call('exports.answer', { question })
      for (const piece of answer.pieces)
        await io.out(values.json === true ? `${JSON.stringify(piece)}\n` : page(piece))
      if (answer.pieces.length === 0) io.say(`Nothing in this library fits “${question}”.`)
      if (answer.more) io.say('More pieces fit; ask with more words.')
      return answer.pieces.length > 0 ? exitStatus.done : exitStatus.someRefused
    })
  },
}

const ways = {
  'published-address': 'published at this address',
  'original-address': 'taken from this address',
  'words-now': 'the words stand in the text now',
  'words-exported': 'the words left in a file',
  'words-received': 'the words were received',
} as const

function page(piece: AnsweredPiece): string {
  const { received, now } = piece
  const quoted = (words: readonly string[]): string[] => words.map((one) => `    “${one}”`)
  const lines = [
    `${piece.headline ?? '(no headline)'}  (${piece.articleId})`,
    `  ${piece.ways.map((way) => ways[way]).join(' · ')}`,
    '',
    `Received  ${received.at} by ${received.by}, ${received.fileName}`,
    `  ${[received.firstPublisher ?? 'first publisher unknown', ...received.via].join(' → ')}${received.url ? `  ${received.url}` : ''}`,
    `  SHA-256 ${received.sha256}`,
    ...quoted(received.words),
    '',
    piece.exports.length === 0 ? 'Exported  never' : 'Exported',
    ...piece.exports.flatMap(({ record, words, licence }) => [
      `  ${record.at} by ${record.by ?? 'nobody named'} to ${record.recipientName ?? 'no recipient'}: ${record.format} (${record.channel}), ${licence ?? 'no licence'}${record.supersededBy ? ', replaced later' : ''}`,
      `    ${record.publishedUrl ?? record.path}`,
      ...record.overrides.map((one) => `    past ${one.check}: ${one.by}, “${one.reason}”`),
      ...quoted(words),
    ]),
    '',
    `Now       ${now.status}${now.held ? `, ${now.held}` : ''}, changed ${now.changedAt}`,
    `  ${now.signedBy ? `signed by ${now.signedBy}, ${now.signedAt ?? ''}${now.signatureHolds ? '' : ' (changed since)'}` : 'not signed'}`,
    ...quoted(now.words),
    '',
    piece.statements.length === 0 ? 'Who said it  nothing decided' : 'Who said it',
    ...piece.statements.map(
      (one) =>
        `  “${one.text}” ${one.speaker ?? 'nobody named'}: ${one.state}${one.by ? ` by ${one.by}, ${one.at ?? ''}` : ''}${one.why ? `, because: ${one.why}` : ''}`,
    ),
    '',
    'History',
    ...piece.history.map((one) => `  ${one.at}  ${one.actor}  ${one.summary}`),
    '',
  ]
  return `${lines.join('\n')}\n`
}
