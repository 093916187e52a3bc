import { afterEach, expect, test } from 'vitest'
import { applyTheme } from '../shell/theme.ts'
import { findingsInEachTheme } from './axeFindings.ts'

const page = document.createElement('main')

async function findings(html: string): Promise<readonly string[]> {
  page.innerHTML = html
  document.body.append(page)
  const found = await findingsInEachTheme(page, ['page-has-heading-one', 'region'])
  return found.map((line) => line.split(':')[0] ?? '')
}

const onPaper = (words: string, colour: string) =>
  `<p style="color: ${colour}; background: rgb(255, 255, 255)">${words}</p>`

afterEach(() => {
  page.remove()
  applyTheme('light')
})

test('what has passed is not measured again, what has not is found each time and in each theme', async () => {
  const pale = ['light, color-contrast', 'dark, color-contrast', 'high-contrast, color-contrast']
  expect(await findings(onPaper('dark words', 'rgb(0, 0, 0)'))).toEqual([])
  const both = onPaper('dark words', 'rgb(0, 0, 0)') + onPaper('pale words', 'rgb(200, 200, 200)')
  expect(await findings(both)).toEqual(pale)
  expect(await findings(both)).toEqual(pale)
})

test('the same words on another ground are another question, also where they float over it', async () => {
  const floating = (ground: string) =>
    `<div style="position: relative; height: 40px; background: ${ground}"><div style="position: absolute; top: 0"><span style="color: rgb(0, 0, 0)">words</span></div></div>`
  expect(await findings(floating('rgb(255, 255, 255)'))).toEqual([])
  expect(await findings(floating('rgb(40, 40, 40)'))).toHaveLength(3)
})

test('other rules are asked each time', async () => {
  const unnamed = '<button type="button"></button>'
  expect(await findings(unnamed)).toEqual(['light, button-name'])
  expect(await findings(unnamed)).toEqual(['light, button-name'])
})
