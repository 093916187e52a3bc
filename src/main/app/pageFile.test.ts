import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageFile } from './pageFile.ts'

const folder = join('/', 'app', 'out', 'renderer')

describe('desk:// serves the window’s own files', () => {
  test.each([
    ['desk://app/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['desk://app/index.html?x=1', 'index.html', 'text/html; charset=utf-8'],
    ['desk://app/index.html#/piece/1', 'index.html', 'text/html; charset=utf-8'],
    ['desk://app/assets/index-B2x_9.js', 'assets/index-B2x_9.js', 'text/javascript; charset=utf-8'],
    ['desk://app/assets/inter.woff2', 'assets/inter.woff2', 'font/woff2'],
  ])('%s', (address, path, contentType) => {
    expect(pageFile(folder, address)).toEqual({ path: join(folder, path), contentType })
  })
})

describe('and nothing outside of them', () => {
  test.each([
    'desk://app/../main/index.js',
    'desk://app/assets/../../main/index.js',
    'desk://app/%2e%2e/main/index.js',
    'desk://app/..%2fmain%2findex.js',
    'desk://app/..\\main\\index.js',
    'desk://app/assets//index.js',
    'desk://app//etc/passwd.html',
    'desk://app/C:/windows/win.html',
    'desk://app/.env.html',
    'desk://app/index.html/',
    'desk://app/index.html%00.js',
    'desk://app/library.db',
    'desk://app/',
    'desk://other/index.html',
    'desk://app@other/index.html',
    'desk://app.evil/index.html',
    'file:///etc/passwd.html',
    'https://app/index.html',
    'not an address',
    '',
  ])('%s', (address) => expect(pageFile(folder, address)).toBeNull())

  test('whatever the address, the file lies in the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      'assets',
      'a.js',
      '\0',
      '?',
      '#',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const file = pageFile(folder, `desk://app/${pieces.join('')}.js`)
        if (file !== null) expect(file.path.startsWith(join(folder, '/'))).toBe(true)
      }),
    )
  })
})
