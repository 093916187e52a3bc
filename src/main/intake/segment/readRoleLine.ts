import type { Byline } from '../../../shared/model/parsedPiece.ts'
import { personsOf } from './bylineNames.ts'

/** What people do for a piece beside or instead of writing it, as by-lines print it. */
const english =
  'words?|texts?|story|article|interview|(?:additional |further )?(?:reporting|research)|writing|editing|photos?|photographs?|photography|pictures?|pics|images?|portraits?|illustrations?|artwork|graphics?|maps|cartoons?|videos?|videography|filming|audio|data|design|translation|production'
const others =
  "texte|textes|interviews|fotos?|fotografien?|fotografie|bild|bilder|illustration(?:en)?|grafik(?:en)?|kamera|übersetzung|protokoll|mitarbeit|recherche|redaktion|gespräch|photographies|vidéos?|infographie|traduction|entretien|enquête|textos?|fotografías?|fotografias?|ilustraciones|ilustración|ilustrações|ilustração|vídeos?|traducción|tradução|entrevista|edición|edição|reportaje|reportagem|testo|testi|illustrazioni|traduzione|intervista|tekst|foto[’']s|beeld|vertaling|bilde|kuvat|kuva|teksti|zdjęcia|текст|фото|haber|fotoğraf(?:lar)?|yazı|röportaj|كتابة|تصوير|ترجمة|متن|گزارش|عکس|عکاس|ترجمه|گفت‌وگو|文|写真|撮影|取材|聞き手|構成|イラスト|翻訳|글|사진"
const role = `(?:${english}|${others})`
/** Said with a verb; what is done, as the role's name. */
const verbs: readonly (readonly [RegExp, string])[] = [
  [/^(?:interviewed|as told to)/iu, 'interview'],
  [/^(?:photographed|fotografiert)/iu, 'photographs'],
  [/^illustrated/iu, 'illustrations'],
  [/^(?:translated|übersetzt|aus dem .* (?:übersetzt )?|traduit)/iu, 'translation'],
  [/^edited/iu, 'editing'],
  [/^filmed/iu, 'video'],
  [/^produced/iu, 'production'],
  [/^(?:aufgezeichnet|protokolliert)/iu, 'Protokoll'],
  [/^propos recueillis/iu, 'entretien'],
]
const verb =
  "(?:interviewed by|as told to|photographed by|illustrated by|translated(?: from the \\p{Lu}\\p{L}+)? by|edited by|filmed by|produced by|fotografiert von|übersetzt von|aufgezeichnet von|protokolliert von|traduit(?: de l[’'a ]+\\p{L}+)? par|propos recueillis par)"
const link = '(?:\\s*[:：=＝]\\s*|\\s+(?:by|von|par|di|de|por|door|av|af|przez)\\s+)'
const roles = `${role}(?:(?:\\s*[,&+/・]\\s*|\\s+(?:and|und|et|y|e|og|och|en)\\s+)${role})*`
const marker = new RegExp(
  `(?<=^|[\\s;,/|•·.(–—-])(?:(?<said>${roles})(?<link>${link})|(?<verb>${verb})[:\\s]\\s*|(?<bare>${roles})\\s+(?=\\p{Lu}))`,
  'giu',
)
/** "Ana Lima / Texto Beto Reis / Fotos": names before what they did. */
const roleBehind = new RegExp(
  `([^/|–—]{4,50}?)\\s*(?:/|\\||\\s[–—]\\s)\\s*(${roles})(?=$|\\s)[\\s,;|/]*`,
  'iuy',
)
/** Roles that make a by-line alone; a picture's credit alone is a credit. */
const writes =
  /word|text|story|article|interview|reporting|writing|editing|translation|protokoll|entretien|gespräch|testo|tekst|文|글|متن|كتابة/iu
const before =
  /^(?:(?:written|reported|compiled|geschrieben|écrit|escrito|scritto) )?(?:by|von|par|por|di|door|af|av)[:\s]\s*/iu
const longest = 300

/**
 * A line that says who did what: "Words: X / Pictures: Y", "Interview by X; photographs by Y", "Text X, Fotos Y",
 * "By X, photos by Y", "(Reporting by X; Editing by Y)" (rule S66). Each person has the role as printed; null where
 * not every stretch between the roles is a list of names.
 */
export function readRoleLine(text: string): Byline[] | null {
  const line = text.trim().replace(/^[([]\s*(\S.*)[)\]]$/u, (_, inner: string) => inner.trimEnd())
  if (line.length < 8 || line.length > longest) return null
  const behind = rolesBehind(line)
  if (behind !== null) return behind
  const found = markersOf(line)
  const [first] = found
  if (first === undefined) return null
  const out: Byline[] = []
  const add = (names: string, said: string | null): boolean => {
    const persons = onlyNames(names, said)
    out.push(...(persons ?? []))
    return persons !== null
  }
  const head = line.slice(0, first.start).trim()
  if (head !== '' && !add(head.replace(before, ''), null)) return null
  const alone = head === '' && found.length === 1
  if (alone && !writes.test(first.said)) return null
  for (const [index, each] of found.entries())
    if (!add(line.slice(each.end, found[index + 1]?.start), each.said)) return null
  // "Interview: NAME" alone is as often a headline; so is a role before a colon and more than a name.
  if (alone && first.colon && (/^interview$/i.test(first.said) || !out.every(isPlainName)))
    return null
  return out
}

function rolesBehind(line: string): Byline[] | null {
  const out: Byline[] = []
  for (let at = 0; at < line.length;) {
    roleBehind.lastIndex = at
    const [whole = '', names = '', said = ''] = roleBehind.exec(line) ?? []
    const persons = whole === '' ? null : onlyNames(names.replace(before, ''), asPrinted(said))
    if (persons === null) return null
    out.push(...persons)
    at += whole.length
  }
  return out
}

interface Marker {
  readonly start: number
  readonly end: number
  readonly said: string
  readonly bare: boolean
  readonly colon: boolean
}

function isPlainName({ name }: Byline): boolean {
  const count = name.split(/\s+/).length
  return (
    count <= 4 &&
    !/^(?:how|why|what|who|when|the|a|an|der|die|das|wie|warum|le|la|les|el|los|il|o|a)\s/iu.test(
      name,
    )
  )
}

/** A line without any of these names no role: the long list need not be tried at every word of a sentence. */
const mayNameRoles = new RegExp(
  `[:：=＝]|\\s(?:by|von|par|di|de|por|door|av|af|przez|told to)[\\s:]|^${roles}\\s`,
  'iu',
)

function markersOf(line: string): Marker[] {
  if (!mayNameRoles.test(line)) return []
  const out: Marker[] = []
  for (const match of line.matchAll(marker)) {
    const { said, verb: done, bare, link: between } = match.groups ?? {}
    const words = said ?? done ?? bare ?? ''
    out.push({
      start: match.index,
      end: match.index + match[0].length,
      said: done === undefined ? asPrinted(words) : roleOfVerb(done),
      bare: bare !== undefined,
      colon: /[:：]/.test(between ?? ''),
    })
  }
  // "Text X, Fotos Y": without a colon a role is one only beside another, and the first opens the line.
  const bare = out.filter((each) => each.bare)
  if (bare.length > 0 && (bare.length !== out.length || out.length < 2 || out[0]?.start !== 0))
    return out.filter((each) => !each.bare)
  return out
}

const isEnglish = new RegExp(`^(?:${english})(?:\\W+(?:and\\W+)?(?:${english}))*$`, 'iu')

function asPrinted(words: string): string {
  return isEnglish.test(words) ? words.toLowerCase() : words
}

function roleOfVerb(words: string): string {
  return verbs.find(([pattern]) => pattern.test(words))?.[1] ?? words
}

/** The names of a stretch, if it is nothing else. */
function onlyNames(stretch: string, role: string | null): Byline[] | null {
  const names = stretch
    .replace(/[\s,;/|•·–—&+(-]+$/u, '')
    .replace(/^[\s,;/|•·–—&+-]+/u, '')
    .replace(/\s+(?:and|und|et|y|e|with|mit|avec|con)$/iu, '')
    .replace(/(?<=\p{Ll}{2})[.。]$/u, '')
  if (names === '' || names.length > 160 || /[\d:]/.test(names)) return null
  const persons = personsOf(names, true, role)
  const words = names.split(/\s+/).length
  const held = persons.flatMap(({ name, affiliation, role: said }) =>
    `${name} ${affiliation ?? ''} ${said === role ? '' : (said ?? '')}`.trim().split(/\s+/),
  ).length
  // Between the names stand "and" and, with "in", a place of each; nothing else is passed over.
  const places = / (?:in|à|en|aus|from) \p{Lu}/u.test(names) ? persons.length * 4 : 0
  return persons.length > 0 && words - held < persons.length + places && fitNames(persons)
    ? persons
    : null
}

function fitNames(persons: readonly Byline[]): boolean {
  return persons.every(
    ({ name, affiliation }) =>
      /^\p{Lu}|^\p{Lo}|^(?:van|von|de|da|di|del|al|el|bin)\s/u.test(name) &&
      (affiliation === null || /^\p{Lu}/u.test(affiliation)),
  )
}
