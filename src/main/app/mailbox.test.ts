import { expect, test } from 'vitest'
import { createMailbox } from './mailbox.ts'

test('what comes before the reader waits, in order; what comes after is read at once', () => {
  const mailbox = createMailbox<number>()
  const read: number[] = []
  mailbox.put(1)
  mailbox.put(2)
  expect(read).toEqual([])
  mailbox.onLetter((letter) => read.push(letter))
  expect(read).toEqual([1, 2])
  mailbox.put(3)
  expect(read).toEqual([1, 2, 3])
})
