import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleOf, block, contextOf, text } from '../../export/export.fixture.ts'
import { writeDocx } from '../../export/docx/docx.ts'
import { testFolder } from '../pieceOf.fixture.ts'

/** The office suite's program, where it is installed; it is never installed for this. */
function office(): string | null {
  for (const program of ['soffice', 'libreoffice'])
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' })
      return program
    } catch {
      // Not on this machine.
    }
  return null
}
const program = office()
if (program === null)
  console.log('skipped: LibreOffice is not installed; DOCX is read by mammoth only')

test.skipIf(program === null)(
  'LibreOffice opens a DOCX and prints its text',
  { timeout: 180_000 },
  () => {
    const { folder, remove } = testFolder()
    const written = writeDocx(
      articleOf([
        block('paragraph', [text('The first paragraph.')]),
        block('heading', [text('A heading')], { level: 2 }),
        block('list', [block('listItem', [text('an item')])], { kind: 'unordered' }),
        { type: 'table', attrs: { blockId: 't', rows: [['a cell', 'another']] } },
        block('footnote', [text('A note.')], { label: '1' }),
      ]),
      contextOf(),
    )
    if (!written.ok) throw new Error(written.message)
    writeFileSync(join(folder, 'piece.docx'), written.bytes)
    mkdirSync(join(folder, 'profile'))
    execFileSync(
      program ?? '',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        join(folder, 'piece.docx'),
      ],
      { stdio: 'ignore', timeout: 150_000 },
    )
    const back = readFileSync(join(folder, 'piece.txt'), 'utf8')
    for (const words of [
      'Port to dredge',
      'The first paragraph.',
      'A heading',
      'an item',
      'a cell',
      'A note.',
      'First published by Delta Wire.',
    ])
      expect(back).toContain(words)
    remove()
  },
)
