import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hijriToIso, jalaliToIso } from './calendars.ts'
import { findDates, readDate, westernDigits } from './readDate.ts'

describe('S20: dates', () => {
  test.each([
    ['May 23, 2020', '2020-05-23'],
    ['23 May 2020', '2020-05-23'],
    ['Saturday, 23rd of May, 2020', '2020-05-23'],
    ['30. Juni 2025,', '2025-06-30'],
    ['23 de mayo de 2020', '2020-05-23'],
    ['1er mai 2021', '2021-05-01'],
    ['2020-05-23', '2020-05-23'],
    ['23.05.2020', '2020-05-23'],
    ['25/05/2020', '2020-05-25'],
    ['2025年01月13日', '2025-01-13'],
    ['2020. 5. 23.', '2020-05-23'],
    ['٢٣ مايو ٢٠٢٠', '2020-05-23'],
    ['٢ كانون الثاني ٢٠٢١', '2021-01-02'],
    ['۳ خرداد ۱۳۹۹', '2020-05-23'],
    ['21 мая 2020', '2020-05-21'],
    ['July 16, 2010 at 5:25 p.m. EDT', '2010-07-16T17:25-04:00'],
    ['21 March, 2020 14:00 GMT', '2020-03-21T14:00+00:00'],
  ])('%s is %s', (text, value) => {
    expect(readDate(text)).toMatchObject({ value, certain: true })
  })

  test('the words are kept as printed', () => {
    expect(readDate('Published: May 23, 2020')?.text).toBe('May 23, 2020')
  })
  test('an ambiguous date has no value and both readings', () => {
    expect(readDate('04/05/2020')).toEqual({
      value: null,
      text: '04/05/2020',
      certain: false,
      alternatives: ['2020-05-04', '2020-04-05'],
    })
  })
  test('both readings the same: no ambiguity', () => {
    expect(readDate('05/05/2020')).toMatchObject({ value: '2020-05-05', certain: true })
  })
  test('a year of two digits is not certain', () => {
    expect(readDate('27.04.24')).toMatchObject({ value: '2024-04-27', certain: false })
  })
  test('a lunar date may be a day off either way', () => {
    expect(readDate('30 رمضان 1441')).toMatchObject({
      value: '2020-05-23',
      certain: false,
      alternatives: ['2020-05-22', '2020-05-24'],
    })
  })
  test('a solar date in numbers is told by its year, not surely', () => {
    expect(readDate('۱۳۹۹/۰۳/۰۳')).toMatchObject({ value: '2020-05-23', certain: false })
  })
  test('must not: the time of the date before, a word between', () => {
    const line = '4 March 2026, 12:30 | Updated: 5 March 2026, 09:10'
    expect(findDates(line).map(({ start, end }) => line.slice(start, end))).toEqual([
      '4 March 2026, 12:30',
      '5 March 2026, 09:10',
    ])
  })
  test('a time without a zone leaves a date', () => {
    expect(readDate('June 30, 2026 - 4.34pm')).toMatchObject({
      value: '2026-06-30',
      text: 'June 30, 2026 - 4.34pm',
    })
  })
  test.each([
    '31/02/2020',
    'version 10.12.2020.4',
    '5 hours ago',
    'the 2020 edition',
    'Rs3bn ($18.6m) in April 2019',
  ])('%s is no date', (text) => expect(readDate(text)).toBeNull())
  test.each([
    'Only 20 out of 2000 passengers came ashore.',
    'In 2014, 20 out of 25 ferries were late.',
    'En 2019, 20 des 25 navires restaient au port.',
    'Hier, 20 des 2000 salariés ont été licenciés.',
    'En 2019, des 20 navires restants, cinq ont coulé.',
    'En 2019 des 20 navires cinq ont coulé.',
    'By 2030, 20 may have closed.',
    'In 2010, 3 set sail for Malta.',
  ])('must not: %s', (text) => expect(readDate(text)).toBeNull())
  test.each([
    ['4 out 2020', '2020-10-04'],
    ['4 de out. de 2020', '2020-10-04'],
    ['20. des 2024', '2024-12-20'],
    ['20 des. 2024', '2024-12-20'],
    ['20 Des 2024', '2024-12-20'],
    ['20/des/2024', '2024-12-20'],
    ['2026 March 4', '2026-03-04'],
  ])('%s', (text, value) => expect(readDate(text)?.value).toBe(value))
  test('digits of every script of the first plane keep their place', () => {
    const digits = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
      .filter((sign) => /\p{Nd}/u.test(sign))
      .join('')
    expect(westernDigits(digits)).toBe('0123456789'.repeat(digits.length / 10))
  })
  test('a day without a year is found, and dates no piece', () => {
    expect(findDates('after the May 8 attack')).toMatchObject([{ hasYear: false, value: null }])
    expect(readDate('after the May 8 attack')).toBeNull()
  })
  test.each([
    [1399, 3, 3, '2020-05-23'],
    [1400, 1, 1, '2021-03-21'],
    [1399, 12, 30, '2021-03-20'],
    [1403, 1, 1, '2024-03-20'],
  ])('Jalali %d/%d/%d is %s', (year, month, day, iso) => {
    expect(jalaliToIso(year, month, day)).toBe(iso)
  })
  test('Hijri 1445/9/1 is 2024-03-11', () => {
    expect(hijriToIso(1445, 9, 1)).toBe('2024-03-11')
  })
  test('property: found dates lie in the text, in order, and a value is a day that exists', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'May',
            ' ',
            '23',
            '2020',
            '/',
            '04',
            ', ',
            '.',
            'مايو',
            '۱۳۹۹',
            '-',
            'at 5:25 pm EDT',
            'de',
          ),
        ),
        (pieces) => {
          const text = pieces.join('')
          let at = 0
          return findDates(text).every((one) => {
            const inOrder =
              one.start >= 0 && one.end > one.start && one.end <= text.length && one.end > at
            at = one.end
            return inOrder && (one.value === null || !Number.isNaN(Date.parse(one.value)))
          })
        },
      ),
    )
  })
})

test('a month by both its Arabic names', () =>
  expect(readDate('١٢ أيار/مايو ٢٠٢٦ - ٠٨:٣٠')?.value).toMatch(/^2026-05-12/))
