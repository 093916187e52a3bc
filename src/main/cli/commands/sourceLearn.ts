import { basename, dirname, resolve } from 'node:path'
import type { HousePatternFile } from '../../../shared/model/housePattern.ts'
import { importWalk } from '../../desk/imports/importWalk.ts'
import { learnPattern } from '../../intake/housePattern/learnPattern.ts'
import type { PieceToLearn } from '../../intake/housePattern/pieceToLearn.ts'
import { outletOf, pieceToLearn } from '../../intake/housePattern/pieceToLearn.ts'
import { type CommandIo, exitStatus, type ExitStatus, UsageError } from '../command.ts'
import { readAhead } from '../readAhead.ts'
import { writeOut } from '../writeOut.ts'

/** `source learn PATH… --out FILE`: the house patterns of the outlets whose pieces lie there; touches no library. */
export async function learnSources(
  io: CommandIo,
  paths: readonly string[],
  values: { readonly out?: string | undefined; readonly outlet?: string | undefined },
  jobs: number,
): Promise<ExitStatus> {
  if (paths.length === 0) throw new UsageError('source learn needs at least one path.')
  if (values.out === undefined) throw new UsageError('source learn needs --out FILE.')
  const walked = await importWalk(
    paths.map((path) => ({ kind: 'path', path, at: resolve(io.cwd, path) })),
    { recursive: true, signal: io.signal },
  )
  const files: string[] = []
  let refused = 0
  for (const one of walked)
    if ('refusal' in one) {
      refused++
      io.say(`${one.name}: ${one.refusal.message}`)
    } else if (one.source.kind === 'path' && typeof one.source.path === 'string')
      files.push(one.source.path)
  const byOutlet = new Map<string, PieceToLearn[]>()
  for await (const { file, outcome } of readAhead(files, io, jobs)) {
    if (!outcome.ok) {
      refused++
      io.say(`${file}: ${outcome.refusal.message}`)
      continue
    }
    for (const piece of outcome.pieces) {
      const outlet = values.outlet ?? outletOf(piece) ?? basename(dirname(resolve(io.cwd, file)))
      const known = byOutlet.get(outlet) ?? []
      known.push(pieceToLearn(piece))
      byOutlet.set(outlet, known)
    }
  }
  const outlets = [...byOutlet]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, pieces]) => learnPattern({ name, names: [] }, pieces))
  const found: HousePatternFile = { kind: 'copydesk-house-patterns', version: 1, outlets }
  writeOut(resolve(io.cwd, values.out), `${JSON.stringify(found, null, 2)}\n`)
  for (const one of outlets)
    io.say(
      `${one.outlet}: ${one.pieces} pieces, ${one.groups} stories, ${one.lines.length} house ${one.lines.length === 1 ? 'line' : 'lines'}`,
    )
  return refused > 0 ? exitStatus.someRefused : exitStatus.done
}
