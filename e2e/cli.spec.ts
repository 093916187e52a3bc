import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appFolder, launchOptions } from './runtime.ts'

// The commands in the app itself, without a window or a screen. The packaged program is tried further in
// packaged/ (npm run package -- --check).
let home: string
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
})
test.afterEach(() => rmSync(home, { recursive: true, force: true }))

function desk(...words: readonly string[]) {
  const { executablePath, args, env } = launchOptions(words)
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...without } = env
  const switches = ['--ozone-platform=headless', `--user-data-dir=${join(home, 'profile')}`]
  const ran = spawnSync(executablePath, [...switches, ...args], {
    cwd: home,
    env: without,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status: ran.status, out: ran.stdout }
}

test('import, list and gate, with their exit statuses', () => {
  const piece = join(appFolder, 'resources', 'samples', '08-sleepers-return.txt')
  const inLibrary = ['--library', 'library'] as const
  expect(desk('list', ...inLibrary)).toEqual({ status: 4, out: '' })
  const imported = desk('import', piece, 'missing.txt', '--json', ...inLibrary)
  expect(imported.status).toBe(1)
  expect(imported.out.trim().split('\n')).toHaveLength(2)

  const listed = desk('list', '--json', ...inLibrary)
  expect(listed.status).toBe(0)
  const row = JSON.parse(listed.out) as { readonly id: string; readonly headline: string }
  expect(row.headline).toBe('Sleeper trains set to return to Hollen next spring')
  expect(desk('gate', row.id, ...inLibrary).status).toBe(3)
  // Nothing of Chromium is left in the profile.
  expect(existsSync(join(home, 'profile', 'Local Storage'))).toBe(false)
})

test('a short page is parsed, and where it is not clear what belongs to it other readers are asked', () => {
  const line = (what: string): string =>
    `<p>The harbour board heard on Monday that ${what} had been planned for years, and nobody knew by whom.</p>`
  writeFileSync(
    join(home, 'page.html'),
    `<!doctype html><html><body><main><h1>Pier to close</h1>${line('the pier')}${line('the crane')}<div class="newsletter">${line('our letter')}</div></main></body></html>`,
  )
  const parsed = desk('parse', 'page.html')
  expect(parsed.status).toBe(0)
  expect(parsed.out.trim().split('\n')).toHaveLength(1)
  expect(parsed.out).toMatch(
    /Other readers of pages were asked: Readability takes \d+ words more; /,
  )
})

test('without a screen there is no window to open', () => {
  expect(desk('piece.txt')).toEqual({ status: 2, out: '' })
  expect(desk('--version').out).toMatch(/^copydesk \d+\.\d+\.\d+\n$/u)
})
