import { expect, test } from 'vitest'
import { readStartArguments } from './startArguments.ts'

const nothing = { library: null, files: [], samples: true }

test.each([
  ['installed, nothing said', ['/opt/copydesk'], null, nothing],
  [
    'a library',
    ['/opt/copydesk', '--library', 'mine'],
    null,
    { ...nothing, library: '/home/mine' },
  ],
  [
    'a library, one word',
    ['/opt/copydesk', '--library=/mine'],
    null,
    { ...nothing, library: '/mine' },
  ],
  ['a library without a name', ['/opt/copydesk', '--library'], null, nothing],
  [
    'files',
    ['/opt/copydesk', 'a.txt', '/b c.txt'],
    null,
    { ...nothing, files: ['/home/a.txt', '/b c.txt'] },
  ],
  [
    'a file like a switch',
    ['/opt/copydesk', '--', '--library'],
    null,
    { ...nothing, files: ['/home/--library'] },
  ],
  ['no samples', ['/opt/copydesk', '--no-samples'], null, { ...nothing, samples: false }],
  [
    'switches of Chromium',
    ['/opt/copydesk', '--inspect=0', '--user-data-dir=/x', '-v', 'a'],
    null,
    { ...nothing, files: ['/home/a'] },
  ],
  [
    'in development',
    ['electron', '-r', 'x.js', '--no-sandbox', '/app', 'a.txt'],
    '/app',
    { ...nothing, files: ['/home/a.txt'] },
  ],
  [
    'in development, from the folder itself',
    ['electron', '.', 'a.txt'],
    '/home',
    { ...nothing, files: ['/home/a.txt'] },
  ],
  ['in development, nothing said', ['electron', '/app/'], '/app', nothing],
])('%s', (_name, argv, appPath, expected) => {
  expect(readStartArguments(argv, appPath, '/home')).toEqual(expected)
})
