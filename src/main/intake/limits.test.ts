import { describe, expect, test } from 'vitest'
import {
  limits,
  memoryRefusal,
  refuseDepth,
  refuseEntries,
  refuseInflation,
  refuseNodes,
  refuseSize,
  timeRefusal,
} from './limits.ts'

const megabyte = 1024 * 1024

describe('limits of ARCHITECTURE §8: each refusal names its number', () => {
  test('25 MB a file', () => {
    expect(refuseSize(25 * megabyte)).toBeNull()
    expect(refuseSize(25 * megabyte + 1)).toMatchObject({ code: 'too-large' })
    expect(refuseSize(30 * megabyte)?.message).toContain('30 MB; the limit is 25 MB')
  })
  test('250 MB inflated', () => {
    expect(refuseInflation(20 * megabyte, 250 * megabyte)).toBeNull()
    expect(refuseInflation(20 * megabyte, 251 * megabyte)).toMatchObject({
      code: 'inflates-too-much',
    })
    expect(refuseInflation(20 * megabyte, 251 * megabyte)?.message).toContain('250 MB')
  })
  test('100:1, small archives excepted', () => {
    expect(refuseInflation(megabyte, 100 * megabyte)).toBeNull()
    expect(refuseInflation(megabyte, 100 * megabyte + 1)?.message).toContain('100 times')
    expect(refuseInflation(100, 100_000)).toBeNull()
  })
  test('2,000 entries', () => {
    expect(refuseEntries(2000)).toBeNull()
    expect(refuseEntries(2001)?.message).toContain('2001 entries; the limit is 2000')
  })
  test('depth 256', () => {
    expect(refuseDepth(256)).toBeNull()
    expect(refuseDepth(257)).toMatchObject({ code: 'too-deep' })
  })
  test('200,000 nodes', () => {
    expect(refuseNodes(200_000)).toBeNull()
    expect(refuseNodes(200_001)?.message).toContain('200,000')
  })
  test('10 seconds', () => {
    expect(limits.milliseconds).toBe(10_000)
    expect(timeRefusal()).toMatchObject({ code: 'time-limit' })
    expect(timeRefusal().message).toContain('10 seconds')
  })
  test('512 MB of heap, killed by 800 MB', () => {
    expect([limits.heapMegabytes, limits.residentBytes]).toEqual([512, 800 * megabyte])
    expect(memoryRefusal().message).toMatch(/512 MB.*800 MB/)
  })
  test('8 in flight, 25 a commit, 10 reports a second', () => {
    expect([limits.smallInFlight, limits.smallBytes]).toEqual([80, 2 * 1024 * 1024])
    expect([limits.inFlight, limits.commitPieces, limits.progressPerSecond]).toEqual([8, 25, 10])
  })
})
