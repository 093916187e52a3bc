import { expect, test } from 'vitest'
import { arabic } from './arabic.ts'
import { deskLexicon } from './deskLexicon.ts'
import { english } from './english.ts'

const none = { added: [], silenced: [] }
const verbs = (lexicon: typeof english, family: string) =>
  lexicon.families
    .filter((entry) => entry.family === family)
    .flatMap((entry) => entry.verbs.map((verb) => verb.lemma))

test('without changes the lexicon is the same object, so that it stays compiled', () => {
  expect(deskLexicon(english, none)).toBe(english)
})

test('what a desk adds in one language leaves the other alone', () => {
  const cues = {
    added: [{ language: 'en', lemma: 'quip', family: 'loaded' as const }],
    silenced: [],
  }
  expect(verbs(deskLexicon(english, cues), 'loaded')).toContain('quip')
  expect(deskLexicon(arabic, cues)).toBe(arabic)
})

test('a verb moved to another family counts there only', () => {
  const cues = {
    added: [{ language: 'en', lemma: 'warn', family: 'neutral' as const }],
    silenced: [],
  }
  expect(verbs(deskLexicon(english, cues), 'neutral')).toContain('warn')
  expect(verbs(deskLexicon(english, cues), 'loaded')).not.toContain('warn')
})

test('a silenced verb is still a verb, where clauses begin', () => {
  const silent = deskLexicon(english, { added: [], silenced: [{ language: 'en', lemma: 'warn' }] })
  expect(silent.families.flatMap((entry) => entry.verbs.map((verb) => verb.lemma))).not.toContain(
    'warn',
  )
  expect(silent.verbs).toContain('warn')
})
