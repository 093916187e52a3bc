import { expect, test } from 'vitest'
import { isInstalled } from './installPackages.mjs'

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  },
}

const installed = (packages: object) => isInstalled(lock, { packages })

test('packages for other systems may be missing', () => {
  expect(installed({ 'node_modules/zod': { version: '4.0.0' } })).toBe(true)
})

test('a missing package means an install', () => {
  expect(installed({})).toBe(false)
})

test('another version means an install, of an optional package too', () => {
  expect(installed({ 'node_modules/zod': { version: '3.0.0' } })).toBe(false)
  const packages = {
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/for-another-system': { version: '0.9.0' },
  }
  expect(installed(packages)).toBe(false)
})
