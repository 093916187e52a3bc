import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleOf, block, contextOf, text } from '../../export/export.fixture.ts'
import { writeDocx } from '../../export/docx/docx.ts'
import { bodyText } from '../../../shared/model/document.ts'
import { openDesk } from '../openDesk.ts'
import { testFolder } from '../pieceOf.fixture.ts'
import { composeAll, takeSamples } from './exported.fixture.ts'

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
    convert(folder, ['piece'], 'html')
    const page = oneLine(readFileSync(join(folder, 'piece.html'), 'utf8'))
    for (const shape of [
      /<b>Port to dredge the north basin<\/b>/,
      /<p>The first paragraph\.<\/p>/,
      /<h2>A heading<\/h2>/,
      /<li>(?:<[^>]*>| )*an item/,
      /<td[^>]*>.*a cell.*<\/td>/,
      // A real footnote: its number in the text leads to it.
      /<a class="sdfootnotesym"[^>]*>1<\/a>\s*A note\./,
      /First published by Delta Wire\./,
    ])
      expect(page).toMatch(shape)
    remove()
  },
)

test.skipIf(program === null)(
  'LibreOffice reads every sample piece as it went out',
  { timeout: 180_000 },
  async () => {
    const { folder, remove } = testFolder()
    const library = join(folder, 'library')
    const desk = await openDesk({ folder: library, mode: 'write', program: 'test', actor: 'Ada' })
    const ids = await takeSamples(desk)
    const texts = new Map(
      ids.map((id) => [id, bodyText(desk.call('articles.open', { id }).article.document)]),
    )
    desk.close()
    const { files } = composeAll(library, ids)
    for (const id of ids)
      writeFileSync(join(folder, `${id}.docx`), files.get(`${id}.docx`)?.bytes ?? '')
    convert(folder, ids, 'txt:Text (encoded):UTF8')
    for (const id of ids) {
      const read = oneLine(readFileSync(join(folder, `${id}.txt`), 'utf8'))
      for (const paragraph of (texts.get(id) ?? '').split('\n').filter(Boolean))
        expect(read, id).toContain(oneLine(paragraph))
    }
    remove()
  },
)

/** The office suite breaks lines where it likes. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Lets the office suite read the DOCX files of these names, all in one start of it, and write them in another form beside them. */
function convert(folder: string, names: readonly string[], to: string): void {
  mkdirSync(join(folder, 'profile'), { recursive: true })
  execFileSync(
    program ?? '',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...names.map((name) => join(folder, `${name}.docx`)),
    ],
    { stdio: 'ignore', timeout: 150_000 },
  )
}
