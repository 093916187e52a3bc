import { describe, expect, test } from 'vitest'
import { htmlReader } from './html.ts'
import { pageReader } from './pageReader.ts'

const line = (topic: string): string =>
  `The harbour board heard on Monday that ${topic} had been planned for years, and nobody knew by whom.`
const long = ['the pier', 'the crane', 'the ferry', 'the dock', 'the lamps', 'the road', 'the quay']
const warned = async (body: string): Promise<string | undefined> => {
  const read = await pageReader({ text: `<!doctype html><html><body>${body}</body></html>` })
  const warnings = read.ok ? read.readings[0]?.warnings : undefined
  return warnings?.find(({ code }) => code === 'body-uncertain')?.message
}
const paragraphs = (topics: readonly string[]): string =>
  topics.map((topic) => `<p>${line(topic)}</p>`).join('')

describe('H72 the question whether the whole article was found', () => {
  test('is not asked of a clear page', async () =>
    expect(await warned(`<article><h1>Pier to close</h1>${paragraphs(long)}</article>`)).toBe(
      undefined,
    ))
  test('says what other readers take', async () =>
    expect(
      await warned(
        `<main><h1>Pier to close</h1>${paragraphs(long.slice(0, 2))}<div class="newsletter">${paragraphs(['our letter'])}</div></main>`,
      ),
    ).toMatch(
      /compare with the original\. Other readers of pages were asked: Readability takes \d+ words more; defuddle takes \d+ words more\.$/,
    ))
  test('is settled where both take the same text', async () => {
    const text = `<article><h1>Pier to close</h1>${paragraphs(long.slice(0, 2))}</article>`
    const alone = htmlReader({ text })
    expect(alone.ok && alone.readings[0]?.warnings.map(({ code }) => code)).toEqual([
      'body-uncertain',
    ])
    expect(await warned(text)).toBe(undefined)
  })
})
