import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { testFolder } from '../desk.fixture.ts'
import { evidenceTrouble } from './evidenceFile.ts'

const troubleWith = (path: string, words = 'You may.') =>
  evidenceTrouble({
    text: '',
    url: null,
    readOn: '2026-01-05',
    by: 'Ada',
    file: { path, sha256: createHash('sha256').update(words).digest('hex') },
  })
function folder(): string {
  const { folder: own, remove } = testFolder()
  onTestFinished(remove)
  return own
}

test('the letter as it was read, changed, and none kept', () => {
  const path = join(folder(), 'letter.txt')
  writeFileSync(path, 'You may.')
  expect(troubleWith(path)).toBeNull()
  expect(troubleWith(path, 'You may not.')).toContain('was changed')
  expect(evidenceTrouble(null)).toBeNull()
})

test.runIf(process.platform !== 'win32')('what is no file of this machine is not read', () => {
  const own = folder()
  const pipe = join(own, 'pipe')
  execFileSync('mkfifo', [pipe])
  const large = join(own, 'large')
  writeFileSync(large, '')
  truncateSync(large, 26_214_401)
  for (const path of [
    pipe,
    large,
    own,
    '/dev/zero',
    '//host/share/letter.txt',
    '\\\\host\\share',
    'letter.txt',
    '',
  ])
    expect(troubleWith(path), path).toContain('cannot be read')
})
