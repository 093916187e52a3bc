import { buddhistMonths, gregorianMonths } from './gregorianMonths.ts'
import { withoutAccents } from '../../../../shared/engine/textFolding/withoutAccents.ts'

/** Levantine names of the Gregorian months (two words where the first alone is ambiguous). */
const levantine: readonly string[] = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
]

/** Months of the Iranian solar year; index 0 is Farvardin. */
const jalali: readonly string[] = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
]

/** Months of the Islamic lunar year; index 0 is Muharram. */
const hijri: readonly string[] = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الثاني',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
]

/** Other spellings of lunar months. */
const hijriVariants: Readonly<Record<string, number>> = {
  'ربيع الآخر': 4,
  'جمادى الاولى': 5,
  'جمادى الثانية': 6,
  'ذي القعدة': 11,
  'ذي الحجة': 12,
  'ربیع الاول': 3,
  'ربیع الثانی': 4,
  'جمادی الاول': 5,
  'جمادی الثانی': 6,
  ذیقعده: 11,
  ذیحجه: 12,
}

export type Calendar = 'gregorian' | 'buddhist' | 'jalali' | 'hijri'

/** A month name: which calendar it belongs to and its number from 1. */
export interface MonthName {
  readonly calendar: Calendar
  readonly month: number
  /** What the name means behind a day with a dot: “3. listopada” is Croatian and October, “3 listopada” Polish and November. */
  readonly afterDot?: number
}

const byName = new Map<string, MonthName>()
for (const months of Object.values(gregorianMonths))
  for (const [index, names] of months.split('|').entries())
    for (const name of names.split(' ')) byName.set(foldWord(name), inGregorian(name, index + 1))
for (const [index, names] of buddhistMonths.entries())
  for (const name of names.split(' '))
    byName.set(foldWord(name), { calendar: 'buddhist', month: index + 1 })
for (const [index, name] of levantine.entries())
  byName.set(foldWord(name), { calendar: 'gregorian', month: index + 1 })
for (const [index, name] of hijri.entries())
  byName.set(foldWord(name), { calendar: 'hijri', month: index + 1 })
for (const [name, month] of Object.entries(hijriVariants))
  byName.set(foldWord(name), { calendar: 'hijri', month })
for (const [index, name] of jalali.entries())
  byName.set(foldWord(name), { calendar: 'jalali', month: index + 1 })

function inGregorian(name: string, month: number): MonthName {
  return /^listopada?$/.test(name)
    ? { calendar: 'gregorian', month: 11, afterDot: 10 }
    : { calendar: 'gregorian', month }
}

/** Lower case, without accents and Arabic vowel signs, Arabic letter variants folded. */
export function foldWord(word: string): string {
  return withoutAccents(word)
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ı/g, 'i')
    .replace(/\.$/, '')
    .trim()
}

/** The month a word (or pair of words) names; null where it names none. */
export function monthNamed(word: string): MonthName | null {
  return byName.get(foldWord(word)) ?? null
}
