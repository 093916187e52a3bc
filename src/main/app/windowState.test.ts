import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placedOnScreen, readWindowState, writeWindowState } from './windowState.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'copydesk-state-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bounds = { x: 10, y: 20, width: 1200, height: 800 }
const nothing = { bounds: null, maximized: false, theme: 'system' }

test('what was remembered comes back', () => {
  const file = join(folder, 'deep', 'window.json')
  writeWindowState(file, { bounds, maximized: true, theme: 'dark' })
  expect(readWindowState(file)).toEqual({ bounds, maximized: true, theme: 'dark' })
})

test.each(['', '{', 'null', '{"bounds":{"x":1}}', '{"bounds":null,"maximized":1,"theme":"pink"}'])(
  'a spoilt file (%s) counts as nothing remembered',
  (text) => {
    const file = join(folder, 'window.json')
    writeFileSync(file, text)
    expect(readWindowState(file)).toEqual(nothing)
  },
)

test('no file counts as nothing remembered', () => {
  expect(readWindowState(join(folder, 'none.json'))).toEqual(nothing)
})

describe('the window opens where somebody can see it', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 }
  test.each([
    ['on the screen', bounds, [screen], bounds],
    ['partly outside', { ...bounds, x: -1000 }, [screen], { ...bounds, x: -1000 }],
    ['on a screen that is gone', { ...bounds, x: 2500 }, [screen], null],
    ['a sliver', { ...bounds, x: -1190 }, [screen], null],
    [
      'on the second screen',
      { ...bounds, x: 2500 },
      [screen, { ...screen, x: 1920 }],
      { ...bounds, x: 2500 },
    ],
    ['never remembered', null, [screen], null],
  ])('%s', (_name, at, screens, expected) => expect(placedOnScreen(at, screens)).toEqual(expected))
})
