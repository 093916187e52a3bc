import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseBytes } from '../../intake/parseBytes.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { readArguments } from '../readArguments.ts'

/** `parse FILE…`: reads, segments and cleans; one NDJSON object a piece, no library touched. */
export const parseCommand: Command = {
  name: 'parse',
  usage: 'FILE… [--with-text]',
  summary: 'Reads, segments and cleans files; prints one object a piece and touches no library.',
  details: ['  --with-text  also print the linear text that parts and steps count in'],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, { 'with-text': { type: 'boolean' } })
    if (positionals.length === 0) throw new UsageError('parse needs at least one file.')
    let refused = 0
    for (const file of positionals) {
      const bytes = await readFile(resolve(io.cwd, file))
      const result = await parseBytes({ bytes, name: file })
      if (!result.ok) {
        refused++
        await io.out(`${JSON.stringify({ file, ok: false, refusal: result.refusal })}\n`)
        continue
      }
      for (const piece of result.pieces)
        await io.out(`${JSON.stringify(pieceLine(file, piece, values['with-text'] === true))}\n`)
    }
    return refused > 0 ? exitStatus.someRefused : exitStatus.done
  },
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
    tags: [],
    attributions: [],
    warnings,
    decode: piece.decode,
    ...(withText ? { text: piece.text } : {}),
    parts: piece.parts,
    cleanSha256: piece.cleanSha256,
    ...(wire === null ? {} : { wire }),
  }
}
