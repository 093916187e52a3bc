import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importRun } from '../../src/main/desk/imports/importRun.ts'
import { forkChild } from '../../src/main/intake/forkChild.ts'
import { createPool } from '../../src/main/intake/pool.ts'
import type { Bench } from '../bench.ts'
import { round, spread } from '../statistics.ts'
import { benchDesk, fill, megabytes } from './benchDesk.ts'
import { generatedPiece } from './generatedPieces.ts'

const pieces = 1000

// The program the app starts, built by `npm run bench` before this.
const program = join(import.meta.dirname, '../../out/main/importProcess.js')

/** 1,000 plain-text articles from files to commit with index, and the commit alone without intake. */
export const bench: Bench = async () => {
  const { desk, folder, remove } = await benchDesk()
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  let bytes = 0
  for (let n = 0; n < pieces; n++) {
    const { piece } = generatedPiece(n)
    const text = `${piece.article.headline ?? ''}\n\nBy Rana Qadir\n\nMay 23, 2020\n\n${piece.article.body.map((item) => item.text).join('\n\n')}\n`
    bytes += Buffer.byteLength(text)
    writeFileSync(join(inbox, `${n}.txt`), text)
  }
  const results: Record<string, object> = {}
  for (const jobs of [1, 2]) {
    const own = await benchDesk()
    const pool = createPool({ spawn: () => forkChild(program), jobs })
    const start = performance.now()
    const report = await importRun({
      inputs: [{ kind: 'path', path: inbox, at: inbox }],
      recursive: true,
      pool,
      commit: (some) => own.desk.call('intake.commit', { pieces: some }),
    })
    const took = performance.now() - start
    pool.close()
    const imported = report.outcomes.filter((outcome) => outcome.state === 'imported').length
    const start2 = performance.now()
    own.desk.settle()
    results[`jobs${jobs}`] = {
      imported,
      seconds: round(took / 1000),
      perSecond: Math.round((imported / took) * 1000),
      gateOfTheListAfterwardsMs: round(performance.now() - start2),
      libraryMb: megabytes(own.folder),
    }
    own.remove()
  }
  const commits = fill(desk, 0, pieces)
  const total = commits.reduce((sum, time) => sum + time, 0)
  remove()
  return {
    pieces,
    inputMb: round(bytes / 2 ** 20),
    decodeToCommit: results,
    commitAlone: {
      perSecond: Math.round((pieces / total) * 1000),
      transactionOf25Ms: spread(commits),
    },
  }
}
