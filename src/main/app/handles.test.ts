import { expect, test } from 'vitest'
import { createHandles } from './handles.ts'

test('a handle finds what it was given for and says nothing of it', () => {
  const handles = createHandles<string>()
  const handle = handles.add('/home/ana/letters')
  expect(handles.find(handle)).toBe('/home/ana/letters')
  expect(handle).not.toContain('ana')
})

test.each(['', '/etc/passwd', '__proto__', 'constructor'])('%j finds nothing', (handle) => {
  expect(createHandles<string>().find(handle)).toBeUndefined()
})

test('only the latest are kept', () => {
  const handles = createHandles<number>(2)
  const [first, second, third] = [handles.add(1), handles.add(2), handles.add(3)]
  expect([first, second, third].map((h) => handles.find(h))).toEqual([undefined, 2, 3])
})
