import { describe, expect, test } from 'vitest'
import { attributeText, builtInLexicons } from '../attribute.ts'
import { deskLexicon } from './deskLexicon.ts'
import type { CueFamily } from './lexicon.ts'
import { starterForms } from './starterForms.ts'

describe('present, past and participle of a verb that no list has', () => {
  test.each([
    ['de', 'munkeln', ['munkelt', 'munkelte', '~gemunkelt']],
    ['de', 'raunen', ['raunt', 'raunte', '~geraunt']],
    ['de', 'beanstanden', ['beanstandet', 'beanstandete', '~beanstandet']],
    ['de', 'errechnen', ['errechnet', 'errechnete', '~errechnet']],
    ['de', 'referieren', ['referiert', 'referierte', '~referiert']],
    ['de', 'nachlegen', ['legt+nach', 'legte+nach', '~nachgelegt', '=nachlegte']],
    ['de', 'einigen', ['einigt', 'einigte', '~geeinigt']],
    ['fr', 'suggérer', ['suggère', 'suggérait', '~suggéré']],
    ['fr', 'exiger', ['exige', 'exigeait', '~exigé']],
    ['fr', 'garantir', ['garantit', 'garantissait', '~garanti']],
    ['fr', 'défendre', ['défend', 'défendait', '~défendu']],
    ['es', 'apuntar', ['apunta', 'apuntó', '~apuntado']],
    ['es', 'aludir', ['alude', 'aludió', '~aludido']],
  ])('%s %s', (language, verb, forms) => {
    expect(starterForms(language, verb)).toEqual(expect.arrayContaining(forms))
  })

  test('of what is no infinitive, and of Arabic, there are none', () => {
    expect(starterForms('de', 'gesagt')).toEqual([])
    expect(starterForms('fr', 'dit')).toEqual([])
    expect(starterForms('ar', 'قال')).toEqual([])
  })
})

const read = (
  language: string,
  text: string,
  lemma: string,
  family: CueFamily,
  silenced: string[] = [],
) => {
  const cues = {
    added: lemma === '' ? [] : [{ language, lemma, family }],
    silenced: silenced.map((one) => ({ language, lemma: one })),
  }
  return attributeText(
    text,
    language,
    builtInLexicons.map((one) => deskLexicon(one, cues)),
  ).attributions.map(
    ({ rule, kind, cueLemma, speaker, content }) =>
      `${rule} ${kind} ${cueLemma}: ${speaker?.text ?? '-'} | ${content.map((one) => one.text).join(' / ')}`,
  )
}

describe('a verb the desk adds is read in all its forms', () => {
  test.each([
    [
      'de',
      'munkeln',
      '„Das ist vorbei“, munkelte Amtsleiterin Greta Holm.',
      'R11 direct munkeln: Amtsleiterin Greta Holm | Das ist vorbei',
    ],
    [
      'de',
      'nachlegen',
      'Greta Holm legte am Montag nach: „Das ist vorbei.“',
      'R12 direct nachlegen: Greta Holm | Das ist vorbei.',
    ],
    [
      'fr',
      'suggérer',
      '« C’est fini », a suggéré Paul Guillou.',
      'R11 direct suggérer: Paul Guillou | C’est fini',
    ],
    [
      'es',
      'apuntar',
      '«Se acabó», apuntó Marta Ruiz.',
      'R11 direct apuntar: Marta Ruiz | Se acabó',
    ],
  ])('%s %s', (language, lemma, text, found) => {
    expect(read(language, text, lemma, 'loaded')).toEqual([found])
  })

  test('and one that is moved keeps the forms and the frames of its list', () => {
    expect(read('de', 'Holm warf der Stadt vor, nichts zu tun.', 'vorwerfen', 'neutral')).toEqual([
      'R15 indirect vorwerfen: Holm | nichts zu tun',
    ])
  })
})

test('a silenced German verb makes nobody a speaker', () => {
  const text = 'Greta Holm behauptete, das sei vorbei.'
  expect(read('de', text, '', 'loaded')).toHaveLength(1)
  expect(read('de', text, '', 'loaded', ['behaupten'])).toEqual([])
})
