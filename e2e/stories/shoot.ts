// Pictures of every story in a bare browser: node e2e/stories/shoot.ts OUT [story …]
// Themes and sizes: COPYDESK_THEMES=light,dark COPYDESK_SIZES=1440x900,1024x700.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { stories } from '../../src/renderer/testing/stories.ts'

const [out = 'test-results/stories', ...only] = process.argv.slice(2)
const themes = (process.env['COPYDESK_THEMES'] ?? 'light,dark').split(',')
const sizes = (process.env['COPYDESK_SIZES'] ?? '1440x900,1024x700').split(',')
const noted = 'node_modules/.cache/copydesk/runtime.json'
const runtime = existsSync(noted)
  ? (JSON.parse(readFileSync(noted, 'utf8')) as { chromiumPath?: string | null })
  : {}

const server = await createServer({
  configFile: false,
  root: 'src/renderer',
  plugins: [react()],
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1' },
})
await server.listen()
const base = `${server.resolvedUrls?.local[0] ?? ''}testing/stories.html`
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(runtime.chromiumPath ? { executablePath: runtime.chromiumPath } : {}),
})
mkdirSync(out, { recursive: true })
let failed = 0
for (const size of sizes) {
  const [width = 1440, height = 900] = size.split('x').map(Number)
  const page = await browser.newPage({ viewport: { width, height } })
  page.on('pageerror', (error) => {
    failed++
    process.stderr.write(`${page.url()}: ${error.message}\n`)
  })
  page.on('console', (line) => {
    if (line.type() === 'error') process.stderr.write(`${page.url()}: ${line.text()}\n`)
  })
  for (const [name, story] of Object.entries(stories)) {
    if (only.length > 0 && !only.some((one) => name.startsWith(one))) continue
    for (const theme of themes) {
      await page.goto(`${base}?story=${name}&theme=${theme}`)
      await page.getByRole('navigation', { name: 'Places' }).waitFor()
      await page.waitForTimeout(250)
      for (const key of story.keys ?? []) {
        await page.keyboard.press(key)
        await page.waitForTimeout(30)
      }
      for (const words of story.press ?? []) {
        const found = page
          .getByRole('button', { name: words, exact: true })
          .or(page.getByRole('menuitem', { name: words, exact: true }))
        await found.last().click()
        await page.waitForTimeout(120)
      }
      await page.waitForTimeout(350)
      await page.screenshot({ path: join(out, `${name}.${size}.${theme}.png`) })
    }
  }
  await page.close()
}
await browser.close()
await server.close()
process.exitCode = failed > 0 ? 1 : 0
