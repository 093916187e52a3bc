import { resolve } from 'node:path'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { forkChild } from '../../intake/forkChild.ts'
import { limits } from '../../intake/limits.ts'
import { createPool } from '../../intake/pool.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { readArguments, readCount } from '../readArguments.ts'

/** `parse FILE…`: reads, segments and cleans; one NDJSON object a piece, no library touched. */
export const parseCommand: Command = {
  name: 'parse',
  usage: 'FILE… [--with-text] [--jobs N]',
  summary: 'Reads, segments and cleans files; prints one object a piece and touches no library.',
  details: [
    '  --with-text  also print the linear text that parts and steps count in',
    '  --jobs N     import processes side by side (1 to 16; 1)',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      'with-text': { type: 'boolean' },
      jobs: { type: 'string' },
    })
    if (positionals.length === 0) throw new UsageError('parse needs at least one file.')
    const jobs = readCount('jobs', values.jobs, { least: 1, most: 16, otherwise: 1 })
    const pool = createPool({ spawn: forkChild, jobs })
    let refused = 0
    try {
      const begin = (file: string) => ({
        file,
        outcome: pool.read(file, { kind: 'path', path: resolve(io.cwd, file) }),
      })
      for (const { file, outcome } of readAhead(positionals, begin)) {
        const read = await outcome
        if (!read.ok) {
          refused++
          await io.out(`${JSON.stringify({ file, ok: false, refusal: read.refusal })}\n`)
          continue
        }
        for (const piece of read.pieces)
          await io.out(`${JSON.stringify(pieceLine(file, piece, values['with-text'] === true))}\n`)
      }
    } finally {
      pool.close()
    }
    return refused > 0 ? exitStatus.someRefused : exitStatus.done
  },
}

/** What `begin` makes of each item, in order; as many as the pool takes are always begun already. */
function* readAhead<T, R>(items: readonly T[], begin: (item: T) => R): Generator<R> {
  const begun: R[] = []
  for (const item of items) {
    begun.push(begin(item))
    if (begun.length > limits.inFlight) yield begun.shift() as R
  }
  yield* begun
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
