/** What a candidate encoding writes. */
export type Script =
  | 'western'
  | 'central'
  | 'turkish'
  | 'baltic'
  | 'cyrillic'
  | 'greek'
  | 'hebrew'
  | 'arabic'
  | 'thai'

/** Letters by how common they are in the languages written with them; what is not listed is rare. */
const common = {
  cyrillic: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґјљњћђџё',
  greek: 'αοιετσνηυρπκμλωςδγχθάόίέήύώφβξζψ',
  hebrew: 'יולהתמראבנשכדעחקפסםטגזןצךףץ',
  arabic: 'اليمنوترعبدسفهكقةحجشصىضخأطثزءغذظئإؤآ',
  persian: 'پچژگکی',
  thai: 'ันกราเงอี่ยมวลบสตดท้ไปคหจแใะำพ',
  western: 'éèàüöäßñçãáíóúêâôõåæøëîïûùìòœ',
  central: 'áíéčšžřěýůúťďňłąęśćżźóőűăâîșțöüđ',
  turkish: 'ışğüöçİâîû',
  baltic: 'āčēģīķļņšūžąęėįųõäöü',
} as const

/** The ten or so letters that make two thirds of any text of a script. */
const frequent: Readonly<Partial<Record<Script, Set<string>>>> = {
  cyrillic: new Set('оеаинтсрвлк'),
  greek: new Set('αοιετσνηυρς'),
  hebrew: new Set('יולהתמראבנש'),
  arabic: new Set('اليمنوترعبد'),
  thai: new Set('นาก่รเอ้งยมี'),
}

type Letters = keyof typeof common
const sets = Object.fromEntries(
  Object.entries(common).map(([name, letters]) => [name, new Set(letters)]),
) as Record<Letters, Set<string>>

const latin: ReadonlySet<Script> = new Set(['western', 'central', 'turkish', 'baltic'])

/** How much a decoded text looks like one of its script: about 1 for real text, below 0 for a wrong reading. */
export function plausibility(text: string, script: Script): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    count++
    sum += worth(text, i, script)
  }
  return count === 0 ? 0 : sum / count
}

function worth(text: string, at: number, script: Script): number {
  const character = text.charAt(at)
  const code = text.charCodeAt(at)
  if (code === 0xfffd) return -5
  if (code < 0xa0) return -3
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (/\p{L}|\p{M}/u.test(character)) return letterWorth(character, before, after, script)
  return signWorth(character, before, after, script)
}

function letterWorth(character: string, before: string, after: string, script: Script): number {
  const small = character.toLowerCase()
  const brokenCase = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(character) && !/\p{Lu}/u.test(after)
  const isCommon = sets[script].has(small) || (script === 'arabic' && sets.persian.has(small))
  if (latin.has(script)) {
    const neighbour = /[a-z]/i.test(before) || /[a-z]/i.test(after)
    // Small letters beside capitals inside a word: "É" in "cafÉ".
    const mixed = /[a-z]/.test(before) && /\p{Lu}/u.test(character) ? -1 : 0
    const upperWord =
      /[A-Z]/.test(before) && /\p{Ll}/u.test(character) && /[A-Z]/.test(after) ? -1 : 0
    const alone = neighbour ? 0 : -0.5
    const beforeCapital = /\p{Ll}/u.test(character) && /[A-Z]/.test(after) ? -1 : 0
    return (isCommon ? 1 : -0.6) + mixed + upperWord + alone + beforeCapital
  }
  if (!inScript(character, script)) return -1.5
  const beside = /[a-z]/i.test(before) || /[a-z]/i.test(after) ? -1 : 0
  const most = frequent[script]?.has(small) === true ? 0.35 : 0
  const capital = /\p{Lu}/u.test(character) && /\p{L}/u.test(before) ? -0.3 : 0
  return (isCommon ? 0.8 : -0.5) + most + beside + capital + (brokenCase ? -1.2 : 0)
}

const scriptTests: Readonly<Partial<Record<Script, RegExp>>> = {
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}|\p{M}/u,
  thai: /\p{Script=Thai}/u,
}

function inScript(character: string, script: Script): boolean {
  return scriptTests[script]?.test(character) ?? true
}

function signWorth(character: string, before: string, after: string, script: Script): number {
  const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after)
  if (/[’]/.test(character)) return inWord ? 1 : /\p{L}/u.test(before) ? 0.8 : 0
  if (/[“„«‘‹]/.test(character)) return inWord ? -0.8 : /\p{L}|\p{N}/u.test(after) ? 0.8 : 0.1
  if (/[”»›]/.test(character)) return inWord ? -0.8 : /[\p{L}\p{N}.,!?]/u.test(before) ? 0.8 : 0.1
  if (/[–—…•]/.test(character)) return inWord ? -0.2 : 0.95
  if (/[\u00A0©®°§€£·№]/.test(character)) return inWord ? -0.7 : 0.35
  if (/[،؛؟ـ]/.test(character)) return script === 'arabic' ? 0.7 : -0.5
  if (/[¡¿ªº]/.test(character)) return script === 'western' && !inWord ? 0.5 : -0.6
  if (/[\u2500-\u259F]/.test(character)) return -1.5
  return inWord ? -1.2 : -0.6
}
