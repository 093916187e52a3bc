import { expect, test } from 'vitest'
import { isPromotion } from './promotion.ts'

test.each([
  'Get the day’s stories delivered to your inbox.',
  'Our website is the place for the latest news.',
  'Follow The Example Post on Google News.',
  'By submitting your information you agree to the Terms & Conditions.',
  'Diese Zusammenfassung wurde künstlich erzeugt.',
  'ニュースレターに登録する',
])('S30 speaks of the site: %s', (line) => expect(isPromotion(line)).toBe(true))

test.each([
  'The minister said the terms of the treaty had been agreed.',
  'She put the print on the table and the edition in her bag.',
  'The app that the council ordered does not work.',
  'Nobody had become a member of the board.',
  'The channel was dredged in May.',
])('S30 speaks of the story: %s', (line) => expect(isPromotion(line)).toBe(false))
