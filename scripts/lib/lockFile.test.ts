import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Record<string, string>
}

const file = new URL('../../package-lock.json', import.meta.url)
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }

// npm install leaves out what a registry does not have (yet), and npm ci then refuses the lock file
// on every machine. Then take the newest version of the package whose parts are all there.
test('the lock file holds the parts for other systems, which npm ci insists on', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

test('the lock file names no download host', () => {
  const hosts = Object.values(packages).filter(({ resolved }) => resolved !== undefined)
  expect(hosts).toEqual([])
})
