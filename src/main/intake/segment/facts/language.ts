import { smallWords } from './smallWords.ts'

const words = new Map<string, string[]>()
for (const [language, list] of Object.entries(smallWords))
  for (const word of list.split(' ')) words.set(word, [...(words.get(word) ?? []), language])

/** Letters that mark a language within its script. */
const byLetters: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\p{Script=Arabic}/u, /[ټډړږښځڅۍې]/u, 'ps'],
  [/\p{Script=Arabic}/u, /[ێۆڕڵە]/u, 'ckb'],
  [/\p{Script=Arabic}/u, /[ٹڈڑںےہھ]/u, 'ur'],
  [/\p{Script=Arabic}/u, /[پچژگی]/u, 'fa'],
  [/\p{Script=Arabic}/u, /./u, 'ar'],
  [/\p{Script=Hebrew}/u, /./u, 'he'],
  [/[\u3040-\u30ff]/u, /./u, 'ja'],
  [/\p{Script=Hangul}/u, /./u, 'ko'],
  [/\p{Script=Han}/u, /./u, 'zh'],
  [/\p{Script=Cyrillic}/u, /[әғқңұһ]/iu, 'kk'],
  [/\p{Script=Cyrillic}/u, /[өү]/iu, 'mn'],
  [/\p{Script=Cyrillic}/u, /ў/iu, 'be'],
  [/\p{Script=Cyrillic}/u, /[їєґі]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, /[ѓќѕ]/iu, 'mk'],
  [/\p{Script=Cyrillic}/u, /[ђјљњћџ]/iu, 'sr'],
  [/\p{Script=Cyrillic}/u, /[ыэё]/iu, 'ru'],
  [/\p{Script=Cyrillic}/u, /./u, 'bg'],
  [/\p{Script=Greek}/u, /./u, 'el'],
  [/\p{Script=Devanagari}/u, /ळ|(?<!\p{L})(?:आहे|आणि|नाही|असे|होते)(?!\p{L})/u, 'mr'],
  [/\p{Script=Devanagari}/u, /(?<!\p{L})(?:छ|छन्|गर्ने|भने|गरेको|पनि|रहेको)(?!\p{L})/u, 'ne'],
  [/\p{Script=Devanagari}/u, /./u, 'hi'],
  [/\p{Script=Bengali}/u, /./u, 'bn'],
  [/\p{Script=Gurmukhi}/u, /./u, 'pa'],
  [/\p{Script=Gujarati}/u, /./u, 'gu'],
  [/\p{Script=Oriya}/u, /./u, 'or'],
  [/\p{Script=Tamil}/u, /./u, 'ta'],
  [/\p{Script=Telugu}/u, /./u, 'te'],
  [/\p{Script=Kannada}/u, /./u, 'kn'],
  [/\p{Script=Malayalam}/u, /./u, 'ml'],
  [/\p{Script=Sinhala}/u, /./u, 'si'],
  [/\p{Script=Thai}/u, /./u, 'th'],
  [/\p{Script=Lao}/u, /./u, 'lo'],
  [/\p{Script=Khmer}/u, /./u, 'km'],
  [/\p{Script=Myanmar}/u, /./u, 'my'],
  [/\p{Script=Georgian}/u, /./u, 'ka'],
  [/\p{Script=Armenian}/u, /./u, 'hy'],
  [/\p{Script=Ethiopic}/u, /./u, 'am'],
]

/**
 * The language of a text as a BCP 47 tag, from its first 3,000 characters; null where it is too short to tell. A text
 * in two languages is in the `stated` one where that has half as many small words as the other.
 */
export function detectLanguage(text: string, stated: string | null = null): string | null {
  const sample = text.slice(0, 3000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return null
  const scripted = scriptLanguage(sample, letters)
  return scripted ?? latinLanguage(sample, stated)
}

function scriptLanguage(sample: string, letters: number): string | null {
  // Too few letters are left for any script of its own: most texts need no further look.
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if ((letters - latin) / letters <= 0.08) return null
  for (const [script, mark, language] of byLetters) {
    const own = sample.match(new RegExp(script.source, 'gu'))?.length ?? 0
    if (own / letters < 0.3 && !(language === 'ja' && own / letters > 0.08)) continue
    const marked = sample.match(new RegExp(mark.source, mark.flags + 'g'))?.length ?? 0
    // One foreign name in an Arabic text has a Persian letter too.
    if (mark.source === '.' || marked / own > 0.015) return language
  }
  return null
}

function latinLanguage(sample: string, stated: string | null): string | null {
  const counts = new Map<string, number>()
  const found = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  for (const word of found) {
    const languages = words.get(word)
    if (languages === undefined) continue
    for (const language of languages)
      counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length)
  }
  let best: string | null = null
  let most = 0
  for (const [language, count] of counts)
    if (count > most) {
      most = count
      best = language
    }
  if (stated !== null && (counts.get(stated) ?? 0) >= most / 2 && most > 0) best = stated
  return found.length >= 3 && most / found.length > 0.05 ? best : null
}

// Written so much alike that small words do not decide against what a page states of itself.
const near = [
  'bs cnr hr sh sl sr me',
  'id ms',
  'da fo is nb nn no sv',
  'cs sk',
  'fil tl',
  'ca es gl oc pt',
  'af fy li nl',
  'be bg mk ru sr uk',
  'bh hi mai mr ne sa',
  'ckb fa ku prs ps tg ur',
  'et fi',
  'az crh tr',
  'kk ky mn tt uz',
  'ga gd',
  'de gsw lb',
].map((each) => new Set(each.split(' ')))

/** Whether two languages (BCP 47, without region) are so near that one may be taken for the other. */
export function areNear(one: string, other: string): boolean {
  return near.some((each) => each.has(one) && each.has(other))
}

/** Which way a text runs: by its first few hundred letters, most of them counting. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  let balance = 0
  const end = Math.min(text.length, 600)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x590 && (code <= 0x8ff || (code >= 0xfb1d && code <= 0xfeff))) balance -= 1
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0)
      balance += code >= 0x2000 && code < 0x2c00 ? 0 : 1
  }
  return balance < 0 ? 'rtl' : 'ltr'
}
