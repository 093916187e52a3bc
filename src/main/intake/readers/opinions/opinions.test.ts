import { describe, expect, test } from 'vitest'
import { askOthers } from './askOthers.ts'
import { agrees, opinionSentence, weighOpinion } from './weighOpinions.ts'

const first = 'The harbour board heard on Monday that the north pier had been planned for years.'
const second = 'Nobody in the hall could say who had signed for the old crane beside it.'
const third = 'A reader writes that the ferry has never been on time since the flood.'
const headline = 'The north pier will close in May after all these years of talk'
const opinion = (...lines: string[]) => ({ id: 1, reader: 'Readability', lines })

describe('H72 second opinions', () => {
  test.each([
    ['the same', [first, second], 'Readability takes the same text'],
    ['the same in one line', [`${first} ${second}`], 'Readability takes the same text'],
    ['a heading more', ['What the board said', first, second], 'Readability takes the same text'],
    ['the headline in the text', [headline, first, second], 'Readability takes the same text'],
    ['more', [first, second, third], 'Readability takes 14 words more'],
    ['fewer', [first], 'Readability takes 15 fewer'],
    ['both', [first, third], 'Readability takes 14 words more and 15 fewer'],
    ['nothing', [], 'Readability finds no article'],
  ])('%s', (_, lines, said) => {
    const ours = [first, second]
    const weighed = weighOpinion(ours, [headline], opinion(...lines))
    expect(opinionSentence(ours, [weighed])).toBe(`Other readers of pages were asked: ${said}.`)
    expect(agrees(ours, weighed)).toBe(said.endsWith('same text'))
  })
  test('counts the words of a language that writes them without spaces', () => {
    const ours = [
      '港湾委员会星期一听取了关于北码头多年以来一直在计划关闭的报告，没有人知道是谁签的字。',
    ]
    const other = '读者来信说渡轮自洪水以后从来没有准时过，他对此非常不满意，希望有人负责。'
    const weighed = weighOpinion(ours, [], opinion(other))
    expect(agrees(ours, weighed)).toBe(false)
    expect(opinionSentence(ours, [weighed])).toMatch(/takes \d+ words more and \d+ fewer\.$/)
  })
  test('a page of which neither takes a paragraph', () =>
    expect(opinionSentence([], [weighOpinion([], [], opinion('The board'))])).toBe(
      'Other readers of pages were asked: Readability takes no paragraph either.',
    ))
  test('nobody asked, nothing said', () => expect(opinionSentence([first], [])).toBe(''))

  const page = `<!doctype html><html><body><article><h1>Pier to close</h1>${[first, second, third].map((line) => `<p>${line} ${line}</p>`).join('')}</article></body></html>`
  test('both readers answer, and the thread is kept', async () => {
    for (const _ of [1, 2]) {
      const opinions = await askOthers(page, { milliseconds: 30_000 })
      expect(opinions.map(({ reader }) => reader)).toEqual(['Readability', 'defuddle'])
      expect(opinions[0]?.lines?.join(' ')).toContain(first)
    }
  })
  test.each(['hang', 'throw', 'exit'])(
    'a reader that %ss costs its opinion alone',
    async (what) => {
      const file = new URL('./misbehaving.fixture.ts', import.meta.url)
      const opinions = await askOthers(what, { file, milliseconds: 4000 })
      expect(opinions.length).toBeLessThan(2)
      const after = await askOthers(page, { milliseconds: 30_000 })
      expect(after).toHaveLength(2)
    },
  )
  test('where no thread can be started there is no opinion', async () =>
    expect(await askOthers(page, { file: new URL('https://page.invalid/') })).toEqual([]))
  test('a page of 2 million characters is not asked about', async () =>
    expect(await askOthers('x'.repeat(2_000_001))).toEqual([]))
})
