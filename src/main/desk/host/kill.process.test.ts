import { expect, test } from 'vitest'
import { testFolder } from '../pieceOf.fixture.ts'
import { killRounds } from './killRounds.fixture.ts'

// `npm run bench -- kill` does the same in 200 rounds and tells how long reopening took.
const rounds = 20

test(`killed ${rounds} times with SIGKILL while it saves, imports, tags and migrates: nothing acknowledged is lost, index and tables agree`, async () => {
  const { folder, remove } = testFolder()
  const report = await killRounds(folder, rounds)
  expect(report).toMatchObject({ rounds, lost: [], apart: [] })
  expect(report.saved).toBeGreaterThan(0)
  expect(report.migrationsCut + report.migrationsDone).toBe(rounds / 5)
  remove()
}, 240_000)
