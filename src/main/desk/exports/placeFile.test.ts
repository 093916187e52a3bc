import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FaultError } from '../../../shared/fault.ts'
import { testFolder } from '../desk.fixture.ts'
import { placeFile, requireFolder } from './placeFile.ts'

let folder: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = testFolder())
})
afterEach(() => remove())

const bytes = new TextEncoder().encode('text')
const faultOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof FaultError) return error.code
    throw error
  }
  return 'none'
}

test('the file is whole and alone', () => {
  const { path } = placeFile(folder, 'a', 'txt', bytes)
  expect([path, readFileSync(path, 'utf8')]).toEqual([join(folder, 'a.txt'), 'text'])
  expect(readdirSync(folder)).toEqual(['a.txt'])
})
test('a name that is taken, even by a folder, is left alone', () => {
  writeFileSync(join(folder, 'a.txt'), 'other')
  mkdirSync(join(folder, 'a-2.txt'))
  expect(placeFile(folder, 'a', 'txt', bytes).path).toBe(join(folder, 'a-3.txt'))
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('other')
})
test('taken back, nothing is left', () => {
  placeFile(folder, 'a', 'txt', bytes).remove()
  expect(readdirSync(folder)).toEqual([])
})
test('a folder that is none', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(faultOf(() => requireFolder(join(folder, 'file')))).toBe('path-refused')
  expect(faultOf(() => requireFolder(join(folder, 'gone')))).toBe('path-refused')
  expect(faultOf(() => placeFile(join(folder, 'file'), 'a', 'txt', bytes))).toBe('path-refused')
  expect(faultOf(() => placeFile(join(folder, 'gone'), 'a', 'txt', bytes))).toBe('path-refused')
})
test('a write that fails leaves no partial file', () => {
  expect(faultOf(() => placeFile(folder, 'x'.repeat(300), 'txt', bytes))).toBe('write-failed')
  expect(readdirSync(folder)).toEqual([])
})
