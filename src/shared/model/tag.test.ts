import { expect, test } from 'vitest'
import { isSameTag, Tag } from './tag.ts'

const composed = { kind: 'place', name: 'Z\u00fcrich' } as const
const apart = { kind: 'place', name: 'zu\u0308rich' } as const

test('a tag is one however its accents are encoded, and is kept in one form', () => {
  expect(isSameTag(composed, apart)).toBe(true)
  expect(isSameTag(composed, { ...apart, kind: 'person' })).toBe(false)
  const { name } = Tag.parse({ ...apart, name: ' Zu\u0308rich', code: null, state: 'confirmed' })
  expect(name).toBe(composed.name)
})
