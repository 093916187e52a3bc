import { expect, test } from 'vitest'
import { articleOf, block, contextOf, text } from '../../export/export.fixture.ts'
import { writeDocx } from '../../export/docx/docx.ts'
import { testFolder } from '../pieceOf.fixture.ts'
import { convertDocx, office } from './libreOffice.fixture.ts'

// That it reads many different pieces is in validators.process.test.ts.

test.skipIf(office === null)(
  'LibreOffice opens a DOCX with its shapes: heading, list, table, footnote, credit',
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
    const page = convertDocx(folder, new Map([['piece', written.bytes]]), 'html').get('piece')
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
