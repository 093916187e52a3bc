// node scripts/drawIcons.mjs: the app's icons from resources/icon.svg. What it writes is committed; run it
// again when the drawing changes. The picture is painted by the browser that set-up found for the tests.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { icnsFile, icoFile } from './packaging/iconFiles.mjs'
import { root } from './lib/places.mjs'
import { entry } from './lib/say.mjs'
import { setUp } from './lib/setUp.mjs'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

await entry(async () => {
  const { chromiumPath } = await setUp({ browser: true })
  const svg = readFileSync(join(root, 'resources', 'icon.svg'), 'utf8')
  const folder = join(root, 'resources', 'icons')
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  })
  const page = await browser.newPage()
  const pictures = new Map()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
    pictures.set(size, await page.screenshot({ omitBackground: true }))
    if (size <= 512) writeFileSync(join(folder, `${size}x${size}.png`), pictures.get(size))
  }
  await browser.close()
  writeFileSync(join(folder, 'icon.ico'), icoFile(pictures))
  writeFileSync(join(folder, 'icon.icns'), icnsFile(pictures))
})
