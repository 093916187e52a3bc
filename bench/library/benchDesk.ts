import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Desk, openDesk } from '../../src/main/desk/openDesk.ts'
import { generatedPiece } from './generatedPieces.ts'

/** A library of its own for one measurement. */
export async function benchDesk(): Promise<{ desk: Desk; folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const desk = await openDesk({ folder, mode: 'write', program: 'bench', actor: 'Bench' })
  const remove = () => {
    desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { desk, folder, remove }
}

/** Imports generated pieces `from` to `to` (exclusive) in transactions of 25; milliseconds of each. */
export function fill(desk: Desk, from: number, to: number): number[] {
  const times: number[] = []
  for (let at = from; at < to; at += 25) {
    const pieces = Array.from({ length: Math.min(25, to - at) }, (_, i) => generatedPiece(at + i))
    const start = performance.now()
    desk.call('intake.commit', { pieces })
    times.push(performance.now() - start)
  }
  return times
}

/** Megabytes that the library takes on disk. */
export function megabytes(folder: string): number {
  const sizes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(folder, entry.name)).size)
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20)
}
