import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { launchOptions } from './runtime.ts'

test('the app opens its window on desk://app', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
  const app = await _electron.launch(launchOptions([`--user-data-dir=${profile}`]))
  try {
    const window = await app.firstWindow()
    await expect(window).toHaveURL(/^desk:\/\/app\//)
    await expect(window).toHaveTitle(/Copydesk/)
    expect(await app.evaluate(({ app: main }) => main.getName())).toBe('copydesk')
    expect(await window.evaluate(() => 'desk' in globalThis && !('require' in globalThis))).toBe(
      true,
    )
  } finally {
    await app.close()
    rmSync(profile, { recursive: true, force: true })
  }
})
