import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import type { HousePattern } from '../../../shared/model/housePattern.ts'
import { applyPattern } from '../../intake/housePattern/applyPattern.ts'
import { patternFor } from '../../intake/housePattern/patternFor.ts'
import { readPatterns } from '../readPatterns.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { pieceAttributions } from '../pieceAttributions.ts'
import { pieceTags } from '../pieceTags.ts'
import { readAhead } from '../readAhead.ts'
import { readArguments, readCount } from '../readArguments.ts'

/** `parse FILE…`: reads, segments and cleans; one NDJSON object a piece, no library touched. */
export const parseCommand: Command = {
  name: 'parse',
  usage: 'FILE… [--with-text] [--patterns FILE] [--jobs N]',
  summary: 'Reads, segments and cleans files; prints one object a piece and touches no library.',
  details: [
    '  --with-text  also print the linear text that parts and steps count in',
    '  --patterns F house patterns that `source learn` wrote; each piece is read by its outlet’s',
    '  --jobs N     import processes side by side (1 to 16; 1)',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      'with-text': { type: 'boolean' },
      patterns: { type: 'string' },
      jobs: { type: 'string' },
    })
    if (positionals.length === 0) throw new UsageError('parse needs at least one file.')
    const jobs = readCount('jobs', values.jobs, { least: 1, most: 16, otherwise: 1 })
    const patterns = values.patterns === undefined ? [] : readPatterns(io, values.patterns)
    let refused = 0
    for await (const { file, outcome } of readAhead(positionals, io, jobs)) {
      if (outcome.ok)
        for (const piece of outcome.pieces)
          await io.out(
            `${JSON.stringify(pieceLine(file, byHouse(piece, patterns), values['with-text'] === true))}\n`,
          )
      else {
        refused++
        await io.out(`${JSON.stringify({ file, ok: false, refusal: outcome.refusal })}\n`)
      }
    }
    return refused > 0 ? exitStatus.someRefused : exitStatus.done
  },
}

function byHouse(piece: ParsedPiece, patterns: readonly HousePattern[]): ParsedPiece {
  const pattern = patterns.length === 0 ? null : patternFor(piece, patterns)
  return pattern === null ? piece : applyPattern(piece, pattern)
}

function pieceLine(file: string, piece: ParsedPiece, withText: boolean): object {
  const { item, itemCount, format, encoding, sha256, article, steps, warnings, wire } = piece
  return {
    file,
    ok: true,
    item,
    itemCount,
    format,
    encoding,
    sha256,
    article,
    steps,
    tags: pieceTags(article),
    ...pieceAttributions(article),
    warnings,
    decode: piece.decode,
    ...(piece.trackedChanges ? { trackedChanges: piece.trackedChanges } : {}),
    ...(piece.notes ? { notes: piece.notes } : {}),
    ...(withText ? { text: piece.text } : {}),
    parts: piece.parts,
    cleanSha256: piece.cleanSha256,
    ...(wire === null ? {} : { wire }),
  }
}
