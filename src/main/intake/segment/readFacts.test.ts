import { describe, expect, test } from 'vitest'
import { factsOf } from './facts/facts.ts'
import { readByline } from './readByline.ts'
import { trailingCredit } from './trailingCredit.ts'
import { wholeCredit } from './wholeCredit.ts'
import { readDateline } from './readDateline.ts'

const names = (text: string): string[] | null =>
  readByline(text)?.bylines.map(({ name }) => name) ?? null

describe('S22: by-lines', () => {
  test.each([
    ['By Mirela Anders', ['Mirela Anders']],
    ['By\u00A0Rana Qadir', ['Rana Qadir']],
    ['Von: Simone Jung', ['Simone Jung']],
    ['Par Claire Dubois et Jean-Luc Morin', ['Claire Dubois', 'Jean-Luc Morin']],
    ['Adam Vidler and AP', ['Adam Vidler', 'AP']],
    ['Jonas Feld & Priya Raman', ['Jonas Feld', 'Priya Raman']],
    ['Mathato Sebu/Moha Phaka', ['Mathato Sebu', 'Moha Phaka']],
    ['By Ann Lee in Nairobi', ['Ann Lee']],
    ['Tom Quill at Harbour Park', ['Tom Quill']],
    ['Par Claire Dubois avec AFP', ['Claire Dubois', 'AFP']],
    ['By Colby Ashby', ['Colby Ashby']],
    ['بقلم أحمد علي', ['أحمد علي']],
    ['By REUTERS', ['REUTERS']],
    ['– additional reporting by Donald Matt', ['Donald Matt']],
    ['Publié par Claire Dubois', ['Claire Dubois']],
    ['Von unserem Korrespondenten Jens Kahl', ['Jens Kahl']],
    ['Dal nostro inviato Marco Rossi', ['Marco Rossi']],
    ['Yazan: Ahmet Yılmaz', ['Ahmet Yılmaz']],
    ['كتب - أحمد علي', ['أحمد علي']],
    ['تقرير: أحمد علي', ['أحمد علي']],
    ['خبرنگار: علی رضایی', ['علی رضایی']],
    ['〔記者王小明、李大華／台北報導〕', ['王小明', '李大華']],
    ['（記者 王小明／台北報導）', ['王小明']],
    ['本报记者 王明', ['王明']],
    ['文／王小明', ['王小明']],
    ['김하늘 기자 kim@example.kr', ['김하늘']],
    ['By Ann Lee @annlee', ['Ann Lee']],
    ['By Ann Lee (ann@example.org)', ['Ann Lee']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  test('a title belongs to its person, a house is an affiliation', () => {
    expect(readByline('By Ann Lee, Political Editor, and Bo Ek')?.bylines).toEqual([
      { name: 'Ann Lee', role: 'Political Editor', affiliation: null },
      { name: 'Bo Ek', role: null, affiliation: null },
    ])
    expect(readByline('Ann Lee, The Daily Star')?.bylines[0]?.affiliation).toBe('The Daily Star')
  })
  test.each([
    ['Ann Lee Political correspondent', 'Ann Lee', 'Political correspondent', null],
    [
      'Par Claire Dubois (envoyée spéciale à Lyon)',
      'Claire Dubois',
      'envoyée spéciale à Lyon',
      null,
    ],
    ['Ana Lima, corresponsal en Quito', 'Ana Lima', 'corresponsal en Quito', null],
    ['Ana Lima corresponsal en Quito', 'Ana Lima', 'corresponsal en Quito', null],
    ['김하늘 기자', '김하늘', '기자', null],
    ['By Ann Lee of The Star', 'Ann Lee', null, 'The Star'],
    ['By Ann Lee Special to The Star', 'Ann Lee', null, 'Special to The Star'],
    ['Beto Reis (EFE)', 'Beto Reis', null, 'EFE'],
    ['Von Anna Meier, dpa', 'Anna Meier', null, 'dpa'],
  ])('%s', (text, name, role, affiliation) =>
    expect(readByline(text)?.bylines).toEqual([{ name, role, affiliation }]),
  )
  test('who was sent in the plural is said of all', () =>
    expect(readByline('Par ANNE LEROY, PAUL MOREL Envoyés spéciaux à Lyon')?.bylines).toEqual([
      { name: 'ANNE LEROY', role: 'Envoyés spéciaux à Lyon', affiliation: null },
      { name: 'PAUL MOREL', role: 'Envoyés spéciaux à Lyon', affiliation: null },
    ]))
  test('S22 must not: a house that two statements name is no second writer', () => {
    const value = [
      { name: 'Mara Fenn', role: null, affiliation: 'CNN' },
      { name: 'CNN', role: null, affiliation: null },
    ]
    const hint = { value, rule: 'H40', certainty: 0.9 }
    expect(factsOf([], { bylines: hint }).bylines).toEqual(value.slice(0, 1))
    // Nobody else is named.
    const alone = [{ name: 'AFP', role: null, affiliation: 'AFP' }]
    expect(factsOf([], { bylines: { ...hint, value: alone } }).bylines).toEqual(alone)
  })
  test.each(['記者會將於五日舉行', '文學是人學', '記者在現場'])('%s is no by-line', (text) =>
    expect(names(text)).toBeNull(),
  )
  test('helpers have their role', () => {
    expect(readByline('Additional reporting by Jim Roe')?.bylines[0]?.role).toBe(
      'additional reporting',
    )
    expect(readByline('By Ann Lee with Bo Ek')?.bylines[1]).toMatchObject({
      name: 'Bo Ek',
      role: 'with',
    })
  })
  describe('S66: who did what', () => {
    const roles = (text: string): string[] | null =>
      readByline(text)?.bylines.map(({ name, role }) => `${name}=${role ?? ''}`) ?? null
    test.each([
      ['Interview by Ann Lee; photographs by Bo Ek', ['Ann Lee=interview', 'Bo Ek=photographs']],
      ['Words: Ann Lee / Pictures: Bo Ek', ['Ann Lee=words', 'Bo Ek=pictures']],
      ['Text Ann Lee, Fotos Bo Ek', ['Ann Lee=text', 'Bo Ek=Fotos']],
      ['Words Ann Lee Photography Bo Ek', ['Ann Lee=words', 'Bo Ek=photography']],
      [
        '(Reporting by Ann Lee in Nairobi and Bo Ek; Editing by Cy Roe)',
        ['Ann Lee=reporting', 'Bo Ek=reporting', 'Cy Roe=editing'],
      ],
      ['By Ann Lee | Photos by Bo Ek', ['Ann Lee=', 'Bo Ek=photos']],
      [
        'By Ann Lee, Staff Writer; Photography by Bo Ek',
        ['Ann Lee=Staff Writer', 'Bo Ek=photography'],
      ],
      ['By Ann Lee. Additional reporting by Cy Roe.', ['Ann Lee=', 'Cy Roe=additional reporting']],
      ['Written by Ann Lee and photographed by Bo Ek', ['Ann Lee=', 'Bo Ek=photographs']],
      ['By Ann Lee; translated by Cy Roe', ['Ann Lee=', 'Cy Roe=translation']],
      ['Von Ann Lee (Text) und Bo Ek (Fotos)', ['Ann Lee=Text', 'Bo Ek=Fotos']],
      ['Ana Lima / Texto Beto Reis / Fotos', ['Ana Lima=Texto', 'Beto Reis=Fotos']],
      [
        'Words by Ann Lee · Photography by Bo Ek · 9 May 2026',
        ['Ann Lee=words', 'Bo Ek=photography'],
      ],
      ['Written by: Ann Lee | Edited by: Cy Roe', ['Ann Lee=', 'Cy Roe=editing']],
      ['Haber: Nuray Pelit / Fotoğraf: Deniz Ruz', ['Nuray Pelit=Haber', 'Deniz Ruz=Fotoğraf']],
      ['Text und Fotos: Ann Lee', ['Ann Lee=Text und Fotos']],
      ['Texto: Ana Lima Fotos: Beto Reis', ['Ana Lima=Texto', 'Beto Reis=Fotos']],
      ['Texte : Ann Lee ; photos : Bo Ek', ['Ann Lee=Texte', 'Bo Ek=photos']],
      ['文：山田太郎　写真：佐藤花子', ['山田太郎=文', '佐藤花子=写真']],
    ])('%s', (text, expected) => expect(roles(text)).toEqual(expected))
    // must not
    test.each([
      'Photos by Bo Ek',
      'Fotos: Bo Ek',
      'Interview: Ann Lee',
      'Interview: How Ann Lee Saved The Ferry',
      'Story: Ann Lee and the Whale',
      'Words by which we live',
      'Story by story, the town comes down',
      'Photos by Ann Lee and Bo Ek show the bridge before it fell',
      'Text: The bridge is closed, Photos: none',
      'Editing by hand, Ann Lee says',
    ])('%s is no by-line', (text) => expect(roles(text)).toBeNull())
    test('By Story Musgrave is a name', () =>
      expect(names('By Story Musgrave')).toEqual(['Story Musgrave']))
  })
  test('a date after the names is not part of them', () => {
    expect(names('By Ann Lee | May 3, 2020 5:00 pm')).toEqual(['Ann Lee'])
  })
  test('S22: twelve names are twelve names, however long their line', () => {
    const twelve = [
      'Aleksandrina Featherstonehaugh-Cholmondeley',
      'Bartholomew Throgmorton-Smythe',
      'Wilhelmina van der Straaten-Ponthoz',
      'Ann Lee',
      'Bo Ek',
      'Cy Roe',
      'Di Fox',
      'Ed Moss',
      'Flo Hart',
      'Gus Orr',
      'Hal Pym',
      'Imogen Castellan-Whitlock of Saltholm',
    ]
    const line = `By ${twelve.slice(0, -1).join(', ')} and ${twelve.at(-1)}`
    expect(line.length).toBeGreaterThan(220)
    expect(names(line)).toEqual(twelve)
  })
  test('S22: a paragraph that begins with “By” is no list of names', () => {
    const prose =
      'By Monday, Ann Lee and the council had met three times to speak of the bridge, and of the money, and of the boats that nobody had paid for, and each time the members went home again with less than they had brought, and without a word.'
    expect(names(prose)).toBeNull()
  })
  test.each([
    'By the time he left, it was over',
    'Share this article',
    'By 2030, all of it',
    'Von wegen!',
  ])('%s is no by-line', (text) => expect(names(text)).toBeNull())
})

describe('S23: credits', () => {
  test.each([
    ['Two officials meet at the border, October 16, 2018. (AFP)', 'AFP'],
    ['Guards at the depot. (Ann Lee/Reuters)', 'Ann Lee/Reuters'],
    ['Children at school © VS Tristach', 'VS Tristach'],
    ['The court in session. AP Photo/Eric Gay, File', 'AP Photo/Eric Gay, File'],
    ['A mine from the air (Photo: Ann Lee)', 'Ann Lee'],
    ['Lager der Helfer. Bild © Roman Kahl (hr)', 'Roman Kahl (hr)'],
    ['Die Insel in der Prager Straße. Foto: Lisa Hahn', 'Lisa Hahn'],
    ['Drivers wait at the bridge, March 3, 2026. (Supplied)', 'Supplied'],
    ['The ferry at low tide (Supplied: Ann Lee)', 'Ann Lee'],
    ['The ferry at low tide. Photo courtesy of Ann Lee', 'Ann Lee'],
    ['The ferry at low tide. — Picture by Ann Lee', 'Ann Lee'],
    ['The ferry at low tide. — AFP', 'AFP'],
    ['The ferry at low tide. Ann Lee/The Star', 'Ann Lee/The Star'],
    ['La barca. / EFE', 'EFE'],
    ['Le bac. PHOTO ANNE LEROY', 'ANNE LEROY'],
    ['Le bac à Lyon (Photo Anne Leroy. AFP)', 'Anne Leroy. AFP'],
    ['渡轮靠岸。新华社发', '新华社'],
    ['渡轮靠岸。新华社记者王明摄', '新华社王明'],
    ['渡輪靠岸。（記者王小明攝）', '王小明'],
    ['港の船（共同）', '共同'],
    ['배가 들어온다. 사진=연합뉴스', '연합뉴스'],
    ['배가 들어온다. 김하늘 기자', '김하늘'],
    ['Паром у причала. Фото: ТАСС', 'ТАСС'],
  ])('%s', (text, credit) => expect(trailingCredit(text)?.credit).toBe(credit))

  test.each([
    'A drill of the Islamic Revolutionary Guard Corps (IRGC)',
    'A drill in the Gulf, 2019. (IRGC)',
    'The minister (left) and his wife.',
    'He paid 300 crowns (about 12 euros).',
    'The ferry ran aground. Courtesy of the tide, it came off again.',
    'The ferry ran aground. Photo Gallery',
    '船は港に入った（写真は5日）',
  ])('%s has no credit', (text) => expect(trailingCredit(text)).toBeNull())

  test.each([
    ['© André Schmidt', 'André Schmidt'],
    ['Photo: Jane Doe', 'Jane Doe'],
    ['Image source, Getty Images', 'Getty Images'],
    ['Anna Meier/dpa', 'Anna Meier/dpa'],
    ['Photo: J. Doe', 'J. Doe'],
    ['Courtesy of Ann Lee', 'Ann Lee'],
    ['Courtesy photo', 'Courtesy photo'],
    ['Supplied by the Lee family', 'the Lee family'],
    ['Staff photo by Ann Lee', 'Ann Lee'],
    ['Ann Lee/Staff Photographer', 'Ann Lee/Staff Photographer'],
    ['Foto di Marco Rossi', 'Marco Rossi'],
    ['zdj. Jan Kowalski', 'Jan Kowalski'],
    ['© Crédits : Anne Leroy', 'Anne Leroy'],
    ['Ann Lee, Wikimedia Commons, CC BY-SA 4.0', 'Ann Lee, Wikimedia Commons, CC BY-SA 4.0'],
    ['Flickr/annlee', 'Flickr/annlee'],
    ['Screenshot: YouTube', 'YouTube'],
    ['图片来源：视觉中国', '视觉中国'],
    ['（圖／中央社）', '中央社'],
    ['[사진=연합뉴스]', '연합뉴스'],
    ['ⓒ 뉴스1', '뉴스1'],
    ['Credit...Ann Lee/The Star', 'Ann Lee/The Star'],
  ])('%s is a credit and nothing else', (text, credit) => expect(wholeCredit(text)).toBe(credit))
  test.each([
    '© 2025 Northgate Review. All rights reserved.',
    'Anna Meier',
    'Home',
    'Photo Gallery',
    'Foto von der Fähre',
    'Photo de famille',
    'Photo Editors Choice',
    'Courtesy costs nothing',
    'Ann Lee/Bo Ek',
  ])('%s is none', (text) => expect(wholeCredit(text)).toBeNull())
})

describe('S24: datelines', () => {
  test.each([
    ['KARACHI — A man', ['KARACHI'], null],
    ['GROSSETO, Italy (AP) -- The ship', ['GROSSETO', 'Italy'], 'AP'],
    ['MOSCOW, Monday (Reuters) - Talks', ['MOSCOW'], 'Reuters'],
    ['DUBAI/ KARACHI: The deal', ['DUBAI', 'KARACHI'], null],
    ['Berlin (dpa) - Die Stadt', ['Berlin'], 'dpa'],
    ['PORT-AU-PRINCE, Haiti (AP) — The harbour', ['PORT-AU-PRINCE', 'Haiti'], 'AP'],
    ['(Reuters) - Shares fell', [], 'Reuters'],
    ['HALVERN (Aug. 13) -- The ferry', ['HALVERN'], null],
    ['ALEPPO (Syria) — The bridge', ['ALEPPO', 'Syria'], null],
    ['KYIV (UNIAN) — The harbour', ['KYIV'], 'UNIAN'],
    ['NEW YORK--The ferries', ['NEW YORK'], null],
    ['NEW YORK, May 5, 2020 /PRNewswire/ -- Harbor Inc', ['NEW YORK'], 'PRNewswire'],
    ['London/Teheran - Die Fähre', ['London', 'Teheran'], null],
    ['Berlin, 5. Mai 2020 (dpa) - Die Stadt', ['Berlin'], 'dpa'],
    ['Madrid, 5 de mayo de 2020 (EFE).- El puerto', ['Madrid'], 'EFE'],
    ['(ANSA) - ROMA, 05 MAG - Il porto', ['ROMA'], 'ANSA'],
    ['دمشق، سوريا (CNN) -- أغلق الميناء', ['دمشق', 'سوريا'], 'CNN'],
    ['القاهرة (رويترز) - أغلق الميناء', ['القاهرة'], 'رويترز'],
    ['تهران (ایرنا) – بندر بسته شد', ['تهران'], 'ایرنا'],
    ['МОСКВА, 5 мая. /ТАСС/. Порт закрыт', ['МОСКВА'], 'ТАСС'],
    ['МОСКВА, 5 мая — РИА Новости. Порт закрыт', ['МОСКВА'], 'РИА Новости'],
    ['(서울=연합뉴스) 김하늘 기자 = 항구가', ['서울'], '연합뉴스'],
    ['【ワシントン共同】港は', ['ワシントン'], '共同'],
    ['［東京　５日　ロイター］ - 港は', ['東京'], 'ロイター'],
    ['新华社北京1月5日电 港口', ['北京'], '新华社'],
    ['（中央社記者王小明台北5日電）港口', ['台北'], '中央社'],
  ])('%s', (text, places, agency) =>
    expect(readDateline(text)?.dateline).toEqual({ places, agency }),
  )
  test.each([
    'UNUSUAL ENVELOPE',
    'Mayor: we will see',
    'A man — tall and thin — came',
    'Berlin (West) - Die Stadt',
    'HARBOURS — which nobody had asked for — cost more',
    'HARBOURS—which nobody had asked for',
    'Anna (links) - die Fährfrau',
    'Männer und Frauen – ein Vergleich',
    'وقال (الوزير) - إن',
    '（編集部注5日）港は',
    // Would never end if one line could be read in many ways.
    `${`A${'-a'.repeat(13)},`.repeat(4)} nothing`,
  ])('%s has none', (text) => expect(readDateline(text)).toBeNull())
})

test('S24 must not: whoever speaks first in a conversation written down is no place', () => {
  const paragraphs = (...texts: readonly string[]) =>
    texts.map((text) => ({
      part: {
        role: 'paragraph' as const,
        range: [0, 1] as [number, number],
        certainty: 0.9,
        rule: 'S30',
      },
      text,
    }))
  const rest = 'The ferry stops in October, and nobody has said when it will run again.'
  expect(factsOf(paragraphs(`MARA FENN: ${rest}`, `TOM QUILL: ${rest}`), {}).dateline).toBeNull()
  expect(factsOf(paragraphs(`HALVERN: ${rest}`, rest), {}).dateline?.places).toEqual(['HALVERN'])
  // A dash or an agency leaves no doubt, whoever speaks below.
  const talk = [`MARA FENN: ${rest}`, `TOM QUILL: ${rest}`]
  expect(factsOf(paragraphs(`HALVERN (AP) — ${rest}`, ...talk), {}).dateline?.places).toEqual([
    'HALVERN',
  ])
  // A line above the story.
  expect(factsOf(paragraphs('Story highlights', `HALVERN (AP) — ${rest}`), {}).dateline).toEqual({
    places: ['HALVERN'],
    agency: 'AP',
  })
})

test('a file of 200,000 parts has its facts, too', () => {
  const part = {
    role: 'date' as const,
    range: [0, 1] as [number, number],
    certainty: 0.4,
    rule: 'S20',
  }
  const parts = Array.from({ length: 200_000 }, () => ({ part, text: 'x' }))
  expect(factsOf(parts, {}).headline).toBeNull()
})

test.each(['PRESS RELEASE', 'FOR IMMEDIATE RELEASE'])('S22 must not: %s is nobody', (line) =>
  expect(names(line)).toBeNull(),
)

test('S23 a photographer named in words after the sentence', () => {
  const caption = 'The basin at low tide. Photo by Lea Marin'
  expect(trailingCredit(caption)?.credit).toBe('Lea Marin')
  expect(trailingCredit('He was known for the photos by Lea Marin')).toBeNull()
  expect(trailingCredit('سفينة تعمل في الحوض (أ ف ب)')?.credit).toBe('أ ف ب')
})
