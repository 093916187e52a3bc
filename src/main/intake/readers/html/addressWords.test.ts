import { expect, test } from 'vitest'
import { addressWords, spells } from './addressWords.ts'
import type { StructuredData } from './structuredData.ts'

const wordsOf = (canonical: string): readonly string[] =>
  addressWords({ canonical, meta: new Map() } as unknown as StructuredData)

test.each([
  [
    'https://paper.example/town/forty-lamps-stay-dark-1.html?ref=a-b-c-d-e-f',
    'forty lamps stay dark 1 html',
  ],
  ['/2026/03/04/the_last_boat', 'the last boat'],
  ['https://paper.example/%D9%82%D8%A7%D8%B1%D8%A8-%D8%A7%D9%84%D9%84%D9%8A%D9%84', 'قارب الليل'],
  ['https://paper.example/%E0%A4-broken', ''],
  ['https://the-paper-of-the-town.example/', ''],
])('H30 the words of %s', (address, words) => {
  const found = wordsOf(address).join(' ')
  if (words === '') expect(found).not.toMatch(/paper of/)
  else expect(found).toBe(words)
})

test.each([
  ['Für Ältere: mehr Busse', 'fuer-aeltere-mehr-busse'],
  ['Für Ältere: mehr Busse', 'fur-altere-mehr-busse'],
  ['It’s the last boat', 'its-the-last-boat'],
])('H30 %s is spelled out by %s', (text, slug) =>
  expect(spells(wordsOf(`/${slug}`), text, 2)).toBe(true),
)

test.each([
  ['The last boat', 'last-boat-the'],
  ['The last boat leaves', 'the-last-boat'],
  ['Boat', 'boat'],
])('H30 must not: %s by %s', (text, slug) =>
  expect(spells(wordsOf(`/${slug}`), text, 2)).toBe(false),
)
