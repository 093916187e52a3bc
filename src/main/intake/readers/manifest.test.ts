import { expect, test } from 'vitest'
import { parseBytes } from '../parseBytes.ts'

const head = 'id,uri,headline,standfirst,body'
const parse = (...rows: string[]) =>
  parseBytes({ bytes: Buffer.from([head, ...rows].join('\r\n')), name: 'manifest.csv' })

test('M1: a quotation mark inside of a cell costs no row, neither its own nor those behind it', async () => {
  const result = await parse(
    '1,u,First,,"One text, with a comma."',
    '2,u,The "second" story,,Two text.',
    '3,u,Third,,Three text.',
  )
  expect(result.ok && result.pieces.map(({ article }) => article.headline)).toEqual([
    'First',
    'The "second" story',
    'Third',
  ])
})

test('M1: one that is never closed refuses the file and says the row', async () => {
  const result = await parse('1,u,First,,One text.', '2,u,"Second,,Two text.', '3,u,Third,,Three.')
  expect(result).toMatchObject({
    ok: false,
    refusal: { code: 'damaged', message: expect.stringContaining('row 3') as string },
  })
})
