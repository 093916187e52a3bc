import { killRounds } from '../../src/main/desk/host/killRounds.fixture.ts'
import { testFolder } from '../../src/main/desk/pieceOf.fixture.ts'
import type { Bench } from '../bench.ts'
import { spread } from '../statistics.ts'

/** A desk killed 200 times (--rounds=N) while it saves, imports, tags and migrates: what was lost, and how long reopening took. */
export const bench: Bench = async ({ flags, say }) => {
  const asked = [...flags].find((flag) => flag.startsWith('rounds='))
  const rounds = asked === undefined ? 200 : Number(asked.slice('rounds='.length))
  const { folder, remove } = testFolder()
  const { reopenMs, reopenCpuMs, againMs, ...report } = await killRounds(folder, rounds, (done) =>
    say(`  ${done} rounds`),
  )
  remove()
  return {
    ...report,
    reopenMs: spread(reopenMs),
    reopenCpuMs: spread(reopenCpuMs),
    againMs: spread(againMs),
  }
}
