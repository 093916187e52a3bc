import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareQuotes } from '../../src/shared/engine/quoteIntegrity/compareQuotes.ts'
import { attributeText } from '../../src/shared/engine/attribution/attribute.ts'
import type { DetectedAttribution } from '../../src/shared/engine/attribution/record.ts'

/** The sample piece lies beside the checkout and is never committed (DOMAIN §2). */
const folder = new URL('../../../shared/seeds/', import.meta.url)
const name = existsSync(folder)
  ? readdirSync(folder).find((file) => file.startsWith('000_'))
  : undefined
const text = name === undefined ? '' : readFileSync(new URL(name, folder), 'utf8')

describe.skipIf(name === undefined)(
  'the sample piece (SKIPPED where ../shared/seeds is absent)',
  () => {
    const { attributions, unattributedQuotes, unbalanced } = attributeText(text, 'en')
    const find = (
      cue: string,
      speaker: string | null,
      start = '',
    ): DetectedAttribution | undefined =>
      attributions.find(
        (one) =>
          (one.cue?.text ?? '').includes(cue) &&
          (speaker === null ? one.speaker === null : (one.speaker?.text ?? '').includes(speaker)) &&
          (one.content
            .map((span) => span.text)
            .join(' ')
            .startsWith(start) ||
            start === ''),
      )

    test.each([
      ['asked', 'Bajwa', 'indirect', 'to tighten'],
      ['expressed concern', 'Bajwa', 'indirect', ''],
      ['highlighted', 'Bajwa', 'mixed', ''],
      ['told', 'He', 'indirect', ''],
      ['said', 'Reports', 'document', 'Bajwa urged'],
      ['urged', 'Bajwa', 'indirect', ''],
      ['noted', 'The reports', 'document', ''],
      ['believe', 'agencies', 'indirect', ''],
      ['claimed by', 'Baloch Liberation Army', 'responsibility', ''],
      ['claimed by', 'United Baloch Army', 'responsibility', ''],
      ['accuse', 'They', 'accusation', 'China of'],
      ['allege', 'Tehran', 'accusation', ''],
      ['protested', 'Pakistan', 'accusation', ''],
      ['claimed', 'Foreign Minister', 'indirect', 'Pakistan had evidence'],
      ['alleged', 'Pakistan', 'accusation', ''],
      // "Should find"
      ['seek', 'Islamabad and Tehran', 'indirect', 'to highlight'],
      ['resolved', 'Bajwa and Bagheri', 'reported-act', 'to enhance'],
      ['agreed', 'neighbours', 'reported-act', 'to put in place'],
      ['complaint', 'Tehran', 'reported-act', ''],
      ['considered', null, 'unattributed-evaluation', ''],
    ] as const)('must find "%s" of %s (%s)', (cue, speaker, kind, start) => {
      expect(find(cue, speaker, start)?.kind).toBe(kind)
    })

    test('who they are: pronouns and short names are resolved', () => {
      expect(find('told', 'He')?.speaker?.name).toBe('Qamar Javed Bajwa')
      expect(find('highlighted', 'Bajwa')?.speaker).toMatchObject({
        name: 'Qamar Javed Bajwa',
        type: 'named-person',
      })
      expect(find('told', 'He')?.addressee?.name).toBe('Mohammed Bagheri')
      expect(find('asked', 'Bajwa')?.addressee).toMatchObject({
        text: 'him',
        name: 'Mohammed Bagheri',
      })
      for (const cue of ['said', 'noted'])
        expect(find(cue, 'eports')?.speaker?.type).toBe('document')
      for (const one of attributions) expect(one.flags).not.toContain('anonymous-speaker')
      expect(find('accuse', 'They')?.speaker?.type).toBe('unnamed-group')
    })

    test('what is called sure is in the gold, nothing else', () => {
      const sure = attributions
        .filter((one) => one.tier === 'sure')
        .map((one) => one.cue?.text ?? '')
      expect(sure.toSorted()).toEqual(
        'accuse allege alleged believe claimed claimed_by claimed_by expressed_concern_over noted protested said told urged'
          .split(' ')
          .map((cue) => cue.replaceAll('_', ' ')),
      )
    })

    test('no quotation is altered against itself, and each has its words', () => {
      const quotes = attributions.flatMap((one) => one.quoted.map((span) => span.text))
      const compared = compareQuotes(
        quotes.map((words, i) => ({ id: `${i}`, text: words })),
        quotes.map((words, i) => ({ key: `k${i}`, id: null, text: words })),
      )
      expect(compared.map((one) => one.verdict)).toEqual(['same'])
      expect(quotes[0]).toMatch(/^regional peace .* equality\.$/u)
    })

    test('nesting and hedges', () => {
      const urged = find('urged', 'Bajwa')
      expect(attributions[urged?.parent ?? -1]).toBe(find('said', 'Reports'))
      expect(attributions[find('believe', 'agencies')?.parent ?? -1]).toBe(
        find('noted', 'The reports'),
      )
      expect(find('said', 'Reports')?.hedges).toEqual(['allegedly'])
      expect(find('noted', 'The reports')?.hedges).toEqual(['allegedly'])
    })

    test('must not: lives, claims without a group, caption and boilerplate', () => {
      const forbidden = ['claimed the life', 'to claim attacks'].map((words) => [
        text.indexOf(words),
        words.length,
      ])
      const about = text.indexOf('Arab News')
      for (const one of attributions) {
        const cue = one.cue
        expect(cue).not.toBeNull()
        for (const [at = 0, length = 0] of forbidden)
          expect((cue?.start ?? 0) < at + length && (cue?.end ?? 0) > at).toBe(false)
        expect(cue?.start).toBeGreaterThan(text.indexOf('May 23'))
        expect(cue?.start).toBeLessThan(about)
      }
    })

    test('flags: 1 mixed, 2 responsibility, 4 accusations, 1 loaded verb, 2 media reports, nothing unbalanced', () => {
      const count = (flag: DetectedAttribution['flags'][number]): number =>
        attributions.filter((one) => one.flags.includes(flag)).length
      expect(
        attributions.filter((one) => one.kind === 'mixed' || one.kind === 'direct'),
      ).toHaveLength(1)
      expect([
        count('mixed-quote'),
        count('responsibility'),
        count('accusation'),
        count('loaded-verb'),
        count('media-report'),
      ]).toEqual([1, 2, 4, 1, 2])
      expect(unattributedQuotes).toEqual([])
      expect(unbalanced).toEqual([])
    })
  },
)
