import { expect, test } from 'vitest'
import { importsUnderWay } from './importsUnderWay.ts'

test('no library is put under a running import; one that ended, well or not, stops nothing', async () => {
  const imports = importsUnderWay()
  const ends: { readonly well: () => void; readonly badly: (error: Error) => void }[] = []
  const work = () =>
    new Promise<void>((resolve, reject) => ends.push({ well: resolve, badly: reject }))
  const [first, second] = [imports.during(work), imports.during(work)]
  expect(() => imports.refuseRestore()).toThrow(/still running/u)
  ends[0]?.well()
  await first
  expect(() => imports.refuseRestore()).toThrow(/still running/u)
  ends[1]?.badly(new Error('the disk is full'))
  await expect(second).rejects.toThrow('full')
  expect(() => imports.refuseRestore()).not.toThrow()
})
