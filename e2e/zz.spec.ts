import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskWords, expect, logLines, runToEnd, test } from './desk.ts'
for (const min of [false, true]) for (const files of [false, true])
test(`x minimized ${min} files ${files}`, async ({ start }) => {
  const desk = await start()
  const file = join(desk.home, 'ferry.txt')
  writeFileSync(file, 'The ferry is late.\n')
  if (min) await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  console.log(await runToEnd(deskWords(desk.home, files ? [file] : [])))
  await new Promise((r) => setTimeout(r, 1500))
  console.log(JSON.stringify((await desk.events())))
  console.log(await desk.page.evaluate(() => document.body.innerText.slice(0, 300)))
  const t = Date.now()
  await desk.close().catch((e) => console.log(String(e)))
  console.log('closed after', Date.now() - t, logLines(desk))
})
