import { expect, test } from 'vitest'
import { readStartArguments } from './startArguments.ts'

const nothing = { library: null, files: [] }

test.each([
  ['installed, nothing said', ['/opt/copydesk'], null, nothing],
  ['a library', ['/opt/copydesk', '--library', 'mine'], null, { library: '/home/mine', files: [] }],
  [
    'a library, one word',
    ['/opt/copydesk', '--library=/mine'],
    null,
    { library: '/mine', files: [] },
  ],
  ['a library without a name', ['/opt/copydesk', '--library'], null, nothing],
  [
    'files',
    ['/opt/copydesk', 'a.txt', '/b c.txt'],
    null,
    { library: null, files: ['/home/a.txt', '/b c.txt'] },
  ],
  [
    'a file like a switch',
    ['/opt/copydesk', '--', '--library'],
    null,
    { library: null, files: ['/home/--library'] },
  ],
  [
    'switches of Chromium',
    ['/opt/copydesk', '--inspect=0', '--user-data-dir=/x', '-v', 'a'],
    null,
    { library: null, files: ['/home/a'] },
  ],
  [
    'in development',
    ['electron', '-r', 'x.js', '--no-sandbox', '/app', 'a.txt'],
    '/app',
    { library: null, files: ['/home/a.txt'] },
  ],
  [
    'in development, from the folder itself',
    ['electron', '.', 'a.txt'],
    '/home',
    { library: null, files: ['/home/a.txt'] },
  ],
  ['in development, nothing said', ['electron', '/app/'], '/app', nothing],
])('%s', (_name, argv, appPath, expected) => {
  expect(readStartArguments(argv, appPath, '/home')).toEqual(expected)
})
