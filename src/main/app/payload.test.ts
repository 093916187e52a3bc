import { expect, test } from 'vitest'
import { payloadFault, payloadLimit } from './payload.ts'

const itself: { self?: unknown } = {}
itself.self = itself
let deep: unknown = 1
for (let i = 0; i < 100_000; i++) deep = [deep]

test.each([
  ['a word', 'word', null],
  ['nothing', undefined, null],
  ['text just within', 'a'.repeat(payloadLimit / 2), null],
  ['text just over', 'a'.repeat(payloadLimit / 2 + 1), 'too-large'],
  [
    'the same text many times',
    { a: Array.from({ length: 70 }, () => 'a'.repeat(2 ** 19)) },
    'too-large',
  ],
  ['keys', { ['k'.repeat(payloadLimit / 2)]: 1 }, 'too-large'],
  ['bytes', new Uint8Array(payloadLimit + 1), 'too-large'],
  ['a buffer', { b: new ArrayBuffer(payloadLimit + 1) }, 'too-large'],
  ['a map', new Map([['a', 'a'.repeat(payloadLimit / 2)]]), 'too-large'],
  ['many numbers', Array.from({ length: 9_000_000 }, () => 1), 'too-large'],
  ['a value that contains itself', itself, 'bad-input'],
  ['deep nesting', deep, 'bad-input'],
])('%s', (_name, value, code) => expect(payloadFault(value)?.code ?? null).toBe(code))
