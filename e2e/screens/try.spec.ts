import { expect, test } from '../desk.ts'
test.setTimeout(600_000)
test('try', async ({ start }) => {
  const desk = await start({ library: '/tmp/copydesk-100k' } as never)
  const { page } = desk
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Pieces' })).toBeVisible()
  await page.waitForTimeout(6000)
  const time = async (name: string, m: string, input: unknown) => { const t = Date.now(); const r = await desk.call(m as never, input as never) as any; console.log(name, Date.now() - t, r.ok ? JSON.stringify(r.value).length : JSON.stringify(r).slice(0,200)) }
  const f = (text: string, limit: number, plain: boolean, offset = 0) => ({ filter: text ? { text } : {}, sort: 'newest', offset, limit, ...(plain ? { plain: true } : {}) })
  for (let i = 0; i < 3; i++) {
    await time('info', 'library.info', {})
    await time('list1', 'articles.list', f('', 1, true))
    await time('list500', 'articles.list', f('', 500, true))
    await time('phrase1', 'articles.list', f('"central bank"', 1, true))
    await time('phrase500', 'articles.list', f('"central bank"', 500, true))
    await time('q1', 'articles.list', f('"central bank" date:2010..2020 NOT gold', 1, true))
    await time('q500', 'articles.list', f('"central bank" date:2010..2020 NOT gold', 500, true))
    await time('q500 deep', 'articles.list', f('"central bank" date:2010..2020 NOT gold', 500, true, 2500))
  }
})
