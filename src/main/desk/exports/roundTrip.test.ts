import { expect, test } from 'vitest'
import { articleOf, contextOf } from '../../export/export.fixture.ts'
import { writeMarkdown } from '../../export/markdown.ts'
import { parseBytes } from '../../intake/parseBytes.ts'

test('our own Markdown export comes back in with its facts, and its credit is not body', async () => {
  const article = articleOf()
  const written = writeMarkdown(article, contextOf())
  if (!written.ok) throw new Error(written.message)
  const parsed = await parseBytes({ bytes: written.bytes, name: '' })
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  const { article: back } = parsed.pieces[0]!
  expect(parsed.pieces[0]!.format).toBe('text/markdown')
  expect(back.headline).toBe(article.fields.headline)
  expect(back.bylines).toEqual(
    article.fields.bylines.map(({ name, role, affiliation }) => ({ name, role, affiliation })),
  )
  expect(back.dates.published?.value ?? null).toBe(article.fields.dates.published?.value ?? null)
  expect(back.firstPublisher).toBe(article.fields.origin.firstPublisher?.name ?? null)
  const credit = contextOf().credit.text
  if (credit) expect(back.body.map((item) => item.text)).not.toContain(credit)
})
