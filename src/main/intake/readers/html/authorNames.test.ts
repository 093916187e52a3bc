import { expect, test } from 'vitest'
import { cleanName } from './authorNames.ts'

test.each([
  'Redakcja',
  'Szerkesztőség',
  'Haber Merkezi',
  'Tim Redaksi',
  'La rédaction',
  'Onlineredaktion',
  'هيئة التحرير',
  'מערכת האתר',
  'নিজস্ব প্রতিবেদক',
  'वेब डेस्क',
  '디지털뉴스팀',
  'ひびき新聞編集部',
  'Web Desk',
  'Staff Reporter',
])('H46 no name of a person: %s', (name) => expect(cleanName(name)).toBeNull())

test.each([
  'Elena Redaktorova',
  'Deski Wibowo',
  'Teamur Beridze',
  'Nga Tran',
  'Ada Marrow',
  '김하늘',
  'رنا الهادي',
])('H46 must not: %s', (name) => expect(cleanName(name)).toBe(name))
